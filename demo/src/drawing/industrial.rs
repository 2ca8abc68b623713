//! Scenes of the industrial supplies hall, P57 to P63.

use core::f64::consts::TAU;

use super::kit::{
    AMBER, Axis, CELADON, CREAM, Entry, GRAPHITE, INDIGO, INK, IRON, MAJOR, OCHRE, P2, PAPER, STEEL, Scene, Tone,
    VERMILION, WHITE, add, at, n, open3,
};

/// The scenes of the hall by product type.
pub const SCENES: &[Entry] = &[
    ("P57", gloves, [0.9, 9.1, 1.07]),
    ("P58", caster, [0.0, -6.5, 1.00]),
    ("P59", extinguisher, [1.5, 6.0, 1.02]),
    ("P60", end_mills, [0.0, 11.1, 0.85]),
    ("P61", floodlight, [-23.2, 20.9, 0.94]),
    ("P62", gas_detector, [-36.6, -12.2, 0.96]),
    ("P63", ball_valve, [-2.6, -0.9, 1.04]),
];

fn glove(s: &mut Scene, a: Tone, knit: Tone) {
    // Knit hand with the dipped palm and fingers over it.
    let hand = "M-30 96L-34 30C-56 20-74-2-84-24C-88-36-72-44-64-34L-42-8C-44-34-46-62-46-84C-46-98-28-98-26-84L-20-40L-16-100C-14-114 4-114 5-100L6-42L18-94C22-108 39-104 38-90L30-34L46-68C52-80 68-74 64-62L40 14C38 24 34 30 34 34L32 96z";
    s.path(hand, knit.left);
    s.path("M-40 14C-60 6-76-10-84-24C-88-36-72-44-64-34L-42-8C-44-34-46-62-46-84C-46-98-28-98-26-84L-20-40L-16-100C-14-114 4-114 5-100L6-42L18-94C22-108 39-104 38-90L30-34L46-68C52-80 68-74 64-62L40 14C24 26-20 28-40 14z", a.left);
    s.tint("M22 20C30 0 24-30 30-34L46-68C52-80 68-74 64-62L40 14C36 17 30 19 22 20z", a.right);
    s.line("M-20-40L-18-26M6-42L4-26M30-34L24-22M-42-8L-36 2");
    s.ink("M-38-80V-56M-8-98V-72M28-90L24-66", a.top, 4.0);
    s.path("M-36 58H38L36 100H-34z", knit.top);
    s.line("M-22 60V98M-10 60V98M2 60V98M14 60V98M26 60V98M-34 46H34");
    s.ink("M-32 92H34", a.left, 6.0);
}

fn gloves(s: &mut Scene) {
    let a = s.accent(&[VERMILION, CELADON, INDIGO, GRAPHITE, OCHRE]);
    let knit = s.accent(&[PAPER, CREAM, STEEL]);
    let t = s.vary(6.0, 14.0);
    s.mirror(56.0, 12.0, t);
    glove(s, a, knit);
    s.end();
    s.group(-56.0, 8.0, -t, 0.98);
    glove(s, a, knit);
    s.end();
}

