//! The fold from samples to elements: one `Tracker` a machine, fed in time order, gives what each hour
//! bucket gains. It leaves storing of trackers and buckets, and knowing samples already stored, to the
//! server.

mod counter;
mod reading;
mod rule;
mod stop;
mod time;

use serde::{Deserialize, Serialize};

use crate::day::{Schedule, hour_start};
use crate::element::Elements;
use crate::sample::{Metric, Sample};
use crate::state::{MachineState, TimeClass};
use counter::Counter;
use reading::Reading;
use stop::Stop;

pub use rule::{FoldOutcome, Rules, Verdict};

/// The running count of one machine. Serialisable, so that it can be stored beside the buckets and
/// written in the same transaction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tracker {
    rules: Rules,
    /// PRI in force, ms per piece.
    pri_ms: f64,
    pri_at: Option<i64>,
    state: Option<MachineState>,
    state_at: Option<i64>,
    state_since: Option<i64>,
    /// Up to here time has been counted.
    cursor: Option<i64>,
    /// End of the last interval without data: pieces counted across it have no time basis.
    uncovered_until: Option<i64>,
    pq: Counter,
    gq: Counter,
    sq: Counter,
    rq: Counter,
    kwh: Counter,
    /// Pieces put outside whose judgement (GQ, SQ, RQ) has not come yet.
    outside: f64,
    /// The stop that is running.
    stop: Option<Stop>,
    /// Start of the production day of `day`.
    day_start_ms: Option<i64>,
    day: Elements,
}

impl Tracker {
    /// A fresh count for a machine with the ideal cycle time `pri_ms` (ms per piece, from the master
    /// data; a `PRI` sample replaces it).
    #[must_use]
    pub fn new(rules: Rules, pri_ms: f64) -> Self {
        Self {
            rules,
            pri_ms,
            pri_at: None,
            state: None,
            state_at: None,
            state_since: None,
            cursor: None,
            uncovered_until: None,
            pq: Counter::default(),
            gq: Counter::default(),
            sq: Counter::default(),
            rq: Counter::default(),
            kwh: Counter::default(),
            outside: 0.0,
            stop: None,
            day_start_ms: None,
            day: Elements::default(),
        }
    }

    /// Counts one sample received at `received_ms` (the server's clock).
    ///
    /// Feed samples of one machine in `Sample::fold_order`. Only the last time of each metric is known
    /// here, so a copy of an older sample is called out of order: ask the stored raw samples first.
    pub fn fold(&mut self, sample: &Sample, received_ms: i64, plan: &Schedule) -> FoldOutcome {
        let at = sample.at_ms;
        if at > received_ms + self.rules.future_ms {
            return FoldOutcome::only(Verdict::Future);
        }
        let reading = match Reading::of(sample) {
            Ok(reading) => reading,
            Err(verdict) => return FoldOutcome::only(verdict),
        };
        match self.last_at(&reading) {
            Some(last) if at == last => return FoldOutcome::only(Verdict::Duplicate),
            Some(last) if at < last => return FoldOutcome::only(Verdict::OutOfOrder),
            _ => {}
        }
        let mut deltas = Vec::new();
        self.advance(at, self.rules.gap_limit_ms, plan, &mut deltas);
        match reading {
            Reading::Pri(pri_ms) => {
                self.pri_ms = pri_ms;
                self.pri_at = Some(at);
            }
            Reading::State(state) => self.enter(state, at, plan, &mut deltas),
            Reading::Count(metric, value) => self.count(metric, value, at, plan, &mut deltas),
        }
        FoldOutcome { verdict: Verdict::Folded, deltas }
    }

    /// Counts time up to `to_ms` in the present state without a sample. Only for a caller who knows
    /// that the link lived all the time (report by exception); a periodic feed advances by its samples.
    pub fn tick(&mut self, to_ms: i64, plan: &Schedule) -> Vec<(i64, Elements)> {
        let mut deltas = Vec::new();
        self.advance(to_ms, None, plan, &mut deltas);
        deltas
    }

    /// The elements of the production day that holds `now_ms`, with the running interval and a running
    /// stop, which counts as a delay until it proves minor (see `is_provisional`).
    #[must_use]
    pub fn elements_at(&self, now_ms: i64, plan: &Schedule) -> Elements {
        let mut ahead = self.clone();
        ahead.advance(now_ms, self.rules.gap_limit_ms, plan, &mut Vec::new());
        let day = plan.day(now_ms);
        let mut sum = if ahead.day_start_ms == Some(day.start_ms) { ahead.day } else { Elements::default() };
        let pending = ahead.stop.iter().flat_map(Stop::pending);
        for (_, part) in pending.filter(|(bucket, _)| *bucket >= hour_start(day.start_ms)) {
            sum += *part;
        }
        sum
    }

