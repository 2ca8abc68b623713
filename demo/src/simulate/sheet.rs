//! The shift sheets of factories without a stream: what was written down at 06:00 and 18:00 KST for the
//! half-day before. Reading a sheet's file format is the server's.

use madang_kpi::day::{HOUR_MS, KST_OFFSET_MS};
use madang_kpi::{Elements, Rules};

use crate::model::{Factory, LoadTime};
use crate::simulate::history::Fold;
use crate::simulate::machine_day::MachineDay;
use crate::simulate::schedule;

/// One machine's line on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct ShiftSheet {
    /// Machine id.
    pub machine: String,
    /// Begin of the half-day, ms since the Unix epoch.
    pub from_ms: i64,
    /// Its end, at which the sheet was handed in.
    pub to_ms: i64,
    /// What was counted. Without any planned time when the half-day held no shift.
    pub elements: Elements,
}

/// A sheet each half-day.
const HALF_DAY_MS: i64 = 12 * HOUR_MS;
/// How exact a sheet is: counters are read each ten minutes.
const PERIOD_MS: i64 = 600_000;

/// The last two finished half-days before `at`, for each machine of a `shift_sheet` factory, oldest
/// first. Every factory works each day, so at least one of the two holds planned time.
#[must_use]
pub fn shift_sheets(seed: u64, factory: &Factory, at: LoadTime) -> Vec<ShiftSheet> {
    let six = 6 * HOUR_MS - KST_OFFSET_MS;
    let newest_ms = (at.unix_ms - six).div_euclid(HALF_DAY_MS) * HALF_DAY_MS + six;
    let plan = schedule(factory);
    let mut sheets = Vec::new();
    for to_ms in [newest_ms - HALF_DAY_MS, newest_ms] {
        let from_ms = to_ms - HALF_DAY_MS;
        for machine in &factory.machines {
            let day = MachineDay::new(seed, factory, machine, from_ms).without_link_trouble();
            let mut fold = Fold::new(Rules::periodic(PERIOD_MS), machine.pri_ms as f64, &plan);
            fold.all(&day.snapshot(from_ms));
            fold.all(&day.samples_between(from_ms, to_ms, PERIOD_MS));
            // The day's elements hold the stop that was running when the sheet was handed in.
            let elements = fold.tracker.elements_at(to_ms - 1, &plan);
            sheets.push(ShiftSheet { machine: machine.id.clone(), from_ms, to_ms, elements });
        }
    }
    sheets
}
