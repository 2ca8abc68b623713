//! The check of a sample's value against its metric. What a reading does to the count is the tracker's.

use std::str::FromStr;

use super::rule::Verdict;
use crate::sample::{Metric, Sample, Value};
use crate::state::MachineState;

/// A sample's value, checked against its metric.
pub(super) enum Reading {
    State(MachineState),
    Pri(f64),
    Count(Metric, f64),
}

impl Reading {
    pub(super) fn of(sample: &Sample) -> Result<Self, Verdict> {
        match (&sample.metric, &sample.value) {
            (Metric::Unknown(_), _) => Err(Verdict::UnknownMetric),
            (Metric::State, Value::Text(name)) => {
                MachineState::from_str(name).map(Self::State).map_err(|_| Verdict::InvalidValue)
            }
            (Metric::Pri, Value::Number(ms)) if ms.is_finite() && *ms > 0.0 => Ok(Self::Pri(*ms)),
            (metric, Value::Number(n)) if metric.is_counter() && n.is_finite() && *n >= 0.0 => {
                Ok(Self::Count(metric.clone(), *n))
            }
            _ => Err(Verdict::InvalidValue),
        }
    }
}
