//! The session that is being booked, how it stands, and the other sessions of the course.

use leptos::prelude::*;
use madang_api::course::{CourseCard, Session, SessionStatus};

use crate::{
    course::{facts::price, session},
    i18n::{K, date},
    net::path,
};

use super::state::Book;

/// The id of the part's heading.
pub const SESSION: &str = "book-session";

/// The chosen session with its facts, or the request to choose one.
#[component]
pub fn SessionChoice(book: Book, card: CourseCard) -> impl IntoView {
    let i = book.i;
    let price = price(i, &card);
    let course = path::page(i.lang, &format!("courses/{}", card.slug));
    view! {
        <section class="book-session" aria-labelledby=SESSION>
            <h2 id=SESSION tabindex="-1">{i.t(K::FormSession)}</h2>
            {move || match book.selected() {
                Some(run) => chosen(book, &run, price.clone()),
                None => none(book),
            }}
            <p class="note"><a href=course>{i.t(K::FormToCourse)}</a></p>
        </section>
    }
}

fn chosen(book: Book, run: &Session, price: String) -> AnyView {
    let i = book.i;
    let seats = format!(
        "{} {} · {}",
        session::seats_left(i, run),
        i.n(K::CourseCapacityOne, K::CourseCapacityOther, u64::from(run.capacity)),
        i.f(K::CourseAsOf, &[("time", &date::time_kst(book.as_of.get()))]),
    );
    let notice = match run.status {
        SessionStatus::Open | SessionStatus::Full => None,
        SessionStatus::Closed => Some(K::FormSessionClosed),
        SessionStatus::Cancelled => Some(K::FormSessionCancelled),
    };
    let notice = notice.map(|key| {
        view! { <p class="banner alarm">{i.t(key)}</p><OtherSessions book=book/> }
    });
    view! {
        <dl class="facts">
            <dt>{i.t(K::CourseWhen)}</dt><dd>{session::when(i, run)}</dd>
            <dt>{i.t(K::CourseVenue)}</dt><dd>{session::venue(i, run)}</dd>
            <dt>{i.t(K::CourseSeats)}</dt><dd>{seats}</dd>
            <dt>{i.t(K::CoursePrice)}</dt><dd>{price}</dd>
            <dt>{i.t(K::CourseStatus)}</dt><dd><session::StatusBadge status=run.status/></dd>
        </dl>
        {notice}
    }
    .into_any()
}

fn none(book: Book) -> AnyView {
    let i = book.i;
    let key = if book.session.with(String::is_empty) { K::FormChoose } else { K::FormSessionMissing };
    view! { <p class="banner wait">{i.t(key)}</p><OtherSessions book=book/> }.into_any()
}

/// Links to the form of each other session that can be booked. Inside the browser they keep what is typed.
#[component]
pub fn OtherSessions(book: Book) -> impl IntoView {
    let i = book.i;
    move || {
        let here = book.session.get();
        let links: Vec<_> = book.runs.with(|runs| {
            runs.iter()
                .filter(|run| run.id != here && session::can_book(run))
                .map(|run| {
                    let words = format!(
                        "{} · {} · {}",
                        session::when(i, run),
                        session::venue(i, run),
                        session::seats_left(i, run)
                    );
                    view! { <li><a href=session::book_path(i, run)>{words}</a></li> }
                })
                .collect()
        });
        if links.is_empty() {
            view! { <p class="note">{i.t(K::FormNoOther)}</p> }.into_any()
        } else {
            view! { <p class="note">{i.t(K::FormOtherSessions)}</p><ul class="other-sessions">{links}</ul> }.into_any()
        }
    }
}
