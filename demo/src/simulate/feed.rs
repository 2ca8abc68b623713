//! What a machine's or a factory's gateway sends, over the borders of production days. Sending it is the
//! server's.

use madang_kpi::{Sample, production_day};

use crate::model::{Factory, Machine};
use crate::simulate::machine_day::MachineDay;
use crate::simulate::schedule;

/// The samples of one machine. Keeps the days it has drawn last.
#[derive(Debug, Clone)]
pub struct Feed {
    seed: u64,
    factory: Factory,
    machine: Machine,
    day_start_minute: u16,
    days: Vec<MachineDay>,
}

impl Feed {
    /// Days kept: the running one and the one before.
    const KEPT: usize = 2;

    /// The feed of one machine of `factory`.
    #[must_use]
    pub fn new(seed: u64, factory: &Factory, machine: &Machine) -> Self {
        Self {
            seed,
            factory: factory.clone(),
            machine: machine.clone(),
            day_start_minute: schedule(factory).day_start_minute,
            days: Vec::new(),
        }
    }

    /// The machine's id.
    #[must_use]
    pub fn machine_id(&self) -> &str {
        &self.machine.id
    }

    /// Everything the gateway knows at `at_ms`, as it sends it when it connects; empty while its link is
    /// down.
    pub fn snapshot(&mut self, at_ms: i64) -> Vec<Sample> {
        self.day_at(at_ms).snapshot(at_ms)
    }

    /// What the gateway sends in (`from_ms`, `to_ms`], one report each period, in the order of folding.
    /// Consecutive intervals give each sample exactly once, wherever they are cut.
    pub fn samples_between(&mut self, from_ms: i64, to_ms: i64) -> Vec<Sample> {
        let period_ms = self.factory.period_ms;
        self.samples_every(from_ms, to_ms, period_ms)
    }

    /// As `samples_between`, with counters reported each `period_ms` only.
    pub(super) fn samples_every(&mut self, from_ms: i64, to_ms: i64, period_ms: i64) -> Vec<Sample> {
        let mut samples = Vec::new();
        let mut at = from_ms;
        while at <= to_ms {
            let day = self.day_at(at);
            samples.extend(day.samples_between(from_ms, to_ms.min(day.day().end_ms), period_ms));
            at = day.day().end_ms;
        }
        samples
    }

    /// The machine's production day that holds `at_ms`.
    pub fn day_at(&mut self, at_ms: i64) -> &MachineDay {
        let start_ms = production_day(at_ms, self.day_start_minute).start_ms;
        let found = self.days.iter().position(|d| d.day().start_ms == start_ms);
        let index = found.unwrap_or_else(|| {
            if self.days.len() == Self::KEPT {
                self.days.remove(0);
            }
            self.days.push(MachineDay::new(self.seed, &self.factory, &self.machine, at_ms));
            self.days.len() - 1
        });
        &self.days[index]
    }
}

/// The samples of a whole factory, machine by machine.
#[derive(Debug, Clone)]
pub struct FactoryFeed {
    feeds: Vec<Feed>,
}

impl FactoryFeed {
    /// The feeds of all machines of `factory`.
    #[must_use]
    pub fn new(seed: u64, factory: &Factory) -> Self {
        Self { feeds: factory.machines.iter().map(|m| Feed::new(seed, factory, m)).collect() }
    }

    /// Machine ids with what their links report on connecting at `at_ms`. Nothing from a link that is
    /// down: if all are, nothing is to be sent at all.
    pub fn snapshot(&mut self, at_ms: i64) -> Vec<(String, Vec<Sample>)> {
        self.each(|feed| feed.snapshot(at_ms))
    }

    /// Machine ids with what they send in (`from_ms`, `to_ms`]; machines that send nothing are left out.
    pub fn samples_between(&mut self, from_ms: i64, to_ms: i64) -> Vec<(String, Vec<Sample>)> {
        self.each(|feed| feed.samples_between(from_ms, to_ms))
    }

    fn each(&mut self, mut f: impl FnMut(&mut Feed) -> Vec<Sample>) -> Vec<(String, Vec<Sample>)> {
        self.feeds
            .iter_mut()
            .map(|feed| (feed.machine_id().to_owned(), f(feed)))
            .filter(|(_, samples)| !samples.is_empty())
            .collect()
    }
}
