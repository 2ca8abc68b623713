//! Empties the outbox: leases a mail, sends it, marks it. A mail goes at least once; twice only when the
//! process dies between the mail server's word and the mark, and then under the same Message-ID.

use std::time::Duration;

use madang_api::lang::Lang;

use super::{
    message::{Draft, compose},
    transport::Transport,
};
use crate::{
    args,
    clock::now_ms,
    course::chaos,
    db::{Db, DbError, Row},
    state::App,
};

/// How often the outbox is looked at.
const POLL: Duration = Duration::from_millis(500);
/// How long a mail belongs to the worker that took it; then its death is assumed.
const LEASE_MS: i64 = 60_000;
/// How often a mail is tried, the last time two days after the first.
const MOST: i64 = 12;

/// Works for as long as the server runs.
pub async fn run(app: App) {
    let transport = match Transport::from_config(&app.config) {
        Ok(transport) => transport,
        Err(why) => {
            tracing::error!(event = "mail.off", why, "mails stay in the outbox");
            return;
        }
    };
    let mut stopping = app.stopping.clone();
    loop {
        match round(&app.db, &transport, &app.config.origin).await {
            // There may be more.
            Ok(sent) if sent > 0 && !*stopping.borrow() => continue,
            Ok(_) => {}
            Err(_) => tracing::debug!(event = "mail.unreachable"),
        }
        tokio::select! {
            () = tokio::time::sleep(POLL) => {}
            _ = stopping.changed() => return,
        }
    }
}

/// Sends what is due, at most ten mails; how many were taken.
async fn round(db: &Db, transport: &Transport, origin: &str) -> Result<usize, DbError> {
    let now = now_ms();
    let rows = db
        .fetch_all(
            "SELECT id, kind, recipient, lang, payload, message_id, attempts FROM outbox \
             WHERE sent_at IS NULL AND available_at <= $1 AND attempts < $2 AND (lease_until IS NULL OR lease_until < $1) \
             ORDER BY available_at, id LIMIT 10",
            &args![now, MOST],
        )
        .await?;
    let mut taken = 0;
    for row in &rows {
        let id = row.text("id")?;
        // Of several workers one gets it: the condition is looked at again under the row's lock.
        let leased = db
            .execute(
                "UPDATE outbox SET lease_until = $2, attempts = attempts + 1 \
                 WHERE id = $1 AND sent_at IS NULL AND (lease_until IS NULL OR lease_until < $3)",
                &args![id.as_str(), now_ms() + LEASE_MS, now],
            )
            .await?;
        if leased == 1 {
            taken += 1;
            deliver(db, transport, origin, &id, row).await?;
        }
    }
    Ok(taken)
}

async fn deliver(db: &Db, transport: &Transport, origin: &str, id: &str, row: &Row) -> Result<(), DbError> {
    let draft = Draft {
        kind: row.text("kind")?,
        recipient: row.text("recipient")?,
        lang: Lang::from_code(&row.text("lang")?).unwrap_or_default(),
        payload: serde_json::from_str(&row.text("payload")?).unwrap_or_default(),
        message_id: row.text("message_id")?,
    };
    chaos::point("before_send");
    let result = match compose(&draft, origin) {
        Ok(message) => transport.send(id, message).await,
        Err(why) => Err(why),
    };
    chaos::point("after_send");
    match result {
        Ok(()) => {
            tracing::info!(event = "mail.sent", kind = draft.kind, id);
            // The payload holds secrets (links that open a booking or sign in): they leave with the mail.
            db.execute(
                "UPDATE outbox SET sent_at = $2, lease_until = NULL, error = NULL, payload = '{}' WHERE id = $1",
                &args![id, now_ms()],
            )
            .await?;
        }
        Err(why) => {
            let attempts = row.int("attempts")? + 1;
            tracing::warn!(event = "mail.failed", kind = draft.kind, id, attempts);
            let wait = 60_000_i64 << attempts.clamp(0, MOST);
            let why: String = why.chars().take(300).collect();
            db.execute(
                "UPDATE outbox SET available_at = $2, lease_until = NULL, error = $3 WHERE id = $1",
                &args![id, now_ms() + wait, why],
            )
            .await?;
        }
    }
    Ok(())
}
