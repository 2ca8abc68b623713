//! The present of one factory as it is stored: the running counts of its machines, its shift sheets, when it
//! was last heard. What is shown of it is `figure`'s.

use std::collections::BTreeMap;

use madang_kpi::{Elements, Label, Rules, Schedule, Tracker};
use serde::{Deserialize, Serialize};

use crate::catalog::record::FactoryRecord;

/// The planned time of a factory: its windows on every day, production days from 06:00 KST.
#[must_use]
pub fn schedule(record: &FactoryRecord) -> Schedule {
    Schedule::daily(&record.shifts)
}

/// A row of `factory_now`.
#[derive(Debug, Clone, PartialEq)]
pub struct FactoryNow {
    /// Place of the last commit in the order of all factories' commits.
    pub version: i64,
    /// When the server last took a sample that it counted, by its own clock, ms.
    pub received_at: Option<i64>,
    /// Time of the newest sample counted, by the factory's clock, ms.
    pub measured_at: Option<i64>,
    /// Declared period of the feed, ms.
    pub period_ms: i64,
    /// Whether a simulator made samples of the current production day.
    pub simulated: bool,
    pub doc: Doc,
}

/// What the row keeps as JSON.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Doc {
    /// By machine.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub trackers: BTreeMap<String, Tracker>,
    /// The last shift sheets, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<Sheet>,
    /// When the last sample with such a flag came, by the server's clock, ms.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub flagged: BTreeMap<Label, i64>,
}

/// One machine's line on a shift sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub machine: String,
    pub from_ms: i64,
    /// When it was handed in.
    pub to_ms: i64,
    pub elements: Elements,
}

impl FactoryNow {
    /// The running count of a machine, a fresh one for a machine that has never sent.
    pub fn tracker(&mut self, record: &FactoryRecord, machine: &str) -> &mut Tracker {
        let period_ms = self.period_ms;
        self.doc.trackers.entry(machine.to_owned()).or_insert_with(|| {
            let pri_ms = record.machines.iter().find(|m| m.id == machine).map_or(1, |m| m.pri_ms);
            Tracker::new(Rules::periodic(period_ms), pri_ms as f64)
        })
    }

    /// Declares another period: from now on it decides which gaps are "no data".
    pub fn set_period(&mut self, period_ms: i64) {
        if self.period_ms != period_ms {
            self.period_ms = period_ms;
            for tracker in self.doc.trackers.values_mut() {
                tracker.set_rules(Rules::periodic(period_ms));
            }
        }
    }
}
