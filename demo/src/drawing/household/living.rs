//! Bedding, wear, light and camping: scenes of the household hall.

use super::super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, INK, MINT, MIST, OCHRE, PAPER, ROSE, STEEL, Scene, VERMILION, WHITE,
    add, at, n,
};

pub fn mattress(s: &mut Scene) {
    let a = s.accent(&[INDIGO, CELADON, GRAPHITE, OCHRE]);
    let h = s.vary(15.0, 22.0);
    let (w, d) = (196.0, 128.0);
    let o = [-w / 2.0, -d / 2.0, -46.0];
    for (z, k, t) in [(0.0, 1.2, MIST), (h * 1.2, 0.8, CREAM), (h * 2.0, 0.9, PAPER)] {
        s.cuboid(add(o, [0.0, 0.0, z]), [w, d, h * k], t);
    }
    let top = h * 2.9;
    // The cover, drawn back from the near corner so that the layers show.
    let x1 = w * 0.62;
    s.poly3(
        &[
            [o[0], -o[1], -46.0],
            [o[0] + x1, -o[1], -46.0],
            [o[0] + x1 - 12.0, -o[1], -46.0 + top + 4.0],
            [o[0], -o[1], -46.0 + top + 4.0],
        ],
        PAPER.left,
    );
    s.poly3(
        &[
            [o[0], o[1], -46.0 + top + 4.0],
            [-o[0], o[1], -46.0 + top + 4.0],
            [-o[0], -4.0, -46.0 + top + 4.0],
            [o[0] + x1 - 12.0, -o[1], -46.0 + top + 4.0],
            [o[0], -o[1], -46.0 + top + 4.0],
        ],
        PAPER.top,
    );
    s.poly3(
        &[
            [-o[0], o[1], -46.0],
            [-o[0], 4.0, -46.0],
            [-o[0], -4.0, -46.0 + top + 4.0],
            [-o[0], o[1], -46.0 + top + 4.0],
        ],
        PAPER.right,
    );
    s.left([o[0], -o[1], -46.0 + top + 4.0]);
    s.tint(&format!("M1 6H{}V14H1z", n(x1 - 14.0)), a.left);
    s.tint(&format!("M1 {}H{}V{}H1z", n(top - 10.0), n(x1 - 3.0), n(top - 3.0)), a.left);
    s.end();
    s.top([o[0], o[1], -46.0 + top + 4.0]);
    // Quilting in squares, up to the fold of the cover.
    for i in 1..8 {
        let u = 24.5 * f64::from(i);
        let end = if u < 109.0 { d } else { d - (u - 109.0) / 87.0 * 68.0 };
        s.ink(&format!("M{u} 0V{}", n(end), u = n(u)), a.top, 1.6);
    }
    for i in 1..6 {
        let v = 21.3 * f64::from(i);
        let end = if v < 60.0 { w } else { w - (v - 60.0) / 68.0 * 87.0 };
        s.ink(&format!("M0 {v}H{}", n(end), v = n(v)), a.top, 1.6);
    }
    s.end();
    // Two pillows at the head.
    for y in [o[1] + 6.0, o[1] + 66.0] {
        let p = |x: f64, v: f64, z: f64| at([o[0] + 8.0 + x, y + v, o[2] + top + 4.0 + z]);
        let (q, r, u, v) = (p(0.0, 0.0, 8.0), p(52.0, 0.0, 8.0), p(52.0, 56.0, 6.0), p(0.0, 56.0, 6.0));
        let m = p(26.0, 28.0, 30.0);
        s.path(
            &format!(
                "M{} {}Q{} {} {} {}Q{} {} {} {}Q{} {} {} {}Q{} {} {} {}z",
                n(q.0),
                n(q.1),
                n(m.0 + 16.0),
                n(m.1 - 8.0),
                n(r.0),
                n(r.1),
                n(r.0 + 2.0),
                n(r.1 + 18.0),
                n(u.0),
                n(u.1),
                n(u.0 - 26.0),
                n(u.1 + 2.0),
                n(v.0),
                n(v.1),
                n(m.0 - 24.0),
                n(m.1 - 6.0),
                n(q.0),
                n(q.1)
            ),
            MIST.top,
        );
        s.ink(
            &format!("M{} {}q8 2 14 0M{} {}q4-4 10-5", n(u.0 - 22.0), n(u.1 - 8.0), n(v.0 + 8.0), n(v.1 - 6.0)),
            MIST.right,
            2.0,
        );
    }
}

