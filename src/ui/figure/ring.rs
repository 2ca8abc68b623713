//! A percentage as a ring with the number in it.

use leptos::prelude::*;

use super::geometry::{filled, short};
use crate::i18n::number;

/// The ring starts at twelve o'clock. An unknown value leaves a dashed ring and a dash: neither 0 nor 100.
#[component]
pub fn Ring(
    /// Percent.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// What stands under the number.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <svg class="ring" class:unknown=move || value.get().is_none() viewBox="0 0 120 120" width="120" height="120" aria-hidden="true">
            <circle class="ring-track" cx="60" cy="60" r="52"></circle>
            <circle
                class="ring-fill" cx="60" cy="60" r="52" pathLength="100" transform="rotate(-90 60 60)"
                stroke-dasharray=move || format!("{} 100", short(filled(value.get(), 100.0)))
            ></circle>
            <text class="ring-value" x="60" y="64" text-anchor="middle">{move || percent(value.get())}</text>
            <text class="ring-label" x="60" y="84" text-anchor="middle">{label}</text>
        </svg>
    }
}

/// A percentage with one decimal, or a dash.
#[must_use]
pub fn percent(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |v| number::fixed(v, 1))
}
