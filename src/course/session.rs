//! One run of a course in words: when, where, how full, and whether it can be booked.

use leptos::prelude::*;
use madang_api::course::{Session, SessionStatus};

use crate::{
    i18n::{I18n, K, date, use_i18n},
    net::path,
    ui::figure::seats::SeatsBar,
};

/// Whether a booking can be sent for it: a seat, or a place on the waiting list.
#[must_use]
pub fn can_book(session: &Session) -> bool {
    matches!(session.status, SessionStatus::Open | SessionStatus::Full)
}

/// From when to when, in KST.
#[must_use]
pub fn when(i: I18n, session: &Session) -> String {
    date::span(i.lang, session.starts_at, session.ends_at)
}

/// The venue's name.
#[must_use]
pub fn venue(i: I18n, session: &Session) -> String {
    i.named("venue", &session.venue)
}

/// The address of the booking form for it.
#[must_use]
pub fn book_path(i: I18n, session: &Session) -> String {
    path::page(i.lang, &format!("courses/{}/book?session={}", session.course.slug, path::encode(&session.id)))
}

/// How many seats are left: the number, or that there is none.
#[must_use]
pub fn seats_left(i: I18n, session: &Session) -> String {
    if session.seats_left == 0 {
        i.t(K::CourseNoneLeft).to_owned()
    } else {
        i.n(K::CourseLeftOne, K::CourseLeftOther, u64::from(session.seats_left))
    }
}

/// The status as a word in a frame.
#[component]
pub fn StatusBadge(status: SessionStatus) -> impl IntoView {
    let i = use_i18n();
    let (class, key) = match status {
        SessionStatus::Open => ("badge good", K::CourseStatusOpen),
        SessionStatus::Full => ("badge wait", K::CourseStatusFull),
        SessionStatus::Closed => ("badge", K::CourseStatusClosed),
        SessionStatus::Cancelled => ("badge alarm", K::CourseStatusCancelled),
    };
    view! { <span class=class>{i.t(key)}</span> }
}

/// The sessions of a course as a table; what can be booked has a link to the form.
#[component]
pub fn SessionTable(runs: Vec<Session>, as_of: String) -> impl IntoView {
    let i = use_i18n();
    let rows = runs.into_iter().map(|run| view! { <SessionRow run=run/> }).collect_view();
    view! {
        <div class="table-scroll" tabindex="0">
            <table class="table sessions">
                <caption class="note">{as_of}</caption>
                <thead>
                    <tr>
                        <th scope="col">{i.t(K::CourseWhen)}</th>
                        <th scope="col">{i.t(K::CourseVenue)}</th>
                        <th scope="col">{i.t(K::CourseSeats)}</th>
                        <th scope="col">{i.t(K::CourseStatus)}</th>
                        <th scope="col"><span class="visually-hidden">{i.t(K::CourseBooking)}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// One line of the table.
#[component]
fn SessionRow(run: Session) -> impl IntoView {
    let i = use_i18n();
    let words = when(i, &run);
    let cancelled = run.status == SessionStatus::Cancelled;
    let seats = (!cancelled).then(|| {
        let capacity = i.n(K::CourseCapacityOne, K::CourseCapacityOther, u64::from(run.capacity));
        view! {
            <SeatsBar left=run.seats_left capacity=run.capacity/>
            <span><b>{seats_left(i, &run)}</b>" "<span class="note">{capacity}</span></span>
        }
    });
    let link = can_book(&run).then(|| {
        let (key, class) = if run.status == SessionStatus::Full {
            (K::CourseWait, "button small quiet")
        } else {
            (K::CourseBook, "button small")
        };
        view! {
            <a class=class href=book_path(i, &run)>
                {i.t(key)}<span class="visually-hidden">" "{words.clone()}</span>
            </a>
        }
    });
    view! {
        <tr class:cancelled=cancelled>
            <th scope="row"><time datetime=run.starts_at.to_string()>{words.clone()}</time></th>
            <td>{venue(i, &run)}</td>
            <td class="session-seats">{seats}</td>
            <td><StatusBadge status=run.status/></td>
            <td>{link}</td>
        </tr>
    }
}
