//! Covers of courses, technologies and patents: one abstract line drawing per field. Owns the field
//! signs; the kit gives lines and solids.

use core::f64::consts::TAU;

use super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, INK, MINT, MIST, P2, PAPER, ROSE, STEEL, Scene, Tone, VERMILION,
    WHITE, at, n, open, smooth,
};
use crate::rng::Rng;

type Sign = fn(&mut Scene, Tone);

/// The sign of a field.
fn sign(field: &str) -> Sign {
    match field {
        "innovation" => innovation,
        "operation" => operation,
        "simulation" => simulation,
        "automation" => automation,
        "vision" => vision,
        "robotics" => robotics,
        "data" => data,
        "energy" => energy,
        "materials" => materials,
        "logistics" => logistics,
        "quality" => quality,
        "process" => process,
        "mobile" => mobile,
        "display" => display,
        "appliance" => appliance,
        "manufacturing" => manufacturing,
        "semiconductor" => semiconductor,
        "ai" => ai,
        "health" => health,
        _ => generic,
    }
}

/// The cover of a field.
pub fn cover(field: &str, seed: u64) -> String {
    let mut rng = Rng::new(seed, field);
    let grounds = [
        (MINT.top, CELADON),
        (MIST.top, INDIGO),
        (ROSE.top, VERMILION),
        (CREAM.top, AMBER),
        ("#EFF1F4", CELADON),
        ("#F3EFE6", INDIGO),
    ];
    let (ground, accent) = *rng.pick(&grounds);
    let mut s = Scene::new(rng, ground);
    let k = s.vary(0.9, 1.0);
    sign(field)(&mut s, accent);
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 225"><rect width="400" height="225" fill="{ground}"/><g transform="translate(200 112.5) scale({k:.3})" fill="none" stroke="{INK}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">{}</g></svg>"#,
        s.finish()
    )
}

/// Stairs that rise to the right.
fn innovation(s: &mut Scene, a: Tone) {
    let steps = s.count(4, 6);
    let w = 168.0 / steps as f64;
    for i in 0..steps {
        let h = 26.0 + 70.0 / steps as f64 * (steps - i) as f64;
        let t = if i == 0 { a } else { PAPER };
        s.cuboid([-84.0 + w * i as f64, -30.0, -50.0], [w, 60.0, h - 12.0], t);
    }
    let p = at([-84.0 + w * 0.5, 0.0, 34.0]);
    s.line(&format!("M{x} {}V{}m-12 12l12-12 12 12", n(p.1), n(p.1 - 26.0), x = n(p.0)));
    s.line("M-170 100H-60M-20 100H170");
}

/// A shift plan with the ring of effectiveness.
fn operation(s: &mut Scene, a: Tone) {
    for i in 0..5 {
        let y = -72.0 + 34.0 * f64::from(i);
        let mut x = -160.0 + s.vary(0.0, 30.0);
        s.line(&format!("M-160 {y}H50", y = n(y + 15.0)));
        for k in 0..3 {
            let w = s.vary(22.0, 58.0);
            if x + w < 50.0 {
                s.rect(x, y - 7.0, w, 16.0, 0.0, [a.left, WHITE, a.top][(k + i as usize) % 3]);
            }
            x += w + 10.0;
        }
    }
    let share = s.vary(0.55, 0.85);
    s.circle(116.0, 0.0, 48.0, WHITE);
    let g = TAU * (share - 0.25);
    s.ink(&format!("M116-36A36 36 0 1 1 {} {}", n(116.0 + 36.0 * g.cos()), n(36.0 * g.sin())), a.left, 14.0);
    s.circle(116.0, 0.0, 26.0, WHITE);
}

