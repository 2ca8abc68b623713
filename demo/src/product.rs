//! The products of the demo companies: names, texts, trade data, certificates, prices. Types and their
//! variants come from `catalog`, which company shows what from `company::roster`.

pub mod appliance;
pub mod attributes;
pub mod catalog;
pub mod food;
pub mod household;
pub mod industrial;
pub mod machinery;
pub mod parts;
pub mod price;

use crate::certificate::{certificate, expired, fits_markets, is_system, tidy_scheme};
use crate::company::{roster, story::phrases};
use crate::model::{Attribute, AttributeValue, Certificate, Company, LoadTime, Local, Product, Quantity};
use crate::phrase::{Four, fill, local};
use crate::rng::Rng;
use catalog::{Kind, Variant};

/// Makes the products of `companies`; a company that is not in the roster has none.
#[must_use]
pub fn products(seed: u64, companies: &[Company], at: LoadTime) -> Vec<Product> {
    let planned: Vec<(&Company, &'static Kind, &'static Variant)> = companies
        .iter()
        .filter_map(|company| Some((company, roster::row(&company.slug)?)))
        .flat_map(|(company, row)| row.assortment.iter().map(move |&(kind, i)| (company, kind, &kind.variants[i])))
        .collect();
    let kinds: Vec<&Kind> = planned.iter().map(|p| p.1).collect();
    let forms = price::forms(seed, &kinds);
    let mut all: Vec<Product> = planned
        .iter()
        .zip(forms)
        .enumerate()
        .map(|(i, (&(company, kind, variant), form))| product(seed, at, i, company, kind, variant, form))
        .collect();
    // One of the two expired certificates of the expo; the other is a company's.
    if let Some(product) = all.iter_mut().filter(|p| p.certificates.iter().any(|c| c.scheme == "KC")).nth(1) {
        let slug = product.slug.clone();
        for c in product.certificates.iter_mut().filter(|c| c.scheme == "KC") {
            *c = expired(seed, &slug, "KC", at);
        }
    }
    all
}

fn product(
    seed: u64,
    at: LoadTime,
    index: usize,
    company: &Company,
    kind: &Kind,
    variant: &Variant,
    form: price::Form,
) -> Product {
    let slug = format!("{}-{}-{}", company.slug, kind.category, variant.slug);
    let mut rng = Rng::new(seed, &format!("product {slug}"));
    let attributes = attributes::attributes(&format!("{}; {}", variant.attributes, kind.common));
    let machine = kind.theme == "ME" || kind.id == "P56";
    let oem = company.oem && !machine && rng.chance(0.85);
    let sample = !machine || kind.moq.value > 1.0;
    let lots = if kind.moq.value <= 1.0 { 3 + rng.below(14) } else { 5 + rng.below(30) };
    let capacity_month = (kind.moq.value * lots as f64) as u32;
    let (incoterm, port) = terms(&attributes, &mut rng);
    Product {
        company: company.slug.clone(),
        kind: kind.id.to_owned(),
        category: kind.category.to_owned(),
        category_name: local(kind.name.clone()),
        name: name(kind, variant),
        summary: local(variant.summary),
        description: description(kind, oem, sample, capacity_month, &mut rng),
        hs6: kind.hs6.clone(),
        ksic10: kind.ksic10.clone(),
        gtin13: retail(kind, variant).then(|| gtin13(index)),
        moq: kind.moq.clone(),
        lead_days: kind.lead_days,
        tooling_days: kind.tooling_days,
        price: price::price(form, kind, variant, &mut rng),
        incoterm: incoterm.to_owned(),
        port: port.to_owned(),
        capacity_month,
        certificates: certificates(seed, at, company, kind, &slug),
        shelf_life_days: (kind.theme == "FB").then(|| shelf_life(&attributes)).flatten(),
        attributes,
        oem,
        odm: company.odm && rng.chance(0.6),
        sample,
        // 53 bits, so that it stays exact as a JSON number.
        drawing_seed: rng.next_u64() >> 11,
        slug,
    }
}

fn name(kind: &Kind, variant: &Variant) -> Local {
    let nouns = kind.nouns();
    let mut texts = [0, 1, 2, 3].map(|i| variant.name[i].replace('~', &nouns[i]));
    let english = &mut texts[1];
    if let Some(first) = english.get(..1).map(str::to_ascii_uppercase) {
        english.replace_range(..1, &first);
    }
    local(texts)
}

