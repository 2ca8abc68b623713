//! A telephone number of any country.

use leptos::prelude::*;

use super::frame::{Frame, Wiring};
use crate::i18n::{K, use_i18n};

/// One input for the whole number; the hint asks for the country's code.
///
/// **Criteria.** The telephone's keyboard, autofill by `tel`, spaces, hyphens and brackets as people write them.
/// No list of countries, no mask that fights with what is pasted.
#[component]
pub fn PhoneField(
    #[prop(into)] name: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] value: String,
    #[prop(default = "tel")] autocomplete: &'static str,
    #[prop(default = None)] mark: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let i = use_i18n();
    let wiring = Wiring { name, hint: true, error };
    let required = mark.is_none();
    view! {
        <Frame wiring label hint=Some(i.t(K::UiPhoneHint).to_owned()) mark>
            <input
                id=name
                name=name
                type="tel"
                inputmode="tel"
                value=value
                autocomplete=autocomplete
                required=required
                aria-invalid=move || wiring.invalid()
                aria-describedby=move || wiring.described_by()
            />
        </Frame>
    }
}
