//! The catalogue: products or companies, by hall, with words and numbered pages; all of it in the URL.

mod controls;
mod filters;
mod results;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use madang_api::{
    catalog::{CompanyCard, Hall},
    find::ProductSearch,
    list::List,
};

use self::{controls::Controls, results::Results};
use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    catalog::listing::Listing,
    i18n::{I18n, K, use_i18n},
    net::{load::load, path},
    shell::{head::Head, problem::problem_view},
};

/// What one page of the catalogue shows; one of the two is filled.
struct Shown {
    products: Option<ProductSearch>,
    companies: Option<List<CompanyCard>>,
}

/// The catalogue page.
#[component]
pub fn CatalogPage() -> impl IntoView {
    let i = use_i18n();
    let query = use_query_map();
    let listing = Memo::new(move |_| query.with(Listing::read));
    let halls = load::<List<Hall>>(move || path::api(i.lang, "halls", &[]));
    let products = load::<Option<ProductSearch>>(move || {
        listing.with(|l| if l.companies { String::new() } else { l.api(i.lang) })
    });
    let companies = load::<Option<List<CompanyCard>>>(move || {
        listing.with(|l| if l.companies { l.api(i.lang) } else { String::new() })
    });
    loaded(
        (halls, products, companies),
        || skeleton::page(Room::Cards),
        move |(halls, products, companies)| match (halls, products, companies) {
            (Ok(halls), Ok(products), Ok(companies)) => {
                catalog(i, listing.get_untracked(), halls.items, Shown { products, companies })
            }
            (Err(problem), ..) | (_, Err(problem), _) | (_, _, Err(problem)) => problem_view(&problem),
        },
    )
}

fn catalog(i: I18n, listing: Listing, halls: Vec<Hall>, shown: Shown) -> AnyView {
    let title = title(i, &listing);
    let head_title = if listing.page > 1 {
        i.f(K::CatalogTitlePage, &[("title", &title), ("n", &listing.page.to_string())])
    } else {
        title.clone()
    };
    view! {
        <Head title=head_title description=description(i, &listing) query=listing.query() noindex=!listing.q.is_empty() || !listing.picks.is_empty() || listing.sort.is_some()/>
        <div class="page catalog">
            <header class="page-head"><h1 tabindex="-1">{title}</h1></header>
            <Controls listing=listing.clone() halls=halls/>
            <Results listing=listing products=shown.products companies=shown.companies/>
        </div>
    }
    .into_any()
}

fn title(i: I18n, listing: &Listing) -> String {
    let hall = listing.hall.map(|code| i.named("hall", code));
    match (hall, listing.companies) {
        (Some(hall), false) => i.f(K::CatalogTitleHall, &[("hall", &hall)]),
        (Some(hall), true) => i.f(K::CatalogTitleHallCompanies, &[("hall", &hall)]),
        (None, false) => i.t(K::CatalogTitle).to_owned(),
        (None, true) => i.t(K::CatalogTitleCompanies).to_owned(),
    }
}

fn description(i: I18n, listing: &Listing) -> String {
    match listing.hall {
        _ if listing.companies => i.t(K::CatalogDescriptionCompanies).to_owned(),
        Some(code) => i.f(K::CatalogDescriptionHall, &[("hall", &i.named("hall", code))]),
        None => i.t(K::CatalogDescription).to_owned(),
    }
}
