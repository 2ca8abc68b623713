//! Scenes of the home appliance hall, P33 to P40.

use core::f64::consts::TAU;

use super::kit::{
    AMBER, Axis, CELADON, CREAM, Entry, GRAPHITE, INDIGO, INK, IRON, MAJOR, MINOR, MINT, MIST, PAPER, ROSE, STEEL,
    Scene, Tone, VERMILION, WHITE, add, at, n,
};

/// The scenes of the hall by product type.
pub const SCENES: &[Entry] = &[
    ("P33", air_purifier, [-27.1, 19.9, 0.80]),
    ("P34", rice_cooker, [0.0, 45.2, 1.00]),
    ("P35", water_purifier, [9.5, 0.5, 0.90]),
    ("P36", vacuum, [-9.1, 21.4, 0.92]),
    ("P37", fan, [3.5, 22.0, 0.86]),
    ("P38", blender, [7.5, 27.0, 1.05]),
    ("P39", hair_dryer, [-8.0, 11.5, 0.92]),
    ("P40", kettle, [-2.0, 22.0, 1.06]),
];

fn air_purifier(s: &mut Scene) {
    let a = s.accent(&[INDIGO, CELADON, VERMILION, AMBER]);
    let body = s.accent(&[PAPER, PAPER, MIST, STEEL]);
    let h = s.vary(138.0, 166.0);
    let o = [-44.0, -36.0, -h / 2.0 - 10.0];
    s.cuboid(add(o, [4.0, 4.0, -6.0]), [80.0, 64.0, 6.0], GRAPHITE);
    s.cuboid(o, [88.0, 72.0, h], body);
    let rows = s.count(7, 10);
    s.left([-44.0, 36.0, o[2] + h]);
    let step = (h * 0.56) / rows as f64;
    for i in 0..rows {
        s.line(&format!("M12 {}H76", n(h * 0.36 + step * i as f64)));
    }
    s.rect(12.0, 14.0, 64.0, 24.0, 3.0, GRAPHITE.right);
    s.ink("M20 30v-6M27 30v-9M34 30v-4", a.top, 3.0);
    s.dot(64.0, 26.0, 5.0, a.top);
    s.end();
    s.right([44.0, 36.0, o[2] + h]);
    s.circle(36.0, h * 0.28, 5.0, a.left);
    s.rect(10.0, h * 0.4, 52.0, h * 0.46, 4.0, body.left);
    for i in 0..5 {
        s.line(&format!("M{x} {}V{}", n(h * 0.45), n(h * 0.81), x = n(18.0 + 9.0 * f64::from(i))));
    }
    s.end();
    let t = [0.0, 0.0, o[2] + h];
    s.disc(Axis::Z, t, 31.0, GRAPHITE.top);
    let c = at(t);
    for i in 0..12 {
        let g = TAU * f64::from(i) / 12.0;
        s.line(&format!(
            "M{} {}L{} {}",
            n(c.0 + 13.0 * g.cos()),
            n(c.1 + 7.5 * g.sin()),
            n(c.0 + 36.0 * g.cos()),
            n(c.1 + 21.0 * g.sin())
        ));
    }
    s.disc(Axis::Z, t, 10.0, a.left);
    s.ink(
        &format!(
            "M{x} {y}q-10-9 0-18t0-18M{u} {y}q-10-9 0-18t0-18",
            x = n(c.0 - 14.0),
            u = n(c.0 + 16.0),
            y = n(c.1 - 26.0)
        ),
        // Never a warm accent: it must not read as heat.
        CELADON.top,
        4.0,
    );
    // Dust drifts towards the inlet; the pleated filter stands before the machine.
    for (x, y, r) in [
        (-62.0, 6.0, 4.0),
        (-76.0, 22.0, 6.0),
        (-94.0, 8.0, 3.0),
        (-60.0, 36.0, 3.5),
        (-90.0, 44.0, 4.5),
        (-104.0, 28.0, 3.5),
    ] {
        s.dot(x - 18.0, y + 20.0, r, IRON.left);
    }
    let f = [64.0, 34.0, o[2] - 8.0];
    s.cyl(Axis::Z, f, 36.0, 8.0, GRAPHITE);
    s.cyl(Axis::Z, add(f, [0.0, 0.0, 8.0]), 33.0, 50.0, PAPER);
    let m = at(add(f, [0.0, 0.0, 58.0]));
    let mut pleats = String::new();
    for i in 1..14 {
        let k = f64::from(i) / 7.0 - 1.0;
        pleats += &format!("M{} {}v50", n(m.0 + k * 33.0 * MAJOR), n(m.1 + f64::sqrt(1.0 - k * k) * 33.0 * MINOR));
    }
    s.ink(&pleats, IRON.right, 1.6);
    s.cyl(Axis::Z, add(f, [0.0, 0.0, 58.0]), 36.0, 8.0, GRAPHITE);
    s.disc(Axis::Z, add(f, [0.0, 0.0, 66.0]), 22.0, PAPER.right);
    s.disc(Axis::Z, add(f, [0.0, 0.0, 62.0]), 18.0, GRAPHITE.right);
}

