//! A day.

use leptos::prelude::*;

use super::frame::{Frame, Wiring};

/// The browser's own date input; values are `YYYY-MM-DD` whatever is shown.
///
/// **Criteria.** Can be typed and chosen. Bounds are told in the hint and held by the browser and the server.
/// Not for a day that everybody knows by heart (a birthday), nor for one of a few days (use radios).
#[component]
pub fn DateField(
    #[prop(into)] name: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] value: String,
    /// The first day that is taken.
    #[prop(optional, into)]
    min: Option<String>,
    /// The last day that is taken.
    #[prop(optional, into)]
    max: Option<String>,
    #[prop(default = None)] hint: Option<String>,
    #[prop(default = None)] mark: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let wiring = Wiring { name, hint: hint.is_some(), error };
    let required = mark.is_none();
    view! {
        <Frame wiring label hint mark>
            <input
                class="short"
                id=name
                name=name
                type="date"
                value=value
                min=min
                max=max
                required=required
                aria-invalid=move || wiring.invalid()
                aria-describedby=move || wiring.described_by()
            />
        </Frame>
    }
}
