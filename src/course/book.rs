//! The booking form: a plain HTML form that also works without scripts; with them it checks while nothing
//! is lost, sends once, and goes on to the booking's page.

mod alert;
mod attendees;
mod browser;
mod consent;
mod contact;
mod form_view;
mod send;
mod session_choice;
mod state;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use madang_api::{consent::Purpose, course::Course, list::List};

use crate::ui::skeleton::{self, Room};
use crate::{
    course::form::FormState,
    i18n::use_i18n,
    net::{
        load::{Loaded, given, load},
        path,
    },
    shell::loaded::loaded,
    shell::problem::problem_view,
};

use form_view::BookForm;

/// The page with the form of one course.
#[component]
pub fn BookPage() -> impl IntoView {
    let i = use_i18n();
    let params = use_params_map();
    let course = load::<Course>(move || {
        let slug = params.with(|p| p.get("slug")).unwrap_or_default();
        path::api(i.lang, &format!("courses/{}", path::encode(&slug)), &[])
    });
    let purposes = load::<List<Purpose>>(move || path::api(i.lang, "consents", &[]));
    let form = form_state();
    loaded(
        (course, purposes, form),
        || skeleton::page(Room::Rows),
        |(course, purposes, form)| match (course, purposes) {
            (Ok(course), Ok(purposes)) => {
                let form = form.unwrap_or_default();
                view! { <BookForm course=course purposes=purposes.items form=form/> }.into_any()
            }
            (Err(problem), _) | (_, Err(problem)) => problem_view(&problem),
        },
    )
}

/// What the form starts from: given by the server and carried inside its page; a fresh key when the page
/// was opened inside the browser.
fn form_state() -> Loaded<FormState> {
    given(|| {
        let state =
            use_context::<FormState>().unwrap_or_else(|| FormState { key: browser::new_key(), ..FormState::default() });
        serde_json::to_string(&state).unwrap_or_default()
    })
}
