//! One machine on one production day: what it did and what its gateway reports. Days are joined by
//! `feed`.

use madang_kpi::{MachineState, Metric, ProductionDay, Sample, Schedule, production_day};

use crate::model::{Factory, Machine};
use crate::rng::Rng;
use crate::simulate::link::Link;
use crate::simulate::production::Production;
use crate::simulate::profile::Profile;
use crate::simulate::timeline::Timeline;

/// Counters of a machine since the begin of the production day.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Counts {
    /// Produced pieces; `pq = gq + sq + rq`.
    pub pq: u64,
    /// Good pieces.
    pub gq: u64,
    /// Scrap.
    pub sq: u64,
    /// Rework.
    pub rq: u64,
    /// Energy in kWh, to the watt hour.
    pub kwh: f64,
}

/// A machine's whole production day, drawn from (seed, factory, machine, day).
#[derive(Debug, Clone)]
pub struct MachineDay {
    day: ProductionDay,
    timeline: Timeline,
    production: Production,
    link: Link,
    cavities: u64,
    has_rework: bool,
    pri_ms: i64,
    kwh_piece: f64,
    base_kw: f64,
}

impl MachineDay {
    /// Energy is reported once a minute.
    const ENERGY_PERIOD_MS: i64 = 60_000;

    /// Draws the production day that holds `at_ms`.
    #[must_use]
    pub fn new(seed: u64, factory: &Factory, machine: &Machine, at_ms: i64) -> Self {
        let plan = Schedule::daily(&factory.shifts);
        let day = production_day(at_ms, plan.day_start_minute);
        let profile = Profile::of(seed, factory, machine);
        let mut rng = Rng::new(seed, &format!("day/{}/{}/{}", factory.slug, machine.id, day.date));
        let timeline = Timeline::draw(&mut rng, &profile, &plan, day);
        let run_ms = timeline.run_ms(day.end_ms);
        let production = Production::draw(&mut rng, &profile, run_ms, &timeline.startups);
        Self {
            day,
            timeline,
            production,
            link: Link::of(seed, factory, &machine.id, day),
            cavities: u64::from(machine.cavities),
            has_rework: profile.rework > 0.0,
            pri_ms: machine.pri_ms,
            kwh_piece: profile.kwh_piece,
            base_kw: profile.base_kw,
        }
    }

    /// Which day it is.
    #[must_use]
    pub fn day(&self) -> ProductionDay {
        self.day
    }

    /// Takes the planted troubles of the link away: what a person at the machine would write down.
    #[must_use]
    pub fn without_link_trouble(mut self) -> Self {
        self.link = Link::Up;
        self
    }

    /// The state at an instant of the day.
    #[must_use]
    pub fn state_at(&self, at_ms: i64) -> MachineState {
        self.timeline.segment_at(at_ms).state
    }

    /// The counters at an instant: what was finished in (begin of the day, `at_ms`].
    #[must_use]
    pub fn counts_at(&self, at_ms: i64) -> Counts {
        let cycles = self.production.after(self.timeline.run_ms(at_ms));
        let pieces = |n: u32| u64::from(n) * self.cavities;
        let (pq, sq, rq) = (pieces(cycles.made), pieces(cycles.scrap), pieces(cycles.rework));
        let hours = (at_ms - self.day.start_ms).max(0) as f64 / 3_600_000.0;
        let kwh = self.base_kw * hours + self.kwh_piece * pq as f64;
        Counts { pq, gq: pq - sq - rq, sq, rq, kwh: (kwh * 1_000.0).round() / 1_000.0 }
    }

    /// Everything the gateway knows at `at_ms`, as it sends it when it connects. Empty while the link is
    /// down.
    #[must_use]
    pub fn snapshot(&self, at_ms: i64) -> Vec<Sample> {
        let mut samples = Vec::new();
        if self.link.is_up(at_ms) {
            self.counters(at_ms, None, &mut samples);
            samples.push(Sample::number(Metric::Pri, at_ms, self.pri_ms as f64));
            samples.push(Sample::text(Metric::State, at_ms, self.state_at(at_ms).name()));
        }
        samples
    }

    /// What the gateway reports in (`from_ms`, `to_ms`] of this day, in the order of folding: changes of
    /// state when they happen, counters at each multiple of `period_ms` (`PQ` always, as the heartbeat;
    /// the others when they changed). After an outage it reports everything. A change of state at the
    /// very begin of the day is this day's, the counters at that instant are the day before's.
    #[must_use]
    pub fn samples_between(&self, from_ms: i64, to_ms: i64, period_ms: i64) -> Vec<Sample> {
        let mut samples = Vec::new();
        let first = (from_ms.max(self.day.start_ms) / period_ms + 1) * period_ms;
        let (mut last, mut told) = (first - period_ms, from_ms);
        for at in (first..=to_ms.min(self.day.end_ms)).step_by(period_ms as usize) {
            self.changes(told, at, &mut samples);
            if self.link.is_up(at) {
                let back = !self.link.is_up(last);
                let known = (!back && last > self.day.start_ms).then(|| self.counts_at(last));
                self.counters(at, known, &mut samples);
                if back {
                    // A change at this very instant has been reported.
                    let said = samples.iter().rev().take(6).any(|s| is_state_at(s, at));
                    if !said {
                        let state = self.state_at(at).name();
                        samples.push(Sample::text(Metric::State, at, state));
                    }
                }
            }
            (last, told) = (at, at);
        }
        self.changes(told, to_ms, &mut samples);
        samples.sort_by(Sample::fold_order);
        samples
    }

    /// Counters at `at_ms`; with `known`, only those that differ from it, and always `PQ`.
    fn counters(&self, at_ms: i64, known: Option<Counts>, samples: &mut Vec<Sample>) {
        let now = self.counts_at(at_ms);
        let mut push = |metric, value: u64, before: Option<u64>| {
            if before != Some(value) {
                samples.push(Sample::number(metric, at_ms, value as f64));
            }
        };
        push(Metric::Pq, now.pq, None);
        push(Metric::Gq, now.gq, known.map(|k| k.gq));
        push(Metric::Sq, now.sq, known.map(|k| k.sq));
        if self.has_rework {
            push(Metric::Rq, now.rq, known.map(|k| k.rq));
        }
        if known.is_none() || at_ms % Self::ENERGY_PERIOD_MS == 0 {
            samples.push(Sample::number(Metric::Kwh, at_ms, now.kwh));
        }
    }

    /// Changes of state in (`from_ms`, `to_ms`].
    fn changes(&self, from_ms: i64, to_ms: i64, samples: &mut Vec<Sample>) {
        let segments = &self.timeline.segments;
        let first = segments.partition_point(|s| s.from_ms <= from_ms);
        for segment in segments[first..].iter().take_while(|s| s.from_ms <= to_ms) {
            if self.link.is_up(segment.from_ms) {
                samples.push(Sample::text(Metric::State, segment.from_ms, segment.state.name()));
            }
        }
    }
}

fn is_state_at(sample: &Sample, at_ms: i64) -> bool {
    sample.metric == Metric::State && sample.at_ms == at_ms
}
