//! Dates and times as text in the four languages, at a fixed offset, by the same pure code on both ends.

use madang_api::{
    lang::Lang,
    time::{Civil, KST, Timestamp},
};

const WEEKDAY_KO: [&str; 7] = ["일", "월", "화", "수", "목", "금", "토"];
const WEEKDAY_EN: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const WEEKDAY_ZH: [&str; 7] = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
const WEEKDAY_JA: [&str; 7] = ["日", "月", "火", "水", "木", "金", "土"];
const MONTH_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The date with its weekday: `2026. 11. 24.(화)`, `Tue 24 Nov 2026`, `2026年11月24日 周二`, `2026年11月24日(火)`.
#[must_use]
pub fn date(lang: Lang, at: Timestamp) -> String {
    let c = at.civil(KST);
    let w = usize::from(c.weekday);
    match lang {
        Lang::Ko => format!("{}. {}. {}.({})", c.year, c.month, c.day, WEEKDAY_KO[w]),
        Lang::En => format!("{} {} {} {}", WEEKDAY_EN[w], c.day, month_en(c), c.year),
        Lang::Zh => format!("{}年{}月{}日 {}", c.year, c.month, c.day, WEEKDAY_ZH[w]),
        Lang::Ja => format!("{}年{}月{}日({})", c.year, c.month, c.day, WEEKDAY_JA[w]),
    }
}

/// The date without the year: `11. 24. 화`, `24 Nov, Tue`, `11月24日 周二`, `11月24日(火)`.
#[must_use]
pub fn day(lang: Lang, at: Timestamp) -> String {
    let c = at.civil(KST);
    let w = usize::from(c.weekday);
    match lang {
        Lang::Ko => format!("{}. {}. {}", c.month, c.day, WEEKDAY_KO[w]),
        Lang::En => format!("{} {}, {}", c.day, month_en(c), WEEKDAY_EN[w]),
        Lang::Zh => format!("{}月{}日 {}", c.month, c.day, WEEKDAY_ZH[w]),
        Lang::Ja => format!("{}月{}日({})", c.month, c.day, WEEKDAY_JA[w]),
    }
}

/// The time of day in Korea: `14:03`.
#[must_use]
pub fn time(at: Timestamp) -> String {
    let c = at.civil(KST);
    format!("{:02}:{:02}", c.hour, c.minute)
}

/// The time of day in Korea with its zone: `14:03 KST`.
#[must_use]
pub fn time_kst(at: Timestamp) -> String {
    format!("{} KST", time(at))
}

/// From one time to another in Korea: one day `2026. 11. 24.(화) 09:30–17:30 KST`, else both dates.
#[must_use]
pub fn span(lang: Lang, from: Timestamp, to: Timestamp) -> String {
    let (a, b) = (from.civil(KST), to.civil(KST));
    if (a.year, a.month, a.day) == (b.year, b.month, b.day) {
        format!("{} {}–{} KST", date(lang, from), time(from), time(to))
    } else {
        format!("{} {} – {} {} KST", date(lang, from), time(from), day(lang, to), time(to))
    }
}

fn month_en(c: Civil) -> &'static str {
    MONTH_EN[usize::from(c.month - 1)]
}

#[cfg(test)]
mod tests {
    use super::{date, day, span, time_kst};
    use madang_api::{lang::Lang, time::Timestamp};

    #[test]
    fn four_languages() {
        let at = Timestamp::parse("2026-11-24T05:03:00Z").unwrap();
        assert_eq!(date(Lang::Ko, at), "2026. 11. 24.(화)");
        assert_eq!(date(Lang::En, at), "Tue 24 Nov 2026");
        assert_eq!(date(Lang::Zh, at), "2026年11月24日 周二");
        assert_eq!(date(Lang::Ja, at), "2026年11月24日(火)");
        assert_eq!(day(Lang::Ko, at), "11. 24. 화");
        assert_eq!(time_kst(at), "14:03 KST");
        assert_eq!(span(Lang::Ko, at, Timestamp(at.0 + 3_600_000)), "2026. 11. 24.(화) 14:03–15:03 KST");
    }
}
