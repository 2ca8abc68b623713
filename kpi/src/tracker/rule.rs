//! The rules of a count and the verdicts on samples. How they are applied is the tracker's.

use serde::{Deserialize, Serialize};

use crate::element::Elements;
use crate::state::stale_after_ms;

/// The rules of a count, printed beside its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The longest time between two samples that still counts as covered by data, in ms. `None` for
    /// feeds that report by exception: there only `tick` and the link's deaths tell.
    pub gap_limit_ms: Option<i64>,
    /// A stop shorter than this stays in APT, in ms.
    pub minor_stop_ms: i64,
    /// A sample this far ahead of the receiver's clock is not counted, in ms.
    pub future_ms: i64,
}

impl Rules {
    /// Stops under five minutes are minor (`domain.md` 1.2).
    pub const MINOR_STOP_MS: i64 = 300_000;
    /// Two minutes ahead is the future.
    pub const FUTURE_MS: i64 = 120_000;

    /// For a feed that declares its period: silence over two periods and a second is "no data".
    #[must_use]
    pub fn periodic(period_ms: i64) -> Self {
        Self { gap_limit_ms: Some(stale_after_ms(period_ms)), ..Self::by_exception() }
    }

    /// For a feed that reports by exception.
    #[must_use]
    pub fn by_exception() -> Self {
        Self { gap_limit_ms: None, minor_stop_ms: Self::MINOR_STOP_MS, future_ms: Self::FUTURE_MS }
    }
}

/// What became of a sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Counted.
    Folded,
    /// The same metric and time as the last one counted; ignored.
    Duplicate,
    /// Older than the last one of its metric; to be stored flagged, not counted here.
    OutOfOrder,
    /// Too far ahead of the receiver's clock; to be stored flagged, not counted.
    Future,
    /// A metric that is not counted.
    UnknownMetric,
    /// A value the metric cannot have: text for a number, a negative count, an unknown state name.
    InvalidValue,
}

/// What a fold gives: the verdict, and what each hour bucket (start in ms) gains.
#[derive(Debug, Clone, PartialEq)]
#[must_use]
pub struct FoldOutcome {
    /// What became of the sample.
    pub verdict: Verdict,
    /// To be added to the stored buckets of the machine. Buckets may lie in the past: a minor stop is
    /// only known when it is over.
    pub deltas: Vec<(i64, Elements)>,
}

impl FoldOutcome {
    pub(super) fn only(verdict: Verdict) -> Self {
        Self { verdict, deltas: Vec::new() }
    }
}
