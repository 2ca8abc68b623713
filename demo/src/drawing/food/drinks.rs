//! Bottles, tea and coffee: scenes of the food and beverage hall.

use super::super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, INK, IRON, KRAFT, MINT, OCHRE, PAPER, STEEL, Scene, Tone, VERMILION,
    WHITE, add, at, n,
};
use super::{bowl, leaf};

pub fn soy_sauce(s: &mut Scene) {
    let a = s.accent(&[VERMILION, CELADON, AMBER, INDIGO]);
    let h = s.vary(100.0, 116.0);
    let soy = Tone { top: "#6B4A3A", left: "#3A241B", right: "#26160F" };
    let o = [-36.0, -20.0, -78.0];
    s.lathe(o, &[(0.0, 33.0), (h, 33.0), (h + 20.0, 24.0), (h + 36.0, 13.0), (h + 52.0, 12.0)], true, soy);
    s.band(o, [18.0, h - 18.0], 33.0, [-1.0, 0.72], PAPER.left);
    s.band(o, [18.0, 32.0], 33.0, [-1.0, 0.72], a.left);
    let c = at(o);
    s.group(c.0 - 8.0, c.1 - h * 0.5 + 14.0, 0.0, 1.0);
    s.oval(-12.0, 0.0, 11.0, 8.0, -25.0, AMBER.left);
    s.oval(9.0, 5.0, 11.0, 8.0, 15.0, AMBER.top);
    s.end();
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h + 50.0]), 14.0, 20.0, a);
    bowl(s, [60.0, 34.0, -66.0], 44.0, 20.0, PAPER, soy.left);
    let d = at([60.0, 34.0, -46.0]);
    s.ink(&format!("M{} {}q16-12 36-8", n(d.0 - 26.0), n(d.1 + 4.0)), soy.top, 4.0);
}

/// A coffee bean seen from its cut side.
fn bean(s: &mut Scene, x: f64, y: f64, turn: f64, k: f64) {
    let t = Tone { top: "#9A6B4B", left: "#7A4F34", right: "#553421" };
    s.group(x, y, turn, k);
    s.oval(0.0, 0.0, 21.0, 14.0, 0.0, t.left);
    s.tint("M-16 7C-6 12 8 12 16 7C12 14-12 14-16 7z", t.right);
    s.line("M-20 2C-10-7-2 8 6 0C12-5 16-3 20-1");
    s.end();
}

pub fn coffee(s: &mut Scene) {
    let a = s.accent(&[GRAPHITE, CREAM, CELADON, VERMILION, INDIGO]);
    let h = s.vary(126.0, 142.0);
    let o = [-58.0, -52.0, -58.0];
    s.cuboid(o, [84.0, 46.0, h], a);
    // The rolled top with its tin tie.
    s.cuboid([-60.0, -46.0, -58.0 + h], [88.0, 34.0, 10.0], a);
    s.right([26.0, -6.0, -58.0 + h]);
    s.line(&format!("M0 {h}L23 {m}L46 {h}M23 {m}V0", h = n(h), m = n(h - 26.0)));
    s.end();
    s.left([-58.0, -6.0, -58.0 + h]);
    s.rect(12.0, 34.0, 60.0, 66.0, 0.0, WHITE);
    s.circle(42.0, 17.0, 6.0, IRON.top);
    s.dot(42.0, 17.0, 1.6, INK);
    s.ink("M24 88h36", if a == CREAM { OCHRE.left } else { a.left }, 5.0);
    s.end();
    let p = at([-16.0, -6.0, -58.0 + h]);
    bean(s, p.0, p.1 + 60.0, -30.0, 1.1);
    let beans = s.count(6, 9);
    for i in 0..beans {
        let (x, y) = [
            (20.0, 66.0),
            (62.0, 48.0),
            (98.0, 62.0),
            (46.0, 78.0),
            (80.0, 82.0),
            (6.0, 92.0),
            (50.0, 104.0),
            (112.0, 84.0),
            (24.0, 114.0),
        ][i];
        let t = s.vary(-60.0, 60.0);
        bean(s, x, y - 6.0, t, 1.0);
    }
}