/// A cube and its dashed twin.
fn simulation(s: &mut Scene, a: Tone) {
    let w = s.vary(62.0, 76.0);
    let o = [-88.0, 18.0, -40.0];
    for i in -3..=3 {
        let k = 36.0 * f64::from(i);
        s.ink(&open(&[at([k, -108.0, -40.0]), at([k, 108.0, -40.0])]), INK, 1.0);
        s.ink(&open(&[at([-108.0, k, -40.0]), at([108.0, k, -40.0])]), INK, 1.0);
    }
    s.cuboid(o, [w, w, w], a);
    let b = [18.0, -88.0, -40.0];
    let p = |x: f64, y: f64, z: f64| at([b[0] + x * w, b[1] + y * w, b[2] + z * w]);
    for (u, v) in [
        ((0.0, 1.0, 0.0), (1.0, 1.0, 0.0)),
        ((1.0, 1.0, 0.0), (1.0, 0.0, 0.0)),
        ((0.0, 1.0, 1.0), (1.0, 1.0, 1.0)),
        ((1.0, 1.0, 1.0), (1.0, 0.0, 1.0)),
        ((0.0, 0.0, 1.0), (0.0, 1.0, 1.0)),
        ((0.0, 0.0, 1.0), (1.0, 0.0, 1.0)),
        ((0.0, 1.0, 0.0), (0.0, 1.0, 1.0)),
        ((1.0, 1.0, 0.0), (1.0, 1.0, 1.0)),
        ((1.0, 0.0, 0.0), (1.0, 0.0, 1.0)),
    ] {
        let (q, r) = (p(u.0, u.1, u.2), p(v.0, v.1, v.2));
        for k in 0..6 {
            let (f, g) = (f64::from(k) / 6.0 + 0.02, f64::from(k) / 6.0 + 0.11);
            s.line(&open(&[
                (q.0 + (r.0 - q.0) * f, q.1 + (r.1 - q.1) * f),
                (q.0 + (r.0 - q.0) * g, q.1 + (r.1 - q.1) * g),
            ]));
        }
    }
    s.line("M-24-46C-10-62 8-62 22-46m-3-13l3 13-13 1");
}

/// Stations on a closed line.
fn automation(s: &mut Scene, a: Tone) {
    s.ink("M-110-44H110A44 44 0 0 1 110 44H-110A44 44 0 0 1-110-44z", INK, 24.0);
    s.ink("M-110-44H110A44 44 0 0 1 110 44H-110A44 44 0 0 1-110-44z", WHITE, 20.0);
    let stops = s.count(4, 6);
    for i in 0..stops {
        let x = -110.0 + 220.0 / (stops as f64 - 1.0) * i as f64;
        s.rect(x - 11.0, -55.0, 22.0, 22.0, 0.0, if i % 2 == 0 { a.left } else { a.top });
        s.line(&format!("M{x} -62v-20m-10 0h20", x = n(x)));
        s.circle(x, 44.0, 9.0, if i % 2 == 0 { WHITE } else { a.top });
    }
    s.line("M-14-6L2 0-14 6M8-6L24 0 8 6");
}

/// An eye of lenses in a finder.
fn vision(s: &mut Scene, a: Tone) {
    s.line("M-150-50V-84H-110M150-50V-84H110M-150 50V84H-110M150 50V84H110");
    let k = s.vary(0.9, 1.1);
    for (r, f) in [(70.0, WHITE), (54.0, a.top), (38.0, a.left), (20.0, INK)] {
        s.circle(0.0, 0.0, r * k, f);
    }
    s.dot(-12.0, -14.0, 6.0, WHITE);
    let y = s.vary(-30.0, 40.0);
    s.ink(&format!("M-166 {y}H166", y = n(y)), VERMILION.left, 2.0);
}

/// An arm in three positions.
fn robotics(s: &mut Scene, a: Tone) {
    let t = s.vary(-0.15, 0.15);
    for (i, g) in [-2.3, -1.85, -1.3].into_iter().enumerate() {
        let g: f64 = g + t;
        let (p, q): (P2, P2) = ((-20.0, 76.0), (-20.0 + 100.0 * g.cos(), 76.0 + 100.0 * g.sin()));
        let h = g + 1.1 + 0.2 * i as f64;
        let r = (q.0 + 92.0 * h.cos(), q.1 + 92.0 * h.sin());
        if i == 2 {
            s.limb(p, q, 13.0, 11.0, a);
            s.limb(q, r, 11.0, 8.0, a);
        } else {
            s.line(&open(&[p, q, r]));
        }
        s.circle(q.0, q.1, if i == 2 { 14.0 } else { 6.0 }, WHITE);
        s.circle(r.0, r.1, if i == 2 { 10.0 } else { 5.0 }, WHITE);
    }
    s.circle(-20.0, 76.0, 18.0, WHITE);
    s.line("M-170 94H170");
}

