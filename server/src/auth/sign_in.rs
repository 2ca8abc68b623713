//! Using a link, being signed in, and ending it here or elsewhere.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use madang_api::{
    auth::{Me, Role, SignIn, SignInRequest},
    list::List,
    problem::Code,
    time::Timestamp,
};

use super::{
    cookie,
    person::{Person, life},
};
use crate::{
    args,
    clock::now_ms,
    db::DbError,
    error::Result,
    http::{answer, body::Body},
    random,
    state::App,
};

/// `POST auth/sign-ins`: uses a link. Used, expired, unknown, or asked for by another browser: one answer.
pub async fn create(State(app): State<App>, headers: HeaderMap, body: Body<SignInRequest>) -> Result<Response> {
    let browser_hash = cookie::get(&headers, cookie::BROWSER).map(random::hash).unwrap_or_default();
    let agent = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or("");
    let device = device(agent);
    let token_hash = random::hash(&body.value.token);
    // Detached from the connection: a link is used and its sign-in made, or neither.
    let task = tokio::spawn(async move { open(&app, &token_hash, &browser_hash, &device).await.map(|s| (app, s)) });
    let (app, signed) = task.await.map_err(|e| crate::error::Error::internal(e.to_string()))??;
    let Some((secret, person)) = signed else {
        tracing::warn!(event = "auth.link_refused");
        return Err(Code::LinkInvalid.into());
    };
    tracing::info!(event = "auth.signed_in", account = person.account, role = person.role.name());
    let mut response = answer::fresh(&me_of(&app, &person))?;
    cookie::set(response.headers_mut(), cookie::SIGN_IN, &secret, life(person.role).0 / 1000);
    cookie::set(response.headers_mut(), cookie::BROWSER, "", 0);
    Ok(response)
}

async fn open(
    app: &App,
    token_hash: &str,
    browser_hash: &str,
    device: &str,
) -> std::result::Result<Option<(String, Person)>, DbError> {
    let now = now_ms();
    let mut tx = app.db.begin().await?;
    // The condition makes two uses at once one: the second finds the link used.
    let used = tx
        .execute(
            "UPDATE sign_in_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 AND (browser_hash IS NULL OR browser_hash = $3)",
            &args![token_hash, now, browser_hash],
        )
        .await?;
    if used != 1 {
        return Ok(None);
    }
    let row = tx
        .fetch_optional(
            "SELECT a.id, a.email, a.role, a.company, a.lang FROM sign_in_link l JOIN account a ON a.id = l.account WHERE l.token_hash = $1",
            &args![token_hash],
        )
        .await?
        .ok_or(DbError::RowNotFound)?;
    let Some(role) = Role::from_name(&row.text("role")?) else { return Ok(None) };
    let person = Person {
        account: row.text("id")?,
        email: row.text("email")?,
        role,
        company: row.text("company")?,
        lang: madang_api::lang::Lang::from_code(&row.text("lang")?).unwrap_or_default(),
        sign_in: random::id(),
    };
    let secret = random::token::<32>();
    tx.execute(
        "INSERT INTO sign_in (id, token_hash, account, device, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &args![
            person.sign_in.as_str(),
            random::hash(&secret),
            person.account.as_str(),
            device,
            now,
            now,
            now + life(role).0
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(Some((secret, person)))
}

/// `GET auth/me`.
pub async fn me(State(app): State<App>, person: Person) -> Result<Response> {
    answer::fresh(&me_of(&app, &person))
}

fn me_of(app: &App, person: &Person) -> Me {
    let catalogue = app.catalogues.current();
    Me {
        email: person.email.clone(),
        role: person.role,
        company: (!person.company.is_empty()).then(|| person.company.clone()),
        company_name: catalogue.company(&person.company).map(|c| c.name.text(person.lang)),
        lang: person.lang,
    }
}

/// `DELETE auth/me`: ends this sign-in.
pub async fn leave(State(app): State<App>, person: Person) -> Result<Response> {
    revoke(&app, &person.account, &person.sign_in).await?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    cookie::set(response.headers_mut(), cookie::SIGN_IN, "", 0);
    Ok(response)
}

/// `GET auth/sign-ins`: where this account is signed in.
pub async fn list(State(app): State<App>, person: Person) -> Result<Response> {
    let rows = app
        .db
        .fetch_all(
            "SELECT id, device, created_at, last_seen_at FROM sign_in WHERE account = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY last_seen_at DESC, id",
            &args![person.account.as_str(), now_ms()],
        )
        .await?;
    let items = rows
        .iter()
        .map(|row| {
            let id = row.text("id")?;
            Ok(SignIn {
                current: id == person.sign_in,
                id,
                created_at: Timestamp(row.int("created_at")?),
                last_seen_at: Timestamp(row.int("last_seen_at")?),
                device: row.text("device")?,
            })
        })
        .collect::<std::result::Result<Vec<_>, DbError>>()?;
    let total = items.len() as u64;
    answer::fresh(&List { items, total, next: None })
}

/// `DELETE auth/sign-ins/{id}`: ends one of one's own; another's is "not found".
pub async fn end(State(app): State<App>, person: Person, Path(id): Path<String>) -> Result<Response> {
    if revoke(&app, &person.account, &id).await? == 0 {
        return Err(Code::NotFound.into());
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn revoke(app: &App, account: &str, id: &str) -> Result<u64> {
    let rows = app
        .db
        .execute(
            "UPDATE sign_in SET revoked_at = $3 WHERE id = $1 AND account = $2 AND revoked_at IS NULL",
            &args![id, account, now_ms()],
        )
        .await?;
    tracing::info!(event = "auth.revoked", account, rows);
    Ok(rows)
}

/// Browser and system in a few words: enough to recognise one's own, too little to follow anybody.
fn device(agent: &str) -> String {
    let first = |table: &[(&str, &str)]| {
        table.iter().find(|(mark, _)| agent.contains(mark)).map_or("?", |(_, name)| *name).to_owned()
    };
    let browser = first(&[
        ("Edg/", "Edge"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Whale/", "Whale"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    format!("{browser} · {system}")
}

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn devices_in_a_few_words() {
        assert_eq!(
            device("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36"),
            "Chrome · Android"
        );
        assert_eq!(device(""), "? · ?");
    }
}
