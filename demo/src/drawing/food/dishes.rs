//! Dishes and dry food: scenes of the food and beverage hall.

use super::super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, INK, MIST, OCHRE, PAPER, STEEL, Scene, Tone, VERMILION, WHITE, add,
    at, n,
};
use super::{BROTH, SEAWEED, bowl, pouch};

/// Red pepper paste.
const PASTE: Tone = Tone { top: "#C4402A", left: "#A22C19", right: "#6F1A0D" };

pub fn laver(s: &mut Scene) {
    let a = s.accent(&[CELADON, VERMILION, INDIGO]);
    let h = s.vary(22.0, 34.0);
    s.cuboid([-62.0, -86.0, -50.0], [104.0, 22.0, 124.0], a);
    s.left([-62.0, -64.0, 74.0]);
    s.rect(12.0, 12.0, 80.0, 18.0, 0.0, WHITE);
    s.ink("M22 21h44", a.left, 5.0);
    s.rect(20.0, 42.0, 64.0, 64.0, 0.0, SEAWEED.top);
    s.ink("M28 56h16M50 50h22M36 70h14M60 66h18M28 86h20M56 82h14M40 98h26", SEAWEED.left, 2.0);
    s.end();
    // A stack of sheets; the corner of the topmost curls up.
    let o = [-62.0, -40.0, -66.0];
    s.cuboid(o, [96.0, 84.0, h], SEAWEED);
    for k in 1..(h / 5.0) as usize {
        let z = 5.0 * k as f64;
        s.left([o[0], 44.0, o[2] + z]);
        s.ink("M1 0q12 3 24 0t24 0t24 0t22 0", "#5C7A66", 1.5);
        s.end();
        s.right([34.0, 44.0, o[2] + z]);
        s.ink("M1 0q10 3 20 0t21 0t21 0t20 0", SEAWEED.top, 1.5);
        s.end();
    }
    s.top([o[0], o[1], o[2] + h]);
    s.ink("M14 16h16M48 10h12M72 20h14M20 40h11M48 34h16M14 62h13M40 54h11M58 48h9M26 76h15", "#5C7A66", 2.0);
    for (x, y) in [(34.0, 26.0), (62.0, 40.0), (80.0, 32.0), (34.0, 50.0), (52.0, 66.0), (12.0, 28.0)] {
        s.dot(x, y, 2.0, WHITE);
    }
    s.path("M96 44C74 44 62 56 58 84C66 66 78 56 96 44z", "#7FA08B");
    s.end();
    // Rice with a sheet over it.
    let b = [64.0, 40.0, -66.0];
    bowl(s, b, 42.0, 26.0, PAPER, WHITE);
    let r = add(b, [0.0, 0.0, 25.0]);
    s.heap(r, 36.0, 34.0, PAPER);
    let c = at(r);
    s.group(c.0, c.1, 0.0, 1.0);
    s.ink("M-34-4l4-2M-28 6l4 2M24 14l5-1M36-2l3-3M-18 16l4 1", "#B9B2A2", 2.0);
    s.path("M-26-22C-12-40 8-42 24-30C22-18 24-8 30 4C14-8-6-8-22 6C-20-4-22-14-26-22z", SEAWEED.top);
    s.ink("M-12-26l12-4M4-22l12 2M-10-12l12-3M10-10l8 2", "#5C7A66", 2.0);
    s.end();
}

/// A napa cabbage upright, about 60 high: frilled leaves round white ribs.
fn cabbage(s: &mut Scene, x: f64, y: f64, turn: f64) {
    s.group(x, y, turn, 1.0);
    s.path(
        "M-12 30C-26 22-34 4-30-8C-38-14-34-26-26-26C-26-36-14-40-8-34C-2-42 12-40 14-34C24-38 32-30 28-24C38-20 36-10 31-6C34 8 26 22 12 30C6 34-6 34-12 30z",
        "#B7CE84",
    );
    s.path(
        "M-12 30C-22 18-24 2-16-10C-12 2-10 8-6 14C-8 2-6-14 0-22C6-14 8 2 6 14C10 8 12 2 16-10C24 2 22 18 12 30z",
        WHITE,
    );
    s.line("M0-22V10M-16-10L-24-18M16-10L24-18M-6-30L-4-22M10-30L6-20");
    s.end();
}

