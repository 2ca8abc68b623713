//! A number with its unit.

use leptos::prelude::*;

use super::frame::{Frame, Wiring};

/// A text input for a number; the unit stands in its frame and is read with it.
///
/// **Criteria.** Takes what people paste (`1,200`), shows the digits' keyboard, and never changes by the mouse
/// wheel, as `type="number"` does. The bounds are told in the hint; the server checks them.
#[component]
pub fn NumberField(
    #[prop(into)] name: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] value: String,
    /// `kg`, `days`.
    #[prop(into)]
    unit: String,
    /// Takes decimals.
    #[prop(optional)]
    decimal: bool,
    #[prop(default = None)] hint: Option<String>,
    #[prop(default = None)] mark: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let wiring = Wiring { name, hint: hint.is_some(), error };
    let required = mark.is_none();
    let unit_id = move || format!("{}-unit", name.get());
    let described = move || match wiring.described_by() {
        Some(ids) => format!("{} {ids}", unit_id()),
        None => unit_id(),
    };
    view! {
        <Frame wiring label hint mark>
            <div class="with-unit">
                <input
                    id=name
                    name=name
                    type="text"
                    inputmode=if decimal { "decimal" } else { "numeric" }
                    value=value
                    autocomplete="off"
                    required=required
                    aria-invalid=move || wiring.invalid()
                    aria-describedby=described
                />
                <span class="unit" id=unit_id>{unit}</span>
            </div>
        </Frame>
    }
}
