//! Machine elements and tooling: scenes of the parts and materials hall.

use core::f64::consts::TAU;

use super::super::kit::{
    AMBER, Axis, CELADON, COPPER, GRAPHITE, INDIGO, INK, IRON, MAJOR, MINOR, P2, STEEL, Scene, Tone, VERMILION, add,
    at, n, pt,
};

/// A plate facing left, cut along a path (in the left plane) and `depth` thick.
fn slab(s: &mut Scene, o: [f64; 3], d: &str, depth: usize, t: Tone) {
    for ink in [true, false] {
        for k in (0..depth).step_by(3) {
            s.left(add(o, [0.0, k as f64, 0.0]));
            if ink {
                s.path(d, t.right);
            } else {
                s.tint(d, t.right);
            }
            s.end();
        }
    }
    s.left(add(o, [0.0, depth as f64, 0.0]));
    s.path(d, t.left);
    s.end();
}

fn pad(s: &mut Scene, o: [f64; 3], a: Tone, slots: usize) {
    slab(
        s,
        o,
        "M-66-14L-78-20V-40L-58-42C-40-66-20-72 0-72S40-66 58-42L78-40V-20L66-14L54 22H30C20 12-20 12-30 22H-54z",
        8,
        a,
    );
    let f = add(o, [0.0, 8.0, 0.0]);
    slab(s, f, "M-56-30C-40-58-20-64 0-64S40-58 56-30L46 14H32C20 2-20 2-32 14H-46z", 14, GRAPHITE);
    s.left(add(f, [0.0, 14.0, 0.0]));
    if slots == 1 {
        s.ink("M0-62V5", INK, 6.0);
    } else {
        s.ink("M-20-59L-15 6M20-59L15 6", INK, 5.0);
    }
    for (x, y) in [
        (-40.0, -24.0),
        (-34.0, -4.0),
        (-27.0, -42.0),
        (-28.0, -16.0),
        (-10.0, -50.0),
        (-6.0, -24.0),
        (-9.0, -6.0),
        (8.0, -38.0),
        (9.0, -12.0),
        (28.0, -44.0),
        (34.0, -26.0),
        (40.0, -8.0),
        (27.0, -8.0),
    ] {
        s.dot(x, y, 1.7, IRON.top);
    }
    s.end();
}

pub fn brake_pads(s: &mut Scene) {
    let a = s.accent(&[IRON, VERMILION, CELADON, INDIGO, STEEL]);
    let slots = s.count(1, 2);
    let gap = s.vary(0.0, 10.0);
    pad(s, [14.0, -62.0 - gap, -12.0], a, slots);
    pad(s, [-4.0, 24.0 + gap, -26.0], a, slots);
}

/// Corners of a regular polygon.
fn ring(cx: f64, cy: f64, r: f64, corners: usize, turn: f64) -> Vec<P2> {
    (0..corners).map(|i| TAU * i as f64 / corners as f64 + turn).map(|g| (cx + r * g.cos(), cy + r * g.sin())).collect()
}

pub fn bolts(s: &mut Scene) {
    let t = s.accent(&[STEEL, IRON, AMBER, GRAPHITE]);
    let len = s.vary(60.0, 84.0);
    // Upright bolt, head down.
    let o = [-36.0, -42.0, -60.0];
    s.prism(&ring(o[0], o[1], 38.0, 6, 0.26), o[2], 24.0, t);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, 24.0]), 18.0, 22.0, t);
    let z = 46.0 + len;
    s.cyl(Axis::Z, add(o, [0.0, 0.0, 46.0]), 18.5, len, t);
    s.rings(Axis::Z, add(o, [0.0, 0.0, 46.0]), 18.5, len, (len / 5.5) as usize);
    s.cone(Axis::Z, add(o, [0.0, 0.0, z]), [17.0, 13.0], 5.0, [t.left, t.right, t.top]);
    // A second one lying along x, head at the near end.
    let p = [-66.0, 44.0, -44.0];
    let x = len;
    s.cyl(Axis::X, p, 16.0, len, t);
    s.rings(Axis::X, p, 16.0, len, (len / 5.5) as usize);
    s.cyl(Axis::X, add(p, [x, 0.0, 0.0]), 15.0, 26.0, t);
    let hx = p[0] + x + 26.0;
    let hex: Vec<P2> = ring(0.0, 0.0, 33.0, 6, 0.0);
    for i in 0..6 {
        let (a, b) = (hex[i], hex[(i + 1) % 6]);
        let (ny, nz) = ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
        if ny + nz > 0.0 {
            let fill = if nz > ny.abs() { t.top } else { t.left };
            s.poly3(
                &[
                    [hx, p[1] + a.0, p[2] + a.1],
                    [hx, p[1] + b.0, p[2] + b.1],
                    [hx + 22.0, p[1] + b.0, p[2] + b.1],
                    [hx + 22.0, p[1] + a.0, p[2] + a.1],
                ],
                fill,
            );
        }
    }
    let face: Vec<[f64; 3]> = hex.iter().map(|q| [hx + 22.0, p[1] + q.0, p[2] + q.1]).collect();
    s.poly3(&face, t.right);
    s.disc(Axis::X, [hx + 22.0, p[1], p[2]], 24.0, t.left);
    let nuts = s.count(1, 2);
    for i in 0..nuts {
        let q = [[58.0, -48.0], [20.0, -82.0]][i];
        s.prism(&ring(q[0], q[1], 28.0, 6, 0.26), -60.0, 20.0, t);
        s.disc(Axis::Z, [q[0], q[1], -40.0], 16.0, GRAPHITE.left);
        s.disc(Axis::Z, [q[0], q[1], -44.0], 13.0, GRAPHITE.right);
    }
}

