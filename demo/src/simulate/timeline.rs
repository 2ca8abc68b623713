//! The states of a machine over one production day: a semi-Markov walk through planned time. It leaves
//! pieces to `production`.

use madang_kpi::{MachineState, ProductionDay, Schedule};

use crate::rng::Rng;
use crate::simulate::chance::{exponential, lognormal, time_between_failures};
use crate::simulate::profile::{IDLE_MIN, MINOR_SIGMA, Profile, WAIT_MIN};

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 3_600_000.0;

/// A stay in one state, half-open in ms since the Unix epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Begin.
    pub from_ms: i64,
    /// End.
    pub to_ms: i64,
    /// The state.
    pub state: MachineState,
    /// Running time (Execute) of the day before this stay, ms.
    pub run_before_ms: i64,
}

/// The day's states, without gaps, and the running times at which the process was started up again
/// (begin of work, after a changeover, after a long repair): there scrap is high and speed low.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// In order; the first begins with the day, the last ends with it.
    pub segments: Vec<Segment>,
    /// Running times in ms, rising.
    pub startups: Vec<i64>,
}

impl Timeline {
    /// Draws the day.
    #[must_use]
    pub fn draw(rng: &mut Rng, profile: &Profile, plan: &Schedule, day: ProductionDay) -> Self {
        let mut walk = Walk { line: Self { segments: Vec::new(), startups: Vec::new() }, at: day.start_ms, run_ms: 0 };
        let mut clocks = Clocks::at_day_start(rng, profile);
        let mut worked = false;
        for (start, end, planned) in plan.pieces(day.start_ms, day.end_ms) {
            // Shifts that follow each other without a break go on as one.
            if !planned {
                walk.stay(MachineState::Stopped, end, end);
                continue;
            }
            if start > day.start_ms && walk.last() == Some(MachineState::Stopped) {
                let minutes = if worked { rng.range(0.5, 1.0) } else { rng.range(2.0, 4.0) };
                walk.stay_for(MachineState::Starting, minutes * MINUTE, end);
                walk.started_up();
            }
            worked = true;
            while walk.at < end {
                let (event, run) = clocks.next();
                let before = walk.at;
                walk.stay_for(MachineState::Execute, run, end);
                clocks.spend((walk.at - before) as f64);
                if walk.at < end {
                    event.happen(rng, profile, &mut walk, end);
                    clocks.wind(rng, profile, event);
                }
            }
        }
        walk.line
    }

    /// The stay that holds `at_ms`; before the day the first, after it the last.
    #[must_use]
    pub fn segment_at(&self, at_ms: i64) -> &Segment {
        let after = self.segments.partition_point(|s| s.from_ms <= at_ms);
        &self.segments[after.saturating_sub(1)]
    }

    /// Running time of the day up to `at_ms`, ms.
    #[must_use]
    pub fn run_ms(&self, at_ms: i64) -> i64 {
        let segment = self.segment_at(at_ms);
        let within = (at_ms.min(segment.to_ms) - segment.from_ms).max(0);
        let runs = segment.state == MachineState::Execute;
        segment.run_before_ms + if runs { within } else { 0 }
    }
}

/// The timeline as it grows.
struct Walk {
    line: Timeline,
    at: i64,
    run_ms: i64,
}

impl Walk {
    fn last(&self) -> Option<MachineState> {
        self.line.segments.last().map(|s| s.state)
    }

    fn stay_for(&mut self, state: MachineState, ms: f64, end: i64) {
        self.stay(state, self.at + (ms as i64).max(1), end);
    }

    fn stay(&mut self, state: MachineState, until: i64, end: i64) {
        let until = until.min(end);
        if until <= self.at {
            return;
        }
        let from = self.at;
        let run_before_ms = self.run_ms;
        match self.line.segments.last_mut() {
            Some(last) if last.state == state => last.to_ms = until,
            _ => self.line.segments.push(Segment { from_ms: from, to_ms: until, state, run_before_ms }),
        }
        if state == MachineState::Execute {
            self.run_ms += until - from;
        }
        self.at = until;
    }

