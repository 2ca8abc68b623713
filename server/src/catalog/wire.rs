//! Records in one language, as the wire shows them.

use madang_api::{
    catalog::{
        Attribute, AttributeValue, Category, Certificate, Company, CompanyCard, CompanyRef, Product, ProductCard,
    },
    lang::Lang,
    library::Link,
    media::Picture,
    money::{Money, Price, Tier},
    time::{KST, Timestamp},
};

use super::{
    Catalogue,
    record::{CertificateRecord, CompanyRecord, PriceRecord, ProductRecord, ValueRecord},
};
use crate::clock::now_ms;

/// Width and height of the drawn pictures.
pub const PICTURE: (u32, u32) = (400, 300);

/// A picture of `media` with its words.
#[must_use]
pub fn picture(name: &str, (width, height): (u32, u32), alt: &str) -> Picture {
    Picture { src: format!("/media/{name}"), width, height, alt: alt.to_owned() }
}

/// Today's date in Korea, `YYYY-MM-DD`, for judging certificates.
#[must_use]
pub fn today() -> String {
    let c = Timestamp(now_ms()).civil(KST);
    format!("{:04}-{:02}-{:02}", c.year, c.month, c.day)
}

fn certificate(record: &CertificateRecord, today: &str) -> Certificate {
    Certificate {
        scheme: record.scheme.clone(),
        number: record.number.clone(),
        valid_from: record.valid_from.clone(),
        valid_to: record.valid_to.clone(),
        expired: record.valid_to.as_str() < today,
    }
}

/// A company by name.
#[must_use]
pub fn company_ref(record: &CompanyRecord, lang: Lang) -> CompanyRef {
    CompanyRef { slug: record.slug.clone(), name: record.name.text(lang) }
}

/// A company in a list.
#[must_use]
pub fn company_card(catalogue: &Catalogue, record: &CompanyRecord, lang: Lang) -> CompanyCard {
    let name = record.name.text(lang);
    CompanyCard {
        slug: record.slug.clone(),
        hall: record.hall.clone(),
        stand: record.stand.clone(),
        tagline: record.tagline.text(lang),
        region: record.region.text(lang),
        level: record.level,
        mark: picture(&record.mark, (96, 96), &name),
        products: catalogue.products_of(&record.slug).count() as u32,
        name,
    }
}

/// A company's page.
#[must_use]
pub fn company(catalogue: &Catalogue, record: &CompanyRecord, lang: Lang) -> Company {
    let today = today();
    let (story, text_lang) = record.story.pick(lang);
    Company {
        card: company_card(catalogue, record, lang),
        lang: text_lang,
        name_ko: record.name.ko.clone(),
        legal_name: record.legal_name.text(lang),
        story: story.to_owned(),
        address: record.address.text(lang),
        latitude: record.latitude,
        longitude: record.longitude,
        business_number: record.business_number.clone(),
        founded: record.founded,
        staff_band: match record.employees {
            0..=9 => "1-9",
            10..=49 => "10-49",
            50..=299 => "50-299",
            _ => "300+",
        }
        .to_owned(),
        export_share: record.export_share,
        export_markets: record.export_markets.clone(),
        cohort: record.cohort,
        phase: record.phase.clone(),
        oem: record.oem,
        odm: record.odm,
        own_brand: record.own_brand,
        certificates: record.certificates.iter().map(|c| certificate(c, &today)).collect(),
        contact_role: record.contact_role.text(lang),
        phone: record.phone.clone(),
        website: record.website.clone(),
        outcome: record.outcome,
        items: catalogue.products_of(&record.slug).map(|p| product_card(catalogue, p, lang)).collect(),
        technologies: catalogue
            .technologies
            .iter()
            .filter(|t| t.companies.contains(&record.slug))
            .map(|t| Link { slug: t.slug.clone(), name: t.name.text(lang) })
            .collect(),
        factory: catalogue.factory(&record.slug).map(|f| f.slug.clone()),
    }
}

