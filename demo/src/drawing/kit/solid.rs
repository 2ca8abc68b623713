//! The solids of the kit: boxes, prisms, bodies of revolution and limbs, each in three flat shades.
//! Planes, lines and tones are the kit's own.

use core::fmt::Write;

use super::{Axis, MAJOR, MINOR, P2, P3, Scene, Tone, add, at, n, open, pt, smooth_on};

impl Scene {
    /// A box from its far lower corner.
    pub fn cuboid(&mut self, o: P3, s: P3, t: Tone) {
        let [w, d, h] = s;
        self.quad(add(o, [0.0, d, 0.0]), [w, 0.0, 0.0], [0.0, 0.0, h], t.left);
        self.quad(add(o, [w, 0.0, 0.0]), [0.0, d, 0.0], [0.0, 0.0, h], t.right);
        self.quad(add(o, [0.0, 0.0, h]), [w, 0.0, 0.0], [0.0, d, 0.0], t.top);
    }

    /// A circle in the plane across an axis.
    pub fn disc(&mut self, axis: Axis, o: P3, r: f64, fill: &str) {
        let (c, u) = (at(o), axis.across());
        let (a, b) = (r * MAJOR, r * MINOR);
        let d = format!(
            "M{}A{} {} {t} 1 1 {}A{} {} {t} 1 1 {}z",
            pt((c.0 - u.0 * a, c.1 - u.1 * a)),
            n(a),
            n(b),
            pt((c.0 + u.0 * a, c.1 + u.1 * a)),
            n(a),
            n(b),
            pt((c.0 - u.0 * a, c.1 - u.1 * a)),
            t = axis.turn()
        );
        self.path(&d, fill);
    }

    /// A solid cylinder from the centre of its far end.
    pub fn cyl(&mut self, axis: Axis, o: P3, r: f64, len: f64, t: Tone) {
        let (body, shade, cap) = match axis {
            Axis::X => (t.top, t.left, t.right),
            Axis::Y => (t.top, t.right, t.left),
            Axis::Z => (t.left, t.right, t.top),
        };
        self.cone(axis, o, [r, r], len, [body, shade, cap]);
    }

    /// Lines round the near side of a cylinder (threads, ribs), `count` of them evenly over `len`.
    pub fn rings(&mut self, axis: Axis, o: P3, r: f64, len: f64, count: usize) {
        let (u, dir) = (axis.across(), axis.unit());
        let dd = at(dir);
        let sweep = i32::from(u.0 * dd.1 - u.1 * dd.0 > 0.0);
        let mut d = String::new();
        for i in 0..count {
            let k = len * (i as f64 + 0.5) / count as f64;
            let c = at(add(o, [dir[0] * k, dir[1] * k, dir[2] * k]));
            let (a, b) = (r * MAJOR, r * MINOR);
            let (p, q) = ((c.0 - u.0 * a, c.1 - u.1 * a), (c.0 + u.0 * a, c.1 + u.1 * a));
            let _ = write!(d, "M{}A{} {} {} 0 {sweep} {}", pt(p), n(a), n(b), axis.turn(), pt(q));
        }
        self.line(&d);
    }