fn caster(s: &mut Scene) {
    let a = s.accent(&[VERMILION, CELADON, INDIGO, GRAPHITE, AMBER]);
    let r = s.vary(40.0, 46.0);
    // Wheel between the fork legs; it turns about the y axis.
    s.quad([-26.0, -22.0, -40.0], [52.0, 0.0, 0.0], [0.0, 0.0, 84.0], IRON.right);
    s.cyl(Axis::Y, [0.0, -16.0, -46.0], r + 8.0, 32.0, Tone { top: a.top, left: a.left, right: a.right });
    s.disc(Axis::Y, [0.0, 16.0, -46.0], r - 4.0, PAPER.left);
    s.disc(Axis::Y, [0.0, 16.0, -46.0], r - 12.0, STEEL.left);
    s.poly3(&[[-32.0, 20.0, 44.0], [32.0, 20.0, 44.0], [13.0, 20.0, -56.0], [-13.0, 20.0, -56.0]], STEEL.left);
    s.poly3(&[[32.0, 20.0, 44.0], [32.0, 12.0, 44.0], [13.0, 12.0, -56.0], [13.0, 20.0, -56.0]], STEEL.right);
    s.cyl(Axis::Y, [0.0, 20.0, -46.0], 9.0, 6.0, IRON);
    s.cuboid([-34.0, -26.0, 44.0], [68.0, 48.0, 10.0], STEEL);
    s.cyl(Axis::Z, [0.0, 0.0, 54.0], 26.0, 12.0, STEEL);
    s.cuboid([-54.0, -46.0, 66.0], [108.0, 92.0, 9.0], STEEL);
    for (x, y) in [(-40.0, -32.0), (40.0, -32.0), (-40.0, 32.0), (40.0, 32.0)] {
        s.disc(Axis::Z, [x, y, 75.0], 6.0, GRAPHITE.left);
    }
    s.disc(Axis::Z, [0.0, 0.0, 75.0], 12.0, STEEL.left);
    if s.rng.chance(0.6) {
        // Brake pedal.
        s.poly3(&[[-14.0, 26.0, 10.0], [14.0, 26.0, 10.0], [14.0, 60.0, -4.0], [-14.0, 60.0, -4.0]], VERMILION.top);
        s.poly3(&[[-14.0, 60.0, -4.0], [14.0, 60.0, -4.0], [14.0, 60.0, -10.0], [-14.0, 60.0, -10.0]], VERMILION.left);
    }
}

fn extinguisher(s: &mut Scene) {
    let h = s.vary(112.0, 128.0);
    let label = s.accent(&[PAPER, CREAM, STEEL]);
    let stripe = s.accent(&[INDIGO, CELADON, GRAPHITE]);
    let o = [0.0, 0.0, -98.0];
    let c = at(o);
    s.cyl(Axis::Z, o, 34.0, 8.0, GRAPHITE);
    s.lathe(add(o, [0.0, 0.0, 8.0]), &[(0.0, 36.0), (h, 36.0), (h + 16.0, 26.0), (h + 26.0, 11.0)], true, VERMILION);
    s.band(o, [34.0, h - 10.0], 36.0, [-0.8, 0.5], label.top);
    s.band(o, [h - 24.0, h - 10.0], 36.0, [-0.8, 0.5], stripe.left);
    let m = c.1 - h * 0.5 + 22.0;
    s.group(c.0 - 6.0, m, 0.0, 1.0);
    s.path("M-18 22V-4C-18-18 10-22 4-38C22-30 20-14 14-8C20-8 22-4 22 2V22z", VERMILION.top);
    s.ink("M-10 14h24", INK, 3.0);
    s.end();
    let t = at(add(o, [0.0, 0.0, h + 34.0]));
    // Hose from the valve to its holder.
    let hose = format!(
        "M{} {}C{} {} {} {} {} {}V{}",
        n(t.0 + 12.0),
        n(t.1 - 6.0),
        n(t.0 + 50.0),
        n(t.1 - 24.0),
        n(t.0 + 66.0),
        n(t.1 + 10.0),
        n(t.0 + 62.0),
        n(t.1 + 60.0),
        n(t.1 + 96.0)
    );
    s.tube(&hose, GRAPHITE.left, 7.0);
    s.path(&format!("M{} {}h12l5 34h-22z", n(t.0 + 56.0), n(t.1 + 92.0)), GRAPHITE.top);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h + 32.0]), 12.0, 18.0, IRON);
    s.group(t.0, t.1 - 16.0, 0.0, 1.0);
    s.path("M-14-4L-66 12L-68 4L-12-16z", GRAPHITE.left);
    s.path("M14-12L-40-30L-70-26L-68-18L-42-20L8-2z", GRAPHITE.top);
    s.circle(-2.0, 6.0, 12.0, WHITE);
    s.ink("M-9 9a8 8 0 0 1 3-10", VERMILION.left, 3.0);
    s.ink("M-3-2a8 8 0 0 1 8 4", CELADON.top, 3.0);
    s.line("M-2 7L2 1");
    s.circle(22.0, -8.0, 6.0, AMBER.left);
    s.end();
}

