//! Technologies and opened patents, and the links between all public things.

use serde::{Deserialize, Serialize};

use crate::{lang::Lang, media::Picture};

/// A link to a public thing: its slug and its name in the answer's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Link {
    pub slug: String,
    pub name: String,
}

/// A technology in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TechnologyCard {
    pub slug: String,
    pub name: String,
    pub summary: String,
    /// `vision`, `robotics`, `data`, `energy`, `materials`, `logistics`, `quality`, `process`.
    pub field: String,
    /// Technology readiness level, 1 to 9.
    pub trl: u8,
    pub cover: Picture,
}

/// A technology's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Technology {
    #[serde(flatten)]
    pub card: TechnologyCard,
    /// The language of `description`.
    pub lang: Lang,
    pub description: String,
    pub companies: Vec<Link>,
    pub products: Vec<Link>,
    pub patents: Vec<Link>,
    pub courses: Vec<Link>,
}

/// An opened patent in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PatentCard {
    pub slug: String,
    pub title: String,
    /// `mobile`, `display`, `appliance`, `manufacturing`, `semiconductor`, `ai`, `health`, `energy`.
    pub field: String,
    pub ipc: String,
    /// `10-NNNNNNN`, Korean.
    pub registration_number: String,
    /// `assignment` or `free_licence`.
    pub transfer: String,
    /// `open` or `closed`.
    pub status: String,
    /// `YYYY-MM-DD`.
    pub expires_on: String,
    pub applicants: u16,
}

/// An opened patent's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Patent {
    #[serde(flatten)]
    pub card: PatentCard,
    /// The language of `abstract_text`.
    pub lang: Lang,
    pub abstract_text: String,
    pub application_number: String,
    pub filed_on: String,
    pub registered_on: String,
    /// Yearly fee that the SME bears, in won.
    pub annual_fee_krw: i64,
    pub technologies: Vec<Link>,
    pub products: Vec<Link>,
}
