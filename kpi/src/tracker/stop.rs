//! A running stop that may still prove minor: its time is held back until it is decided into which
//! element it goes. The threshold is the tracker's rule.

use serde::{Deserialize, Serialize};

use crate::element::Elements;

/// An unbroken run of malfunction and starved/blocked states.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Stop {
    /// Planned time seen in it so far, ms.
    counted_ms: i64,
    /// True once it has reached the threshold: no doubt is left, its time is booked as it passes.
    long: bool,
    /// True once its malfunction has been counted as a failure event.
    failed: bool,
    /// Time held back, per hour bucket, as the delay it will be if it proves long.
    held: Vec<(i64, Elements)>,
}

impl Stop {
    /// Adds `ms` in `bucket` and gives what is decided by now.
    pub(super) fn spend(&mut self, bucket: i64, ms: i64, external: bool, threshold_ms: i64) -> Vec<(i64, Elements)> {
        self.counted_ms += ms;
        let mut part = Elements { pbt: ms, adet: ms, ..Elements::default() };
        if external {
            part.adet_external = ms;
        } else {
            part.restoration = ms;
            part.failures = i64::from(!std::mem::replace(&mut self.failed, true));
        }
        match self.held.last_mut() {
            Some((last, sum)) if *last == bucket => *sum += part,
            _ => self.held.push((bucket, part)),
        }
        self.long |= self.counted_ms >= threshold_ms;
        if self.long { std::mem::take(&mut self.held) } else { Vec::new() }
    }

    /// The stop is over: what was held back was a minor stop and stays in APT.
    pub(super) fn end(self) -> impl Iterator<Item = (i64, Elements)> {
        self.held.into_iter().map(|(bucket, part)| {
            let minor = Elements { pbt: part.pbt, apt: part.adet, minor_stop: part.adet, ..Elements::default() };
            (bucket, minor)
        })
    }

    /// What is held back, as the delay it counts as while the stop runs.
    pub(super) fn pending(&self) -> impl Iterator<Item = &(i64, Elements)> {
        self.held.iter()
    }
}
