//! The signals of one indicator of one factory: value, state by the server's clock, age in words, labels.

use leptos::prelude::*;
use madang_api::factory::{Kpi, Pulse};
use madang_kpi::{
    element::Elements,
    indicator::IndicatorId,
    state::{FeedState, Label},
};

use crate::{
    i18n::I18n,
    net::stream::{LiveBoard, aged},
    ui::figure::age::age,
};

/// What a tile of the indicator needs. Each changes by itself.
#[derive(Clone, Copy)]
pub struct Figure {
    pub value: Signal<Option<f64>>,
    pub state: Signal<FeedState>,
    pub age: Signal<String>,
    pub labels: Signal<Vec<Label>>,
    pub elements: Signal<Option<Elements>>,
}

impl Figure {
    /// The signals of `id` of the factory `slug`.
    #[must_use]
    pub fn new(i: I18n, board: &LiveBoard, slug: &str, id: IndicatorId) -> Self {
        let pulse = board.pulse(slug);
        let read = move |pick: fn(&Pulse, Option<&Kpi>) -> Read| {
            pulse.as_ref().map(|pulse| pulse.with(|p| pick(p, p.indicators.iter().find(|k| k.id == id))))
        };
        let source = Memo::new(move |_| read(Read::of).unwrap_or_default());
        let clock = board.clone();
        let state = Memo::new(move |_| source.with(|r| aged(r.said, r.received_at, r.period_ms, clock.now_ms())));
        let clock = board.clone();
        let words = Memo::new(move |_| source.with(|r| age(i, state.get(), r.received_at, clock.now_ms())));
        Self {
            value: Signal::derive(move || source.with(|r| r.value)),
            state: state.into(),
            age: words.into(),
            labels: Memo::new(move |_| source.with(|r| r.labels.clone())).into(),
            elements: Signal::derive(move || source.with(|r| r.elements)),
        }
    }
}

/// What is read of a pulse for one indicator.
#[derive(Clone, PartialEq)]
struct Read {
    value: Option<f64>,
    said: FeedState,
    received_at: Option<madang_api::time::Timestamp>,
    period_ms: i64,
    labels: Vec<Label>,
    elements: Option<Elements>,
}

impl Default for Read {
    /// A factory without a pulse: no data.
    fn default() -> Self {
        Self {
            value: None,
            said: FeedState::NoData,
            received_at: None,
            period_ms: 0,
            labels: Vec::new(),
            elements: None,
        }
    }
}

impl Read {
    fn of(pulse: &Pulse, kpi: Option<&Kpi>) -> Self {
        let mut labels = pulse.labels.clone();
        labels.extend(kpi.iter().flat_map(|k| k.labels.iter().copied()));
        labels.extend(kpi.filter(|k| k.exceeds).map(|_| Label::ExceedsRange));
        labels.sort_unstable();
        labels.dedup();
        Self {
            value: kpi.and_then(|k| k.value),
            said: kpi.map_or(pulse.state, |k| k.state),
            received_at: pulse.received_at,
            period_ms: pulse.period_ms,
            labels,
            elements: kpi.and_then(|k| k.elements),
        }
    }
}
