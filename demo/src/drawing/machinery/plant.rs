//! Supply, switchgear, medical and farm machines: scenes of the machinery hall.

use core::f64::consts::TAU;

use super::super::kit::{
    AMBER, Axis, CELADON, COPPER, CREAM, GRAPHITE, INDIGO, INK, IRON, MIST, PAPER, STEEL, Scene, Tone, VERMILION,
    WHITE, add, at, n, smooth,
};

pub fn compressor(s: &mut Scene) {
    let a = s.accent(&[INDIGO, CELADON, VERMILION, AMBER]);
    let h = s.vary(84.0, 98.0);
    // Receiver along x on feet, cabinet on top.
    for x in [-70.0, 54.0] {
        s.cuboid([x, -24.0, -98.0], [16.0, 48.0, 26.0], GRAPHITE);
    }
    s.cone(Axis::X, [-104.0, 0.0, -58.0], [20.0, 31.0], 12.0, [a.top, a.left, a.right]);
    s.cyl(Axis::X, [-92.0, 0.0, -58.0], 32.0, 176.0, a);
    s.disc(Axis::X, [84.0, 0.0, -58.0], 23.0, a.right);
    s.disc(Axis::X, [84.0, 0.0, -58.0], 8.0, STEEL.left);
    s.cuboid([-70.0, -40.0, -26.0], [120.0, 76.0, h], PAPER);
    s.left([-70.0, 36.0, -26.0 + h]);
    s.rect(0.0, 0.0, 120.0, 15.0, 0.0, a.left);
    // Seen through a window: the two screws that mesh.
    s.rect(8.0, 22.0, 56.0, h - 30.0, 2.0, GRAPHITE.right);
    let half = (h - 38.0) / 2.0;
    for (k, y) in [(1.0, 26.0), (-1.0, 26.0 + half)] {
        s.rect(13.0, y, 46.0, half, 4.0, STEEL.left);
        let lean = 5.0 * k;
        let mut d = String::new();
        for i in 0..4 {
            d += &format!(
                "M{} {}c{l} {q} {l} {r} {m} {r}",
                n(20.0 + 10.5 * f64::from(i) - lean),
                n(y + 1.0),
                l = n(lean),
                q = n(half * 0.3),
                r = n(half - 2.0),
                m = n(lean * 2.0)
            );
        }
        s.line(&d);
    }
    s.rect(70.0, 26.0, 38.0, 22.0, 2.0, "#CFE6DE");
    s.circle(78.0, 60.0, 4.5, CELADON.top);
    s.circle(92.0, 60.0, 4.5, VERMILION.top);
    s.line("M76 36h10m4 0h12");
    s.end();
    s.right([50.0, 36.0, -26.0 + h]);
    s.rect(0.0, 0.0, 76.0, 15.0, 0.0, a.right);
    s.circle(38.0, h * 0.55, 24.0, GRAPHITE.left);
    s.line(&format!(
        "M38 {}v48M14 {m}h48M21 {}l34 34M55 {}l-34 34",
        n(h * 0.55 - 24.0),
        n(h * 0.55 - 17.0),
        n(h * 0.55 - 17.0),
        m = n(h * 0.55)
    ));
    s.end();
    // Gauge and outlet.
    let g = at([68.0, 14.0, -26.0]);
    s.line(&format!("M{} {}v-8", n(g.0), n(g.1)));
    s.circle(g.0, g.1 - 18.0, 11.0, WHITE);
    s.ink(&format!("M{} {}l5-5", n(g.0), n(g.1 - 18.0)), VERMILION.left, 3.0);
}

