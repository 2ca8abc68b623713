//! Keys of the factories' gateways: made once, shown once, kept as a hash. Two may live at a time, so that
//! a gateway can be given a new one without a gap.

use std::{collections::BTreeMap, path::Path};

use axum::http::{HeaderMap, header};
use serde::Deserialize;

use crate::{
    args,
    db::{Db, DbError, Tx},
    random,
};

/// Most keys of a factory that live at once.
pub const MAX_LIVE: i64 = 2;
/// Begin of every key, so that a leaked one is recognised.
const PREFIX: &str = "mdk_";
/// Letters of a key that are kept readable, to tell two apart.
const SHOWN: usize = 10;

/// A key that was presented and lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub id: String,
    /// Slug of the factory it may write for.
    pub factory: String,
    pub last_used_at: Option<i64>,
}

/// Makes a key for a factory and gives its secret, which is stored nowhere. The oldest live keys beyond two
/// are revoked.
///
/// # Errors
/// The database's failure.
pub async fn create(tx: &mut Tx, factory: &str, now: i64) -> Result<String, DbError> {
    let secret = format!("{PREFIX}{}", random::token::<24>());
    tx.execute(
        "UPDATE factory_key SET revoked_at = $2 WHERE factory = $1 AND revoked_at IS NULL AND id NOT IN (SELECT id FROM factory_key WHERE factory = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id DESC LIMIT $3)",
        &args![factory, now, MAX_LIVE - 1],
    )
    .await?;
    tx.execute(
        "INSERT INTO factory_key (id, factory, prefix, hash, created_at) VALUES ($1, $2, $3, $4, $5)",
        &args![random::id(), factory, &secret[..SHOWN], random::hash(&secret), now],
    )
    .await?;
    Ok(secret)
}

/// The live key of `Authorization: Bearer …`, if it is one.
///
/// # Errors
/// The database's failure.
pub async fn find(db: &Db, headers: &HeaderMap) -> Result<Option<Known>, DbError> {
    let bearer = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|v| v.split_once(' '));
    let Some((_, secret)) = bearer.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")) else {
        return Ok(None);
    };
    let row = db
        .fetch_optional(
            "SELECT id, factory, last_used_at FROM factory_key WHERE hash = $1 AND revoked_at IS NULL",
            &args![random::hash(secret.trim())],
        )
        .await?;
    row.map(|r| Ok(Known { id: r.text("id")?, factory: r.text("factory")?, last_used_at: r.opt_int("last_used_at")? }))
        .transpose()
}

/// Notes that a key was used; at most once a minute is enough to know which is in use.
///
/// # Errors
/// The database's failure.
pub async fn used(tx: &mut Tx, key: &Known, now: i64) -> Result<(), DbError> {
    if key.last_used_at.is_none_or(|last| now - last > 60_000) {
        tx.execute("UPDATE factory_key SET last_used_at = $2 WHERE id = $1", &args![key.id.as_str(), now]).await?;
    }
    Ok(())
}

/// Where `madang demo` leaves the demo's keys for `madang simulate`, under the data folder.
pub const FILE: &str = "factory-keys.json";

/// Reads the demo's keys: an object of factory slugs and their keys, or a list of such pairs.
///
/// # Errors
/// The file system's failure, or a file of another form.
pub fn read_file(path: &Path) -> std::io::Result<BTreeMap<String, String>> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Keys {
        Object(BTreeMap<String, String>),
        Pairs(Vec<(String, String)>),
    }
    Ok(match serde_json::from_slice(&std::fs::read(path)?)? {
        Keys::Object(keys) => keys,
        Keys::Pairs(keys) => keys.into_iter().collect(),
    })
}
