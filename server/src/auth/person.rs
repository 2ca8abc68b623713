//! Who a request comes from: the sign-in behind its cookie, looked up each time, so that a revoked one is
//! out at once, on every replica.

use axum::{extract::FromRequestParts, http::request::Parts};
use madang_api::{auth::Role, lang::Lang, problem::Code};

use super::cookie;
use crate::{
    args,
    clock::now_ms,
    error::{Error, Result},
    random,
    state::App,
};

/// How often the time of last use is written down.
const SEEN_MS: i64 = 60_000;

/// A signed-in person or device.
#[derive(Debug, Clone)]
pub struct Person {
    pub account: String,
    pub email: String,
    pub role: Role,
    /// Slug of the SME; empty for the organiser and kiosks.
    pub company: String,
    pub lang: Lang,
    /// Id of the sign-in this request uses.
    pub sign_in: String,
}

/// How long a sign-in lives, and how long unused, in ms: shorter for those who may change more.
#[must_use]
pub const fn life(role: Role) -> (i64, i64) {
    const HOUR: i64 = 3_600_000;
    match role {
        Role::Organiser => (12 * HOUR, HOUR / 2),
        Role::Kiosk => (30 * 24 * HOUR, 30 * 24 * HOUR),
        _ => (30 * 24 * HOUR, 8 * HOUR),
    }
}

impl FromRequestParts<App> for Person {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let token = cookie::get(&parts.headers, cookie::SIGN_IN).ok_or(Code::Unauthenticated)?;
        let now = now_ms();
        let row = app
            .db
            .fetch_optional(
                "SELECT s.id, s.last_seen_at, a.id AS account, a.email, a.role, a.company, a.lang FROM sign_in s JOIN account a ON a.id = s.account WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2",
                &args![random::hash(token), now],
            )
            .await?
            .ok_or(Code::Unauthenticated)?;
        let role = Role::from_name(&row.text("role")?).ok_or(Code::Unauthenticated)?;
        let seen = row.int("last_seen_at")?;
        if now - seen > life(role).1 {
            return Err(Code::Unauthenticated.into());
        }
        let id = row.text("id")?;
        if now - seen > SEEN_MS {
            app.db.execute("UPDATE sign_in SET last_seen_at = $2 WHERE id = $1", &args![id.as_str(), now]).await?;
        }
        Ok(Self {
            account: row.text("account")?,
            email: row.text("email")?,
            role,
            company: row.text("company")?,
            lang: Lang::from_code(&row.text("lang")?).unwrap_or_default(),
            sign_in: id,
        })
    }
}
