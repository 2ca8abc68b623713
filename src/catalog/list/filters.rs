//! The filters of the products: one GET form of boxes with their counts, folded away, and what is chosen as chips
//! that can be taken off. A plain form, because a choice of several boxes is one wish and one address.

use leptos::prelude::*;
use madang_api::find::{Facet, FacetValue};

use crate::{
    catalog::listing::{FACETS, Listing, SORTS},
    i18n::{I18n, K, use_i18n},
    net::path,
    ui::{
        chip::{ChipRemove, Chips},
        facet::{FacetGroup, FacetOption},
    },
};

/// The form and the chips.
#[component]
pub fn Filters(listing: Listing, facets: Vec<Facet>) -> impl IntoView {
    let i = use_i18n();
    let chips = chips(i, &listing, &facets);
    let known = FACETS.into_iter().filter_map(|name| facets.iter().find(|f| f.name == name));
    let attributes = facets.iter().filter(|f| !FACETS.contains(&f.name.as_str()));
    let groups = known.chain(attributes).filter_map(|facet| group(i, &listing, facet)).collect_view();
    let keys = [K::CatalogSortPrice, K::CatalogSortPriceDown, K::CatalogSortLead, K::CatalogSortMoq];
    let order = SORTS.into_iter().zip(keys).map(|(value, key)| {
        view! { <option value=value selected=listing.sort == Some(value)>{i.t(key)}</option> }.into_any()
    });
    let order = order.collect_view();
    let hidden = [("hall", listing.hall.unwrap_or_default()), ("q", listing.q.as_str())].map(|(name, value)| {
        (!value.is_empty()).then(|| view! { <input type="hidden" name=name value=value.to_owned()/> })
    });
    let chosen = match listing.picks.len() {
        0 => String::new(),
        n => i.n(K::UiChosenOne, K::UiChosenOther, n as u64),
    };
    view! {
        <div class="filters">
            <details class="more facet">
                <summary><span>{i.t(K::CatalogFilters)}</span><span class="facet-chosen">{chosen}</span></summary>
                <form method="get" action=path::page(i.lang, "catalog")>
                    {hidden}
                    <div class="filter-groups">{groups}</div>
                    <div class="field">
                        <label for="filter-sort">{i.t(K::CatalogSort)}</label>
                        <select id="filter-sort" name="sort"><option value="">{i.t(K::CatalogSortRelevance)}</option>{order}</select>
                    </div>
                    <button class="button" type="submit">{i.t(K::CatalogFiltersGo)}</button>
                </form>
            </details>
            {chips}
        </div>
    }
    .into_any()
}

/// The boxes of a facet; nothing where there is no choice.
fn group(i: I18n, listing: &Listing, facet: &Facet) -> Option<AnyView> {
    let mut options: Vec<FacetOption> = facet
        .values
        .iter()
        .map(|FacetValue { value, count, .. }| FacetOption {
            label: value_name(i, facet, value),
            count: u64::from(*count),
            checked: listing.has(&facet.name, value),
            value: value.clone(),
        })
        .collect();
    let gone =
        listing.picks.iter().filter(|(name, v)| *name == facet.name && !facet.values.iter().any(|f| f.value == *v));
    options.extend(gone.map(|(_, value)| FacetOption {
        label: value_name(i, facet, value),
        count: 0,
        checked: true,
        value: value.clone(),
    }));
    if options.len() < 2 && !options.iter().any(|o| o.checked) {
        return None;
    }
    options.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    let open = options.iter().any(|o| o.checked);
    Some(
        view! { <FacetGroup name=facet.name.clone() label=facet_name(i, facet) options=options open=open/> }.into_any(),
    )
}

fn chips(i: I18n, listing: &Listing, facets: &[Facet]) -> Option<AnyView> {
    if listing.picks.is_empty() {
        return None;
    }
    let chip = |(name, value): &(String, String)| {
        let facet = facets.iter().find(|f| f.name == *name);
        let label = facet.and_then(|f| label(f, value)).unwrap_or_else(|| plain_name(i, name, value));
        view! { <ChipRemove href=listing.without(name, value).href(i.lang) label=label/> }
    };
    let chips = listing.picks.iter().map(chip).collect_view();
    let clear = listing.without_picks().href(i.lang);
    Some(
        view! {
            <Chips label=i.t(K::CatalogFiltersChosen)>{chips}<li><a href=clear>{i.t(K::CatalogFiltersClear)}</a></li></Chips>
        }
        .into_any(),
    )
}

fn facet_name(i: I18n, facet: &Facet) -> String {
    facet.label.clone().unwrap_or_else(|| i.named("facet", &facet.name))
}

fn value_name(i: I18n, facet: &Facet, value: &str) -> String {
    label(facet, value).unwrap_or_else(|| plain_name(i, &facet.name, value))
}

/// The server's name of a value, where it has one.
fn label(facet: &Facet, value: &str) -> Option<String> {
    facet.values.iter().find(|v| v.value == value).and_then(|v| v.label.clone())
}

/// Our own name of a value.
fn plain_name(i: I18n, facet: &str, value: &str) -> String {
    match (facet, value) {
        ("market", code) => i.named("country", code),
        ("business", "sample") => i.t(K::TradeSample).to_owned(),
        ("business", kind) => i.named("mark", kind),
        ("level", n) => i.f(K::CompanyLevelShort, &[("n", n)]),
        (_, "true") => i.t(K::ProductYes).to_owned(),
        (_, "false") => i.t(K::ProductNo).to_owned(),
        (_, value) => value.to_owned(),
    }
}
