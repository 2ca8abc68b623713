//! Yes or no.

use leptos::prelude::*;

use super::frame::Wiring;

/// A checkbox with its words beside it; the words belong to its target.
///
/// **Criteria.** Off unless somebody switched it on: consent is never given ahead. The label says what is so
/// when it is on. Takes effect when the form is sent; what takes effect at once is a button.
#[component]
pub fn CheckField(
    /// Name and id of the box.
    #[prop(into)]
    name: Signal<String>,
    #[prop(into)] label: Signal<String>,
    /// What is sent when it is on.
    #[prop(default = "on")]
    value: &'static str,
    #[prop(optional)] checked: bool,
    #[prop(optional)] required: bool,
    #[prop(default = None)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// Gets the new state.
    #[prop(optional)]
    on_change: Option<Callback<bool>>,
) -> impl IntoView {
    // The hint stands inside the label and is read with it.
    let wiring = Wiring { name, hint: false, error };
    let change = move |event: leptos::ev::Event| {
        if let Some(on_change) = on_change {
            on_change.run(event_target_checked(&event));
        }
    };
    view! {
        <div class="field">
            {wiring.error_view()}
            <label class="check">
                <input
                    type="checkbox"
                    id=name
                    name=name
                    value=value
                    checked=checked
                    required=required
                    aria-invalid=move || wiring.invalid()
                    aria-describedby=move || wiring.described_by()
                    on:change=change
                />
                <span>{label}</span>
                {hint.map(|text| view! { <span class="hint">{text}</span> })}
            </label>
        </div>
    }
}
