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

/// The date without the year: `11. 24.(화)`, `Tue 24 Nov`, `11月24日 周二`, `11月24日(火)`.
#[must_use]
pub fn day(lang: Lang, at: Timestamp) -> String {
    let c = at.civil(KST);
    let w = usize::from(c.weekday);
    match lang {
        Lang::Ko => format!("{}. {}.({})", c.month, c.day, WEEKDAY_KO[w]),
        Lang::En => format!("{} {} {}", WEEKDAY_EN[w], c.day, month_en(c)),
        Lang::Zh => format!("{}月{}日 {}", c.month, c.day, WEEKDAY_ZH[w]),
        Lang::Ja => format!("{}月{}日({})", c.month, c.day, WEEKDAY_JA[w]),
    }
}

/// From one day to another, the year once where it is the same: `2026. 12. 8.(화) – 12. 11.(금)`,
/// `Tue 8 Dec – Fri 11 Dec 2026`, `2026年12月8日 周二 – 12月11日 周五`, `2026年12月8日(火)～12月11日(金)`.
#[must_use]
pub fn days(lang: Lang, from: Timestamp, to: Timestamp) -> String {
    let year = from.civil(KST).year == to.civil(KST).year;
    let (first, last) = match (year, lang) {
        (false, _) => (date(lang, from), date(lang, to)),
        (true, Lang::En) => (day(lang, from), date(lang, to)),
        (true, _) => (date(lang, from), day(lang, to)),
    };
    let between = if lang == Lang::Ja { "～" } else { " – " };
    format!("{first}{between}{last}")
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
    use super::{date, day, days, span, time_kst};
    use madang_api::{lang::Lang, time::Timestamp};

    #[test]
    fn four_languages() {
        let at = Timestamp::parse("2026-11-24T05:03:00Z").unwrap();
        assert_eq!(date(Lang::Ko, at), "2026. 11. 24.(화)");
        assert_eq!(date(Lang::En, at), "Tue 24 Nov 2026");
        assert_eq!(date(Lang::Zh, at), "2026年11月24日 周二");
        assert_eq!(date(Lang::Ja, at), "2026年11月24日(火)");
        assert_eq!(day(Lang::Ko, at), "11. 24.(화)");
        assert_eq!(day(Lang::En, at), "Tue 24 Nov");
        assert_eq!(time_kst(at), "14:03 KST");
        assert_eq!(span(Lang::Ko, at, Timestamp(at.0 + 3_600_000)), "2026. 11. 24.(화) 14:03–15:03 KST");
    }
    #[test]
    fn from_day_to_day() {
        let at = |text| Timestamp::parse(text).unwrap();
        let (first, last) = (at("2026-12-08T01:00:00Z"), at("2026-12-11T07:00:00Z"));
        assert_eq!(days(Lang::Ko, first, last), "2026. 12. 8.(화) – 12. 11.(금)");
        assert_eq!(days(Lang::En, first, last), "Tue 8 Dec – Fri 11 Dec 2026");
        assert_eq!(days(Lang::Zh, first, last), "2026年12月8日 周二 – 12月11日 周五");
        assert_eq!(days(Lang::Ja, first, last), "2026年12月8日(火)～12月11日(金)");
        let over = at("2027-01-02T01:00:00Z");
        assert_eq!(days(Lang::En, first, over), "Tue 8 Dec 2026 – Sat 2 Jan 2027");
        assert_eq!(days(Lang::Ko, first, over), "2026. 12. 8.(화) – 2027. 1. 2.(토)");
    }
}
