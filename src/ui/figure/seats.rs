//! Seats of a session as small bars; the number stands beside it, so the drawing is silent.

use leptos::prelude::*;

use super::geometry::seat_bars;

const WIDTH: f64 = 176.0;
const HEIGHT: f64 = 17.0;
/// A fifth or less is few.
const LOW_SHARE: u32 = 5;

/// What is left in the accent, what is taken as paper; few seats change the accent.
#[component]
pub fn SeatsBar(capacity: u32, left: u32) -> impl IntoView {
    let (free, taken) = seat_bars(capacity, left, WIDTH, HEIGHT);
    let low = (left * LOW_SHARE <= capacity).then_some("");
    view! {
        <svg class="seats" data-low=low viewBox="0 0 176 17" width="176" height="17" preserveAspectRatio="xMinYMid" aria-hidden="true">
            <path class="seats-left" d=free></path>
            <path class="seats-taken" d=taken></path>
        </svg>
    }
}
