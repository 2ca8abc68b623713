//! Scenes of the states a page can be in: nothing here yet, an error, not found, offline. Owns their
//! line drawings; they have no ground of their own, so both colours keep 3:1 on paper and on the hall
//! at night.

use core::fmt::Write;

use super::kit::{P2, P3, add, at, n, pt};

/// The line of the scenes: a mid ink.
const LINE: &str = "#7E7A70";

/// A line drawing made from front to back: what is drawn first hides what comes later, because on an
/// unknown ground nothing can be painted over.
struct Sheet {
    lines: String,
    accents: String,
    fills: String,
    masks: Vec<Vec<P2>>,
}

/// Whether a point lies within a polygon.
fn within(p: P2, polygon: &[P2]) -> bool {
    let mut inside = false;
    for (i, a) in polygon.iter().enumerate() {
        let b = polygon[(i + 1) % polygon.len()];
        if (a.1 > p.1) != (b.1 > p.1) && p.0 < (b.0 - a.0) * (p.1 - a.1) / (b.1 - a.1) + a.0 {
            inside = !inside;
        }
    }
    inside
}

impl Sheet {
    fn new() -> Self {
        Self { lines: String::new(), accents: String::new(), fills: String::new(), masks: Vec::new() }
    }

    /// The visible pieces of a line as path data.
    fn pieces(&self, a: P2, b: P2) -> String {
        let point = |t: f64| (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
        let seen = |t: f64| !self.masks.iter().any(|mask| within(point(t), mask));
        // Where the visibility changes between two samples, found to a hundredth of a step.
        let edge = |mut low: f64, mut high: f64| {
            let first = seen(low);
            for _ in 0..8 {
                let middle = f64::midpoint(low, high);
                if seen(middle) == first {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            low
        };
        let steps = 60;
        // Ends lie on the outlines of neighbours: look just inside of them.
        let at_step = |i: usize| (i as f64 / steps as f64).clamp(0.004, 0.996);
        let mut d = String::new();
        let mut start = seen(at_step(0)).then_some(0.0);
        for i in 1..=steps {
            let (t0, t1) = (at_step(i - 1), at_step(i));
            match (start, seen(t1)) {
                (None, true) => start = Some(edge(t0, t1)),
                (Some(from), false) => {
                    let _ = write!(d, "M{}L{}", pt(point(from)), pt(point(edge(t0, t1))));
                    start = None;
                }
                _ => {}
            }
        }
        if let Some(from) = start {
            let _ = write!(d, "M{}L{}", pt(point(from)), pt(b));
        }
        d
    }

    fn line(&mut self, points: &[P3]) {
        for pair in points.windows(2) {
            let d = self.pieces(at(pair[0]), at(pair[1]));
            // Go on from the last point where the line was not broken there.
            let from = pt(at(pair[0]));
            let rest = d.strip_prefix('M').and_then(|r| r.strip_prefix(&from));
            match rest {
                Some(rest) if self.lines.ends_with(&format!("L{from}")) => self.lines.push_str(rest),
                _ => self.lines.push_str(&d),
            }
        }
    }

    /// A line in dashes of the accent.
    fn dashed(&mut self, a: P3, b: P3) {
        let (p, q) = (at(a), at(b));
        let count = (((p.0 - q.0).hypot(p.1 - q.1)) / 9.0).round().max(2.0);
        for i in 0..count as usize {
            let t = |k: f64| (i as f64 + k) / count;
            let on = |t: f64| (p.0 + (q.0 - p.0) * t, p.1 + (q.1 - p.1) * t);
            let d = self.pieces(on(t(0.2)), on(t(0.8)));
            self.accents.push_str(&d);
        }
    }

    /// What lies behind this polygon is hidden from now on.
    fn hide(&mut self, points: &[P3]) {
        self.masks.push(points.iter().map(|p| at(*p)).collect());
    }

    /// A filled polygon that hides what is behind it.
    fn fill(&mut self, points: &[P3], colour: &str) {
        let d: Vec<String> = points.iter().map(|p| pt(at(*p))).collect();
        let _ = write!(self.fills, r#"<path d="M{}z" fill="{colour}" stroke="{colour}"/>"#, d.join("L"));
        self.hide(points);
    }

    /// The visible edges of a box from its far lower corner.
    fn cuboid(&mut self, o: P3, [w, d, h]: P3) {
        let p = |x: f64, y: f64, z: f64| add(o, [x * w, y * d, z * h]);
        self.line(&[p(0., 1., 1.), p(0., 1., 0.), p(1., 1., 0.), p(1., 0., 0.), p(1., 0., 1.)]);
        self.line(&[p(0., 1., 1.), p(1., 1., 1.), p(1., 0., 1.), p(0., 0., 1.), p(0., 1., 1.)]);
        self.line(&[p(1., 1., 1.), p(1., 1., 0.)]);
        self.hide(&[p(0., 1., 1.), p(0., 1., 0.), p(1., 1., 0.), p(1., 0., 0.), p(1., 0., 1.), p(0., 0., 1.)]);
    }

    fn svg(&self, accent: &str, x: f64, y: f64, more: &str) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 225"><g transform="translate({} {})" fill="none" stroke="{LINE}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">{}<path d="{}"/><path d="{}" stroke="{accent}"/>{more}</g></svg>"#,
            n(x),
            n(y),
            self.fills,
            self.lines,
            self.accents
        )
    }
}

/// The scene of a state: `empty`, `error`, `not_found` or `offline`; anything else counts as empty.
pub fn scene(kind: &str) -> String {
    match kind {
        "error" => stopped(),
        "not_found" => missing(),
        "offline" => unplugged(),
        _ => empty(),
    }
}

/// An empty stand under its eaves; the place on the counter waits.
fn empty() -> String {
    const ACCENT: &str = "#3B8573";
    let mut s = Sheet::new();
    // The dark eaves along both walls.
    let (a, b, z) = (-76.0, -58.0, 66.0);
    s.fill(&[[b, b, z], [76.0, b, z], [76.0, b, z + 8.0], [b, b, z + 8.0]], LINE);
    s.fill(&[[b, b, z], [b, 76.0, z], [b, 76.0, z + 8.0], [b, b, z + 8.0]], LINE);
    s.line(&[[76.0, b, z + 8.0], [76.0, a, z + 8.0], [a, a, z + 8.0], [a, 76.0, z + 8.0], [b, 76.0, z + 8.0]]);
    s.line(&[[76.0, a, z + 8.0], [76.0, a, z], [76.0, b, z]]);
    s.hide(&[[a, a, z + 8.0], [76.0, a, z + 8.0], [76.0, b, z], [b, b, z], [b, 76.0, z], [a, 76.0, z + 8.0]]);
    // Where the product will stand.
    let (o, k) = ([14.0, -2.0, 28.0], 26.0);
    let p = |x: f64, y: f64, h: f64| add(o, [x * k, y * k, h * k]);
    for (u, v) in [
        (p(0., 1., 0.), p(1., 1., 0.)),
        (p(1., 1., 0.), p(1., 0., 0.)),
        (p(0., 1., 1.), p(1., 1., 1.)),
        (p(1., 1., 1.), p(1., 0., 1.)),
        (p(0., 0., 1.), p(1., 0., 1.)),
        (p(0., 0., 1.), p(0., 1., 1.)),
        (p(0., 1., 0.), p(0., 1., 1.)),
        (p(1., 1., 0.), p(1., 1., 1.)),
        (p(1., 0., 0.), p(1., 0., 1.)),
    ] {
        s.dashed(u, v);
    }
    s.cuboid([-6.0, -12.0, 0.0], [66.0, 46.0, 28.0]);
    // Floor, walls, a bare shelf and a bare frame.
    s.line(&[[-60.0, 64.0, 0.0], [64.0, 64.0, 0.0], [64.0, -60.0, 0.0]]);
    s.line(&[[64.0, -60.0, 66.0], [64.0, -60.0, 0.0], [-60.0, -60.0, 0.0], [-60.0, 64.0, 0.0], [-60.0, 64.0, 66.0]]);
    s.line(&[[-60.0, -60.0, 0.0], [-60.0, -60.0, 66.0]]);
    s.line(&[
        [-60.0, -30.0, 34.0],
        [-60.0, 44.0, 34.0],
        [-48.0, 44.0, 34.0],
        [-48.0, -30.0, 34.0],
        [-60.0, -30.0, 34.0],
    ]);
    s.line(&[
        [-20.0, -60.0, 52.0],
        [30.0, -60.0, 52.0],
        [30.0, -60.0, 22.0],
        [-20.0, -60.0, 22.0],
        [-20.0, -60.0, 52.0],
    ]);
    s.svg(ACCENT, 200.0, 153.0, "")
}

/// A conveyor that stands still: the box waits, the lamp is lit.
fn stopped() -> String {
    const ACCENT: &str = "#C8563F";
    let mut s = Sheet::new();
    s.cuboid([-18.0, -16.0, 0.0], [36.0, 34.0, 32.0]);
    s.line(&[[-6.0, 18.0, 24.0], [6.0, 18.0, 24.0]]);
    s.cuboid([-118.0, -24.0, -14.0], [220.0, 48.0, 14.0]);
    for (x, y) in [(-108.0, 24.0), (92.0, 24.0), (92.0, -24.0)] {
        s.line(&[[x, y, -14.0], [x, y, -50.0], [x + 8.0, y, -50.0], [x + 8.0, y, -14.0]]);
    }
    s.line(&[[-108.0, 20.0, -40.0], [92.0, 20.0, -40.0]]);
    // The lamp on its pole.
    let (x, y) = (66.0, -40.0);
    s.fill(
        &[[x - 5.0, y + 5.0, 78.0], [x + 5.0, y - 5.0, 78.0], [x + 5.0, y - 5.0, 94.0], [x - 5.0, y + 5.0, 94.0]],
        ACCENT,
    );
    s.cuboid([x - 4.0, y - 4.0, 50.0], [8.0, 8.0, 24.0]);
    s.line(&[[x, y, 50.0], [x, y, -30.0]]);
    let c = at([x, y, 86.0]);
    let b = at([0.0, 0.0, 80.0]);
    let rollers: String =
        (0..8).map(|i| format!("M{}h.1", pt(at([-106.0 + 28.0 * f64::from(i), 24.0, -7.0])))).collect();
    let more = format!(
        r#"<path d="{rollers}" stroke-width="5"/><path d="M{}l-10-6M{}l-12 2M{}l10-6M{}l12 2M{}l22 38h-44zv0" stroke="{ACCENT}"/><path d="M{}v12m0 8v.1" stroke="{ACCENT}" stroke-width="4"/>"#,
        pt((c.0 - 14.0, c.1 - 8.0)),
        pt((c.0 - 14.0, c.1 + 4.0)),
        pt((c.0 + 14.0, c.1 - 8.0)),
        pt((c.0 + 14.0, c.1 + 4.0)),
        pt((b.0, b.1 - 14.0)),
        pt((b.0, b.1 - 1.0))
    );
    s.svg(ACCENT, 204.0, 108.0, &more)
}

/// The map of the yard with one plot missing and a signpost in its place.
fn missing() -> String {
    const ACCENT: &str = "#5470BE";
    let mut s = Sheet::new();
    let (cell, pitch) = (34.0, 42.0);
    let corner = |i: i32, j: i32| [f64::from(i) * pitch - 2.5 * pitch, f64::from(j) * pitch - 2.0 * pitch, 0.0];
    let gap = (3, 2);
    let g = add(corner(gap.0, gap.1), [cell / 2.0, cell / 2.0, 0.0]);
    // The signpost: two boards that point away from each other.
    let up = |x: f64, z: f64| add(g, [x, -x, z]);
    s.fill(&[up(-22.0, 62.0), up(14.0, 62.0), up(20.0, 69.0), up(14.0, 76.0), up(-22.0, 76.0)], ACCENT);
    s.line(&[up(-14.0, 42.0), up(20.0, 42.0), up(20.0, 56.0), up(-14.0, 56.0), up(-20.0, 49.0), up(-14.0, 42.0)]);
    s.hide(&[up(-14.0, 42.0), up(20.0, 42.0), up(20.0, 56.0), up(-14.0, 56.0), up(-20.0, 49.0)]);
    s.line(&[up(0.0, 84.0), up(0.0, 0.0)]);
    for i in 0..5 {
        for j in 0..4 {
            let o = corner(i, j);
            let p = |x: f64, y: f64| add(o, [x * cell, y * cell, 0.0]);
            if (i, j) == gap {
                for (u, v) in [((0., 0.), (1., 0.)), ((1., 0.), (1., 1.)), ((1., 1.), (0., 1.)), ((0., 1.), (0., 0.))] {
                    s.dashed(p(u.0, u.1), p(v.0, v.1));
                }
                continue;
            }
            s.line(&[p(0., 0.), p(1., 0.), p(1., 1.), p(0., 1.), p(0., 0.)]);
            let level = [0.0, 0.4, 0.0, 0.62, 0.0, 0.0, 0.5][((i * 3 + j * 5) % 7) as usize];
            if level > 0.0 && !(i == 2 && j < 2) {
                s.line(&[p(0., 1. - level), p(1., 1. - level)]);
            }
        }
    }
    s.svg(ACCENT, 206.0, 124.0, "")
}

/// The cable between the yard and its board is out; the board keeps the last figures and their age.
fn unplugged() -> String {
    const ACCENT: &str = "#A8762A";
    let mut s = Sheet::new();
    // The board with its bars and a clock.
    let o = [52.0, -60.0, -6.0];
    let q = |x: f64, z: f64| add(o, [x, 10.0, z]);
    for (i, h) in [26.0, 40.0, 18.0, 34.0].into_iter().enumerate() {
        let x = 12.0 + 13.0 * i as f64;
        s.line(&[q(x, 12.0), q(x, 12.0 + h), q(x + 8.0, 12.0 + h), q(x + 8.0, 12.0)]);
    }
    s.line(&[q(8.0, 12.0), q(66.0, 12.0)]);
    s.cuboid(o, [104.0, 10.0, 66.0]);
    s.cuboid(add(o, [46.0, 0.0, -22.0]), [12.0, 10.0, 22.0]);
    s.cuboid(add(o, [26.0, -10.0, -28.0]), [52.0, 34.0, 6.0]);
    // The small works that sent them.
    let f = [-128.0, 10.0, -34.0];
    let p = |y: f64, z: f64| add(f, [60.0, y, z]);
    s.line(&[
        add(f, [16.0, 52.0, 0.0]),
        add(f, [16.0, 52.0, 22.0]),
        add(f, [34.0, 52.0, 22.0]),
        add(f, [34.0, 52.0, 0.0]),
    ]);
    s.line(&[
        p(0.0, 0.0),
        p(0.0, 40.0),
        p(17.0, 54.0),
        p(17.0, 40.0),
        p(34.0, 54.0),
        p(34.0, 40.0),
        p(52.0, 54.0),
        p(52.0, 0.0),
        p(0.0, 0.0),
    ]);
    s.hide(&[
        p(0.0, 0.0),
        p(0.0, 40.0),
        p(17.0, 54.0),
        p(17.0, 40.0),
        p(34.0, 54.0),
        p(34.0, 40.0),
        p(52.0, 54.0),
        p(52.0, 0.0),
    ]);
    let l = |y: f64, z: f64| add(f, [0.0, y, z]);
    for (y, z) in [(17.0, 54.0), (34.0, 54.0), (52.0, 54.0)] {
        s.line(&[p(y, z), l(y, z)]);
    }
    for y in [17.0, 34.0] {
        s.line(&[l(y, 54.0), l(y, 36.5)]);
    }
    s.line(&[l(52.0, 54.0), l(52.0, 0.0), p(52.0, 0.0)]);
    let clock = at(q(84.0, 36.0));
    let (a, b) = (at(p(26.0, 8.0)), at(add(o, [26.0, 14.0, -26.0])));
    let more = format!(
        r#"<path d="M{}C{} {} {} {} -24 52M26 46C{} {} {} {} {}"/><path d="M-24 46l16-9v14l-16 9zM-8 41l9-5M-8 47l9-5M26 38l-12 7v14l12-7z" stroke="{ACCENT}"/><path d="M2 24l-3-9M12 26l3-9M18 34l8-5" stroke="{ACCENT}"/><g transform="matrix(.866 .5 0 1 {})" stroke="{ACCENT}"><circle r="14"/><path d="M0-8V0l6 4"/></g>"#,
        pt(a),
        n(a.0 + 20.0),
        n(a.1 + 26.0),
        n(a.0 + 40.0),
        n(a.1 + 40.0),
        n(b.0 - 70.0),
        n(b.1 + 26.0),
        n(b.0 - 30.0),
        n(b.1 + 20.0),
        pt(b),
        pt(clock)
    );
    s.svg(ACCENT, 196.0, 108.0, &more)
}