pub fn green_tea(s: &mut Scene) {
    let a = s.accent(&[CELADON, GRAPHITE, AMBER, MINT]);
    let h = s.vary(96.0, 116.0);
    let o = [-42.0, -24.0, -62.0];
    s.cyl(Axis::Z, o, 44.0, h, a);
    s.band(o, [20.0, h - 16.0], 44.0, [-0.85, 0.6], PAPER.left);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h]), 45.5, 20.0, STEEL);
    s.disc(Axis::Z, add(o, [0.0, 0.0, h + 20.0]), 30.0, STEEL.left);
    let c = at(o);
    s.line(&format!("M{} {}v-38", n(c.0 - 6.0), n(c.1 - h * 0.5 + 44.0)));
    let y = c.1 - h * 0.5 + 20.0;
    leaf(s, c.0 - 6.0, y + 12.0, 30.0, -30.0, CELADON.top);
    leaf(s, c.0 - 6.0, y + 6.0, 30.0, -150.0, CELADON.top);
    leaf(s, c.0 - 6.0, y - 12.0, 26.0, -90.0, CELADON.left);
    let d = [58.0, 28.0, -64.0];
    s.lathe(d, &[(0.0, 22.0), (8.0, 26.0), (34.0, 36.0), (46.0, 37.0)], true, PAPER);
    s.disc(Axis::Z, add(d, [0.0, 0.0, 45.0]), 31.0, "#B9CE8F");
    let e = at(add(d, [0.0, 0.0, 45.0]));
    leaf(s, e.0 - 10.0, e.1 + 4.0, 24.0, -20.0, CELADON.top);
    leaf(s, -38.0, 96.0, 40.0, 8.0, CELADON.left);
    leaf(s, -34.0, 98.0, 34.0, 48.0, CELADON.top);
}

pub fn sesame_oil(s: &mut Scene) {
    let a = s.accent(&[AMBER, VERMILION, CELADON, PAPER]);
    let oil = Tone { top: "#D9A85A", left: "#A9682A", right: "#7D4717" };
    let w = s.vary(54.0, 64.0);
    let h = s.vary(92.0, 106.0);
    let o = [-30.0 - w / 2.0, -30.0 - w / 2.0, -70.0];
    s.cuboid(o, [w, w, h], oil);
    let m = [-30.0, -30.0, -70.0 + h];
    s.lathe(m, &[(0.0, w * 0.40), (12.0, w * 0.32), (24.0, 12.0), (46.0, 11.0)], true, oil);
    s.cyl(Axis::Z, add(m, [0.0, 0.0, 42.0]), 13.5, 20.0, a);
    s.left([o[0], o[1] + w, -70.0 + h]);
    s.rect(0.0, 20.0, w, h - 36.0, 0.0, CREAM.left);
    s.rect(0.0, 20.0, w, 14.0, 0.0, VERMILION.left);
    s.end();
    s.right([o[0] + w, o[1] + w, -70.0 + h]);
    s.rect(0.0, 20.0, w, h - 36.0, 0.0, CREAM.right);
    s.rect(0.0, 20.0, w, 14.0, 0.0, VERMILION.right);
    s.end();
    // The mark: three seeds.
    let p = at([-30.0, o[1] + w, -70.0 + h * 0.5]);
    seed(s, p.0, p.1 + 2.0, 0.0, 1.5);
    seed(s, p.0 - 11.0, p.1 + 6.0, -40.0, 1.5);
    seed(s, p.0 + 11.0, p.1 + 10.0, 40.0, 1.5);
    bowl(s, [76.0, 22.0, -66.0], 44.0, 24.0, CELADON, "#F4E5C8");
    let d = at([76.0, 22.0, -43.0]);
    for i in 0..24 {
        let (u, v) = (s.vary(-1.0, 1.0), s.vary(-1.0, 1.0));
        let t = s.vary(0.0, 180.0);
        let k = if u * u + v * v > 1.0 { 0.7 } else { 1.0 };
        seed(s, d.0 + u * k * 38.0, d.1 + v * k * 19.0 - 1.0, t, if i % 3 == 0 { 0.95 } else { 0.8 });
    }
}

/// A sesame seed.
fn seed(s: &mut Scene, x: f64, y: f64, turn: f64, k: f64) {
    s.group(x, y, turn, k);
    s.path("M0-6C4-2 4 4 0 5S-4-2 0-6z", AMBER.top);
    s.end();
}

pub fn makgeolli(s: &mut Scene) {
    let a = s.accent(&[CELADON, VERMILION, INDIGO, AMBER]);
    let h = s.vary(84.0, 96.0);
    let o = [-40.0, -22.0, -74.0];
    s.lathe(
        o,
        &[(0.0, 36.0), (6.0, 37.0), (h * 0.5, 35.0), (h, 37.0), (h + 22.0, 27.0), (h + 38.0, 15.0), (h + 50.0, 14.0)],
        true,
        PAPER,
    );
    s.band(o, [26.0, h - 10.0], 36.5, [-1.0, 1.0], a.left);
    s.band(o, [26.0, h - 10.0], 36.5, [0.4, 1.0], a.right);
    let c = at(o);
    s.circle(c.0 - 8.0, c.1 - h * 0.5 + 16.0, 24.0, WHITE);
    rice_ear(s, c.0 - 14.0, c.1 - h * 0.5 + 36.0, -60.0);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h + 48.0]), 17.0, 17.0, a);
    // A brass bowl filled to the brim, a ladle of dried gourd in it, an ear of rice before it.
    let d = [62.0, 30.0, -66.0];
    bowl(s, d, 54.0, 34.0, AMBER, "#FBF8F0");
    let d = at(add(d, [0.0, 0.0, 34.0]));
    s.ink(
        &format!("M{} {}q18-8 38-2M{} {}q10-4 22 0", n(d.0 - 34.0), n(d.1 + 10.0), n(d.0 - 2.0), n(d.1 + 20.0)),
        "#C9BFA6",
        3.0,
    );
    s.tube(&format!("M{} {}L{} {}", n(d.0 + 18.0), n(d.1 - 12.0), n(d.0 + 66.0), n(d.1 - 62.0)), KRAFT.left, 7.0);
    s.path(
        &format!("M{} {}c4-12 18-20 30-16c4 12-2 24-14 26c-10 0-16-4-16-10z", n(d.0 - 6.0), n(d.1 - 4.0)),
        KRAFT.top,
    );
    s.tint(&format!("M{} {}c4-5 12-6 18-3c2 6-2 10-8 10c-6 1-10-3-10-7z", n(d.0 - 1.0), n(d.1 - 4.0)), "#FBF8F0");
    let t = s.vary(-6.0, 6.0);
    rice_ear(s, -112.0, 92.0, t - 8.0);
    rice_ear(s, -100.0, 104.0, t + 6.0);
}