/// One fluted cutter upright: shank below, helical flutes above.
fn mill(s: &mut Scene, o: [f64; 3], r: f64, shank: f64, flute: f64, t: Tone) {
    s.cyl(Axis::Z, o, r, shank, STEEL);
    let c = at(add(o, [0.0, 0.0, shank]));
    let w = r * MAJOR;
    let (x0, x1, y0, y1) = (c.0 - w, c.0 + w, c.1, c.1 - flute);
    let d = format!(
        "M{x0} {y1}V{y0}A{w} {b} 0 0 0 {x1} {y0}V{y1}z",
        x0 = n(x0),
        x1 = n(x1),
        y0 = n(y0),
        y1 = n(y1),
        w = n(w),
        b = n(w * 0.577)
    );
    s.path(&d, t.left);
    // Flutes: dark valleys that wind up to the right round the near side.
    let rise = w * 2.9;
    for i in -1..4 {
        let start = y0 + rise * 0.25 - rise * 0.62 * f64::from(i);
        let edge = |drop: f64| -> Vec<P2> {
            (0..=8)
                .map(|k| core::f64::consts::PI * f64::from(k) / 8.0)
                .map(|g| {
                    let y = start + drop - rise * g / core::f64::consts::PI;
                    (c.0 - w * g.cos(), y.clamp(y1, y0) + g.sin() * w * 0.577)
                })
                .collect()
        };
        let mut band = edge(0.0);
        let mut back = edge(rise * 0.26);
        back.reverse();
        if band[0].1 > y1 + 1.0 && back[0].1 < y0 - 1.0 {
            band.extend(back);
            s.poly(&band, t.right);
        }
    }
    s.line(&format!("M{x0} {y1}V{y0}M{x1} {y1}V{y0}", x0 = n(x0), x1 = n(x1), y0 = n(y0), y1 = n(y1)));
    // The end face with four cutting edges.
    let e = add(o, [0.0, 0.0, shank + flute]);
    s.disc(Axis::Z, e, r, t.top);
    let q = at(e);
    s.path(
        &format!(
            "M{} {}q{} {} {} {}q{} {} {} {}z",
            n(q.0 - w),
            n(q.1),
            n(w * 0.8),
            n(-w * 0.1),
            n(w),
            n(-w * 0.5),
            n(w * 0.1),
            n(w * 0.45),
            n(-w),
            n(w * 0.5)
        ),
        t.right,
    );
    s.path(
        &format!(
            "M{} {}q{} {} {} {}q{} {} {} {}z",
            n(q.0 + w),
            n(q.1),
            n(-w * 0.8),
            n(w * 0.1),
            n(-w),
            n(w * 0.5),
            n(-w * 0.1),
            n(-w * 0.45),
            n(w),
            n(-w * 0.5)
        ),
        t.right,
    );
}

fn end_mills(s: &mut Scene) {
    let a = s.accent(&[AMBER, GRAPHITE, INDIGO, OCHRE]);
    let count = s.count(3, 4);
    let block = s.accent(&[PAPER, CREAM, IRON]);
    let len = 62.0 * count as f64 * 0.75 + 10.0;
    s.cuboid([-len / 2.0, -34.0, -88.0], [len, 68.0, 26.0], block);
    for i in 0..count {
        let k = 1.0 - 0.14 * i as f64;
        let x = -len / 2.0 + 29.0 + 46.0 * i as f64;
        s.disc(Axis::Z, [x, 0.0, -62.0], 19.0 * k, GRAPHITE.right);
        mill(s, [x, 0.0, -66.0], 15.0 * k, 56.0 * k, 96.0 * k, a);
    }
}