    /// True while a stop is running that is still shorter than the threshold.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        self.stop.as_ref().is_some_and(|stop| stop.pending().next().is_some())
    }

    /// The state last sent and since when, ms.
    #[must_use]
    pub fn state(&self) -> Option<(MachineState, i64)> {
        self.state.zip(self.state_since)
    }

    /// Time of the newest sample counted, by the factory's clock.
    #[must_use]
    pub fn measured_at(&self) -> Option<i64> {
        self.cursor
    }

    /// The ideal cycle time in force, ms per piece.
    #[must_use]
    pub fn pri_ms(&self) -> f64 {
        self.pri_ms
    }

    /// Replaces the rules, for example when the feed declares another period.
    pub fn set_rules(&mut self, rules: Rules) {
        self.rules = rules;
    }

    fn last_at(&self, reading: &Reading) -> Option<i64> {
        match reading {
            Reading::Pri(_) => self.pri_at,
            Reading::State(_) => self.state_at,
            Reading::Count(Metric::Pq, _) => self.pq.at(),
            Reading::Count(Metric::Gq, _) => self.gq.at(),
            Reading::Count(Metric::Sq, _) => self.sq.at(),
            Reading::Count(Metric::Rq, _) => self.rq.at(),
            Reading::Count(_, _) => self.kwh.at(),
        }
    }

    fn enter(&mut self, state: MachineState, at: i64, plan: &Schedule, deltas: &mut Vec<(i64, Elements)>) {
        self.state_at = Some(at);
        if self.state == Some(state) {
            return;
        }
        self.state = Some(state);
        self.state_since = Some(at);
        let delays = matches!(state.time_class(), TimeClass::Malfunction | TimeClass::External);
        if let Some(stop) = self.stop.take_if(|_| !delays) {
            for (bucket, part) in stop.end() {
                self.book(bucket, part, plan, deltas);
            }
        }
    }

    fn count(&mut self, metric: Metric, value: f64, at: i64, plan: &Schedule, deltas: &mut Vec<(i64, Elements)>) {
        let counter = match metric {
            Metric::Pq => &mut self.pq,
            Metric::Gq => &mut self.gq,
            Metric::Sq => &mut self.sq,
            Metric::Rq => &mut self.rq,
            _ => &mut self.kwh,
        };
        let Some((since, made)) = counter.take(value, at).filter(|(_, made)| *made > 0.0) else {
            return;
        };
        let mut gain = Elements::default();
        if metric == Metric::Kwh {
            gain.kwh = made;
        } else if metric == Metric::Pq {
            let seen = self.uncovered_until.is_none_or(|until| since >= until);
            if seen && plan.scheduled_ms(since, at) > 0 {
                gain.pq = made;
                gain.pri_pq = self.pri_ms * made;
            } else {
                gain.pq_outside = made;
                self.outside += made;
            }
        } else {
            // The judgement of pieces that were put outside goes outside with them.
            let outside = made.min(self.outside);
            self.outside -= outside;
            match metric {
                Metric::Gq => {
                    gain.gq = made - outside;
                    gain.pri_gq = self.pri_ms * gain.gq;
                }
                Metric::Sq => gain.sq = made - outside,
                _ => gain.rq = made - outside,
            }
        }
        // Pieces counted at an instant were made before it: on the hour they belong to the hour past.
        self.book(hour_start(at - 1), gain, plan, deltas);
    }

    /// Adds to the bucket and to the day.
    fn book(&mut self, bucket: i64, gain: Elements, plan: &Schedule, deltas: &mut Vec<(i64, Elements)>) {
        if gain.is_empty() {
            return;
        }
        match deltas.last_mut() {
            Some((last, sum)) if *last == bucket => *sum += gain,
            _ => deltas.push((bucket, gain)),
        }
        let day = plan.day(bucket).start_ms;
        match self.day_start_ms {
            Some(current) if current > day => {}
            Some(current) if current == day => self.day += gain,
            _ => {
                self.day_start_ms = Some(day);
                self.day = gain;
            }
        }
    }
}