/// A product in a list.
#[must_use]
pub fn product_card(catalogue: &Catalogue, record: &ProductRecord, lang: Lang) -> ProductCard {
    let today = today();
    let company = catalogue.company(&record.company);
    let name = record.name.text(lang);
    ProductCard {
        slug: record.slug.clone(),
        company: company.map_or_else(
            || CompanyRef { slug: record.company.clone(), name: record.company.clone() },
            |c| company_ref(c, lang),
        ),
        hall: company.map(|c| c.hall.clone()).unwrap_or_default(),
        category: Category { slug: record.category.clone(), name: record.category_name.text(lang) },
        picture: picture(&record.picture, PICTURE, &name),
        moq: record.moq.clone(),
        price: price(&record.price),
        certificates: record
            .certificates
            .iter()
            .filter(|c| c.valid_to.as_str() >= today.as_str())
            .map(|c| c.scheme.clone())
            .collect(),
        name,
    }
}

fn usd(amount: i64) -> Money {
    Money { amount, currency: "USD".to_owned() }
}

fn price(record: &PriceRecord) -> Price {
    match record {
        PriceRecord::Range { from, to, per } => Price::Range { from: usd(*from), to: usd(*to), per: per.clone() },
        PriceRecord::Tiers { tiers, per } => Price::Tiers {
            tiers: tiers.iter().map(|t| Tier { min: t.min, price: usd(t.amount) }).collect(),
            per: per.clone(),
        },
        PriceRecord::Negotiable => Price::Negotiable,
    }
}

/// A product's page.
#[must_use]
pub fn product(catalogue: &Catalogue, record: &ProductRecord, lang: Lang) -> Product {
    let today = today();
    let (description, text_lang) = record.description.pick(lang);
    let link = |slug: &str, name: String| Link { slug: slug.to_owned(), name };
    Product {
        card: product_card(catalogue, record, lang),
        lang: text_lang,
        summary: record.summary.text(lang),
        description: description.to_owned(),
        stand: catalogue.company(&record.company).map(|c| c.stand.clone()).unwrap_or_default(),
        hs6: record.hs6.clone(),
        ksic10: record.ksic10.clone(),
        gtin13: record.gtin13.clone(),
        lead_days: record.lead_days,
        tooling_days: record.tooling_days,
        incoterm: record.incoterm.clone(),
        port: record.port.clone(),
        capacity_month: record.capacity_month,
        certified: record.certificates.iter().map(|c| certificate(c, &today)).collect(),
        attributes: record
            .attributes
            .iter()
            .map(|a| Attribute {
                key: a.key.clone(),
                label: a.label.text(lang),
                value: match &a.value {
                    ValueRecord::Number { value, unit } => AttributeValue::Number { value: *value, unit: unit.clone() },
                    ValueRecord::Range { from, to, unit } => {
                        AttributeValue::Range { from: *from, to: *to, unit: unit.clone() }
                    }
                    ValueRecord::Text { text } => AttributeValue::Text { text: text.text(lang) },
                    ValueRecord::Bool { value } => AttributeValue::Bool { value: *value },
                },
            })
            .collect(),
        oem: record.oem,
        odm: record.odm,
        sample: record.sample,
        shelf_life_days: record.shelf_life_days,
        technologies: catalogue
            .technologies
            .iter()
            .filter(|t| t.products.contains(&record.slug))
            .map(|t| link(&t.slug, t.name.text(lang)))
            .collect(),
        patents: catalogue
            .patents
            .iter()
            .filter(|p| p.products.contains(&record.slug))
            .map(|p| link(&p.slug, p.title.text(lang)))
            .collect(),
        siblings: catalogue
            .products_of(&record.company)
            .filter(|p| p.slug != record.slug)
            .take(4)
            .map(|p| product_card(catalogue, p, lang))
            .collect(),
        factory: catalogue.factory(&record.company).map(|f| f.slug.clone()),
    }
}
