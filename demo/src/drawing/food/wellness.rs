//! Supplements, baby food and salt: scenes of the food and beverage hall.

use super::super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, INK, IRON, MINT, MIST, OCHRE, PAPER, ROSE, Scene, Tone, VERMILION,
    WHITE, add, at, n,
};
use super::{bowl, leaf, pouch};

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
    // One stick torn open; the dark extract drips from it.
    s.group(34.0, 24.0, 34.0, 1.0);
    s.path("M0-8H86l-5 5 6 4-5 4 4 4H0z", VERMILION.left);
    s.rect(0.0, -8.0, 14.0, 17.0, 0.0, AMBER.left);
    s.ink("M26 0h36", AMBER.top, 4.0);
    s.end();
    s.path("M104 88c7 11 11 16 11 23a11 11 0 0 1-22 0c0-7 4-12 11-23z", "#5B1E12");
    s.ink("M99 111c0 3 2 5 4 5", "#A8543F", 3.0);
}

/// The face of a baby on a label.
fn baby(s: &mut Scene, x: f64, y: f64) {
    let skin = "#FADFC9";
    s.group(x, y, 0.0, 1.0);
    s.circle(-25.0, 3.0, 7.0, skin);
    s.circle(25.0, 3.0, 7.0, skin);
    s.circle(0.0, 0.0, 26.0, skin);
    s.line("M-4-26C-8-14 8-12 7-20");
    s.dot(-9.0, -1.0, 2.8, INK);
    s.dot(9.0, -1.0, 2.8, INK);
    s.dot(-16.0, 8.0, 4.0, "#F0A898");
    s.dot(16.0, 8.0, 4.0, "#F0A898");
    s.path("M-8 9C-4 18 4 18 8 9z", VERMILION.left);
    s.end();
}

pub fn puree(s: &mut Scene) {
    let a = s.accent(&[AMBER, CELADON, ROSE, MIST]);
    let carrot = s.rng.chance(0.5);
    for i in 0..2 {
        let t = if i == 0 { a } else { CREAM };
        let o = [-86.0 + 86.0 * i as f64, -40.0, 50.0];
        let p = at(add(o, [40.0, 0.0, 0.0]));
        s.rect(p.0 - 6.0, p.1 - 16.0, 12.0, 22.0, 0.0, WHITE);
        pouch(s, o, 80.0, 116.0, t);
        s.rect(p.0 - 16.0, p.1 - 36.0, 32.0, 23.0, 4.0, VERMILION.left);
        s.line(&format!("M{} {y}v13M{} {y}v13M{} {y}v13", n(p.0 - 8.0), n(p.0), n(p.0 + 8.0), y = n(p.1 - 31.0)));
        let m = at(add(o, [40.0, 0.0, -62.0]));
        if i == 1 {
            baby(s, m.0, m.1 + 2.0);
            continue;
        }
        s.circle(m.0, m.1 + 2.0, 28.0, WHITE);
        if carrot {
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
    // A bowl of it and a short spoon.
    let mash = if carrot { "#E59B4E" } else { "#EFC98C" };
    let b = [-34.0, 66.0, -66.0];
    bowl(s, b, 34.0, 22.0, MINT, mash);
    let c = at(add(b, [0.0, 0.0, 22.0]));
    s.path(&format!("M{} {}c4-14 14-16 20-10c10-4 20 2 20 8c-8 10-34 10-40 2z", n(c.0 - 22.0), n(c.1 + 2.0)), mash);
    s.tube(&format!("M{} {}l54-34", n(c.0 + 6.0), n(c.1 - 4.0)), CELADON.top, 5.0);
}

/// Rod-shaped bacteria round a point.
fn rods(s: &mut Scene, x: f64, y: f64, fill: &str) {
    for (u, v, t) in
        [(-12.0, -10.0, -30.0), (8.0, -12.0, 35.0), (0.0, 2.0, -8.0), (-13.0, 11.0, 40.0), (12.0, 12.0, -40.0)]
    {
        s.group(x + u, y + v, t, 1.0);
        s.rect(-8.0, -3.5, 16.0, 7.0, 3.5, fill);
        s.end();
    }
}

pub fn probiotics(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, AMBER]);
    let h = s.vary(88.0, 102.0);
    let o = [-52.0, -32.0, -62.0];
    s.lathe(o, &[(0.0, 44.0), (h, 44.0), (h + 12.0, 34.0)], false, PAPER);
    s.band(o, [10.0, h - 6.0], 44.0, [-1.0, 1.0], a.left);
    s.band(o, [10.0, h - 6.0], 44.0, [0.4, 1.0], a.right);
    let c = at(o);
    s.circle(c.0 - 8.0, c.1 - h * 0.5 + 26.0, 27.0, WHITE);
    rods(s, c.0 - 8.0, c.1 - h * 0.5 + 26.0, a.top);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h + 11.0]), 37.0, 26.0, PAPER);
    for k in [-0.7, -0.4, 0.0, 0.4, 0.7] {
        let z = h + 33.0;
        let m = at(o);
        let (x, y) = (m.0 + k * 45.3, m.1 - z + f64::sqrt(1.0 - k * k) * 26.2);
        s.line(&format!("M{} {}v17", n(x), n(y)));
    }
    let caps = s.count(2, 4);
    for i in 0..caps {
        let (x, y, t) = [(46.0, 22.0, 24.0), (84.0, 44.0, -28.0), (-52.0, 92.0, 14.0), (-16.0, 104.0, -20.0)][i];
        let j = s.vary(-10.0, 10.0);
        s.group(x, y - 4.0, t + j, 1.0);
        s.path("M0-11H-14A11 11 0 0 0-14 11H0z", a.left);
        s.path("M0-11H14A11 11 0 0 1 14 11H0z", WHITE);
        s.ink("M-14-5h9M5-5h9", if i % 2 == 0 { MIST.left } else { MINT.left }, 3.0);
        s.end();
    }
    // One capsule stands open: living rods come out of it.
    s.group(58.0, 86.0, -16.0, 1.0);
    s.path("M-32-19H-46A19 19 0 0 0-46 19H-32z", a.left);
    s.oval(-32.0, 0.0, 7.0, 19.0, 0.0, a.right);
    s.path("M36-19H50A19 19 0 0 1 50 19H36z", WHITE);
    s.oval(36.0, 0.0, 7.0, 19.0, 0.0, PAPER.right);
    rods(s, 2.0, 0.0, MINT.right);
    s.ink("M-50-9h10M46-9h8", MIST.left, 3.0);
    s.end();
}