pub fn duvet(s: &mut Scene) {
    let a = s.accent(&[MINT, MIST, ROSE, CREAM, PAPER]);
    let trim = match a {
        MINT => CELADON,
        MIST => INDIGO,
        ROSE => VERMILION,
        _ => OCHRE,
    };
    let folds = s.count(2, 3);
    let (w, d, h) = (160.0, 116.0, 30.0);
    let z0 = -20.0 - h * folds as f64 / 2.0;
    for i in 0..folds {
        let z = z0 + h * i as f64;
        let o = [-w / 2.0, -d / 2.0, z];
        // A soft layer: rounded front, fold on the right.
        let p = |x: f64, y: f64, zz: f64| at([o[0] + x, o[1] + y, zz]);
        let (a0, a1, b0, b1) = (p(0.0, d, z), p(0.0, d, z + h), p(w, d, z), p(w, d, z + h));
        let (c0, c1) = (p(w, 0.0, z), p(w, 0.0, z + h));
        s.path(
            &format!(
                "M{} {}C{} {} {} {} {} {}L{} {}C{} {} {} {} {} {}z",
                n(a1.0),
                n(a1.1),
                n(a1.0 - 14.0),
                n(a1.1 + 2.0),
                n(a0.0 - 14.0),
                n(a0.1),
                n(a0.0),
                n(a0.1),
                n(b0.0),
                n(b0.1),
                n(b0.0 + 2.0),
                n(b0.1 - 8.0),
                n(b1.0 + 2.0),
                n(b1.1 + 8.0),
                n(b1.0),
                n(b1.1)
            ),
            a.left,
        );
        s.path(
            &format!(
                "M{} {}L{} {}C{} {} {} {} {} {}L{} {}z",
                n(b0.0),
                n(b0.1),
                n(c0.0),
                n(c0.1),
                n(c0.0 + 14.0),
                n(c0.1),
                n(c1.0 + 14.0),
                n(c1.1 + 2.0),
                n(c1.0),
                n(c1.1),
                n(b1.0),
                n(b1.1)
            ),
            a.right,
        );
        s.ink(
            &format!("M{} {}L{} {}", n(a0.0 + 2.0), n((a0.1 + a1.1) / 2.0), n(b0.0 - 2.0), n((b0.1 + b1.1) / 2.0)),
            trim.top,
            3.0,
        );
    }
    let z = z0 + h * folds as f64;
    let o = [-w / 2.0, -d / 2.0, z];
    let (p, q, r, t) = (at(o), at(add(o, [w, 0.0, 0.0])), at(add(o, [w, d, 0.0])), at(add(o, [0.0, d, 0.0])));
    s.path(
        &format!(
            "M{} {}Q{} {} {} {}Q{} {} {} {}L{} {}Q{} {} {} {}L{} {}Q{} {} {} {}z",
            n(p.0 - 12.0),
            n(p.1 + 6.0),
            n(p.0),
            n(p.1 - 8.0),
            n(p.0 + 14.0),
            n(p.1 + 4.0),
            n((p.0 + q.0) / 2.0),
            n((p.1 + q.1) / 2.0 - 10.0),
            n(q.0),
            n(q.1),
            n(q.0),
            n(q.1),
            n((q.0 + r.0) / 2.0),
            n((q.1 + r.1) / 2.0 - 2.0),
            n(r.0),
            n(r.1),
            n(t.0),
            n(t.1),
            n((t.0 + p.0) / 2.0 - 6.0),
            n((t.1 + p.1) / 2.0 - 6.0),
            n(p.0 - 12.0),
            n(p.1 + 6.0)
        ),
        a.top,
    );
    s.top(o);
    for i in 0..4 {
        let u = 4.0 + 40.0 * f64::from(i);
        s.line(&format!("M{} 4q20 12 36 0M{} 42q20 12 36 0M{} 80q20 12 36 0", n(u), n(u), n(u)));
        if i > 0 {
            s.line(&format!("M{u} 2q-8 18 0 36t0 38t0 38", u = n(u)));
        }
        for v in [22.0, 60.0, 98.0] {
            s.dot(u + 20.0, v, 2.4, trim.left);
        }
    }
    s.end();
}

