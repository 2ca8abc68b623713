//! Polymer parts, webs and packaging: scenes of the parts and materials hall.

use core::f64::consts::TAU;

use super::super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, INK, IRON, KRAFT, MAJOR, MINOR, MINT, MIST, OCHRE, PAPER, ROSE,
    STEEL, Scene, Tone, VERMILION, WHITE, add, at, n,
};

pub fn dashboard(s: &mut Scene) {
    let a = s.accent(&[GRAPHITE, IRON, STEEL]);
    let soft = s.accent(&[CREAM, OCHRE, AMBER, PAPER]);
    let vents = s.count(3, 5);
    // Upper pad with the binnacle, the soft middle band, the lower panel with its glove box.
    s.path("M-160 14C-150-30-128-44-96-48C-88-74-20-76-8-50C50-54 120-44 160-8L164 22C60 4-60 4-158 30z", a.top);
    s.path("M-158 30C-60 4 60 4 164 22L160 46C60 28-60 28-150 54z", soft.left);
    s.path("M-150 54C-60 28 60 28 160 46L150 82C140 92 70 84 40 84L30 110H-32L-38 84C-70 86-130 100-142 88z", a.left);
    s.tint("M40 84L48 38C86 36 126 40 160 46L150 82C140 92 70 84 40 84z", a.right);
    s.line("M-150 54C-60 28 60 28 160 46L150 82C140 92 70 84 40 84L30 110H-32L-38 84C-70 86-130 100-142 88z");
    s.path("M60 50C92 50 122 54 146 58L140 78C116 78 88 76 62 74z", a.right);
    s.line("M94 58h18");
    // Vents, screen, switches.
    for x in [-2.0, 102.0] {
        s.rect(x, 4.0 + x * 0.05, 40.0, 18.0, 3.0, GRAPHITE.right);
        for i in 0..vents {
            let u = x + 40.0 / (vents as f64 + 1.0) * (i as f64 + 1.0);
            s.ink(&format!("M{u} {}v11", n(7.5 + x * 0.05), u = n(u)), STEEL.left, 2.0);
        }
    }
    s.path("M44-30L98-26V8L44 4z", GRAPHITE.right);
    s.path("M49-25L93-22V3L49 0z", MIST.left);
    s.ink("M54-5l12-10 9 6 12-8", INDIGO.left, 3.0);
    s.path("M-20 46H24L20 76H-16z", GRAPHITE.right);
    s.dot(-8.0, 60.0, 5.0, STEEL.left);
    s.dot(12.0, 60.0, 5.0, STEEL.left);
    s.path("M-86-46C-80-64-30-66-20-48L-24-24H-84z", GRAPHITE.right);
    s.circle(-68.0, -40.0, 9.0, WHITE);
    s.circle(-38.0, -40.0, 9.0, WHITE);
    s.ink("M-68-40l5-4M-38-40l-4-5", VERMILION.left, 2.5);
    // The wheel in front.
    let turn = s.vary(-14.0, 14.0);
    s.group(-76.0, 14.0, turn, 1.0);
    s.ink("M-58 0A58 56 0 1 0 58 0A58 56 0 1 0-58 0z", INK, 15.0);
    s.ink("M-58 0A58 56 0 1 0 58 0A58 56 0 1 0-58 0z", GRAPHITE.top, 11.0);
    s.path(
        "M-53-6C-30-8-22-14-16-20H16C22-14 30-8 53-6V8C34 10 24 16 18 26L10 52H-10L-18 26C-24 16-34 10-53 8z",
        soft.top,
    );
    s.circle(0.0, 0.0, 14.0, a.left);
    s.end();
}

fn torus(s: &mut Scene, o: [f64; 3], r: f64, wire: f64, colour: &str, shine: &str) {
    let c = at(o);
    let (w, b) = (r * MAJOR, r * MINOR);
    let d = format!(
        "M{} {}A{w} {b} 0 1 0 {} {}A{w} {b} 0 1 0 {} {}z",
        n(c.0 - w),
        n(c.1),
        n(c.0 + w),
        n(c.1),
        n(c.0 - w),
        n(c.1),
        w = n(w),
        b = n(b)
    );
    s.tube(&d, colour, wire);
    s.ink(
        &format!(
            "M{} {}A{w} {b} 0 0 1 {} {}",
            n(c.0 - w),
            n(c.1 - 2.0),
            n(c.0 - w * 0.1),
            n(c.1 - b - 1.0),
            w = n(w),
            b = n(b)
        ),
        shine,
        2.5,
    );
}

