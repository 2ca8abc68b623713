//! A company's facts and how to reach it.

use leptos::prelude::*;
use madang_api::{
    catalog::{Company, CompanyCard},
    lang::Lang,
};

use crate::{
    catalog::linked_data,
    i18n::{I18n, K, use_i18n},
    net::path,
};

/// What one asks first, in one line under the name: level, programme, exports, people.
#[component]
pub fn Strip(company: Company) -> impl IntoView {
    let i = use_i18n();
    let level = company.card.level.to_string();
    let stage = i.named("company.stage", &level);
    let cell = |label: K, value: String, note: String| {
        view! { <div><dt>{i.t(label)}</dt><dd><b>{value}</b>" "<span>{note}</span></dd></div> }
    };
    let phase = i.f(K::CompanyProgrammeValue, &[("year", &company.cohort.to_string()), ("phase", &company.phase)]);
    view! {
        <dl class="company-strip">
            {cell(K::CompanyLevel, i.f(K::CompanyLevelShort, &[("n", &level)]), stage)}
            {cell(K::CompanyProgramme, phase, String::new())}
            {cell(K::CompanyExport, exports(i, &company), String::new())}
            {cell(K::CompanyStaff, staff(i, &company.staff_band), String::new())}
        </dl>
    }
    .into_any()
}

/// Where it stands in the exhibition, to be read from across the page.
#[component]
pub fn Stand(card: CompanyCard) -> impl IntoView {
    let i = use_i18n();
    view! {
        <section class="company-stand" data-hall=card.hall.clone()>
            <h2>{i.t(K::CompanyStand)}</h2>
            <p class="stand-number">{card.stand}</p>
            <p>{i.named("hall", &card.hall)}</p>
            <p class="no-print"><a class="button plain" href=path::page(i.lang, "visit")>{i.t(K::NavVisit)}</a></p>
        </section>
    }
    .into_any()
}

/// The smart-factory level with the name of its stage.
pub fn level(i: I18n, level: u8) -> String {
    let n = level.to_string();
    i.f(K::CompanyLevelValue, &[("n", &n), ("stage", &i.named("company.stage", &n))])
}

/// Name, place, size, exports, programme, level.
#[component]
pub fn Facts(company: Company) -> impl IntoView {
    let i = use_i18n();
    let card = &company.card;
    let level = level(i, card.level);
    let programme = i.f(K::CompanyProgrammeValue, &[("year", &company.cohort.to_string()), ("phase", &company.phase)]);
    let korean_name = (i.lang != Lang::Ko).then(|| {
        view! { <dt>{i.t(K::CompanyNameKo)}</dt><dd lang="ko">{company.name_ko.clone()}</dd> }
    });
    let markets = markets(i, &company);
    let markets = (!markets.is_empty()).then(|| view! { <dt>{i.t(K::CompanyMarkets)}</dt><dd>{markets}</dd> });
    view! {
        <section>
            <h2>{i.t(K::CompanyFacts)}</h2>
            <dl class="facts">
                <dt>{i.t(K::CompanyLegalName)}</dt><dd>{company.legal_name.clone()}</dd>
                {korean_name}
                <dt>{i.t(K::CompanyLevel)}</dt><dd>{level}</dd>
                <dt>{i.t(K::CompanyProgramme)}</dt><dd>{programme}</dd>
                <dt>{i.t(K::CompanyTrades)}</dt><dd>{trades(i, company.oem, company.odm, company.own_brand)}</dd>
                <dt>{i.t(K::CompanyExport)}</dt><dd>{exports(i, &company)}</dd>
                {markets}
                <dt>{i.t(K::CompanyFounded)}</dt>
                <dd>{i.f(K::CompanyFoundedValue, &[("year", &company.founded.to_string())])}</dd>
                <dt>{i.t(K::CompanyStaff)}</dt><dd>{staff(i, &company.staff_band)}</dd>
                <dt>{i.t(K::CompanyAddress)}</dt><dd>{company.address.clone()}</dd>
                <dt>{i.t(K::CompanyBusinessNumber)}</dt><dd>{company.business_number.clone()}</dd>
            </dl>
        </section>
    }
    .into_any()
}

/// Role, phone and site. Demo addresses lead nowhere, so the site is text and no link.
#[component]
pub fn Contact(company: Company) -> impl IntoView {
    let i = use_i18n();
    let phone = if i.lang == Lang::Ko { company.phone.clone() } else { linked_data::international(&company.phone) };
    view! {
        <section id="contact">
            <h2>{i.t(K::CompanyContact)}</h2>
            <dl class="facts">
                <dt>{i.t(K::CompanyContactRole)}</dt><dd>{company.contact_role}</dd>
                <dt>{i.t(K::CompanyPhone)}</dt><dd>{phone}</dd>
                <dt>{i.t(K::CompanyWebsite)}</dt><dd>{company.website}</dd>
            </dl>
        </section>
    }
    .into_any()
}

/// How it sells, as words with dots between; empty when it says nothing.
#[must_use]
pub fn trades(i: I18n, oem: bool, odm: bool, own_brand: bool) -> String {
    [(oem, K::MarkOem), (odm, K::MarkOdm), (own_brand, K::MarkOwnBrand)]
        .into_iter()
        .filter(|(on, _)| *on)
        .map(|(_, key)| i.t(key))
        .collect::<Vec<_>>()
        .join(" · ")
}

fn exports(i: I18n, company: &Company) -> String {
    match company.export_share {
        0 => i.t(K::CompanyExportNone).to_owned(),
        share => i.f(K::CompanyExportShare, &[("n", &share.to_string())]),
    }
}

fn markets(i: I18n, company: &Company) -> String {
    let names: Vec<String> = company.export_markets.iter().map(|code| i.named("country", code)).collect();
    names.join(" · ")
}

/// `10-49` as a span of people, `300+` as "or more".
fn staff(i: I18n, band: &str) -> String {
    match band.strip_suffix('+') {
        Some(n) => i.f(K::CompanyStaffMore, &[("n", n)]),
        None => i.f(K::CompanyStaffValue, &[("band", &band.replace('-', "–"))]),
    }
}
