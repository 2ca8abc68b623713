//! Locks by name until the end of a transaction, for rules that span rows which may not exist yet.

use super::{DbError, Tx, postgres};
use crate::args;

impl Tx {
    /// Waits until no other transaction holds this name, and holds it until the end. SQLite has one writer
    /// anyway. Take several names in sorted order, or two writers may wait for each other.
    ///
    /// # Errors
    /// The database's failure; a lock time-out after 3 s.
    pub async fn lock(&mut self, name: &str) -> Result<(), DbError> {
        match self {
            Self::Sqlite(_) => Ok(()),
            Self::Postgres(tx) => {
                let name = args![name];
                postgres("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", &name).execute(&mut **tx).await?;
                Ok(())
            }
        }
    }
}
