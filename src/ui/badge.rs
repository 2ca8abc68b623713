//! A short word about a thing, framed.

use leptos::prelude::*;

use super::tone::Tone;

/// **Criteria.** One to three words that mean the same without the colour. Never a button, never alone in a
/// cell where a sentence belongs.
#[component]
pub fn Badge(#[prop(into)] label: Signal<String>, #[prop(optional)] tone: Tone) -> impl IntoView {
    let class = match tone {
        Tone::Info => "badge",
        Tone::Good => "badge good",
        Tone::Wait => "badge wait",
        Tone::Alarm => "badge alarm",
    };
    view! { <span class=class>{label}</span> }
}