fn rice_cooker(s: &mut Scene) {
    let a = s.accent(&[VERMILION, GRAPHITE, CELADON, INDIGO]);
    let body = s.accent(&[PAPER, CREAM, STEEL]);
    let h = s.vary(70.0, 84.0);
    let o = [0.0, 0.0, -66.0];
    s.lathe(o, &[(0.0, 68.0), (20.0, 71.5), (h * 0.7, 73.0), (h, 70.0)], true, body);
    s.lathe(add(o, [0.0, 0.0, h]), &[(0.0, 71.0), (8.0, 71.0), (26.0, 56.0), (34.0, 34.0)], true, a);
    let c = at(o);
    // Front panel with the display.
    s.group(c.0 - 8.0, c.1 + 12.0 - h * 0.5, 0.0, 1.0);
    s.path("M-36-20C-16-14 24-14 44-20L40 28C22 34-14 34-32 28z", GRAPHITE.right);
    s.path("M-20-10C-8-7 16-7 28-10L27 8C14 11-8 11-19 8z", "#CFE6DE");
    s.ink("M-8-4v8M0-4h7v4h-7v4h7M16-3v7", INK, 2.0);
    s.dot(-16.0, 20.0, 3.5, WHITE);
    s.dot(4.0, 22.0, 5.0, VERMILION.top);
    s.dot(24.0, 20.0, 3.5, WHITE);
    s.end();
    let t = at(add(o, [0.0, 0.0, h + 34.0]));
    s.group(t.0, t.1, 0.0, 1.0);
    s.oval(12.0, -2.0, 10.0, 5.0, 0.0, IRON.left);
    s.path("M-22 38C-14 44 6 46 16 42L14 58C4 62-12 60-20 54z", STEEL.left);
    s.end();
    // Handle over the lid and steam.
    s.tube(
        &format!(
            "M{} {}C{} {} {} {} {} {}",
            n(c.0 - 86.0),
            n(c.1 - h + 10.0),
            n(c.0 - 96.0),
            n(c.1 - h - 76.0),
            n(c.0 + 96.0),
            n(c.1 - h - 76.0),
            n(c.0 + 86.0),
            n(c.1 - h + 10.0)
        ),
        GRAPHITE.left,
        6.0,
    );
    s.circle(c.0 - 86.0, c.1 - h + 8.0, 7.0, GRAPHITE.top);
    s.circle(c.0 + 86.0, c.1 - h + 8.0, 7.0, GRAPHITE.top);
    // A bowl of rice and the paddle.
    let b = [98.0, 54.0, -78.0];
    let d = at(b);
    s.lathe(b, &[(0.0, 18.0), (12.0, 32.0), (30.0, 38.0)], true, a);
    s.heap(add(b, [0.0, 0.0, 30.0]), 35.0, 38.0, PAPER);
    s.ink(
        &format!(
            "M{} {}l5-2M{} {}l4 3M{} {}l3-3M{} {}l5 1M{} {}l4-2",
            n(d.0 - 20.0),
            n(d.1 - 36.0),
            n(d.0 - 6.0),
            n(d.1 - 46.0),
            n(d.0 + 4.0),
            n(d.1 - 32.0),
            n(d.0 - 12.0),
            n(d.1 - 22.0),
            n(d.0 + 14.0),
            n(d.1 - 20.0)
        ),
        IRON.left,
        2.0,
    );
    s.ink(
        &format!(
            "M{x} {y}q-8-8 0-16t0-16M{u} {y}q-8-8 0-16t0-16",
            x = n(d.0 - 10.0),
            u = n(d.0 + 10.0),
            y = n(d.1 - 66.0)
        ),
        WHITE,
        4.0,
    );
}