    /// A solid of revolution whose radius goes from `r[0]` to `r[1]`; fills are body, shade, cap.
    pub fn cone(&mut self, axis: Axis, o: P3, r: [f64; 2], len: f64, fills: [&str; 3]) {
        let dir = axis.unit();
        let end = [o[0] + dir[0] * len, o[1] + dir[1] * len, o[2] + dir[2] * len];
        let (b, e, u, dd) = (at(o), at(end), axis.across(), at(dir));
        let turn = axis.turn();
        let sweep = i32::from(u.0 * dd.1 - u.1 * dd.0 > 0.0);
        // A point of the near side of an end at the fraction k of its long half axis.
        let near = |c: P2, r: f64, k: f64| {
            let m = (1.0 - k * k).max(0.0).sqrt() * r * MINOR;
            (c.0 + u.0 * k * r * MAJOR - dd.0 * m, c.1 + u.1 * k * r * MAJOR - dd.1 * m)
        };
        let arc =
            |r: f64, sweep: i32, to: P2| format!("A{} {} {turn} 0 {sweep} {}", n(r * MAJOR), n(r * MINOR), pt(to));
        let (b0, b1, e0, e1) = (near(b, r[0], -1.0), near(b, r[0], 1.0), near(e, r[1], -1.0), near(e, r[1], 1.0));
        let outline = format!("M{}L{}{}L{}", pt(e0), pt(b0), arc(r[0], sweep, b1), pt(e1));
        self.tint(&(outline.clone() + "z"), fills[0]);
        let s = if axis == Axis::X { -1.0 } else { 1.0 };
        let k = 0.38 * s;
        let back = if s > 0.0 { 1 - sweep } else { sweep };
        let strip = format!(
            "M{}L{}{}L{}{}z",
            pt(near(b, r[0], s)),
            pt(near(e, r[1], s)),
            arc(r[1], back, near(e, r[1], k)),
            pt(near(b, r[0], k)),
            arc(r[0], 1 - back, near(b, r[0], s))
        );
        self.tint(&strip, fills[1]);
        self.line(&outline);
        if r[1] > 0.0 {
            self.disc(axis, end, r[1], fills[2]);
        }
    }

    /// An upright turned body from a profile of (height, radius) from bottom to top; `soft` rounds it.
    pub fn lathe(&mut self, o: P3, profile: &[(f64, f64)], soft: bool, t: Tone) {
        let c = at(o);
        let (z0, r0) = profile[0];
        let (z1, r1) = profile[profile.len() - 1];
        let side = |k: f64| -> Vec<P2> {
            let m = (1.0 - k * k).max(0.0).sqrt() * MINOR;
            // A flaring foot must not hang below its own base.
            let lowest = c.1 - z0 + m * r0;
            profile.iter().map(|(z, r)| (c.0 + k * r * MAJOR, (c.1 - z + m * r).min(lowest))).collect()
        };
        let run = |points: &[P2]| {
            if soft { smooth_on(points) } else { open(&points[1..]).replace('M', "L") }
        };
        let (left, right, mid) = (side(-1.0), side(1.0), side(0.38));
        let mut down = left.clone();
        down.reverse();
        let arc = |r: f64, sweep: i32, to: P2| format!("A{} {} 0 0 {sweep} {}", n(r * MAJOR), n(r * MINOR), pt(to));
        let outline = format!("M{}{}{}{}", pt(down[0]), run(&down), arc(r0, 0, right[0]), run(&right));
        let top = arc(r1, 0, left[left.len() - 1]);
        self.tint(&format!("{outline}{top}z"), t.left);
        let mut back = mid.clone();
        back.reverse();
        let strip = format!("M{}{}L{}{}{}z", pt(right[0]), run(&right), pt(back[0]), run(&back), arc(r0, 0, right[0]));
        self.tint(&strip, t.right);
        self.line(&outline);
        self.disc(Axis::Z, add(o, [0.0, 0.0, z1]), r1, t.top);
    }

    /// A label round the front of an upright cylinder from `k[0]` to `k[1]` of its width (−1 to 1).
    pub fn band(&mut self, o: P3, z: [f64; 2], r: f64, k: [f64; 2], fill: &str) {
        let c = at(o);
        let on = |z: f64, k: f64| (c.0 + k * r * MAJOR, c.1 - z + (1.0 - k * k).max(0.0).sqrt() * r * MINOR);
        let (a, b) = (n(r * MAJOR), n(r * MINOR));
        let d = format!(
            "M{}L{}A{a} {b} 0 0 0 {}L{}A{a} {b} 0 0 1 {}z",
            pt(on(z[1], k[0])),
            pt(on(z[0], k[0])),
            pt(on(z[0], k[1])),
            pt(on(z[1], k[1])),
            pt(on(z[1], k[0]))
        );
        self.path(&d, fill);
    }