/// An ear of rice, its stalk at the origin, about 64 long.
fn rice_ear(s: &mut Scene, x: f64, y: f64, turn: f64) {
    s.group(x, y, turn, if turn < -30.0 { 0.75 } else { 1.1 });
    s.line("M-16 4C6-2 30-4 58 6");
    for (u, v, t) in [(8.0, -1.0, 30.0), (20.0, -2.5, 34.0), (32.0, -2.0, 40.0), (44.0, 1.0, 46.0), (56.0, 5.0, 50.0)] {
        s.oval(u + 5.0, v - 6.0, 7.5, 4.0, t - 60.0, AMBER.top);
        s.oval(u + 5.0, v + 7.0, 7.5, 4.0, t, AMBER.left);
    }
    s.oval(68.0, 10.0, 7.5, 4.0, 24.0, AMBER.top);
    s.end();
}

pub fn soy_milk(s: &mut Scene) {
    let a = s.accent(&[CELADON, AMBER, INDIGO, OCHRE]);
    let h = s.vary(106.0, 124.0);
    for (x, y, t) in [(-62.0, -70.0, if a == AMBER { OCHRE } else { AMBER }), (-14.0, -32.0, a)] {
        let o = [x, y, -62.0];
        s.cuboid(o, [60.0, 46.0, h], PAPER);
        s.left([x, y + 46.0, -62.0 + h]);
        s.rect(0.0, h * 0.45, 60.0, h * 0.55, 0.0, t.left);
        s.path(
            &format!(
                "M0 {a}C14 {b} 26 {c} 40 {a}S56 {b} 60 {a}V{d}H0z",
                a = n(h * 0.45),
                b = n(h * 0.33),
                c = n(h * 0.6),
                d = n(h * 0.7)
            ),
            t.left,
        );
        s.ink(&format!("M12 {y}h36", y = n(h * 0.18)), t.left, 7.0);
        s.oval(24.0, h * 0.72, 12.0, 9.0, -20.0, CREAM.left);
        s.oval(40.0, h * 0.82, 12.0, 9.0, 15.0, CREAM.top);
        s.end();
        s.right([x + 60.0, y + 46.0, -62.0 + h]);
        s.rect(0.0, h * 0.45, 46.0, h * 0.55, 0.0, t.right);
        s.line(&format!("M10 {a}h26M10 {b}h26M10 {c}h16", a = n(h * 0.12), b = n(h * 0.22), c = n(h * 0.32)));
        s.end();
        s.top([x, y, -62.0 + h]);
        s.line("M0 23H60");
        s.end();
        let p = at([x + 14.0, y + 12.0, -62.0 + h]);
        s.tube(&format!("M{} {}V{}l16-14", n(p.0), n(p.1), n(p.1 - 28.0)), WHITE, 4.0);
    }
    // A pod and two of its beans.
    s.group(-104.0, 56.0, 18.0, 1.0);
    s.path("M-48 4C-32-24 30-24 58-4C30 22-30 22-48 4z", CELADON.top);
    s.path("M-38 4C-26-14 26-14 44-3C26 12-24 14-38 4z", CELADON.right);
    for x in [-20.0, 2.0, 24.0] {
        s.oval(x, -1.0, 11.0, 9.5, 0.0, AMBER.top);
        s.dot(x - 4.0, -3.0, 2.0, WHITE);
    }
    s.tube("M-50 4q-8 2-14-4", CELADON.left, 3.0);
    s.end();
    for (x, y, t) in [(-56.0, 88.0, -20.0), (-32.0, 98.0, 24.0)] {
        s.oval(x, y, 11.0, 9.0, t, AMBER.top);
        s.dot(x - 4.0, y - 2.0, 2.0, OCHRE.left);
    }
}
