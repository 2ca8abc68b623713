//! How the catalogue is narrowed: hall chips, products or companies, words. All of it links and one GET
//! form, so that it works with scripts off.

use leptos::{ev::SubmitEvent, html, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use madang_api::catalog::Hall;

use crate::{
    catalog::listing::Listing,
    i18n::{I18n, K, number, use_i18n},
    net::path,
};

/// The controls above the results.
#[component]
pub fn Controls(listing: Listing, halls: Vec<Hall>) -> impl IntoView {
    let i = use_i18n();
    let total = halls.iter().map(|hall| counted(&listing, hall)).sum();
    let all = chip(i, i.t(K::CatalogAll).to_owned(), total, &listing, None);
    let chips = halls
        .iter()
        .filter_map(|hall| Some((hall, Listing::known_hall(&hall.code)?)))
        .map(|(hall, code)| chip(i, i.named("hall", code), counted(&listing, hall), &listing, Some(code)))
        .collect_view();
    let view_link = |companies: bool, key: K| {
        let current = (listing.companies == companies).then_some("true");
        view! { <li><a href=listing.as_companies(companies).href(i.lang) aria-current=current>{i.t(key)}</a></li> }
    };
    view! {
        <div class="catalog-controls">
            <nav aria-label=i.t(K::CatalogHalls)><ul class="chips">{all}{chips}</ul></nav>
            <nav class="views" aria-label=i.t(K::CatalogViews)>
                <ul class="views-list">{view_link(false, K::CatalogViewProducts)}{view_link(true, K::CatalogViewCompanies)}</ul>
            </nav>
            <Words listing=listing.clone()/>
        </div>
    }
    .into_any()
}

fn counted(listing: &Listing, hall: &Hall) -> u32 {
    if listing.companies { hall.companies } else { hall.products }
}

fn chip(i: I18n, name: String, count: u32, listing: &Listing, hall: Option<&'static str>) -> impl IntoView + use<> {
    let current = (listing.hall == hall).then_some("true");
    let count = number::integer(i64::from(count));
    view! {
        <li><a href=listing.in_hall(hall).href(i.lang) aria-current=current>{name}" "<span class="count">{count}</span></a></li>
    }
    .into_any()
}

/// The words: a plain GET form; where the app runs, it changes the address without a page load.
#[component]
fn Words(listing: Listing) -> impl IntoView {
    let i = use_i18n();
    let input = NodeRef::<html::Input>::new();
    let navigate = use_navigate();
    let q = listing.q.clone();
    let hidden =
        [("hall", listing.hall.unwrap_or_default()), ("view", if listing.companies { "companies" } else { "" })]
            .map(|(name, value)| (!value.is_empty()).then(|| view! { <input type="hidden" name=name value=value/> }));
    let search = move |event: SubmitEvent| {
        let Some(field) = input.get_untracked() else {
            return;
        };
        event.prevent_default();
        let target = Listing { q: field.value().trim().to_owned(), page: 1, ..listing.clone() };
        navigate(&target.href(i.lang), NavigateOptions { scroll: false, ..Default::default() });
    };
    view! {
        <form class="search" role="search" method="get" action=path::page(i.lang, "catalog") on:submit=search>
            <label class="visually-hidden" for="catalog-q">{i.t(K::CatalogQ)}</label>
            <input id="catalog-q" type="search" name="q" maxlength="80" autocomplete="off" placeholder=i.t(K::CatalogQHint)
                value=q.clone() prop:value=q node_ref=input/>
            {hidden}
            <button class="button" type="submit">{i.t(K::CatalogQGo)}</button>
        </form>
    }
    .into_any()
}