pub fn kimchi(s: &mut Scene) {
    let lid = s.accent(&[VERMILION, CELADON, PAPER, INDIGO]);
    let h = s.vary(104.0, 122.0);
    let o = [-22.0, 8.0, -60.0];
    s.cyl(Axis::Z, o, 54.0, h, PAPER);
    s.band(o, [3.0, h - 16.0], 54.0, [-1.0, 1.0], VERMILION.left);
    s.band(o, [3.0, h - 16.0], 54.0, [0.45, 1.0], VERMILION.right);
    let c = at(o);
    s.band(o, [12.0, h - 26.0], 54.0, [-0.78, 0.5], CREAM.top);
    cabbage(s, c.0 - 10.0, c.1 - h * 0.5 + 40.0, 0.0);
    s.ink(
        &format!(
            "M{} {}l7 5M{} {}l6-4M{} {}l7 3",
            n(c.0 - 44.0),
            n(c.1 - h * 0.5 + 50.0),
            n(c.0 + 22.0),
            n(c.1 - h * 0.5 + 62.0),
            n(c.0 - 44.0),
            n(c.1 - h * 0.5 + 18.0)
        ),
        VERMILION.top,
        4.0,
    );
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h]), 57.0, 17.0, lid);
    // Cut kimchi on a dish: leaves in layers, their white ribs to the front.
    let d = [64.0, 42.0, -66.0];
    bowl(s, d, 46.0, 13.0, PAPER, "#FBEDE8");
    let c = at(d);
    s.group(c.0, c.1 - 13.0, 0.0, 1.0);
    s.path("M-40 2C-44-16-26-34-4-36C18-38 42-24 42-4C42 12 20 20 2 20S-36 14-40 2z", VERMILION.left);
    for (x, y) in [(-34.0, 0.0), (-14.0, 6.0), (8.0, 6.0)] {
        s.group(x, y, 0.0, 1.0);
        s.path("M0-2C2-14 8-20 16-22C22-20 26-12 26-4C24 6 18 12 12 12S2 6 0-2z", CREAM.left);
        s.line("M6 4C8-6 10-12 16-18M14 9C16 0 18-6 19-14");
        s.end();
    }
    s.ink("M-22-22q6-8 14-4t14-4M4-18q8-6 14-1t14 2", VERMILION.right, 3.0);
    s.ink("M-8-28l8-3M18-24l7 4M-28-12l5-5M32-8l3 5", CELADON.top, 4.0);
    s.end();
}

pub fn ramen(s: &mut Scene) {
    let a = s.accent(&[VERMILION, AMBER, CELADON, INDIGO]);
    // The bag: a flat pillow with crimped ends.
    s.left([-62.0, -40.0, 92.0]);
    let d = format!(
        "M0 0{}V10C119 40 119 100 112 132V146{}V132C-7 100-7 40 0 10z",
        "l7-6 7 6".repeat(8),
        "l-7 6-7-6".repeat(8)
    );
    s.tint(&d, a.left);
    s.tint("M90 10H112C119 40 119 100 112 132V146H92C98 100 98 50 90 10z", a.right);
    s.line(&d);
    s.line("M0 10H112M0 134H112");
    s.path("M14 72H98C98 108 80 118 56 118C32 118 14 108 14 72z", WHITE);
    s.path("M18 72C18 58 94 58 94 72C94 80 18 80 18 72z", "#EBCB86");
    s.line("M30 72C34 62 38 78 44 70S54 66 58 74 68 64 72 72 80 76 84 68");
    s.rect(14.0, 24.0, 84.0, 20.0, 0.0, WHITE);
    s.ink("M24 34h50", a.left, 7.0);
    s.end();
    // The fried noodle block.
    let h = s.vary(18.0, 26.0);
    s.cuboid([-22.0, 2.0, -66.0], [86.0, 74.0, h], AMBER);
    s.top([-22.0, 2.0, -66.0 + h]);
    for i in 0..6 {
        let y = 10.0 + 11.0 * f64::from(i);
        s.line(&format!("M5 {}q9.5-13 19 0t19 0t19 0t19 0", n(y)));
    }
    s.end();
    let waves = if h > 22.0 { 3 } else { 2 };
    for (i, left) in [(0, true), (0, false), (1, true), (1, false), (2, true), (2, false)] {
        if i >= waves {
            break;
        }
        let v = 6.0 + 7.0 * f64::from(i);
        if left {
            s.left([-22.0, 76.0, -66.0 + h]);
            s.line(&format!("M4 {}q6.5 6 13 0t13 0t13 0t13 0t13 0t13 0", n(v)));
        } else {
            s.right([64.0, 76.0, -66.0 + h]);
            s.line(&format!("M4 {}q5.5 6 11 0t11 0t11 0t11 0t11 0t11 0", n(v)));
        }
        s.end();
    }
}

