//! The state of a feed as a mark of its own shape and a word; colour only agrees with them.

use leptos::prelude::*;
use madang_kpi::state::FeedState;

use crate::i18n::{K, use_i18n};

/// Mark and word.
#[component]
pub fn State(
    #[prop(into)] state: Signal<FeedState>,
    /// The figure comes from a shift sheet: current, and yet never live.
    #[prop(into)]
    sheet: Signal<bool>,
) -> impl IntoView {
    let i = use_i18n();
    let current_sheet = move || sheet.get() && state.get() == FeedState::Live;
    let word =
        move || if current_sheet() { i.t(K::StateShiftSheet).to_owned() } else { i.named("state", state.get().name()) };
    view! {
        <span class="state" data-state=move || state.get().name() data-sheet=move || current_sheet().then_some("")>
            <svg class="state-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path
                    class:solid=move || state.get() == FeedState::Live && !current_sheet()
                    d=move || if current_sheet() { SHEET } else { mark(state.get()) }
                ></path>
            </svg>
            <span class="state-word">{word}</span>
        </span>
    }
}

/// A sheet of paper with lines.
const SHEET: &str = "M4 2h8v12H4zM6 6h4M6 9h4";

/// Path data of a mark in a box of 16: a disc is live, a clock late, a struck clock old, a cross nothing, an
/// empty square not scheduled.
#[must_use]
pub fn mark(state: FeedState) -> &'static str {
    match state {
        FeedState::Live => "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
        FeedState::Late => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.2l2.2 1.6",
        FeedState::Stale => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.2l2.2 1.6M2 14 14 2",
        FeedState::NoData => "M3 3l10 10M13 3 3 13",
        FeedState::NotScheduled => "M3 3h10v10H3z",
    }
}
