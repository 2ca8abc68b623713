//! `GET halls`: the six theme halls with what stands in them.

use axum::{extract::State, http::HeaderMap, response::Response};
use madang_api::{catalog::Hall, list::List};
use madang_app::i18n::I18n;

use crate::{
    error::Result,
    http::{answer, lang::AskedLang},
    state::App,
};

/// Hall codes and slugs in the order of the floor.
pub const HALLS: [(&str, &str); 6] = [
    ("FB", "food-beverage"),
    ("HH", "household"),
    ("AP", "appliances"),
    ("PM", "parts-materials"),
    ("IS", "industrial-supplies"),
    ("ME", "machinery"),
];

/// The halls with their counts.
pub async fn list(State(app): State<App>, AskedLang(lang): AskedLang, headers: HeaderMap) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let i18n = I18n::built_in(lang);
    let items: Vec<Hall> = HALLS
        .iter()
        .map(|(code, slug)| Hall {
            code: (*code).to_owned(),
            slug: (*slug).to_owned(),
            name: i18n.named("hall", code),
            companies: catalogue.companies.iter().filter(|c| c.hall == *code).count() as u32,
            products: catalogue
                .products
                .iter()
                .filter(|p| catalogue.company(&p.company).is_some_and(|c| c.hall == *code))
                .count() as u32,
        })
        .collect();
    let total = items.len() as u64;
    answer::versioned(&headers, catalogue.version, lang.code(), &List { items, total, next: None })
}
