//! The descriptive record that ISO 22400-2 keeps for each indicator, behind every figure's "i" button.
//! Language-neutral keys and the standard's formulas only; the words are the app's.

use serde::Serialize;

use crate::indicator::IndicatorId;

/// Unit in which the standard states the indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Percent; `compute` gives the fraction, so multiply by 100 to show it.
    Percent,
    /// Quantity per hour.
    PerHour,
}

impl Unit {
    /// Wire name: `percent` or `per_hour`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::PerHour => "per_hour",
        }
    }
}

/// Which direction is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// The higher, the better.
    Higher,
    /// The lower, the better.
    Lower,
}

/// When the indicator is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// With each sample.
    RealTime,
    /// Once per interval.
    Periodical,
    /// When somebody asks.
    OnDemand,
}

/// For whom the indicator is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The person at the machine.
    Operator,
    /// The person who leads the shift.
    Supervisor,
    /// The plant's management.
    Management,
}

/// What the indicator is computed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// One machine.
    WorkUnit,
    /// A group of machines, pooled by summed elements.
    WorkCentre,
    /// One production order.
    Order,
    /// One product.
    Product,
}

/// Production methodology for which the indicator is defined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Methodology {
    /// Pieces.
    Discrete,
    /// Batches.
    Batch,
    /// Flow.
    Continuous,
}

/// The record of one indicator.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct IndicatorRecord {
    /// Which indicator.
    pub id: IndicatorId,
    /// Name in the standard.
    pub name: &'static str,
    /// Formula as text, in the standard's element codes.
    pub formula: &'static str,
    /// Codes of the elements in the formula.
    pub elements: &'static [&'static str],
    /// Unit.
    pub unit: Unit,
    /// Lowest value, as `compute` gives it.
    pub min: f64,
    /// Highest value of the standard's range as `compute` gives it; `None` depends on the product.
    pub max: Option<f64>,
    /// True when the standard lets the value exceed `max`.
    pub may_exceed: bool,
    /// Which direction is better.
    pub trend: Trend,
    /// When it is computed.
    pub timing: &'static [Timing],
    /// For whom.
    pub audience: &'static [Audience],
    /// For what.
    pub scope: &'static [Scope],
    /// Kinds of production.
    pub methodology: &'static [Methodology],
    /// Key of the rule that our count adds to the formula, printed beside the figure.
    pub basis: Option<&'static str>,
}

/// A stop shorter than the threshold stays in APT, a longer one is ADET.
pub const BASIS_MINOR_STOP: &str = "minor_stop_in_apt";
/// Pooled sets weigh good and produced pieces by their cycle time.
pub const BASIS_CYCLE_WEIGHTED: &str = "weighted_by_cycle_time";
/// Queue and transport times are not measured: the order execution time is the unit busy time.
pub const BASIS_AOET_IS_AUBT: &str = "aoet_is_aubt";

const ALL_AUDIENCES: &[Audience] = &[Audience::Operator, Audience::Supervisor, Audience::Management];
const LEADERS: &[Audience] = &[Audience::Supervisor, Audience::Management];
const ALL_TIMINGS: &[Timing] = &[Timing::RealTime, Timing::Periodical, Timing::OnDemand];
const LATER: &[Timing] = &[Timing::Periodical, Timing::OnDemand];
const UNITS: &[Scope] = &[Scope::WorkUnit, Scope::WorkCentre];
const UNITS_AND_ORDERS: &[Scope] = &[Scope::WorkUnit, Scope::WorkCentre, Scope::Order, Scope::Product];
const ANY_METHOD: &[Methodology] = &[Methodology::Discrete, Methodology::Batch, Methodology::Continuous];
const PIECES: &[Methodology] = &[Methodology::Discrete, Methodology::Batch];

