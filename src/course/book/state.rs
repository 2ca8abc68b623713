//! The living state of a booking form. The inputs keep their own values; this holds what is around them.

use leptos::prelude::*;
use madang_api::{
    course::{Course, MAX_ATTENDEES, Session},
    problem::{Code, Problem},
    time::Timestamp,
};

use crate::{
    course::form::{FormState, Row, field_for_path, rows, value, without_attendee},
    i18n::{I18n, K},
    net::path,
    ui::error_summary::field_text,
};

/// One form; `Copy`, handed to each of its parts.
#[derive(Clone, Copy)]
pub struct Book {
    pub i: I18n,
    slug: StoredValue<String>,
    /// What was posted before, when the server shows the form again.
    given: StoredValue<FormState>,
    /// The sessions as last heard, and when that was true.
    pub runs: RwSignal<Vec<Session>>,
    pub as_of: RwSignal<Timestamp>,
    /// The session of the address, or of the posted form.
    pub session: Memo<String>,
    /// Numbers of the attendees' rows that never change, in the order shown.
    pub people: RwSignal<Vec<usize>>,
    /// What is in the first rows at the start.
    start: StoredValue<Vec<Row>>,
    /// The idempotency key of the next try.
    pub key: RwSignal<String>,
    pub problem: RwSignal<Option<Problem>>,
    /// The session of the last try in this browser.
    pub tried: RwSignal<Option<String>>,
    /// A try is under way.
    pub sending: RwSignal<bool>,
}

impl Book {
    /// The state at the start. `chosen` is the session of the address; empty when it names none.
    pub fn new(i: I18n, course: &Course, form: FormState, chosen: impl Fn() -> String + Send + Sync + 'static) -> Self {
        let start = rows(&form.values);
        let posted = value(&form.values, "session").to_owned();
        let session = Memo::new(move |_| {
            let chosen = chosen();
            if chosen.is_empty() { posted.clone() } else { chosen }
        });
        Self {
            i,
            slug: StoredValue::new(course.card.slug.clone()),
            runs: RwSignal::new(course.runs.clone()),
            as_of: RwSignal::new(course.as_of),
            session,
            people: RwSignal::new((0..start.len()).collect()),
            start: StoredValue::new(start),
            key: RwSignal::new(form.key.clone()),
            problem: RwSignal::new(form.problem.clone()),
            tried: RwSignal::new(None),
            sending: RwSignal::new(false),
            given: StoredValue::new(form),
        }
    }

    /// The chosen session, when the course has it.
    pub fn selected(self) -> Option<Session> {
        self.session.with(|id| self.runs.with(|runs| runs.iter().find(|run| run.id == *id).cloned()))
    }

    /// The address of the page without the session, which is also where the form is posted.
    pub fn path(self) -> String {
        self.slug.with_value(|slug| path::page(self.i.lang, &format!("courses/{slug}/book")))
    }

    /// The API's address of the course.
    pub fn course_path(self) -> String {
        self.slug.with_value(|slug| path::api(self.i.lang, &format!("courses/{slug}"), &[]))
    }

    /// What was posted in an input before.
    pub fn posted(self, name: &str) -> String {
        self.given.with_value(|form| value(&form.values, name).to_owned())
    }

    /// Whether the form was posted before and is shown again.
    pub fn shown_again(self) -> bool {
        self.given.with_value(|form| !form.values.is_empty())
    }

    /// What is in a row at the start.
    pub fn row(self, number: usize) -> Row {
        self.start.with_value(|rows| rows.get(number).cloned().unwrap_or_default())
    }

    /// The message of an input. Reads the problem reactively.
    pub fn error(self, input: &str) -> Option<String> {
        self.problem.with(|problem| {
            let fields = &problem.as_ref()?.fields;
            let error = fields.iter().find(|error| field_for_path(&error.path).as_deref() == Some(input))?;
            Some(field_text(self.i, error))
        })
    }

    /// The first input with an error, as it is now.
    pub fn first_wrong(self) -> Option<String> {
        self.problem
            .with_untracked(|problem| problem.as_ref()?.fields.iter().find_map(|error| field_for_path(&error.path)))
    }

    /// The words for an input in a list of errors.
    pub fn label(self, input: &str) -> String {
        let i = self.i;
        let of = |key: K, number: &str| {
            let n = number.parse::<usize>().unwrap_or(0) + 1;
            i.f(K::FormOfAttendee, &[("n", &n.to_string()), ("label", i.t(key))])
        };
        match input.rsplit_once('_') {
            Some(("contact", "name")) => i.t(K::FormContactName).to_owned(),
            Some(("contact", "email")) => i.t(K::FormContactEmail).to_owned(),
            Some(("name", n)) => of(K::FormName, n),
            Some(("email", n)) => of(K::FormEmail, n),
            Some(("phone", n)) => of(K::FormPhone, n),
            Some(("company", n)) => of(K::FormCompany, n),
            _ => i.t(K::FormTitle).to_owned(),
        }
    }

    /// The problem of the last try, unless it was about another session than the one chosen since.
    pub fn current_problem(self) -> Option<Problem> {
        let of = self.tried.get().unwrap_or_else(|| self.posted("session"));
        let moved_on = self.session.with(|session| *session != of);
        self.problem.get().filter(|problem| {
            !moved_on || !matches!(problem.code, Code::SessionFull | Code::SessionClosed | Code::Clash)
        })
    }

    /// One attendee more; says at which place.
    pub fn add(self) -> Option<usize> {
        let mut place = None;
        self.people.update(|people| {
            if people.len() < MAX_ATTENDEES {
                place = Some(people.len());
                people.push(people.iter().max().map_or(0, |last| last + 1));
            }
        });
        place
    }

    /// Takes the attendee at that place out; the last one stays.
    pub fn remove(self, place: usize) {
        if self.people.with_untracked(Vec::len) < 2 {
            return;
        }
        self.people.update(|people| {
            if place < people.len() {
                people.remove(place);
            }
        });
        if let Some(problem) = self.problem.get_untracked() {
            self.problem.set(without_attendee(problem, place));
        }
    }
}