/// A whole chicken, plump, its legs crossed to the upper right.
fn chicken(s: &mut Scene, x: f64, y: f64, scale: f64) {
    s.group(x, y, 0.0, scale);
    let body = "M-44 8C-50-20-26-42 4-42C34-42 50-22 46 4C42 24-36 26-44 8z";
    s.tint(body, CREAM.left);
    s.tint("M26-37C42-28 50-14 46 4C44 14 24 20 2 20C30 8 38-14 26-37z", CREAM.right);
    s.line(body);
    s.path("M-40-12C-34-26-18-24-12-12C-18-2-32 2-42-4C-43-7-42-9-40-12z", CREAM.top);
    s.line("M-32-14C-28-16-24-15-21-12");
    // Leg: the thigh, then the bone with its two knobs.
    s.path("M34-28L52-46C50-54 58-58 61-52C68-54 70-46 64-43L46-22z", WHITE);
    s.path("M-10 10C-16-12 4-30 22-26C34-32 44-28 44-20C40-10 34-4 28 4C20 18-4 22-10 10z", CREAM.top);
    s.line("M0 8C2 0 8-6 14-8");
    s.end();
}

pub fn samgyetang(s: &mut Scene) {
    let a = s.accent(&[AMBER, CELADON, VERMILION, GRAPHITE]);
    pouch(s, [-84.0, -54.0, 72.0], 110.0, 128.0, a);
    s.left([-84.0, -54.0, 72.0]);
    s.rect(16.0, 20.0, 78.0, 20.0, 0.0, WHITE);
    s.ink("M26 30h40", a.left, 6.0);
    s.circle(55.0, 82.0, 36.0, WHITE);
    chicken(s, 52.0, 90.0, 0.62);
    s.end();
    let o = [40.0, 26.0, -72.0];
    s.lathe(o, &[(0.0, 40.0), (18.0, 58.0), (40.0, 62.0), (50.0, 60.0)], true, GRAPHITE);
    s.disc(Axis::Z, add(o, [0.0, 0.0, 49.0]), 52.0, BROTH);
    let c = at(o);
    // A ginseng root leans out of the broth; jujubes and leek swim in it.
    s.group(c.0 - 34.0, c.1 - 60.0, -24.0, 1.0);
    s.path("M-7 20C-12 2-10-16-4-26C-2-30 4-30 6-26C11-14 10 4 6 20z", AMBER.top);
    s.line("M-2-29l-5-9m8 9 2-10M-8-10h6M2 0h7");
    s.end();
    chicken(s, c.0 + 4.0, c.1 - 50.0, 1.0);
    s.circle(c.0 - 40.0, c.1 - 42.0, 7.5, VERMILION.left);
    s.circle(c.0 + 30.0, c.1 - 25.0, 7.0, VERMILION.left);
    s.ink(
        &format!(
            "M{} {}l9 4M{} {}l10-2M{} {}l8-3",
            n(c.0 - 26.0),
            n(c.1 - 24.0),
            n(c.0 - 4.0),
            n(c.1 - 20.0),
            n(c.0 + 46.0),
            n(c.1 - 38.0)
        ),
        CELADON.top,
        5.0,
    );
}

/// A chilli pepper along the screen, its stalk at the left.
fn chilli(s: &mut Scene, x: f64, y: f64, turn: f64, scale: f64) {
    s.group(x, y, turn, scale);
    s.path("M0-9C24-18 62-8 84 16C56 14 26 18 0 9C-6 4-6-4 0-9z", VERMILION.left);
    s.ink("M12-6C30-8 46-2 58 4", VERMILION.top, 4.0);
    s.path("M-2-10C6-8 8 6 0 10C-6 8-8-6-2-10z", CELADON.left);
    s.tube("M-5 0C-14 0-18-5-22-10", CELADON.left, 3.0);
    s.end();
}

