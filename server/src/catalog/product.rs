//! `GET products` and `GET products/{slug}`.

use std::collections::HashSet;

use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use madang_api::{catalog::ProductCard, find::ProductSearch, list::List, problem::Code};
use madang_search::query::Query as Search;

use super::{Catalogue, ask::Ask, choice, record::ProductRecord, wire};
use crate::{
    clock::now_ms,
    error::Result,
    http::{answer, lang::AskedLang, list::next},
    state::App,
};

/// How long one order of the fair rotation lasts, in ms.
const FAIR_MS: i64 = 60_000;

/// Products by text, facets and numbers; with `facets=1` what of them there is to choose from.
pub async fn list(
    State(app): State<App>,
    AskedLang(lang): AskedLang,
    Query(pairs): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let ask = Ask::read(&pairs, lang, &catalogue)?;
    // Words have an order of their own.
    if ask.fair && ask.query.text.is_empty() {
        let turn = now_ms() / FAIR_MS;
        let passing = catalogue.finder().find("products", Search { limit: usize::MAX, ..ask.query });
        let passing: HashSet<&str> = passing.hits.iter().map(|hit| catalogue.finder().slug(hit.document)).collect();
        let all = fair(&catalogue, turn, |p| passing.contains(p.slug.as_str()));
        let list = ask.paging.cut(&all, |p| wire::product_card(&catalogue, p, lang))?;
        return answer::versioned(&headers, catalogue.version, &format!("{}-{turn}", lang.code()), &list);
    }
    let (start, limit) = ask.paging.window()?;
    let mut query = ask.query;
    (query.offset, query.limit) = (start, limit);
    let found = catalogue.finder().find("products", query);
    let hits = found.hits.iter().filter_map(|hit| catalogue.product(catalogue.finder().slug(hit.document)));
    let items: Vec<ProductCard> = hits.map(|p| wire::product_card(&catalogue, p, lang)).collect();
    let (total, next) = (u64::from(found.total), next(start, limit, found.total as usize));
    // A certificate may expire between two content versions; its card then says so.
    let scope = format!("{}-{}", lang.code(), wire::today());
    if let Some(names) = &ask.facets {
        let search = ProductSearch { items, total, next, ..choice::of(&catalogue, &found, lang, names) };
        return answer::versioned(&headers, catalogue.version, &scope, &search);
    }
    answer::versioned(&headers, catalogue.version, &scope, &List { items, total, next })
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

/// One product of each company, of those that pass, starting with another company at each turn, so that over as many turns as
/// there are companies each stands in each place once.
fn fair(catalogue: &Catalogue, turn: i64, passes: impl Fn(&ProductRecord) -> bool) -> Vec<&ProductRecord> {
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
            let products: Vec<&ProductRecord> = catalogue.products_of(&company.slug).filter(|p| passes(p)).collect();
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
            for product in fair(&catalogue, turn, |_| true).into_iter().take(8) {
                *seen.entry(product.company.clone()).or_default() += 1;
            }
        }
        assert_eq!(seen.len(), 100);
        assert!(seen.values().all(|n| *n == 8), "{seen:?}");
    }
}
