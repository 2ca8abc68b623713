//! `GET companies` and `GET companies/{slug}`.

use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use madang_api::problem::Code;
use serde::Deserialize;

use super::{record::CompanyRecord, wire};
use crate::{
    error::Result,
    http::{answer, lang::AskedLang, list::Paging},
    state::App,
};

/// What narrows the list.
#[derive(Debug, Default, Deserialize)]
pub struct Filter {
    /// Hall code.
    pub hall: Option<String>,
    pub q: Option<String>,
    pub limit: Option<String>,
    pub cursor: Option<String>,
    pub page: Option<String>,
}

/// Companies by hall and text.
pub async fn list(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Query(filter): Query<Filter>,
    headers: HeaderMap,
) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let given = |v: &Option<String>| v.as_deref().map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned);
    let (text, hall) = (given(&filter.q), given(&filter.hall));
    let all: Vec<&CompanyRecord> = match text {
        Some(text) => catalogue.find_companies(&text, hall.as_deref(), lang),
        None => catalogue.companies.iter().filter(|c| hall.as_ref().is_none_or(|h| c.hall == *h)).collect(),
    };
    let paging = Paging { limit: filter.limit, cursor: filter.cursor, page: filter.page };
    let list = paging.cut(&all, |c| wire::company_card(&catalogue, c, lang))?;
    answer::versioned(&headers, catalogue.version, lang.code(), &list)
}

/// One company; an old slug answers 404 here and 301 on its page.
pub async fn show(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let record = catalogue.company(&slug).ok_or(Code::NotFound)?;
    let scope = format!("{}-{}", lang.code(), wire::today());
    answer::versioned(&headers, catalogue.version, &scope, &wire::company(&catalogue, record, lang))
}