/// Two or three sentences; Chinese and Japanese are missing for some, as with real exhibitors.
fn description(kind: &Kind, oem: bool, sample: bool, capacity: u32, rng: &mut Rng) -> Local {
    let mut closings = vec!["order", "capacity"];
    if oem {
        closings.push("oem");
    }
    if sample {
        closings.push("sample");
    }
    let closing = phrases(closings[rng.below(closings.len())])[0];
    let [a, b] = if rng.chance(0.5) { kind.facts } else { [kind.facts[1], kind.facts[0]] };
    let short = rng.chance(0.2);
    let lead = format!("{}–{}", kind.lead_days.0, kind.lead_days.1);
    let moq = in_words(kind, kind.moq.value);
    let per_month = in_words(kind, f64::from(capacity));
    let tell = |i: usize| {
        let last = fill(closing[i], &[("moq", &moq[i]), ("lead", &lead), ("capacity", &per_month[i])]);
        let gap = if i < 2 { " " } else { "" };
        if short { [a[i], &last].join(gap) } else { [a[i], b[i], &last].join(gap) }
    };
    let zh = rng.chance(0.8).then(|| tell(2));
    let ja = rng.chance(0.8).then(|| tell(3));
    Local { ko: tell(0), en: tell(1), zh, ja }
}

/// A number of MOQ units in words: "500카톤", "500 cartons".
fn in_words(kind: &Kind, value: f64) -> Four<String> {
    let counted = matches!(kind.theme, "AP" | "ME");
    let [ko, one, many, zh, ja] = match kind.moq.unit.as_str() {
        "XCT" => ["카톤", "carton", "cartons", "箱", "カートン"],
        "XBX" => ["박스", "box", "boxes", "盒", "箱"],
        "XBO" => ["병", "bottle", "bottles", "瓶", "本"],
        "XPX" => ["팔레트", "pallet", "pallets", "个托盘", "パレット"],
        "KGM" => [" kg", "kg", "kg", "千克", " kg"],
        "TNE" => ["톤", "tonne", "tonnes", "吨", "トン"],
        "PR" => ["켤레", "pair", "pairs", "双", "足"],
        "SET" => ["세트", "set", "sets", "套", "セット"],
        _ if counted => ["대", "unit", "units", "台", "台"],
        _ => ["개", "piece", "pieces", "件", "個"],
    };
    let n = grouped(value as u64);
    [
        format!("{n}{ko}"),
        format!("{n} {}", if value > 1.0 { many } else { one }),
        format!("{n}{zh}"),
        format!("{n}{ja}"),
    ]
}

fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// System schemes are the company's own certificates; product schemes get their own number.
fn certificates(seed: u64, at: LoadTime, company: &Company, kind: &Kind, slug: &str) -> Vec<Certificate> {
    kind.certs
        .iter()
        .map(|raw| tidy_scheme(raw))
        .filter(|scheme| fits_markets(scheme, &company.export_markets))
        .filter_map(|scheme| {
            if is_system(&scheme) {
                company.certificates.iter().find(|c| c.scheme == scheme).cloned()
            } else {
                Some(certificate(seed, slug, &scheme, at))
            }
        })
        .collect()
}

/// Incoterm and UN/LOCODE of the named place; chilled and frozen goods leave from Busan.
fn terms(attributes: &[Attribute], rng: &mut Rng) -> (&'static str, &'static str) {
    let cold = attributes.iter().any(|a| match &a.value {
        AttributeValue::Text { text } => a.key == "storage" && matches!(text.en.as_str(), "Chilled" | "Frozen"),
        _ => false,
    });
    let draw = rng.unit();
    let incoterm = if cold || draw < 0.75 {
        "FOB"
    } else if draw < 0.9 {
        "FCA"
    } else {
        "EXW"
    };
    let port = if cold || rng.chance(0.72) { "KRPUS" } else { "KRINC" };
    (incoterm, port)
}

fn shelf_life(attributes: &[Attribute]) -> Option<u16> {
    attributes.iter().find_map(|a| match (&a.value, a.key.as_str()) {
        (AttributeValue::Number { value, .. }, "shelf_life") => Some(*value as u16),
        _ => None,
    })
}

/// Consumer packs carry a GTIN; catering and bulk packs do not.
fn retail(kind: &Kind, variant: &Variant) -> bool {
    let trade_pack = ["bulk", "catering", "commercial", "classroom"].iter().any(|w| variant.slug.starts_with(w));
    matches!(kind.theme, "FB" | "HH" | "AP") && !trade_pack && variant.slug != "10kg"
}

/// GTIN-13 of the restricted range 200–299 with a right check digit.
fn gtin13(index: usize) -> String {
    let twelve = format!("2{:02}{:09}", index % 100, 100_000 + index * 7);
    let sum: u32 = twelve.bytes().enumerate().map(|(i, b)| u32::from(b - b'0') * if i % 2 == 0 { 1 } else { 3 }).sum();
    format!("{twelve}{}", (10 - sum % 10) % 10)
}

/// First order of a product in price units (`price.per`) for one MOQ; used to check plausibility.
#[must_use]
pub fn first_order_units(kind: &str, slug: &str, moq: &Quantity) -> Option<f64> {
    let kind = catalog::kinds().iter().find(|k| k.id == kind)?;
    let variant = kind.variants.iter().filter(|v| slug.ends_with(v.slug)).max_by_key(|v| v.slug.len())?;
    Some(moq.value * variant.factor)
}
