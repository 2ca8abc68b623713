//! A booking as it stands: `GET bookings/{ref}`, its calendar file, and what its mail says.

use axum::{
    extract::{Path, Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use madang_api::{
    course::{BookedItem, Booking, SeatStatus},
    lang::Lang,
    problem::Code,
    time::Timestamp,
};
use madang_app::{
    i18n::{I18n, date},
    net::path,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{calendar, session::course_link};
use crate::{
    args,
    error::{Error, Result},
    http::{answer, lang::AskedLang},
    random,
    state::App,
};

/// The secret of the link.
#[derive(Debug, Deserialize)]
pub struct Params {
    /// The booking's token.
    pub t: Option<String>,
    pub lang: Option<String>,
}

/// One booking; 404 without its token, as if it did not exist.
pub async fn show(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Path(reference): Path<String>,
    Query(params): Query<Params>,
) -> Result<Response> {
    let (booking, _) = find(&app, &reference, params.t.as_deref(), Some(lang)).await?;
    answer::fresh(&booking)
}

/// The booking's sessions as an iCalendar file.
pub async fn calendar(
    State(app): State<App>,
    AskedLang(_): AskedLang,
    Path(reference): Path<String>,
    Query(params): Query<Params>,
) -> Result<Response> {
    let asked = params.lang.as_deref().and_then(Lang::from_code);
    let (booking, lang) = find(&app, &reference, params.t.as_deref(), asked).await?;
    let text = calendar::write(&booking, lang, &app.config.origin);
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = format!("attachment; filename=\"madang-{}.ics\"", booking.reference);
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// Reads a booking by its reference and token, in the asked language or the one it was made in.
///
/// # Errors
/// [`Code::NotFound`] for an unknown reference and for a wrong token alike.
pub async fn find(app: &App, reference: &str, token: Option<&str>, lang: Option<Lang>) -> Result<(Booking, Lang)> {
    let token = token.filter(|t| !t.is_empty()).ok_or(Code::NotFound)?;
    let row = app
        .db
        .fetch_optional(
            "SELECT id, ref, token_hash, lang, contact, created_at FROM booking WHERE ref = $1",
            &args![reference],
        )
        .await?
        .ok_or(Code::NotFound)?;
    if !same(&row.text("token_hash")?, &random::hash(token)) {
        return Err(Code::NotFound.into());
    }
    let lang = lang.or_else(|| row.text("lang").ok().as_deref().and_then(Lang::from_code)).unwrap_or_default();
    let items = items(app, &row.text("id")?, lang).await?;
    let booking = Booking {
        reference: row.text("ref")?,
        token: token.to_owned(),
        status: weakest(items.iter().map(|item| item.status)),
        created_at: Timestamp(row.int("created_at")?),
        items,
        contact: stored(&row.text("contact")?)?,
    };
    Ok((booking, lang))
}

async fn items(app: &App, booking: &str, lang: Lang) -> Result<Vec<BookedItem>> {
    let catalogue = app.catalogues.current();
    let rows = app
        .db
        .fetch_all(
            "SELECT seat.item, seat.session, seat.attendee, seat.status, session.course, session.starts_at, \
             session.ends_at, session.venue FROM seat JOIN session ON session.id = seat.session \
             WHERE seat.booking = $1 ORDER BY seat.item, seat.position",
            &args![booking],
        )
        .await?;
    let mut items: Vec<(i64, BookedItem)> = Vec::new();
    for row in rows {
        let number = row.int("item")?;
        let status =
            SeatStatus::from_name(&row.text("status")?).ok_or_else(|| Error::internal("an unknown seat status"))?;
        let attendee = stored(&row.text("attendee")?)?;
        match items.last_mut() {
            Some((last, item)) if *last == number => {
                item.attendees.push(attendee);
                item.status = weakest([item.status, status]);
            }
            _ => items.push((
                number,
                BookedItem {
                    session: row.text("session")?,
                    course: course_link(&catalogue, &row.text("course")?, lang),
                    starts_at: Timestamp(row.int("starts_at")?),
                    ends_at: Timestamp(row.int("ends_at")?),
                    venue: row.text("venue")?,
                    status,
                    attendees: vec![attendee],
                },
            )),
        }
    }
    Ok(items.into_iter().map(|(_, item)| item).collect())
}

fn stored<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|e| Error::internal(format!("a stored person does not read: {e}")))
}

/// Compares two hashes in a time that does not tell where they differ.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |diff, (x, y)| diff | (x ^ y)) == 0
}

/// The weakest of several: what still needs somebody's word outranks what is settled, and what is over
/// counts only when nothing else is left.
#[must_use]
pub fn weakest(statuses: impl IntoIterator<Item = SeatStatus>) -> SeatStatus {
    let rank = |status: &SeatStatus| match status {
        SeatStatus::NoShow => 0,
        SeatStatus::Cancelled => 1,
        SeatStatus::Declined => 2,
        SeatStatus::Expired => 3,
        SeatStatus::Attended => 4,
        SeatStatus::Confirmed => 5,
        SeatStatus::Offered => 6,
        SeatStatus::Requested => 7,
        SeatStatus::Waiting => 8,
    };
    statuses.into_iter().max_by_key(rank).unwrap_or(SeatStatus::Cancelled)
}

/// The address of a booking's page.
#[must_use]
pub fn link(origin: &str, lang: Lang, booking: &Booking) -> String {
    let page = path::page(lang, &format!("bookings/{}", path::encode(&booking.reference)));
    format!("{origin}{page}?t={}", path::encode(&booking.token))
}

/// What the mail about the items of one status is filled with; `None` when there are none.
#[must_use]
pub fn mail_payload(booking: &Booking, status: SeatStatus, lang: Lang, origin: &str) -> Option<Value> {
    let i18n = I18n::built_in(lang);
    let items: Vec<&BookedItem> = booking.items.iter().filter(|item| item.status == status).collect();
    if items.is_empty() {
        return None;
    }
    let join = |part: &dyn Fn(&BookedItem) -> String| {
        let mut parts: Vec<String> = items.iter().map(|item| part(item)).collect();
        parts.dedup();
        parts.join(" / ")
    };
    Some(json!({
        "ref": booking.reference,
        "course": join(&|item| item.course.name.clone()),
        "when": join(&|item| date::span(lang, item.starts_at, item.ends_at)),
        "venue": join(&|item| i18n.named("venue", &item.venue)),
        "names": join(&|item| item.attendees.iter().map(|a| a.name.as_str()).collect::<Vec<_>>().join(", ")),
        "link": link(origin, lang, booking),
    }))
}

#[cfg(test)]
mod tests {
    use super::{same, weakest};
    use madang_api::course::SeatStatus::{Cancelled, Confirmed, Waiting};

    #[test]
    fn the_weakest_status_is_the_bookings() {
        assert_eq!(weakest([Confirmed, Confirmed]), Confirmed);
        assert_eq!(weakest([Confirmed, Waiting]), Waiting);
        assert_eq!(weakest([Cancelled, Confirmed]), Confirmed);
        assert_eq!(weakest([]), Cancelled);
    }

    #[test]
    fn hashes_compare_whole() {
        assert!(same("abc", "abc"));
        assert!(!same("abc", "abd") && !same("abc", "ab") && !same("", "a"));
    }
}