fn water_purifier(s: &mut Scene) {
    let a = s.accent(&[INDIGO, CELADON, GRAPHITE, VERMILION]);
    let body = s.accent(&[PAPER, STEEL, MIST]);
    let h = s.vary(146.0, 164.0);
    let z = -h / 2.0 - 6.0;
    let head = h * 0.32;
    let water = Tone { top: "#DCE9F8", left: "#B4D0F2", right: "#8FB3E2" };
    // The column stands behind, the head overhangs the tray.
    s.cuboid([-34.0, -84.0, z], [68.0, 146.0, 12.0], body);
    s.top([-28.0, 2.0, z + 12.0]);
    s.rect(2.0, 2.0, 52.0, 54.0, 4.0, IRON.left);
    s.line("M8 14H48M8 25H48M8 36H48M8 47H48");
    s.end();
    let column = h - head - 12.0;
    s.cuboid([-34.0, -84.0, z + 12.0], [68.0, 80.0, column], body);
    // Behind a clear side cover: the three filter cartridges.
    s.right([34.0, -4.0, z + h - head]);
    s.rect(6.0, 8.0, 68.0, column - 16.0, 4.0, "#C9DBF2");
    for i in 0..3 {
        let x = 10.0 + 21.0 * f64::from(i);
        s.rect(x, 20.0, 18.0, column - 34.0, 7.0, WHITE);
        s.rect(x, 13.0, 18.0, 14.0, 3.0, a.left);
        s.ink(&format!("M{} 38v{}", n(x + 6.0), n(column - 60.0)), a.top, 3.0);
    }
    s.end();
    // Water runs into a glass under the tap.
    let g = [0.0, 30.0, z + 14.0];
    s.lathe(g, &[(0.0, 15.0), (42.0, 20.0)], false, Tone { top: "#EEF4FC", left: "#E4EEFA", right: "#C8DAF0" });
    s.lathe(add(g, [0.0, 0.0, 2.0]), &[(0.0, 13.0), (22.0, 15.5)], false, water);
    let p = at(g);
    s.tint(&format!("M{} {}h7v{}h-7z", n(p.0 - 3.5), n(p.1 - column + 6.0), n(column - 28.0)), water.right);
    s.cyl(Axis::Z, [0.0, 30.0, z + h - head - 14.0], 8.0, 16.0, GRAPHITE);
    s.cuboid([-34.0, -84.0, z + h - head], [68.0, 146.0, head], body);
    s.left([-34.0, 62.0, z + h]);
    s.rect(9.0, 7.0, 50.0, head - 14.0, 6.0, GRAPHITE.right);
    s.path(&format!("M34 {}c8 11 12 15 12 21a12 12 0 0 1-24 0c0-6 4-10 12-21z", n(head * 0.5 - 20.0)), water.left);
    s.end();
    s.right([34.0, 62.0, z + h]);
    s.ink(&format!("M16 {}h60", n(head * 0.5)), a.left, 5.0);
    s.circle(108.0, head * 0.5, 10.0, a.left);
    s.end();
}

