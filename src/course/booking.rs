//! The page of one booking, opened by its link: reference, status, sessions, people, calendar file. Of one
//! person, so never for search engines.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use madang_api::course::{BookedItem, Booking, SeatStatus};

use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    i18n::{K, date, use_i18n, zone},
    net::{load::load, path},
    shell::{head::Head, problem::problem_view},
};

/// The booking of the address, when its token is right.
#[component]
pub fn BookingPage() -> impl IntoView {
    let i = use_i18n();
    let (params, query) = (use_params_map(), use_query_map());
    let booking = load::<Booking>(move || {
        let reference = params.with(|p| p.get("reference")).unwrap_or_default();
        let token = query.with(|q| q.get("t")).unwrap_or_default();
        path::api(i.lang, &format!("bookings/{}", path::encode(&reference)), &[("t", &token)])
    });
    loaded(
        booking,
        || skeleton::page(Room::Rows),
        |result| match result {
            Ok(booking) => view! { <BookingView booking=booking/> }.into_any(),
            Err(problem) => problem_view(&problem),
        },
    )
}

/// The booking that came.
#[component]
fn BookingView(booking: Booking) -> impl IntoView {
    let i = use_i18n();
    let title = i.f(K::BookingTitle, &[("ref", &booking.reference)]);
    let lead = match booking.status {
        SeatStatus::Requested => K::BookingLeadRequested,
        SeatStatus::Confirmed => K::BookingLeadConfirmed,
        SeatStatus::Waiting => K::BookingLeadWaiting,
        SeatStatus::Offered => K::BookingLeadOffered,
        SeatStatus::Declined | SeatStatus::Expired | SeatStatus::Cancelled => K::BookingLeadCancelled,
        SeatStatus::Attended | SeatStatus::NoShow => K::BookingLeadPast,
    };
    let calendar = format!(
        "/api/v1/bookings/{}/calendar.ics?t={}",
        path::encode(&booking.reference),
        path::encode(&booking.token)
    );
    let items = booking.items.into_iter().map(|item| view! { <Item item=item/> }).collect_view();
    let contact = format!("{} · {}", booking.contact.name, booking.contact.email);
    view! {
        <Head title=title description=i.t(K::BookingDescription) noindex=true/>
        <article class="page booking">
            <header class="page-head">
                <p class="note">{i.t(K::BookingReference)}</p>
                <h1 tabindex="-1" class="booking-reference">{booking.reference}</h1>
                <p class="cluster">
                    <SeatBadge status=booking.status/>
                    <span class="lede">{i.t(lead)}</span>
                </p>
            </header>
            {items}
            <section>
                <dl class="facts">
                    <dt>{i.t(K::BookingContact)}</dt><dd>{contact}</dd>
                    <dt>{i.t(K::BookingBookedAt)}</dt>
                    <dd>{date::date(i.lang, booking.created_at)}" "{date::time_kst(booking.created_at)}</dd>
                </dl>
                <p class="banner booking-keep">
                    <span>{i.t(K::BookingKeep)}" "{i.f(K::BookingMailed, &[("email", &booking.contact.email)])}</span>
                </p>
                <p class="ways no-print">
                    <a class="button" href=calendar rel="external" download="">{i.t(K::BookingCalendar)}</a>
                    <PrintButton/>
                    <a class="button quiet" href=path::page(i.lang, "courses")>{i.t(K::BookingMore)}</a>
                </p>
            </section>
        </article>
    }
}

/// The status of a seat, by word and frame.
#[component]
fn SeatBadge(status: SeatStatus) -> impl IntoView {
    let i = use_i18n();
    let class = match status {
        SeatStatus::Confirmed | SeatStatus::Attended => "badge good",
        SeatStatus::Requested | SeatStatus::Waiting | SeatStatus::Offered => "badge wait",
        SeatStatus::Declined | SeatStatus::Expired | SeatStatus::Cancelled | SeatStatus::NoShow => "badge alarm",
    };
    view! { <span class=class>{i.named("seat", status.name())}</span> }
}

/// One session of the booking with its people.
#[component]
fn Item(item: BookedItem) -> impl IntoView {
    let i = use_i18n();
    let course = path::page(i.lang, &format!("courses/{}", item.course.slug));
    let count = i.n(K::BookingPeopleOne, K::BookingPeopleOther, item.attendees.len() as u64);
    let people = item.attendees.iter().map(|a| view! { <li>{a.name.clone()}</li> }).collect_view();
    let (from, to) = (item.starts_at, item.ends_at);
    let here = RwSignal::new(None::<String>);
    // The viewer's zone is known only in the browser, after the page was taken over.
    Effect::new(move |_| here.set(zone::span_here(i, from, to)));
    view! {
        <section class="booking-item">
            <h2><a href=course>{item.course.name}</a></h2>
            <dl class="facts">
                <dt>{i.t(K::CourseWhen)}</dt>
                <dd>
                    <time datetime=from.to_string()>{date::span(i.lang, from, to)}</time>
                    {move || here.get().map(|text| view! { <span class="note your-time">{i.t(K::BookingYourTime)}": "{text}</span> })}
                </dd>
                <dt>{i.t(K::CourseVenue)}</dt><dd>{i.named("venue", &item.venue)}</dd>
                <dt>{i.t(K::CourseStatus)}</dt><dd><SeatBadge status=item.status/></dd>
                <dt>{count}</dt><dd><ul class="booking-people">{people}</ul></dd>
            </dl>
        </section>
    }
}

/// Prints the page; only where scripts run.
#[component]
fn PrintButton() -> impl IntoView {
    let i = use_i18n();
    let ready = RwSignal::new(false);
    Effect::new(move |_| ready.set(true));
    move || {
        ready.get().then(|| {
            view! { <button type="button" class="button quiet" on:click=|_| print()>{i.t(K::BookingPrint)}</button> }
        })
    }
}

#[cfg(feature = "hydrate")]
fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print shows nothing.
        let _ = window.print();
    }
}

#[cfg(not(feature = "hydrate"))]
fn print() {}
