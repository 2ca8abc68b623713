//! Shift plans as windows of a day, placed around the hour of loading by the rule written in `factory`.

use madang_kpi::day::{HOUR_MS, KST_OFFSET_MS};

use crate::model::LoadTime;
use crate::rng::Rng;

const DAY: i64 = 1_440;

/// Windows of a plan with this many shifts a day, minutes after 00:00 KST.
pub(super) fn windows(rng: &mut Rng, shifts: u8, at: LoadTime) -> Vec<(u16, u16)> {
    match shifts {
        1 => one_shift(load_minute(at) - 180 - 30 * rng.below(3) as i64),
        2 => {
            let start = load_minute(at) - 240 - 30 * rng.below(5) as i64;
            cut(start, 960, &[(180, 40), (660, 40)])
        }
        _ => vec![(360, 840), (840, 1_320), (1_320, 1_800)],
    }
}

/// A one-shift plan that ended 3.5 h before the hour of loading.
pub(super) fn resting(at: LoadTime) -> Vec<(u16, u16)> {
    one_shift(load_minute(at) - 13 * 60)
}

fn one_shift(start: i64) -> Vec<(u16, u16)> {
    cut(start, 570, &[(300, 60)])
}

/// The hour of loading, as a minute of the KST day.
fn load_minute(at: LoadTime) -> i64 {
    (at.unix_ms + KST_OFFSET_MS).div_euclid(HOUR_MS).rem_euclid(24) * 60
}

/// `length` minutes from `start` without the breaks (offset, length), in order.
fn cut(start: i64, length: i64, breaks: &[(i64, i64)]) -> Vec<(u16, u16)> {
    let mut windows = Vec::new();
    let mut from = 0;
    for &(offset, pause) in breaks {
        windows.push(window(start + from, offset - from));
        from = offset + pause;
    }
    windows.push(window(start + from, length - from));
    windows
}

/// A window that begins within the day; every day is alike, so one that would begin after midnight
/// begins on the day itself.
fn window(start: i64, length: i64) -> (u16, u16) {
    let start = start.rem_euclid(DAY);
    (start as u16, (start + length) as u16)
}
