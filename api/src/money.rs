//! Money, quantities and prices as the catalogue and the courses state them.

use serde::{Deserialize, Serialize};

/// An amount in minor units (cents; won has none) with its ISO 4217 code. Never a float.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Money {
    pub amount: i64,
    pub currency: String,
}

impl Money {
    /// Minor units in one major unit: 1 for won and yen, else 100.
    #[must_use]
    pub fn minor_units(&self) -> i64 {
        if matches!(self.currency.as_str(), "KRW" | "JPY") { 1 } else { 100 }
    }
}

/// A number with a UN/ECE Recommendation 20 (or 21, prefixed `X`) unit code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quantity {
    pub value: f64,
    pub unit: String,
}

/// A price as its owner shows it. "On request" carries no number, and never a zero.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Price {
    Range { from: Money, to: Money, per: Quantity },
    Tiers { tiers: Vec<Tier>, per: Quantity },
    Negotiable,
}

/// A quantity break: from `min` units on, each `per` costs `price`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tier {
    pub min: f64,
    pub price: Money,
}
