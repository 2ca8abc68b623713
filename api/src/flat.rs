//! Reading what is one flat object on the wire and a part within a whole in Rust. Serde's own `flatten`, and enums
//! told apart by a field, read everything into a general tree first; in the browser that cost more bytes than all
//! other reading together.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};

use crate::{
    catalog::{
        Attribute, AttributeValue, Category, Certificate, Company, CompanyCard, CompanyRef, Outcome, Product,
        ProductCard,
    },
    course::{Course, CourseCard, Session},
    factory::{Factory, FactoryCard, HourPoint, Kpi, MachineName, MachineNow, Pulse},
    lang::Lang,
    library::{Link, Patent, PatentCard, Technology, TechnologyCard},
    media::Picture,
    money::{Money, Price, Quantity, Tier},
    time::Timestamp,
};
use madang_kpi::state::{FeedState, Label};

/// Reads a whole from an object that has the fields of its part beside its own. A field that is forgotten here does
/// not compile.
macro_rules! reads_flat {
    ($whole:ident { $part:ident: $Part:ident { $($p:ident: $P:ty,)* } $($f:ident: $F:ty,)* }) => {
        impl<'de> Deserialize<'de> for $whole {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[derive(Deserialize)]
                struct Flat { $($p: $P,)* $($f: $F,)* }
                let flat = Flat::deserialize(deserializer)?;
                Ok(Self { $part: $Part { $($p: flat.$p,)* }, $($f: flat.$f,)* })
            }
        }
    };
}

reads_flat!(Company {
    card: CompanyCard {
        slug: String, name: String, hall: String, stand: String, tagline: String, region: String, level: u8, mark: Picture,
        products: u32,
    }
    lang: Lang, name_ko: String, legal_name: String, story: String, address: String, latitude: f64, longitude: f64,
    business_number: String, founded: u16, staff_band: String, export_share: u8, export_markets: Vec<String>, cohort: u16,
    phase: String, oem: bool, odm: bool, own_brand: bool, certificates: Vec<Certificate>, contact_role: String,
    phone: String, website: String, outcome: Outcome, items: Vec<ProductCard>, technologies: Vec<Link>,
    factory: Option<String>,
});

reads_flat!(Product {
    card: ProductCard {
        slug: String, name: String, company: CompanyRef, hall: String, category: Category, picture: Picture, moq: Quantity,
        price: Price, certificates: Vec<String>,
    }
    lang: Lang, summary: String, description: String, stand: String, hs6: String, ksic10: String, gtin13: Option<String>,
    lead_days: (u16, u16), tooling_days: Option<(u16, u16)>, incoterm: String, port: String, capacity_month: u32,
    certified: Vec<Certificate>, attributes: Vec<Attribute>, oem: bool, odm: bool, sample: bool,
    shelf_life_days: Option<u16>, technologies: Vec<Link>, patents: Vec<Link>, siblings: Vec<ProductCard>,
    factory: Option<String>,
});

reads_flat!(Course {
    card: CourseCard {
        slug: String, name: String, summary: String, field: String, level: String, hours: u16, days: u8, price: Money,
        cover: Picture, next: Option<Session>, sessions: u32,
    }
    lang: Lang, description: String, outcomes: Vec<String>, prerequisites: Option<String>, refundable: bool,
    certificate: bool, subtitles: Vec<String>, runs: Vec<Session>, technologies: Vec<Link>, as_of: Timestamp,
});

reads_flat!(Technology {
    card: TechnologyCard { slug: String, name: String, summary: String, field: String, trl: u8, cover: Picture, }
    lang: Lang, description: String, companies: Vec<Link>, products: Vec<Link>, patents: Vec<Link>, courses: Vec<Link>,
});

reads_flat!(Patent {
    card: PatentCard {
        slug: String, title: String, field: String, ipc: String, registration_number: String, transfer: String,
        status: String, expires_on: String, applicants: u16,
    }
    lang: Lang, abstract_text: String, application_number: String, filed_on: String, registered_on: String,
    annual_fee_krw: i64, technologies: Vec<Link>, products: Vec<Link>,
});

reads_flat!(FactoryCard {
    pulse: Pulse {
        slug: String, state: FeedState, labels: Vec<Label>, indicators: Vec<Kpi>, received_at: Option<Timestamp>,
        period_ms: i64, machines: Vec<MachineNow>,
    }
    company: CompanyRef, hall: String, stand: String, level: u8, feed: String,
});

