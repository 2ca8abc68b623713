//! Dishes and dry food: scenes of the food and beverage hall.

use super::super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, INK, OCHRE, PAPER, Scene, VERMILION, WHITE, add, at, n,
};
use super::{BROTH, SEAWEED, bowl, pouch};

pub fn laver(s: &mut Scene) {
    let a = s.accent(&[CELADON, VERMILION, INDIGO]);
    let sheets = s.count(5, 9);
    s.cuboid([-55.0, -80.0, -50.0], [112.0, 24.0, 128.0], a);
    s.left([-55.0, -56.0, 78.0]);
    s.rect(16.0, 44.0, 80.0, 68.0, 0.0, SEAWEED.left);
    s.ink("M28 62h20M58 56h24M34 84h30M70 96h14M26 100h16", SEAWEED.top, 2.0);
    s.rect(16.0, 14.0, 80.0, 18.0, 0.0, WHITE);
    s.ink("M26 23h42", a.left, 5.0);
    s.end();
    for i in 0..sheets {
        let j = s.vary(-4.0, 4.0);
        let k = s.vary(-3.0, 3.0);
        s.cuboid([-42.0 + j, -26.0 + k, -68.0 + 6.0 * i as f64], [100.0, 84.0, 6.0], SEAWEED);
    }
    s.top([-42.0, -26.0, -68.0 + 6.0 * sheets as f64]);
    s.ink("M16 18h14M44 12h10M70 20h12M22 40h9M50 36h16M80 46h9M14 62h13M40 66h9M62 58h14", "#5C7A66", 2.0);
    for (x, y) in [(32.0, 28.0), (62.0, 46.0), (76.0, 32.0), (34.0, 54.0), (54.0, 70.0)] {
        s.dot(x, y, 1.8, WHITE);
    }
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
    s.group(c.0, c.1 - h * 0.5 + 22.0, 0.0, 1.0);
    for (x, y, turn, k) in [(-40.0, 16.0, -14.0, 0.9), (38.0, 18.0, 12.0, 0.94), (-2.0, 26.0, 2.0, 1.08)] {
        s.group(x, y, turn, k);
        s.path(
            "M-8 22C-20 8-24-10-18-20C-20-28-10-34-6-30C-2-36 8-36 10-30C18-32 24-24 20-18C24-6 18 10 8 22z",
            "#D3DFA0",
        );
        s.path("M-8 22C-8 4-6-10 0-22C6-10 8 4 8 22z", WHITE);
        s.line("M-4-6L-13-16M4-6L13-16M-6 6L-15 0M6 6L15 0");
        s.ink("M-12-24l5 3M9-23l5 4M-3 14l6-2", VERMILION.top, 3.5);
        s.end();
    }
    s.ink("M-20 34l9-3M22 38l8-4M-54 2l4 6", CELADON.top, 4.0);
    s.end();
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h]), 57.0, 17.0, lid);
    // A quarter of a cabbage on a dish.
    let d = [62.0, 40.0, -66.0];
    bowl(s, d, 38.0, 13.0, PAPER, "#FBEDE8");
    let c = at(d);
    s.group(c.0, c.1 - 16.0, -12.0, 1.0);
    s.path("M-34 2C-32-20-6-26 14-20C28-16 36-4 34 6C20 16-20 16-34 2z", VERMILION.left);
    s.path("M-34 2C-24-10 0-14 22-8C30-4 34 2 34 6C20 16-20 16-34 2z", "#F4E5C8");
    s.line("M-34 2C-14 0 10-4 24-6M-30 5C-10 6 12 4 33 4M8-18C18-16 26-10 30-4");
    s.ink("M-12-12l8-3M4-14l9 1M-4 2l8-1M12 10l8-3", VERMILION.top, 3.0);
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

