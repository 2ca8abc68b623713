//! What is processed for the booking (a notice, no consent), and apart from it the optional consent, off by
//! default (PIPA art. 15 and 22, `domain.md` 5.1).

use leptos::prelude::*;
use madang_api::consent::Purpose;

use crate::i18n::K;

use super::state::Book;

/// All purposes, notices first.
#[component]
pub fn Consents(book: Book, purposes: Vec<Purpose>) -> impl IntoView {
    let (optional, notices): (Vec<_>, Vec<_>) = purposes
        .into_iter()
        .filter(|purpose| matches!(purpose.purpose.as_str(), "booking" | "marketing"))
        .partition(|purpose| purpose.optional);
    let notices = notices.into_iter().map(|purpose| view! { <Notice book=book purpose=purpose/> }).collect_view();
    let optional = optional.into_iter().map(|purpose| view! { <Choice book=book purpose=purpose/> }).collect_view();
    view! { {notices} {optional} }
}

/// What the booking itself needs.
#[component]
fn Notice(book: Book, purpose: Purpose) -> impl IntoView {
    let i = book.i;
    view! {
        <section class="consent">
            <h2>{i.t(K::ConsentNotice)}</h2>
            <p class="hint">{i.t(K::ConsentNoticeWhy)}</p>
            {lines(book, &purpose)}
        </section>
    }
}

/// A consent that may be refused.
#[component]
fn Choice(book: Book, purpose: Purpose) -> impl IntoView {
    let i = book.i;
    let name = purpose.purpose.clone();
    let checked = !book.posted(&name).is_empty();
    let agree = i.f(K::ConsentAgree, &[("title", &purpose.title)]);
    view! {
        <fieldset class="consent">
            <legend>{i.t(K::ConsentOptional)}</legend>
            <p class="hint">{i.t(K::ConsentOptionalWhy)}</p>
            {lines(book, &purpose)}
            <label class="check">
                <input type="checkbox" id=name.clone() name=name.clone() value="on" checked=checked/>
                <span>{agree}" ("{i.t(K::FormOptional)}")"</span>
            </label>
        </fieldset>
    }
}

/// Purpose, items, retention, what a refusal means.
fn lines(book: Book, purpose: &Purpose) -> impl IntoView + use<> {
    let lang = (purpose.lang != book.i.lang).then(|| purpose.lang.tag());
    let lines = purpose.lines.iter().cloned().map(|line| view! { <li>{line}</li> }).collect_view();
    view! { <p class="consent-title" lang=lang>{purpose.title.clone()}</p><ul class="consent-lines" lang=lang>{lines}</ul> }
}
