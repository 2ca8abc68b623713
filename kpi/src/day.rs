//! Production days, hour buckets and shift windows in Korean Standard Time (UTC+9, no summer time).
//! All intervals are half-open [start, end). It leaves what happened in them to `tracker`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Korean Standard Time is this far ahead of UTC, in ms.
pub const KST_OFFSET_MS: i64 = 9 * 3_600_000;
/// Milliseconds in a minute.
pub const MINUTE_MS: i64 = 60_000;
/// Milliseconds in an hour.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// Milliseconds in a day.
pub const DAY_MS: i64 = 24 * HOUR_MS;
/// A production day begins at 06:00 KST unless the factory says otherwise.
pub const DAY_START_MINUTE: u16 = 360;

/// A calendar date in KST. Displays as `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Year of the common era.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// The date `days` after 1970-01-01 (civil-from-days, H. Hinnant).
    #[must_use]
    pub fn from_epoch_days(days: i64) -> Self {
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self { year: year as i32, month: month as u8, day: day as u8 }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// One production day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductionDay {
    /// The calendar date on which it begins: a night shift belongs to the day before.
    pub date: Date,
    /// Begin, inclusive, ms since the Unix epoch.
    pub start_ms: i64,
    /// End, exclusive.
    pub end_ms: i64,
}

impl ProductionDay {
    /// The hour buckets of the day, as starts in ms. The first and last may be cut by the day's borders
    /// when the day does not begin on the hour.
    pub fn hours(&self) -> impl Iterator<Item = i64> {
        let end = self.end_ms;
        (hour_start(self.start_ms)..end).step_by(HOUR_MS as usize)
    }
}

/// The production day that holds `at_ms`, for days that begin `start_minute` minutes after 00:00 KST.
#[must_use]
pub fn production_day(at_ms: i64, start_minute: u16) -> ProductionDay {
    let shift = KST_OFFSET_MS - i64::from(start_minute) * MINUTE_MS;
    let day = (at_ms + shift).div_euclid(DAY_MS);
    let start_ms = day * DAY_MS - shift;
    ProductionDay { date: Date::from_epoch_days(day), start_ms, end_ms: start_ms + DAY_MS }
}

/// Start of the hour bucket that holds `at_ms`. Hours of KST and UTC begin together.
#[must_use]
pub fn hour_start(at_ms: i64) -> i64 {
    at_ms.div_euclid(HOUR_MS) * HOUR_MS
}

/// A shift window of a day, minutes after 00:00 KST, half-open. `end` above 1440 crosses midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShiftWindow {
    /// Begin, 0 to 1439.
    pub start: u16,
    /// End, above `start`, at most 2880.
    pub end: u16,
}

/// When a machine is planned to be busy. Breaks are the gaps between windows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// Windows of a working day; they may touch or overlap.
    pub windows: Vec<ShiftWindow>,
    /// Begin of the production day, minutes after 00:00 KST.
    #[serde(default = "default_day_start")]
    pub day_start_minute: u16,
    /// Days on which windows begin: bit 0 is Monday, bit 6 Sunday.
    #[serde(default = "every_day")]
    pub weekdays: u8,
}

fn default_day_start() -> u16 {
    DAY_START_MINUTE
}

fn every_day() -> u8 {
    0x7f
}

impl Schedule {
    /// The same windows on every day of the week, production days from 06:00 KST.
    #[must_use]
    pub fn daily(windows: &[(u16, u16)]) -> Self {
        let windows = windows.iter().map(|&(start, end)| ShiftWindow { start, end }).collect();
        Self { windows, day_start_minute: DAY_START_MINUTE, weekdays: every_day() }
    }

    /// Planned round the clock.
    #[must_use]
    pub fn always() -> Self {
        Self::daily(&[(0, 1440)])
    }

    /// The production day that holds `at_ms`.
    #[must_use]
    pub fn day(&self, at_ms: i64) -> ProductionDay {
        production_day(at_ms, self.day_start_minute)
    }

    /// True when `at_ms` lies in planned time.
    #[must_use]
    pub fn is_scheduled(&self, at_ms: i64) -> bool {
        self.around(at_ms).any(|(start, end)| start <= at_ms && at_ms < end)
    }

    /// The first instant after `at_ms` at which a window begins or ends; `None` if there is none within
    /// two days.
    #[must_use]
    pub fn next_change(&self, at_ms: i64) -> Option<i64> {
        self.around(at_ms).flat_map(|(start, end)| [start, end]).filter(|&t| t > at_ms).min()
    }

    /// The pieces of [from, to) with whether each is planned, in order and without gaps.
    pub fn pieces(&self, from_ms: i64, to_ms: i64) -> impl Iterator<Item = (i64, i64, bool)> {
        let mut at = from_ms;
        std::iter::from_fn(move || {
            if at >= to_ms {
                return None;
            }
            let start = at;
            // Without a change within two days a day's step is safe: the loop looks again.
            at = self.next_change(start).unwrap_or(start + DAY_MS).min(to_ms);
            Some((start, at, self.is_scheduled(start)))
        })
    }

    /// Planned time within [from, to), in ms.
    #[must_use]
    pub fn scheduled_ms(&self, from_ms: i64, to_ms: i64) -> i64 {
        self.pieces(from_ms, to_ms).filter(|piece| piece.2).map(|(a, b, _)| b - a).sum()
    }

    /// Windows that begin from two days before to two days after the KST date of `at_ms`.
    fn around(&self, at_ms: i64) -> impl Iterator<Item = (i64, i64)> {
        let today = (at_ms + KST_OFFSET_MS).div_euclid(DAY_MS);
        // 1970-01-01 was a Thursday, bit 3.
        let works = |day: i64| self.weekdays >> (day + 3).rem_euclid(7) & 1 == 1;
        (today - 2..=today + 2).filter(move |&day| works(day)).flat_map(|day| {
            let midnight = day * DAY_MS - KST_OFFSET_MS;
            self.windows.iter().map(move |window| {
                let at = |minute: u16| midnight + i64::from(minute) * MINUTE_MS;
                (at(window.start), at(window.end))
            })
        })
    }
}
