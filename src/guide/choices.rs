//! Chips, facets, tabs, pages, currency.

use leptos::prelude::*;

use super::sample::{Section, case, cases};
use crate::{
    i18n::{I18n, K},
    ui::{
        chip::{ChipLink, ChipRemove, Chips},
        currency::CurrencySwitch,
        facet::{FacetGroup, FacetOption},
        pager::Pager,
        tabs::{Tab, Tabs},
    },
};

/// The group.
#[must_use]
pub fn sections(i: I18n) -> Vec<Section> {
    vec![
        Section::new("chip", move |_| chips(i)),
        Section::new("facet", move |side| facets(i, side)),
        Section::new("tabs", move |side| tabs(i, side)),
        Section::new("pager", move |_| pagers()),
        Section::new("currency", currencies),
    ]
}

fn chips(i: I18n) -> AnyView {
    let halls = ["FB", "HH", "AP", "PM"].map(|code| i.named("hall", code));
    let [first, second, third, fourth] = halls.clone();
    let chosen = halls.into_iter().take(2).map(|hall| view! { <ChipRemove href="#chip" label=hall/> }).collect_view();
    let label = i.t(K::CatalogHalls);
    cases([
        case(
            "choices",
            view! {
                <Chips label>
                    <ChipLink href="#chip" label=first count=26 current=true/>
                    <ChipLink href="#chip" label=second count=1_160/>
                    <ChipLink href="#chip" label=third count=0/>
                    <ChipLink href="#chip" label=fourth/>
                </Chips>
            },
        ),
        case("chosen", view! { <Chips label>{chosen}</Chips> }),
    ])
}

fn facets(i: I18n, side: &'static str) -> AnyView {
    let options = move |some: bool| {
        ["FB", "HH", "AP", "PM"]
            .into_iter()
            .zip([26, 16, 0, 1_024])
            .enumerate()
            .map(|(n, (code, count))| FacetOption {
                value: code.to_owned(),
                label: i.named("hall", code),
                count,
                checked: some && n < 2,
            })
            .collect::<Vec<_>>()
    };
    let label = i.t(K::CatalogHalls);
    let group = move |state: &str, some: bool, open: bool| {
        let id = format!("facet-{state}-{side}");
        view! { <FacetGroup name=id label options=options(some) open/> }
    };
    cases([
        case("open", group("open", false, true)),
        case("two-chosen", group("two", true, true)),
        case("folded", group("folded", true, false)),
    ])
}

fn tabs(i: I18n, side: &'static str) -> AnyView {
    let tab = move |name: &str, label: K, text: K| {
        let text = i.t(text);
        Tab {
            id: format!("tab-{name}-{side}"),
            label: i.t(label).to_owned(),
            panel: view! { <p>{text}</p> }.into_any(),
        }
    };
    let tabs = vec![
        tab("about", K::ProductAbout, K::HomeLede),
        tab("terms", K::ProductTerms, K::TradeLeadBasis),
        tab("certificates", K::TradeCertificates, K::TradePriceBasis),
    ];
    case("three", view! { <Tabs id=format!("tabs-{side}") label=i.t(K::CompanyProducts) tabs/> })
}

fn pagers() -> AnyView {
    let pager = |page: u32, pages: u32| view! { <Pager page pages href=Box::new(|_| "#pager".to_owned())/> };
    cases([case("first", pager(1, 3)), case("middle", pager(7, 14)), case("last", pager(14, 14))])
}

fn currencies(side: &'static str) -> AnyView {
    let options = ["KRW", "USD", "EUR", "CNY", "JPY"].map(str::to_owned).to_vec();
    case("rest", view! { <CurrencySwitch id=format!("currency-{side}") options chosen="USD"/> })
}
