//! Scenes of the food and beverage hall, P01 to P17: the table of the hall and what its scenes share.

mod dishes;
mod drinks;
mod wellness;

use super::kit::{Axis, Entry, P3, Scene, Tone, add, n};

/// The scenes of the hall by product type.
pub const SCENES: &[Entry] = &[
    ("P01", dishes::laver, [9.5, -7.6, 0.86]),
    ("P02", dishes::kimchi, [-10.2, 7.7, 0.92]),
    ("P03", dishes::ramen, [-1.3, -4.7, 0.86]),
    ("P04", dishes::samgyetang, [12.1, -2.8, 0.89]),
    ("P05", dishes::gochujang, [15.8, -2.9, 1.07]),
    ("P06", drinks::soy_sauce, [10.6, -5.1, 0.90]),
    ("P07", wellness::ginseng_sticks, [-2.7, 1.2, 0.86]),
    ("P08", drinks::coffee, [43.9, -14.5, 0.92]),
    ("P09", drinks::green_tea, [0.1, -4.7, 0.94]),
    ("P10", dishes::tofu_crackers, [-9.0, -9.4, 0.87]),
    ("P11", dishes::fish_cake, [2.6, 11.6, 1.15]),
    ("P12", drinks::sesame_oil, [22.8, -3.2, 0.90]),
    ("P13", drinks::makgeolli, [-15.6, 5.3, 0.92]),
    ("P14", wellness::puree, [-10.7, -17.5, 1.08]),
    ("P15", wellness::probiotics, [24.1, -13.6, 0.92]),
    ("P16", drinks::soy_milk, [-49.9, -25.3, 0.91]),
    ("P17", wellness::bamboo_salt, [-34.3, 7.6, 0.91]),
];

const SEAWEED: Tone = Tone { top: "#35503F", left: "#22382D", right: "#172820" };
const BROTH: &str = "#F0DDB0";

/// A stand-up pouch in the left plane, `w` wide and `h` high, with its seam and bottom fold.
fn pouch(s: &mut Scene, o: P3, w: f64, h: f64, t: Tone) {
    s.left(o);
    let (b, k) = (n(w + 5.0), n(w * 0.5));
    let d = format!(
        "M4 0H{w4}C{b} {h3} {b} {h6} {wn} {h}Q{k} {deep} 0 {h}C-5 {h6} -5 {h3} 4 0z",
        w4 = n(w - 4.0),
        wn = n(w),
        h = n(h),
        h3 = n(h * 0.3),
        h6 = n(h * 0.6),
        deep = n(h + 16.0)
    );
    s.tint(&d, t.left);
    s.tint(
        &format!(
            "M{} 0H{}C{b} {} {b} {} {} {h}Q{} {} {} {}z",
            n(w * 0.8),
            n(w - 4.0),
            n(h * 0.3),
            n(h * 0.6),
            n(w),
            n(w * 0.88),
            n(h + 6.0),
            n(w * 0.76),
            n(h + 7.5),
            h = n(h)
        ),
        t.right,
    );
    s.line(&d);
    s.tint(&format!("M5 1H{}V9H5z", n(w - 5.0)), t.top);
    s.line(&format!("M3 10H{}", n(w - 3.0)));
    s.line(&format!("M1 {h}Q{k} {} {} {h}", n(h - 16.0), n(w - 1.0), h = n(h - 2.0)));
    s.end();
}

/// A bowl standing at `o` with its filling; the rim has the radius `r`.
fn bowl(s: &mut Scene, o: P3, r: f64, h: f64, t: Tone, fill: &str) {
    s.lathe(o, &[(0.0, r * 0.5), (h * 0.35, r * 0.84), (h, r)], true, t);
    s.disc(Axis::Z, add(o, [0.0, 0.0, h - 1.0]), r * 0.86, fill);
}

/// A leaf from `(x, y)` of length `l`, turned by degrees.
fn leaf(s: &mut Scene, x: f64, y: f64, l: f64, turn: f64, fill: &str) {
    s.group(x, y, turn, 1.0);
    s.path(&format!("M0 0Q{a} -{b} {l} 0Q{a} {b} 0 0z", a = n(l * 0.5), b = n(l * 0.42), l = n(l)), fill);
    s.line(&format!("M0 0H{}", n(l * 0.7)));
    s.end();
}