pub fn gochujang(s: &mut Scene) {
    let lid = s.accent(&[VERMILION, PAPER, GRAPHITE, AMBER]);
    let h = s.vary(66.0, 82.0);
    let o = [-52.0, -50.0, -60.0];
    // The lid leans behind the open tub.
    s.cuboid([-74.0, -84.0, -50.0], [112.0, 12.0, 84.0], lid);
    s.cuboid(o, [104.0, 92.0, h], VERMILION);
    s.left([-52.0, 42.0, -60.0 + h]);
    s.rect(10.0, 12.0, 84.0, h - 24.0, 0.0, CREAM.left);
    s.end();
    let p = at([-52.0, 42.0, -60.0 + h]);
    chilli(s, p.0 + 22.0, p.1 + h * 0.5 + 4.0, 32.0, 0.68);
    s.right([52.0, 42.0, -60.0 + h]);
    s.line(&format!("M14 {a}h64M14 {b}h64M14 {c}h40", a = n(h * 0.35), b = n(h * 0.5), c = n(h * 0.65)));
    s.end();
    s.cuboid([-57.0, -55.0, -60.0 + h], [114.0, 102.0, 8.0], VERMILION);
    let z = -52.0 + h;
    s.top([-57.0, -55.0, z]);
    s.rect(9.0, 9.0, 96.0, 84.0, 10.0, VERMILION.right);
    s.rect(15.0, 17.0, 90.0, 76.0, 10.0, PASTE.left);
    s.end();
    // The paste is thick: it stands in a swirl, and a spoon stands in it.
    let c = at([0.0, -2.0, z]);
    s.group(c.0, c.1, 0.0, 1.0);
    s.path(
        "M-46 4C-50-10-30-16-26-20C-24-32 4-40 12-30C28-30 34-20 32-14C48-10 52 4 38 12C14 24-34 20-46 4z",
        PASTE.top,
    );
    s.ink("M-34 4C-14 14 20 10 32 0M-20-14C-6-6 14-8 24-16M-30-2C-16 6 6 6 20-2", PASTE.right, 3.0);
    s.tube("M8-22L50-84", AMBER.left, 7.0);
    s.path("M-2-32C4-26 14-16 16-12C8-2-18-2-16-14C-16-22-10-30-2-32z", AMBER.top);
    s.end();
    let t = s.vary(-8.0, 8.0);
    chilli(s, 32.0, 92.0, -22.0 + t, 1.05);
    if s.rng.chance(0.5) {
        chilli(s, 0.0, 102.0, -14.0 + t, 0.8);
    }
}

pub fn tofu_crackers(s: &mut Scene) {
    let a = s.accent(&[CELADON, AMBER, VERMILION, INDIGO]);
    pouch(s, [-78.0, -62.0, 80.0], 108.0, 132.0, a);
    s.left([-78.0, -62.0, 80.0]);
    s.rect(16.0, 22.0, 76.0, 20.0, 0.0, WHITE);
    s.ink("M26 32h46", a.left, 6.0);
    s.circle(54.0, 84.0, 32.0, WHITE);
    s.rect(36.0, 66.0, 36.0, 36.0, 4.0, AMBER.top);
    for (u, v) in [(44.0, 74.0), (64.0, 74.0), (54.0, 84.0), (44.0, 94.0), (64.0, 94.0)] {
        s.dot(u, v, 2.4, OCHRE.left);
    }
    s.end();
    let rows = [(s.count(3, 4), -62.0, 12.0), (s.count(1, 2), -34.0, 62.0)];
    for (count, x, y) in rows {
        for i in 0..count {
            let j = s.vary(-3.0, 3.0);
            s.cuboid([x + j, y - j, -66.0 + 10.0 * i as f64], [46.0, 46.0, 10.0], AMBER);
        }
        s.top([x, y, -66.0 + 10.0 * count as f64]);
        for (u, v) in [(12.0, 12.0), (34.0, 12.0), (23.0, 23.0), (12.0, 34.0), (34.0, 34.0)] {
            s.dot(u, v, 2.4, OCHRE.left);
        }
        s.end();
    }
    // A block of tofu on its dish, the first slices cut, with sauce and leek.
    let d = [58.0, 8.0, -66.0];
    s.lathe(d, &[(0.0, 40.0), (8.0, 54.0)], false, MIST);
    let z = -56.0;
    s.cuboid([22.0, -22.0, z], [44.0, 56.0, 34.0], PAPER);
    for k in [1.0, 2.0] {
        s.line3(&[
            [22.0 + 44.0 * k / 3.0, 34.0, z],
            [22.0 + 44.0 * k / 3.0, 34.0, z + 34.0],
            [22.0 + 44.0 * k / 3.0, -22.0, z + 34.0],
        ]);
    }
    s.cuboid([76.0, -20.0, z], [14.0, 54.0, 32.0], PAPER);
    let p = at([44.0, 6.0, z + 34.0]);
    s.path(&format!("M{} {}c0-10 16-14 26-10c12 2 16 12 6 16c-12 6-30 4-32-6z", n(p.0 - 16.0), n(p.1)), "#8A5630");
    s.ink(
        &format!(
            "M{} {}l5-2M{} {}l5 3M{} {}l4-3",
            n(p.0 - 6.0),
            n(p.1 - 2.0),
            n(p.0 + 4.0),
            n(p.1 - 6.0),
            n(p.0 + 6.0),
            n(p.1 + 3.0)
        ),
        CELADON.top,
        4.0,
    );
    // Soy beans.
    for (x, y, t) in [(-8.0, 100.0, -20.0), (12.0, 92.0, 25.0), (10.0, 110.0, 0.0)] {
        s.oval(x, y, 9.0, 7.0, t, AMBER.top);
        s.dot(x - 3.0, y - 2.0, 1.8, OCHRE.left);
    }
}