/// A bamboo culm of `joints` lengths, closed or open at the top.
fn culm(s: &mut Scene, o: [f64; 3], r: f64, step: f64, joints: usize, t: Tone) {
    for i in 0..joints {
        let z = step * i as f64;
        s.cyl(Axis::Z, add(o, [0.0, 0.0, z]), r, step, t);
        s.cyl(Axis::Z, add(o, [0.0, 0.0, z + step - 4.0]), r + 2.5, 5.0, t);
    }
    s.cyl(Axis::Z, add(o, [0.0, 0.0, step * joints as f64 + 1.0]), r, step * 0.42, t);
}

pub fn bamboo_salt(s: &mut Scene) {
    let t = s.accent(&[
        CELADON,
        Tone { top: "#C3CE86", left: "#A5B25E", right: "#7F8B41" },
        Tone { top: "#9DB57A", left: "#7C965A", right: "#5D743F" },
    ]);
    let step = s.vary(42.0, 48.0);
    // A tall culm with its leaves, and one cut open and packed with salt.
    let b = [-104.0, -16.0, -66.0];
    culm(s, b, 22.0, step, 2, t);
    s.disc(Axis::Z, add(b, [0.0, 0.0, step * 2.42 + 1.0]), 15.0, t.right);
    for (z, side) in [(step * 0.96, -1.0), (step * 1.96, 1.0)] {
        let p = at(add(b, [0.0, 0.0, z]));
        let x = p.0 + side * 27.0;
        for (turn, l) in [(-38.0, 40.0), (6.0, 46.0), (44.0, 36.0)] {
            leaf(s, x, p.1, l, if side > 0.0 { turn } else { 180.0 - turn }, t.top);
        }
    }
    let o = [-34.0, -26.0, -66.0];
    culm(s, o, 32.0, step, 1, t);
    let e = add(o, [0.0, 0.0, step * 1.42 + 1.0]);
    s.disc(Axis::Z, e, 26.0, CREAM.left);
    s.heap(e, 24.0, 34.0, PAPER);
    let c = at(e);
    s.ink(
        &format!(
            "M{} {}l4 2M{} {}l4-2M{} {}l3 3",
            n(c.0 - 14.0),
            n(c.1 - 4.0),
            n(c.0 - 2.0),
            n(c.1 - 16.0),
            n(c.0),
            n(c.1 + 4.0)
        ),
        IRON.left,
        2.0,
    );
    // A dish with a heap of salt and a few crystals.
    let d = [56.0, 34.0, -66.0];
    bowl(s, d, 50.0, 16.0, GRAPHITE, GRAPHITE.top);
    let m = add(d, [0.0, 0.0, 16.0]);
    s.heap(m, 38.0, 44.0, PAPER);
    let m = at(m);
    s.ink(
        &format!(
            "M{} {}l4 3M{} {}l5-2M{} {}l3 4M{} {}l4-3M{} {}l3 3",
            n(m.0 - 22.0),
            n(m.1 - 8.0),
            n(m.0 - 4.0),
            n(m.1 + 2.0),
            n(m.0 - 26.0),
            n(m.1 + 8.0),
            n(m.0 - 6.0),
            n(m.1 - 26.0),
            n(m.0 + 4.0),
            n(m.1 + 16.0)
        ),
        IRON.left,
        2.0,
    );
    let crystals = s.count(2, 4);
    for i in 0..crystals {
        let (x, y) = [(-38.0, 66.0), (-10.0, 84.0), (-56.0, 92.0), (12.0, 102.0)][i];
        s.cuboid([x, y, -70.0], [14.0, 14.0, 12.0], PAPER);
    }
}
