//! One cumulative counter: what it gained since its last value. It leaves where the gain belongs to the
//! tracker.

use serde::{Deserialize, Serialize};

/// The last value of a counter and when it was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Counter {
    last: Option<(i64, f64)>,
}

impl Counter {
    /// When it was last read, ms.
    pub(super) fn at(self) -> Option<i64> {
        self.last.map(|(at, _)| at)
    }

    /// Reads `value` at `at` and gives the time of the reading before and the gain since. The first
    /// reading is only the base line. A fall is a reset or roll-over: what it shows now was made since.
    pub(super) fn take(&mut self, value: f64, at: i64) -> Option<(i64, f64)> {
        let (since, before) = self.last.replace((at, value))?;
        Some((since, if value < before { value } else { value - before }))
    }
}