    fn started_up(&mut self) {
        self.line.startups.push(self.run_ms);
    }
}

/// What can end a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Event {
    Minor,
    Breakdown,
    Changeover,
    Wait,
    NoOrder,
}

const EVENTS: [Event; 5] = [Event::Minor, Event::Breakdown, Event::Changeover, Event::Wait, Event::NoOrder];

impl Event {
    fn happen(self, rng: &mut Rng, profile: &Profile, walk: &mut Walk, end: i64) {
        match self {
            Self::Minor => {
                let seconds = lognormal(rng, profile.minor_median_s, MINOR_SIGMA).clamp(3.0, 285.0);
                let state = if rng.chance(0.5) { MachineState::Held } else { MachineState::Suspended };
                walk.stay_for(state, seconds * 1_000.0, end);
            }
            Self::Breakdown => {
                const SIGMA: f64 = 0.6;
                let median = profile.mttr_min * (-SIGMA * SIGMA / 2.0).exp();
                let ms = lognormal(rng, median, SIGMA).clamp(5.5, 240.0) * MINUTE;
                walk.stay_for(MachineState::Aborted, 0.85 * ms, end);
                walk.stay_for(MachineState::Clearing, 0.15 * ms, end);
                if ms > 20.0 * MINUTE {
                    walk.started_up();
                }
            }
            Self::Changeover => {
                let ms = lognormal(rng, profile.setup_min, 0.15) * MINUTE;
                walk.stay_for(MachineState::Completing, 0.05 * ms, end);
                walk.stay_for(MachineState::Resetting, 0.60 * ms, end);
                walk.stay_for(MachineState::Starting, 0.35 * ms, end);
                walk.started_up();
            }
            Self::Wait => {
                let minutes = WAIT_MIN.0 + exponential(rng, WAIT_MIN.1);
                walk.stay_for(MachineState::Suspended, minutes * MINUTE, end);
            }
            Self::NoOrder => {
                let minutes = IDLE_MIN.0 + exponential(rng, IDLE_MIN.1);
                walk.stay_for(MachineState::Idle, minutes * MINUTE, end);
            }
        }
    }

    /// Running time in ms until it happens again.
    fn gap(self, rng: &mut Rng, profile: &Profile) -> f64 {
        let rate = match self {
            Self::Minor => profile.minor_rate,
            Self::Breakdown => return time_between_failures(rng, profile.mtbf_h) * HOUR,
            // Orders are of like size, so changeovers come rather evenly.
            Self::Changeover => return HOUR / profile.setup_rate.max(1e-6) * rng.range(0.7, 1.3),
            Self::Wait => profile.wait_rate,
            Self::NoOrder => profile.idle_rate,
        };
        exponential(rng, HOUR / rate.max(1e-6))
    }
}

/// Running time left until each event.
struct Clocks([f64; 5]);

impl Clocks {
    /// The day begins somewhere within each interval.
    fn at_day_start(rng: &mut Rng, profile: &Profile) -> Self {
        Self(EVENTS.map(|event| {
            let gap = event.gap(rng, profile);
            let memory = matches!(event, Event::Breakdown | Event::Changeover);
            if memory { gap * rng.unit() } else { gap }
        }))
    }

    fn next(&self) -> (Event, f64) {
        let mut best = 0;
        for i in 1..EVENTS.len() {
            if self.0[i] < self.0[best] {
                best = i;
            }
        }
        (EVENTS[best], self.0[best])
    }

    fn spend(&mut self, run_ms: f64) {
        for left in &mut self.0 {
            *left = (*left - run_ms).max(0.0);
        }
    }

    fn wind(&mut self, rng: &mut Rng, profile: &Profile, event: Event) {
        let gap = event.gap(rng, profile);
        for (left, candidate) in self.0.iter_mut().zip(EVENTS) {
            if candidate == event {
                *left = gap;
            }
        }
    }
}