fn vacuum(s: &mut Scene) {
    let a = s.accent(&[VERMILION, CELADON, INDIGO, AMBER]);
    let t = s.vary(-3.0, 3.0);
    // Floor head in the perspective, then the wand up to the hand unit.
    s.cuboid([-36.0, 62.0, -76.0], [94.0, 34.0, 16.0], GRAPHITE);
    s.left([-36.0, 96.0, -60.0]);
    s.rect(6.0, 5.0, 82.0, 6.0, 3.0, a.top);
    s.end();
    s.cyl(Axis::X, [-4.0, 70.0, -56.0], 10.0, 26.0, IRON);
    let foot = at([8.0, 70.0, -52.0]);
    let top = (44.0 + t, -74.0);
    s.limb(foot, (30.0 + t, -44.0), 6.5, 6.5, STEEL);
    s.group(top.0, top.1, 24.0, 1.0);
    // Battery grip behind.
    s.path("M20-16C54-22 62 6 56 44L40 46C44 20 40 6 18 8z", GRAPHITE.left);
    s.path("M34 42H62V60H34z", GRAPHITE.top);
    // Motor and cyclone.
    s.path("M-26-28H26C36-28 36 26 26 30H-26C-34 30-34-28-26-28z", a.left);
    s.tint("M4 4H31C31 20 30 28 26 30H-8C0 24 4 16 4 4z", a.right);
    s.line("M-26-28H26C36-28 36 26 26 30H-26C-34 30-34-28-26-28z");
    s.circle(4.0, 0.0, 19.0, STEEL.left);
    for i in 0..8 {
        let g = TAU * f64::from(i) / 8.0;
        s.line(&format!(
            "M{} {}L{} {}",
            n(4.0 + 7.0 * g.cos()),
            n(7.0 * g.sin()),
            n(4.0 + 15.0 * g.cos()),
            n(15.0 * g.sin())
        ));
    }
    s.path("M-18 30H18L14 66H-14z", "#DCE6F6");
    s.tint("M-14 52L-12 66H12L14 52C4 46-6 56-14 52z", IRON.top);
    s.line("M-18 30H18L14 66H-14zM-6 34L-5 48M6 34L5 48");
    s.rect(-10.0, 66.0, 20.0, 10.0, 2.0, GRAPHITE.left);
    s.end();
}

fn fan(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, AMBER]);
    let blades = s.count(4, 7);
    let r = s.vary(66.0, 76.0);
    let c = (0.0, -40.0);
    let base = [16.0, 16.0, -112.0];
    s.cyl(Axis::Z, base, 44.0, 9.0, PAPER);
    let b = at(add(base, [0.0, 0.0, 9.0]));
    s.disc(Axis::Z, add(base, [-14.0, 22.0, 9.0]), 7.0, a.left);
    s.limb(b, (c.0, c.1 + 20.0), 6.0, 6.0, STEEL);
    s.rect(c.0 - 2.0, c.1 - 18.0, 34.0, 34.0, 8.0, PAPER.right);
    // The cage turned a little to the left: an ellipse with a rim.
    s.oval(c.0 + 7.0, c.1, r * 0.9, r, 0.0, STEEL.right);
    s.oval(c.0, c.1, r * 0.9, r, 0.0, PAPER.left);
    let turn = s.vary(0.0, 1.0);
    for i in 0..blades {
        let g = TAU * (i as f64 + turn) / blades as f64;
        let w = 3.2 / blades as f64;
        let p = |k: f64, da: f64| (c.0 + r * 0.9 * k * (g + da).cos(), c.1 + r * k * (g + da).sin());
        let (q0, q1, q2, q3) = (p(0.16, -0.2), p(0.78, -w * 0.4), p(0.86, w), p(0.2, w * 0.9));
        s.path(
            &format!(
                "M{} {}Q{} {} {} {}Q{} {} {} {}Q{} {} {} {}z",
                n(q0.0),
                n(q0.1),
                n(p(0.6, -w * 0.9).0),
                n(p(0.6, -w * 0.9).1),
                n(q1.0),
                n(q1.1),
                n(p(0.98, w * 0.4).0),
                n(p(0.98, w * 0.4).1),
                n(q2.0),
                n(q2.1),
                n(p(0.5, w * 0.7).0),
                n(p(0.5, w * 0.7).1),
                n(q3.0),
                n(q3.1)
            ),
            if g.sin() < 0.2 { a.top } else { a.left },
        );
    }
    let mut wires = String::new();
    for i in 0..20 {
        let g = TAU * f64::from(i) / 20.0;
        wires += &format!(
            "M{} {}L{} {}",
            n(c.0 + r * 0.22 * g.cos()),
            n(c.1 + r * 0.24 * g.sin()),
            n(c.0 + r * 0.9 * (g + 0.14).cos()),
            n(c.1 + r * (g + 0.14).sin())
        );
    }
    s.ink(&wires, INK, 1.0);
    s.oval(c.0, c.1, r * 0.62, r * 0.69, 0.0, "none");
    s.oval(c.0, c.1, r * 0.22, r * 0.24, 0.0, a.left);
    s.dot(c.0 - 3.0, c.1 - 4.0, 3.5, WHITE);
}