pub fn die_casting(s: &mut Scene) {
    let a = s.accent(&[STEEL, IRON, STEEL]);
    let fins = s.count(5, 8);
    let h = s.vary(58.0, 74.0);
    // A ribbed housing on a four-eared flange.
    let base = [
        (-84.0, -52.0),
        (-52.0, -84.0),
        (52.0, -84.0),
        (84.0, -52.0),
        (84.0, 52.0),
        (52.0, 84.0),
        (-52.0, 84.0),
        (-84.0, 52.0),
    ];
    s.prism(&base, -64.0, 14.0, a);
    for (x, y) in [(-66.0, -66.0), (66.0, -66.0), (66.0, 66.0), (-66.0, 66.0)] {
        s.disc(Axis::Z, [x, y, -50.0], 9.0, GRAPHITE.right);
    }
    s.prism(
        &[
            (-52.0, -40.0),
            (-40.0, -52.0),
            (40.0, -52.0),
            (52.0, -40.0),
            (52.0, 40.0),
            (40.0, 52.0),
            (-40.0, 52.0),
            (-52.0, 40.0),
        ],
        -50.0,
        h,
        a,
    );
    for i in 0..fins {
        let u = -40.0 + 80.0 * (i as f64 + 0.15) / fins as f64;
        s.cuboid([u, 52.0, -50.0], [5.0, 14.0, h - 12.0], a);
    }
    for i in 0..fins {
        let u = -40.0 + 80.0 * (i as f64 + 0.15) / fins as f64;
        s.cuboid([52.0, u, -50.0], [14.0, 5.0, h - 12.0], a);
    }
    let z = -50.0 + h;
    s.cyl(Axis::Z, [0.0, 0.0, z], 43.0, 10.0, a);
    s.disc(Axis::Z, [0.0, 0.0, z + 10.0], 30.0, GRAPHITE.left);
    s.disc(Axis::Z, [0.0, 0.0, z + 3.0], 25.0, GRAPHITE.right);
    for i in 0..6 {
        let g = TAU * f64::from(i) / 6.0;
        s.disc(Axis::Z, [36.5 * g.cos(), 36.5 * g.sin(), z + 10.0], 3.2, GRAPHITE.left);
    }
    // The metal it was cast from: ingots with the sign of aluminium.
    for (y, z) in [(-74.0, -64.0), (-30.0, -64.0), (-52.0, -46.0)] {
        ingot(s, [100.0, y, z]);
    }
}

/// An ingot along y with sloping sides and the letters Al cast into its top.
fn ingot(s: &mut Scene, o: [f64; 3]) {
    let (w, d, h) = (66.0, 40.0, 18.0);
    let p = |x: f64, y: f64, z: f64| add(o, [x, y, z]);
    s.poly3(&[p(0.0, d, 0.0), p(w, d, 0.0), p(w - 7.0, d - 6.0, h), p(7.0, d - 6.0, h)], STEEL.left);
    s.poly3(&[p(w, 0.0, 0.0), p(w, d, 0.0), p(w - 7.0, d - 6.0, h), p(w - 7.0, 6.0, h)], STEEL.right);
    s.poly3(&[p(7.0, 6.0, h), p(w - 7.0, 6.0, h), p(w - 7.0, d - 6.0, h), p(7.0, d - 6.0, h)], STEEL.top);
    s.top(p(7.0, 6.0, h));
    s.ink("M12 22L21 5L30 22M15.5 16H26.5M38 5V22", GRAPHITE.top, 3.0);
    s.end();
}

