//! A percentage as a bar; the number stands beside it, so the bar is silent.

use leptos::prelude::*;

use super::geometry::{filled, short};

/// Fills from the start; an unknown value leaves the track empty.
#[component]
pub fn Bar(
    /// Percent.
    #[prop(into)]
    value: Signal<Option<f64>>,
) -> impl IntoView {
    view! {
        <svg class="bar" viewBox="0 0 100 4" width="100" height="4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-track" width="100" height="4"></rect>
            <rect class="bar-fill" width=move || short(filled(value.get(), 100.0)) height="4"></rect>
        </svg>
    }
}
