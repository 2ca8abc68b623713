//! One line of the page about itself: what is so, what went well, what waits, what went wrong.

use leptos::prelude::*;

use super::tone::{Tone, ToneMark};
use crate::i18n::use_i18n;

/// Shape, word, and what there is to say; ways on come as children.
///
/// **Criteria.** Read without colour by its shape and word. `urgent` interrupts a screen reader and is only for
/// something that just went wrong; everything else is read in its place. Stays until the matter is over.
#[component]
pub fn Banner(
    #[prop(optional)] tone: Tone,
    /// Weighs more than the text.
    #[prop(optional, into)]
    title: Option<String>,
    #[prop(into)] text: Signal<String>,
    #[prop(optional)] urgent: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let i = use_i18n();
    let role = if urgent { "alert" } else { "note" };
    let ways = children.map(|children| view! { <div class="banner-ways">{children()}</div> });
    view! {
        <div class=format!("banner marked {}", tone.class()) role=role>
            <ToneMark tone/>
            <span class="visually-hidden">{tone.word(i)}</span>
            <p>{title.map(|title| view! { <strong>{title}</strong>" " })}<span>{text}</span></p>
            {ways}
        </div>
    }
}
