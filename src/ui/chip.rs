//! Filters as links: one to choose, and one that is chosen and can be taken off.

use leptos::prelude::*;

use super::tone::mark;
use crate::i18n::{K, number, use_i18n};

/// A list of chips with a name.
#[component]
pub fn Chips(#[prop(into)] label: String, children: Children) -> impl IntoView {
    view! { <ul class="chips" aria-label=label>{children()}</ul> }
}

/// A choice. Stands in [`Chips`].
///
/// **Criteria.** A link, so that the choice is an address. The chosen one has `aria-current`, a full ground and
/// more weight. One without results says 0 and stays reachable.
#[component]
pub fn ChipLink(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(optional)] count: Option<u64>,
    #[prop(optional)] current: bool,
) -> impl IntoView {
    let count = count.map(|n| view! { " "<span class="count">{number::integer(n as i64)}</span> });
    view! { <li><a href=href aria-current=current.then_some("true")>{label}{count}</a></li> }
}

/// A choice that was made, with the way to take it off. Stands in [`Chips`].
///
/// **Criteria.** A link to the page without it; its name says that it removes, and what.
#[component]
pub fn ChipRemove(
    /// The address without this choice.
    #[prop(into)]
    href: String,
    #[prop(into)] label: String,
) -> impl IntoView {
    let i = use_i18n();
    let words = i.f(K::UiRemove, &[("name", &label)]);
    view! {
        <li>
            <a class="chip-remove" href=href aria-label=words><span>{label}</span>{mark("M4 4l8 8M12 4l-8 8")}</a>
        </li>
    }
}
