//! Kitchen and table: scenes of the household hall.

use core::f64::consts::TAU;

use super::super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, INK, IRON, MAJOR, MINOR, MIST, OCHRE, PAPER, STEEL, Scene,
    VERMILION, WHITE, add, at, n,
};

pub fn pot(s: &mut Scene) {
    let a = s.accent(&[GRAPHITE, VERMILION, OCHRE, STEEL]);
    let h = s.vary(62.0, 82.0);
    let o = [0.0, 0.0, -48.0 - (h - 62.0) * 0.5];
    let c = at(add(o, [0.0, 0.0, h * 0.7]));
    for k in [-1.0, 1.0] {
        s.tube(
            &format!(
                "M{} {}h{}q{} 0 {} 10t{} 10h{}",
                n(c.0 + k * 84.0),
                n(c.1 - 8.0),
                n(k * 16.0),
                n(k * 12.0),
                n(k * 12.0),
                n(-k * 12.0),
                n(-k * 16.0)
            ),
            a.left,
            7.0,
        );
    }
    s.lathe(o, &[(0.0, 70.0), (h, 72.0)], false, STEEL);
    s.band(o, [h * 0.28, h * 0.28 + 5.0], 71.0, [-1.0, 1.0], STEEL.right);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h]), 75.0, 6.0, STEEL);
    // The domed lid with its knob.
    let l = at(add(o, [0.0, 0.0, h + 6.0]));
    s.path(
        &format!(
            "M{} {}C{} {} {} {} {} {}A83 48 0 0 1 {} {}z",
            n(l.0 - 83.0),
            n(l.1),
            n(l.0 - 66.0),
            n(l.1 - 54.0),
            n(l.0 + 66.0),
            n(l.1 - 54.0),
            n(l.0 + 83.0),
            n(l.1),
            n(l.0 - 83.0),
            n(l.1)
        ),
        STEEL.top,
    );
    s.tint(
        &format!(
            "M{} {}C{} {} {} {} {} {}Q{} {} {} {}C{} {} {} {} {} {}z",
            n(l.0 + 22.0),
            n(l.1 - 38.0),
            n(l.0 + 52.0),
            n(l.1 - 34.0),
            n(l.0 + 72.0),
            n(l.1 - 24.0),
            n(l.0 + 82.0),
            n(l.1),
            n(l.0 + 76.0),
            n(l.1 + 30.0),
            n(l.0 + 32.0),
            n(l.1 + 43.0),
            n(l.0 + 54.0),
            n(l.1 + 20.0),
            n(l.0 + 50.0),
            n(l.1 - 14.0),
            n(l.0 + 22.0),
            n(l.1 - 38.0)
        ),
        STEEL.right,
    );
    s.ink(&format!("M{} {}q16-20 40-22", n(l.0 - 62.0), n(l.1 - 8.0)), WHITE, 5.0);
    s.circle(l.0 + 44.0, l.1 - 14.0, 2.5, INK);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h + 42.0]), 8.0, 9.0, IRON);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h + 50.0]), 16.0, 9.0, a);
}

pub fn pan(s: &mut Scene) {
    let a = s.accent(&[GRAPHITE, CELADON, VERMILION, INDIGO, OCHRE]);
    let r = s.vary(78.0, 88.0);
    let ground = s.ground;
    let o = [-22.0, -6.0, -14.0];
    let c = at(o);
    // The handle first: it leaves the rim to the lower right.
    s.group(c.0 + r * 0.86, c.1 + r * 0.30 - 14.0, 27.0, 1.0);
    s.path("M0-9H26V11H0z", STEEL.left);
    let d = "M22-11C50-9 84-12 106-11C120-9 120 13 106 14C84 15 50 13 22 13z";
    s.tint(d, a.left);
    s.tint("M22 4C50 5 84 5 115 3C114 10 110 14 106 14C84 15 50 13 22 13z", a.right);
    s.line(d);
    s.oval(103.0, 1.0, 6.0, 4.5, 0.0, ground);
    s.end();
    s.lathe(o, &[(-12.0, r * 0.78), (18.0, r)], false, a);
    s.disc(Axis::Z, add(o, [0.0, 0.0, 17.0]), r - 5.0, GRAPHITE.top);
    s.disc(Axis::Z, add(o, [0.0, 0.0, 8.0]), r * 0.76, GRAPHITE.right);
    let e = at(add(o, [0.0, 0.0, 8.0]));
    s.ink(&format!("M{} {}q12-26 46-32", n(e.0 - r * 0.7), n(e.1 - 2.0)), IRON.left, 5.0);
    match s.rng.below(3) {
        0 => {
            s.path(
                &format!(
                    "M{} {}c-28-4-26-28 0-28c10-12 44-8 46 8c16 8 4 26-14 22c-8 8-24 8-32-2z",
                    n(e.0 + 2.0),
                    n(e.1 + 20.0)
                ),
                WHITE,
            );
            s.oval(e.0 + 18.0, e.1 + 6.0, 15.0, 10.0, 0.0, AMBER.left);
        }
        1 => {
            for k in [0.5, 0.34] {
                let (a, b) = (n(r * MAJOR * k), n(r * MINOR * k));
                s.ink(
                    &format!(
                        "M{} {}a{a} {b} 0 1 0 {} 0a{a} {b} 0 1 0-{} 0",
                        n(e.0 - r * MAJOR * k),
                        n(e.1),
                        n(2.0 * r * MAJOR * k),
                        n(2.0 * r * MAJOR * k)
                    ),
                    GRAPHITE.top,
                    2.0,
                );
            }
        }
        _ => {
            for i in 0..9 {
                let t = TAU * f64::from(i) / 9.0;
                s.dot(e.0 + 52.0 * t.cos(), e.1 + 26.0 * t.sin(), 2.0, IRON.left);
            }
        }
    }
}

