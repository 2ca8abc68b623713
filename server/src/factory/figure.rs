//! The figures of one factory at an instant: elements of the production day, state, labels, what the machines
//! do; and their form on the wire. The arithmetic is `madang-kpi`'s.

use std::collections::BTreeMap;

use madang_api::{
    factory::{Kpi, MachineNow, Pulse},
    time::Timestamp,
};
use madang_kpi::{Elements, FeedState, IndicatorId, Label, Rules, feed_state, state::stale_after_ms};

use super::now::{FactoryNow, Sheet, schedule};
use crate::catalog::record::FactoryRecord;

/// How long after an odd sample the figure says so, ms (or the time after which it is stale, if longer).
const FLAG_SHOWN_MS: i64 = 60_000;

/// What is known of a factory at an instant.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Of the current production day, over all machines; of the newest shift sheet for a factory that keeps
    /// sheets.
    pub elements: Elements,
    pub state: FeedState,
    pub labels: Vec<Label>,
    /// A stop shorter than the threshold is running and counted as a delay.
    pub provisional: bool,
    pub measured_at: Option<i64>,
    pub received_at: Option<i64>,
    pub period_ms: i64,
    pub machines: Vec<MachineNow>,
}

impl Figures {
    /// The figures of `record` at `at` (the server's clock, ms); `now` is what is stored, if anything.
    #[must_use]
    pub fn at(record: &FactoryRecord, now: Option<&FactoryNow>, at: i64) -> Self {
        match now {
            Some(now) if record.feed == "shift_sheet" => Self::of_sheets(record, now, at),
            Some(now) => Self::of_feed(record, now, at),
            None => Self::nothing(record, at),
        }
    }

    fn nothing(record: &FactoryRecord, at: i64) -> Self {
        let scheduled = record.feed == "shift_sheet" || schedule(record).is_scheduled(at);
        Self {
            elements: Elements::default(),
            state: feed_state(at, None, record.period_ms, scheduled),
            labels: if record.feed == "shift_sheet" { vec![Label::ShiftSheet] } else { Vec::new() },
            provisional: false,
            measured_at: None,
            received_at: None,
            period_ms: record.period_ms,
            machines: record.machines.iter().map(|m| unknown(&m.id)).collect(),
        }
    }

    fn of_feed(record: &FactoryRecord, now: &FactoryNow, at: i64) -> Self {
        let plan = schedule(record);
        let Some((received, measured)) = now.received_at.zip(now.measured_at) else {
            return Self { labels: flags(now, at), ..Self::nothing(record, at) };
        };
        // Sent much later than measured: never shown as current. Clocks of gateways may differ by what is
        // allowed into the future.
        let stale_after = stale_after_ms(now.period_ms);
        let backfilled = received - measured > stale_after.max(Rules::FUTURE_MS);
        let heard = if backfilled { measured } else { received };
        let today = plan.day(measured).start_ms >= plan.day(at).start_ms;
        let fresh = at - heard <= stale_after;
        let scheduled = plan.is_scheduled(at);
        if !today && !fresh {
            return Self { labels: flags(now, at), ..Self::nothing(record, at) };
        }
        let mut labels = flags(now, at);
        labels.extend(now.simulated.then_some(Label::Simulated));
        labels.extend(backfilled.then_some(Label::Backfilled));
        labels.sort_unstable();
        let machines = record.machines.iter().map(|m| machine(now, &m.id, measured, fresh)).collect();
        // At the time of the newest sample: between samples nothing is made up.
        let trackers = || now.doc.trackers.values().filter(|t| today && t.measured_at().is_some());
        Self {
            elements: trackers().map(|t| t.elements_at(measured, &plan)).sum(),
            state: feed_state(at, Some(heard), now.period_ms, scheduled),
            labels,
            provisional: trackers().any(|t| t.is_provisional()),
            measured_at: Some(measured),
            received_at: Some(received),
            period_ms: now.period_ms,
            machines,
        }
    }

