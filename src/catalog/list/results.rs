//! What the catalogue found: how many, the plates or rows, the pages; or what to do when there is nothing.

use leptos::prelude::*;
use madang_api::{
    catalog::{CompanyCard, ProductCard},
    find::{ProductSearch, Without},
    list::List,
};

use crate::{
    catalog::{
        card::{CompanyRow, ProductPlate},
        list::filters::Filters,
        listing::{LIMIT, Listing},
    },
    i18n::{I18n, K, use_i18n},
    ui::pager::{Pager, pages},
};

/// Pictures of the first screen that are not put off: one row on a desk, two on a phone.
const EAGER: usize = 4;

/// The results of one page.
#[component]
pub fn Results(
    listing: Listing,
    products: Option<ProductSearch>,
    companies: Option<List<CompanyCard>>,
) -> impl IntoView {
    let i = use_i18n();
    let mut notes = Vec::new();
    let mut ways = Vec::new();
    let mut filters = None;
    let (total, items) = match (products, companies) {
        (Some(list), _) => {
            notes.extend(list.correction.map(|q| i.f(K::CatalogCorrection, &[("q", &q)])));
            notes.extend(list.nearest.then(|| i.t(K::CatalogNearest).to_owned()));
            ways = list.without;
            filters = Some(view! { <Filters listing=listing.clone() facets=list.facets/> });
            (list.total, (!list.items.is_empty()).then(|| plates(list.items)))
        }
        (None, Some(list)) => (list.total, (!list.items.is_empty()).then(|| rows(list.items))),
        (None, None) => (0, None),
    };
    let found = if listing.companies {
        i.n(K::CatalogCompaniesOne, K::CatalogCompaniesOther, total)
    } else {
        i.n(K::CatalogProductsOne, K::CatalogProductsOther, total)
    };
    let words = (!listing.q.is_empty()).then(|| {
        view! {
            <p class="found-for">
                {i.f(K::CatalogFoundQ, &[("q", &listing.q)])}" "
                <a href=listing.without_words().href(i.lang)>{i.t(K::CatalogQClear)}</a>
            </p>
        }
    });
    let body = items.unwrap_or_else(|| empty(i, &listing, &ways));
    let notes = notes.into_iter().map(|note| view! { <p class="note">{note}</p> }).collect_view();
    let (page, lang) = (listing.page, i.lang);
    let href = Box::new(move |n| listing.on_page(n).href(lang));
    view! {
        <section class="results">
            {filters}
            <div class="results-head"><h2>{found}</h2>{words}</div>
            {notes}
            {body}
            <Pager page=page pages=pages(total, u64::from(LIMIT)) href=href/>
        </section>
    }
    .into_any()
}

fn plates(items: Vec<ProductCard>) -> AnyView {
    let items = items
        .into_iter()
        .enumerate()
        .map(|(n, card)| view! { <li><ProductPlate card=card eager=n < EAGER/></li> })
        .collect_view();
    view! { <ul class="plates">{items}</ul> }.into_any()
}

fn rows(items: Vec<CompanyCard>) -> AnyView {
    let items =
        items.into_iter().enumerate().map(|(n, card)| view! { <CompanyRow card=card eager=n < EAGER/> }).collect_view();
    view! { <ul class="rows companies">{items}</ul> }.into_any()
}

fn empty(i: I18n, listing: &Listing, ways: &[Without]) -> AnyView {
    let all = listing.without_picks().without_words().in_hall(None);
    let ways = ways
        .iter()
        .map(|Without { name, total }| {
            let filter = i.named("facet", name);
            let words = i.n(K::CatalogWithoutOne, K::CatalogWithoutOther, u64::from(*total)).replace("{name}", &filter);
            view! { <p><a href=listing.without_facet(name).href(i.lang)>{words}</a></p> }
        })
        .collect_view();
    let key = if listing.companies { K::CatalogEmptyAllCompanies } else { K::CatalogEmptyAll };
    view! {
        <div class="empty">
            <img class="scene-picture" src="/scenes/empty.svg" alt="" width="400" height="225"/>
            <h3>{i.t(K::CatalogEmpty)}</h3>
            <p>{i.t(K::CatalogEmptyBody)}</p>
            {ways}
            <p><a class="button quiet" href=all.href(i.lang)>{i.t(key)}</a></p>
        </div>
    }
    .into_any()
}
