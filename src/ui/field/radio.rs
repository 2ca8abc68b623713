//! One of a few, all in sight.

use leptos::prelude::*;

use super::{
    frame::{Wiring, optional_mark},
    select::Choice,
};

/// A `<fieldset>` of radio buttons; the ids are the name and a number.
///
/// **Criteria.** Two to five choices, in an order people expect. None is chosen ahead, unless staying with it is
/// harmless. Arrows move and choose, as the browser does it. Error and hint are read with the group.
#[component]
pub fn RadioGroup(
    /// Name of the radios; an error's link leads to `{name}-0`.
    #[prop(into)]
    name: String,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] value: String,
    choices: Vec<Choice>,
    #[prop(default = None)] hint: Option<String>,
    #[prop(default = None)] mark: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// Gets the chosen value.
    #[prop(optional)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let wiring = Wiring { name: Signal::stored(name.clone()), hint: hint.is_some(), error };
    let required = mark.is_none();
    let lines = choices
        .into_iter()
        .enumerate()
        .map(|(n, Choice { value: own, label })| {
            let checked = own == value;
            let given = own.clone();
            let change = move |_| {
                if let Some(on_change) = on_change {
                    on_change.run(given.clone());
                }
            };
            view! {
                <label class="check">
                    <input
                        type="radio"
                        id=format!("{name}-{n}")
                        name=name.clone()
                        value=own
                        checked=checked
                        required=required
                        on:change=change
                    />
                    <span>{label}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field radios" aria-describedby=move || wiring.described_by()>
            <legend>{label}{optional_mark(mark)}</legend>
            {wiring.hint_view(hint)}
            {wiring.error_view()}
            {lines}
        </fieldset>
    }
}
