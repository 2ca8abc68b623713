//! The exhibition itself: dates, hours, venue, counts, and the schedule of the days.

use serde::{Deserialize, Serialize};

use crate::{lang::Lang, time::Timestamp};

/// The exhibition (schema.org `ExhibitionEvent`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Expo {
    pub slug: String,
    /// The language of the texts.
    pub lang: Lang,
    pub name: String,
    pub summary: String,
    /// First opening and last closing.
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    /// Opening hours, one entry a day.
    pub days: Vec<ExpoDay>,
    pub venue: Venue,
    pub companies: u32,
    pub products: u32,
    pub courses: u32,
    /// True while the content is the demo's: every page says so.
    pub demo: bool,
}

/// Opening hours of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExpoDay {
    pub opens_at: Timestamp,
    pub last_entry_at: Timestamp,
    pub closes_at: Timestamp,
}

/// Where the exhibition is held (schema.org `Place`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Venue {
    pub name: String,
    pub address: String,
    pub latitude: f64,
    pub longitude: f64,
}
