//! The stored form of public content: one JSON document a thing, all languages in it. What the wire shows
//! of it in one language is in `wire.rs`; what the demo hands over has the same form.

use madang_api::catalog::Outcome;
use serde::{Deserialize, Serialize};

/// One text in the languages it exists in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Local {
    pub ko: String,
    pub en: String,
    #[serde(default)]
    pub zh: Option<String>,
    #[serde(default)]
    pub ja: Option<String>,
}

/// A company.
#[derive(Debug, Clone, Deserialize)]
pub struct CompanyRecord {
    pub slug: String,
    pub hall: String,
    pub stand: String,
    pub name: Local,
    pub legal_name: Local,
    pub tagline: Local,
    pub story: Local,
    pub region: Local,
    pub address: Local,
    pub latitude: f64,
    pub longitude: f64,
    pub business_number: String,
    pub founded: u16,
    pub employees: u16,
    pub export_share: u8,
    pub export_markets: Vec<String>,
    pub level: u8,
    pub cohort: u16,
    pub phase: String,
    pub oem: bool,
    pub odm: bool,
    pub own_brand: bool,
    pub certificates: Vec<CertificateRecord>,
    pub phone: String,
    pub website: String,
    pub contact_role: Local,
    pub outcome: Outcome,
    /// Name of its mark in `media`.
    #[serde(default)]
    pub mark: String,
}

/// A certificate.
#[derive(Debug, Clone, Deserialize)]
pub struct CertificateRecord {
    pub scheme: String,
    pub number: String,
    pub valid_from: String,
    pub valid_to: String,
}

/// A product.
#[derive(Debug, Clone, Deserialize)]
pub struct ProductRecord {
    pub slug: String,
    pub company: String,
    pub category: String,
    pub category_name: Local,
    pub name: Local,
    pub summary: Local,
    pub description: Local,
    pub hs6: String,
    pub ksic10: String,
    pub gtin13: Option<String>,
    pub moq: madang_api::money::Quantity,
    pub lead_days: (u16, u16),
    pub tooling_days: Option<(u16, u16)>,
    pub price: PriceRecord,
    pub incoterm: String,
    pub port: String,
    pub capacity_month: u32,
    pub certificates: Vec<CertificateRecord>,
    pub attributes: Vec<AttributeRecord>,
    pub oem: bool,
    pub odm: bool,
    pub sample: bool,
    pub shelf_life_days: Option<u16>,
    /// Name of its picture in `media`.
    #[serde(default)]
    pub picture: String,
}

/// A price in US cents.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PriceRecord {
    Range { from: i64, to: i64, per: madang_api::money::Quantity },
    Tiers { tiers: Vec<TierRecord>, per: madang_api::money::Quantity },
    Negotiable,
}

/// A quantity break.
#[derive(Debug, Clone, Deserialize)]
pub struct TierRecord {
    pub min: f64,
    pub amount: i64,
}

/// A typed attribute.
#[derive(Debug, Clone, Deserialize)]
pub struct AttributeRecord {
    pub key: String,
    pub label: Local,
    pub value: ValueRecord,
}

/// Its value.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ValueRecord {
    Number { value: f64, unit: String },
    Range { from: f64, to: f64, unit: String },
    Text { text: Local },
    Bool { value: bool },
}

/// A technology.
#[derive(Debug, Clone, Deserialize)]
pub struct TechnologyRecord {
    pub slug: String,
    pub name: Local,
    pub summary: Local,
    pub description: Local,
    pub field: String,
    pub trl: u8,
    pub companies: Vec<String>,
    pub products: Vec<String>,
    #[serde(default)]
    pub cover: String,
}

/// An opened patent.
#[derive(Debug, Clone, Deserialize)]
pub struct PatentRecord {
    pub slug: String,
    pub title: Local,
    pub abstract_text: Local,
    pub field: String,
    pub ipc: String,
    pub registration_number: String,
    pub application_number: String,
    pub filed_on: String,
    pub registered_on: String,
    pub expires_on: String,
    pub transfer: String,
    pub status: String,
    pub applicants: u16,
    pub annual_fee_krw: i64,
    pub technologies: Vec<String>,
    pub products: Vec<String>,
}

/// A course; its sessions are rows of their own.
#[derive(Debug, Clone, Deserialize)]
pub struct CourseRecord {
    pub slug: String,
    pub field: String,
    pub level: String,
    pub name: Local,
    pub summary: Local,
    pub description: Local,
    pub outcomes: Vec<Local>,
    pub prerequisites: Option<Local>,
    pub hours: u16,
    pub days: u8,
    pub price_krw: i64,
    pub refundable: bool,
    pub certificate: bool,
    pub subtitles: Vec<String>,
    pub technologies: Vec<String>,
    #[serde(default)]
    pub cover: String,
}

/// A factory's master data.
#[derive(Debug, Clone, Deserialize)]
pub struct FactoryRecord {
    pub slug: String,
    pub company: String,
    pub name: Local,
    pub archetype: String,
    pub feed: String,
    pub period_ms: i64,
    pub machines: Vec<MachineRecord>,
    /// Shift windows in minutes after 00:00 KST, half-open.
    pub shifts: Vec<(u16, u16)>,
}

/// A machine.
#[derive(Debug, Clone, Deserialize)]
pub struct MachineRecord {
    pub id: String,
    pub name: Local,
    pub pri_ms: i64,
    pub cavities: u16,
}
