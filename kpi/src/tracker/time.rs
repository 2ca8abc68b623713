//! The part of the tracker that counts time: which element each planned millisecond goes to. Pieces are
//! counted in the tracker itself.

use super::Tracker;
use super::stop::Stop;
use crate::day::{HOUR_MS, Schedule, hour_start};
use crate::element::Elements;
use crate::state::{MachineState, TimeClass};

impl Tracker {
    /// Counts the time from the cursor to `to_ms`: in the present state if it is covered by data, else
    /// as "no data".
    pub(super) fn advance(
        &mut self,
        to_ms: i64,
        gap_limit_ms: Option<i64>,
        plan: &Schedule,
        deltas: &mut Vec<(i64, Elements)>,
    ) {
        let from = *self.cursor.get_or_insert(to_ms);
        if to_ms <= from {
            return;
        }
        self.cursor = Some(to_ms);
        let in_time = gap_limit_ms.is_none_or(|limit| to_ms - from <= limit);
        let class = self.state.filter(|_| in_time).map(MachineState::time_class);
        if class.is_none() {
            self.uncovered_until = Some(to_ms);
        }
        for (start, end, planned) in plan.pieces(from, to_ms) {
            if planned {
                self.spend(start, end, class, plan, deltas);
            }
        }
    }

    /// Books planned time [start, end), cut at the hours.
    fn spend(
        &mut self,
        start: i64,
        end: i64,
        class: Option<TimeClass>,
        plan: &Schedule,
        deltas: &mut Vec<(i64, Elements)>,
    ) {
        let mut at = start;
        while at < end {
            let bucket = hour_start(at);
            let until = end.min(bucket + HOUR_MS);
            let ms = until - at;
            let plain = match class {
                None => Elements { no_data: ms, ..Elements::default() },
                Some(TimeClass::Production) => Elements { pbt: ms, apt: ms, ..Elements::default() },
                Some(TimeClass::Setup) => Elements { pbt: ms, asut: ms, ..Elements::default() },
                Some(TimeClass::Down) => Elements { pbt: ms, adot: ms, ..Elements::default() },
                Some(delay) => {
                    let stop = self.stop.get_or_insert_with(Stop::default);
                    let decided = stop.spend(bucket, ms, delay == TimeClass::External, self.rules.minor_stop_ms);
                    for (bucket, part) in decided {
                        self.book(bucket, part, plan, deltas);
                    }
                    at = until;
                    continue;
                }
            };
            self.book(bucket, plain, plan, deltas);
            at = until;
        }
    }
}
