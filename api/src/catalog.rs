//! Halls, companies and products as the catalogue shows them (schema.org `Organization`, `Product`).

use serde::{Deserialize, Serialize};

use crate::{
    lang::Lang,
    library::Link,
    media::Picture,
    money::{Price, Quantity},
};

/// A theme hall with its counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hall {
    /// `FB`, `HH`, `AP`, `PM`, `IS`, `ME`.
    pub code: String,
    /// `food-beverage`, `household`, `appliances`, `parts-materials`, `industrial-supplies`, `machinery`.
    pub slug: String,
    pub name: String,
    pub companies: u32,
    pub products: u32,
}

/// A company by slug and name only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CompanyRef {
    pub slug: String,
    pub name: String,
}

/// A company in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CompanyCard {
    pub slug: String,
    pub name: String,
    /// Hall code.
    pub hall: String,
    /// Stand number, a string; it may change up to the eve, so links use the slug.
    pub stand: String,
    pub tagline: String,
    pub region: String,
    /// Smart-factory level, 1 to 5.
    pub level: u8,
    pub mark: Picture,
    pub products: u32,
}

/// A company's page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Company {
    #[serde(flatten)]
    pub card: CompanyCard,
    /// The language the long texts are in; another one than asked when a translation is missing.
    pub lang: Lang,
    /// The name in Korean, for the stand's fascia and for speaking it.
    pub name_ko: String,
    pub legal_name: String,
    pub story: String,
    pub address: String,
    pub latitude: f64,
    pub longitude: f64,
    pub business_number: String,
    pub founded: u16,
    /// Staff by size band: `1-9`, `10-49`, `50-299`, `300+`.
    pub staff_band: String,
    /// Exports in percent of sales.
    pub export_share: u8,
    /// ISO 3166-1 alpha-2.
    pub export_markets: Vec<String>,
    pub cohort: u16,
    pub phase: String,
    pub oem: bool,
    pub odm: bool,
    pub own_brand: bool,
    pub certificates: Vec<Certificate>,
    pub contact_role: String,
    pub phone: String,
    pub website: String,
    pub outcome: Outcome,
    pub items: Vec<ProductCard>,
    pub technologies: Vec<Link>,
    /// Slug of its factory, when it shows figures.
    pub factory: Option<String>,
}

/// Before and after support: productivity, quality, cost, delivery.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outcome {
    /// Good pieces an hour.
    pub output_before: f64,
    pub output_after: f64,
    /// Process defect rate, percent.
    pub defects_before: f64,
    pub defects_after: f64,
    /// Cost index after support; before is 100.
    pub cost_after: f64,
    /// On-time delivery, percent.
    pub on_time_before: f64,
    pub on_time_after: f64,
    pub level_before: u8,
}

/// A certificate; `expired` is judged on the day of the answer in KST.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Certificate {
    pub scheme: String,
    pub number: String,
    /// `YYYY-MM-DD`.
    pub valid_from: String,
    pub valid_to: String,
    pub expired: bool,
}

/// A product in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductCard {
    pub slug: String,
    pub name: String,
    pub company: CompanyRef,
    /// Hall code.
    pub hall: String,
    pub category: Category,
    pub picture: Picture,
    pub moq: Quantity,
    pub price: Price,
    /// Schemes only, those that have not expired.
    pub certificates: Vec<String>,
}

/// A product category: its slug and its name in the answer's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Category {
    pub slug: String,
    pub name: String,
}

/// A product's page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Product {
    #[serde(flatten)]
    pub card: ProductCard,
    /// The language the long texts are in; another one than asked when a translation is missing.
    pub lang: Lang,
    pub summary: String,
    pub description: String,
    pub stand: String,
    /// HS 2022, six digits as text.
    pub hs6: String,
    pub ksic10: String,
    pub gtin13: Option<String>,
    /// Days after deposit or sample approval, inclusive.
    pub lead_days: (u16, u16),
    /// Tooling time before it, where a tool is made.
    pub tooling_days: Option<(u16, u16)>,
    /// Incoterms 2020 rule; always read together with `port`.
    pub incoterm: String,
    /// UN/LOCODE of the named place.
    pub port: String,
    /// In units of the MOQ.
    pub capacity_month: u32,
    pub certified: Vec<Certificate>,
    pub attributes: Vec<Attribute>,
    pub oem: bool,
    pub odm: bool,
    pub sample: bool,
    pub shelf_life_days: Option<u16>,
    pub technologies: Vec<Link>,
    pub patents: Vec<Link>,
    /// Other products of the same company.
    pub siblings: Vec<ProductCard>,
    /// Slug of the factory that makes it.
    pub factory: Option<String>,
}

/// A typed attribute of the category.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attribute {
    /// Stable key: `payload`, `supply_voltage`.
    pub key: String,
    pub label: String,
    #[serde(flatten)]
    pub value: AttributeValue,
}

/// The value of an attribute: a number or a range with its unit symbol, a text, or yes/no.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AttributeValue {
    Number { value: f64, unit: String },
    Range { from: f64, to: f64, unit: String },
    Text { text: String },
    Bool { value: bool },
}
