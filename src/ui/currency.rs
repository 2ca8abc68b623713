//! Choosing the currency in which prices are shown.

use leptos::prelude::*;

use crate::i18n::{K, use_i18n};

/// A select in a form of its own; without scripts a button sends it as a query.
///
/// **Criteria.** Codes of ISO 4217, not signs: `$` is many currencies. Choosing changes the prices and nothing
/// else: no new page, no lost place. What was typed by somebody is never converted.
#[component]
pub fn CurrencySwitch(
    #[prop(into)] id: String,
    /// The name in the query.
    #[prop(default = "currency")]
    name: &'static str,
    options: Vec<String>,
    #[prop(into)] chosen: String,
    /// Gets the code.
    #[prop(optional)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let i = use_i18n();
    let lines = options
        .into_iter()
        .map(|code| {
            let selected = code == chosen;
            view! { <option value=code.clone() selected=selected>{code.clone()}</option> }
        })
        .collect_view();
    let change = move |event: leptos::ev::Event| {
        if let Some(on_change) = on_change {
            on_change.run(event_target_value(&event));
        }
    };
    view! {
        <form class="currency" method="get">
            <label for=id.clone()>{i.t(K::UiCurrency)}</label>
            <select id=id name=name autocomplete="off" on:change=change>{lines}</select>
            <button class="button quiet small">{i.t(K::UiApply)}</button>
        </form>
    }
}