/// A fish lying on its side, head to the left.
fn fish(s: &mut Scene, x: f64, y: f64, turn: f64, t: Tone) {
    s.group(x, y, turn, 1.0);
    s.path("M34 0C44-12 54-18 62-18C58-8 58 8 62 18C54 18 44 10 34 0z", t.left);
    s.path("M-8-16C2-26 18-26 26-20L16-8z", t.left);
    let d = "M-50 2C-34-20 12-26 40 0C12 22-34 22-50 2z";
    s.tint(d, t.top);
    s.tint("M-48 3C-20 10 12 10 40 0C12 22-34 22-48 3z", t.left);
    s.line(d);
    s.line("M-26-14C-18-6-18 8-26 14M-4-4q6 4 0 8M10-6q6 4 0 8M22-5q5 3 0 7");
    s.circle(-34.0, -3.0, 3.5, WHITE);
    s.dot(-34.0, -3.0, 1.5, INK);
    s.end();
}

pub fn fish_cake(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, GRAPHITE, VERMILION]);
    let count = s.count(3, 4);
    // A square pan of broth; folded sheets on sticks lean over its rim.
    s.cuboid([-96.0, -58.0, -52.0], [176.0, 108.0, 26.0], STEEL);
    s.left([-96.0, 50.0, -26.0]);
    s.rect(0.0, 7.0, 176.0, 7.0, 0.0, a.left);
    s.end();
    s.right([80.0, 50.0, -26.0]);
    s.rect(0.0, 7.0, 108.0, 7.0, 0.0, a.right);
    s.end();
    s.top([-96.0, -58.0, -26.0]);
    s.rect(8.0, 8.0, 160.0, 92.0, 4.0, BROTH);
    s.end();
    for i in 0..count {
        let y = -46.0 + 88.0 / count as f64 * (i as f64 + 0.4);
        s.top([-110.0, y, -21.0]);
        s.tube("M12 0H222", CREAM.right, 3.0);
        let d = "M34 5c0 12 16 12 16 0s16-16 16 0 16 12 16 0 16-16 16 0 16 12 16 0 16-16 16 0 16 12 16 0";
        s.ink(d, INK, 17.0);
        s.ink(d, AMBER.right, 13.0);
        let d = d.replace("M34 5", "M34 1");
        s.ink(&d, INK, 16.0);
        s.ink(&d, AMBER.top, 12.0);
        s.end();
    }
    let steam = s.vary(-8.0, 8.0);
    for x in [-46.0, -22.0, 2.0] {
        s.ink(&format!("M{} {}q-9-9 0-18t0-18", n(x + steam), n(-52.0 - (x + 22.0).abs() * 0.2)), WHITE, 4.0);
    }
    let t = s.vary(-6.0, 6.0);
    fish(s, -76.0, 76.0, 16.0 + t, MIST);
}
