//! `GET patents` and `GET patents/{slug}`.

use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use madang_api::{
    lang::Lang,
    library::{Link, Patent, PatentCard},
    problem::Code,
};
use serde::Deserialize;

use crate::{
    catalog::record::PatentRecord,
    error::Result,
    http::{answer, lang::AskedLang, list::Paging},
    state::App,
};

/// What narrows the list.
#[derive(Debug, Default, Deserialize)]
pub struct Filter {
    pub field: Option<String>,
    pub status: Option<String>,
    pub limit: Option<String>,
    pub cursor: Option<String>,
    pub page: Option<String>,
}

/// Patents by field and status.
pub async fn list(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Query(filter): Query<Filter>,
    headers: HeaderMap,
) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let field = filter.field.as_deref().filter(|f| !f.is_empty());
    let status = filter.status.as_deref().filter(|s| !s.is_empty());
    let all: Vec<&PatentRecord> = catalogue
        .patents
        .iter()
        .filter(|p| field.is_none_or(|f| p.field == f) && status.is_none_or(|s| p.status == s))
        .collect();
    let paging = Paging { limit: filter.limit, cursor: filter.cursor, page: filter.page };
    answer::versioned(&headers, catalogue.version, lang.code(), &paging.cut(&all, |p| card(p, lang))?)
}

/// One patent with its links.
pub async fn show(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let record = catalogue.patent(&slug).ok_or(Code::NotFound)?;
    let (text, text_lang) = record.abstract_text.pick(lang);
    let patent = Patent {
        card: card(record, lang),
        lang: text_lang,
        abstract_text: text.to_owned(),
        application_number: record.application_number.clone(),
        filed_on: record.filed_on.clone(),
        registered_on: record.registered_on.clone(),
        annual_fee_krw: record.annual_fee_krw,
        technologies: record
            .technologies
            .iter()
            .filter_map(|s| catalogue.technology(s))
            .map(|t| Link { slug: t.slug.clone(), name: t.name.text(lang) })
            .collect(),
        products: record
            .products
            .iter()
            .filter_map(|s| catalogue.product(s))
            .map(|p| Link { slug: p.slug.clone(), name: p.name.text(lang) })
            .collect(),
    };
    answer::versioned(&headers, catalogue.version, lang.code(), &patent)
}

fn card(record: &PatentRecord, lang: Lang) -> PatentCard {
    PatentCard {
        slug: record.slug.clone(),
        title: record.title.text(lang),
        field: record.field.clone(),
        ipc: record.ipc.clone(),
        registration_number: record.registration_number.clone(),
        transfer: record.transfer.clone(),
        status: record.status.clone(),
        expires_on: record.expires_on.clone(),
        applicants: record.applicants,
    }
}
