//! Links that sign in once: asked for by mail, or sent as an invitation.

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use madang_api::{auth::LinkRequest, lang::Lang, problem::Problem, validate::Check};
use serde_json::json;

use super::{account, cookie};
use crate::{
    args,
    clock::now_ms,
    db::{DbError, Tx},
    error::Result,
    http::body::Body,
    mail, random,
    state::App,
};

/// A link from a mail lives ten minutes.
const MAIL_MINUTES: i64 = 10;
/// An invitation lives three days.
pub const INVITE_HOURS: i64 = 72;
/// Links for one address in fifteen minutes; more are answered the same and not sent.
const MOST: i64 = 5;

/// `POST auth/links`: sends a link when the address is known. The answer is the same when it is not.
pub async fn request(State(app): State<App>, headers: HeaderMap, body: Body<LinkRequest>) -> Result<Response> {
    let mut check = Check::default();
    check.email("email", &body.value.email);
    check.done().map_err(Problem::invalid)?;
    let known = cookie::get(&headers, cookie::BROWSER).filter(|v| v.len() == 22).map(str::to_owned);
    let browser = known.unwrap_or_else(random::token::<16>);
    let email = account::normal(&body.value.email);
    let lang = body.value.lang.unwrap_or_default();
    let browser_hash = random::hash(&browser);
    // In a task of its own: whoever hangs up changes nothing, and nobody learns by the time it takes.
    tokio::spawn(async move {
        if let Err(error) = send(&app, &email, lang, &browser_hash).await {
            tracing::error!(event = "auth.link_failed", %error);
        }
    });
    let mut response = StatusCode::ACCEPTED.into_response();
    cookie::set(response.headers_mut(), cookie::BROWSER, &browser, MAIL_MINUTES * 60);
    Ok(response)
}

async fn send(app: &App, email: &str, lang: Lang, browser_hash: &str) -> std::result::Result<(), DbError> {
    let now = now_ms();
    let mut tx = app.db.begin().await?;
    let accounts = tx
        .fetch_all(
            "SELECT a.id, (SELECT COUNT(*) FROM sign_in_link l WHERE l.account = a.id AND l.created_at > $2) AS recent FROM account a WHERE a.email = $1 ORDER BY a.created_at",
            &args![email, now - 15 * 60_000],
        )
        .await?;
    for row in accounts {
        if row.int("recent")? >= MOST {
            tracing::warn!(event = "auth.link_limit");
            continue;
        }
        let expires = now + MAIL_MINUTES * 60_000;
        let token = insert(&mut tx, &row.text("id")?, Some(browser_hash), expires).await?;
        let payload = json!({"link": address(&app.config.origin, &token), "minutes": MAIL_MINUTES});
        mail::outbox::put(&mut tx, "sign_in", &random::hash(&token), email, lang, &payload).await?;
    }
    tx.commit().await
}

/// Makes a link for an account; the secret, which is not kept.
///
/// # Errors
/// The database's failure.
pub async fn insert(
    tx: &mut Tx,
    account: &str,
    browser_hash: Option<&str>,
    expires_at: i64,
) -> std::result::Result<String, DbError> {
    let token = random::token::<32>();
    tx.execute(
        "INSERT INTO sign_in_link (token_hash, account, browser_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
        &args![random::hash(&token), account, browser_hash, now_ms(), expires_at],
    )
    .await?;
    Ok(token)
}

/// The address that a link's mail carries.
#[must_use]
pub fn address(origin: &str, token: &str) -> String {
    format!("{origin}/auth/{token}")
}