/// A store of discs and the curve read from it.
fn data(s: &mut Scene, a: Tone) {
    let discs = s.count(3, 4);
    for i in 0..discs {
        s.cyl(Axis::Z, [-60.0, 60.0, -66.0 + 32.0 * i as f64], 40.0, 24.0, if i % 2 == 0 { PAPER } else { a });
    }
    s.line("M-30 84H170M-30 84V-84");
    let mut points = Vec::new();
    for i in 0..7 {
        let y = 50.0 - 16.0 * f64::from(i) + s.vary(-16.0, 16.0);
        points.push((-14.0 + 29.0 * f64::from(i), y));
    }
    s.ink(&smooth(&points), a.left, 4.0);
    for p in points {
        s.circle(p.0, p.1, 5.0, WHITE);
    }
}

/// A bolt between two waves.
fn energy(s: &mut Scene, a: Tone) {
    let amp = s.vary(14.0, 26.0);
    for (k, y) in [-66.0, -40.0, 40.0, 66.0].into_iter().enumerate() {
        let points: Vec<P2> = (0..=24)
            .map(|i| (-168.0 + 14.0 * f64::from(i), y + amp * 0.7 * (f64::from(i) * 0.52 + k as f64).sin()))
            .collect();
        s.line(&smooth(&points));
    }
    s.circle(0.0, 0.0, 62.0, WHITE);
    s.path("M10-46L-28 8H-4L-12 46L28-10H4z", a.left);
}

/// A lattice of hexagons.
fn materials(s: &mut Scene, a: Tone) {
    let r = s.vary(22.0, 27.0);
    for j in -2..=2 {
        for i in -4..=4 {
            let x = (f64::from(i) + if j % 2 == 0 { 0.0 } else { 0.5 }) * r * 1.732;
            let y = f64::from(j) * r * 1.5;
            if x.abs() < 150.0 {
                let hex: Vec<P2> = (0..6)
                    .map(|k| (TAU * (f64::from(k) + 0.5) / 6.0).sin_cos())
                    .map(|(sn, cs)| (x + r * cs, y + r * sn))
                    .collect();
                let fill = if s.rng.chance(0.22) {
                    a.left
                } else if s.rng.chance(0.2) {
                    a.top
                } else {
                    WHITE
                };
                s.poly(&hex, fill);
            }
        }
    }
}

/// Places and ways.
fn logistics(s: &mut Scene, a: Tone) {
    let j = s.vary(-16.0, 16.0);
    let nodes = [(-140.0, 40.0 + j), (-70.0, -40.0), (0.0, 30.0 - j), (60.0, -50.0 + j), (140.0, 10.0)];
    for w in nodes.windows(2) {
        let (p, q) = (w[0], w[1]);
        s.line(&format!(
            "M{} {}C{} {} {} {} {} {}",
            n(p.0),
            n(p.1),
            n(p.0 + 40.0),
            n(p.1),
            n(q.0 - 40.0),
            n(q.1),
            n(q.0),
            n(q.1)
        ));
    }
    s.line(&format!("M0 {}C50 90 90 80 140 10", n(30.0 - j)));
    for (i, (x, y)) in nodes.into_iter().enumerate() {
        let g = [x / 1.732 + y, y - x / 1.732, 0.0];
        s.cuboid([g[0] - 14.0, g[1] - 14.0, -12.0], [28.0, 28.0, 26.0], if i % 2 == 0 { a } else { PAPER });
    }
}

/// A control chart with one point out of its limits.
fn quality(s: &mut Scene, a: Tone) {
    s.tint("M-160-46H160V46H-160z", WHITE);
    s.line("M-160-84V84H160M-160 0H160");
    s.line(
        "M-160-46h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14",
    );
    s.line(
        "M-160 46h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14m10 0h14",
    );
    let bad = s.count(4, 8);
    let points: Vec<P2> =
        (0..11).map(|i| (-144.0 + 28.0 * i as f64, if i == bad { -68.0 } else { s.rng.range(-34.0, 34.0) })).collect();
    s.ink(&open(&points), a.left, 3.0);
    for (i, p) in points.into_iter().enumerate() {
        s.circle(p.0, p.1, if i == bad { 9.0 } else { 5.5 }, if i == bad { VERMILION.left } else { WHITE });
    }
}

