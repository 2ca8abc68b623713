//! `GET products` and `GET products/{slug}`.

use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use madang_api::problem::{Code, FieldCode, FieldError, Problem};
use serde::Deserialize;

use super::{Catalogue, record::ProductRecord, wire};
use crate::{
    clock::now_ms,
    error::Result,
    http::{answer, lang::AskedLang, list::Paging},
    state::App,
};

/// How long one order of the fair rotation lasts, in ms.
const FAIR_MS: i64 = 60_000;

/// What narrows and orders the list.
#[derive(Debug, Default, Deserialize)]
pub struct Filter {
    pub hall: Option<String>,
    pub company: Option<String>,
    pub category: Option<String>,
    pub q: Option<String>,
    /// `fair`: companies take turns on the first places, one product each.
    pub sort: Option<String>,
    pub limit: Option<String>,
    pub cursor: Option<String>,
    pub page: Option<String>,
}

/// Products by hall, company, category and text.
pub async fn list(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Query(filter): Query<Filter>,
    headers: HeaderMap,
) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let blank = |v: &Option<String>| v.as_deref().map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned);
    let (hall, company, category) = (blank(&filter.hall), blank(&filter.company), blank(&filter.category));
    let mut scope = lang.code().to_owned();
    let all: Vec<&ProductRecord> = match (blank(&filter.q), blank(&filter.sort).as_deref()) {
        (Some(q), _) => catalogue.find_products(&q),
        (None, Some("fair")) => {
            let turn = now_ms() / FAIR_MS;
            scope = format!("{scope}-{turn}");
            fair(&catalogue, turn)
        }
        (None, None) => catalogue.products.iter().collect(),
        (None, Some(_)) => {
            let field = FieldError::new("sort", FieldCode::OneOf).with("allowed", "fair");
            return Err(Problem::invalid(vec![field]).into());
        }
    };
    let all: Vec<&ProductRecord> = all
        .into_iter()
        .filter(|p| {
            hall.as_ref().is_none_or(|h| catalogue.company(&p.company).is_some_and(|c| &c.hall == h))
                && company.as_ref().is_none_or(|c| &p.company == c)
                && category.as_ref().is_none_or(|c| &p.category == c)
        })
        .collect();
    let paging = Paging { limit: filter.limit, cursor: filter.cursor, page: filter.page };
    let list = paging.cut(&all, |p| wire::product_card(&catalogue, p, lang))?;
    answer::versioned(&headers, catalogue.version, &scope, &list)
}

/// One product.
pub async fn show(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let record = catalogue.product(&slug).ok_or(Code::NotFound)?;
    let scope = format!("{}-{}", lang.code(), wire::today());
    answer::versioned(&headers, catalogue.version, &scope, &wire::product(&catalogue, record, lang))
}

/// One product of each company, starting with another company at each turn, so that over as many turns as
/// there are companies each stands in each place once.
fn fair(catalogue: &Catalogue, turn: i64) -> Vec<&ProductRecord> {
    let n = catalogue.companies.len();
    if n == 0 {
        return Vec::new();
    }
    // A stride that shares no factor with the number of companies mixes the halls and still visits all.
    let stride = (n * 2 / 5..n).find(|s| gcd(*s, n) == 1).unwrap_or(1);
    let start = usize::try_from(turn.rem_euclid(n as i64)).unwrap_or(0);
    let round = usize::try_from(turn.div_euclid(n as i64).max(0)).unwrap_or(0);
    (0..n)
        .filter_map(|i| {
            let company = &catalogue.companies[(start + i * stride) % n];
            let products: Vec<&ProductRecord> = catalogue.products_of(&company.slug).collect();
            products.get(round % products.len().max(1)).copied()
        })
        .collect()
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::fair;
    use crate::catalog::Catalogue;
    use std::collections::HashMap;

    #[test]
    fn over_a_round_every_company_stands_in_the_first_eight_equally_often() {
        let catalogue = Catalogue::sample(100, 3);
        let mut seen: HashMap<String, usize> = HashMap::new();
        for turn in 0..100 {
            for product in fair(&catalogue, turn).into_iter().take(8) {
                *seen.entry(product.company.clone()).or_default() += 1;
            }
        }
        assert_eq!(seen.len(), 100);
        assert!(seen.values().all(|n| *n == 8), "{seen:?}");
    }
}
