//! The history of a factory before the demo was loaded, folded by the same tracker as live samples, and
//! the trackers from which the live feed goes on. Storing both is the server's.

use std::collections::BTreeMap;

use madang_kpi::{Elements, Rules, Sample, Schedule, Tracker};

use crate::model::Factory;
use crate::simulate::feed::Feed;
use crate::simulate::schedule;

/// The folded past of one factory.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// Machine id, start of the hour bucket in ms, what was counted in it. Sorted.
    pub hours: Vec<(String, i64, Elements)>,
    /// Machine id and its tracker at the end, for every machine, also one that never sent. The next
    /// samples to fold into it are those after `to_ms`.
    pub trackers: Vec<(String, Tracker)>,
    /// Up to here the samples have been folded: the last reporting instant not after the end asked for.
    pub to_ms: i64,
}

/// In the past counters are folded once a minute: the counters are cumulative and changes of state come
/// when they happen, so only the moment within the minute is lost at which a piece was counted.
const PERIOD_MS: i64 = 60_000;

/// Folds what `factory` sent in [`from_ms`, `to_ms`]. The begin should be that of a production day.
/// Factories that keep shift sheets have no samples: see `shift_sheets`.
#[must_use]
pub fn history(seed: u64, factory: &Factory, from_ms: i64, to_ms: i64) -> History {
    let plan = schedule(factory);
    let to_ms = to_ms.div_euclid(factory.period_ms) * factory.period_ms;
    let coarse_ms = to_ms.div_euclid(PERIOD_MS) * PERIOD_MS;
    // Of a link that comes and goes the short gaps matter, so it is folded as it was sent.
    let exact = factory.planted == "flapping" || PERIOD_MS % factory.period_ms != 0;
    let period_ms = if exact { factory.period_ms } else { PERIOD_MS };
    let mut hours = Vec::new();
    let mut trackers = Vec::new();
    if factory.feed == "shift_sheet" {
        return History { hours, trackers, to_ms };
    }
    for machine in &factory.machines {
        let mut feed = Feed::new(seed, factory, machine);
        let mut fold = Fold::new(Rules::periodic(period_ms), machine.pri_ms as f64, &plan);
        fold.all(&feed.snapshot(from_ms));
        if exact {
            fold.all(&feed.samples_every(from_ms, to_ms, period_ms));
        } else {
            fold.all(&feed.samples_every(from_ms, coarse_ms, period_ms));
            fold.all(&feed.samples_every(coarse_ms, to_ms, factory.period_ms));
        }
        fold.tracker.set_rules(Rules::periodic(factory.period_ms));
        hours.extend(fold.hours.into_iter().map(|(hour, e)| (machine.id.clone(), hour, e)));
        trackers.push((machine.id.clone(), fold.tracker));
    }
    History { hours, trackers, to_ms }
}

/// A tracker with the buckets it fills.
pub(super) struct Fold<'a> {
    pub(super) tracker: Tracker,
    pub(super) hours: BTreeMap<i64, Elements>,
    plan: &'a Schedule,
}

impl<'a> Fold<'a> {
    pub(super) fn new(rules: Rules, pri_ms: f64, plan: &'a Schedule) -> Self {
        Self { tracker: Tracker::new(rules, pri_ms), hours: BTreeMap::new(), plan }
    }

    pub(super) fn all(&mut self, samples: &[Sample]) {
        for sample in samples {
            for (hour, gain) in self.tracker.fold(sample, sample.at_ms, self.plan).deltas {
                *self.hours.entry(hour).or_default() += gain;
            }
        }
    }
}
