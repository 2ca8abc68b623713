//! The geometry of the figures: values in, path data and lengths out. Pure, and the same bytes on the
//! server and in the browser.

use std::fmt::Write as _;

/// A length or coordinate with at most one decimal: enough for a drawing, short in the page.
#[must_use]
pub fn short(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    if tenths % 10 == 0 {
        (tenths / 10).to_string()
    } else {
        format!("{}{}.{}", if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10)
    }
}

/// How much of `whole` a percentage fills, for drawing only: an indicator above 100 % fills all of it, an
/// unknown one nothing.
#[must_use]
pub fn filled(percent: Option<f64>, whole: f64) -> f64 {
    percent.map_or(0.0, |p| p.clamp(0.0, 100.0) / 100.0 * whole)
}

/// The range of a sparkline: what the values span, at least `least` wide, with a little air.
#[must_use]
pub fn range(values: &[Option<f64>], least: f64) -> Option<(f64, f64)> {
    let known = || values.iter().flatten().copied();
    let (low, high) = (known().reduce(f64::min)?, known().reduce(f64::max)?);
    let air = ((least - (high - low)) / 2.0).max((high - low) * 0.08);
    Some((low - air, high + air))
}

/// The path of a sparkline in a box of `width` by `height`; unknown values are gaps, a value alone between
/// gaps is a short dash. Empty without any value.
#[must_use]
pub fn spark_path(values: &[Option<f64>], width: f64, height: f64) -> String {
    let mut path = String::new();
    let Some((low, high)) = range(values, 4.0) else { return path };
    let step = if values.len() > 1 { width / (values.len() - 1) as f64 } else { 0.0 };
    let at = |i: usize, v: f64| (i as f64 * step, height - (v - low) / (high - low) * height);
    let known = |i: usize| values.get(i).copied().flatten();
    for (i, value) in values.iter().enumerate() {
        let Some(value) = value else { continue };
        let (x, y) = at(i, *value);
        let first = i == 0 || known(i - 1).is_none();
        if first && known(i + 1).is_none() {
            let _ = write!(path, "M{} {}h2", short((x - 1.0).max(0.0)), short(y));
        } else {
            let _ = write!(path, "{}{} {}", if first { "M" } else { "L" }, short(x), short(y));
        }
    }
    path
}

/// The y of a level in a box of `height` for the range that [`spark_path`] uses, for a marker.
#[must_use]
pub fn last_point(values: &[Option<f64>], width: f64, height: f64) -> Option<(f64, f64)> {
    let (low, high) = range(values, 4.0)?;
    let i = values.iter().rposition(Option::is_some)?;
    let step = if values.len() > 1 { width / (values.len() - 1) as f64 } else { 0.0 };
    Some((i as f64 * step, height - (values[i]? - low) / (high - low) * height))
}

/// The y of a value on a scale from bottom to top in a box of `height`; values outside lie on the edge.
#[must_use]
pub fn level(value: f64, (low, high): (f64, f64), height: f64) -> f64 {
    if high <= low {
        return height;
    }
    height - ((value - low) / (high - low)).clamp(0.0, 1.0) * height
}

/// The path of values on a fixed scale; unknown values are gaps, a value alone is a short dash.
#[must_use]
pub fn line_path(values: &[Option<f64>], domain: (f64, f64), width: f64, height: f64) -> String {
    let mut path = String::new();
    let step = if values.len() > 1 { width / (values.len() - 1) as f64 } else { 0.0 };
    let known = |i: usize| values.get(i).copied().flatten();
    for (i, value) in values.iter().enumerate() {
        let Some(value) = value else { continue };
        let (x, y) = (short(i as f64 * step), short(level(*value, domain, height)));
        let first = i == 0 || known(i - 1).is_none();
        if first && known(i + 1).is_none() {
            let _ = write!(path, "M{} {y}h2", short((i as f64 * step - 1.0).max(0.0)));
        } else {
            let _ = write!(path, "{}{x} {y}", if first { "M" } else { "L" });
        }
    }
    path
}

/// A stretch of time as start and width in a box of `width` that shows `window`; `None` outside of it.
#[must_use]
pub fn stretch(from: i64, to: i64, window: (i64, i64), width: f64) -> Option<(f64, f64)> {
    let (start, end) = window;
    let (from, to) = (from.max(start), to.min(end));
    if end <= start || to <= from {
        return None;
    }
    let scale = width / (end - start) as f64;
    Some(((from - start) as f64 * scale, (to - from) as f64 * scale))
}

/// Widths of a pair of bars in a box of `width`: the larger value fills it, the other keeps its share.
#[must_use]
pub fn pair(before: f64, after: f64, width: f64) -> (f64, f64) {
    let most = before.max(after);
    if most <= 0.0 {
        return (0.0, 0.0);
    }
    (before.max(0.0) / most * width, after.max(0.0) / most * width)
}

