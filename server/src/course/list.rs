//! `GET courses` and `GET courses/{slug}`: the catalogue's courses with their sessions.

use std::collections::HashMap;

use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use madang_api::{
    course::{Course, CourseCard, Session, SessionStatus},
    lang::Lang,
    library::Link,
    money::Money,
    problem::{Code, FieldCode, FieldError, Problem},
    time::Timestamp,
};
use serde::Deserialize;

use super::session::{self, SessionRow};
use crate::{
    catalog::{Catalogue, record::CourseRecord, wire::picture},
    clock::now_ms,
    error::Result,
    http::{answer, lang::AskedLang, list::Paging},
    state::App,
};

/// Width and height of a course's cover.
const COVER: (u32, u32) = (400, 225);

/// What narrows the list.
#[derive(Debug, Default, Deserialize)]
pub struct Filter {
    pub field: Option<String>,
    pub level: Option<String>,
    /// `true`: only courses with a free seat in some session, the next one first.
    pub upcoming: Option<String>,
    pub limit: Option<String>,
    pub cursor: Option<String>,
    pub page: Option<String>,
}

/// Courses by field and level.
pub async fn list(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Query(filter): Query<Filter>,
    headers: HeaderMap,
) -> Result<Response> {
    let upcoming = match filter.upcoming.as_deref() {
        None | Some("" | "false") => false,
        Some("true") => true,
        Some(_) => {
            let field = FieldError::new("upcoming", FieldCode::OneOf).with("allowed", "true false");
            return Err(Problem::invalid(vec![field]).into());
        }
    };
    let now = now_ms();
    let catalogue = app.catalogues.current();
    let rows = session::upcoming(&app.db, now).await?;
    let sessions = by_course(&catalogue, &rows, lang, now);
    let field = filter.field.as_deref().filter(|f| !f.is_empty());
    let level = filter.level.as_deref().filter(|l| !l.is_empty());
    let mut cards: Vec<CourseCard> = catalogue
        .courses
        .iter()
        .filter(|c| field.is_none_or(|f| c.field == f) && level.is_none_or(|l| c.level == l))
        .map(|c| card(c, sessions.get(c.slug.as_str()).map_or(&[], Vec::as_slice), lang))
        .collect();
    if upcoming {
        cards.retain(|c| c.next.as_ref().is_some_and(|next| next.status == SessionStatus::Open));
        cards.sort_by_key(|c| c.next.as_ref().map(|next| next.starts_at));
    }
    let shown: Vec<Session> = rows.iter().map(|s| s.wire(&catalogue, lang, now)).collect();
    let paging = Paging { limit: filter.limit, cursor: filter.cursor, page: filter.page };
    answer::versioned(&headers, catalogue.version, &session::tag(lang, &shown), &paging.cut(&cards, CourseCard::clone)?)
}

/// One course with the sessions that have not ended.
pub async fn show(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let record = catalogue.course(&slug).ok_or(Code::NotFound)?;
    let now = now_ms();
    let rows = session::upcoming(&app.db, now).await?;
    let runs: Vec<Session> = rows.iter().filter(|s| s.course == slug).map(|s| s.wire(&catalogue, lang, now)).collect();
    let (description, text_lang) = record.description.pick(lang);
    let scope = session::tag(lang, &runs);
    let course = Course {
        card: card(record, &runs, lang),
        lang: text_lang,
        description: description.to_owned(),
        outcomes: record.outcomes.iter().map(|o| o.text(lang)).collect(),
        prerequisites: record.prerequisites.as_ref().map(|p| p.text(lang)),
        refundable: record.refundable,
        certificate: record.certificate,
        subtitles: record.subtitles.clone(),
        runs,
        technologies: record
            .technologies
            .iter()
            .filter_map(|s| catalogue.technology(s))
            .map(|t| Link { slug: t.slug.clone(), name: t.name.text(lang) })
            .collect(),
        as_of: Timestamp(now),
    };
    answer::versioned(&headers, catalogue.version, &scope, &course)
}

fn by_course<'r>(
    catalogue: &Catalogue,
    rows: &'r [SessionRow],
    lang: Lang,
    now: i64,
) -> HashMap<&'r str, Vec<Session>> {
    let mut out: HashMap<&str, Vec<Session>> = HashMap::new();
    for row in rows {
        out.entry(row.course.as_str()).or_default().push(row.wire(catalogue, lang, now));
    }
    out
}

/// A course in a list. Its next session is the first with a free seat, else the first with a waiting list.
pub fn card(record: &CourseRecord, sessions: &[Session], lang: Lang) -> CourseCard {
    let first = |status| sessions.iter().find(|s| s.status == status);
    let name = record.name.text(lang);
    CourseCard {
        slug: record.slug.clone(),
        summary: record.summary.text(lang),
        field: record.field.clone(),
        level: record.level.clone(),
        hours: record.hours,
        days: record.days,
        price: Money { amount: record.price_krw, currency: "KRW".to_owned() },
        cover: picture(&record.cover, COVER, &name),
        next: first(SessionStatus::Open).or_else(|| first(SessionStatus::Full)).cloned(),
        sessions: sessions.iter().filter(|s| s.status != SessionStatus::Cancelled).count() as u32,
        name,
    }
}
