//! Instants on the wire (RFC 3339, UTC) and their civil parts at a fixed offset. It leaves wording and
//! order of the parts to the app's `i18n`; there is no clock here.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Minutes east of UTC of Korean Standard Time; Korea has no summer time.
pub const KST: i32 = 540;

/// An instant in milliseconds since 1970-01-01T00:00:00Z, written as RFC 3339 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(pub i64);

/// Date and time of day at some offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Civil {
    pub year: i64,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
    /// 0 is Sunday.
    pub weekday: u8,
}

impl Timestamp {
    /// The civil parts at `offset_minutes` east of UTC.
    #[must_use]
    pub fn civil(self, offset_minutes: i32) -> Civil {
        let local = self.0 + i64::from(offset_minutes) * 60_000;
        let days = local.div_euclid(86_400_000);
        let ms = local.rem_euclid(86_400_000);
        let (year, month, day) = civil_from_days(days);
        let seconds = ms / 1000;
        Civil {
            year,
            month,
            day,
            hour: (seconds / 3600) as u8,
            minute: (seconds / 60 % 60) as u8,
            second: (seconds % 60) as u8,
            weekday: (days + 4).rem_euclid(7) as u8,
        }
    }

    /// The instant of a civil time at `offset_minutes` east of UTC.
    #[must_use]
    pub fn from_civil(year: i64, month: u8, day: u8, hour: u8, minute: u8, offset_minutes: i32) -> Self {
        let days = days_from_civil(year, month, day);
        Self(
            days * 86_400_000 + i64::from(hour) * 3_600_000 + i64::from(minute) * 60_000
                - i64::from(offset_minutes) * 60_000,
        )
    }

    /// Reads RFC 3339 with `Z` or a numeric offset; fractions beyond milliseconds are cut.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let b = text.as_bytes();
        if b.len() < 20 || b[4] != b'-' || b[7] != b'-' || !matches!(b[10], b'T' | b't' | b' ') {
            return None;
        }
        let num = |from: usize, to: usize| -> Option<i64> {
            let part = b.get(from..to)?;
            part.iter().all(u8::is_ascii_digit).then(|| part.iter().fold(0i64, |n, d| n * 10 + i64::from(d - b'0')))
        };
        let (year, month, day) = (num(0, 4)?, num(5, 7)?, num(8, 10)?);
        let (hour, minute, second) = (num(11, 13)?, num(14, 16)?, num(17, 19)?);
        if b[13] != b':' || b[16] != b':' || hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let (month, day) = (month as u8, day as u8);
        if !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        let mut at = 19;
        let mut ms = 0;
        if b.get(at) == Some(&b'.') {
            at += 1;
            let start = at;
            while b.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            if at == start {
                return None;
            }
            for i in 0..3 {
                ms = ms * 10 + if start + i < at { i64::from(b[start + i] - b'0') } else { 0 };
            }
        }
        let offset = match b.get(at)? {
            b'Z' | b'z' if b.len() == at + 1 => 0,
            sign @ (b'+' | b'-') if b.len() == at + 6 && b[at + 3] == b':' => {
                let (h, m) = (num(at + 1, at + 3)?, num(at + 4, at + 6)?);
                if h > 23 || m > 59 {
                    return None;
                }
                (h * 60 + m) * if *sign == b'-' { -1 } else { 1 }
            }
            _ => return None,
        };
        let base = Self::from_civil(year, month, day, hour as u8, minute as u8, 0).0;
        Some(Self(base + second * 1000 + ms - offset * 60_000))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let c = self.civil(0);
        write!(f, "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", c.year, c.month, c.day, c.hour, c.minute, c.second)?;
        match self.0.rem_euclid(1000) {
            0 => f.write_str("Z"),
            ms => write!(f, ".{ms:03}Z"),
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            D::Error::custom(format!("invalid time `{text}`, expected RFC 3339 as 2026-11-24T05:00:00Z"))
        })
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Timestamp {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .format(Some(utoipa::openapi::SchemaFormat::KnownFormat(utoipa::openapi::KnownFormat::DateTime)))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Timestamp {
    fn name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }
}

/// Days since 1970-01-01 of a proleptic Gregorian date (Howard Hinnant, chrono-compatible low-level date algorithms).
#[must_use]
pub fn days_from_civil(year: i64, month: u8, day: u8) -> i64 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let yoe = y - era * 400;
    let mp = (i64::from(month) + 9) % 12;
    let doy = (153 * mp + 2) / 5 + i64::from(day) - 1;
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    era * 146_097 + doe - 719_468
}

/// The inverse of [`days_from_civil`]: year, month, day.
#[must_use]
pub fn civil_from_days(days: i64) -> (i64, u8, u8) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z - era * 146_097;
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = (doy - (153 * mp + 2) / 5 + 1) as u8;
    let month = if mp < 10 { mp + 3 } else { mp - 9 } as u8;
    (yoe + era * 400 + i64::from(month <= 2), month, day)
}

fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{KST, Timestamp};

    #[test]
    fn rfc_3339_is_read_and_written() {
        let t = Timestamp::parse("2026-11-24T14:30:00+09:00").unwrap();
        assert_eq!(t.to_string(), "2026-11-24T05:30:00Z");
        assert_eq!(Timestamp::parse("2026-11-24T05:30:00.25Z").unwrap().to_string(), "2026-11-24T05:30:00.250Z");
        for bad in [
            "2026-11-24",
            "2026-13-01T00:00:00Z",
            "2026-02-29T00:00:00Z",
            "2026-11-24T25:00:00Z",
            "2026-11-24T05:30:00",
            "x",
        ] {
            assert_eq!(Timestamp::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn civil_parts_in_korea() {
        let c = Timestamp::parse("2026-11-23T15:30:00Z").unwrap().civil(KST);
        assert_eq!((c.year, c.month, c.day, c.hour, c.minute, c.weekday), (2026, 11, 24, 0, 30, 2));
    }

    #[test]
    fn civil_round_trips_over_a_century() {
        for day in (0..36_525).step_by(17) {
            let t = Timestamp(day * 86_400_000);
            let c = t.civil(0);
            assert_eq!(Timestamp::from_civil(c.year, c.month, c.day, 0, 0, 0), t);
        }
    }
}
