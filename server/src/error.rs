//! The server's one error type: a problem for the caller, or a failure that becomes one. The cause is
//! logged once, here; the caller learns a code.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use madang_api::problem::{Code, MEDIA_TYPE, Problem};

use crate::db::DbError;

/// What a handler may fail with.
#[derive(Debug)]
pub enum Error {
    /// The caller's answer, as it is. Boxed: it is large and rare.
    Problem(Box<Problem>),
    /// The database failed or does not answer.
    Db(DbError),
    /// Something of ours is wrong; the text goes to the log only.
    Internal(String),
}

/// A handler's result.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A failure of ours with a note for the log.
    pub fn internal(note: impl Into<String>) -> Self {
        Self::Internal(note.into())
    }

    /// The problem that the caller gets.
    #[must_use]
    pub fn into_problem(self) -> Problem {
        match self {
            Self::Problem(problem) => *problem,
            Self::Db(error) if is_gone(&error) => {
                tracing::warn!(event = "db.unavailable", error = %error);
                Problem::new(Code::Unavailable)
            }
            Self::Db(error) => {
                tracing::error!(event = "db.failed", error = %error);
                Problem::new(Code::Internal)
            }
            Self::Internal(note) => {
                tracing::error!(event = "internal", note);
                Problem::new(Code::Internal)
            }
        }
    }
}

/// Whether the database is away (or too slow), as against a statement of ours that is wrong.
#[must_use]
pub fn is_gone(error: &DbError) -> bool {
    match error {
        DbError::Io(_)
        | DbError::Protocol(_)
        | DbError::PoolTimedOut
        | DbError::PoolClosed
        | DbError::Tls(_)
        | DbError::WorkerCrashed => true,
        // 57P: shutdown or crash; 08: connection; 53: out of resources; 55P03: lock time-out; SQLITE_BUSY, IOERR, FULL.
        DbError::Database(e) => e.code().is_some_and(|code| {
            code.starts_with("57")
                || code.starts_with("08")
                || code.starts_with("53")
                || code == "55P03"
                || code == "40001"
                || code == "40P01"
                || matches!(code.as_ref(), "5" | "10" | "13" | "261" | "517" | "14")
        }),
        _ => false,
    }
}

impl From<DbError> for Error {
    fn from(error: DbError) -> Self {
        Self::Db(error)
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Problem(Box::new(problem))
    }
}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Problem::new(code).into()
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        problem_response(&self.into_problem())
    }
}

/// A problem as an answer. The request id is added by the middleware.
#[must_use]
pub fn problem_response(problem: &Problem) -> Response {
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = serde_json::to_vec(problem).unwrap_or_default();
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if problem.status == 503 {
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    }
    response
}
