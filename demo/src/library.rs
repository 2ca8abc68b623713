//! The library of the demo expo: 40 technologies and 60 opened patents, with their links to products
//! and companies, numbers and days. The texts are in the submodules; courses are `course`'s.

mod device_patents;
mod factory_patents;
mod floor_technologies;
mod process_technologies;
mod science_patents;

use std::collections::BTreeSet;

use crate::calendar::Date;
use crate::model::{LoadTime, Local, Patent, Product, Technology};
use crate::rng::Rng;

/// A text in the order ko, en, zh, ja.
pub(crate) type Text = [&'static str; 4];

/// Written part of a technology.
struct TechnologyText {
    slug: &'static str,
    field: &'static str,
    trl: u8,
    /// Product types (`P01` …) that use it, the likeliest first.
    kinds: &'static [&'static str],
    name: Text,
    summary: Text,
    description: Text,
}

/// Written part of a patent.
struct PatentText {
    slug: &'static str,
    field: &'static str,
    ipc: &'static str,
    /// Year of filing, 2007 to 2024: the right ends twenty years later.
    filed: i32,
    technologies: &'static [&'static str],
    /// Product types (`P01` …) in which the invention could be used.
    kinds: &'static [&'static str],
    title: Text,
    abstract_text: Text,
}

/// A technology or patent points to at most this many products.
const MAX_PRODUCTS: usize = 5;
/// Patents given as a free licence; all others are assigned (`domain.md` 9.7).
const FREE_LICENCES: usize = 22;
/// Patents no longer open to applications.
const CLOSED: usize = 6;
/// Open patents that more than five SMEs have applied for.
const SOUGHT_AFTER: usize = 4;

/// The four languages of a written text.
pub(crate) fn local(text: &Text) -> Local {
    let [ko, en, zh, ja] = text.map(str::to_owned);
    Local { ko, en, zh: Some(zh), ja: Some(ja) }
}

/// The 40 technologies, five of each field. They point only to products (and their companies) that are
/// among `products`; without products of a fitting type the lists are empty.
#[must_use]
pub fn technologies(seed: u64, products: &[Product]) -> Vec<Technology> {
    floor_technologies::TECHNOLOGIES
        .iter()
        .chain(&process_technologies::TECHNOLOGIES)
        .map(|text| {
            let mut rng = Rng::new(seed, text.slug);
            let used = choose_products(&mut rng, products, text.kinds, MAX_PRODUCTS);
            let mut companies: Vec<String> = Vec::new();
            for product in &used {
                if !companies.contains(&product.company) {
                    companies.push(product.company.clone());
                }
            }
            Technology {
                slug: text.slug.to_owned(),
                name: local(&text.name),
                summary: local(&text.summary),
                description: local(&text.description),
                field: text.field.to_owned(),
                trl: text.trl,
                companies,
                products: used.into_iter().map(|product| product.slug.clone()).collect(),
            }
        })
        .collect()
}

/// The 60 opened patents. A patent whose right has ended by `at` is closed; the yearly fee follows the
/// years since registration.
#[must_use]
pub fn patents(seed: u64, at: LoadTime, products: &[Product], technologies: &[Technology]) -> Vec<Patent> {
    let today = Date::of_ms(at.unix_ms);
    let known: BTreeSet<&str> = technologies.iter().map(|item| item.slug.as_str()).collect();
    let texts: Vec<&PatentText> =
        device_patents::PATENTS.iter().chain(&factory_patents::PATENTS).chain(&science_patents::PATENTS).collect();
    let mut patents: Vec<Patent> = texts
        .iter()
        .map(|text| {
            let mut rng = Rng::new(seed, text.slug);
            let filed = filing_day(&mut rng, text.filed);
            let registered = registration_day(&mut rng, filed, today);
            let count = 1 + rng.below(3);
            let claims = 4 + rng.below(11) as i64;
            Patent {
                slug: text.slug.to_owned(),
                title: local(&text.title),
                abstract_text: local(&text.abstract_text),
                field: text.field.to_owned(),
                ipc: text.ipc.to_owned(),
                registration_number: String::new(),
                application_number: String::new(),
                filed_on: filed.iso(),
                registered_on: registered.iso(),
                expires_on: filed.plus_years(20).iso(),
                transfer: "assignment".to_owned(),
                status: "open".to_owned(),
                applicants: 0,
                annual_fee_krw: annual_fee_krw(registered, today, claims),
                technologies: text
                    .technologies
                    .iter()
                    .filter(|slug| known.contains(*slug))
                    .map(|slug| (*slug).to_owned())
                    .collect(),
                products: choose_products(&mut rng, products, text.kinds, count)
                    .into_iter()
                    .map(|product| product.slug.clone())
                    .collect(),
            }
        })
        .collect();
    number(seed, &mut patents);
    offer(seed, today, &mut patents);
    patents
}

