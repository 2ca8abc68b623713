//! Opening a database, checking that it is fit, and bringing its schema up to date.

use std::{path::Path, str::FromStr, time::Duration};

use sqlx::{
    Row as _,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{Db, DbError};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// The first SQLite without the WAL-reset bug.
const MIN_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// Why a database could not be opened.
#[derive(Debug)]
pub enum OpenError {
    /// It does not answer, or refuses.
    Connect(DbError),
    /// The bundled SQLite is too old: it could lose a committed write.
    OldSqlite(String),
    /// The schema could not be brought up to date.
    Migrate(sqlx::migrate::MigrateError),
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Connect(e) => write!(f, "the database does not open: {e}"),
            Self::OldSqlite(v) => {
                write!(f, "SQLite {v} is bundled, expected 3.51.3 or newer: older ones may lose a committed write")
            }
            Self::Migrate(e) => write!(f, "the schema cannot be brought up to date: {e}"),
        }
    }
}

impl std::error::Error for OpenError {}

impl From<DbError> for OpenError {
    fn from(error: DbError) -> Self {
        Self::Connect(error)
    }
}

/// Opens the embedded database file, making it when it is not there, and migrates it.
///
/// # Errors
/// See [`OpenError`].
pub async fn sqlite(file: &Path) -> Result<Db, OpenError> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // An answered booking must survive a power cut: NORMAL would not promise that.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("secure_delete", "ON")
        .pragma("cache_size", "-16000");
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(8))
        .connect_with(options.clone())
        .await?;
    let version: String = sqlx::query("SELECT sqlite_version() AS v").fetch_one(&write).await?.try_get("v")?;
    if parse_version(&version) < MIN_SQLITE {
        return Err(OpenError::OldSqlite(version));
    }
    SQLITE.run(&write).await.map_err(OpenError::Migrate)?;
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(Duration::from_millis(800))
        .connect_with(options.read_only(true).create_if_missing(false))
        .await?;
    Ok(Db::Sqlite { read, write })
}

/// Opens PostgreSQL and migrates it (sqlx holds an advisory lock meanwhile, so replicas may start at once).
///
/// # Errors
/// See [`OpenError`].
pub async fn postgres(url: &str) -> Result<Db, OpenError> {
    let options = PgConnectOptions::from_str(url)?.application_name("madang").options([
        ("lock_timeout", "3s"),
        ("statement_timeout", "8s"),
        ("idle_in_transaction_session_timeout", "10s"),
    ]);
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_millis(800))
        .connect_with(options)
        .await?;
    POSTGRES.run(&pool).await.map_err(OpenError::Migrate)?;
    Ok(Db::Postgres(pool))
}

fn parse_version(version: &str) -> (u32, u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}
