//! One labelled input with its hint and its error, and moving the focus to it. It knows no noun and checks
//! nothing. The other kinds of inputs stand in the files of this folder, in the same frame.

pub mod check;
pub mod date;
pub mod file;
pub mod frame;
pub mod number;
pub mod phone;
pub mod radio;
pub mod select;
pub mod textarea;

use frame::{Frame, Wiring};
use leptos::prelude::*;

/// A text input. Its `id` is its name; hint and error are tied to it by `aria-describedby`.
///
/// **Criteria.** The label is always in sight; a placeholder is none. What is not needed says so, what is needed
/// does not. The error stands between label and input and says how it is put right. What was typed stays.
#[component]
pub fn Field(
    /// Name and id of the input.
    #[prop(into)]
    name: Signal<String>,
    /// The label's words.
    #[prop(into)]
    label: Signal<String>,
    /// What is in it at first; afterwards the input keeps its own value.
    #[prop(optional, into)]
    value: String,
    /// `text`, `email`, `url`, `password` or `search`; phones have their own field.
    #[prop(default = "text")]
    kind: &'static str,
    /// The autofill token (HTML), or `off`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// What helps before something is typed.
    #[prop(default = None)]
    hint: Option<String>,
    /// The word "optional" when it may stay empty; without it the input is required.
    #[prop(default = None)]
    mark: Option<String>,
    /// The message when something is wrong with it.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// Takes the focus when the page is loaded without scripts.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let wiring = Wiring { name, hint: hint.is_some(), error };
    let required = mark.is_none();
    view! {
        <Frame wiring label hint mark>
            <input
                id=name
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                required=required
                autofocus=autofocus
                aria-invalid=move || wiring.invalid()
                aria-describedby=move || wiring.described_by()
            />
        </Frame>
    }
}

/// Moves the focus to the element of that id once the page shows what was just set, and opens the
/// `<details>` it is in.
#[cfg(feature = "hydrate")]
pub fn focus(id: String) {
    use wasm_bindgen::JsCast;
    leptos::task::spawn_local(async move {
        // The effects that show a message run before a timer does.
        gloo::timers::future::TimeoutFuture::new(0).await;
        let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
        let Some(element) = document.get_element_by_id(&id) else { return };
        if let Ok(Some(details)) = element.closest("details") {
            let _ = details.set_attribute("open", "");
        }
        if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
            let _ = element.focus();
        }
    });
}

/// There is no focus on the server.
#[cfg(not(feature = "hydrate"))]
pub fn focus(_id: String) {}
