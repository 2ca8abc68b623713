//! The mark of a certificate: the scheme's name in a frame, and whether it holds.

use leptos::prelude::*;

use super::tone::mark;
use crate::i18n::{K, use_i18n};

/// **Criteria.** Never an imitation of the scheme's own logo, which its owner must license. Valid and expired
/// differ by shape and word. The scheme's name is never translated.
#[component]
pub fn Certificate(
    /// `HACCP`, `ISO 9001`.
    #[prop(into)]
    scheme: String,
    valid: bool,
    /// A day in words.
    #[prop(optional, into)]
    until: Option<String>,
) -> impl IntoView {
    let i = use_i18n();
    let (path, word) =
        if valid { ("M2.5 8.5l3.5 4 7.5-9", K::UiValid) } else { ("M3 3l10 10M13 3 3 13", K::UiExpired) };
    let until =
        until.map(|date| view! { " "<span class="certificate-until">{i.f(K::UiUntil, &[("date", &date)])}</span> });
    view! {
        <span class="certificate" data-valid=valid.then_some("")>
            <b lang="en">{scheme}</b>
            <span class="certificate-state">{mark(path)}{i.t(word)}</span>
            {until}
        </span>
    }
}
