//! The chips that narrow a library list: links that change one pair of the query.

use leptos::prelude::*;

use crate::i18n::{I18n, K};

/// Fields of technologies, as `api::library` names them.
pub const TECHNOLOGY: [&str; 8] =
    ["vision", "robotics", "data", "energy", "materials", "logistics", "quality", "process"];
/// Fields of opened patents.
pub const PATENT: [&str; 8] =
    ["mobile", "display", "appliance", "manufacturing", "semiconductor", "ai", "health", "energy"];

/// The known field a query names; anything else is none.
#[must_use]
pub fn known(fields: &'static [&'static str], name: Option<&str>) -> Option<&'static str> {
    fields.iter().copied().find(|field| Some(*field) == name)
}

/// Chips as links: all, then each of `names` worded by `group`. `href` gives the address of a choice.
pub fn chips(
    i: I18n,
    label: K,
    group: &'static str,
    names: &'static [&'static str],
    chosen: Option<&'static str>,
    href: impl Fn(Option<&'static str>) -> String,
) -> impl IntoView {
    let chip = |name: Option<&'static str>, text: String| {
        let current = (name == chosen).then_some("true");
        view! { <li><a href=href(name) aria-current=current>{text}</a></li> }
    };
    let all = chip(None, i.t(K::CatalogAll).to_owned());
    let named = names.iter().map(|name| chip(Some(name), i.named(group, name))).collect_view();
    view! { <nav aria-label=i.t(label)><ul class="chips">{all}{named}</ul></nav> }
}