    /// An upright prism over a polygon of the ground plane (any order), from `z` up by `h`.
    pub fn prism(&mut self, ground: &[P2], z: f64, h: f64, t: Tone) {
        let count = ground.len();
        let area: f64 =
            (0..count).map(|i| ground[i].0 * ground[(i + 1) % count].1 - ground[(i + 1) % count].0 * ground[i].1).sum();
        let mut sides = Vec::new();
        for i in 0..count {
            let (a, b) = (ground[i], ground[(i + 1) % count]);
            let (nx, ny) = if area > 0.0 { (b.1 - a.1, a.0 - b.0) } else { (a.1 - b.1, b.0 - a.0) };
            if nx + ny > 1e-6 {
                sides.push((a.0 + a.1 + b.0 + b.1, a, b, if nx > ny { t.right } else { t.left }));
            }
        }
        sides.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (_, a, b, fill) in sides {
            self.quad([a.0, a.1, z], [b.0 - a.0, b.1 - a.1, 0.0], [0.0, 0.0, h], fill);
        }
        let lid: Vec<P3> = ground.iter().map(|p| [p.0, p.1, z + h]).collect();
        self.poly3(&lid, t.top);
    }

    /// A heap (rice, salt, dough) on a disc of the radius `r`, `h` pixels high.
    pub fn heap(&mut self, o: P3, r: f64, h: f64, t: Tone) {
        let c = at(o);
        let (a, b) = (r * MAJOR, r * MINOR);
        let p = |x: f64, y: f64| pt((c.0 + x, c.1 + y));
        let outline = format!(
            "M{}C{} {} {}A{} {} 0 0 1 {}z",
            p(-a, 0.0),
            p(-a * 0.5, -h * 1.3),
            p(a * 0.42, -h * 1.3),
            p(a, 0.0),
            n(a),
            n(b),
            p(-a, 0.0)
        );
        self.tint(&outline, t.top);
        let shade = format!(
            "M{}C{} {} {}Q{} {}C{} {} {}z",
            p(a * 0.26, -h * 0.88),
            p(a * 0.56, -h * 0.78),
            p(a * 0.82, -h * 0.4),
            p(a, 0.0),
            p(a * 0.78, b * 0.78),
            p(a * 0.18, b),
            p(a * 0.5, b * 0.3),
            p(a * 0.5, -h * 0.4),
            p(a * 0.26, -h * 0.88)
        );
        self.tint(&shade, t.right);
        self.line(&outline);
    }

    /// A filled arm between two joints of the given radii (a stadium).
    pub fn limb(&mut self, a: P2, b: P2, ra: f64, rb: f64, t: Tone) {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let l = (dx * dx + dy * dy).sqrt().max(0.1);
        let (nx, ny) = (-dy / l, dx / l);
        let d = format!(
            "M{}L{}A{rb} {rb} 0 0 0 {}L{}A{ra} {ra} 0 0 0 {}z",
            pt((a.0 + nx * ra, a.1 + ny * ra)),
            pt((b.0 + nx * rb, b.1 + ny * rb)),
            pt((b.0 - nx * rb, b.1 - ny * rb)),
            pt((a.0 - nx * ra, a.1 - ny * ra)),
            pt((a.0 + nx * ra, a.1 + ny * ra)),
            rb = n(rb),
            ra = n(ra)
        );
        self.path(&d, t.left);
        // The half turned away from the light.
        let s = if nx * 0.5 + ny * 0.87 > 0.0 { 1.0 } else { -1.0 };
        let shade = format!(
            "M{}L{}L{}L{}z",
            pt((a.0 + s * nx * ra * 0.35, a.1 + s * ny * ra * 0.35)),
            pt((b.0 + s * nx * rb * 0.35, b.1 + s * ny * rb * 0.35)),
            pt((b.0 + s * nx * (rb - 1.0), b.1 + s * ny * (rb - 1.0))),
            pt((a.0 + s * nx * (ra - 1.0), a.1 + s * ny * (ra - 1.0)))
        );
        self.tint(&shade, t.right);
    }
}
