//! What a database's failure means to the one who wrote: whether to try again, and which rule was broken.

use super::DbError;

fn code(error: &DbError) -> Option<String> {
    error.as_database_error().and_then(|e| e.code()).map(|code| code.into_owned())
}

/// A row with this unique key is there already.
#[must_use]
pub fn is_duplicate(error: &DbError) -> bool {
    error.as_database_error().is_some_and(|e| e.is_unique_violation())
}

/// The lock was not to be had in time: somebody else holds it (PostgreSQL 55P03).
#[must_use]
pub fn is_lock_timeout(error: &DbError) -> bool {
    code(error).is_some_and(|code| code == "55P03")
}

/// The transaction lost against another one and was rolled back whole; the same again may succeed
/// (PostgreSQL 40001 and 40P01, SQLite's BUSY_SNAPSHOT).
#[must_use]
pub fn is_conflict(error: &DbError) -> bool {
    code(error).is_some_and(|code| matches!(code.as_str(), "40001" | "40P01" | "517"))
}
