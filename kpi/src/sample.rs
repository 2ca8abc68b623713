//! Samples as a factory's gateway sends them: which metric, when, what value. It leaves transport and
//! keys to the server and counting to `tracker`.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A metric by its wire name. An unknown name is kept as it came, so that the SME can be shown what its
/// gateway sends; it is never counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Metric {
    /// `PQ`: produced quantity, a counter.
    Pq,
    /// `GQ`: good quantity, a counter. `PQ` and `GQ` are the least a machine must send.
    Gq,
    /// `SQ`: scrap quantity, a counter.
    Sq,
    /// `RQ`: rework quantity, a counter.
    Rq,
    /// `kWh`: energy, a counter.
    Kwh,
    /// `PRI`: planned run time per item in ms, a gauge; holds for the pieces after it.
    Pri,
    /// `State`: PackML state name, a text.
    State,
    /// Any other name.
    Unknown(String),
}

impl Metric {
    /// The wire names that are counted.
    pub const NAMES: [&'static str; 7] = ["PQ", "GQ", "SQ", "RQ", "kWh", "PRI", "State"];

    /// Wire name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Pq => "PQ",
            Self::Gq => "GQ",
            Self::Sq => "SQ",
            Self::Rq => "RQ",
            Self::Kwh => "kWh",
            Self::Pri => "PRI",
            Self::State => "State",
            Self::Unknown(name) => name,
        }
    }

    /// True for the cumulative counters.
    #[must_use]
    pub fn is_counter(&self) -> bool {
        matches!(self, Self::Pq | Self::Gq | Self::Sq | Self::Rq | Self::Kwh)
    }
}

impl From<&str> for Metric {
    fn from(name: &str) -> Self {
        match name {
            "PQ" => Self::Pq,
            "GQ" => Self::Gq,
            "SQ" => Self::Sq,
            "RQ" => Self::Rq,
            "kWh" => Self::Kwh,
            "PRI" => Self::Pri,
            "State" => Self::State,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

impl From<String> for Metric {
    fn from(name: String) -> Self {
        Self::from(name.as_str())
    }
}

impl From<Metric> for String {
    fn from(metric: Metric) -> Self {
        metric.name().to_owned()
    }
}

impl fmt::Display for Metric {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The value of a sample: a JSON number or a JSON string.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Counters and gauges.
    Number(f64),
    /// State names.
    Text(String),
}

/// One measurement of one machine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// What was measured.
    pub metric: Metric,
    /// When, by the factory's clock, in ms since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    /// The value.
    pub value: Value,
}

impl Sample {
    /// A sample with a number.
    #[must_use]
    pub fn number(metric: Metric, at_ms: i64, value: f64) -> Self {
        Self { metric, at_ms, value: Value::Number(value) }
    }

    /// A sample with a text.
    #[must_use]
    pub fn text(metric: Metric, at_ms: i64, value: &str) -> Self {
        Self { metric, at_ms, value: Value::Text(value.to_owned()) }
    }

    /// The order in which one machine's samples of a batch are to be folded: by time, and at one instant
    /// counters first, because they count what was made before a new cycle time or state begins.
    #[must_use]
    pub fn fold_order(&self, other: &Self) -> Ordering {
        self.at_ms.cmp(&other.at_ms).then_with(|| self.metric.cmp(&other.metric))
    }
}
