//! Companies and products as linked data (schema.org). A price on request carries no price, and never 0.

use madang_api::{
    catalog::{AttributeValue, Certificate, Company, Product},
    lang::Lang,
    money::{Money, Price, Quantity},
};
use serde_json::{Value, json};

/// `BreadcrumbList` of names and absolute addresses.
pub fn breadcrumbs<'a>(steps: impl Iterator<Item = (&'a str, String)>) -> Value {
    let items: Vec<Value> = steps
        .enumerate()
        .map(|(n, (name, url))| json!({"@type": "ListItem", "position": n + 1, "name": name, "item": url}))
        .collect();
    json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items})
}

/// `Organization`. `absolute` makes a path into an address; `path` is the page's own.
pub fn organization(company: &Company, path: &str, absolute: &dyn Fn(&str) -> String) -> Value {
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": absolute(path),
        "url": absolute(path),
        "name": company.card.name,
        "alternateName": company.name_ko,
        "legalName": company.legal_name,
        "description": company.card.tagline,
        "logo": absolute(&company.card.mark.src),
        "taxID": company.business_number,
        "foundingDate": company.founded.to_string(),
        "address": {"@type": "PostalAddress", "streetAddress": company.address, "addressRegion": company.card.region, "addressCountry": "KR"},
        "location": {"@type": "Place", "geo": {"@type": "GeoCoordinates", "latitude": company.latitude, "longitude": company.longitude}},
        "contactPoint": {"@type": "ContactPoint", "contactType": company.contact_role, "telephone": international(&company.phone)},
        "hasCertification": certifications(&company.certificates),
    });
    if let Some((min, max)) = company.staff_band.split_once('-')
        && let (Ok(min), Ok(max)) = (min.parse::<u32>(), max.parse::<u32>())
    {
        data["numberOfEmployees"] = json!({"@type": "QuantitativeValue", "minValue": min, "maxValue": max});
    }
    data
}

/// `Product` with its `Offer`.
pub fn product(product: &Product, lang: Lang, path: &str, absolute: &dyn Fn(&str) -> String) -> Value {
    let maker = &product.card.company;
    let maker_path = crate::net::path::page(lang, &format!("companies/{}", maker.slug));
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Product",
        "@id": absolute(path),
        "url": absolute(path),
        "name": product.card.name,
        "description": product.summary,
        "image": [absolute(&product.card.picture.src)],
        "sku": product.card.slug,
        "category": product.card.category.name,
        "brand": {"@type": "Brand", "name": maker.name},
        "manufacturer": {"@type": "Organization", "@id": absolute(&maker_path), "name": maker.name},
        "hasCertification": certifications(&product.certified),
        "additionalProperty": properties(product),
        "offers": offer(product),
    });
    if let Some(gtin) = &product.gtin13 {
        data["gtin13"] = json!(gtin);
    }
    data
}

fn offer(product: &Product) -> Value {
    let mut offer = json!({
        "@type": "Offer",
        "availability": "https://schema.org/MadeToOrder",
        "eligibleQuantity": {"@type": "QuantitativeValue", "minValue": product.card.moq.value, "unitCode": product.card.moq.unit},
        "deliveryLeadTime": {"@type": "QuantitativeValue", "minValue": product.lead_days.0, "maxValue": product.lead_days.1, "unitCode": "DAY"},
        "seller": {"@type": "Organization", "name": product.card.company.name},
    });
    match &product.card.price {
        Price::Negotiable => {}
        Price::Range { from, to, per } => {
            offer["priceSpecification"] = json!({
                "@type": "UnitPriceSpecification",
                "minPrice": decimal(from),
                "maxPrice": decimal(to),
                "priceCurrency": from.currency,
                "referenceQuantity": reference(per),
                "valueAddedTaxIncluded": false,
            });
        }
        Price::Tiers { tiers, per } => {
            let specifications: Vec<Value> = tiers
                .iter()
                .map(|tier| {
                    json!({
                        "@type": "UnitPriceSpecification",
                        "price": decimal(&tier.price),
                        "priceCurrency": tier.price.currency,
                        "eligibleQuantity": {"@type": "QuantitativeValue", "minValue": tier.min, "unitCode": product.card.moq.unit},
                        "referenceQuantity": reference(per),
                        "valueAddedTaxIncluded": false,
                    })
                })
                .collect();
            offer["priceSpecification"] = Value::Array(specifications);
        }
    }
    offer
}

fn reference(per: &Quantity) -> Value {
    json!({"@type": "QuantitativeValue", "value": per.value, "unitCode": per.unit})
}

/// An amount in major units as text with a decimal point: `2.40`.
fn decimal(money: &Money) -> String {
    match money.minor_units() {
        1 => money.amount.to_string(),
        minor => format!("{}.{:02}", money.amount / minor, money.amount % minor),
    }
}

