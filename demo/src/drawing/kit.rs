//! The drawing kit: one isometric perspective, one light from the upper left, one line weight. Owns
//! the primitives (solids, planes, tubes, tones); what is drawn with them belongs to the scenes.
//!
//! World axes: `x` runs to the lower right, `y` to the lower left, `z` up; the origin is the middle
//! of the plate. Along each axis one unit is one pixel of the 400×300 view box.

mod solid;

use core::fmt::Write;

use crate::rng::Rng;

/// The line colour.
pub const INK: &str = "#16181D";
/// Paper white.
pub const WHITE: &str = "#FFFFFF";
/// cos 30°.
const C: f64 = 0.866;
/// Long half axis of a unit circle seen isometrically, √1.5.
pub const MAJOR: f64 = 1.224_745;
/// Its short half axis, √0.5.
pub const MINOR: f64 = core::f64::consts::FRAC_1_SQRT_2;

/// A point on the screen.
pub type P2 = (f64, f64);
/// A point in the world.
pub type P3 = [f64; 3];
/// A scene draws one kind of product.
pub type Draw = fn(&mut Scene);
/// A product type, its scene, and where the scene's middle is and how far it is enlarged.
pub type Entry = (&'static str, Draw, [f64; 3]);

/// Three flat shades of one material: lit from above, from the left, turned away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tone {
    pub top: &'static str,
    pub left: &'static str,
    pub right: &'static str,
}

const fn tone(top: &'static str, left: &'static str, right: &'static str) -> Tone {
    Tone { top, left, right }
}

/// Materials: paper, metals, the four accents, and their tints.
pub const PAPER: Tone = tone("#FFFFFF", "#F6F3EC", "#DDD7CA");
pub const STEEL: Tone = tone("#F1F3F5", "#D5D9DF", "#AEB4BE");
pub const IRON: Tone = tone("#B9BEC7", "#9AA0AB", "#7B818C");
pub const GRAPHITE: Tone = tone("#6B707B", "#4A4E57", "#33373F");
pub const CELADON: Tone = tone("#4E9483", "#2A7161", "#1F584B");
pub const INDIGO: Tone = tone("#4C67B2", "#24408E", "#1B306B");
pub const VERMILION: Tone = tone("#D35C46", "#B93A25", "#932C1B");
pub const OCHRE: Tone = tone("#B07F2E", "#8A5A10", "#6B450B");
pub const AMBER: Tone = tone("#EBCB86", "#D9AE55", "#B5873A");
pub const CREAM: Tone = tone("#FBF3E0", "#F4E5C8", "#DFC998");
pub const ROSE: Tone = tone("#FBEDE8", "#F3CFC5", "#DDA999");
pub const MINT: Tone = tone("#EAF4F0", "#C6E0D7", "#9CC5B7");
pub const MIST: Tone = tone("#F0F3FB", "#D3DBF0", "#AAB7DB");

/// Corrugated board and wood.
pub const KRAFT: Tone = tone("#E3C79A", "#CFAE79", "#B08C57");
pub const COPPER: Tone = tone("#D99A6C", "#B9713F", "#8F5129");

/// Direction of an axis of revolution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    X,
    Y,
    Z,
}

impl Axis {
    /// World direction.
    fn unit(self) -> P3 {
        match self {
            Self::X => [1.0, 0.0, 0.0],
            Self::Y => [0.0, 1.0, 0.0],
            Self::Z => [0.0, 0.0, 1.0],
        }
    }

    /// Screen direction across the axis, along which the circle keeps its long half axis.
    fn across(self) -> P2 {
        match self {
            Self::X => (0.5, -C),
            Self::Y => (0.5, C),
            Self::Z => (1.0, 0.0),
        }
    }

    /// Turn of the ellipse in degrees.
    fn turn(self) -> i32 {
        match self {
            Self::X => -60,
            Self::Y => 60,
            Self::Z => 0,
        }
    }
}

/// World to screen.
#[must_use]
pub fn at(p: P3) -> P2 {
    ((p[0] - p[1]) * C, (p[0] + p[1]) * 0.5 - p[2])
}

