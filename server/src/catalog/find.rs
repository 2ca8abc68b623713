//! The search index of one content version: what of companies, products, technologies, patents and courses is
//! looked for, filtered and counted. The engine is `madang-search`; the browser loads the same bytes.

use std::cell::RefCell;

use bytes::Bytes;
use madang_api::lang::Lang;
use madang_search::{
    build,
    document::{Document, Text},
    engine::{Engine, Found, Scratch},
    query::{Filter, Query},
};

use super::{
    Catalogue,
    record::{AttributeRecord, CertificateRecord, CompanyRecord, Local, PriceRecord, ProductRecord, ValueRecord},
    wire,
};

/// The facet that tells what a document is.
pub const KIND: &str = "kind";
/// Kinds of documents, as the first part of their pages' paths.
pub const KINDS: [&str; 5] = ["products", "companies", "technologies", "patents", "courses"];

/// An index with the bytes that it was loaded from.
#[derive(Debug, Default)]
pub struct Finder {
    pub engine: Engine,
    /// `common` and the languages: their names and bytes, as they are sent.
    pub parts: Vec<(String, Bytes)>,
}

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

impl Finder {
    /// Indexes a catalogue. An index that its own reader refuses would be a mistake of ours; it is told, and
    /// nothing is found until the next version.
    pub(super) fn new(catalogue: &Catalogue) -> Self {
        let snapshot = build::build(&documents(catalogue), catalogue.version.unsigned_abs());
        match Engine::load(&snapshot) {
            Ok(engine) => {
                let parts = snapshot.languages.into_iter().map(|(lang, part)| (lang, Bytes::from(part)));
                Self {
                    engine,
                    parts: std::iter::once(("common".to_owned(), snapshot.common.into())).chain(parts).collect(),
                }
            }
            Err(fault) => {
                tracing::error!(event = "search.unreadable", %fault);
                Self::default()
            }
        }
    }

    /// Answers a question about one kind of thing. Equals take turns by content version, so that pages of one
    /// result fit together.
    #[must_use]
    pub fn find(&self, kind: &str, mut query: Query) -> Found {
        query.filters.push(Filter { facet: KIND.into(), values: vec![kind.into()] });
        query.seed = self.engine.version() as u32;
        SCRATCH.with_borrow_mut(|scratch| self.engine.find(&query, scratch))
    }

    /// The slug of a hit.
    #[must_use]
    pub fn slug(&self, document: u32) -> &str {
        self.engine.id(document).split_once('/').map_or("", |(_, slug)| slug)
    }
}

impl Catalogue {
    /// The search index.
    #[must_use]
    pub fn finder(&self) -> &Finder {
        &self.index.finder
    }

    /// Companies for a text, best first; of the hall, if one is given.
    #[must_use]
    pub fn find_companies(&self, text: &str, hall: Option<&str>, lang: Lang) -> Vec<&CompanyRecord> {
        let query = Query {
            text: text.to_owned(),
            lang: lang.code().to_owned(),
            filters: hall.map(|hall| Filter { facet: "hall".into(), values: vec![hall.into()] }).into_iter().collect(),
            limit: usize::MAX,
            ..Query::default()
        };
        let hits = self.finder().find("companies", query).hits;
        hits.iter().filter_map(|hit| self.company(self.finder().slug(hit.document))).collect()
    }
}

/// Everything that can be found, in the order of the lists.
#[must_use]
pub fn documents(catalogue: &Catalogue) -> Vec<Document> {
    let today = wire::today();
    let products = catalogue.products.iter().map(|p| product(catalogue, p, &today));
    let companies = catalogue.companies.iter().map(|c| company(c, &today));
    let technologies = catalogue.technologies.iter().map(|t| Document {
        texts: texts(&t.name, &[&t.summary, &t.description], |_| vec![t.field.clone()]),
        facets: vec![kind("technologies"), ("field".into(), vec![t.field.clone()])],
        ..named("technologies", &t.slug)
    });
    let patents = catalogue.patents.iter().map(|p| Document {
        texts: texts(&p.title, &[&p.abstract_text], |_| {
            vec![p.registration_number.clone(), p.application_number.clone(), p.ipc.clone()]
        }),
        facets: vec![kind("patents"), ("field".into(), vec![p.field.clone()])],
        ..named("patents", &p.slug)
    });
    let courses = catalogue.courses.iter().map(|c| Document {
        texts: texts(&c.name, &[&c.summary, &c.description], |_| Vec::new()),
        facets: vec![kind("courses"), ("field".into(), vec![c.field.clone()]), ("level".into(), vec![c.level.clone()])],
        ..named("courses", &c.slug)
    });
    products.chain(companies).chain(technologies).chain(patents).chain(courses).collect()
}

fn named(kind: &str, slug: &str) -> Document {
    Document { id: format!("{kind}/{slug}"), group: slug.to_owned(), ..Document::default() }
}

fn kind(kind: &str) -> (String, Vec<String>) {
    (KIND.into(), vec![kind.into()])
}