    /// A sheet is due twice a day whether there was a shift or not; the figure is that of the newest one with
    /// planned time in it.
    fn of_sheets(record: &FactoryRecord, now: &FactoryNow, at: i64) -> Self {
        let mut sums: BTreeMap<i64, Elements> = BTreeMap::new();
        for sheet in now.doc.sheets.iter().filter(|sheet| sheet.to_ms <= at) {
            *sums.entry(sheet.to_ms).or_default() += sheet.elements;
        }
        let newest = sums.keys().next_back().copied();
        let shown = sums.iter().rev().find(|(_, e)| e.has_basis());
        let mut labels = vec![Label::ShiftSheet];
        labels.extend((now.simulated && newest.is_some()).then_some(Label::Simulated));
        labels.sort_unstable();
        Self {
            elements: shown.map(|(_, e)| *e).unwrap_or_default(),
            state: feed_state(at, newest, now.period_ms, true),
            labels,
            measured_at: shown.map(|(to, _)| *to).or(newest),
            received_at: newest,
            period_ms: now.period_ms,
            ..Self::nothing(record, at)
        }
    }

    /// The sheets that lie within [from, to), summed.
    #[must_use]
    pub fn sheets_within(sheets: &[Sheet], from: i64, to: i64) -> Elements {
        sheets.iter().filter(|s| s.from_ms >= from && s.to_ms <= to).map(|s| s.elements).sum()
    }

    /// One indicator on the wire.
    #[must_use]
    pub fn kpi(&self, id: IndicatorId, with_elements: bool) -> Kpi {
        let value = id.compute(&self.elements);
        let exceeds = value.is_some_and(|v| id.exceeds(v));
        let mut labels = self.labels.clone();
        labels.extend(exceeds.then_some(Label::ExceedsRange));
        // A running stop counts as a delay: it moves availability and what is made of it.
        let moved = matches!(id, IndicatorId::Availability | IndicatorId::Oee);
        labels.extend((self.provisional && moved).then_some(Label::Provisional));
        Kpi {
            id,
            value: value.map(|v| v * 100.0),
            unit: "%".to_owned(),
            state: self.state,
            labels,
            measured_at: self.measured_at.map(Timestamp),
            period_ms: self.period_ms,
            elements: with_elements.then_some(self.elements),
            exceeds,
        }
    }

    /// The main indicators with their elements.
    #[must_use]
    pub fn kpis(&self) -> Vec<Kpi> {
        IndicatorId::MAIN.into_iter().map(|id| self.kpi(id, true)).collect()
    }

    /// A card's pulse: OEE alone.
    #[must_use]
    pub fn card(&self, slug: &str) -> Pulse {
        self.pulse(slug, vec![self.kpi(IndicatorId::Oee, false)])
    }

    /// The pulse of the factory's own page: all main indicators.
    #[must_use]
    pub fn full(&self, slug: &str) -> Pulse {
        self.pulse(slug, self.kpis())
    }

    fn pulse(&self, slug: &str, indicators: Vec<Kpi>) -> Pulse {
        Pulse {
            slug: slug.to_owned(),
            state: self.state,
            labels: self.labels.clone(),
            indicators,
            received_at: self.received_at.map(Timestamp),
            period_ms: self.period_ms,
            machines: self.machines.clone(),
        }
    }
}

/// Labels of odd samples that came lately.
fn flags(now: &FactoryNow, at: i64) -> Vec<Label> {
    let shown = stale_after_ms(now.period_ms).max(FLAG_SHOWN_MS);
    now.doc.flagged.iter().filter(|(_, when)| at - **when <= shown).map(|(label, _)| *label).collect()
}

/// What a machine does; unknown when the feed is old, or when this machine alone is silent.
fn machine(now: &FactoryNow, id: &str, measured: i64, fresh: bool) -> MachineNow {
    let tracker = now.doc.trackers.get(id).filter(|_| fresh);
    let state = tracker
        .filter(|t| t.measured_at().is_some_and(|m| measured - m <= stale_after_ms(now.period_ms)))
        .and_then(|t| t.state());
    MachineNow {
        id: id.to_owned(),
        state: state.map(|(state, _)| state.name().to_owned()),
        since: state.map(|(_, since)| Timestamp(since)),
    }
}

fn unknown(id: &str) -> MachineNow {
    MachineNow { id: id.to_owned(), state: None, since: None }
}