/// A spur gear lying flat with its bore and hub.
fn gear(s: &mut Scene, c: P2, r: f64, teeth: usize, h: f64, turn: f64, t: Tone) {
    let z = -24.0;
    let mut rim = Vec::with_capacity(teeth * 4);
    let pitch = TAU / teeth as f64;
    for i in 0..teeth {
        let g = turn + pitch * i as f64;
        for (k, q) in [(-0.32, 0.86), (-0.14, 1.0), (0.14, 1.0), (0.32, 0.86)] {
            rim.push((c.0 + r * q * (g + pitch * k).cos(), c.1 + r * q * (g + pitch * k).sin()));
        }
    }
    s.prism(&rim, z, h, t);
    let top = [c.0, c.1, z + h];
    s.disc(Axis::Z, top, r * 0.68, t.left);
    s.cyl(Axis::Z, top, r * 0.36, 8.0, t);
    s.disc(Axis::Z, add(top, [0.0, 0.0, 8.0]), r * 0.2, GRAPHITE.right);
    if r > 50.0 {
        for i in 0..6 {
            let g = TAU * (i as f64 + 0.5) / 6.0;
            s.disc(Axis::Z, [c.0 + r * 0.52 * g.cos(), c.1 + r * 0.52 * g.sin(), z + h], r * 0.085, GRAPHITE.left);
        }
    }
}

pub fn gears(s: &mut Scene) {
    let t = s.accent(&[STEEL, AMBER, STEEL, IRON]);
    let u = s.accent(&[IRON, STEEL, AMBER, COPPER]);
    let teeth = s.count(18, 23);
    let turn = s.vary(0.0, 0.3);
    gear(s, (-32.0, -32.0), 76.0, teeth, 22.0, turn, t);
    gear(s, (60.0, 18.0), 42.0, teeth / 2, 22.0, turn, u);
    if s.rng.chance(0.6) {
        gear(s, (-34.0, 76.0), 30.0, 12, 16.0, turn, u);
    }
}

/// An upright helical spring: back halves of the coils first, then the front.
fn spring(s: &mut Scene, o: [f64; 3], r: f64, coils: usize, [pitch, wire]: [f64; 2], colour: &str) {
    let c = at(o);
    let (w, b) = (r * MAJOR, r * MINOR);
    let y = |k: f64| c.1 - pitch * k;
    for i in 0..coils {
        let k = i as f64;
        s.tube(
            &format!(
                "M{} {}A{w} {b} 0 0 0 {} {}",
                n(c.0 + w),
                n(y(k + 0.5)),
                n(c.0 - w),
                n(y(k + 1.0)),
                w = n(w),
                b = n(b * 0.9)
            ),
            colour,
            wire,
        );
    }
    for i in 0..=coils {
        let k = i as f64;
        s.tube(
            &format!(
                "M{} {}A{w} {b} 0 0 0 {} {}",
                n(c.0 - w),
                n(y(k)),
                n(c.0 + w),
                n(y(k + 0.5)),
                w = n(w),
                b = n(b * 0.9)
            ),
            colour,
            wire,
        );
    }
    let k = coils as f64;
    s.tube(
        &format!(
            "M{} {}A{w} {b} 0 0 0 {} {}",
            n(c.0 + w),
            n(y(k + 0.5)),
            n(c.0 - w),
            n(y(k + 0.62)),
            w = n(w),
            b = n(b * 0.8)
        ),
        colour,
        wire,
    );
    s.ink(
        &format!(
            "M{} {}A{w} {b} 0 0 0 {} {}",
            n(c.0 - w),
            n(y(k)),
            n(c.0 + w),
            n(y(k + 0.5)),
            w = n(w),
            b = n(b * 0.9)
        ),
        INK,
        wire + 4.0,
    );
    s.ink(
        &format!(
            "M{} {}A{w} {b} 0 0 0 {} {}",
            n(c.0 - w),
            n(y(k)),
            n(c.0 + w),
            n(y(k + 0.5)),
            w = n(w),
            b = n(b * 0.9)
        ),
        colour,
        wire,
    );
}