pub fn o_rings(s: &mut Scene) {
    let t = s.accent(&[GRAPHITE, OCHRE, CELADON]);
    let u = s.accent(&[VERMILION, INDIGO, AMBER]);
    let stack = s.count(3, 5);
    torus(s, [-24.0, -24.0, -30.0], 84.0, 13.0, t.left, t.top);
    for i in 0..stack {
        torus(s, [-34.0, -20.0, -26.0 + 11.0 * i as f64], 44.0, 10.0, if i % 2 == 0 { t.left } else { t.right }, t.top);
    }
    torus(s, [84.0, 20.0, -34.0], 34.0, 11.0, u.left, u.top);
    torus(s, [66.0, 62.0, -34.0], 20.0, 8.0, t.left, t.top);
    torus(s, [18.0, 84.0, -34.0], 27.0, 9.0, u.left, u.top);
    torus(s, [104.0, 66.0, -34.0], 12.0, 6.0, u.left, u.top);
}

/// A roll lying along x with its core and the turns on its end.
fn roll(s: &mut Scene, o: [f64; 3], r: f64, len: f64, t: Tone) {
    s.cyl(Axis::X, o, r, len, t);
    let e = add(o, [len, 0.0, 0.0]);
    s.disc(Axis::X, e, r, t.left);
    for k in [0.84, 0.68, 0.52] {
        s.disc(Axis::X, e, r * k, "none");
    }
    s.disc(Axis::X, e, r * 0.32, KRAFT.left);
    s.disc(Axis::X, e, r * 0.2, GRAPHITE.right);
}

pub fn nonwoven(s: &mut Scene) {
    let a = s.accent(&[PAPER, MINT, MIST, CREAM, ROSE]);
    let r = s.vary(40.0, 46.0);
    roll(s, [-84.0, -56.0, -28.0], r * 0.8, 150.0, a);
    // Web drawn off the front roll: soft, with its bonded points.
    let o = [-84.0, 28.0, -66.0];
    s.top(o);
    s.path("M0 0H150V62C130 70 118 54 98 64S60 72 44 62S14 66 0 60z", a.top);
    for j in 0..4 {
        for i in 0..11 {
            let u = 8.0 + 13.5 * f64::from(i) + if j % 2 == 0 { 0.0 } else { 6.5 };
            let v = 16.0 + 11.0 * f64::from(j);
            if u < 144.0 {
                s.ink(&format!("M{} {}l4 3", n(u), n(v)), a.right, 2.0);
            }
        }
    }
    s.end();
    roll(s, [-84.0, 12.0, -66.0 + r], r, 150.0, a);
    for i in 0..9 {
        let p =
            at([-72.0 + 15.0 * f64::from(i), 12.0 + 10.0 * f64::from(i % 3), -66.0 + 2.0 * r - 4.0 * f64::from(i % 3)]);
        s.ink(&format!("M{} {}l6 4m6 8l5-3", n(p.0), n(p.1 + 3.0)), a.right, 2.0);
    }
    // Under a loupe: long fibres laid at random, bonded, not woven.
    let c = (-74.0, 92.0);
    s.tube(&format!("M{} {}l-34 26", n(c.0 - 34.0), n(c.1 + 26.0)), GRAPHITE.left, 8.0);
    s.circle(c.0, c.1, 46.0, STEEL.left);
    s.circle(c.0, c.1, 39.0, WHITE);
    let deep = if a == PAPER || a == CREAM { IRON.left } else { a.right };
    for i in 0..17 {
        let g = TAU * f64::from(i) / 17.0;
        let turn = s.vary(1.7, 4.5);
        let (p, q) = ((36.0 * g.cos(), 36.0 * g.sin()), (36.0 * (g + turn).cos(), 36.0 * (g + turn).sin()));
        let (u, v) = (s.vary(-20.0, 20.0), s.vary(-20.0, 20.0));
        let d = format!(
            "M{} {}Q{} {} {} {}",
            n(c.0 + p.0),
            n(c.1 + p.1),
            n(c.0 + u),
            n(c.1 + v),
            n(c.0 + q.0),
            n(c.1 + q.1)
        );
        s.ink(&d, if i % 3 == 0 { GRAPHITE.top } else { deep }, 2.0);
    }
    for (x, y) in [(-14.0, -12.0), (12.0, -16.0), (16.0, 10.0), (-10.0, 14.0)] {
        s.dot(c.0 + x, c.1 + y, 4.0, deep);
    }
}