/// Seats as bars: path data of those left and those taken in a box of `width` by `height`. One bar a seat up
/// to 24 seats; larger rooms are drawn in 24 shares, never showing none while one is left nor full while one
/// is taken.
#[must_use]
pub fn seat_bars(capacity: u32, left: u32, width: f64, height: f64) -> (String, String) {
    const MOST: u32 = 24;
    let left = left.min(capacity);
    let bars = capacity.min(MOST);
    let full = if capacity <= MOST {
        left
    } else {
        let share = (f64::from(left) / f64::from(capacity) * f64::from(bars)).round() as u32;
        share.clamp(u32::from(left > 0), bars - u32::from(left < capacity))
    };
    let pitch = width / f64::from(MOST);
    let wide = pitch * 0.72;
    let draw = |from: u32, to: u32| {
        let mut path = String::new();
        for i in from..to {
            let _ =
                write!(path, "M{} 0h{}v{}h-{}z", short(f64::from(i) * pitch), short(wide), short(height), short(wide));
        }
        path
    };
    (draw(0, full), draw(full, bars))
}

#[cfg(test)]
mod tests {
    use super::{filled, level, line_path, pair, range, seat_bars, short, spark_path, stretch};

    #[test]
    fn numbers_are_short() {
        assert_eq!([short(3.0), short(3.12), short(-0.26), short(0.04)], ["3", "3.1", "-0.3", "0"]);
    }

    #[test]
    fn filling_is_bounded_and_unknown_fills_nothing() {
        assert_eq!(filled(Some(65.0), 20.0), 13.0);
        assert_eq!(filled(Some(104.0), 20.0), 20.0);
        assert_eq!(filled(None, 20.0), 0.0);
    }

    #[test]
    fn a_gap_breaks_the_line_and_is_never_zero() {
        let path = spark_path(&[Some(60.0), Some(70.0), None, Some(65.0), None, Some(62.0), Some(61.0)], 60.0, 20.0);
        assert_eq!(path.matches('M').count(), 3);
        assert_eq!(path.matches('h').count(), 1, "one value alone is a dash");
        assert_eq!(spark_path(&[None, None], 60.0, 20.0), "");
        assert_eq!(spark_path(&[], 60.0, 20.0), "");
    }

    #[test]
    fn a_flat_line_lies_in_the_middle() {
        assert_eq!(range(&[Some(70.0), Some(70.0)], 4.0), Some((68.0, 72.0)));
        assert_eq!(spark_path(&[Some(70.0), Some(70.0)], 60.0, 20.0), "M0 10L60 10");
    }

    #[test]
    fn seats_never_lie_at_the_ends() {
        let count = |(left, taken): (String, String)| (left.matches('M').count(), taken.matches('M').count());
        assert_eq!(count(seat_bars(20, 4, 176.0, 17.0)), (4, 16));
        assert_eq!(count(seat_bars(100, 1, 176.0, 17.0)), (1, 23), "one seat left is seen");
        assert_eq!(count(seat_bars(100, 99, 176.0, 17.0)), (23, 1), "one seat taken is seen");
        assert_eq!(count(seat_bars(100, 0, 176.0, 17.0)), (0, 24));
        assert_eq!(count(seat_bars(0, 0, 176.0, 17.0)), (0, 0));
    }

    #[test]
    fn a_line_keeps_to_its_scale_and_its_gaps() {
        let scale = (50.0, 100.0);
        assert_eq!([40.0, 50.0, 75.0, 120.0].map(|v| level(v, scale, 100.0)), [100.0, 100.0, 50.0, 0.0]);
        assert_eq!(line_path(&[Some(50.0), Some(100.0), None, Some(75.0)], scale, 30.0, 100.0), "M0 100L10 0M29 50h2");
        assert_eq!(line_path(&[], scale, 30.0, 100.0), "");
        assert_eq!(level(5.0, (1.0, 1.0), 100.0), 100.0, "a scale without length has no height");
    }

    #[test]
    fn a_stretch_is_cut_to_the_window() {
        assert_eq!(stretch(0, 50, (0, 100), 200.0), Some((0.0, 100.0)));
        assert_eq!(stretch(-50, 25, (0, 100), 200.0), Some((0.0, 50.0)));
        assert_eq!(stretch(90, 500, (0, 100), 200.0), Some((180.0, 20.0)));
        assert_eq!(stretch(100, 120, (0, 100), 200.0), None);
        assert_eq!(stretch(0, 10, (5, 5), 200.0), None);
    }

    #[test]
    fn a_pair_keeps_its_proportion() {
        assert_eq!(pair(31.0, 62.0, 100.0), (50.0, 100.0));
        assert_eq!(pair(4.0, 1.0, 100.0), (100.0, 25.0));
        assert_eq!(pair(0.0, 0.0, 100.0), (0.0, 0.0));
    }
}