fn blender(s: &mut Scene) {
    let a = s.accent(&[VERMILION, CELADON, INDIGO, GRAPHITE]);
    let fill = s.accent(&[VERMILION, AMBER, CELADON, ROSE]);
    let h = s.vary(92.0, 108.0);
    let o = [4.0, 4.0, -102.0];
    s.lathe(o, &[(0.0, 46.0), (10.0, 47.0), (48.0, 34.0)], true, a);
    let c = at(o);
    s.group(c.0 - 8.0, c.1 + 10.0, 0.0, 1.0);
    s.circle(0.0, 0.0, 13.0, STEEL.left);
    s.line("M0 0L6-9");
    s.dot(-28.0, -6.0, 4.0, WHITE);
    s.dot(27.0, -3.0, 4.0, WHITE);
    s.end();
    let j = add(o, [0.0, 0.0, 48.0]);
    let e = at(j);
    s.tube(
        &format!("M{} {}h20q16 0 15 16l-5 {}q-2 12-16 12h-16", n(e.0 + 38.0), n(e.1 - h + 12.0), n(h - 50.0)),
        GRAPHITE.left,
        8.0,
    );
    s.lathe(j, &[(0.0, 27.0), (h, 40.0)], false, Tone { top: "#F4F7FC", left: "#E6ECF7", right: "#C7D2E8" });
    // What is inside.
    let l = 0.58;
    let r1 = 27.0 + 13.0 * l - 4.0;
    let (w0, w1) = (23.0 * 1.22, r1 * 1.22);
    s.path(
        &format!(
            "M{} {}L{} {}A{} {} 0 0 0 {} {}L{} {}A{} {} 0 0 1 {} {}z",
            n(e.0 - w1),
            n(e.1 - h * l),
            n(e.0 - w0),
            n(e.1 - 4.0),
            n(w0),
            n(w0 * 0.577),
            n(e.0 + w0),
            n(e.1 - 4.0),
            n(e.0 + w1),
            n(e.1 - h * l),
            n(w1),
            n(w1 * 0.577),
            n(e.0 - w1),
            n(e.1 - h * l)
        ),
        fill.left,
    );
    s.oval(e.0, e.1 - h * l, w1, w1 * 0.5, 0.0, fill.top);
    s.ink(&format!("M{} {}l-10 6m10-6l12 5m-12-5l-6-8m6 8l9-6", n(e.0), n(e.1 + 2.0)), STEEL.top, 4.0);
    for k in [0.2, 0.35, 0.5, 0.65, 0.8] {
        s.line(&format!("M{} {}h10", n(e.0 - 14.0 - 10.0 * k), n(e.1 + 16.0 - h * k + 6.0)));
    }
    s.cyl(Axis::Z, add(j, [0.0, 0.0, h]), 42.0, 9.0, a);
    s.cyl(Axis::Z, add(j, [0.0, 0.0, h + 9.0]), 16.0, 10.0, GRAPHITE);
}