/// What most records share; the table below states the rest.
const RATIO: IndicatorRecord = IndicatorRecord {
    id: IndicatorId::Availability,
    name: "",
    formula: "",
    elements: &[],
    unit: Unit::Percent,
    min: 0.0,
    max: Some(1.0),
    may_exceed: false,
    trend: Trend::Higher,
    timing: ALL_TIMINGS,
    audience: ALL_AUDIENCES,
    scope: UNITS,
    methodology: ANY_METHOD,
    basis: None,
};

/// In the order of `IndicatorId::ALL`.
static RECORDS: [IndicatorRecord; 10] = [
    IndicatorRecord {
        name: "Availability",
        formula: "APT / PBT",
        elements: &["APT", "PBT"],
        basis: Some(BASIS_MINOR_STOP),
        ..RATIO
    },
    IndicatorRecord {
        id: IndicatorId::Effectiveness,
        name: "Effectiveness",
        formula: "PRI · PQ / APT",
        elements: &["PRI", "PQ", "APT"],
        may_exceed: true,
        basis: Some(BASIS_MINOR_STOP),
        ..RATIO
    },
    IndicatorRecord {
        id: IndicatorId::QualityRatio,
        name: "Quality ratio",
        formula: "GQ / PQ",
        elements: &["GQ", "PQ"],
        scope: UNITS_AND_ORDERS,
        basis: Some(BASIS_CYCLE_WEIGHTED),
        ..RATIO
    },
    IndicatorRecord {
        id: IndicatorId::Oee,
        name: "OEE index",
        formula: "Availability · Effectiveness · Quality ratio",
        elements: &["PRI", "GQ", "PBT"],
        may_exceed: true,
        basis: Some(BASIS_CYCLE_WEIGHTED),
        ..RATIO
    },
    IndicatorRecord {
        id: IndicatorId::Nee,
        name: "NEE index",
        formula: "AUPT / PBT · Effectiveness · Quality ratio",
        elements: &["AUPT", "PBT", "PRI", "GQ", "APT"],
        may_exceed: true,
        timing: LATER,
        audience: LEADERS,
        basis: Some(BASIS_CYCLE_WEIGHTED),
        ..RATIO
    },
    IndicatorRecord {
        id: IndicatorId::ScrapRatio,
        name: "Scrap ratio",
        formula: "SQ / PQ",
        elements: &["SQ", "PQ"],
        trend: Trend::Lower,
        scope: UNITS_AND_ORDERS,
        ..RATIO
    },
    IndicatorRecord {
        id: IndicatorId::ThroughputRate,
        name: "Throughput rate",
        formula: "PQ / AOET",
        elements: &["PQ", "AOET"],
        unit: Unit::PerHour,
        max: None,
        timing: LATER,
        audience: LEADERS,
        scope: &[Scope::Order, Scope::WorkUnit],
        basis: Some(BASIS_AOET_IS_AUBT),
        ..RATIO
    },
    IndicatorRecord {
        id: IndicatorId::UtilizationEfficiency,
        name: "Utilization efficiency",
        formula: "APT / AUBT",
        elements: &["APT", "AUBT"],
        timing: LATER,
        audience: LEADERS,
        ..RATIO
    },
    IndicatorRecord {
        id: IndicatorId::TechnicalEfficiency,
        name: "Technical efficiency",
        formula: "APT / (APT + ADET)",
        elements: &["APT", "ADET"],
        timing: LATER,
        basis: Some(BASIS_MINOR_STOP),
        ..RATIO
    },
    IndicatorRecord {
        id: IndicatorId::SetupRatio,
        name: "Setup ratio",
        formula: "ASUT / AUPT",
        elements: &["ASUT", "AUPT"],
        trend: Trend::Lower,
        timing: LATER,
        audience: LEADERS,
        methodology: PIECES,
        ..RATIO
    },
];

/// The record of `id`.
pub(crate) fn of(id: IndicatorId) -> &'static IndicatorRecord {
    // The variants are declared in the order of the table; a test holds the two together.
    &RECORDS[id as usize]
}
