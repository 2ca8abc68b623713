//! A group of choices of which several may hold, with the number of results each would have.

use leptos::prelude::*;

use crate::i18n::{K, number, use_i18n};

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetOption {
    pub value: String,
    pub label: String,
    /// Results with it.
    pub count: u64,
    pub checked: bool,
}

/// Checkboxes folded into a `<details>`, as part of a form that the page owns.
///
/// **Criteria.** Works as a plain form: every box has the same name. The summary says how many were chosen when the
/// page was made, so a folded group hides nothing. A choice without results is pale and stays operable when it is
/// chosen. Folded and unfolded by Enter and Space on the summary.
#[component]
pub fn FacetGroup(
    /// The name of the boxes.
    #[prop(into)]
    name: String,
    #[prop(into)] label: String,
    options: Vec<FacetOption>,
    /// Unfolded at first.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let i = use_i18n();
    let chosen = options.iter().filter(|o| o.checked).count();
    let chosen = (chosen > 0).then(|| i.n(K::UiChosenOne, K::UiChosenOther, chosen as u64));
    let boxes = options
        .into_iter()
        .map(|FacetOption { value, label, count, checked }| {
            let pale = (count == 0).then_some("");
            view! {
                <label class="check facet-option" data-none=pale>
                    <input type="checkbox" name=name.clone() value=value checked=checked/>
                    <span>{label}</span>
                    <span class="count">{number::integer(count as i64)}</span>
                </label>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <details class="more facet" open=open>
            <summary><span>{label.clone()}</span><span class="facet-chosen">{chosen}</span></summary>
            <fieldset><legend class="visually-hidden">{label}</legend>{boxes}</fieldset>
        </details>
    }
    .into_any()
}
