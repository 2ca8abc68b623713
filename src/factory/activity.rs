//! What a factory does now, judged from its pulse: one word for a cell of the yard, and counts of them.
//! Pure; the state of the feed comes first, what the machines do second.

use madang_api::factory::Pulse;
use madang_kpi::{
    indicator::IndicatorId,
    state::{FeedState, Label, MachineState, TimeClass},
};

use crate::ui::figure::yard_cell::CellMark;

/// The halls in the order in which the expo walks them.
pub const HALLS: [&str; 6] = ["FB", "PM", "HH", "AP", "IS", "ME"];

/// What the cell of a factory says. An old or missing value hides what its machines last did.
#[must_use]
pub fn mark(pulse: &Pulse, state: FeedState) -> CellMark {
    match state {
        FeedState::NotScheduled => CellMark::NotScheduled,
        FeedState::NoData => CellMark::NoData,
        FeedState::Stale => CellMark::Stale,
        FeedState::Live | FeedState::Late if pulse.labels.contains(&Label::ShiftSheet) => CellMark::ShiftSheet,
        FeedState::Live | FeedState::Late => machines(pulse),
    }
}

/// One machine that produces makes the factory run; without any, a fault weighs more than waiting.
fn machines(pulse: &Pulse) -> CellMark {
    let classes = || {
        let known = |name: &String| name.parse::<MachineState>().ok().map(MachineState::time_class);
        pulse.machines.iter().filter_map(move |m| m.state.as_ref().and_then(known))
    };
    if classes().any(|c| matches!(c, TimeClass::Production | TimeClass::Setup)) {
        CellMark::Running
    } else if classes().any(|c| c == TimeClass::Malfunction) {
        CellMark::Stopped
    } else if classes().next().is_some() {
        CellMark::Idle
    } else {
        // Data comes, but says nothing of the machines: what it measured was production.
        CellMark::Running
    }
}

/// OEE of a pulse in percent.
#[must_use]
pub fn oee(pulse: &Pulse) -> Option<f64> {
    pulse.indicators.iter().find(|k| k.id == IndicatorId::Oee).and_then(|k| k.value)
}

/// How many factories are how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Of the live ones, those that produce.
    pub running: u32,
    /// Live or late, from a feed.
    pub live: u32,
    /// Stale.
    pub old: u32,
    pub all: u32,
}

impl Counts {
    /// Counts marks.
    pub fn of(marks: impl Iterator<Item = CellMark>) -> Self {
        marks.fold(Self::default(), |mut n, mark| {
            n.all += 1;
            n.running += u32::from(mark == CellMark::Running);
            n.live += u32::from(matches!(mark, CellMark::Running | CellMark::Idle | CellMark::Stopped));
            n.old += u32::from(mark == CellMark::Stale);
            n
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, mark};
    use crate::ui::figure::yard_cell::CellMark;
    use madang_api::factory::{MachineNow, Pulse};
    use madang_kpi::state::{FeedState, Label};

    fn pulse(states: &[&str], labels: &[Label]) -> Pulse {
        let machine = |(n, state): (usize, &&str)| MachineNow {
            id: n.to_string(),
            state: Some((*state).to_owned()),
            since: None,
        };
        Pulse {
            slug: "a".into(),
            state: FeedState::Live,
            labels: labels.to_vec(),
            indicators: Vec::new(),
            received_at: None,
            period_ms: 5_000,
            machines: states.iter().enumerate().map(machine).collect(),
        }
    }

    #[test]
    fn an_old_or_missing_value_never_looks_like_running() {
        let p = pulse(&["Execute"], &[]);
        assert_eq!(mark(&p, FeedState::Live), CellMark::Running);
        assert_eq!(mark(&p, FeedState::Stale), CellMark::Stale);
        assert_eq!(mark(&p, FeedState::NoData), CellMark::NoData);
        assert_eq!(mark(&p, FeedState::NotScheduled), CellMark::NotScheduled);
    }

    #[test]
    fn machines_together_say_running_stopped_or_idle() {
        for (states, expected) in [
            (&["Held", "Execute"][..], CellMark::Running),
            (&["Held", "Idle"], CellMark::Stopped),
            (&["Idle", "Suspended"], CellMark::Idle),
            (&["Dancing"], CellMark::Running),
        ] {
            assert_eq!(mark(&pulse(states, &[]), FeedState::Live), expected, "{states:?}");
        }
        assert_eq!(mark(&pulse(&[], &[Label::ShiftSheet]), FeedState::Live), CellMark::ShiftSheet);
    }

    #[test]
    fn shift_sheets_and_old_values_are_not_counted_as_live() {
        use CellMark::{Idle, NoData, Running, ShiftSheet, Stale, Stopped};
        let n = Counts::of([Running, Running, Idle, Stopped, Stale, NoData, ShiftSheet].into_iter());
        assert_eq!(n, Counts { running: 2, live: 4, old: 1, all: 7 });
    }
}