fn hair_dryer(s: &mut Scene) {
    let a = s.accent(&[ROSE, GRAPHITE, INDIGO, VERMILION, CELADON]);
    let trim = s.accent(&[AMBER, STEEL]);
    s.ink("M32 92C42 126 78 106 100 116S136 100 150 104", INK, 8.0);
    s.ink("M32 92C42 126 78 106 100 116S136 100 150 104", GRAPHITE.top, 4.0);
    // Handle.
    let d = "M0 2L44-8L58 82C58 92 18 98 14 88z";
    s.path(d, a.left);
    s.tint("M26-4L44-8L58 82C57 88 48 91 38 92z", a.right);
    s.line(d);
    s.rect(22.0, 28.0, 12.0, 24.0, 6.0, WHITE);
    s.line("M25 40h6");
    // The barrel, its nozzle to the left.
    s.group(0.0, -36.0, -8.0, 1.0);
    let b = "M-70-30C-30-38 20-52 60-46C92-40 92 40 60 46C20 50-30 36-70 30z";
    s.tint(b, a.top);
    s.tint("M-70 8C-30 16 20 22 82 12C78 32 72 44 60 46C20 50-30 36-70 30z", a.left);
    s.line(b);
    s.path("M-70-30L-112-36V36L-70 30z", trim.left);
    s.tint("M-70 6L-111 10V35L-70 29z", trim.right);
    s.line("M-70-30L-112-36V36L-70 30z");
    s.oval(-112.0, 0.0, 9.0, 36.0, 0.0, GRAPHITE.right);
    s.oval(62.0, 0.0, 22.0, 46.0, 0.0, GRAPHITE.left);
    for k in [0.75, 0.5, 0.25] {
        s.oval(62.0, 0.0, 22.0 * k, 46.0 * k, 0.0, "none");
    }
    s.ink("M-40-24C-10-30 10-36 34-37", WHITE, 4.0);
    s.end();
    let n_air = s.count(2, 3);
    for i in 0..n_air {
        s.ink(&format!("M-128 {y}q-10-6-20 0t-18 0", y = n(-32.0 + 17.0 * i as f64)), trim.right, 4.0);
    }
}

fn kettle(s: &mut Scene) {
    let a = s.accent(&[STEEL, VERMILION, CELADON, GRAPHITE, MINT]);
    let h = s.vary(96.0, 112.0);
    let o = [0.0, 0.0, -76.0];
    s.cyl(Axis::Z, add(o, [0.0, 0.0, -16.0]), 58.0, 10.0, GRAPHITE);
    let c = at(o);
    // Spout to the left, handle to the right.
    s.path(
        &format!(
            "M{} {}L{} {}L{} {}L{} {}z",
            n(c.0 - 52.0),
            n(c.1 - h + 8.0),
            n(c.0 - 82.0),
            n(c.1 - h - 8.0),
            n(c.0 - 72.0),
            n(c.1 - h + 22.0),
            n(c.0 - 56.0),
            n(c.1 - h + 46.0)
        ),
        a.left,
    );
    s.tube(
        &format!("M{} {}h30q22 0 22 26v{}q0 18-26 18h-6", n(c.0 + 36.0), n(c.1 - h + 2.0), n(h * 0.36)),
        GRAPHITE.left,
        10.0,
    );
    s.lathe(o, &[(-6.0, 54.0), (2.0, 56.0), (h * 0.55, 50.0), (h, 42.0)], true, a);
    s.band(o, [6.0, 14.0], 56.0, [-1.0, 1.0], GRAPHITE.top);
    let w = c.1 - h * 0.5 + 30.0;
    s.rect(c.0 - 12.0, w - 26.0, 14.0, 44.0, 7.0, "#CFE0F5");
    s.tint(&format!("M{} {}h12v15a6 6 0 0 1-12 0z", n(c.0 - 11.0), n(w - 4.0)), INDIGO.top);
    s.lathe(add(o, [0.0, 0.0, h]), &[(0.0, 40.0), (8.0, 34.0), (12.0, 18.0)], true, a);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h + 12.0]), 9.0, 9.0, GRAPHITE);
    s.ink(
        &format!(
            "M{x} {y}q-8-8 0-16t0-14M{u} {v}q-8-8 0-16t0-14",
            x = n(c.0 - 88.0),
            y = n(c.1 - h - 18.0),
            u = n(c.0 - 72.0),
            v = n(c.1 - h - 24.0)
        ),
        WHITE,
        4.0,
    );
}
