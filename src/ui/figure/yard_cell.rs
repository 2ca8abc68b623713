//! One factory in the yard: a square filled to its OEE, with a mark of its own shape for what it does.

use leptos::prelude::*;

use super::geometry::{filled, short};

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellMark {
    /// Produces: the fill alone.
    Running,
    /// Available, no order: two bars.
    Idle,
    /// A fault: a cross.
    Stopped,
    /// The value is old: a clock, and no accent.
    Stale,
    /// Nothing was received: a question's dot and hook are too fine here, so a diagonal.
    NoData,
    /// Outside planned time: an empty square.
    NotScheduled,
    /// From shift sheets: a line at the level, dotted frame.
    ShiftSheet,
}

impl CellMark {
    /// Name in attributes and texts (`state.{name}`).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Idle => "idle",
            Self::Stopped => "stopped",
            Self::Stale => "stale",
            Self::NoData => "no_data",
            Self::NotScheduled => "not_scheduled",
            Self::ShiftSheet => "shift_sheet",
        }
    }
}

/// Inside of a cell is 24 by 24.
const SIDE: f64 = 24.0;

/// Path data of the fill, and of the mark over it.
#[must_use]
pub fn cell_paths(mark: CellMark, oee: Option<f64>) -> (String, String) {
    let tall = filled(oee, SIDE);
    let fill = match mark {
        CellMark::Running | CellMark::Stale if tall > 0.0 => format!("M0 {}h24v{}H0z", short(SIDE - tall), short(tall)),
        _ => String::new(),
    };
    let over = match mark {
        CellMark::Running | CellMark::NotScheduled => String::new(),
        CellMark::Idle => "M9.5 8v8M14.5 8v8".to_owned(),
        CellMark::Stopped => "M7.5 7.5l9 9M16.5 7.5l-9 9".to_owned(),
        CellMark::Stale => "M12 7v5.2l3.4 2.4".to_owned(),
        CellMark::NoData => "M5 19 19 5".to_owned(),
        CellMark::ShiftSheet => format!("M4 {}h16", short((SIDE - tall).clamp(2.0, SIDE - 2.0))),
    };
    (fill, over)
}

/// The drawing of a cell; the link around it carries the words.
#[component]
pub fn YardCell(#[prop(into)] mark: Signal<CellMark>, #[prop(into)] oee: Signal<Option<f64>>) -> impl IntoView {
    view! {
        <svg class="cell-drawing" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path class="cell-fill" d=move || cell_paths(mark.get(), oee.get()).0></path>
            <path class="cell-mark" d=move || cell_paths(mark.get(), oee.get()).1></path>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::{CellMark, cell_paths};

    #[test]
    fn only_a_running_factory_or_an_old_value_is_filled() {
        assert_eq!(cell_paths(CellMark::Running, Some(50.0)), ("M0 12h24v12H0z".into(), String::new()));
        for mark in [CellMark::NoData, CellMark::NotScheduled, CellMark::Stopped, CellMark::Idle, CellMark::ShiftSheet]
        {
            assert_eq!(cell_paths(mark, Some(80.0)).0, "", "{mark:?}");
        }
        assert_eq!(cell_paths(CellMark::Running, None).0, "", "an unknown value fills nothing");
    }

    #[test]
    fn every_state_has_its_own_shape() {
        let marks = [
            CellMark::Running,
            CellMark::Idle,
            CellMark::Stopped,
            CellMark::Stale,
            CellMark::NoData,
            CellMark::ShiftSheet,
        ];
        let shapes: std::collections::BTreeSet<_> = marks.iter().map(|m| cell_paths(*m, Some(60.0))).collect();
        assert_eq!(shapes.len(), marks.len());
    }
}
