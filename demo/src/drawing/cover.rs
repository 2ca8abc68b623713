//! Covers of courses, technologies and patents: one abstract line drawing per field. Owns the field
//! signs; the kit gives lines and solids.

use core::f64::consts::TAU;

use super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, INK, KRAFT, MINT, MIST, P2, PAPER, ROSE, STEEL, Scene, Tone,
    VERMILION, WHITE, add, at, n, open, smooth,
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

/// Stairs that rise to the left, a lamp lit on the last.
fn innovation(s: &mut Scene, a: Tone) {
    let steps = s.count(4, 6);
    let w = 156.0 / steps as f64;
    let height = |i: usize| 10.0 + 46.0 / steps as f64 * (steps - i) as f64;
    for i in 0..steps {
        let t = if i == 0 { a } else { PAPER };
        s.cuboid([-72.0 + w * i as f64, -30.0, -50.0], [w, 60.0, height(i)], t);
    }
    let p = at([-72.0 + w * 0.5, 0.0, height(0) - 50.0]);
    s.rect(p.0 - 8.0, p.1 - 14.0, 16.0, 12.0, 2.0, STEEL.left);
    s.path(
        &format!("M{} {}c0-8-12-11-12-25a20 20 0 0 1 40 0c0 14-12 17-12 25z", n(p.0 - 8.0), n(p.1 - 14.0)),
        if a == AMBER { "#FFF3CE" } else { AMBER.top },
    );
    s.line(&format!("M{} {}l6 6 6-6M{} {}h16", n(p.0 - 6.0), n(p.1 - 36.0), n(p.0 - 8.0), n(p.1 - 8.0)));
    let c = (p.0, p.1 - 39.0);
    let rays = s.count(6, 8);
    let mut d = String::new();
    for i in 0..rays {
        let g = TAU * (0.5 + 0.5 * i as f64 / (rays as f64 - 1.0));
        d += &format!(
            "M{} {}L{} {}",
            n(c.0 + 27.0 * g.cos()),
            n(c.1 + 27.0 * g.sin()),
            n(c.0 + 36.0 * g.cos()),
            n(c.1 + 36.0 * g.sin())
        );
    }
    s.line(&d);
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
    let w = s.vary(54.0, 62.0);
    let z = -14.0;
    let o = [-74.0, 16.0, z];
    for i in -3..=3 {
        let k = 28.0 * f64::from(i);
        s.ink(&open(&[at([k, -84.0, z]), at([k, 84.0, z])]), INK, 1.0);
        s.ink(&open(&[at([-84.0, k, z]), at([84.0, k, z])]), INK, 1.0);
    }
    s.cuboid(o, [w, w, w], a);
    let b = [16.0, -74.0, z];
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
    s.line("M-28-62C-12-80 12-80 28-62m-2-14l2 14-14 0");
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

/// A lorry on its way between two places.
fn logistics(s: &mut Scene, a: Tone) {
    let long = s.vary(92.0, 108.0);
    // The road, dashed, with a pin at either end.
    for k in [-52.0, 52.0] {
        s.line(&open(&[at([-150.0, k, -34.0]), at([150.0, k, -34.0])]));
    }
    let o = [-long * 0.5 - 22.0, -26.0, -24.0];
    for x in [12.0, 30.0, long + 18.0] {
        s.cyl(Axis::Y, [o[0] + x, 18.0, -24.0], 10.0, 10.0, GRAPHITE);
        s.disc(Axis::Y, [o[0] + x, 28.0, -24.0], 4.0, STEEL.left);
    }
    s.cuboid(o, [long, 52.0, 62.0], a);
    s.left([o[0], 26.0, 38.0]);
    s.line(&format!("M12 12H{w}M12 50H{w}", w = n(long - 12.0)));
    s.path(&format!("M{x} 20l14 8v14l-14 8-14-8v-14z", x = n(long / 2.0)), KRAFT.left);
    s.line(&format!("M{x} 35v15m0-15l14-7m-14 7l-14-7", x = n(long / 2.0)));
    s.end();
    let c = [o[0] + long + 3.0, -24.0, -24.0];
    s.cuboid(c, [32.0, 48.0, 46.0], PAPER);
    s.left(add(c, [0.0, 48.0, 46.0]));
    s.path("M8 8H30V24H8z", MIST.left);
    s.line("M10 31h7");
    s.end();
    s.right(add(c, [32.0, 48.0, 46.0]));
    s.rect(5.0, 7.0, 38.0, 18.0, 1.0, MIST.left);
    s.circle(9.0, 38.0, 3.0, AMBER.left);
    s.circle(39.0, 38.0, 3.0, AMBER.left);
    s.end();
    let j = s.vary(-10.0, 10.0);
    for (x, y, f) in [(-150.0, 8.0 + j, WHITE), (150.0, -30.0 - j, a.top)] {
        s.path(&format!("M{x} {y}c-8-14-20-22-20-36a20 20 0 0 1 40 0c0 14-12 22-20 36z", x = n(x), y = n(y)), f);
        s.circle(x, y - 36.0, 7.0, if f == WHITE { a.left } else { WHITE });
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

/// A flow sheet: vessel, pump, exchanger, and the line back.
fn process(s: &mut Scene, a: Tone) {
    let level = s.vary(0.35, 0.75);
    let x = s.vary(-6.0, 10.0);
    s.line(&format!("M-176-40H-130M-96 64V84H{l}M{r} 84H60V20M60-40V-78H-60V-62", l = n(x - 50.0), r = n(x - 10.0)));
    s.line("M60-10H176m-9-7l9 7-9 7");
    // Vessel with its level.
    s.path("M-130-56C-130-80-62-80-62-56V48C-62 72-130 72-130 48z", WHITE);
    let y = 56.0 - 104.0 * level;
    s.path(&format!("M-130 {y}q17-8 34 0t34 0V48C-62 72-130 72-130 48z", y = n(y)), a.left);
    s.line("M-62-30h12M-62 0h12M-62 30h12");
    // Pump and the valve behind it.
    s.circle(x - 30.0, 84.0, 20.0, WHITE);
    s.path(&format!("M{} 70L{} 84L{} 98z", n(x - 40.0), n(x - 10.0), n(x - 40.0)), a.top);
    // Exchanger.
    s.circle(60.0, -10.0, 36.0, WHITE);
    s.ink("M24 8H42L54-30L68 12L78-10H96", a.left, 4.0);
    let v = s.vary(110.0, 132.0);
    s.poly(&[(v, -22.0), (v + 30.0, 2.0), (v + 30.0, -22.0), (v, 2.0)], a.top);
    s.line(&format!("M{m} -10V-30m-11 0h22", m = n(v + 15.0)));
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
            let h = s.vary(14.0, 62.0);
            let t = if s.rng.chance(0.3) { a } else { PAPER };
            s.cuboid([f64::from(i) * 52.0 - 20.0, f64::from(j) * 52.0 - 20.0, -24.0], [40.0, 40.0, h], t);
        }
    }
}
