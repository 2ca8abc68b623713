//! One of many, folded away.

use leptos::prelude::*;

use super::frame::{Frame, Wiring};

/// A line of a list: what is sent and what is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// The browser's own `<select>`.
///
/// **Criteria.** For six choices and more; fewer are radios. Nothing happens by choosing, except where the label
/// says so. Without a value the first line is `none`, which is no answer.
#[component]
pub fn SelectField(
    #[prop(into)] name: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] value: String,
    choices: Vec<Choice>,
    /// The words of the first line, which sends nothing.
    #[prop(optional, into)]
    none: Option<String>,
    #[prop(default = None)] hint: Option<String>,
    #[prop(default = None)] mark: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// Gets the chosen value.
    #[prop(optional)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let wiring = Wiring { name, hint: hint.is_some(), error };
    let required = mark.is_none();
    let none = none.map(|words| view! { <option value="">{words}</option> });
    let lines = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.value == value;
            view! { <option value=choice.value selected=selected>{choice.label}</option> }
        })
        .collect_view();
    let change = move |event: leptos::ev::Event| {
        if let Some(on_change) = on_change {
            on_change.run(event_target_value(&event));
        }
    };
    view! {
        <Frame wiring label hint mark>
            <select
                id=name
                name=name
                required=required
                aria-invalid=move || wiring.invalid()
                aria-describedby=move || wiring.described_by()
                on:change=change
            >
                {none}
                {lines}
            </select>
        </Frame>
    }
}
