//! `madang invite`: an account with a role, and a link that signs in once.

use madang_api::{auth::Role, lang::Lang, validate::is_email};
use serde_json::json;

use crate::{
    args,
    auth::{account, link},
    clock::now_ms,
    config::Config,
    db::{DbError, Tx},
    mail, random, serve,
};

/// Runs the command: `invite EMAIL ROLE [COMPANY]`.
///
/// # Errors
/// Says which argument is wrong and what was expected.
pub async fn run(config: &Config, rest: &[String]) -> Result<(), String> {
    let [email, role, company @ ..] = rest else {
        return Err(
            "invite wants an address and a role, for example: madang invite a@b.example owner garamsol-food".into()
        );
    };
    if !is_email(email) {
        return Err(format!("`{email}` is not an e-mail address"));
    }
    let role = Role::from_name(role)
        .ok_or_else(|| format!("`{role}` is no role; known are {}", Role::ALL.map(Role::name).join(", ")))?;
    let company = company.first().map_or("", String::as_str);
    if company.is_empty() != matches!(role, Role::Organiser | Role::Kiosk) {
        return Err(format!(
            "the role {} {} a company's slug",
            role.name(),
            if company.is_empty() { "needs" } else { "takes no" }
        ));
    }
    let db = serve::open(config).await?;
    let mut tx = db.begin().await.map_err(|e| e.to_string())?;
    if !company.is_empty() {
        let known = tx
            .fetch_optional("SELECT slug FROM content WHERE kind = 'company' AND slug = $1", &args![company])
            .await
            .map_err(|e| e.to_string())?;
        if known.is_none() {
            return Err(format!("there is no company with the slug `{company}`"));
        }
    }
    let address = invite(&mut tx, &config.origin, email, role, company, Lang::Ko).await.map_err(|e| e.to_string())?;
    tx.commit().await.map_err(|e| e.to_string())?;
    db.close().await;
    println!("{address}");
    Ok(())
}

/// Makes the account and its link, and puts the mail into the outbox; the link.
///
/// # Errors
/// The database's failure.
pub async fn invite(
    tx: &mut Tx,
    origin: &str,
    email: &str,
    role: Role,
    company: &str,
    lang: Lang,
) -> Result<String, DbError> {
    let account = account::ensure(tx, email, role, company, lang).await?;
    let token = link::insert(tx, &account, None, now_ms() + link::INVITE_HOURS * 3_600_000).await?;
    let address = link::address(origin, &token);
    let payload = json!({"link": address, "company": company, "role": role.name(), "hours": link::INVITE_HOURS});
    mail::outbox::put(tx, "invitation", &random::hash(&token), email, lang, &payload).await?;
    Ok(address)
}