pub fn samgyetang(s: &mut Scene) {
    let a = s.accent(&[AMBER, CELADON, VERMILION, GRAPHITE]);
    pouch(s, [-78.0, -48.0, 68.0], 106.0, 128.0, a);
    s.left([-78.0, -48.0, 68.0]);
    s.rect(16.0, 24.0, 74.0, 22.0, 0.0, WHITE);
    s.ink("M26 35h40", a.left, 6.0);
    s.path("M18 76H88C88 98 72 106 53 106S18 98 18 76z", GRAPHITE.left);
    s.oval(53.0, 76.0, 35.0, 9.0, 0.0, BROTH);
    s.end();
    let o = [36.0, 22.0, -70.0];
    s.lathe(o, &[(0.0, 34.0), (18.0, 52.0), (40.0, 56.0), (50.0, 54.0)], true, GRAPHITE);
    s.disc(Axis::Z, add(o, [0.0, 0.0, 49.0]), 46.0, BROTH);
    let c = at(o);
    s.group(c.0, c.1 - 52.0, 0.0, 1.0);
    // The chicken: body, two legs crossed, a wing.
    s.path("M-36 2C-38-24-12-36 8-32C32-28 42-10 36 6C28 20-28 20-36 2z", CREAM.left);
    s.tint("M20-29C36-22 42-8 36 6C30 15 14 17 2 17C22 10 28-10 20-29z", CREAM.right);
    s.line("M-36 2C-38-24-12-36 8-32C32-28 42-10 36 6C28 20-28 20-36 2z");
    s.path("M-8 6C-16-8-2-20 10-12L34-30C32-36 40-40 43-35C50-36 50-28 44-27L20-4C14 8-2 14-8 6z", CREAM.top);
    s.path("M-30-10C-24-20-10-18-6-10C-12-4-20 0-30-10z", CREAM.top);
    s.circle(-22.0, 14.0, 7.5, VERMILION.left);
    s.circle(16.0, 18.0, 6.0, VERMILION.left);
    s.end();
    s.ink(
        &format!("M{} {}l9 5M{} {}l10-3", n(c.0 - 44.0), n(c.1 - 46.0), n(c.0 - 6.0), n(c.1 - 28.0)),
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
    let h = s.vary(72.0, 90.0);
    let o = [-52.0, -56.0, -56.0];
    s.cuboid(o, [104.0, 92.0, h], VERMILION);
    s.left([-52.0, 36.0, -56.0 + h]);
    s.rect(10.0, 14.0, 84.0, h - 26.0, 0.0, CREAM.left);
    s.end();
    let p = at([-52.0, 36.0, -56.0 + h]);
    chilli(s, p.0 + 24.0, p.1 + h * 0.5 + 2.0, 32.0, 0.64);
    s.right([52.0, 36.0, -56.0 + h]);
    s.line(&format!("M14 {a}h64M14 {b}h64M14 {c}h40", a = n(h * 0.35), b = n(h * 0.5), c = n(h * 0.65)));
    s.end();
    s.cuboid([-56.0, -60.0, -56.0 + h], [112.0, 100.0, 16.0], lid);
    s.top([-56.0, -60.0, -40.0 + h]);
    s.rect(12.0, 12.0, 88.0, 76.0, 8.0, lid.left);
    s.end();
    let t = s.vary(-8.0, 8.0);
    chilli(s, 34.0, 88.0, -22.0 + t, 1.05);
    if s.rng.chance(0.5) {
        chilli(s, 2.0, 98.0, -14.0 + t, 0.8);
    }
}

pub fn tofu_crackers(s: &mut Scene) {
    let a = s.accent(&[CELADON, AMBER, VERMILION, INDIGO]);
    pouch(s, [-70.0, -52.0, 76.0], 108.0, 136.0, a);
    s.left([-70.0, -52.0, 76.0]);
    s.rect(16.0, 22.0, 76.0, 20.0, 0.0, WHITE);
    s.ink("M26 32h46", a.left, 6.0);
    s.circle(54.0, 84.0, 32.0, WHITE);
    s.rect(34.0, 66.0, 28.0, 28.0, 4.0, CREAM.left);
    s.rect(46.0, 76.0, 28.0, 28.0, 4.0, AMBER.top);
    s.end();
    let rows = [(s.count(2, 4), -26.0, 14.0), (s.count(1, 3), 30.0, 2.0), (s.count(1, 2), 12.0, 60.0)];
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
}

pub fn fish_cake(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, GRAPHITE, PAPER]);
    let count = s.count(3, 4);
    s.cuboid([-104.0, -62.0, -44.0], [196.0, 116.0, 16.0], a);
    s.top([-104.0, -62.0, -28.0]);
    s.rect(8.0, 8.0, 180.0, 100.0, 6.0, WHITE);
    s.end();
    for i in 0..count {
        let y = -46.0 + 92.0 / count as f64 * (i as f64 + 0.35);
        s.top([-104.0, y, -22.0]);
        s.tube("M12 0H206", CREAM.right, 3.0);
        // One folded sheet on its stick.
        s.ink("M30 5c0 12 16 12 16 0s16-16 16 0 16 12 16 0 16-16 16 0 16 12 16 0 16-16 16 0 16 12 16 0", INK, 17.0);
        s.ink(
            "M30 5c0 12 16 12 16 0s16-16 16 0 16 12 16 0 16-16 16 0 16 12 16 0 16-16 16 0 16 12 16 0",
            AMBER.right,
            13.0,
        );
        s.ink("M30 1c0 12 16 12 16 0s16-16 16 0 16 12 16 0 16-16 16 0 16 12 16 0 16-16 16 0 16 12 16 0", INK, 16.0);
        s.ink(
            "M30 1c0 12 16 12 16 0s16-16 16 0 16 12 16 0 16-16 16 0 16 12 16 0 16-16 16 0 16 12 16 0",
            AMBER.top,
            12.0,
        );
        s.end();
    }
}