pub fn springs(s: &mut Scene) {
    let t = s.accent(&[STEEL, IRON, AMBER]);
    let u = s.accent(&[VERMILION, CELADON, INDIGO, GRAPHITE]);
    let coils = s.count(5, 7);
    spring(s, [-50.0, -20.0, -66.0], 38.0, coils, [122.0 / coils as f64, 9.0], t.left);
    spring(s, [34.0, -30.0, -60.0], 24.0, coils, [13.0, 6.0], u.left);
    spring(s, [44.0, 44.0, -60.0], 17.0, coils - 1, [9.5, 4.5], t.right);
}

pub fn mould(s: &mut Scene) {
    let a = s.accent(&[VERMILION, CELADON, INDIGO, AMBER]);
    let gap = s.vary(98.0, 108.0);
    let cups = s.count(2, 3);
    let (w, d) = (132.0, 96.0);
    let o = [-w / 2.0, -d / 2.0, -96.0];
    // Lower half: clamping plate, mould plate, and the cavities in its face.
    s.cuboid([o[0] - 10.0, o[1], o[2] + 8.0], [w + 20.0, d, 12.0], STEEL);
    s.cuboid(add(o, [0.0, 0.0, 20.0]), [w, d, 26.0], IRON);
    let z = -50.0;
    let pitch = 84.0 / cups as f64;
    let mid = |i: usize| -42.0 + pitch * (i as f64 + 0.5);
    for i in 0..cups {
        s.disc(Axis::Z, [mid(i), 16.0, z], 16.0, STEEL.top);
        s.disc(Axis::Z, [mid(i), 16.0, z], 12.5, GRAPHITE.right);
    }
    s.line3(&[[mid(0), -12.0, z], [mid(cups - 1), -12.0, z]]);
    for u in [26.0, 106.0] {
        let p = at([o[0] + u, -o[1], -64.0]);
        s.tube(&format!("M{} {}q-14 10-12 28", n(p.0), n(p.1)), if u < 60.0 { INDIGO.top } else { VERMILION.top }, 5.0);
        s.circle(p.0, p.1, 5.0, AMBER.left);
    }
    // Guide pillars at the back, the moulded caps on their runner, pillars in front.
    let pillar = |s: &mut Scene, x: f64, y: f64| s.cyl(Axis::Z, [x, y, z], 6.5, gap * 0.5, AMBER);
    pillar(s, -52.0, -36.0);
    pillar(s, 52.0, -36.0);
    pillar(s, -52.0, 36.0);
    let lift = z + gap * 0.22;
    for i in 0..cups {
        s.cyl(Axis::Z, [mid(i), 16.0, lift], 14.0, 18.0, a);
    }
    let runner = |x: f64, z: f64| at([x, 16.0, lift + z]);
    let (l, r, m) = (mid(0), mid(cups - 1), (mid(0) + mid(cups - 1)) / 2.0);
    let path = format!(
        "M{}L{}L{}L{}M{}L{}",
        pt(runner(l, 18.0)),
        pt(runner(l, 26.0)),
        pt(runner(r, 26.0)),
        pt(runner(r, 18.0)),
        pt(runner(m, 26.0)),
        pt(runner(m, 44.0))
    );
    s.tube(&path, a.top, 4.0);
    pillar(s, 52.0, 36.0);
    // Upper half with its locating ring, sprue and eye bolts.
    let u = z + gap;
    s.cuboid([o[0], o[1], u], [w, d, 26.0], IRON);
    s.cuboid([o[0] - 10.0, o[1], u + 26.0], [w + 20.0, d, 12.0], STEEL);
    s.cyl(Axis::Z, [0.0, 0.0, u + 38.0], 26.0, 8.0, STEEL);
    s.disc(Axis::Z, [0.0, 0.0, u + 46.0], 9.0, GRAPHITE.right);
    s.disc(Axis::Z, [0.0, 0.0, u + 46.0], 4.0, a.top);
    for (x, y) in [(-62.0, -36.0), (62.0, -36.0), (62.0, 36.0), (-62.0, 36.0)] {
        s.disc(Axis::Z, [x, y, u + 38.0], 6.0, GRAPHITE.left);
    }
    for v in [26.0, 106.0] {
        let p = at([o[0] + v, -o[1], u + 13.0]);
        s.circle(p.0, p.1, 5.0, AMBER.left);
    }
}
