//! A group of choices of which several may hold, with the number of results each would have.

use std::collections::BTreeSet;

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
/// **Criteria.** Works as a plain form: every box has the same name. The summary says how many are chosen, so a
/// folded group hides nothing. A choice without results is pale and stays operable when it is chosen. Folded
/// and unfolded by Enter and Space on the summary.
#[component]
pub fn FacetGroup(
    /// The beginning of the boxes' ids.
    #[prop(into)]
    id: String,
    /// The name of the boxes.
    #[prop(into)]
    name: String,
    #[prop(into)] label: String,
    options: Vec<FacetOption>,
    /// Unfolded at first.
    #[prop(optional)]
    open: bool,
    /// Gets value and state of a box that was switched.
    #[prop(optional)]
    on_change: Option<Callback<(String, bool)>>,
) -> impl IntoView {
    let i = use_i18n();
    let chosen: BTreeSet<String> = options.iter().filter(|o| o.checked).map(|o| o.value.clone()).collect();
    let chosen = RwSignal::new(chosen);
    let words = move || match chosen.with(BTreeSet::len) {
        0 => String::new(),
        n => i.n(K::UiChosenOne, K::UiChosenOther, n as u64),
    };
    let boxes = options
        .into_iter()
        .enumerate()
        .map(|(n, option)| {
            let FacetOption { value, label, count, checked } = option;
            let key = value.clone();
            let switch = move |event: leptos::ev::Event| {
                let on = event_target_checked(&event);
                chosen.update(|set| {
                    if on {
                        set.insert(key.clone());
                    } else {
                        set.remove(&key);
                    }
                });
                if let Some(on_change) = on_change {
                    on_change.run((key.clone(), on));
                }
            };
            let pale = (count == 0).then_some("");
            view! {
                <label class="check facet-option" data-none=pale>
                    <input type="checkbox" id=format!("{id}-{n}") name=name.clone() value=value checked=checked on:change=switch/>
                    <span>{label}</span>
                    <span class="count">{number::integer(count as i64)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <details class="more facet" open=open>
            <summary><span>{label.clone()}</span><span class="facet-chosen">{words}</span></summary>
            <fieldset><legend class="visually-hidden">{label}</legend>{boxes}</fieldset>
        </details>
    }
}
