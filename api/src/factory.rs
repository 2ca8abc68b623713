//! Factories and their figures on the wire: ISO 22400 indicators with value, unit, state, labels, age and
//! the elements they were computed from; and what the ingest takes.

use std::collections::BTreeMap;

use madang_kpi::{
    element::Elements,
    indicator::IndicatorId,
    state::{FeedState, Label},
};
use serde::{Deserialize, Serialize};

use crate::{
    catalog::{CompanyRef, Outcome},
    time::Timestamp,
};

/// A factory in a list, with its main figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FactoryCard {
    pub company: CompanyRef,
    /// Hall code.
    pub hall: String,
    pub stand: String,
    /// Smart-factory level, 1 to 5.
    pub level: u8,
    /// `http` or `shift_sheet`.
    pub feed: String,
    #[serde(flatten)]
    pub pulse: Pulse,
}

/// What the stream says of one factory: the language-neutral part of its card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pulse {
    /// The factory's slug (its company's).
    pub slug: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: FeedState,
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub labels: Vec<Label>,
    /// Indicators; a card carries OEE only, a factory's own topic all of them.
    pub indicators: Vec<Kpi>,
    /// When the server took the last sample; `null` without data today.
    pub received_at: Option<Timestamp>,
    /// The declared period of the feed in ms.
    pub period_ms: i64,
    /// Machines by what they do now.
    pub machines: Vec<MachineNow>,
}

/// One indicator, `GET factories/{slug}/kpis`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Kpi {
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: IndicatorId,
    /// Percent, unrounded; `null` where it is undefined (neither 0 nor 100).
    pub value: Option<f64>,
    /// `%`.
    pub unit: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: FeedState,
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub labels: Vec<Label>,
    /// The factory's time of the last sample in it.
    pub measured_at: Option<Timestamp>,
    pub period_ms: i64,
    /// The elements it was computed from; absent on cards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub elements: Option<Elements>,
    /// Above 100 %: check the ideal cycle time.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exceeds: bool,
}

/// A machine and what it does now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MachineNow {
    pub id: String,
    /// PackML state name; `null` when unknown or when the feed is stale.
    pub state: Option<String>,
    pub since: Option<Timestamp>,
}

/// `GET factories/{slug}/kpis`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Kpis {
    pub factory: String,
    /// The window asked for, half-open.
    pub from: Timestamp,
    pub to: Timestamp,
    pub items: Vec<Kpi>,
    /// A stop shorter than this stays in APT, a longer one is ADET. In ms.
    pub stop_threshold_ms: i64,
}

/// A factory's page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Factory {
    #[serde(flatten)]
    pub card: FactoryCard,
    pub name: String,
    /// Process archetype key: `injection_moulding`.
    pub archetype: String,
    /// Machine names in the answer's language, in order.
    pub machine_names: Vec<MachineName>,
    /// OEE by hour of the production day, oldest first; `null` values are gaps.
    pub hours: Vec<HourPoint>,
    pub outcome: Outcome,
    pub stop_threshold_ms: i64,
    /// Start of the current production day.
    pub day_from: Timestamp,
    /// When the figures were read.
    pub as_of: Timestamp,
}

/// A machine's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MachineName {
    pub id: String,
    pub name: String,
}

/// OEE of one hour, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HourPoint {
    pub from: Timestamp,
    pub oee: Option<f64>,
}

/// `GET factories`: all factories, and what may be said of them together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Factories {
    pub items: Vec<FactoryCard>,
    pub total: u64,
    pub next: Option<String>,
    /// Pooled OEE of the live factories by summed elements, percent.
    pub pooled_oee: Option<f64>,
    /// How many are in which state.
    pub states: BTreeMap<String, u32>,
    pub as_of: Timestamp,
}

/// `POST /api/v1/ingest`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct IngestBatch {
    pub factory: String,
    /// UUID of the batch, made by the sender.
    pub batch: String,
    /// The longest silence the sender expects between batches, in ms: 100 to 86,400,000.
    pub period_ms: i64,
    pub samples: Vec<IngestSample>,
    /// True for a simulator: every figure then carries the label `simulated`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub simulated: bool,
}

/// One sample of one machine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct IngestSample {
    pub machine: String,
    /// `State`, `PQ`, `GQ`, `SQ`, `RQ`, `PRI`, `kWh`.
    pub metric: String,
    pub at: Timestamp,
    /// A PackML state name for `State`, else a number.
    #[cfg_attr(feature = "openapi", schema(value_type = Value))]
    pub value: serde_json::Value,
}

/// The answer to a batch, given after it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ingested {
    pub batch: String,
    /// New samples stored and folded into the figures.
    pub accepted: u32,
    /// Known already by (machine, metric, at).
    pub duplicates: u32,
    /// Stored with a flag (future, out of order, unknown metric) and not shown as live.
    pub flagged: u32,
}

/// Most samples in one batch.
pub const MAX_SAMPLES: usize = 5_000;