/// Steps in a row and a loop back.
fn process(s: &mut Scene, a: Tone) {
    let steps = s.count(3, 5);
    let pitch = 300.0 / steps as f64;
    for i in 0..steps {
        let x = -150.0 + pitch * (i as f64 + 0.5);
        match i % 3 {
            0 => s.rect(x - 24.0, -24.0, 48.0, 48.0, 0.0, a.left),
            1 => s.poly(&[(x, -30.0), (x + 30.0, 0.0), (x, 30.0), (x - 30.0, 0.0)], WHITE),
            _ => s.circle(x, 0.0, 26.0, a.top),
        }
        if i + 1 < steps {
            s.line(&format!("M{} 0H{}m-7-6l7 6-7 6", n(x + 30.0), n(x + pitch - 31.0)));
        }
    }
    let (l, r) = (-150.0 + pitch * 0.5, 150.0 - pitch * 0.5);
    s.line(&format!("M{r} 32V70H{l}V32m-7 9l7-9 7 9", r = n(r), l = n(l)));
    s.line(&format!("M-170 0H{}M{} 0H170", n(l - 28.0), n(r + 30.0)));
}

/// A handset and its waves.
fn mobile(s: &mut Scene, a: Tone) {
    let w = s.vary(66.0, 78.0);
    for k in 1..5 {
        let r = 40.0 + 28.0 * f64::from(k);
        let (x, y) = (r * 0.82, r * 0.57);
        s.line(&format!(
            "M{x} {m}A{r} {r} 0 0 1 {x} {y}M-{x} {m}A{r} {r} 0 0 0-{x} {y}",
            x = n(x),
            y = n(y),
            m = n(-y),
            r = n(r)
        ));
    }
    s.rect(-w / 2.0, -84.0, w, 168.0, 10.0, WHITE);
    s.rect(-w / 2.0 + 7.0, -68.0, w - 14.0, 130.0, 0.0, a.left);
    s.line("M-8-76H8M-6 72H6");
    s.circle(0.0, -4.0, 18.0, WHITE);
}

/// A screen of picture elements.
fn display(s: &mut Scene, a: Tone) {
    s.rect(-140.0, -84.0, 280.0, 150.0, 0.0, WHITE);
    for j in 0..7 {
        for i in 0..13 {
            let k = s.vary(0.0, 1.0) + (f64::from(i) - 6.0).abs() * 0.06;
            if k < 0.75 {
                let f = if k < 0.25 {
                    a.left
                } else if k < 0.5 {
                    a.top
                } else {
                    STEEL.left
                };
                s.tint(&format!("M{} {}h16v14h-16z", -131 + 20 * i, -76 + 20 * j), f);
            }
        }
    }
    s.line("M-30 66L-36 92H36L30 66M-60 92H60");
}

/// A drum with water.
fn appliance(s: &mut Scene, a: Tone) {
    let y = s.vary(-6.0, 18.0);
    s.rect(-90.0, -92.0, 180.0, 184.0, 8.0, WHITE);
    s.line("M-90-60H90");
    s.circle(64.0, -76.0, 8.0, a.left);
    s.line("M-74-76H-20");
    s.circle(0.0, 18.0, 62.0, STEEL.left);
    s.circle(0.0, 18.0, 48.0, WHITE);
    let h = (48.0f64.powi(2) - (y - 18.0).powi(2)).sqrt();
    s.path(
        &format!(
            "M-{h} {y}Q-{q} {u} 0 {y}T{h} {y}A48 48 0 0 1-{h} {y}z",
            h = n(h),
            q = n(h / 2.0),
            u = n(y - 16.0),
            y = n(y)
        ),
        a.left,
    );
    s.circle(-10.0, 38.0, 5.0, WHITE);
    s.circle(14.0, 46.0, 3.5, WHITE);
}

