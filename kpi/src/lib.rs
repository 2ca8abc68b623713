//! Factory figures by ISO 22400-2: what is counted (elements), what is computed from it (indicators),
//! machine and feed states, production days, and the fold from samples to elements. Pure: no I/O, no
//! clock, no framework; the same on the server and in the browser. Storing belongs to the server,
//! wording to the app.

pub mod day;
pub mod element;
pub mod indicator;
pub mod record;
pub mod sample;
pub mod state;
pub mod tracker;

pub use day::{ProductionDay, Schedule, ShiftWindow, hour_start, production_day};
pub use element::Elements;
pub use indicator::IndicatorId;
pub use record::IndicatorRecord;
pub use sample::{Metric, Sample, Value};
pub use state::{FeedState, Label, MachineState, TimeClass, feed_state, link_state};
pub use tracker::{FoldOutcome, Rules, Tracker, Verdict};
