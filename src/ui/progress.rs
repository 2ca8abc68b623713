//! How far something is that has an end.

use leptos::prelude::*;

use crate::i18n::{K, use_i18n};

/// A `<progress>` with its name and its words. Without a value it is under way with no known end.
///
/// **Criteria.** Words say the same as the bar: `3 / 8`. Does not run backwards. Not for a share of something
/// (use a bar), nor for waits under a second.
#[component]
pub fn Progress(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<Option<u32>>,
    max: u32,
) -> impl IntoView {
    let i = use_i18n();
    let words = move || match value.get() {
        Some(n) => i.f(K::UiOf, &[("n", &n.min(max).to_string()), ("total", &max.to_string())]),
        None => i.t(K::UiBusy).to_owned(),
    };
    view! {
        <div class="progress">
            <label for=id.clone()>{label}</label>
            <span class="progress-words">{words}</span>
            <progress id=id max=max.to_string() value=move || value.get().map(|n| n.min(max).to_string())></progress>
        </div>
    }
}