/// Saw roofs and a wheel.
fn manufacturing(s: &mut Scene, a: Tone) {
    let bays = s.count(3, 4);
    let w = 240.0 / bays as f64;
    let mut d = "M-170 84V-10".to_owned();
    for i in 0..bays {
        let x = -170.0 + w * i as f64;
        d += &format!("L{} {}V-10", n(x + w), n(-58.0));
    }
    d += "H170V84z";
    s.path(&d, WHITE);
    for i in 0..6 {
        let lit = if s.rng.chance(0.4) { a.top } else { MIST.left };
        s.rect(-154.0 + 38.0 * f64::from(i), 14.0, 24.0, 22.0, 0.0, lit);
    }
    let teeth: Vec<P2> = (0..48)
        .map(|i| {
            let r = if i % 4 < 2 { 56.0 } else { 45.0 };
            let g = TAU * (f64::from(i) + 0.5) / 48.0;
            (104.0 + r * g.cos(), 30.0 + r * g.sin())
        })
        .collect();
    s.poly(&teeth, a.left);
    s.circle(104.0, 30.0, 20.0, WHITE);
}

/// A die with its pads and ways.
fn semiconductor(s: &mut Scene, a: Tone) {
    let pads = s.count(5, 7);
    let pitch = 112.0 / pads as f64;
    for i in 0..pads {
        let u = -56.0 + pitch * (i as f64 + 0.5);
        let l = s.vary(88.0, 160.0);
        s.line(&format!("M-56 {u}H-{a}M56 {u}H{b}", u = n(u), a = n(l), b = n(248.0 - l)));
        s.circle(-l, u, 4.0, WHITE);
        s.circle(248.0 - l, u, 4.0, WHITE);
        s.line(&format!("M{u} -56V-92M{u} 56V92", u = n(u)));
    }
    s.rect(-62.0, -62.0, 124.0, 124.0, 0.0, GRAPHITE.left);
    s.rect(-36.0, -36.0, 72.0, 72.0, 0.0, a.left);
    s.ink("M-24-24H0V-6H24M-24 4H-6V24M8 24V8H24", WHITE, 2.5);
    s.dot(-50.0, -50.0, 4.0, WHITE);
}

/// Layers of nodes.
fn ai(s: &mut Scene, a: Tone) {
    let layers = [3, s.count(4, 5), s.count(4, 5), 2];
    let place = |l: usize, i: usize| (-132.0 + 88.0 * l as f64, 38.0 * (i as f64 - (layers[l] as f64 - 1.0) / 2.0));
    for l in 0..3 {
        for i in 0..layers[l] {
            for j in 0..layers[l + 1] {
                let strong = s.rng.chance(0.18);
                let d = open(&[place(l, i), place(l + 1, j)]);
                if strong {
                    s.ink(&d, a.left, 4.0);
                } else {
                    s.ink(&d, INK, 1.0);
                }
            }
        }
    }
    for (l, count) in layers.into_iter().enumerate() {
        for i in 0..count {
            let p = place(l, i);
            s.circle(p.0, p.1, 12.0, if (l + i) % 3 == 0 { a.top } else { WHITE });
        }
    }
}

/// A pulse and a cross.
fn health(s: &mut Scene, a: Tone) {
    s.circle(0.0, 0.0, 78.0, WHITE);
    s.path("M-18-58H18V-18H58V18H18V58H-18V18H-58V-18H-18z", a.top);
    let h = s.vary(40.0, 62.0);
    s.ink(&format!("M-172 0H-70L-54-16L-40 0H-22L-6-{h}L14 {h}L28 0H52L64-14L78 0H172", h = n(h)), WHITE, 9.0);
    s.ink(&format!("M-172 0H-70L-54-16L-40 0H-22L-6-{h}L14 {h}L28 0H52L64-14L78 0H172", h = n(h)), INK, 3.0);
}

/// A yard of boxes.
fn generic(s: &mut Scene, a: Tone) {
    for j in -1..=1 {
        for i in -1..=1 {
            let h = s.vary(14.0, 74.0);
            let t = if s.rng.chance(0.3) { a } else { PAPER };
            s.cuboid([f64::from(i) * 54.0 - 20.0, f64::from(j) * 54.0 - 20.0, -40.0], [40.0, 40.0, h], t);
        }
    }
}
