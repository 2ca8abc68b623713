//! Live figures for a page: one board of signals, one for each factory, that the stream keeps current, and
//! the server's clock by which every figure's age is told. Connecting is `driver`'s, arithmetic `clock`'s.

pub mod clock;
#[cfg(feature = "hydrate")]
mod driver;

use std::{collections::BTreeMap, sync::Arc};

use leptos::prelude::*;
use madang_api::{factory::Pulse, time::Timestamp};
use madang_kpi::state::{FeedState, feed_state};

/// How the stream of a page is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StreamStatus {
    /// The first connection is under way.
    Connecting,
    Live,
    /// Lost; the next try comes soon.
    Degraded,
    /// Several tries failed; trying goes on.
    Down,
}

/// The status of the page's stream for the shell's banners; `None` on pages without one. The shell
/// provides it.
#[derive(Clone, Default)]
pub struct StreamHealth(pub ArcRwSignal<Option<StreamStatus>>);

/// The live figures of a page. Cheap to clone.
#[derive(Clone)]
pub struct LiveBoard {
    pulses: Arc<BTreeMap<String, ArcRwSignal<Pulse>>>,
    status: ArcRwSignal<StreamStatus>,
    now: ArcRwSignal<Option<i64>>,
    paused: ArcRwSignal<bool>,
}

impl LiveBoard {
    fn new(initial: Vec<Pulse>) -> Self {
        Self {
            pulses: Arc::new(initial.into_iter().map(|p| (p.slug.clone(), ArcRwSignal::new(p))).collect()),
            status: ArcRwSignal::new(StreamStatus::Connecting),
            now: ArcRwSignal::new(None),
            paused: ArcRwSignal::new(false),
        }
    }

    /// The signal of one factory; `None` for a slug that was not in the first answer.
    #[must_use]
    pub fn pulse(&self, slug: &str) -> Option<ArcRwSignal<Pulse>> {
        self.pulses.get(slug).cloned()
    }

    /// All factories' signals by slug.
    pub fn pulses(&self) -> impl Iterator<Item = (&String, &ArcRwSignal<Pulse>)> {
        self.pulses.iter()
    }

    /// The server's clock in ms, once a second; `None` in the first render, which has no clock.
    #[must_use]
    pub fn now_ms(&self) -> Option<i64> {
        self.now.get()
    }

    /// How the connection is doing.
    #[must_use]
    pub fn status(&self) -> StreamStatus {
        self.status.get()
    }

    /// Whether the visitor paused the figures.
    #[must_use]
    pub fn paused(&self) -> bool {
        self.paused.get()
    }

    /// As [`Self::paused`], for work that must not follow it.
    #[must_use]
    pub fn is_paused_untracked(&self) -> bool {
        self.paused.get_untracked()
    }

    /// Pauses the figures and their clock, or lets them go on. Remembered until the tab is closed.
    pub fn set_paused(&self, paused: bool) {
        self.paused.set(paused);
        #[cfg(feature = "hydrate")]
        driver::remember_paused(paused);
    }

    /// The state of a factory's feed by the server's clock, tracked: turns stale without any event.
    #[must_use]
    pub fn state(&self, slug: &str) -> FeedState {
        let now = self.now.get();
        self.pulses.get(slug).map_or(FeedState::NoData, |pulse| pulse.with(|p| current_state(p, now)))
    }
}

/// The state of a pulse at `now_ms`: what the server said, or worse when its data has aged since. Without a
/// clock it is what the server said.
#[must_use]
pub fn current_state(pulse: &Pulse, now_ms: Option<i64>) -> FeedState {
    aged(pulse.state, pulse.received_at, pulse.period_ms, now_ms)
}

/// As [`current_state`] for a figure with its own state.
#[must_use]
pub fn aged(said: FeedState, received_at: Option<Timestamp>, period_ms: i64, now_ms: Option<i64>) -> FeedState {
    let (FeedState::Live | FeedState::Late, Some(now)) = (said, now_ms) else { return said };
    match (said, feed_state(now, received_at.map(|t| t.0), period_ms, true)) {
        (FeedState::Late, FeedState::Live) => FeedState::Late,
        (_, seen) => seen,
    }
}

/// Live figures for `topic` (`factories`, or `factory:{slug}`), beginning with what the page was made of at
/// `as_of`. Call it in the view of the loaded data; the connection opens after mount and ends with the view.
/// On the server it is the first values only.
#[must_use]
pub fn use_live(topic: impl Into<String>, as_of: Timestamp, initial: Vec<Pulse>) -> LiveBoard {
    let board = LiveBoard::new(initial);
    #[cfg(feature = "hydrate")]
    driver::attach(&board, topic.into(), as_of);
    #[cfg(not(feature = "hydrate"))]
    let _ = (topic.into(), as_of);
    board
}

#[cfg(test)]
mod tests {
    use super::aged;
    use madang_api::time::Timestamp;
    use madang_kpi::state::FeedState::{Late, Live, NoData, NotScheduled, Stale};

    #[test]
    fn a_silent_server_turns_a_live_figure_late_and_then_stale() {
        let received = Some(Timestamp(100_000));
        for (now, state) in [(100_000, Live), (105_000, Live), (105_001, Late), (111_000, Late), (111_001, Stale)] {
            assert_eq!(aged(Live, received, 5_000, Some(now)), state, "{now}");
        }
    }

    #[test]
    fn the_server_s_word_is_never_made_better() {
        let received = Some(Timestamp(100_000));
        for said in [Stale, NoData, NotScheduled] {
            assert_eq!(aged(said, received, 5_000, Some(100_001)), said);
        }
        assert_eq!(aged(Late, received, 5_000, Some(100_001)), Late);
        assert_eq!(aged(Live, None, 5_000, Some(100_001)), NoData, "a figure without data never looks healthy");
    }

    #[test]
    fn without_a_clock_the_first_render_shows_what_the_server_said() {
        assert_eq!(aged(Live, Some(Timestamp(0)), 5_000, None), Live);
    }
}
