//! The indicators: which there are, and how each is computed from summed elements. Nothing here is
//! clamped and nothing undefined becomes a number. The descriptive record of the standard is in `record`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::element::Elements;
use crate::record::{self, IndicatorRecord};

/// An indicator of ISO 22400-2. The wire name is the snake-case name of the variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorId {
    /// APT / PBT.
    Availability,
    /// Σ PRI·PQ / APT; may exceed 1 and is then flagged.
    Effectiveness,
    /// Σ PRI·GQ / Σ PRI·PQ, which is GQ / PQ for one product.
    QualityRatio,
    /// Availability × effectiveness × quality ratio = Σ PRI·GQ / PBT.
    Oee,
    /// As OEE, but setup is not counted as a loss: AUPT / PBT × effectiveness × quality ratio.
    Nee,
    /// SQ / PQ.
    ScrapRatio,
    /// PQ per hour of order execution.
    ThroughputRate,
    /// APT / AUBT.
    UtilizationEfficiency,
    /// APT / (APT + ADET).
    TechnicalEfficiency,
    /// ASUT / AUPT.
    SetupRatio,
}

/// Milliseconds in an hour, for rates.
const HOUR_MS: f64 = 3_600_000.0;

impl IndicatorId {
    /// All indicators in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Availability,
        Self::Effectiveness,
        Self::QualityRatio,
        Self::Oee,
        Self::Nee,
        Self::ScrapRatio,
        Self::ThroughputRate,
        Self::UtilizationEfficiency,
        Self::TechnicalEfficiency,
        Self::SetupRatio,
    ];

    /// The four that every tile can open.
    pub const MAIN: [Self; 4] = [Self::Availability, Self::Effectiveness, Self::QualityRatio, Self::Oee];

    /// Wire name, for example `quality_ratio`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Availability => "availability",
            Self::Effectiveness => "effectiveness",
            Self::QualityRatio => "quality_ratio",
            Self::Oee => "oee",
            Self::Nee => "nee",
            Self::ScrapRatio => "scrap_ratio",
            Self::ThroughputRate => "throughput_rate",
            Self::UtilizationEfficiency => "utilization_efficiency",
            Self::TechnicalEfficiency => "technical_efficiency",
            Self::SetupRatio => "setup_ratio",
        }
    }

    /// The standard's record of this indicator: formula, unit, range, trend, timing, audience, scope.
    #[must_use]
    pub fn record(self) -> &'static IndicatorRecord {
        record::of(self)
    }

    /// The value, as a fraction of 1 for ratios (0.656061, not 65.6) and per hour for rates.
    ///
    /// `None` is "undefined": the basis of the formula is zero. An OEE over planned time without any
    /// production time is defined and 0, because Σ PRI·GQ / Σ PBT is; its effectiveness is undefined.
    #[must_use]
    pub fn compute(self, e: &Elements) -> Option<f64> {
        match self {
            Self::Availability => ratio(e.apt as f64, e.pbt as f64),
            Self::Effectiveness => ratio(e.pri_pq, e.apt as f64),
            Self::QualityRatio => ratio(e.pri_gq, e.pri_pq),
            Self::Oee => ratio(e.pri_gq, e.pbt as f64),
            Self::Nee => {
                // OEE · AUPT / APT: a factor of at least 1, so that NEE ≥ OEE holds to the last bit.
                let setup = ratio(e.aupt() as f64, e.apt as f64)?;
                Some(setup * ratio(e.pri_gq, e.pbt as f64)?)
            }
            Self::ScrapRatio => ratio(e.sq, e.pq),
            Self::ThroughputRate => ratio(e.pq * HOUR_MS, e.aubt() as f64),
            Self::UtilizationEfficiency => ratio(e.apt as f64, e.aubt() as f64),
            Self::TechnicalEfficiency => ratio(e.apt as f64, (e.apt + e.adet) as f64),
            Self::SetupRatio => ratio(e.asut as f64, e.aupt() as f64),
        }
    }

    /// True when `value` lies above the range the standard gives: shown as it is, with the note to check
    /// the ideal cycle time, never clamped.
    #[must_use]
    pub fn exceeds(self, value: f64) -> bool {
        self.record().max.is_some_and(|max| value > max + 1e-9)
    }
}

impl fmt::Display for IndicatorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The name is none of the indicators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownIndicator(
    /// The name as it was given.
    pub String,
);

impl fmt::Display for UnknownIndicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown indicator `{}`, expected one of", self.0)?;
        IndicatorId::ALL.iter().try_for_each(|id| write!(f, " {id}"))
    }
}

impl std::error::Error for UnknownIndicator {}

impl FromStr for IndicatorId {
    type Err = UnknownIndicator;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|id| id.name() == name).ok_or_else(|| UnknownIndicator(name.to_owned()))
    }
}

/// `a / b`, undefined when `b` is not above zero.
fn ratio(a: f64, b: f64) -> Option<f64> {
    (b > 0.0).then(|| a / b)
}
