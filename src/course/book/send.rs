//! What happens when a button of the booking form is pressed: a row more or less, or one try to book. The
//! same key goes with each try until the server has definitely refused one.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local_scoped_with_cancellation};
use leptos_router::hooks::use_navigate;
use madang_api::{
    course::{BookingRequest, Course},
    problem::{Code, Problem},
};
use serde::Deserialize;

use crate::{
    course::form::{keeps_key, request_from_form, value},
    net::{path, transport},
    ui::{error_summary::SUMMARY, field::focus},
};

use super::{browser, state::Book};

/// The part of the answer that leads to the booking's page.
#[derive(Deserialize)]
struct Accepted {
    #[serde(rename = "ref")]
    reference: String,
    token: String,
}

/// Takes over the form's submit.
pub fn press(book: Book, event: &SubmitEvent) {
    event.prevent_default();
    if book.sending.get_untracked() {
        return;
    }
    let values = browser::values(event);
    let action = value(&values, "action");
    if action == "add" {
        if let Some(place) = book.add() {
            focus(format!("name_{place}"));
        }
    } else if let Some(place) = action.strip_prefix("remove_").and_then(|n| n.parse().ok()) {
        book.remove(place);
        focus("add".to_owned());
    } else {
        let request = request_from_form(&values);
        match request.check() {
            Ok(()) => book_once(book, request),
            Err(fields) => refuse(book, Problem::invalid(fields)),
        }
    }
}

/// Shows a problem of the chosen session and leads to it: to the first wrong input, else to the summary.
fn refuse(book: Book, problem: Problem) {
    book.tried.set(Some(book.session.get_untracked()));
    book.problem.set(Some(problem));
    focus(book.first_wrong().unwrap_or_else(|| SUMMARY.to_owned()));
}

/// One try. It ends when the form is left; the server's answer then is in the mail.
fn book_once(book: Book, request: BookingRequest) {
    let navigate = use_navigate();
    book.sending.set(true);
    book.problem.set(None);
    let key = book.key.get_untracked();
    spawn_local_scoped_with_cancellation(async move {
        let headers = [("Idempotency-Key", key.as_str())];
        let answer: Result<Accepted, Problem> =
            transport::send("POST", "/api/v1/bookings", &headers, Some(&request)).await;
        match answer {
            // `sending` stays: the form is on its way out.
            Ok(accepted) => {
                let page = path::page(book.i.lang, &format!("bookings/{}", path::encode(&accepted.reference)));
                navigate(&format!("{page}?t={}", path::encode(&accepted.token)), Default::default());
            }
            Err(problem) => {
                if !keeps_key(&problem) {
                    book.key.set(browser::new_key());
                }
                if matches!(problem.code, Code::SessionFull | Code::SessionClosed) {
                    refresh(book).await;
                }
                book.sending.set(false);
                refuse(book, problem);
            }
        }
    });
}

/// Asks again how the sessions stand, beside the form, so that nothing typed is touched.
async fn refresh(book: Book) {
    if let Ok(course) = transport::get::<Course>(book.course_path()).await {
        book.as_of.set(course.as_of);
        book.runs.set(course.runs);
    }
}