fn floodlight(s: &mut Scene) {
    let a = s.accent(&[GRAPHITE, IRON, CELADON, INDIGO]);
    let cols = s.count(4, 6);
    let rows = s.count(3, 4);
    // The light it throws, to the lower left.
    s.tint(
        &(open3(&[
            [-80.0, 6.0, 58.0],
            [-112.0, 62.0, 52.0],
            [-112.0, 62.0, -78.0],
            [84.0, 62.0, -78.0],
            [80.0, 6.0, -46.0],
        ]) + "z"),
        "#FFF8E0",
    );
    // Fins behind, the lamp body, the glass with its LEDs, the bracket.
    for i in 0..7 {
        let x = -66.0 + 22.0 * f64::from(i);
        s.cuboid([x, -46.0, -40.0], [7.0, 30.0, 92.0], a);
    }
    s.cuboid([-80.0, -16.0, -48.0], [160.0, 22.0, 108.0], a);
    s.left([-80.0, 6.0, 60.0]);
    s.rect(9.0, 9.0, 142.0, 90.0, 0.0, STEEL.left);
    let (w, h) = (134.0 / cols as f64, 82.0 / rows as f64);
    for i in 0..cols {
        for j in 0..rows {
            let (x, y) = (13.0 + w * i as f64, 13.0 + h * j as f64);
            s.rect(x + 2.0, y + 2.0, w - 4.0, h - 4.0, 2.0, "#FFF3CE");
            s.dot(x + w / 2.0, y + h / 2.0, 4.0, AMBER.left);
        }
    }
    s.end();
    // Yoke.
    s.poly3(&[[80.0, 0.0, 6.0], [90.0, 0.0, 6.0], [90.0, 0.0, -74.0], [80.0, 0.0, -74.0]], STEEL.left);
    s.poly3(&[[90.0, 0.0, 10.0], [90.0, -18.0, 10.0], [90.0, -18.0, -74.0], [90.0, 0.0, -74.0]], STEEL.right);
    s.cyl(Axis::X, [90.0, -9.0, 0.0], 9.0, 7.0, IRON);
    s.cuboid([-90.0, -18.0, -82.0], [180.0, 18.0, 8.0], STEEL);
    s.poly3(&[[-90.0, 0.0, 10.0], [-80.0, 0.0, 10.0], [-80.0, 0.0, -74.0], [-90.0, 0.0, -74.0]], STEEL.left);
}

fn gas_detector(s: &mut Scene) {
    let a = s.accent(&[INDIGO, CELADON, VERMILION, AMBER]);
    let beacon = s.rng.chance(0.8);
    // Mounting plate, round flameproof housing with its window, conduit entries, sensor below.
    s.cuboid([-52.0, -50.0, -40.0], [104.0, 10.0, 118.0], STEEL);
    for (x, z) in [(-42.0, 68.0), (42.0, 68.0), (-42.0, -30.0), (42.0, -30.0)] {
        s.disc(Axis::Y, [x, -40.0, z], 5.0, GRAPHITE.left);
    }
    s.cyl(Axis::Z, [0.0, -6.0, -88.0], 24.0, 12.0, GRAPHITE);
    s.cyl(Axis::Z, [0.0, -6.0, -76.0], 18.0, 22.0, STEEL);
    s.cyl(Axis::Z, [0.0, -6.0, -56.0], 13.0, 20.0, IRON);
    s.cyl(Axis::X, [30.0, -10.0, 22.0], 13.0, 52.0, STEEL);
    s.cyl(Axis::X, [64.0, -10.0, 22.0], 16.0, 12.0, IRON);
    s.cyl(Axis::Y, [0.0, -40.0, 20.0], 50.0, 40.0, a);
    if beacon {
        s.cyl(Axis::Z, [0.0, -18.0, 68.0], 15.0, 12.0, GRAPHITE);
        s.lathe([0.0, -18.0, 80.0], &[(0.0, 13.0), (14.0, 13.0), (22.0, 6.0)], true, VERMILION);
    }
    s.cyl(Axis::Y, [0.0, 0.0, 20.0], 54.0, 16.0, a);
    s.disc(Axis::Y, [0.0, 16.0, 20.0], 42.0, STEEL.top);
    s.disc(Axis::Y, [0.0, 16.0, 20.0], 36.0, GRAPHITE.right);
    s.left([0.0, 16.0, 20.0]);
    s.rect(-24.0, -18.0, 48.0, 24.0, 2.0, "#CFE6DE");
    let v = s.count(0, 3);
    s.ink(
        [
            "M-16-12v12M-6-12h10v6h-10v6h10M12-12h8v12h-8z",
            "M-16-12h8v12h-8zM-2-12h8v12h-8zM16-12v12",
            "M-14-12v12M-4-12v12M6-12h10v6H6v6h10",
            "M-16-12h10v6h-10v6h10M2-12v12M10-12h8v12h-8z",
        ][v],
        INK,
        2.0,
    );
    s.dot(-14.0, 18.0, 4.0, CELADON.top);
    s.dot(0.0, 18.0, 4.0, AMBER.left);
    s.dot(14.0, 18.0, 4.0, VERMILION.top);
    s.end();
    for i in 0..8 {
        let g = TAU * f64::from(i) / 8.0;
        s.disc(Axis::Y, [48.0 * g.cos(), 16.0, 20.0 + 48.0 * g.sin()], 3.0, GRAPHITE.left);
    }
    // Below it a flange leaks: puffs of gas rise to the sensor. Above it the alarm sounds.
    let p = [-96.0, 46.0, -86.0];
    s.cyl(Axis::X, add(p, [-36.0, 0.0, 0.0]), 12.0, 40.0, AMBER);
    s.cyl(Axis::X, add(p, [4.0, 0.0, 0.0]), 20.0, 7.0, IRON);
    s.cyl(Axis::X, add(p, [13.0, 0.0, 0.0]), 20.0, 7.0, IRON);
    s.cyl(Axis::X, add(p, [20.0, 0.0, 0.0]), 12.0, 58.0, AMBER);
    let c = at(add(p, [11.0, 0.0, 20.0]));
    let drift = s.vary(-4.0, 4.0);
    for (x, y, k) in [(0.0, -10.0, 0.62), (10.0 + drift, -36.0, 0.86), (30.0, -64.0, 0.62)] {
        s.group(c.0 + x, c.1 + y, 0.0, k);
        s.path("M-24 12C-36 10-34-8-22-8C-20-22 0-24 4-14C14-22 28-12 22-2C32 2 28 14 18 12z", WHITE);
        s.end();
    }
    if beacon {
        let b = at([0.0, -18.0, 94.0]);
        s.ink(
            &format!(
                "M{} {}l-12-7M{} {}l-3-14M{} {}l12-7M{} {}l3-14",
                n(b.0 - 22.0),
                n(b.1 - 6.0),
                n(b.0 - 10.0),
                n(b.1 - 20.0),
                n(b.0 + 22.0),
                n(b.1 - 6.0),
                n(b.0 + 10.0),
                n(b.1 - 20.0)
            ),
            VERMILION.left,
            4.0,
        );
    }
}

