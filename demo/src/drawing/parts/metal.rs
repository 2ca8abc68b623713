//! Machine elements and tooling: scenes of the parts and materials hall.

use core::f64::consts::TAU;

use super::super::kit::{
    AMBER, Axis, CELADON, COPPER, GRAPHITE, INDIGO, INK, IRON, MAJOR, MINOR, P2, STEEL, Scene, Tone, VERMILION, add,
    at, n,
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
    let gap = s.vary(54.0, 66.0);
    // The fixed half behind, seen from outside; the moving half in front shows the cavity to the right.
    s.cuboid([-86.0 - gap * 0.5, -70.0, -66.0], [14.0, 140.0, 116.0], STEEL);
    s.cuboid([-72.0 - gap * 0.5, -60.0, -58.0], [44.0, 120.0, 100.0], STEEL);
    let x = -28.0 - gap * 0.5;
    s.right([x, 60.0, 42.0]);
    s.rect(22.0, 20.0, 76.0, 60.0, 8.0, IRON.left);
    s.path("M34 40C34 26 86 26 86 40V58C86 74 34 74 34 58z", GRAPHITE.left);
    s.path("M42 42C42 34 78 34 78 42V56C78 66 42 66 42 56z", a.left);
    s.line("M60 20V32");
    s.end();
    for (y, z) in [(-48.0, 32.0), (-48.0, -48.0), (48.0, 32.0), (48.0, -48.0)] {
        s.cyl(Axis::X, [x, y, z], 6.0, gap * 0.7, AMBER);
    }
    let x2 = x + gap + 8.0;
    s.cuboid([x2, -60.0, -58.0], [44.0, 120.0, 100.0], STEEL);
    s.cuboid([x2 + 44.0, -70.0, -66.0], [14.0, 140.0, 116.0], STEEL);
    s.right([x2 + 58.0, 70.0, 50.0]);
    s.circle(70.0, 58.0, 22.0, IRON.top);
    s.circle(70.0, 58.0, 9.0, GRAPHITE.right);
    for (u, v) in [(16.0, 16.0), (124.0, 16.0), (16.0, 100.0), (124.0, 100.0)] {
        s.circle(u, v, 6.0, GRAPHITE.left);
    }
    s.end();
    s.left([x2, 60.0, 42.0]);
    s.circle(12.0, 24.0, 4.0, GRAPHITE.right);
    s.circle(32.0, 24.0, 4.0, GRAPHITE.right);
    s.end();
    // Water lines and the eye bolt.
    for u in [12.0, 32.0] {
        let p = at([x2 + u, 60.0, 18.0]);
        s.tube(&format!("M{} {}q-12 8-10 26", n(p.0), n(p.1)), if u < 20.0 { INDIGO.top } else { VERMILION.top }, 4.0);
    }
    let p = at([x2 + 22.0, 0.0, 42.0]);
    s.tube(&format!("M{} {}a11 11 0 1 1 .1 0", n(p.0), n(p.1 - 2.0)), STEEL.left, 4.0);
}
