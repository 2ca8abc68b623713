//! The demo academy's sessions and the seats taken in them: real rows by roles, so that every count holds.

use madang_api::{
    course::{Attendee, Contact},
    lang::Lang,
};
use madang_demo::model::{DemoExpo, Session};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::clash::person_hash;
use crate::{
    args,
    clock::now_ms,
    consent,
    db::{DbError, Tx},
    random,
};

/// Running numbers over all sessions.
#[derive(Default)]
struct Counts {
    bookings: usize,
    trainees: usize,
}

/// Puts the demo's sessions and taken seats in the place of all sessions and bookings. The same seed gives
/// the same ids, so that links to sessions outlive a reload.
///
/// # Errors
/// The database's failure.
pub async fn load(tx: &mut Tx, expo: &DemoExpo, seed: u64) -> Result<(), DbError> {
    tx.execute("DELETE FROM consent WHERE subject IN (SELECT id FROM booking)", &[]).await?;
    // Answers and mails about bookings that are gone would be wrong.
    tx.execute("DELETE FROM idempotency WHERE scope = 'public'", &[]).await?;
    tx.execute("DELETE FROM outbox WHERE kind IN ('booking', 'waiting')", &[]).await?;
    tx.execute("DELETE FROM seat", &[]).await?;
    tx.execute("DELETE FROM booking", &[]).await?;
    tx.execute("DELETE FROM session", &[]).await?;
    let mut counts = Counts::default();
    for course in &expo.courses {
        for (index, session) in course.sessions.iter().enumerate() {
            let id = derived("session", &course.slug, index, seed);
            insert_session(tx, &id, &course.slug, session).await?;
            fill(tx, expo, seed, &id, session, &mut counts).await?;
        }
    }
    Ok(())
}

async fn insert_session(tx: &mut Tx, id: &str, course: &str, session: &Session) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO session (id, course, starts_at, ends_at, venue, capacity, taken, status) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &args![
            id,
            course,
            session.starts_at_ms,
            session.ends_at_ms,
            session.venue.as_str(),
            session.capacity,
            session.taken.min(session.capacity),
            if session.cancelled { "cancelled" } else { "open" }
        ],
    )
    .await?;
    Ok(())
}

/// Fills the taken seats with groups of one to four from the demo's companies.
async fn fill(
    tx: &mut Tx,
    expo: &DemoExpo,
    seed: u64,
    session: &str,
    run: &Session,
    counts: &mut Counts,
) -> Result<(), DbError> {
    let mut left = usize::from(run.taken.min(run.capacity));
    let mut group = 0;
    while left > 0 {
        let id = derived("booking", session, group, seed);
        let dice = usize::from(digest("group", session, group, seed)[0]);
        counts.bookings += 1;
        let size = left.min(1 + dice % 4);
        let company = expo.companies.get((counts.trainees + dice) % expo.companies.len().max(1));
        let host = company.map_or("academy", |c| c.slug.as_str());
        // Made some days ago, at a plausible hour.
        let at = now_ms() - (1 + dice as i64 % 20) * 86_400_000 - (dice as i64 % 60) * 61_000;
        let contact = Contact {
            name: "교육 담당자".to_owned(),
            email: format!("training@{host}.example"),
            phone: None,
            company: company.map(|c| c.name.ko.clone()),
        };
        tx.execute(
            "INSERT INTO booking (id, ref, token_hash, lang, contact, created_at) VALUES ($1, $2, $3, 'ko', $4, $5)",
            &args![
                id.as_str(),
                // A word where real references are random letters: nobody takes it for a real one.
                format!("DEMO-{:04}", counts.bookings),
                // Nobody has the secret of a demo booking.
                random::hash(&random::token::<16>()),
                json!(contact).to_string(),
                at
            ],
        )
        .await?;
        for position in 0..size {
            counts.trainees += 1;
            let attendee = Attendee {
                name: format!("교육생 {}", counts.trainees),
                email: format!("trainee-{}@{host}.example", counts.trainees),
                phone: None,
                company: company.map(|c| c.name.ko.clone()),
            };
            let place = i64::try_from(position).unwrap_or(0);
            tx.execute(
                "INSERT INTO seat (id, booking, session, item, position, person_key, attendee, status, created_at) \
                 VALUES ($1, $2, $3, 0, $4, $5, $6, 'confirmed', $7)",
                &args![
                    derived("seat", &id, position, seed),
                    id.as_str(),
                    session,
                    place,
                    person_hash(&attendee.person_key()),
                    json!(attendee).to_string(),
                    at
                ],
            )
            .await?;
        }
        consent::record(tx, &id, &[], Lang::Ko, "demo", at).await?;
        left -= size;
        group += 1;
    }
    Ok(())
}

fn digest(kind: &str, name: &str, index: usize, seed: u64) -> [u8; 32] {
    Sha256::digest(format!("madang demo {seed} {kind} {name} {index}").as_bytes()).into()
}

/// A UUID of version 8 (RFC 9562) from names: the same for the same names.
fn derived(kind: &str, name: &str, index: usize, seed: u64) -> String {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest(kind, name, index, seed)[..16]);
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    Uuid::from_bytes(bytes).to_string()
}

#[cfg(test)]
mod tests {
    use super::derived;

    #[test]
    fn the_same_names_give_the_same_id() {
        let id = derived("session", "tpm-basics", 0, 1);
        assert_eq!(id, derived("session", "tpm-basics", 0, 1));
        assert_ne!(id, derived("session", "tpm-basics", 1, 1));
        assert_eq!((&id[14..15], id.len()), ("8", 36));
    }
}
