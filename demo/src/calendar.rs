//! Civil dates of Korea (UTC+9, no summer time) from Unix milliseconds, weekdays, and the public
//! holidays on which no course runs and no line produces. It leaves wording of dates to the app.

/// Korean Standard Time is this many milliseconds ahead of UTC.
const KST_OFFSET_MS: i64 = 9 * 3_600_000;
/// Milliseconds of a civil day; Korea has no summer time, so every day has the same length.
const DAY_MS: i64 = 86_400_000;

/// Public holidays with their substitute days as `(year, [month * 100 + day])`, as Python `holidays`
/// 0.109 lists them for Korea. Weekend days are included, so the table is complete for its years.
const HOLIDAYS: [(i32, &[u16]); 4] = [
    (
        2026,
        &[
            101, 216, 217, 218, 301, 302, 501, 505, 524, 525, 603, 606, 717, 815, 817, 924, 925, 926, 1003, 1005, 1009,
            1225,
        ],
    ),
    (
        2027,
        &[
            101, 206, 207, 208, 209, 301, 501, 503, 505, 513, 606, 717, 719, 815, 816, 914, 915, 916, 1003, 1004, 1009,
            1011, 1225, 1227,
        ],
    ),
    (2028, &[101, 126, 127, 128, 301, 412, 501, 502, 505, 606, 717, 815, 1002, 1003, 1004, 1005, 1009, 1225]),
    (2029, &[101, 212, 213, 214, 301, 501, 505, 507, 520, 521, 606, 717, 815, 921, 922, 923, 924, 1003, 1009, 1225]),
];

/// Holidays on a fixed solar date, used for years outside [`HOLIDAYS`]; lunar and substitute days are
/// unknown there.
const FIXED_HOLIDAYS: [u16; 10] = [101, 301, 501, 505, 606, 717, 815, 1003, 1009, 1225];

/// A day of the Gregorian calendar in Korea. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// The Korean day that holds this instant (milliseconds since 1970-01-01T00:00:00Z).
    #[must_use]
    pub fn of_ms(unix_ms: i64) -> Self {
        Self::from_days((unix_ms + KST_OFFSET_MS).div_euclid(DAY_MS))
    }

    /// The day that lies `days` after 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date
    /// Algorithms", `civil_from_days`).
    #[must_use]
    pub fn from_days(days: i64) -> Self {
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        Self { year: year as i32, month: month as u8, day: day as u8 }
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub fn days(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let yoe = year.rem_euclid(400);
        let mp = (i64::from(self.month) + 9) % 12;
        let doy = (153 * mp + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
    }

    /// The instant of a Korean wall-clock time on this day, in Unix milliseconds. `minute` counts from
    /// midnight and may exceed 1440.
    #[must_use]
    pub fn at_minute(self, minute: i64) -> i64 {
        self.days() * DAY_MS - KST_OFFSET_MS + minute * 60_000
    }

    /// The day `days` later (earlier if negative).
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_days(self.days() + days)
    }

    /// The same month and day `years` later; 29 February falls to the 28th where there is none.
    #[must_use]
    pub fn plus_years(self, years: i32) -> Self {
        let moved = Self { year: self.year + years, ..self };
        if Self::from_days(moved.days()) == moved { moved } else { Self { day: 28, ..moved } }
    }

    /// 0 Sunday to 6 Saturday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        (self.days() + 4).rem_euclid(7) as u8
    }

    /// Saturday or Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), 0 | 6)
    }

    /// A public holiday of Korea, substitute days included (2026 to 2029; other years know only the
    /// holidays of fixed date).
    #[must_use]
    pub fn is_holiday(self) -> bool {
        let code = u16::from(self.month) * 100 + u16::from(self.day);
        HOLIDAYS
            .iter()
            .find(|(year, _)| *year == self.year)
            .map_or(&FIXED_HOLIDAYS[..], |(_, days)| days)
            .contains(&code)
    }

    /// Neither weekend nor holiday.
    #[must_use]
    pub fn is_working_day(self) -> bool {
        !self.is_weekend() && !self.is_holiday()
    }

    /// `YYYY-MM-DD`.
    #[must_use]
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn days_round_trip_over_leap_years() {
        for days in -200_000..200_000 {
            assert_eq!(Date::from_days(days).days(), days);
        }
        assert_eq!(Date::from_days(0), Date { year: 1970, month: 1, day: 1 });
    }

    #[test]
    fn an_evening_in_utc_is_the_next_day_in_korea() {
        // 2026-11-22T17:00:00Z is Monday 23 November, 02:00 in Korea.
        let date = Date::of_ms(1_795_366_800_000);
        assert_eq!(date.iso(), "2026-11-23");
        assert_eq!(date.weekday(), 1);
        assert_eq!(date.at_minute(120), 1_795_366_800_000);
    }

    #[test]
    fn holidays_and_their_substitutes_are_no_working_days() {
        let day = |month, day| Date { year: 2027, month, day };
        assert!(!day(2, 8).is_working_day(), "Seollal");
        assert!(!day(2, 9).is_working_day(), "substitute of Seollal");
        assert!(day(2, 10).is_working_day());
        assert!(!day(12, 27).is_working_day(), "substitute of Christmas");
        assert!(!day(2, 13).is_working_day(), "Saturday");
    }

    #[test]
    fn years_are_added_by_calendar() {
        let leap = Date { year: 2024, month: 2, day: 29 };
        assert_eq!(leap.plus_years(20).iso(), "2044-02-29");
        assert_eq!(leap.plus_years(1).iso(), "2025-02-28");
        assert_eq!(leap.plus_days(1).iso(), "2024-03-01");
    }
}
