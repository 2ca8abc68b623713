//! The age of a figure in words. Without a clock (the first render) it is the time of the value; with one it
//! is how long ago that was.

use madang_api::time::Timestamp;
use madang_kpi::state::FeedState;

use crate::i18n::{I18n, K, date};

/// The words that stand beside a value: `3 s ago`; for an old one also its time of day; `as of 14:03 KST`
/// without a clock; nothing where nothing was received.
#[must_use]
pub fn age(i: I18n, state: FeedState, received_at: Option<Timestamp>, now_ms: Option<i64>) -> String {
    let Some(at) = received_at else {
        return if state == FeedState::NotScheduled { String::new() } else { i.t(K::LiveNever).to_owned() };
    };
    let time = date::time_kst(at);
    let Some(now) = now_ms else {
        let key = if state == FeedState::Stale { K::LiveValueAt } else { K::LiveAsOf };
        return i.f(key, &[("time", &time)]);
    };
    let ago = ago(i, now - at.0);
    if state == FeedState::Stale { i.f(K::LiveValueOf, &[("time", &time), ("age", &ago)]) } else { ago }
}

/// `12 s ago`, `3 min ago`, `5 h ago`, `2 d ago`. A value from ahead of the clock is 0 s old.
#[must_use]
pub fn ago(i: I18n, ms: i64) -> String {
    let seconds = ms.max(0) / 1_000;
    let (key, n) = match seconds {
        0..60 => (K::LiveAgeSeconds, seconds),
        60..3_600 => (K::LiveAgeMinutes, seconds / 60),
        3_600..86_400 => (K::LiveAgeHours, seconds / 3_600),
        _ => (K::LiveAgeDays, seconds / 86_400),
    };
    i.f(key, &[("n", &n.to_string())])
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::age;
    use crate::i18n::I18n;
    use madang_api::{lang::Lang, time::Timestamp};
    use madang_kpi::state::FeedState::{Live, NoData, Stale};

    #[test]
    fn an_age_is_told_by_the_server_s_clock_and_a_time_without_it() {
        let i = I18n::built_in(Lang::En);
        let at = Timestamp::parse("2026-11-24T05:03:00Z");
        let ms = at.unwrap().0;
        assert_eq!(age(i, Live, at, None), "as of 14:03 KST");
        assert_eq!(age(i, Live, at, Some(ms + 3_900)), "3 s ago");
        assert_eq!(age(i, Live, at, Some(ms - 500)), "0 s ago");
        assert_eq!(age(i, Stale, at, Some(ms + 12 * 60_000)), "value of 14:03 KST, 12 min ago");
        assert_eq!(age(i, NoData, None, Some(ms)), "nothing received");
    }
}