/// Up to `limit` products of the given types: one of each type first, further ones from companies not
/// yet chosen, so that a link list shows the breadth of the halls.
fn choose_products<'a>(rng: &mut Rng, products: &'a [Product], kinds: &[&str], limit: usize) -> Vec<&'a Product> {
    let mut chosen: Vec<&Product> = Vec::new();
    for new_company_only in [false, true] {
        for kind in kinds {
            let fitting: Vec<&Product> = products
                .iter()
                .filter(|product| product.kind == *kind)
                .filter(|product| chosen.iter().all(|other| other.slug != product.slug))
                .filter(|product| !new_company_only || chosen.iter().all(|other| other.company != product.company))
                .collect();
            if chosen.len() < limit && !fitting.is_empty() {
                chosen.push(*rng.pick(&fitting));
            }
        }
    }
    chosen
}

/// A working day of the year. The oldest rights are filed in its last weeks and the newest in its first, so
/// that on a day of loading in 2026 or most of 2027 every right still runs and is registered.
fn filing_day(rng: &mut Rng, year: i32) -> Date {
    let (first, span) = match year {
        ..=2007 => (310, 45),
        2024.. => (10, 80),
        _ => (10, 340),
    };
    let start = Date { year, month: 1, day: 1 };
    workday_from(start.plus_days(first + rng.below(span) as i64))
}

/// A working day 400 to 1000 days after filing (sooner for the newest), always before the day of loading.
fn registration_day(rng: &mut Rng, filed: Date, today: Date) -> Date {
    let wait = 400 + rng.below(if filed.year >= 2024 { 250 } else { 600 }) as i64;
    let day = workday_from(filed.plus_days(wait));
    let latest = today.plus_days(-14);
    if day <= latest { day } else { latest.max(filed.plus_days(1)) }
}

/// The day itself, or the next working day.
fn workday_from(mut day: Date) -> Date {
    while !day.is_working_day() {
        day = day.plus_days(1);
    }
    day
}

/// Yearly fee an SME bears, in won: a base and a share for each claim, both rising with the years since
/// registration, at the halved rate for small firms. The steps follow the shape of the Korean schedule
/// and are demo values.
fn annual_fee_krw(registered: Date, today: Date, claims: i64) -> i64 {
    let year = (today.days() - registered.days()).max(0) / 365 + 1;
    let (base, per_claim) = match year {
        ..=3 => (13_000, 12_000),
        4..=6 => (36_000, 20_000),
        7..=9 => (90_000, 34_000),
        10..=12 => (216_000, 49_000),
        _ => (324_000, 49_000),
    };
    (base + per_claim * claims) / 2
}

/// Gives registration numbers in the order of registration and application numbers in the order of
/// filing, both from blocks beginning with 9 that no office gives out.
fn number(seed: u64, patents: &mut [Patent]) {
    let mut rng = Rng::new(seed, "patent-numbers");
    let mut serial = 9_000_000 + rng.below(900);
    let mut order: Vec<usize> = (0..patents.len()).collect();
    order.sort_by(|a, b| patents[*a].registered_on.cmp(&patents[*b].registered_on));
    for index in order.iter().copied() {
        serial += 1 + rng.below(9_000);
        patents[index].registration_number = format!("10-{serial}");
    }
    serial = 9_000_000;
    order.sort_by(|a, b| patents[*a].filed_on.cmp(&patents[*b].filed_on));
    for index in order {
        serial += 1 + rng.below(9_000);
        let year = &patents[index].filed_on[..4];
        patents[index].application_number = format!("10-{year}-{serial}");
    }
}

/// Decides transfer, status and applicants. Rights that have ended are closed before any others.
fn offer(seed: u64, today: Date, patents: &mut [Patent]) {
    let mut rng = Rng::new(seed, "patent-offer");
    let mut order: Vec<usize> = (0..patents.len()).collect();
    rng.shuffle(&mut order);
    for index in order.iter().take(FREE_LICENCES) {
        patents[*index].transfer = "free_licence".to_owned();
    }
    rng.shuffle(&mut order);
    let today = today.iso();
    let ended = |patent: &Patent| patent.expires_on <= today;
    order.sort_by_key(|index| {
        let patent = &patents[*index];
        // An assigned right is gone once one SME has it; a free licence can be given again.
        (!ended(patent), patent.transfer == "free_licence")
    });
    for (place, index) in order.into_iter().enumerate() {
        let patent = &mut patents[index];
        let closed = place < CLOSED || ended(patent);
        patent.applicants = if closed {
            1 + rng.below(4) as u16
        } else if place < CLOSED + SOUGHT_AFTER {
            6 + rng.below(4) as u16
        } else {
            // Most patents of a call find few takers.
            [0, 0, 0, 0, 1, 1, 2, 2, 3, 5][rng.below(10)]
        };
        if closed {
            patent.status = "closed".to_owned();
        }
    }
}