/// Only what still holds is claimed.
fn certifications(certificates: &[Certificate]) -> Vec<Value> {
    certificates
        .iter()
        .filter(|certificate| !certificate.expired)
        .map(|c| {
            json!({"@type": "Certification", "name": c.scheme, "certificationIdentification": c.number, "validFrom": c.valid_from, "expires": c.valid_to})
        })
        .collect()
}

fn properties(product: &Product) -> Vec<Value> {
    let property = |name: &str| json!({"@type": "PropertyValue", "name": name});
    let typed = product.attributes.iter().map(|attribute| {
        let mut data = property(&attribute.label);
        data["propertyID"] = json!(attribute.key);
        match &attribute.value {
            AttributeValue::Number { value, unit } => (data["value"], data["unitText"]) = (json!(value), json!(unit)),
            AttributeValue::Range { from, to, unit } => {
                (data["minValue"], data["maxValue"], data["unitText"]) = (json!(from), json!(to), json!(unit));
            }
            AttributeValue::Text { text } => data["value"] = json!(text),
            AttributeValue::Bool { value } => data["value"] = json!(value),
        }
        data
    });
    let mut hs = property("HS 2022");
    (hs["propertyID"], hs["value"]) = (json!("hs6"), json!(product.hs6));
    typed.chain([hs]).collect()
}

/// A Korean number as dialled from abroad: `010-0000-1234` becomes `+82-10-0000-1234`.
#[must_use]
pub fn international(phone: &str) -> String {
    phone.strip_prefix('0').map_or_else(|| phone.to_owned(), |rest| format!("+82-{rest}"))
}

#[cfg(test)]
mod tests {
    use madang_api::{
        catalog::{Category, Certificate, CompanyRef, Product, ProductCard},
        lang::Lang,
        media::Picture,
        money::{Money, Price, Quantity},
    };

    use super::{decimal, international, product};

    fn sample(price: Price) -> Product {
        let certificate = |scheme: &str, expired| Certificate {
            scheme: scheme.into(),
            number: "1".into(),
            valid_from: "2024-01-01".into(),
            valid_to: "2026-01-01".into(),
            expired,
        };
        Product {
            card: ProductCard {
                slug: "kimchi".into(),
                name: "Kimchi".into(),
                company: CompanyRef { slug: "garam".into(), name: "Garam".into() },
                hall: "FB".into(),
                category: Category { slug: "kimchi".into(), name: "Kimchi".into() },
                picture: Picture { src: "/media/a.svg".into(), width: 400, height: 300, alt: String::new() },
                moq: Quantity { value: 500.0, unit: "KGM".into() },
                price,
                certificates: vec!["HACCP".into()],
            },
            lang: Lang::En,
            summary: "Cabbage kimchi".into(),
            description: String::new(),
            stand: "A1".into(),
            hs6: "200599".into(),
            ksic10: "10301".into(),
            gtin13: None,
            lead_days: (14, 25),
            tooling_days: None,
            incoterm: "FOB".into(),
            port: "KRPUS".into(),
            capacity_month: 1000,
            certified: vec![certificate("HACCP", false), certificate("ISO 22000", true)],
            attributes: vec![],
            oem: true,
            odm: false,
            sample: true,
            shelf_life_days: None,
            technologies: vec![],
            patents: vec![],
            siblings: vec![],
            factory: None,
        }
    }

    fn data(price: Price) -> serde_json::Value {
        product(&sample(price), Lang::En, "/en/products/kimchi", &|path| format!("https://madang.example{path}"))
    }

    #[test]
    fn a_price_on_request_is_no_price_at_all() {
        let data = data(Price::Negotiable);
        let offer = &data["offers"];
        assert!(offer.get("price").is_none() && offer.get("priceSpecification").is_none(), "{offer}");
        assert_eq!(offer["eligibleQuantity"]["unitCode"], "KGM");
        assert!(data.get("gtin13").is_none());
    }

    #[test]
    fn a_range_has_both_ends_in_major_units() {
        let usd = |amount| Money { amount, currency: "USD".into() };
        let per = Quantity { value: 1.0, unit: "KGM".into() };
        let data = data(Price::Range { from: usd(240), to: usd(1205), per });
        let price = &data["offers"]["priceSpecification"];
        assert_eq!((&price["minPrice"], &price["maxPrice"]), (&"2.40".into(), &"12.05".into()));
        assert_eq!(decimal(&Money { amount: 1500, currency: "KRW".into() }), "1500");
    }

    #[test]
    fn an_expired_certificate_is_not_claimed() {
        let data = data(Price::Negotiable);
        assert_eq!(data["hasCertification"].as_array().map(Vec::len), Some(1));
        assert_eq!(data["image"][0], "https://madang.example/media/a.svg");
    }

    #[test]
    fn phones_are_written_as_dialled_from_abroad() {
        assert_eq!(international("010-0000-1234"), "+82-10-0000-1234");
    }
}