/// The texts of a thing in each language that it has a name in.
fn texts(name: &Local, body: &[&Local], keywords: impl Fn(Lang) -> Vec<String>) -> Vec<Text> {
    let one = |lang: Lang| {
        Some(Text {
            lang: lang.code().to_owned(),
            title: name.get(lang)?.to_owned(),
            keywords: keywords(lang),
            body: body.iter().filter_map(|text| text.get(lang)).collect::<Vec<_>>().join(" "),
        })
    };
    Lang::ALL.into_iter().filter_map(one).collect()
}

fn company(record: &CompanyRecord, today: &str) -> Document {
    let schemes = valid(&record.certificates, today);
    Document {
        texts: texts(&record.name, &[&record.tagline, &record.story], |lang| {
            let region = record.region.get(lang).map(str::to_owned);
            schemes.iter().cloned().chain([record.stand.clone()]).chain(region).collect()
        }),
        facets: [
            kind("companies"),
            ("hall".into(), vec![record.hall.clone()]),
            ("certificate".into(), schemes.clone()),
        ]
        .into_iter()
        .chain(of_company(record))
        .collect(),
        ..named("companies", &record.slug)
    }
}

/// Facets of a company that its products share.
fn of_company(record: &CompanyRecord) -> [(String, Vec<String>); 2] {
    [("level".into(), vec![record.level.to_string()]), ("market".into(), record.export_markets.clone())]
}

fn product(catalogue: &Catalogue, record: &ProductRecord, today: &str) -> Document {
    let company = catalogue.company(&record.company);
    let schemes = valid(&record.certificates, today);
    let mut business = Vec::new();
    for (given, name) in [(record.oem, "oem"), (record.odm, "odm"), (record.sample, "sample")] {
        if given {
            business.push(name.to_owned());
        }
    }
    let mut facets = vec![
        kind("products"),
        ("category".into(), vec![record.category.clone()]),
        ("company".into(), vec![record.company.clone()]),
        ("certificate".into(), schemes.clone()),
        ("incoterm".into(), vec![record.incoterm.clone()]),
        ("business".into(), business),
    ];
    if let Some(company) = company {
        facets.push(("hall".into(), vec![company.hall.clone()]));
        facets.extend(of_company(company));
    }
    // Both ways in which an HS code is written.
    let (chapter, rest) = record.hs6.split_at(record.hs6.len().min(4));
    let codes = [record.hs6.clone(), format!("{chapter}.{rest}")];
    let mut numbers = vec![
        ("moq".into(), thousandths(record.moq.value), thousandths(record.moq.value)),
        ("lead".into(), i64::from(record.lead_days.0), i64::from(record.lead_days.1)),
    ];
    numbers.extend(price(&record.price).map(|(from, to)| ("price".into(), from, to)));
    for attribute in &record.attributes {
        add_attribute(attribute, &mut facets, &mut numbers);
    }
    Document {
        group: record.company.clone(),
        texts: texts(&record.name, &[&record.summary, &record.description], |lang| {
            let names = [company.and_then(|c| c.name.get(lang)), record.category_name.get(lang)];
            names.into_iter().flatten().map(str::to_owned).chain(codes.clone()).chain(schemes.clone()).collect()
        }),
        facets,
        numbers,
        ..named("products", &record.slug)
    }
}

/// A typed attribute as `attribute.{key}`: a facet of its words, or a number in thousandths of its unit with
/// the unit in the name, because figures of different units are no one scale.
fn add_attribute(
    attribute: &AttributeRecord,
    facets: &mut Vec<(String, Vec<String>)>,
    numbers: &mut Vec<(String, i64, i64)>,
) {
    let name = format!("attribute.{}", attribute.key);
    match &attribute.value {
        ValueRecord::Number { value, unit } => {
            numbers.push((format!("{name}.{unit}"), thousandths(*value), thousandths(*value)));
        }
        ValueRecord::Range { from, to, unit } => {
            numbers.push((format!("{name}.{unit}"), thousandths(*from), thousandths(*to)));
        }
        // The English words stand for the value in every language.
        ValueRecord::Text { text } => facets.push((name, vec![text.en.clone()])),
        ValueRecord::Bool { value } => facets.push((name, vec![value.to_string()])),
    }
}

fn thousandths(value: f64) -> i64 {
    (value * 1000.0).round() as i64
}

/// The least and the greatest price of one unit, in US cents.
fn price(record: &PriceRecord) -> Option<(i64, i64)> {
    match record {
        PriceRecord::Range { from, to, .. } => Some((*from, *to)),
        PriceRecord::Tiers { tiers, .. } => {
            let amounts = || tiers.iter().map(|tier| tier.amount);
            Some((amounts().min()?, amounts().max()?))
        }
        PriceRecord::Negotiable => None,
    }
}

fn valid(certificates: &[CertificateRecord], today: &str) -> Vec<String> {
    certificates.iter().filter(|c| c.valid_to.as_str() >= today).map(|c| c.scheme.clone()).collect()
}
