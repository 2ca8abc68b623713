//! One labelled input with its hint and its error, and moving the focus to it. It knows no noun and checks
//! nothing.

use leptos::prelude::*;

/// A text input. Its `id` is its name; the error is tied to it by `aria-describedby`.
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
    /// `text`, `email` or `tel`.
    #[prop(default = "text")]
    kind: &'static str,
    /// The autofill token (HTML), or `off`.
    #[prop(default = "off")]
    autocomplete: &'static str,
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
    let error_id = Signal::derive(move || format!("{}-error", name.get()));
    let required = mark.is_none();
    let mark = mark.map(|word| view! { <span class="optional">" ("{word}")"</span> });
    view! {
        <div class="field">
            <label for=name>{label}{mark}</label>
            {move || error.get().map(|text| view! { <p class="error" id=error_id>{text}</p> })}
            <input
                id=name
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                required=required
                autofocus=autofocus
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || error.with(Option::is_some).then(|| error_id.get())
            />
        </div>
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