/// Sum of two points.
#[must_use]
pub fn add(a: P3, b: P3) -> P3 {
    [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

/// A number with at most one decimal, as short as SVG allows.
#[must_use]
pub fn n(v: f64) -> String {
    let tenths = (v * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    match (whole, rest) {
        (0, 0) => "0".to_owned(),
        (w, 0) => format!("{sign}{w}"),
        (0, r) => format!("{sign}.{r}"),
        (w, r) => format!("{sign}{w}.{r}"),
    }
}

/// A screen point as path data.
#[must_use]
pub fn pt(p: P2) -> String {
    format!("{} {}", n(p.0), n(p.1))
}

/// Path data of an open line through points.
#[must_use]
pub fn open(points: &[P2]) -> String {
    let mut d = String::new();
    for (i, p) in points.iter().enumerate() {
        d.push(if i == 0 { 'M' } else { 'L' });
        d.push_str(&pt(*p));
    }
    d
}

/// Path data of an open line through world points.
#[must_use]
pub fn open3(points: &[P3]) -> String {
    open(&points.iter().map(|p| at(*p)).collect::<Vec<_>>())
}

/// Path data of a smooth open line through points (Catmull–Rom).
#[must_use]
pub fn smooth(points: &[P2]) -> String {
    let mut d = format!("M{}", pt(points[0]));
    d.push_str(&smooth_on(points));
    d
}

fn smooth_on(points: &[P2]) -> String {
    let mut d = String::new();
    let last = points.len() - 1;
    for i in 0..last {
        let (a, b, c, e) = (points[i.saturating_sub(1)], points[i], points[i + 1], points[(i + 2).min(last)]);
        let q = (b.0 + (c.0 - a.0) / 6.0, b.1 + (c.1 - a.1) / 6.0);
        let r = (c.0 - (e.0 - b.0) / 6.0, c.1 - (e.1 - b.1) / 6.0);
        let _ = write!(d, "C{} {} {}", pt(q), pt(r), pt(c));
    }
    d
}

/// One picture in the making: the elements written so far and the source of its variations.
pub struct Scene {
    out: String,
    /// Variations of this product.
    pub rng: Rng,
    /// Colour of the plate, for what is seen through.
    pub ground: &'static str,
}

impl Scene {
    /// An empty scene.
    #[must_use]
    pub fn new(rng: Rng, ground: &'static str) -> Self {
        Self { out: String::with_capacity(6000), rng, ground }
    }

    /// The elements as a string.
    #[must_use]
    pub fn finish(self) -> String {
        self.out
    }

    /// One of several tones as this product's accent.
    pub fn accent(&mut self, tones: &[Tone]) -> Tone {
        *self.rng.pick(tones)
    }

    /// Uniform in `[low, high)`.
    pub fn vary(&mut self, low: f64, high: f64) -> f64 {
        self.rng.range(low, high)
    }

    /// An integer in `[low, high]`.
    pub fn count(&mut self, low: usize, high: usize) -> usize {
        low + self.rng.below(high - low + 1)
    }

    /// Filled path with the ink line.
    pub fn path(&mut self, d: &str, fill: &str) {
        let _ = write!(self.out, r#"<path d="{d}" fill="{fill}"/>"#);
    }

    /// Filled path without a line.
    pub fn tint(&mut self, d: &str, fill: &str) {
        let _ = write!(self.out, r#"<path d="{d}" fill="{fill}" stroke="none"/>"#);
    }

    /// Ink line.
    pub fn line(&mut self, d: &str) {
        let _ = write!(self.out, r#"<path d="{d}"/>"#);
    }

    /// Line of another colour and width.
    pub fn ink(&mut self, d: &str, colour: &str, width: f64) {
        let _ = write!(self.out, r#"<path d="{d}" stroke="{colour}" stroke-width="{}"/>"#, n(width));
    }

    /// A tube (cable, strap, wire): a coloured line with ink on both sides.
    pub fn tube(&mut self, d: &str, colour: &str, width: f64) {
        self.ink(d, INK, width + 4.0);
        self.ink(d, colour, width);
    }

    /// Closed polygon on the screen.
    pub fn poly(&mut self, points: &[P2], fill: &str) {
        let d = open(points) + "z";
        self.path(&d, fill);
    }

    /// Closed polygon in the world.
    pub fn poly3(&mut self, points: &[P3], fill: &str) {
        let d = open3(points) + "z";
        self.path(&d, fill);
    }

    /// Ink line in the world.
    pub fn line3(&mut self, points: &[P3]) {
        let d = open3(points);
        self.line(&d);
    }

    /// Parallelogram in the world from a corner and two sides.
    pub fn quad(&mut self, o: P3, u: P3, v: P3, fill: &str) {
        self.poly3(&[o, add(o, u), add(add(o, u), v), add(o, v)], fill);
    }

    /// Rectangle with corners rounded by `r`.
    pub fn rect(&mut self, x: f64, y: f64, w: f64, h: f64, r: f64, fill: &str) {
        let round = if r > 0.0 { format!(r#" rx="{}""#, n(r)) } else { String::new() };
        let _ = write!(
            self.out,
            r#"<rect x="{}" y="{}" width="{}" height="{}"{round} fill="{fill}"/>"#,
            n(x),
            n(y),
            n(w),
            n(h)
        );
    }

    /// Circle with the ink line.
    pub fn circle(&mut self, x: f64, y: f64, r: f64, fill: &str) {
        let _ = write!(self.out, r#"<circle cx="{}" cy="{}" r="{}" fill="{fill}"/>"#, n(x), n(y), n(r));
    }

    /// A dot without a line.
    pub fn dot(&mut self, x: f64, y: f64, r: f64, fill: &str) {
        let _ = write!(self.out, r#"<circle cx="{}" cy="{}" r="{}" fill="{fill}" stroke="none"/>"#, n(x), n(y), n(r));
    }

    /// An ellipse turned by degrees.
    pub fn oval(&mut self, x: f64, y: f64, rx: f64, ry: f64, turn: f64, fill: &str) {
        let t =
            if turn == 0.0 { String::new() } else { format!(r#" transform="rotate({} {} {})""#, n(turn), n(x), n(y)) };
        let _ = write!(
            self.out,
            r#"<ellipse cx="{}" cy="{}" rx="{}" ry="{}"{t} fill="{fill}"/>"#,
            n(x),
            n(y),
            n(rx),
            n(ry)
        );
    }

    /// Opens a group moved, turned (degrees) and scaled on the screen; close it with [`Scene::end`].
    pub fn group(&mut self, x: f64, y: f64, turn: f64, scale: f64) {
        let r = if turn == 0.0 { String::new() } else { format!(" rotate({})", n(turn)) };
        let s = if (scale - 1.0).abs() < 0.01 { String::new() } else { format!(" scale({scale:.2})") };
        let _ = write!(self.out, r#"<g transform="translate({}){r}{s}">"#, pt((x, y)));
    }

    /// Opens a group moved, turned (degrees) and mirrored; close it with [`Scene::end`].
    pub fn mirror(&mut self, x: f64, y: f64, turn: f64) {
        let _ = write!(self.out, r#"<g transform="translate({}) rotate({}) scale(-1 1)">"#, pt((x, y)), n(turn));
    }

    fn plane(&mut self, o: P3, m: &str) {
        let _ = write!(self.out, r#"<g transform="matrix({m} {})">"#, pt(at(o)));
    }

    /// Opens the plane facing left (normal `y`): u runs along `x`, v down.
    pub fn left(&mut self, o: P3) {
        self.plane(o, ".866 .5 0 1");
    }

    /// Opens the plane facing right (normal `x`): u runs against `y`, v down.
    pub fn right(&mut self, o: P3) {
        self.plane(o, ".866 -.5 0 1");
    }

    /// Opens the plane facing up: u runs along `x`, v along `y`.
    pub fn top(&mut self, o: P3) {
        self.plane(o, ".866 .5 -.866 .5");
    }

    /// Closes a group or plane.
    pub fn end(&mut self) {
        self.out.push_str("</g>");
    }
}
