//! States and labels: PackML machine states by name with their ISO 22400 time class, the state of a
//! feed by its age, and the labels that lie on top. It leaves counting to `tracker` and words to the app.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A PackML state (ISA-TR88.00.02). Transported by name only: the numberings differ between sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MachineState {
    Clearing,
    Stopped,
    Starting,
    Idle,
    Suspended,
    Execute,
    Stopping,
    Aborting,
    Aborted,
    Holding,
    Held,
    Unholding,
    Suspending,
    Unsuspending,
    Resetting,
    Completing,
    Complete,
}

/// The ISO 22400 time into which a state counts while the machine is in planned time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeClass {
    /// APT.
    Production,
    /// ASUT.
    Setup,
    /// ADET by a reason inside the machine: malfunction.
    Malfunction,
    /// ADET by a reason outside the machine: starved or blocked.
    External,
    /// ADOT: no order.
    Down,
}

impl MachineState {
    /// All seventeen.
    pub const ALL: [Self; 17] = [
        Self::Clearing,
        Self::Stopped,
        Self::Starting,
        Self::Idle,
        Self::Suspended,
        Self::Execute,
        Self::Stopping,
        Self::Aborting,
        Self::Aborted,
        Self::Holding,
        Self::Held,
        Self::Unholding,
        Self::Suspending,
        Self::Unsuspending,
        Self::Resetting,
        Self::Completing,
        Self::Complete,
    ];

    /// The name as PackML writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Clearing => "Clearing",
            Self::Stopped => "Stopped",
            Self::Starting => "Starting",
            Self::Idle => "Idle",
            Self::Suspended => "Suspended",
            Self::Execute => "Execute",
            Self::Stopping => "Stopping",
            Self::Aborting => "Aborting",
            Self::Aborted => "Aborted",
            Self::Holding => "Holding",
            Self::Held => "Held",
            Self::Unholding => "Unholding",
            Self::Suspending => "Suspending",
            Self::Unsuspending => "Unsuspending",
            Self::Resetting => "Resetting",
            Self::Completing => "Completing",
            Self::Complete => "Complete",
        }
    }

    /// Into which time the state counts. `Stopping` and `Complete` run no order any more (down time);
    /// `Aborting` is the begin of a malfunction.
    #[must_use]
    pub fn time_class(self) -> TimeClass {
        match self {
            Self::Execute => TimeClass::Production,
            Self::Starting | Self::Resetting | Self::Completing => TimeClass::Setup,
            Self::Held | Self::Holding | Self::Unholding | Self::Aborting | Self::Aborted | Self::Clearing => {
                TimeClass::Malfunction
            }
            Self::Suspending | Self::Suspended | Self::Unsuspending => TimeClass::External,
            Self::Idle | Self::Stopped | Self::Stopping | Self::Complete => TimeClass::Down,
        }
    }
}

impl fmt::Display for MachineState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A state name that PackML does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownState(
    /// The name as it was given.
    pub String,
);

impl fmt::Display for UnknownState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown machine state `{}`, expected a PackML state name such as `Execute`", self.0)
    }
}

impl std::error::Error for UnknownState {}

impl FromStr for MachineState {
    type Err = UnknownState;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|state| state.name() == name).ok_or_else(|| UnknownState(name.to_owned()))
    }
}

/// How far a figure can be trusted as current.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedState {
    /// Data came within one period.
    Live,
    /// Older than one period.
    Late,
    /// Older than two periods and a second: the value is kept, greyed, with its time.
    Stale,
    /// Nothing was ever received.
    NoData,
    /// Outside planned time: the indicator is undefined, neither 0 % nor 100 %.
    NotScheduled,
}

impl FeedState {
    /// Wire name: `live`, `late`, `stale`, `no_data`, `not_scheduled`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Late => "late",
            Self::Stale => "stale",
            Self::NoData => "no_data",
            Self::NotScheduled => "not_scheduled",
        }
    }
}

/// The longest age in ms at which a feed with this period is not yet stale: two periods and a second.
#[must_use]
pub fn stale_after_ms(period_ms: i64) -> i64 {
    2 * period_ms + 1_000
}

/// State of a feed that declares its period (HTTP, shift sheets): late after one period, stale after
/// two periods and a second, by the receiver's own clock. Outside planned time silence is expected, so
/// `not_scheduled` comes before every other state.
#[must_use]
pub fn feed_state(now_ms: i64, last_received_ms: Option<i64>, period_ms: i64, scheduled: bool) -> FeedState {
    let Some(last) = last_received_ms.filter(|_| scheduled) else {
        return if scheduled { FeedState::NoData } else { FeedState::NotScheduled };
    };
    let age = now_ms - last;
    if age > stale_after_ms(period_ms) {
        FeedState::Stale
    } else if age > period_ms {
        FeedState::Late
    } else {
        FeedState::Live
    }
}

/// State of a feed that reports by exception (Sparkplug B): silence means nothing, only births, deaths
/// and the loss of the broker count. `None`: never born.
#[must_use]
pub fn link_state(online: Option<bool>, scheduled: bool) -> FeedState {
    match online {
        _ if !scheduled => FeedState::NotScheduled,
        None => FeedState::NoData,
        Some(true) => FeedState::Live,
        Some(false) => FeedState::Stale,
    }
}

/// What lies on top of a state: where a figure comes from, or what is odd about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// Made by the simulator of the demo.
    Simulated,
    /// Played again from the past.
    Replayed,
    /// Sent later than measured (store and forward); never shown as current.
    Backfilled,
    /// From a shift sheet, updated twice a day.
    ShiftSheet,
    /// The sample's time lies ahead of the receiver's clock.
    Future,
    /// The sample's time lies before one that was already counted.
    OutOfOrder,
    /// The value lies above the indicator's range: check the ideal cycle time.
    ExceedsRange,
    /// A stop is running and counted as a delay for now.
    Provisional,
}

impl Label {
    /// Wire name, for example `shift_sheet`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Simulated => "simulated",
            Self::Replayed => "replayed",
            Self::Backfilled => "backfilled",
            Self::ShiftSheet => "shift_sheet",
            Self::Future => "future",
            Self::OutOfOrder => "out_of_order",
            Self::ExceedsRange => "exceeds_range",
            Self::Provisional => "provisional",
        }
    }
}
