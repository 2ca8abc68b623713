//! Accounts: an address with a role, at a company or at none.

use madang_api::{auth::Role, lang::Lang};

use crate::{
    args,
    clock::now_ms,
    db::{DbError, Tx},
    random,
};

/// Makes the account when it is not there; its id.
///
/// # Errors
/// The database's failure.
pub async fn ensure(tx: &mut Tx, email: &str, role: Role, company: &str, lang: Lang) -> Result<String, DbError> {
    let email = normal(email);
    tx.execute(
        "INSERT INTO account (id, email, role, company, lang, created_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (email, role, company) DO NOTHING",
        &args![random::id(), email.as_str(), role.name(), company, lang.code(), now_ms()],
    )
    .await?;
    let row = tx
        .fetch_optional(
            "SELECT id FROM account WHERE email = $1 AND role = $2 AND company = $3",
            &args![email, role.name(), company],
        )
        .await?;
    row.ok_or(DbError::RowNotFound)?.text("id")
}

/// The form in which an address is kept and looked up.
#[must_use]
pub fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}
