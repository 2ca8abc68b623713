//! "One seat a person": nobody sits twice in a session, or in two at the same time. The unique index holds
//! the first rule against everything; here both are found out early and named.

use madang_api::{
    course::BookingItem,
    problem::{Code, Problem},
};

use super::session::SessionRow;
use crate::{
    args,
    db::{DbError, Tx},
    error::{Error, Result},
    random,
};

/// A person's key as it is stored: the hash, so that the index holds no names.
#[must_use]
pub fn person_hash(person_key: &str) -> String {
    random::hash(person_key)
}

/// An item of a request with its path and its session.
pub struct Planned {
    /// `items[0].`, or nothing for the short form.
    pub prefix: String,
    pub item: BookingItem,
    pub session: SessionRow,
    /// Hashes of the attendees' person keys, in their order.
    pub persons: Vec<String>,
}

/// The problem that names an attendee by place, never by name.
#[must_use]
pub fn problem(session: &str, prefix: &str, attendee: usize) -> Problem {
    Problem::new(Code::Clash).with("session", session).with("attendee", format!("{prefix}attendees[{attendee}]"))
}

/// Looks for persons who sit in one of the sessions already, or in another one at the same time. Holds each
/// person's name until the transaction ends, so that two bookings of one person come one after the other.
///
/// # Errors
/// [`Code::Clash`], or the database's failure.
pub async fn check(tx: &mut Tx, plan: &[Planned]) -> Result<()> {
    if let Some((at, i)) = within(plan) {
        return Err(problem(&plan[at].session.id, &plan[at].prefix, i).into());
    }
    let mut names: Vec<&str> = plan.iter().flat_map(|p| p.persons.iter().map(String::as_str)).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        tx.lock(name).await?;
    }
    for planned in plan {
        for (i, person) in planned.persons.iter().enumerate() {
            if clashes(tx, &planned.session, person).await? {
                return Err(Error::from(problem(&planned.session.id, &planned.prefix, i)));
            }
        }
    }
    Ok(())
}

/// A waiting place counts in its own session only: whoever waits may wait in several.
async fn clashes(tx: &mut Tx, session: &SessionRow, person: &str) -> std::result::Result<bool, DbError> {
    let row = tx
        .fetch_optional(
            "SELECT seat.id FROM seat JOIN session ON session.id = seat.session WHERE seat.person_key = $1 AND \
             (seat.session = $2 AND seat.status IN ('requested', 'confirmed', 'offered', 'waiting') \
             OR seat.status IN ('requested', 'confirmed', 'offered') AND session.status <> 'cancelled' \
             AND session.starts_at < $4 AND session.ends_at > $3) LIMIT 1",
            &args![person, session.id.as_str(), session.starts_at, session.ends_at],
        )
        .await?;
    Ok(row.is_some())
}

/// The second place of a person whom the request itself puts into two sessions at the same time.
fn within(plan: &[Planned]) -> Option<(usize, usize)> {
    for (at, later) in plan.iter().enumerate() {
        for earlier in &plan[..at] {
            let overlap = earlier.session.id == later.session.id
                || (earlier.session.starts_at < later.session.ends_at
                    && earlier.session.ends_at > later.session.starts_at);
            if let Some(i) = later.persons.iter().position(|p| overlap && earlier.persons.contains(p)) {
                return Some((at, i));
            }
        }
    }
    None
}
