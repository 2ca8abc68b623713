//! Idempotency keys: claiming one inside the write's own transaction, the stored answer that never changes,
//! and forgetting old keys. What a key guards is the caller's matter.

use std::time::Duration;

use axum::http::HeaderMap;
use madang_api::problem::{Code, FieldCode, FieldError, Problem};
use serde::Serialize;

use crate::{
    args,
    clock::now_ms,
    db::{DbError, Tx},
    error::{Error, Result},
    random,
    state::App,
};

/// The request header.
pub const HEADER: &str = "idempotency-key";
/// How long an answer can be asked for again: longer than any client keeps an unsent request (72 h).
const KEEP_MS: i64 = 14 * 86_400_000;
/// How often old keys are looked for.
const SWEEP: Duration = Duration::from_secs(3600);

/// What claiming a key found.
#[derive(Debug, PartialEq, Eq)]
pub enum Claim {
    /// The key is ours: do the work, then [`store`] the answer in the same transaction.
    New,
    /// It was answered before; this is the answer, byte for byte.
    Answered { status: u16, body: String },
    /// It came before with another body.
    Reused,
}

/// Reads the key of a request.
///
/// # Errors
/// [`Code::IdempotencyKeyMissing`] without one; [`Code::Invalid`] for one that is not 1 to 255 visible ASCII
/// characters, or for several.
pub fn key(headers: &HeaderMap) -> Result<String> {
    let mut values = headers.get_all(HEADER).iter();
    let value = values.next().ok_or(Code::IdempotencyKeyMissing)?;
    if values.next().is_some() {
        return Err(wrong(FieldError::new("Idempotency-Key", FieldCode::Duplicate)));
    }
    check_key(&String::from_utf8_lossy(value.as_bytes()))
}

/// Checks a key that came another way, such as in a form.
///
/// # Errors
/// As [`key`].
pub fn check_key(key: &str) -> Result<String> {
    let key = key.trim();
    if key.is_empty() {
        return Err(wrong(FieldError::new("Idempotency-Key", FieldCode::Required)));
    }
    if !key.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(wrong(FieldError::new("Idempotency-Key", FieldCode::Type).with("expected", "visible ASCII")));
    }
    if key.len() > 255 {
        return Err(wrong(FieldError::new("Idempotency-Key", FieldCode::TooLong).with("max", 255)));
    }
    Ok(key.to_owned())
}

fn wrong(field: FieldError) -> Error {
    Problem::invalid(vec![field]).into()
}

/// What tells one body from another: the hash of the parsed request, so that spaces and the order of the
/// fields do not count.
///
/// # Errors
/// [`Error::Internal`] when the request cannot be written, which would be a mistake of ours.
pub fn fingerprint<T: Serialize>(request: &T) -> Result<String> {
    let text =
        serde_json::to_string(request).map_err(|e| Error::internal(format!("a request cannot be written: {e}")))?;
    Ok(random::hash(&text))
}

/// Claims a key. A second transaction with the same key waits here until the first one has ended.
///
/// # Errors
/// The database's failure; a lock time-out means that the first one is still at work.
pub async fn claim(tx: &mut Tx, scope: &str, key: &str, fingerprint: &str) -> std::result::Result<Claim, DbError> {
    let inserted = tx
        .execute(
            "INSERT INTO idempotency (scope, key, fingerprint, created_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (scope, key) DO NOTHING",
            &args![scope, key, fingerprint, now_ms()],
        )
        .await?;
    if inserted == 1 {
        return Ok(Claim::New);
    }
    let row = tx
        .fetch_optional(
            "SELECT fingerprint, http_status, body FROM idempotency WHERE scope = $1 AND key = $2",
            &args![scope, key],
        )
        .await?
        .ok_or(DbError::RowNotFound)?;
    if row.text("fingerprint")? != fingerprint {
        return Ok(Claim::Reused);
    }
    let status = u16::try_from(row.int("http_status")?).unwrap_or(200);
    Ok(Claim::Answered { status, body: row.text("body")? })
}

/// Stores the answer of a claimed key. Only accepted answers are stored: a refusal rolls the claim back.
///
/// # Errors
/// The database's failure.
pub async fn store(tx: &mut Tx, scope: &str, key: &str, status: u16, body: &str) -> std::result::Result<(), DbError> {
    tx.execute(
        "UPDATE idempotency SET http_status = $3, body = $4 WHERE scope = $1 AND key = $2",
        &args![scope, key, status, body],
    )
    .await?;
    Ok(())
}

/// Forgets keys older than 14 days, for as long as the server runs.
pub async fn sweep(app: App) {
    let mut stopping = app.stopping.clone();
    loop {
        let before = now_ms() - KEEP_MS;
        match app.db.execute("DELETE FROM idempotency WHERE created_at < $1", &args![before]).await {
            Ok(0) => {}
            Ok(keys) => tracing::info!(event = "idempotency.swept", keys),
            Err(_) => tracing::debug!(event = "idempotency.unreachable"),
        }
        tokio::select! {
            () = tokio::time::sleep(SWEEP) => {}
            _ = stopping.changed() => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{check_key, fingerprint, key};
    use axum::http::{HeaderMap, HeaderValue};
    use madang_api::course::BookingRequest;

    #[test]
    fn keys_are_visible_ascii_of_at_most_255() {
        assert!(check_key("0b6f-…").is_err());
        assert!(check_key("").is_err() && check_key("a b").is_err() && check_key(&"k".repeat(256)).is_err());
        assert_eq!(check_key(&"k".repeat(255)).unwrap().len(), 255);
        let mut headers = HeaderMap::new();
        assert_eq!(key(&headers).unwrap_err().into_problem().status, 400);
        headers.append("idempotency-key", HeaderValue::from_static("a"));
        assert_eq!(key(&headers).unwrap(), "a");
        headers.append("idempotency-key", HeaderValue::from_static("b"));
        assert_eq!(key(&headers).unwrap_err().into_problem().status, 422);
    }

    #[test]
    fn the_order_of_fields_does_not_count() {
        let read = |json: &str| fingerprint(&serde_json::from_str::<BookingRequest>(json).unwrap()).unwrap();
        let a = read(r#"{"session":"s","attendees":[{"name":"n","email":"e"}]}"#);
        assert_eq!(a, read(r#"{ "attendees": [{"email":"e", "name":"n"}], "session": "s" }"#));
        assert_ne!(a, read(r#"{"session":"s","attendees":[{"name":"n","email":"f"}]}"#));
    }
}
