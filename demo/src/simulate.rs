//! The factory simulator: a process model of each machine (semi-Markov states, cycle times, scrap), the
//! samples its gateway would send, and the history folded from them by the rules of `madang-kpi`.
//! Which factories exist is `factory`'s; sending and storing are the server's.
//!
//! Everything a machine does on a production day follows from (seed, factory, machine, day). So a
//! history that was folded up to now is continued exactly by the live feed, however often it restarts.

pub mod archetype;
pub mod chance;
pub mod feed;
pub mod history;
pub mod link;
pub mod machine_day;
pub mod production;
pub mod profile;
pub mod sheet;
pub mod timeline;

pub use archetype::{ARCHETYPES, Archetype};
pub use feed::{FactoryFeed, Feed};
pub use history::{History, history};
pub use machine_day::{Counts, MachineDay};
pub use sheet::{ShiftSheet, shift_sheets};

use madang_kpi::Schedule;

use crate::model::Factory;

/// The planned time of a factory: its windows on every day, production days from 06:00 KST.
#[must_use]
pub fn schedule(factory: &Factory) -> Schedule {
    Schedule::daily(&factory.shifts)
}
