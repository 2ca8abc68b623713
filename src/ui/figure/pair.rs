//! Before and after as two bars of one scale; the numbers stand beside them, so the drawing is silent.

use leptos::prelude::*;

use super::geometry::{pair, short};

/// A hollow bar for before, a full one for after: told apart by form, not by colour alone.
#[component]
pub fn Pair(before: f64, after: f64) -> impl IntoView {
    let (was, is) = pair(before, after, 100.0);
    view! {
        <svg class="pair" viewBox="0 0 100 10" width="100" height="10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="pair-before" width=short(was) height="4"></rect>
            <rect class="pair-after" y="6" width=short(is) height="4"></rect>
        </svg>
    }
}
