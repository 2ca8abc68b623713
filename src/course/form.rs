//! The booking form as plain name and value pairs, the way a browser posts it: reading a request from
//! them, adding and removing attendees, and finding the input that a field error means. Pure; shared by the
//! page with scripts and by the server's handler for the page without.

use std::collections::BTreeSet;

use madang_api::{
    course::{Attendee, BookingRequest, Contact, IfFull, MAX_ATTENDEES},
    lang::Lang,
    problem::{Code, Problem},
};
use serde::{Deserialize, Serialize};

/// What the booking page starts from. The server provides it as a context: fresh with a new key, or with
/// the values and the problem of a plain post that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FormState {
    /// Names and values as they were posted; empty for a fresh form.
    pub values: Vec<(String, String)>,
    /// Why the post was refused.
    pub problem: Option<Problem>,
    /// The idempotency key of the next try.
    pub key: String,
}

/// What is typed about one attendee.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub company: String,
}

const PARTS: [&str; 4] = ["name", "email", "phone", "company"];

/// The first value of that name, or nothing.
#[must_use]
pub fn value<'v>(values: &'v [(String, String)], name: &str) -> &'v str {
    values.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
}

/// The attendees in their order; gaps in the numbers are closed, and there is always one.
#[must_use]
pub fn rows(values: &[(String, String)]) -> Vec<Row> {
    let rows: Vec<Row> = numbers(values)
        .into_iter()
        .map(|n| {
            let part = |part: &str| value(values, &format!("{part}_{n}")).to_owned();
            Row { name: part("name"), email: part("email"), phone: part("phone"), company: part("company") }
        })
        .collect();
    if rows.is_empty() { vec![Row::default()] } else { rows }
}

/// Reads the request from a posted form. Texts are trimmed, empty optional ones left out; nothing is
/// checked here, that is `BookingRequest::check`.
#[must_use]
pub fn request_from_form(values: &[(String, String)]) -> BookingRequest {
    let text = |name: &str| value(values, name).trim().to_owned();
    let some = |text: String| (!text.is_empty()).then_some(text);
    let attendees = rows(values)
        .into_iter()
        .map(|row| Attendee {
            name: row.name.trim().to_owned(),
            email: row.email.trim().to_owned(),
            phone: some(row.phone.trim().to_owned()),
            company: some(row.company.trim().to_owned()),
        })
        .collect();
    let (name, email) = (text("contact_name"), text("contact_email"));
    let contact = (!name.is_empty() || !email.is_empty()).then(|| Contact { name, email, ..Contact::default() });
    BookingRequest {
        items: None,
        session: Some(text("session")),
        attendees: Some(attendees),
        if_full: Some(if value(values, "if_full") == "wait" { IfFull::Wait } else { IfFull::Refuse }),
        contact,
        consents: if value(values, "marketing").is_empty() { Vec::new() } else { vec!["marketing".to_owned()] },
        lang: Lang::from_code(value(values, "lang")),
    }
}

/// The values after "add" or "remove" was pressed, with the attendees numbered from 0; `None` when the
/// press means "book".
#[must_use]
pub fn after_action(values: &[(String, String)]) -> Option<Vec<(String, String)>> {
    let action = value(values, "action");
    let mut people = rows(values);
    if action == "add" {
        if people.len() < MAX_ATTENDEES {
            people.push(Row::default());
        }
    } else {
        let number: usize = action.strip_prefix("remove_")?.parse().ok()?;
        if let Some(at) = numbers(values).iter().position(|n| *n == number)
            && people.len() > 1
        {
            people.remove(at);
        }
    }
    let mut out: Vec<(String, String)> =
        values.iter().filter(|(name, _)| name != "action" && number_of(name).is_none()).cloned().collect();
    for (n, row) in people.into_iter().enumerate() {
        for (part, text) in PARTS.into_iter().zip([row.name, row.email, row.phone, row.company]) {
            out.push((format!("{part}_{n}"), text));
        }
    }
    Some(out)
}

/// The input that a field error's path means: `attendees[1].email` is `email_1`. `None` for paths that no
/// input shows.
#[must_use]
pub fn field_for_path(path: &str) -> Option<String> {
    let path = path.strip_prefix("items[0].").unwrap_or(path);
    if let Some(rest) = path.strip_prefix("attendees[") {
        let (number, part) = rest.split_once("].")?;
        let number: usize = number.parse().ok()?;
        return PARTS.contains(&part).then(|| format!("{part}_{number}"));
    }
    match path {
        "contact.name" => Some("contact_name".to_owned()),
        "contact.email" => Some("contact_email".to_owned()),
        "attendees" | "items" => Some("name_0".to_owned()),
        "if_full" => Some("if_full".to_owned()),
        _ if path.starts_with("consents") => Some("marketing".to_owned()),
        _ => None,
    }
}

/// Whether the next try must carry the same key: the outcome of this one is not known, or it is still
/// being worked on. After a definite refusal the next try is a new one.
#[must_use]
pub fn keeps_key(problem: &Problem) -> bool {
    problem.status >= 500 || matches!(problem.code, Code::KeyInFlight | Code::TooManyRequests)
}

/// The problem after the attendee at `position` was removed: that attendee's errors are gone, those of the
/// later ones move up; nothing remains of a problem that was about fields only.
#[must_use]
pub fn without_attendee(mut problem: Problem, position: usize) -> Option<Problem> {
    problem.fields.retain_mut(|field| {
        let Some((head, rest)) = field.path.split_once("attendees[") else { return true };
        let Some((number, tail)) = rest.split_once(']') else { return true };
        match number.parse::<usize>() {
            Ok(n) if n == position => return false,
            Ok(n) if n > position => field.path = format!("{head}attendees[{}]{tail}", n - 1),
            _ => {}
        }
        true
    });
    (problem.code != Code::Invalid || !problem.fields.is_empty()).then_some(problem)
}

/// The numbers of the attendees in the names, each once, in order.
fn numbers(values: &[(String, String)]) -> Vec<usize> {
    values.iter().filter_map(|(name, _)| number_of(name)).collect::<BTreeSet<_>>().into_iter().collect()
}

fn number_of(name: &str) -> Option<usize> {
    let (part, number) = name.rsplit_once('_')?;
    if PARTS.contains(&part) { number.parse().ok() } else { None }
}

#[cfg(test)]
mod tests;
