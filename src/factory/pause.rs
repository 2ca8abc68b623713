//! The button that pauses live figures (WCAG 2.2.2) and the word that they are paused.

use leptos::prelude::*;
use madang_api::time::Timestamp;

use crate::{
    i18n::{K, date, use_i18n},
    net::stream::LiveBoard,
};

/// Pause and resume. Without scripts nothing moves, so the button is not shown then.
#[component]
pub fn Pause(board: LiveBoard) -> impl IntoView {
    let i = use_i18n();
    let (for_text, for_click, for_mark, for_note) = (board.clone(), board.clone(), board.clone(), board);
    let text = move || i.t(if for_text.paused() { K::LiveResume } else { K::LivePause });
    let toggle = move |_| for_click.set_paused(!for_click.is_paused_untracked());
    let note = move || {
        if !for_note.paused() {
            return String::new();
        }
        match for_note.now_ms() {
            Some(now) => i.f(K::LivePausedAt, &[("time", &date::time_kst(Timestamp(now)))]),
            None => i.t(K::LivePaused).to_owned(),
        }
    };
    view! {
        <div class="pause no-print" class:paused=move || for_mark.paused()>
            <button type="button" class="button quiet small" on:click=toggle>{text}</button>
            <span class="note" role="status">{note}</span>
        </div>
    }
}