pub fn pump(s: &mut Scene) {
    let a = s.accent(&[INDIGO, CELADON, VERMILION, IRON]);
    let fins = s.count(7, 10);
    s.cuboid([-112.0, -36.0, -80.0], [216.0, 72.0, 12.0], GRAPHITE);
    // Motor at the back left, coupling, volute in front.
    s.cuboid([-98.0, -22.0, -68.0], [70.0, 44.0, 14.0], a);
    s.cyl(Axis::X, [-108.0, 0.0, -18.0], 37.0, 12.0, GRAPHITE);
    for i in 0..fins {
        s.cyl(Axis::X, [-96.0 + 72.0 / fins as f64 * i as f64, 0.0, -18.0], 36.0, 72.0 / fins as f64, a);
    }
    s.cuboid([-78.0, -16.0, 18.0], [34.0, 32.0, 16.0], a);
    s.cone(Axis::X, [-24.0, 0.0, -18.0], [30.0, 20.0], 12.0, [STEEL.top, STEEL.left, STEEL.right]);
    s.cyl(Axis::X, [-12.0, 0.0, -18.0], 13.0, 22.0, STEEL);
    s.cuboid([14.0, -26.0, -68.0], [40.0, 52.0, 16.0], a);
    s.cyl(Axis::X, [8.0, 0.0, -18.0], 30.0, 10.0, a);
    // Discharge upwards.
    s.cyl(Axis::Z, [34.0, -14.0, 6.0], 15.0, 56.0, a);
    s.cyl(Axis::Z, [34.0, -14.0, 62.0], 25.0, 9.0, a);
    s.disc(Axis::Z, [34.0, -14.0, 71.0], 13.0, GRAPHITE.right);
    for i in 0..6 {
        let g = TAU * f64::from(i) / 6.0;
        s.disc(Axis::Z, [34.0 + 19.5 * g.cos(), -14.0 + 19.5 * g.sin(), 71.0], 2.4, GRAPHITE.left);
    }
    s.cyl(Axis::X, [18.0, 0.0, -18.0], 46.0, 32.0, a);
    s.disc(Axis::X, [50.0, 0.0, -18.0], 36.0, a.right);
    // Suction flange.
    s.cyl(Axis::X, [50.0, 0.0, -18.0], 18.0, 26.0, a);
    s.cyl(Axis::X, [76.0, 0.0, -18.0], 30.0, 9.0, a);
    s.disc(Axis::X, [85.0, 0.0, -18.0], 16.0, a.left);
    s.disc(Axis::X, [85.0, 0.0, -18.0], 13.0, GRAPHITE.right);
    for i in 0..6 {
        let g = TAU * (f64::from(i) + 0.5) / 6.0;
        s.disc(Axis::X, [85.0, 23.0 * g.cos(), -18.0 + 23.0 * g.sin()], 3.0, GRAPHITE.left);
    }
}

pub fn oxygen(s: &mut Scene) {
    let a = s.accent(&[INDIGO, CELADON, MIST, VERMILION]);
    let h = s.vary(112.0, 128.0);
    let o = [-40.0, -38.0, -78.0];
    for (x, y) in [(-32.0, 32.0), (32.0, 32.0), (32.0, -30.0)] {
        s.disc(Axis::Y, [x, y + 4.0, -82.0], 8.0, GRAPHITE.left);
    }
    s.cuboid(o, [80.0, 76.0, h], PAPER);
    s.left([-40.0, 38.0, -78.0 + h]);
    s.path(&format!("M0 0H80V{}C56 {} 24 {} 0 {}z", n(h * 0.5), n(h * 0.42), n(h * 0.42), n(h * 0.5)), a.left);
    s.rect(10.0, 10.0, 36.0, 22.0, 2.0, "#CFE6DE");
    s.ink("M16 26v-10M22 26h8v-10h-8zM36 16v10M41 16v10", INK, 2.0);
    s.circle(63.0, 21.0, 7.0, WHITE);
    // Flow meter and humidifier bottle.
    s.rect(12.0, 40.0, 12.0, 42.0, 3.0, WHITE);
    s.circle(18.0, 62.0, 4.0, VERMILION.left);
    s.line("M20 48h4M20 56h4M20 70h4");
    s.end();
    s.right([40.0, 38.0, -78.0 + h]);
    s.rect(12.0, 40.0, 52.0, h - 62.0, 3.0, PAPER.left);
    // The sign of oxygen over the outlet.
    let sign = if a == MIST { INDIGO } else { a };
    s.ink("M18 60a12 13 0 1 0 24 0a12 13 0 1 0-24 0M47 67c1-8 12-8 11 0c0 5-8 7-11 13h12", sign.left, 5.0);
    s.line(&format!("M20 {}H56M20 {}H56", n(h - 33.0), n(h - 27.0)));
    s.end();
    let p = at([-40.0, -38.0, -78.0 + h]);
    s.tube(&format!("M{} {}c2-26 30-42 44-20", n(p.0 - 8.0), n(p.1 + 24.0)), GRAPHITE.left, 6.0);
    // Bottle before the face.
    let b = [16.0, 46.0, -40.0];
    s.cyl(Axis::Z, b, 12.0, 34.0, Tone { top: "#EAF1FB", left: "#DCE8F8", right: "#BFD2EE" });
    s.band(b, [1.0, 18.0], 12.0, [-1.0, 1.0], "#9DBDE8");
    s.cyl(Axis::Z, add(b, [0.0, 0.0, 34.0]), 12.5, 8.0, a);
    // Tube and nasal cannula: a loop for the ears with two prongs in its middle.
    let q = at(add(b, [0.0, 0.0, 42.0]));
    let (x, y) = (126.0, 30.0);
    let path = [
        q,
        (q.0 - 20.0, q.1 - 22.0),
        (q.0 - 34.0, q.1 + 16.0),
        (-44.0, 104.0),
        (4.0, 134.0),
        (68.0, 122.0),
        (x - 8.0, y + 80.0),
        (x, y + 58.0),
    ];
    s.tube(&smooth(&path), CANNULA, 4.0);
    s.tube(
        &format!(
            "M{x} {b}C{l} {m} {l} {t} {x} {t}S{r} {m} {x} {b}",
            x = n(x),
            b = n(y + 56.0),
            l = n(x - 62.0),
            r = n(x + 62.0),
            m = n(y + 10.0),
            t = n(y - 24.0)
        ),
        CANNULA,
        4.0,
    );
    s.rect(x - 5.0, y + 50.0, 10.0, 14.0, 3.0, a.left);
    s.tube(
        &format!("M{} {}q-2-13 4-20M{} {}q2-13-4-20", n(x - 9.0), n(y - 28.0), n(x + 9.0), n(y - 28.0)),
        CANNULA,
        5.0,
    );
    s.rect(x - 22.0, y - 33.0, 44.0, 16.0, 8.0, CANNULA);
}