pub fn container(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, AMBER]);
    let stack = s.count(1, 2);
    let mut z = if stack == 2 { -74.0 } else { -48.0 };
    for i in 0..stack {
        let k = 22.0 * i as f64;
        let (w, d, h) = (150.0 - k, 110.0 - k, 52.0 - 0.4 * k);
        let o = [-w / 2.0, -d / 2.0, z];
        s.cuboid(o, [w, d, h], MIST);
        // What is inside shows through.
        let f = if i == 0 { [VERMILION.left, VERMILION.right] } else { [CREAM.left, CREAM.right] };
        s.left([o[0], o[1] + d, z + h]);
        s.path(
            &format!("M5 {a}q14-9 28 0t28 0t28 0t28 0L{w} {a}V{h}H5z", a = n(h * 0.42), w = n(w - 5.0), h = n(h - 5.0)),
            f[0],
        );
        s.ink(&format!("M10 6V{}", n(h - 10.0)), WHITE, 4.0);
        s.end();
        s.right([o[0] + w, o[1] + d, z + h]);
        s.path(
            &format!("M5 {a}q12-9 24 0t24 0t24 0L{w} {a}V{h}H5z", a = n(h * 0.42), w = n(d - 5.0), h = n(h - 5.0)),
            f[1],
        );
        s.end();
        s.cuboid([o[0] - 5.0, o[1] - 5.0, z + h], [w + 10.0, d + 10.0, 12.0], a);
        s.top([o[0] - 5.0, o[1] - 5.0, z + h + 12.0]);
        s.rect(12.0, 12.0, w - 14.0, d - 14.0, 10.0, a.left);
        s.rect(20.0, 20.0, w - 30.0, d - 30.0, 7.0, MIST.top);
        s.end();
        s.left([o[0] - 5.0, o[1] + d + 5.0, z + h + 12.0]);
        s.rect(w * 0.5 - 19.0, 2.0, 48.0, 28.0, 4.0, a.top);
        s.line(&format!("M{} 12h36", n(w * 0.5 - 13.0)));
        s.end();
        s.right([o[0] + w + 5.0, o[1] + d + 5.0, z + h + 12.0]);
        s.rect(d * 0.5 - 15.0, 2.0, 40.0, 28.0, 4.0, a.left);
        s.line(&format!("M{} 12h28", n(d * 0.5 - 9.0)));
        s.end();
        z += h + 12.0;
    }
}

pub fn porcelain(s: &mut Scene) {
    let a = s.accent(&[INDIGO, CELADON, VERMILION, OCHRE]);
    let plates = s.count(2, 4);
    let o = [-44.0, -8.0, -52.0];
    for i in 0..plates {
        let z = 9.0 * i as f64;
        s.lathe(add(o, [0.0, 0.0, z]), &[(0.0, 40.0), (10.0, 70.0)], false, PAPER);
    }
    let t = add(o, [0.0, 0.0, 9.0 * plates as f64]);
    s.disc(Axis::Z, add(t, [0.0, 0.0, 0.0]), 64.0, a.left);
    s.disc(Axis::Z, add(t, [0.0, 0.0, 0.0]), 60.0, WHITE);
    s.disc(Axis::Z, add(t, [0.0, 0.0, -4.0]), 42.0, PAPER.left);
    // A rice bowl on the plates and a cup beside.
    let b = add(t, [0.0, 0.0, -4.0]);
    s.cyl(Axis::Z, b, 20.0, 8.0, PAPER);
    s.lathe(add(b, [0.0, 0.0, 7.0]), &[(0.0, 22.0), (14.0, 40.0), (42.0, 48.0)], true, PAPER);
    s.disc(Axis::Z, add(b, [0.0, 0.0, 48.0]), 43.0, PAPER.right);
    s.band(b, [30.0, 35.0], 47.0, [-0.98, 0.98], a.left);
    let p = [74.0, 40.0, -62.0];
    let c = at(p);
    s.tube(&format!("M{} {}c26-8 30 26-2 26", n(c.0 + 30.0), n(c.1 - 34.0)), WHITE, 6.0);
    s.lathe(p, &[(0.0, 22.0), (8.0, 28.0), (46.0, 32.0)], true, PAPER);
    s.disc(Axis::Z, add(p, [0.0, 0.0, 45.0]), 28.0, PAPER.right);
    s.band(p, [20.0, 25.0], 31.0, [-0.98, 0.98], a.left);
}
