//! The typed attributes of a product's category.

use leptos::prelude::*;
use madang_api::catalog::Attribute;

use crate::{
    catalog::trade,
    i18n::{K, use_i18n},
};

/// Attributes as facts in the category's order; nothing when there are none.
#[component]
pub fn Specification(attributes: Vec<Attribute>) -> impl IntoView {
    let i = use_i18n();
    if attributes.is_empty() {
        return None;
    }
    let facts = attributes
        .into_iter()
        .map(|attribute| view! { <dt>{attribute.label}</dt><dd>{trade::attribute(i, &attribute.value)}</dd> })
        .collect_view();
    Some(
        view! {
            <section>
                <h2>{i.t(K::ProductAttributes)}</h2>
                <dl class="facts">{facts}</dl>
            </section>
        }
        .into_any(),
    )
}