/// Clear tubing.
const CANNULA: &str = "#D6F0E6";

pub fn switchboard(s: &mut Scene) {
    let a = s.accent(&[CREAM, STEEL, PAPER, CELADON]);
    let rows = s.count(3, 4);
    let o = [-70.0, -28.0, -90.0];
    s.cuboid(o, [140.0, 60.0, 8.0], GRAPHITE);
    s.cuboid(add(o, [0.0, 0.0, 8.0]), [140.0, 60.0, 158.0], a);
    // Left bay closed with meters, right bay open with breakers.
    s.left([-70.0, 32.0, 76.0]);
    s.rect(5.0, 6.0, 62.0, 146.0, 0.0, a.top);
    s.circle(22.0, 26.0, 11.0, WHITE);
    s.circle(50.0, 26.0, 11.0, WHITE);
    s.ink("M22 28l6-6M50 28l-5-7", VERMILION.left, 2.5);
    s.rect(12.0, 46.0, 48.0, 20.0, 2.0, GRAPHITE.right);
    s.ink("M18 60l8-8 7 5 9-7 10 4", CELADON.top, 2.0);
    for (i, f) in [CELADON.top, AMBER.left, VERMILION.top].into_iter().enumerate() {
        s.circle(20.0 + 16.0 * i as f64, 80.0, 5.0, f);
    }
    s.rect(59.0, 92.0, 4.0, 20.0, 1.0, GRAPHITE.left);
    s.path("M26 104l-8 14h8l-4 13 13-17h-8l4-10z", AMBER.left);
    s.rect(73.0, 6.0, 62.0, 146.0, 0.0, IRON.top);
    let step = 128.0 / rows as f64;
    for i in 0..rows {
        let y = 14.0 + step * i as f64;
        s.line(&format!("M76 {y}H132", y = n(y + step * 0.35)));
        for j in 0..4 {
            let x = 78.0 + 13.5 * f64::from(j);
            s.rect(x, y, 11.0, step * 0.66, 1.0, if (i + j as usize) % 5 == 4 { INDIGO.top } else { WHITE });
            s.rect(
                x + 3.0,
                y + step * 0.2,
                5.0,
                step * 0.24,
                0.0,
                if (i * 3 + j as usize) % 4 == 1 { VERMILION.left } else { GRAPHITE.left },
            );
        }
        s.tint(&format!("M77 {}h56v3h-56z", n(y + step * 0.76)), COPPER.left);
    }
    s.end();
    // The open door.
    s.quad([70.0, 32.0, -78.0], [22.0, 44.0, 0.0], [0.0, 0.0, 148.0], a.left);
    s.line3(&[[87.0, 66.0, 4.0], [87.0, 66.0, -16.0]]);
    s.right([70.0, 32.0, 76.0]);
    s.line("M36 20H54M36 28H54M36 36H54");
    s.end();
}

