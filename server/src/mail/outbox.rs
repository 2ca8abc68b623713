//! The outbox: mails are rows, written in the transaction of what they tell. Wording happens when a mail is
//! sent; sending is the worker's.

use madang_api::lang::Lang;
use serde_json::Value;

use crate::{
    args,
    clock::now_ms,
    db::{DbError, Tx},
    random,
};

/// Puts a mail into the outbox. `kind` names its texts (`mail.{kind}_subject`, `mail.{kind}_body`), the
/// fields of `payload` fill their placeholders. The same `dedupe` again is the same mail and is put once.
///
/// # Errors
/// The database's failure.
pub async fn put(
    tx: &mut Tx,
    kind: &str,
    dedupe: &str,
    recipient: &str,
    lang: Lang,
    payload: &Value,
) -> Result<(), DbError> {
    let id = random::id();
    let dedupe = format!("{kind}:{dedupe}");
    // One Message-ID for all attempts, so that a mail sent twice is shown once.
    let message_id = format!("<{id}@madang>");
    tx.execute(
        "INSERT INTO outbox (id, dedupe_key, kind, recipient, lang, payload, message_id, available_at, attempts) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0) ON CONFLICT (dedupe_key) DO NOTHING",
        &args![id, dedupe, kind, recipient, lang.code(), payload.to_string(), message_id, now_ms()],
    )
    .await?;
    Ok(())
}
