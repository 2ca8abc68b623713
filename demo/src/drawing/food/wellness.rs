//! Supplements, baby food and salt: scenes of the food and beverage hall.

use super::super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, MINT, MIST, OCHRE, PAPER, ROSE, Scene, Tone, VERMILION, WHITE, add,
    at, n,
};
use super::{bowl, pouch};

pub fn ginseng_sticks(s: &mut Scene) {
    let a = s.accent(&[VERMILION, OCHRE, GRAPHITE]);
    let count = s.count(3, 5);
    s.cuboid([-62.0, -64.0, -48.0], [104.0, 46.0, 124.0], a);
    s.left([-62.0, -18.0, 76.0]);
    s.rect(9.0, 9.0, 86.0, 106.0, 0.0, AMBER.top);
    // The root: a body with arms and legs.
    s.path("M46 24C60 22 64 34 61 48C72 52 82 62 86 74C74 68 66 66 61 66C62 80 74 92 76 108C66 98 58 90 53 80C48 92 38 100 26 106C32 92 42 82 43 66C36 66 28 70 18 78C22 64 32 54 43 48C40 36 38 26 46 24z", CREAM.left);
    s.line("M46 24l-4-9m10 8 3-10M45 40h10M47 56h9");
    s.end();
    s.right([42.0, -18.0, 76.0]);
    s.ink("M10 20h26M10 32h18", AMBER.left, 4.0);
    s.end();
    for i in 0..count {
        let y = 4.0 + 19.0 * i as f64;
        let x = -46.0 + 6.0 * (i % 2) as f64;
        s.cuboid([x, y, -66.0], [104.0, 13.0, 7.0], VERMILION);
        s.top([x, y, -59.0]);
        s.rect(0.0, 0.0, 12.0, 13.0, 0.0, AMBER.left);
        s.rect(92.0, 0.0, 12.0, 13.0, 0.0, AMBER.left);
        s.ink("M26 6.5h40", AMBER.top, 3.0);
        s.end();
    }
}

pub fn puree(s: &mut Scene) {
    let a = s.accent(&[AMBER, CELADON, ROSE, MIST]);
    let fruit = s.count(0, 1);
    for i in 0..2 {
        let t = if i == 0 { a } else { CREAM };
        let o = [-84.0 + 84.0 * i as f64, -40.0, 46.0];
        let p = at(add(o, [38.0, 0.0, 0.0]));
        s.rect(p.0 - 6.0, p.1 - 16.0, 12.0, 22.0, 0.0, WHITE);
        pouch(s, o, 76.0, 106.0, t);
        s.rect(p.0 - 15.0, p.1 - 36.0, 30.0, 23.0, 4.0, VERMILION.left);
        s.line(&format!("M{} {y}v13M{} {y}v13M{} {y}v13", n(p.0 - 7.0), n(p.0), n(p.0 + 7.0), y = n(p.1 - 31.0)));
        let m = at(add(o, [38.0, 0.0, -58.0]));
        s.circle(m.0, m.1 + 2.0, 27.0, WHITE);
        if i == fruit {
            s.path(&format!("M{} {}c14 2 16 12 8 22l-14 18c-3-14-4-32 6-40z", n(m.0 - 1.0), n(m.1 - 15.0)), "#DE8A3A");
            s.ink(&format!("M{} {}c-2-6-8-8-12-6m12 6c0-6 4-10 9-9", n(m.0), n(m.1 - 14.0)), CELADON.left, 4.0);
        } else {
            s.path(
                &format!("M{} {}c-8-7-19-2-18 9c1 12 9 20 18 16c9 4 17-4 18-16c1-11-10-16-18-9z", n(m.0), n(m.1 - 8.0)),
                VERMILION.left,
            );
            s.ink(&format!("M{} {}c0-6 2-9 6-11", n(m.0), n(m.1 - 8.0)), CELADON.left, 4.0);
        }
    }
    s.group(-78.0, 50.0, 28.0, 1.0);
    s.tube("M20 4H92", CELADON.top, 5.0);
    s.oval(6.0, 4.0, 20.0, 12.0, 0.0, CELADON.top);
    s.oval(5.0, 3.0, 13.0, 6.5, 0.0, "#DE8A3A");
    s.end();
}

