//! A row of either database, read by column name and one of four portable types.

use sqlx::{Row as _, postgres::PgRow, sqlite::SqliteRow};

use super::DbError;

/// One row of an answer.
#[derive(Debug)]
pub enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

macro_rules! get {
    ($(#[$doc:meta] $name:ident -> $type:ty;)*) => {
        $(
            #[$doc]
            ///
            /// # Errors
            /// No such column, or another type in it.
            pub fn $name(&self, column: &str) -> Result<$type, DbError> {
                match self {
                    Self::Sqlite(row) => row.try_get(column),
                    Self::Postgres(row) => row.try_get(column),
                }
            }
        )*
    };
}

impl Row {
    get! {
        /// A text.
        text -> String;
        /// A text or NULL.
        opt_text -> Option<String>;
        /// A whole number.
        int -> i64;
        /// A whole number or NULL.
        opt_int -> Option<i64>;
        /// A number.
        real -> f64;
        /// A number or NULL.
        opt_real -> Option<f64>;
        /// Bytes.
        blob -> Vec<u8>;
    }

    /// A flag stored as 0 or 1.
    ///
    /// # Errors
    /// As [`Row::int`].
    pub fn flag(&self, column: &str) -> Result<bool, DbError> {
        Ok(self.int(column)? != 0)
    }
}
