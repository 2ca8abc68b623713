//! The two databases behind one face. Only this folder knows a dialect; every store function elsewhere is
//! one portable statement (`$1` parameters, TEXT, BIGINT and REAL columns, JSON as TEXT).

pub mod arg;
pub mod connect;
pub mod fault;
mod lock;
pub mod row;

use std::time::Duration;

use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction, query::Query, sqlite::SqliteArguments};

pub use arg::Arg;
pub use row::Row;

/// How long a read may take before the answer is "unavailable": the promise is a second in all.
const READ_LIMIT: Duration = Duration::from_millis(900);
/// How long one statement of a write may take.
const WRITE_LIMIT: Duration = Duration::from_secs(8);

/// An open database.
#[derive(Clone, Debug)]
pub enum Db {
    /// One writer connection, several readers, WAL, every commit on the disk.
    Sqlite { read: SqlitePool, write: SqlitePool },
    /// A pool; any number of servers may share the database.
    Postgres(PgPool),
}

/// A write transaction. Dropping it without [`Tx::commit`] rolls back.
pub enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// A failure of the database.
pub type DbError = sqlx::Error;

macro_rules! bind {
    ($sql:expr, $args:expr) => {{
        let mut query = sqlx::query($sql);
        for arg in $args {
            query = match arg {
                Arg::Text(v) => query.bind(v.as_str()),
                Arg::OptText(v) => query.bind(v.as_deref()),
                Arg::Int(v) => query.bind(*v),
                Arg::OptInt(v) => query.bind(*v),
                Arg::Real(v) => query.bind(*v),
                Arg::OptReal(v) => query.bind(*v),
                Arg::Blob(v) => query.bind(v.as_slice()),
            };
        }
        query
    }};
}

fn sqlite<'q>(sql: &'static str, args: &'q [Arg]) -> Query<'q, Sqlite, SqliteArguments> {
    bind!(sql, args)
}

fn postgres<'q>(sql: &'static str, args: &'q [Arg]) -> Query<'q, Postgres, sqlx::postgres::PgArguments> {
    bind!(sql, args)
}

async fn limited<T>(limit: Duration, work: impl Future<Output = Result<T, DbError>>) -> Result<T, DbError> {
    tokio::time::timeout(limit, work).await.unwrap_or(Err(DbError::PoolTimedOut))
}

impl Db {
    /// All rows of a read, in the statement's order.
    ///
    /// # Errors
    /// The database's failure, or [`sqlx::Error::PoolTimedOut`] after 0.9 s.
    pub async fn fetch_all(&self, sql: &'static str, args: &[Arg]) -> Result<Vec<Row>, DbError> {
        limited(READ_LIMIT, async {
            match self {
                Self::Sqlite { read, .. } => {
                    Ok(sqlite(sql, args).fetch_all(read).await?.into_iter().map(Row::Sqlite).collect())
                }
                Self::Postgres(pool) => {
                    Ok(postgres(sql, args).fetch_all(pool).await?.into_iter().map(Row::Postgres).collect())
                }
            }
        })
        .await
    }

    /// The first row of a read, if any.
    ///
    /// # Errors
    /// As [`Db::fetch_all`].
    pub async fn fetch_optional(&self, sql: &'static str, args: &[Arg]) -> Result<Option<Row>, DbError> {
        limited(READ_LIMIT, async {
            match self {
                Self::Sqlite { read, .. } => Ok(sqlite(sql, args).fetch_optional(read).await?.map(Row::Sqlite)),
                Self::Postgres(pool) => Ok(postgres(sql, args).fetch_optional(pool).await?.map(Row::Postgres)),
            }
        })
        .await
    }

    /// Begins a write. On SQLite it takes the write lock at once (`BEGIN IMMEDIATE`): a later upgrade could
    /// fail in a way that waiting does not cure.
    ///
    /// # Errors
    /// The database's failure, or a time-out after 8 s.
    pub async fn begin(&self) -> Result<Tx, DbError> {
        limited(WRITE_LIMIT, async {
            match self {
                Self::Sqlite { write, .. } => Ok(Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?)),
                Self::Postgres(pool) => Ok(Tx::Postgres(pool.begin().await?)),
            }
        })
        .await
    }

    /// One write statement in its own transaction; the number of rows it touched.
    ///
    /// # Errors
    /// As [`Db::begin`].
    pub async fn execute(&self, sql: &'static str, args: &[Arg]) -> Result<u64, DbError> {
        let mut tx = self.begin().await?;
        let rows = tx.execute(sql, args).await?;
        tx.commit().await?;
        Ok(rows)
    }

    /// True for PostgreSQL; for words in logs and health answers, never for choosing a statement.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    /// Closes all connections after their work.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Runs a statement; the number of rows it touched.
    ///
    /// # Errors
    /// The database's failure, or a time-out after 8 s.
    pub async fn execute(&mut self, sql: &'static str, args: &[Arg]) -> Result<u64, DbError> {
        limited(WRITE_LIMIT, async {
            match self {
                Self::Sqlite(tx) => Ok(sqlite(sql, args).execute(&mut **tx).await?.rows_affected()),
                Self::Postgres(tx) => Ok(postgres(sql, args).execute(&mut **tx).await?.rows_affected()),
            }
        })
        .await
    }

    /// All rows, also of `… RETURNING`.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub async fn fetch_all(&mut self, sql: &'static str, args: &[Arg]) -> Result<Vec<Row>, DbError> {
        limited(WRITE_LIMIT, async {
            match self {
                Self::Sqlite(tx) => {
                    Ok(sqlite(sql, args).fetch_all(&mut **tx).await?.into_iter().map(Row::Sqlite).collect())
                }
                Self::Postgres(tx) => {
                    Ok(postgres(sql, args).fetch_all(&mut **tx).await?.into_iter().map(Row::Postgres).collect())
                }
            }
        })
        .await
    }

    /// The first row, if any.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub async fn fetch_optional(&mut self, sql: &'static str, args: &[Arg]) -> Result<Option<Row>, DbError> {
        Ok(self.fetch_all(sql, args).await?.into_iter().next())
    }

    /// Makes it last: when this returns, the write is on the disk.
    ///
    /// # Errors
    /// The database's failure; nothing was kept then, or it cannot be known (a lost connection).
    pub async fn commit(self) -> Result<(), DbError> {
        limited(WRITE_LIMIT, async {
            match self {
                Self::Sqlite(tx) => tx.commit().await,
                Self::Postgres(tx) => tx.commit().await,
            }
        })
        .await
    }
}