pub fn probiotics(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, AMBER]);
    let h = s.vary(84.0, 100.0);
    let o = [-42.0, -22.0, -62.0];
    s.lathe(o, &[(0.0, 44.0), (h, 44.0), (h + 12.0, 34.0)], false, PAPER);
    s.band(o, [14.0, h - 8.0], 44.0, [-1.0, 1.0], a.left);
    s.band(o, [14.0, h - 8.0], 44.0, [0.4, 1.0], a.right);
    let c = at(o);
    s.circle(c.0 - 8.0, c.1 - h * 0.5 + 28.0, 24.0, WHITE);
    s.group(c.0 - 8.0, c.1 - h * 0.5 + 28.0, -30.0, 1.0);
    for (x, y) in [(-9.0, -8.0), (7.0, -3.0), (-5.0, 6.0), (9.0, 10.0)] {
        s.rect(x - 6.0, y - 2.5, 12.0, 5.0, 2.5, a.top);
    }
    s.end();
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h + 11.0]), 37.0, 26.0, PAPER);
    for k in [-0.7, -0.4, 0.0, 0.4, 0.7] {
        let z = h + 33.0;
        let m = at(o);
        let (x, y) = (m.0 + k * 45.3, m.1 - z + f64::sqrt(1.0 - k * k) * 26.2);
        s.line(&format!("M{} {}v17", n(x), n(y)));
    }
    let caps = s.count(4, 6);
    for i in 0..caps {
        let (x, y, t) = [
            (34.0, 46.0, -18.0),
            (92.0, 40.0, 24.0),
            (62.0, 74.0, 4.0),
            (18.0, 88.0, 30.0),
            (112.0, 72.0, -30.0),
            (70.0, 104.0, -12.0),
        ][i];
        let j = s.vary(-10.0, 10.0);
        s.group(x, y - 4.0, t + j, 1.0);
        s.path("M0-11H-14A11 11 0 0 0-14 11H0z", a.left);
        s.path("M0-11H14A11 11 0 0 1 14 11H0z", WHITE);
        s.ink("M-14-5h9M5-5h9", if i % 2 == 0 { MIST.left } else { MINT.left }, 3.0);
        s.end();
    }
}

pub fn bamboo_salt(s: &mut Scene) {
    let t = s.accent(&[CELADON, AMBER, Tone { top: "#9DB57A", left: "#7C965A", right: "#5D743F" }]);
    let h = s.vary(100.0, 118.0);
    let o = [-50.0, -26.0, -66.0];
    s.cyl(Axis::Z, o, 34.0, h, t);
    for z in [h * 0.3, h * 0.72] {
        s.cyl(Axis::Z, add(o, [0.0, 0.0, z - 4.0]), 36.5, 7.0, t);
        s.band(o, [z + 3.0, z + 14.0], 34.0, [-1.0, 1.0], t.left);
        s.band(o, [z + 3.0, z + 14.0], 34.0, [0.38, 1.0], t.right);
    }
    let e = at(add(o, [0.0, 0.0, h]));
    s.disc(Axis::Z, add(o, [0.0, 0.0, h]), 27.0, WHITE);
    s.path(
        &format!(
            "M{} {}C{} {} {} {} {} {}A33 19 0 0 1 {} {}z",
            n(e.0 - 33.0),
            n(e.1),
            n(e.0 - 16.0),
            n(e.1 - 30.0),
            n(e.0 + 14.0),
            n(e.1 - 32.0),
            n(e.0 + 33.0),
            n(e.1),
            n(e.0 - 33.0),
            n(e.1)
        ),
        WHITE,
    );
    s.line(&format!(
        "M{} {}l3 3M{} {}l4 2M{} {}l3-3",
        n(e.0 - 10.0),
        n(e.1 - 8.0),
        n(e.0 + 6.0),
        n(e.1 - 12.0),
        n(e.0 + 2.0),
        n(e.1 + 4.0)
    ));
    // A dish with a heap of salt and a few crystals.
    let d = [52.0, 30.0, -66.0];
    bowl(s, d, 48.0, 16.0, GRAPHITE, GRAPHITE.top);
    let m = at(add(d, [0.0, 0.0, 16.0]));
    s.path(
        &format!(
            "M{} {}C{} {} {} {} {} {}A46 24 0 0 1 {} {}z",
            n(m.0 - 46.0),
            n(m.1),
            n(m.0 - 20.0),
            n(m.1 - 52.0),
            n(m.0 + 14.0),
            n(m.1 - 54.0),
            n(m.0 + 46.0),
            n(m.1),
            n(m.0 - 46.0),
            n(m.1)
        ),
        WHITE,
    );
    s.tint(
        &format!(
            "M{} {}C{} {} {} {} {} {}Q{} {} {} {}z",
            n(m.0 + 8.0),
            n(m.1 - 40.0),
            n(m.0 + 20.0),
            n(m.1 - 36.0),
            n(m.0 + 34.0),
            n(m.1 - 20.0),
            n(m.0 + 45.0),
            n(m.1),
            n(m.0 + 34.0),
            n(m.1 + 20.0),
            n(m.0 + 6.0),
            n(m.1 + 23.0)
        ),
        PAPER.right,
    );
    s.line(&format!(
        "M{} {}l4 3M{} {}l5-2M{} {}l3 4",
        n(m.0 - 18.0),
        n(m.1 - 14.0),
        n(m.0 - 4.0),
        n(m.1 - 4.0),
        n(m.0 - 26.0),
        n(m.1 + 4.0)
    ));
    let crystals = s.count(2, 4);
    for i in 0..crystals {
        let (x, y) = [(-40.0, 46.0), (-16.0, 66.0), (-52.0, 70.0), (0.0, 90.0)][i];
        s.cuboid([x, y, -70.0], [14.0, 14.0, 12.0], PAPER);
    }
}
