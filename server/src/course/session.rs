//! Sessions (runs of courses): reading them, and `GET sessions`.

use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use madang_api::{
    course::{Session, SessionStatus},
    lang::Lang,
    library::Link,
    problem::Code,
    time::Timestamp,
};
use serde::Deserialize;

use crate::{
    args,
    catalog::Catalogue,
    clock::now_ms,
    db::{Db, DbError, Row, Tx},
    error::Result,
    http::{answer, lang::AskedLang, list::Paging},
    random,
    state::App,
};

/// A session as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    pub id: String,
    /// Slug of the course.
    pub course: String,
    pub starts_at: i64,
    pub ends_at: i64,
    pub venue: String,
    pub capacity: i64,
    pub taken: i64,
    /// `open`, `closed`, `cancelled`.
    pub status: String,
}

impl SessionRow {
    /// Reads a row of a statement that selects all columns.
    ///
    /// # Errors
    /// A column is missing.
    pub fn read(row: &Row) -> std::result::Result<Self, DbError> {
        Ok(Self {
            id: row.text("id")?,
            course: row.text("course")?,
            starts_at: row.int("starts_at")?,
            ends_at: row.int("ends_at")?,
            venue: row.text("venue")?,
            capacity: row.int("capacity")?,
            taken: row.int("taken")?,
            status: row.text("status")?,
        })
    }

    /// Seats that nobody holds.
    #[must_use]
    pub fn seats_left(&self) -> i64 {
        (self.capacity - self.taken).max(0)
    }

    /// Whether it can be booked at a time.
    #[must_use]
    pub fn status_at(&self, now: i64) -> SessionStatus {
        match self.status.as_str() {
            "cancelled" => SessionStatus::Cancelled,
            "open" if self.starts_at > now && self.seats_left() > 0 => SessionStatus::Open,
            "open" if self.starts_at > now => SessionStatus::Full,
            _ => SessionStatus::Closed,
        }
    }

    /// As the wire shows it.
    #[must_use]
    pub fn wire(&self, catalogue: &Catalogue, lang: Lang, now: i64) -> Session {
        Session {
            id: self.id.clone(),
            course: course_link(catalogue, &self.course, lang),
            starts_at: Timestamp(self.starts_at),
            ends_at: Timestamp(self.ends_at),
            venue: self.venue.clone(),
            capacity: u32::try_from(self.capacity).unwrap_or(0),
            seats_left: u32::try_from(self.seats_left()).unwrap_or(0),
            status: self.status_at(now),
        }
    }
}

/// A course by name; by its slug when the content does not have it any more.
#[must_use]
pub fn course_link(catalogue: &Catalogue, slug: &str, lang: Lang) -> Link {
    let name = catalogue.course(slug).map_or_else(|| slug.to_owned(), |c| c.name.text(lang));
    Link { slug: slug.to_owned(), name }
}

/// All sessions that have not ended, by start.
///
/// # Errors
/// The database's failure.
pub async fn upcoming(db: &Db, now: i64) -> std::result::Result<Vec<SessionRow>, DbError> {
    let rows = db
        .fetch_all(
            "SELECT id, course, starts_at, ends_at, venue, capacity, taken, status FROM session \
             WHERE ends_at > $1 ORDER BY starts_at, id",
            &args![now],
        )
        .await?;
    rows.iter().map(SessionRow::read).collect()
}

/// One session, inside a write.
///
/// # Errors
/// The database's failure.
pub async fn find(tx: &mut Tx, id: &str) -> std::result::Result<Option<SessionRow>, DbError> {
    let row = tx
        .fetch_optional(
            "SELECT id, course, starts_at, ends_at, venue, capacity, taken, status FROM session WHERE id = $1",
            &args![id],
        )
        .await?;
    row.as_ref().map(SessionRow::read).transpose()
}

/// What an ETag of an answer about these sessions is made of: all that is shown of their seats.
#[must_use]
pub fn tag(lang: Lang, sessions: &[Session]) -> String {
    let text = serde_json::to_string(sessions).unwrap_or_default();
    format!("{}-{}", lang.code(), &random::hash(&text)[..16])
}

/// What narrows the list.
#[derive(Debug, Default, Deserialize)]
pub struct Filter {
    /// Slug of a course.
    pub course: Option<String>,
    pub limit: Option<String>,
    pub cursor: Option<String>,
    pub page: Option<String>,
}

/// Sessions that have not ended, by start.
pub async fn list(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Query(filter): Query<Filter>,
    headers: HeaderMap,
) -> Result<Response> {
    let now = now_ms();
    let catalogue = app.catalogues.current();
    let course = filter.course.as_deref().filter(|c| !c.is_empty());
    let all: Vec<Session> = upcoming(&app.db, now)
        .await?
        .iter()
        .filter(|s| course.is_none_or(|c| s.course == c))
        .map(|s| s.wire(&catalogue, lang, now))
        .collect();
    let paging = Paging { limit: filter.limit, cursor: filter.cursor, page: filter.page };
    answer::versioned(&headers, catalogue.version, &tag(lang, &all), &paging.cut(&all, Session::clone)?)
}

/// One session, also a past one.
pub async fn show(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let row = app
        .db
        .fetch_optional(
            "SELECT id, course, starts_at, ends_at, venue, capacity, taken, status FROM session WHERE id = $1",
            &args![id],
        )
        .await?
        .ok_or(Code::NotFound)?;
    let catalogue = app.catalogues.current();
    let session = SessionRow::read(&row)?.wire(&catalogue, lang, now_ms());
    answer::versioned(&headers, catalogue.version, &tag(lang, std::slice::from_ref(&session)), &session)
}

#[cfg(test)]
mod tests {
    use super::SessionRow;
    use madang_api::course::SessionStatus;

    #[test]
    fn a_session_is_open_full_closed_or_cancelled() {
        let row = |taken, status: &str| SessionRow {
            id: "s".into(),
            course: "c".into(),
            starts_at: 1000,
            ends_at: 2000,
            venue: "gumi".into(),
            capacity: 2,
            taken,
            status: status.into(),
        };
        assert_eq!(row(1, "open").status_at(999), SessionStatus::Open);
        assert_eq!(row(2, "open").status_at(999), SessionStatus::Full);
        assert_eq!(row(1, "open").status_at(1000), SessionStatus::Closed);
        assert_eq!(row(1, "closed").status_at(0), SessionStatus::Closed);
        assert_eq!(row(2, "cancelled").status_at(0), SessionStatus::Cancelled);
    }
}