pub fn safety_shoe(s: &mut Scene) {
    let a = s.accent(&[GRAPHITE, OCHRE, INDIGO, CELADON]);
    let trim = if a == OCHRE { GRAPHITE } else { AMBER };
    s.group(-8.0, 8.0, 0.0, 1.08);
    // Inner collar, upper, toe cap, sole.
    s.path("M-98-66C-92-84-34-88-20-72C-34-58-80-54-98-66z", GRAPHITE.right);
    let d = "M-98-66C-80-56-36-58-20-72C-14-44 6-26 36-18C78-8 112 0 116 42V54H-108V6C-106-22-104-46-98-66z";
    s.tint(d, a.left);
    s.tint("M-98-66C-104-46-106-22-108 6V54H-70C-92 20-92-20-80-60C-88-61-94-63-98-66z", a.top);
    s.tint("M-108 38C-40 30 20 40 116 34V54H-108z", a.right);
    s.line(d);
    s.line("M-70 54C-76 22-66-4-30-8C-8-12 6-20 12-28M-88-20C-72-16-64-30-62-60");
    let cap = "M42-16C84-8 113 4 116 42V54H34C28 30 28 2 42-16z";
    s.path(cap, STEEL.left);
    s.tint("M92 8C110 18 114 30 115 53H78C96 44 98 24 92 8z", STEEL.right);
    s.line(cap);
    s.ink("M52-4C70 0 84 8 90 16", WHITE, 4.0);
    for (x, y) in [(-28.0, -58.0), (-22.0, -44.0), (-12.0, -32.0), (2.0, -22.0)] {
        s.tube(&format!("M{} {}l-24 10", n(x + 4.0), n(y)), trim.top, 3.5);
    }
    s.path("M-112 48H122C126 58 126 68 120 76H86V70H70V76H44V70H28V76H-34V66C-46 66-50 76-58 76H-108C-116 70-116 58-112 48z", GRAPHITE.right);
    s.ink("M-108 58H118", trim.left, 4.0);
    s.end();
}

pub fn desk_lamp(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, GRAPHITE, PAPER]);
    let lean = s.vary(-14.0, 10.0);
    let (e, h) = ((-66.0 + lean, -44.0), (48.0, -88.0 + lean * 0.5));
    // Light falls from the bar.
    s.tint(
        &format!("M{} {}L{} {}L96 84L-16 92z", n(h.0 - 16.0), n(h.1 + 10.0), n(h.0 + 80.0), n(h.1 + 40.0)),
        "#FFF8E4",
    );
    s.cyl(Axis::Z, [-38.0, 28.0, -84.0], 42.0, 10.0, a);
    s.disc(Axis::Z, [-30.0, 36.0, -74.0], 7.0, WHITE);
    let b = at([-38.0, 28.0, -74.0]);
    s.limb((b.0, b.1 - 4.0), e, 6.0, 6.0, STEEL);
    s.limb(e, h, 6.0, 6.0, STEEL);
    s.circle(e.0, e.1, 11.0, a.left);
    s.dot(e.0, e.1, 3.0, INK);
    s.circle(b.0, b.1 - 4.0, 9.0, a.left);
    // The head: a flat bar with its row of light.
    s.group(h.0, h.1, 0.0, 1.0);
    s.path("M-22-2L-8-12L88 38L74 50z", a.top);
    s.path("M-22-2L74 50V58L-22 6z", a.left);
    s.path("M74 50L88 38V46L74 58z", a.right);
    s.ink("M-14 7L68 51", "#FFE9A8", 4.0);
    s.end();
    s.circle(h.0 + 2.0, h.1 + 2.0, 8.0, a.left);
}

pub fn tent(s: &mut Scene) {
    let a = s.accent(&[CELADON, OCHRE, INDIGO, VERMILION]);
    let k = s.vary(0.0, 14.0);
    // Ground sheet and guy lines.
    s.poly(&[(-120.0, 34.0), (2.0, -24.0), (132.0, 44.0), (6.0, 108.0)], "#E6D6B2");
    s.line("M-44-58L-142 16M92-38L154 34M-142 16l-4 8M154 34l4 8");
    // Back half and the two faces of the ridge tent.
    s.poly(&[(-100.0, 38.0), (-44.0, -72.0 - k), (92.0, -44.0 - k), (118.0, 44.0), (10.0, 96.0)], a.left);
    s.poly(&[(-44.0, -72.0 - k), (92.0, -44.0 - k), (118.0, 44.0), (10.0, 96.0)], a.right);
    s.poly(&[(-100.0, 38.0), (-44.0, -72.0 - k), (10.0, 96.0)], a.top);
    // The open door.
    s.poly(&[(-58.0, 60.0), (-42.0, -34.0 - k), (-12.0, 85.0)], GRAPHITE.right);
    s.path(&format!("M-42 {}C-52-4-54 30-58 60L-76 50C-66 20-54-6-42 {}z", n(-34.0 - k), n(-34.0 - k)), CREAM.left);
    s.path(&format!("M-42 {}C-30 10-22 50-12 85L4 92C-8 50-24 4-42 {}z", n(-34.0 - k), n(-34.0 - k)), CREAM.right);
    s.line(&format!("M-44 {}L10 96", n(-72.0 - k)));
    s.tube(&format!("M-44 {}L92 {}", n(-72.0 - k), n(-44.0 - k)), STEEL.left, 3.0);
    s.poly(&[(46.0, 0.0 - k), (84.0, 10.0 - k), (90.0, 44.0 - k), (48.0, 42.0 - k)], MIST.left);
    s.line(&format!("M66 {}L69 {}", n(5.0 - k), n(43.0 - k)));
}