pub fn drone(s: &mut Scene) {
    let a = s.accent(&[CELADON, VERMILION, AMBER, INDIGO]);
    let six = s.rng.chance(0.6);
    let arms = if six { 6 } else { 4 };
    let turn = if six { 0.26 } else { 0.0 };
    let reach = s.vary(92.0, 100.0);
    let hub = |i: usize| {
        let g = turn + TAU * i as f64 / arms as f64;
        [reach * g.cos(), reach * g.sin(), 34.0]
    };
    let rotor = |s: &mut Scene, o: [f64; 3], spin: f64| {
        s.cyl(Axis::Z, o, 8.0, 13.0, GRAPHITE);
        let c = at(add(o, [0.0, 0.0, 15.0]));
        s.oval(c.0, c.1, 46.0, 22.0, 0.0, "none");
        for k in [0.0, TAU / 2.0] {
            let (x, y) = (44.0 * (spin + k).cos(), 20.0 * (spin + k).sin());
            s.path(
                &format!(
                    "M{} {}Q{} {} {} {}Q{} {} {} {}z",
                    n(c.0),
                    n(c.1),
                    n(c.0 + x * 0.6 - y * 0.3),
                    n(c.1 + y * 0.6 + x * 0.06 - 4.0),
                    n(c.0 + x),
                    n(c.1 + y),
                    n(c.0 + x * 0.6 + y * 0.3),
                    n(c.1 + y * 0.6 - x * 0.02 + 5.0),
                    n(c.0),
                    n(c.1)
                ),
                GRAPHITE.top,
            );
        }
        s.circle(c.0, c.1, 4.0, a.top);
    };
    let boom = |s: &mut Scene, o: [f64; 3]| {
        let (p, q) = (at([0.0, 0.0, 34.0]), at(o));
        s.tube(&format!("M{} {}L{} {}", n(p.0), n(p.1), n(q.0), n(q.1)), IRON.top, 6.0);
    };
    let mut order: Vec<usize> = (0..arms).collect();
    order.sort_by(|i, j| (hub(*i)[0] + hub(*i)[1]).total_cmp(&(hub(*j)[0] + hub(*j)[1])));
    let far = arms / 2;
    for i in &order[..far] {
        boom(s, hub(*i));
        let spin = s.vary(0.2, 1.2);
        rotor(s, hub(*i), spin);
    }
    // Rows of crop below, seen under the spray.
    for (x, y) in
        [(-84.0, 110.0), (-28.0, 110.0), (28.0, 110.0), (84.0, 110.0), (-56.0, 132.0), (0.0, 132.0), (56.0, 132.0)]
    {
        s.path(&format!("M{x} {b}q-20-3-19-19q14 2 19 13q5-11 19-13q1 16-19 19z", x = n(x), b = n(y + 9.0)), "#7FB08A");
        s.line(&format!("M{x} {}v-12", n(y + 9.0), x = n(x)));
    }
    // Landing gear, tank, body.
    s.tube("M-34 20L-30 84M34 20L30 84M-48 78L-14 96M14 96L48 78", GRAPHITE.top, 4.0);
    s.cuboid([-26.0, -26.0, -42.0], [52.0, 52.0, 58.0], Tone { top: "#FFFFFF", left: "#F2F6F4", right: "#D0DCD7" });
    s.left([-26.0, 26.0, 16.0]);
    s.rect(0.0, 24.0, 52.0, 34.0, 0.0, "#BFE0D5");
    s.line("M6 8h8M6 18h8M6 28h8M6 38h8M6 48h8");
    s.end();
    s.right([26.0, 26.0, 16.0]);
    s.rect(0.0, 24.0, 52.0, 34.0, 0.0, "#9CC9BA");
    s.end();
    for i in &order[far..] {
        boom(s, hub(*i));
    }
    s.prism(
        &[
            (-38.0, -22.0),
            (-22.0, -38.0),
            (22.0, -38.0),
            (38.0, -22.0),
            (38.0, 22.0),
            (22.0, 38.0),
            (-22.0, 38.0),
            (-38.0, 22.0),
        ],
        20.0,
        24.0,
        a,
    );
    s.cyl(Axis::Z, [0.0, 0.0, 44.0], 14.0, 10.0, PAPER);
    for i in &order[far..] {
        let spin = s.vary(0.2, 1.2);
        rotor(s, hub(*i), spin);
    }
    // The spray boom under the tank and its nozzles.
    s.tube("M-92 66H92", STEEL.left, 4.0);
    for x in [-84.0, -42.0, 42.0, 84.0] {
        s.rect(x - 4.0, 66.0, 8.0, 8.0, 1.0, GRAPHITE.left);
        s.ink(&format!("M{x} 78l-10 17M{x} 78v20M{x} 78l10 17"), INDIGO.top, 2.5);
    }
}
