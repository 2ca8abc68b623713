//! The booking form's frame: heading, the form with its hidden fields, and the order of its parts.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use madang_api::{consent::Purpose, course::Course, library::Link};

use crate::{
    course::{form::FormState, page::Crumbs, session::can_book},
    i18n::{K, use_i18n},
    net::path,
    shell::head::Head,
};

use super::{
    alert::Alert, attendees::Attendees, consent::Consents, contact::ContactPart, send::press,
    session_choice::SessionChoice, state::Book,
};

/// The form of a course, fresh or shown again.
#[component]
pub fn BookForm(course: Course, purposes: Vec<Purpose>, form: FormState) -> impl IntoView {
    let i = use_i18n();
    let query = use_query_map();
    let book = Book::new(i, &course, form, move || query.with(|q| q.get("session")).unwrap_or_default());
    let closed = move || !book.selected().is_some_and(|session| can_book(&session));
    let name = course.card.name.clone();
    let above = Link { slug: course.card.slug.clone(), name: name.clone() };
    view! {
        <Head title=i.t(K::FormTitle) description=i.f(K::FormDescription, &[("course", &name)]) noindex=true/>
        <section class="page">
            <Crumbs name=i.t(K::FormTitle).to_owned() course=above/>
            <header class="page-head">
                <p class="note">{i.t(K::FormTitle)}</p>
                <h1 tabindex="-1">{name}</h1>
            </header>
            <form
                class="form book"
                method="post"
                action=move || action(book)
                novalidate=true
                on:submit=move |event| press(book, &event)
                aria-busy=move || book.sending.get().then_some("true")
            >
                // Enter in a text input presses the first submit button: it must be the one that books.
                <button type="submit" name="action" value="book" class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
                <input type="hidden" name="session" value=move || book.session.get()/>
                <input type="hidden" name="lang" value=i.lang.code()/>
                <input type="hidden" name="key" value=move || book.key.get()/>
                <Alert book=book/>
                <SessionChoice book=book card=course.card.clone()/>
                <div class="form" hidden=closed>
                    <Attendees book=book/>
                    <ContactPart book=book/>
                    <Wait book=book/>
                    <Consents book=book purposes=purposes/>
                    <Submit book=book/>
                </div>
            </form>
        </section>
    }
}

/// Where the form is posted; the session stands in it so that a reload keeps it.
fn action(book: Book) -> String {
    let session = book.session.get();
    if session.is_empty() {
        return book.path();
    }
    format!("{}?session={}", book.path(), path::encode(&session))
}

/// What to do when the seats do not suffice.
#[component]
fn Wait(book: Book) -> impl IntoView {
    let i = book.i;
    // Only the start matters: afterwards the box keeps what was chosen.
    let full = untrack(|| book.selected()).is_some_and(|session| session.seats_left == 0);
    let checked = if book.shown_again() { book.posted("if_full") == "wait" } else { full };
    view! {
        <label class="check">
            <input type="checkbox" id="if_full" name="if_full" value="wait" checked=checked/>
            <span>{i.t(K::FormWait)}</span>
            <span class="hint">{i.t(K::FormWaitHint)}</span>
        </label>
    }
}

/// The button that books, and its pending face.
#[component]
fn Submit(book: Book) -> impl IntoView {
    let i = book.i;
    let words = move || i.t(if book.sending.get() { K::FormSending } else { K::FormSubmit });
    view! {
        <div class="cluster">
            <button
                type="submit"
                name="action"
                value="book"
                class="button"
                aria-disabled=move || book.sending.get().then_some("true")
            >
                {words}
            </button>
        </div>
    }
}
