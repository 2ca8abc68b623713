//! What stands above the form when a try did not book: which inputs to correct, that nothing was sent, or
//! why it was refused and what is possible.

use leptos::prelude::*;
use madang_api::problem::{Code, Problem};

use crate::{
    course::form::{field_for_path, keeps_key},
    i18n::K,
    ui::error_summary::{ErrorSummary, SUMMARY, field_text, problem_text},
};

use super::{
    session_choice::{OtherSessions, SESSION},
    state::Book,
};

/// Nothing, or the problem of the last try.
#[component]
pub fn Alert(book: Book) -> impl IntoView {
    move || book.current_problem().map(|problem| face(book, &problem))
}

fn face(book: Book, problem: &Problem) -> AnyView {
    let i = book.i;
    // Only a page that was loaded with the problem in it; afterwards the focus is moved.
    let autofocus = book.tried.with(Option::is_none);
    if !problem.fields.is_empty() {
        return fields(book, problem);
    }
    if keeps_key(problem) {
        let lost = problem.code == Code::Unavailable;
        let text = if lost { i.t(K::FormNotSentBody).to_owned() } else { problem_text(i, problem) };
        return view! {
            <ErrorSummary title=i.t(K::FormNotSent) autofocus=autofocus>
                <p>{text}</p>
                <p><button type="submit" name="action" value="book" class="button small">{i.t(K::FormRetry)}</button></p>
            </ErrorSummary>
        }
        .into_any();
    }
    let full = (problem.code == Code::SessionFull).then(|| full(book, problem));
    let others = matches!(problem.code, Code::SessionFull | Code::SessionClosed | Code::Clash)
        .then(|| view! { <OtherSessions book=book/> });
    let text = problem_text(i, problem);
    view! {
        <ErrorSummary title=i.t(K::FormRefused) items=clashing(book, problem) autofocus=autofocus>
            <p>{text}</p>
            {full}
            {others}
        </ErrorSummary>
    }
    .into_any()
}

/// How many inputs are wrong, and which.
fn fields(book: Book, problem: &Problem) -> AnyView {
    let i = book.i;
    let items: Vec<(String, String)> = problem
        .fields
        .iter()
        .map(|error| {
            let (input, label) = match field_for_path(&error.path) {
                Some(input) => (input.clone(), book.label(&input)),
                None if error.path.ends_with("session") => (SESSION.to_owned(), i.t(K::FormSession).to_owned()),
                None => (SUMMARY.to_owned(), i.t(K::FormTitle).to_owned()),
            };
            (input, i.f(K::FormItem, &[("label", &label), ("text", &field_text(i, error))]))
        })
        .collect();
    let title = i.n(K::FormErrorsOne, K::FormErrorsOther, items.len() as u64);
    view! { <ErrorSummary title=title items=items/> }.into_any()
}

/// The attendee who is booked already, when the server names one.
fn clashing(book: Book, problem: &Problem) -> Vec<(String, String)> {
    let place = problem.params.get("attendee").filter(|_| problem.code == Code::Clash);
    let input = place.and_then(|path| field_for_path(&format!("{path}.name")));
    input.into_iter().map(|input| (input.clone(), book.label(&input))).collect()
}

/// How many seats there are after all, and the ways on.
fn full(book: Book, problem: &Problem) -> AnyView {
    let i = book.i;
    let left = problem
        .params
        .get("seats_left")
        .and_then(|n| n.parse().ok())
        .or_else(|| book.selected().map(|session| session.seats_left))
        .unwrap_or(0);
    let left = if left == 0 {
        i.t(K::CourseNoneLeft).to_owned()
    } else {
        i.n(K::CourseLeftOne, K::CourseLeftOther, u64::from(left))
    };
    view! { <p><b>{left}</b></p><p>{i.t(K::FormFullWays)}</p> }.into_any()
}