/// The pulse within the card within the page, all in one object.
impl<'de> Deserialize<'de> for Factory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Flat {
            slug: String,
            state: FeedState,
            labels: Vec<Label>,
            indicators: Vec<Kpi>,
            received_at: Option<Timestamp>,
            period_ms: i64,
            machines: Vec<MachineNow>,
            company: CompanyRef,
            hall: String,
            stand: String,
            level: u8,
            feed: String,
            name: String,
            archetype: String,
            machine_names: Vec<MachineName>,
            hours: Vec<HourPoint>,
            outcome: Outcome,
            stop_threshold_ms: i64,
            day_from: Timestamp,
            as_of: Timestamp,
        }
        let flat = Flat::deserialize(deserializer)?;
        let pulse = Pulse {
            slug: flat.slug,
            state: flat.state,
            labels: flat.labels,
            indicators: flat.indicators,
            received_at: flat.received_at,
            period_ms: flat.period_ms,
            machines: flat.machines,
        };
        let (company, hall, stand, level, feed) = (flat.company, flat.hall, flat.stand, flat.level, flat.feed);
        Ok(Self {
            card: FactoryCard { company, hall, stand, level, feed, pulse },
            name: flat.name,
            archetype: flat.archetype,
            machine_names: flat.machine_names,
            hours: flat.hours,
            outcome: flat.outcome,
            stop_threshold_ms: flat.stop_threshold_ms,
            day_from: flat.day_from,
            as_of: flat.as_of,
        })
    }
}

impl<'de> Deserialize<'de> for Price {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Kind {
            Range,
            Tiers,
            Negotiable,
        }
        #[derive(Deserialize)]
        struct Flat {
            kind: Kind,
            from: Option<Money>,
            to: Option<Money>,
            tiers: Option<Vec<Tier>>,
            per: Option<Quantity>,
        }
        let flat = Flat::deserialize(deserializer)?;
        let per = given("per", flat.per);
        Ok(match flat.kind {
            Kind::Range => Self::Range { from: given("from", flat.from)?, to: given("to", flat.to)?, per: per? },
            Kind::Tiers => Self::Tiers { tiers: given("tiers", flat.tiers)?, per: per? },
            Kind::Negotiable => Self::Negotiable,
        })
    }
}

impl<'de> Deserialize<'de> for Attribute {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Kind {
            Number,
            Range,
            Text,
            Bool,
        }
        #[derive(Deserialize)]
        struct Flat {
            key: String,
            label: String,
            #[serde(rename = "type")]
            kind: Kind,
            value: Option<Scalar>,
            from: Option<f64>,
            to: Option<f64>,
            unit: Option<String>,
            text: Option<String>,
        }
        let flat = Flat::deserialize(deserializer)?;
        let unit = given("unit", flat.unit);
        let value = match (flat.kind, flat.value) {
            (Kind::Number, Some(Scalar::Number(value))) => AttributeValue::Number { value, unit: unit? },
            (Kind::Bool, Some(Scalar::Bool(value))) => AttributeValue::Bool { value },
            (Kind::Range, _) => {
                AttributeValue::Range { from: given("from", flat.from)?, to: given("to", flat.to)?, unit: unit? }
            }
            (Kind::Text, _) => AttributeValue::Text { text: given("text", flat.text)? },
            (Kind::Number, _) => return Err(D::Error::custom("`value` is no number, as its `type` says")),
            (Kind::Bool, _) => return Err(D::Error::custom("`value` is neither true nor false, as its `type` says")),
        };
        Ok(Self { key: flat.key, label: flat.label, value })
    }
}

fn given<T, E: Error>(name: &'static str, value: Option<T>) -> Result<T, E> {
    value.ok_or_else(|| E::missing_field(name))
}

/// A number, or yes or no.
enum Scalar {
    Number(f64),
    Bool(bool),
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl Visitor<'_> for Either {
            type Value = Scalar;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, true or false")
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Scalar, E> {
                Ok(Scalar::Bool(value))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Scalar, E> {
                Ok(Scalar::Number(value as f64))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Scalar, E> {
                Ok(Scalar::Number(value as f64))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Scalar, E> {
                Ok(Scalar::Number(value))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

#[cfg(test)]
mod tests {
    use crate::{catalog::Attribute, money::Price};

    #[test]
    fn what_is_missing_is_named() {
        let price = |text: &str| serde_json::from_str::<Price>(text).map_err(|e| e.to_string());
        assert_eq!(price(r#"{"kind":"negotiable"}"#), Ok(Price::Negotiable));
        assert!(price(r#"{"kind":"range"}"#).unwrap_err().contains("missing field `from`"));
        assert!(price(r#"{"kind":"gift"}"#).unwrap_err().contains("gift"));
        let attribute = |text: &str| serde_json::from_str::<Attribute>(text).map_err(|e| e.to_string());
        assert!(attribute(r#"{"key":"a","label":"A","type":"bool","value":true}"#).is_ok());
        let wrong = attribute(r#"{"key":"a","label":"A","type":"number","value":true,"unit":"g"}"#).unwrap_err();
        assert!(wrong.contains("`value` is no number"), "{wrong}");
    }
}
