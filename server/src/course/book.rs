//! Booking: one transaction takes the key, the seats, the booking with its people, the consents, the mail
//! and the answer, or nothing at all.

use std::time::Duration;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use madang_api::{
    course::{Attendee, BookedItem, Booking, BookingItem, BookingRequest, Contact, IfFull, SeatStatus, SessionStatus},
    lang::Lang,
    problem::{Code, FieldCode, FieldError, Problem},
    time::Timestamp,
};

use super::{
    booking::{mail_payload, weakest},
    chaos,
    clash::{self, Planned, person_hash},
    session::{self, course_link},
};
use crate::{
    args,
    clock::now_ms,
    consent,
    db::{Tx, fault},
    error::{Error, Result},
    http::body::Body,
    idempotency::{self, Claim},
    mail, random,
    state::App,
};

/// Keys of everybody who is not signed in.
const SCOPE: &str = "public";
/// How often a transaction that lost against another one is done again.
const MOST_TRIES: u32 = 5;

/// An accepted booking, now or before: always the same bytes for the same key.
#[derive(Debug)]
pub struct Accepted {
    pub status: u16,
    pub body: String,
}

/// `POST bookings`.
pub async fn create(State(app): State<App>, headers: HeaderMap, body: Body<BookingRequest>) -> Result<Response> {
    let key = idempotency::key(&headers)?;
    let accepted = submit(app, key, body.value, "web").await?;
    let status = StatusCode::from_u16(accepted.status).unwrap_or(StatusCode::CREATED);
    let mut response = (status, accepted.body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Books, in a task of its own: a client that hangs up changes nothing about what happens.
///
/// # Errors
/// Every refusal as a problem; nothing of the booking is kept then.
pub async fn submit(app: App, key: String, request: BookingRequest, channel: &'static str) -> Result<Accepted> {
    let mut wrong = request.check().err().unwrap_or_default();
    wrong.extend(consent::check(&request.consents).err().unwrap_or_default());
    if !wrong.is_empty() {
        return Err(Problem::invalid(wrong).into());
    }
    let fingerprint = idempotency::fingerprint(&request)?;
    let work = async move {
        let mut tries = 1;
        loop {
            match once(&app, &key, &fingerprint, &request, channel).await {
                // A lost race, or a reference that exists already: all was rolled back, and the next try
                // sees the other one's outcome.
                Err(Error::Db(error))
                    if tries < MOST_TRIES && (fault::is_conflict(&error) || fault::is_duplicate(&error)) =>
                {
                    let jitter = u64::from(random::bytes::<1>()[0]) % (20 << tries);
                    tokio::time::sleep(Duration::from_millis(jitter)).await;
                    tries += 1;
                }
                outcome => return outcome,
            }
        }
    };
    tokio::spawn(work).await.map_err(|e| Error::internal(format!("booking broke off: {e}")))?
}

async fn once(app: &App, key: &str, fingerprint: &str, request: &BookingRequest, channel: &str) -> Result<Accepted> {
    let unguarded = if chaos::unguarded() { Some(room_by_count(app, request).await?) } else { None };
    chaos::point("before_claim");
    let mut tx = app.db.begin().await?;
    match idempotency::claim(&mut tx, SCOPE, key, fingerprint).await {
        Ok(Claim::New) => {}
        Ok(Claim::Answered { status, body }) => return Ok(Accepted { status, body }),
        Ok(Claim::Reused) => return Err(Code::KeyReused.into()),
        Err(error) if fault::is_lock_timeout(&error) => return Err(Code::KeyInFlight.into()),
        Err(error) => return Err(error.into()),
    }
    let plan = plan(&mut tx, request).await?;
    clash::check(&mut tx, &plan).await?;
    let now = now_ms();
    let mut statuses = vec![SeatStatus::Confirmed; plan.len()];
    // In the order of the sessions' ids, so that two bookings never wait for each other.
    let mut order: Vec<usize> = (0..plan.len()).collect();
    order.sort_by(|a, b| plan[*a].session.id.cmp(&plan[*b].session.id));
    for at in order {
        statuses[at] = match unguarded {
            None => take(&mut tx, &plan[at], now).await?,
            Some(true) => SeatStatus::Confirmed,
            Some(false) => return Err(full(&plan[at].session.id, 0).into()),
        };
    }
    chaos::point("after_seat_update");
    let booking = insert(&mut tx, app, request, &plan, &statuses, channel, now).await?;
    // The stored answer holds the token: it must be the same bytes when the client asks again, also after a
    // crash between commit and answer. The row goes after 14 days.
    let body =
        serde_json::to_string(&booking).map_err(|e| Error::internal(format!("an answer cannot be written: {e}")))?;
    idempotency::store(&mut tx, SCOPE, key, 201, &body).await?;
    chaos::point("before_commit");
    tx.commit().await?;
    chaos::point("after_commit");
    Ok(Accepted { status: 201, body })
}

/// Finds the sessions of all items.
async fn plan(tx: &mut Tx, request: &BookingRequest) -> Result<Vec<Planned>> {
    let (mut plan, mut missing) = (Vec::new(), Vec::new());
    for (prefix, item) in request.normalised() {
        let item = tidy(item);
        match session::find(tx, &item.session).await? {
            Some(session) => {
                let persons = item.attendees.iter().map(|a| person_hash(&a.person_key())).collect();
                plan.push(Planned { prefix, item, session, persons });
            }
            None => missing.push(FieldError::new(format!("{prefix}session"), FieldCode::NotFound)),
        }
    }
    if missing.is_empty() { Ok(plan) } else { Err(Problem::invalid(missing).into()) }
}

/// Takes the seats of one item by the conditional update, or says why not.
async fn take(tx: &mut Tx, planned: &Planned, now: i64) -> Result<SeatStatus> {
    let id = planned.session.id.as_str();
    let seats = i64::try_from(planned.persons.len()).unwrap_or(i64::MAX);
    // A seat may become free between the update that found none and the look at why.
    for _ in 0..3 {
        let taken = tx
            .execute(
                "UPDATE session SET taken = taken + $2 \
                 WHERE id = $1 AND status = 'open' AND starts_at > $3 AND taken + $2 <= capacity",
                &args![id, seats, now],
            )
            .await?;
        if taken == 1 {
            return Ok(SeatStatus::Confirmed);
        }
        let Some(session) = session::find(tx, id).await? else { break };
        if matches!(session.status_at(now), SessionStatus::Closed | SessionStatus::Cancelled) {
            return Err(Problem::new(Code::SessionClosed).with("session", id).into());
        }
        if session.seats_left() < seats {
            // More people than the room has would wait for ever.
            let wait = planned.item.if_full == IfFull::Wait && seats <= session.capacity;
            return if wait { Ok(SeatStatus::Waiting) } else { Err(full(id, session.seats_left()).into()) };
        }
    }
    Err(full(id, 0).into())
}

fn full(session: &str, seats_left: i64) -> Problem {
    Problem::new(Code::SessionFull).with("session", session).with("seats_left", seats_left)
}

/// Writes the booking, its seats, consents and mails; the answer.
async fn insert(
    tx: &mut Tx,
    app: &App,
    request: &BookingRequest,
    plan: &[Planned],
    statuses: &[SeatStatus],
    channel: &str,
    now: i64,
) -> Result<Booking> {
    let (id, reference, token) = (random::id(), random::reference(), random::token::<16>());
    let lang = request.lang.unwrap_or_default();
    let contact = tidy_contact(request.contact_or_first());
    tx.execute(
        "INSERT INTO booking (id, ref, token_hash, lang, contact, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &args![id.as_str(), reference.as_str(), random::hash(&token), lang.code(), text(&contact)?, now],
    )
    .await?;
    for (at, (planned, status)) in plan.iter().zip(statuses).enumerate() {
        seats(tx, &id, at, planned, *status, now).await?;
    }
    consent::record(tx, &id, &request.consents, lang, channel, now).await?;
    let booking = Booking {
        reference,
        token,
        status: weakest(statuses.iter().copied()),
        created_at: Timestamp(now),
        items: booked(app, plan, statuses, lang),
        contact,
    };
    // One mail for what is confirmed and one for what waits: each says one true thing.
    for (status, kind) in [(SeatStatus::Confirmed, "booking"), (SeatStatus::Waiting, "waiting")] {
        if let Some(payload) = mail_payload(&booking, status, lang, &app.config.origin) {
            mail::outbox::put(tx, kind, &id, &booking.contact.email, lang, &payload).await?;
        }
    }
    Ok(booking)
}

async fn seats(tx: &mut Tx, booking: &str, item: usize, planned: &Planned, status: SeatStatus, now: i64) -> Result<()> {
    let item = i64::try_from(item).unwrap_or(i64::MAX);
    for (i, (attendee, person)) in planned.item.attendees.iter().zip(&planned.persons).enumerate() {
        let position = i64::try_from(i).unwrap_or(i64::MAX);
        let inserted = tx
            .execute(
                "INSERT INTO seat (id, booking, session, item, position, person_key, attendee, status, created_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                &args![
                    random::id(),
                    booking,
                    planned.session.id.as_str(),
                    item,
                    position,
                    person.as_str(),
                    text(attendee)?,
                    status.name(),
                    now
                ],
            )
            .await;
        match inserted {
            Ok(_) => {}
            Err(error) if fault::is_duplicate(&error) => {
                return Err(clash::problem(&planned.session.id, &planned.prefix, i).into());
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn booked(app: &App, plan: &[Planned], statuses: &[SeatStatus], lang: Lang) -> Vec<BookedItem> {
    let catalogue = app.catalogues.current();
    plan.iter()
        .zip(statuses)
        .map(|(planned, status)| BookedItem {
            session: planned.session.id.clone(),
            course: course_link(&catalogue, &planned.session.course, lang),
            starts_at: Timestamp(planned.session.starts_at),
            ends_at: Timestamp(planned.session.ends_at),
            venue: planned.session.venue.clone(),
            status: *status,
            attendees: planned.item.attendees.clone(),
        })
        .collect()
}

/// The negative control: counts the seats outside of the transaction and believes it.
async fn room_by_count(app: &App, request: &BookingRequest) -> Result<bool> {
    for (_, item) in request.normalised() {
        let row = app
            .db
            .fetch_optional(
                "SELECT session.capacity - COUNT(seat.id) AS room FROM session LEFT JOIN seat ON seat.session = session.id \
                 AND seat.status IN ('requested', 'confirmed', 'offered') WHERE session.id = $1 GROUP BY session.capacity",
                &args![item.session],
            )
            .await?;
        let room = row.map(|r| r.int("room")).transpose()?.unwrap_or(0);
        if room < i64::try_from(item.attendees.len()).unwrap_or(i64::MAX) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn text<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|e| Error::internal(format!("a person cannot be written: {e}")))
}

/// What is kept of what was typed: without spaces around, and without empty optional texts.
fn tidy(item: BookingItem) -> BookingItem {
    let attendees = item
        .attendees
        .into_iter()
        .map(|a| Attendee {
            name: a.name.trim().to_owned(),
            email: a.email.trim().to_owned(),
            phone: optional(a.phone),
            company: optional(a.company),
        })
        .collect();
    BookingItem { attendees, ..item }
}

fn tidy_contact(contact: Contact) -> Contact {
    Contact {
        name: contact.name.trim().to_owned(),
        email: contact.email.trim().to_owned(),
        phone: optional(contact.phone),
        company: optional(contact.company),
    }
}

fn optional(text: Option<String>) -> Option<String> {
    text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
}
