//! Links to other public things as a titled list.

use leptos::prelude::*;
use madang_api::library::Link;

use crate::{i18n::use_i18n, net::path};

/// A section with links to `/{lang}/{folder}/{slug}`; nothing when there are none.
#[component]
pub fn Related(
    title: &'static str,
    /// `products`, `companies`, `technologies`, `patents` or `courses`.
    folder: &'static str,
    links: Vec<Link>,
) -> impl IntoView {
    let i = use_i18n();
    if links.is_empty() {
        return None;
    }
    let items = links
        .into_iter()
        .map(|link| view! { <li><a href=path::page(i.lang, &format!("{folder}/{}", link.slug))>{link.name}</a></li> })
        .collect_view();
    Some(
        view! {
            <section class="related">
                <h2>{title}</h2>
                <ul class="related-links">{items}</ul>
            </section>
        }
        .into_any(),
    )
}
