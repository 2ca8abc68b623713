//! How values are shown: prices, certificates, monograms, codes to scan, tables, what happened when.

use leptos::prelude::*;
use madang_api::money::Money;

use super::sample::{Section, case, cases};
use crate::{
    i18n::{I18n, K, date},
    ui::{
        certificate::Certificate,
        monogram::Monogram,
        price::{Amount, Price},
        qr::Qr,
        table_cards::{Column, TableCards},
        timeline::{Entry, Timeline},
    },
};

/// The group.
#[must_use]
pub fn sections(i: I18n) -> Vec<Section> {
    vec![
        Section::new("price", move |_| prices(i)),
        Section::new("certificate", |_| certificates()),
        Section::new("monogram", move |_| monograms(i)),
        Section::new("qr", move |_| codes(i)),
        Section::new("table-cards", move |_| tables(i)),
        Section::new("timeline", move |_| timelines(i)),
    ]
}

fn money(amount: i64, currency: &str) -> Money {
    Money { amount, currency: currency.to_owned() }
}

fn prices(i: I18n) -> AnyView {
    let unit = i.named("rec20", "KGM");
    let basis = i.t(K::TradePriceBasis);
    let show = move |amount: Amount| view! { <p><Price amount=Signal::stored(amount) unit=unit.clone() basis/></p> };
    cases([
        case("one", show(Amount::One(money(620, "USD")))),
        case("span", show(Amount::Span(money(240, "USD"), money(380, "USD")))),
        case("won", show(Amount::Span(money(12_000, "KRW"), money(15_500, "KRW")))),
        case("on-request", show(Amount::OnRequest)),
    ])
}

fn certificates() -> AnyView {
    cases([
        case("valid", view! { <Certificate scheme="HACCP" valid=true until="2027-03-31"/> }),
        case("valid-without-end", view! { <Certificate scheme="ISO 9001" valid=true/> }),
        case("expired", view! { <Certificate scheme="IATF 16949" valid=false until="2025-06-30"/> }),
    ])
}

fn monograms(i: I18n) -> AnyView {
    let names = [i.t(K::ShellName).to_owned(), i.t(K::CourseProvider).to_owned(), i.named("role", "organiser")];
    let marks = names.into_iter().map(|name| view! { <span>{name.clone()}</span><Monogram name/> }).collect_view();
    case("names", view! { <div class="cluster">{marks}</div> })
}

fn codes(i: I18n) -> AnyView {
    case("address", view! { <Qr text="https://madang.example/ko/visit" alt=i.t(K::VisitTitle)/> })
}

fn tables(i: I18n) -> AnyView {
    let column = |key: K, figure: bool| Column { label: i.t(key).to_owned(), figure };
    let columns =
        move || vec![column(K::TradeScheme, false), column(K::TradeNumber, false), column(K::TradeQuantity, true)];
    let caption = i.t(K::TradeCertificates);
    let rows = [("HACCP", "2021-0417", "1,200"), ("ISO 9001", "KR-88213", "26"), ("KC", "HU07-20113", "322")]
        .map(|(a, b, c)| [a, b, c].map(IntoAny::into_any).into_iter().collect::<Vec<_>>())
        .into_iter()
        .collect::<Vec<_>>();
    cases([
        case("rows", view! { <TableCards caption columns=columns() rows/> }),
        case("empty", view! { <TableCards caption columns=columns() rows=Vec::new() empty=i.t(K::CatalogEmpty)/> }),
    ])
}

fn timelines(i: I18n) -> AnyView {
    let entry = |datetime: &str, title: K, body: Option<K>| Entry {
        datetime: datetime.to_owned(),
        when: madang_api::time::Timestamp::parse(datetime).map(|at| date::date(i.lang, at)).unwrap_or_default(),
        title: i.t(title).to_owned(),
        body: body.map(|key| i.t(key).to_owned()),
    };
    let entries = vec![
        entry("2026-11-24T05:03:00Z", K::SeatConfirmed, Some(K::BookingLeadConfirmed)),
        entry("2026-11-20T01:00:00Z", K::SeatWaiting, Some(K::BookingLeadWaiting)),
        entry("2026-11-18T01:00:00Z", K::SeatRequested, None),
    ];
    case("three", view! { <Timeline label=i.t(K::BookingBookedAt) entries/> })
}