fn ball_valve(s: &mut Scene) {
    let lever = s.accent(&[VERMILION, INDIGO, AMBER, CELADON]);
    let body = s.accent(&[STEEL, IRON, GRAPHITE]);
    let r = s.vary(34.0, 40.0);
    // Body along x: flange, neck, ball, neck, flange.
    s.cyl(Axis::X, [-92.0, 0.0, -18.0], r + 10.0, 14.0, body);
    s.cyl(Axis::X, [-78.0, 0.0, -18.0], r - 12.0, 26.0, body);
    s.cone(Axis::X, [-54.0, 0.0, -18.0], [r - 8.0, r + 4.0], 24.0, [body.top, body.left, body.right]);
    s.cyl(Axis::X, [-30.0, 0.0, -18.0], r + 4.0, 56.0, body);
    s.cone(Axis::X, [26.0, 0.0, -18.0], [r + 4.0, r - 10.0], 22.0, [body.top, body.left, body.right]);
    s.cyl(Axis::X, [46.0, 0.0, -18.0], r - 12.0, 26.0, body);
    s.cyl(Axis::X, [72.0, 0.0, -18.0], r + 10.0, 14.0, body);
    let e = [86.0, 0.0, -18.0];
    s.disc(Axis::X, e, r - 12.0, body.left);
    s.disc(Axis::X, e, r - 17.0, GRAPHITE.right);
    for i in 0..6 {
        let g = TAU * (f64::from(i) + 0.5) / 6.0;
        s.disc(Axis::X, [86.0, (r - 1.0) * g.cos(), -18.0 + (r - 1.0) * g.sin()], 4.5, GRAPHITE.left);
    }
    // Stem and lever.
    let z = -18.0 + r;
    s.cyl(Axis::Z, [-2.0, 0.0, z], 15.0, 18.0, body);
    s.cyl(Axis::Z, [-2.0, 0.0, z + 18.0], 8.0, 12.0, STEEL);
    s.cuboid([-100.0, -9.0, z + 30.0], [112.0, 18.0, 6.0], lever);
    s.cuboid([-104.0, -11.0, z + 28.0], [62.0, 22.0, 11.0], lever);
    s.cyl(Axis::Z, [-2.0, 0.0, z + 36.0], 8.0, 7.0, STEEL);
}
