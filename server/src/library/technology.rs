//! `GET technologies` and `GET technologies/{slug}`.

use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use madang_api::{
    lang::Lang,
    library::{Link, Technology, TechnologyCard},
    problem::Code,
};
use serde::Deserialize;

use crate::{
    catalog::{record::TechnologyRecord, wire::picture},
    error::Result,
    http::{answer, lang::AskedLang, list::Paging},
    state::App,
};

/// What narrows the list.
#[derive(Debug, Default, Deserialize)]
pub struct Filter {
    pub field: Option<String>,
    pub limit: Option<String>,
    pub cursor: Option<String>,
    pub page: Option<String>,
}

/// Technologies by field.
pub async fn list(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Query(filter): Query<Filter>,
    headers: HeaderMap,
) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let field = filter.field.as_deref().filter(|f| !f.is_empty());
    let all: Vec<&TechnologyRecord> =
        catalogue.technologies.iter().filter(|t| field.is_none_or(|f| t.field == f)).collect();
    let paging = Paging { limit: filter.limit, cursor: filter.cursor, page: filter.page };
    answer::versioned(&headers, catalogue.version, lang.code(), &paging.cut(&all, |t| card(t, lang))?)
}

/// One technology with its links.
pub async fn show(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let record = catalogue.technology(&slug).ok_or(Code::NotFound)?;
    let (description, text_lang) = record.description.pick(lang);
    let link = |slug: &str, name: String| Link { slug: slug.to_owned(), name };
    let technology = Technology {
        card: card(record, lang),
        lang: text_lang,
        description: description.to_owned(),
        companies: record
            .companies
            .iter()
            .filter_map(|s| catalogue.company(s))
            .map(|c| link(&c.slug, c.name.text(lang)))
            .collect(),
        products: record
            .products
            .iter()
            .filter_map(|s| catalogue.product(s))
            .map(|p| link(&p.slug, p.name.text(lang)))
            .collect(),
        patents: catalogue
            .patents
            .iter()
            .filter(|p| p.technologies.contains(&slug))
            .map(|p| link(&p.slug, p.title.text(lang)))
            .collect(),
        courses: catalogue
            .courses
            .iter()
            .filter(|c| c.technologies.contains(&slug))
            .map(|c| link(&c.slug, c.name.text(lang)))
            .collect(),
    };
    answer::versioned(&headers, catalogue.version, lang.code(), &technology)
}

fn card(record: &TechnologyRecord, lang: Lang) -> TechnologyCard {
    let name = record.name.text(lang);
    TechnologyCard {
        slug: record.slug.clone(),
        summary: record.summary.text(lang),
        field: record.field.clone(),
        trl: record.trl,
        cover: picture(&record.cover, (400, 225), &name),
        name,
    }
}
