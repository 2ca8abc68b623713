//! The trade terms of a product, each with the rule it stands under.

use leptos::prelude::*;
use madang_api::{
    catalog::Product,
    money::{Price, Quantity, Tier},
};

use crate::{
    catalog::trade,
    i18n::{I18n, K, number, use_i18n},
};

/// HS code, minimum order, price, lead time, Incoterm with its place, capacity, supply, codes.
#[component]
pub fn Terms(product: Product) -> impl IntoView {
    let i = use_i18n();
    let card = &product.card;
    let capacity = Quantity { value: f64::from(product.capacity_month), unit: card.moq.unit.clone() };
    let incoterm = format!("{} {}", product.incoterm, i.named("port", &product.port));
    let gtin = product.gtin13.clone().map(|gtin| fact(i, K::TradeGtin, gtin, None));
    let shelf_life = product.shelf_life_days.map(|days| {
        let days = trade::days(i, (days, days));
        fact(i, K::TradeShelfLife, i.f(K::TradeShelfLifeValue, &[("days", &days)]), None)
    });
    let sample = if product.sample { K::TradeSampleYes } else { K::TradeSampleNo };
    let certificates =
        (!card.certificates.is_empty()).then(|| fact(i, K::TradeCertificates, card.certificates.join(" · "), None));
    view! {
        <section class="terms">
            <h2 class="visually-hidden">{i.t(K::ProductTerms)}</h2>
            <dl class="facts">
                {fact(i, K::TradeHs, trade::hs(&product.hs6), Some(K::TradeHsEdition))}
                {fact(i, K::TradeMoq, trade::quantity(i, &card.moq), None)}
                {price(i, &card.price, &card.moq)}
                {lead(i, &product)}
                {fact(i, K::TradeIncoterm, incoterm, Some(K::TradeIncotermEdition))}
                {fact(i, K::TradeCapacity, trade::quantity(i, &capacity), None)}
                {certificates}
                {supply(i, &product)}
                {fact(i, K::TradeSample, i.t(sample).to_owned(), None)}
                {shelf_life}
                {gtin}
                {fact(i, K::TradeKsic, product.ksic10.clone(), Some(K::TradeKsicEdition))}
            </dl>
        </section>
    }
    .into_any()
}

/// A term and its value; the note names the rule or edition.
fn fact(i: I18n, label: K, value: String, note: Option<K>) -> impl IntoView {
    let note = note.map(|key| view! { " "<span class="note">{i.t(key)}</span> });
    view! { <dt>{i.t(label)}</dt><dd>{value}{note}</dd> }
}

fn supply(i: I18n, product: &Product) -> Option<impl IntoView + use<>> {
    let kinds: Vec<&str> = [(product.oem, K::MarkOemLong), (product.odm, K::MarkOdmLong)]
        .into_iter()
        .filter(|(on, _)| *on)
        .map(|(_, key)| i.t(key))
        .collect();
    (!kinds.is_empty()).then(|| fact(i, K::TradeSupply, kinds.join(" · "), None))
}

/// Lead time, and where a tool is made, its time and both together.
fn lead(i: I18n, product: &Product) -> impl IntoView + use<> {
    let (from, to) = product.lead_days;
    let tooling = product.tooling_days.map(|(tool_from, tool_to)| {
        let both = (tool_from.saturating_add(from), tool_to.saturating_add(to));
        view! {
            {fact(i, K::TradeTooling, trade::days(i, (tool_from, tool_to)), Some(K::TradeToolingBasis))}
            {fact(i, K::TradeTotal, trade::days(i, both), None)}
        }
    });
    view! {
        {fact(i, K::TradeLead, trade::days(i, (from, to)), Some(K::TradeLeadBasis))}
        {tooling}
    }
    .into_any()
}

fn price(i: I18n, price: &Price, moq: &Quantity) -> AnyView {
    match price {
        Price::Negotiable => fact(i, K::TradePrice, trade::price(i, price), None).into_any(),
        Price::Range { .. } => fact(i, K::TradePrice, trade::price(i, price), Some(K::TradePriceBasis)).into_any(),
        Price::Tiers { tiers, per } => {
            let rows = tiers.iter().map(|tier| row(i, tier, &moq.unit)).collect_view();
            let unit_price = i.f(K::TradeUnitPrice, &[("per", &trade::per(i, per))]);
            view! {
                <dt>{i.t(K::TradePrice)}</dt>
                <dd>
                    <table class="table tiers">
                        <caption class="visually-hidden">{i.t(K::TradeTiers)}</caption>
                        <thead><tr><th scope="col">{i.t(K::TradeQuantity)}</th><th scope="col">{unit_price}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                    <span class="note">{i.t(K::TradePriceBasis)}</span>
                </dd>
            }
            .into_any()
        }
    }
}

fn row(i: I18n, tier: &Tier, unit: &str) -> impl IntoView + use<> {
    let quantity = trade::quantity(i, &Quantity { value: tier.min, unit: unit.to_owned() });
    let quantity = i.f(K::TradeTierFrom, &[("quantity", &quantity)]);
    view! { <tr><th scope="row">{quantity}</th><td>{number::money(i.lang, &tier.price)}</td></tr> }
}