pub fn film(s: &mut Scene) {
    let a = s.accent(&[MIST, MINT, STEEL]);
    let deep = if a == MINT { CELADON } else { INDIGO };
    let r = s.vary(44.0, 52.0);
    // Standing roll on a pallet; the clear film leaves it to the left.
    s.cuboid([-70.0, -64.0, -76.0], [140.0, 128.0, 6.0], KRAFT);
    s.line3(&[[-70.0, 22.0, -70.0], [70.0, 22.0, -70.0]]);
    s.line3(&[[-70.0, -22.0, -70.0], [70.0, -22.0, -70.0]]);
    let o = [0.0, 0.0, -70.0];
    s.cyl(Axis::Z, o, r, 124.0, a);
    let c = at(o);
    let w = r * 1.2247;
    let (t, b) = (c.1 - 124.0, c.1);
    s.path(
        &format!(
            "M{x} {t}L{l} {u}C{m} {v} {p} {q} {l} {z}L{x} {b}z",
            x = n(c.0 - w),
            t = n(t),
            b = n(b),
            l = n(c.0 - w - 66.0),
            u = n(t + 26.0),
            m = n(c.0 - w - 80.0),
            v = n(t + 60.0),
            p = n(c.0 - w - 52.0),
            q = n(b - 20.0),
            z = n(b + 22.0)
        ),
        a.top,
    );
    s.ink(
        &format!(
            "M{} {}l-16 26M{} {}l-22 36M{} {}l-14 22",
            n(c.0 - w - 22.0),
            n(t + 34.0),
            n(c.0 - w - 34.0),
            n(t + 62.0),
            n(c.0 - w - 18.0),
            n(t + 86.0)
        ),
        WHITE,
        5.0,
    );
    s.ink(&format!("M{x} {}V{}", n(t + 30.0), n(b + 18.0), x = n(c.0 - w * 0.62)), WHITE, 6.0);
    s.ink(&format!("M{x} {}V{}", n(t + 44.0), n(b + 4.0), x = n(c.0 - w * 0.3)), WHITE, 3.0);
    let e = add(o, [0.0, 0.0, 124.0]);
    for k in [0.85, 0.7, 0.55] {
        s.disc(Axis::Z, e, r * k, "none");
    }
    s.cyl(Axis::Z, e, r * 0.34, 12.0, KRAFT);
    s.disc(Axis::Z, add(e, [0.0, 0.0, 12.0]), r * 0.22, GRAPHITE.right);
    s.band(o, [48.0, 76.0], r, [-0.1, 0.8], WHITE);
    let m = at(add(o, [0.0, 0.0, 62.0]));
    s.ink(&format!("M{} {}l22-4m-22 12l14-3", n(m.0 + 8.0), n(m.1 + 29.0)), deep.left, 4.0);
}

/// Corrugated boxes; also the picture of anything without a scene of its own.
pub fn carton(s: &mut Scene) {
    let a = s.accent(&[VERMILION, INDIGO, CELADON, GRAPHITE]);
    let h = s.vary(72.0, 90.0);
    let o = [-52.0, -46.0, -66.0];
    // Flat blanks behind.
    let blanks = s.count(0, 3);
    for i in 0..blanks {
        s.cuboid([-108.0 + 11.0 * i as f64, -66.0, -66.0], [6.0, 120.0, h + 18.0], KRAFT);
    }
    // Inside first, then the walls and the four flaps.
    s.quad(add(o, [0.0, 0.0, h]), [112.0, 0.0, 0.0], [0.0, 96.0, 0.0], KRAFT.right);
    s.poly3(
        &[
            add(o, [0.0, 0.0, h]),
            add(o, [112.0, 0.0, h]),
            add(o, [112.0, 0.0, h - 40.0]),
            add(o, [60.0, 0.0, h - 40.0]),
        ],
        KRAFT.left,
    );
    s.quad(add(o, [0.0, 0.0, h]), [112.0, 0.0, 0.0], [0.0, -24.0, 26.0], KRAFT.left);
    s.quad(add(o, [0.0, 0.0, h]), [0.0, 96.0, 0.0], [-34.0, 0.0, 26.0], KRAFT.top);
    s.quad(add(o, [0.0, 96.0, 0.0]), [112.0, 0.0, 0.0], [0.0, 0.0, h], KRAFT.left);
    s.quad(add(o, [112.0, 0.0, 0.0]), [0.0, 96.0, 0.0], [0.0, 0.0, h], KRAFT.right);
    s.quad(add(o, [0.0, 96.0, h]), [112.0, 0.0, 0.0], [0.0, 34.0, -8.0], KRAFT.top);
    s.quad(add(o, [112.0, 0.0, h]), [0.0, 96.0, 0.0], [34.0, 0.0, -8.0], KRAFT.top);
    s.right([60.0, 50.0, -66.0 + h]);
    s.ink(
        &format!(
            "M30 {b}V{t}m-8 9l8-9 8 9M62 {b}V{t}m-8 9l8-9 8 9M20 {c}H72",
            b = n(h - 20.0),
            t = n(h - 46.0),
            c = n(h - 12.0)
        ),
        INK,
        3.0,
    );
    s.end();
    s.left([-52.0, 50.0, -66.0 + h]);
    s.rect(16.0, 40.0, 40.0, h - 52.0, 0.0, WHITE);
    s.ink(&format!("M22 48h20M22 56h26M70 {y}h22", y = n(h - 16.0)), a.left, 3.0);
    s.end();
}
