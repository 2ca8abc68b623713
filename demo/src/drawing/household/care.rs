//! Personal care: scenes of the household hall.

use super::super::kit::{
    AMBER, Axis, CELADON, GRAPHITE, INDIGO, INK, MINT, MIST, OCHRE, PAPER, ROSE, STEEL, Scene, VERMILION, WHITE, add,
    at, n,
};

pub fn serum(s: &mut Scene) {
    let a = s.accent(&[AMBER, CELADON, INDIGO, ROSE, OCHRE]);
    let h = s.vary(66.0, 80.0);
    let o = [-38.0, -16.0, -76.0];
    s.lathe(o, &[(0.0, 38.0), (h, 38.0), (h + 12.0, 30.0), (h + 14.0, 18.0)], false, a);
    let collar = s.accent(&[GRAPHITE, PAPER]);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, h + 14.0]), 18.0, 26.0, collar);
    s.lathe(add(o, [0.0, 0.0, h + 40.0]), &[(0.0, 11.0), (14.0, 11.0), (28.0, 9.0), (34.0, 4.0)], true, GRAPHITE);
    s.band(o, [14.0, h - 10.0], 38.0, [-0.8, 0.55], WHITE);
    let c = at(o);
    s.ink(
        &format!("M{} {}h24M{} {}h36", n(c.0 - 22.0), n(c.1 - h * 0.5 + 16.0), n(c.0 - 28.0), n(c.1 - h * 0.5 + 30.0)),
        INK,
        3.0,
    );
    // A carton beside it and one drop.
    s.cuboid([24.0, -30.0, -72.0], [48.0, 48.0, 96.0], PAPER);
    s.left([24.0, 18.0, 24.0]);
    s.rect(0.0, 60.0, 48.0, 36.0, 0.0, a.left);
    s.ink("M12 20h24M16 32h16", INK, 3.0);
    s.end();
    s.right([72.0, 18.0, 24.0]);
    s.rect(0.0, 60.0, 48.0, 36.0, 0.0, a.right);
    s.end();
    s.group(14.0, 78.0, 0.0, 1.0);
    s.path("M0-24C10-8 15-2 15 7A15 15 0 0 1-15 7C-15-2-10-8 0-24z", a.top);
    s.ink("M-8 8c0 4 3 7 6 7", WHITE, 3.0);
    s.end();
}

pub fn shampoo(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, MINT, AMBER]);
    let h = s.vary(112.0, 128.0);
    let o = [-6.0, 2.0, -84.0];
    s.lathe(o, &[(0.0, 43.0), (6.0, 44.0), (h - 14.0, 44.0), (h, 36.0), (h + 6.0, 17.0)], true, a);
    s.band(o, [26.0, h - 34.0], 44.0, [-0.8, 0.6], WHITE);
    let c = at(o);
    s.group(c.0 - 8.0, c.1 - h * 0.5 + 26.0, 0.0, 1.0);
    s.path("M0-20C14-16 18 0 0 18C-18 0-14-16 0-20z", CELADON.top);
    s.line("M0-14V26");
    s.end();
    let t = add(o, [0.0, 0.0, h + 6.0]);
    s.cyl(Axis::Z, t, 17.0, 16.0, PAPER);
    s.cyl(Axis::Z, add(t, [0.0, 0.0, 16.0]), 5.0, 16.0, STEEL);
    let e = at(add(t, [0.0, 0.0, 36.0]));
    s.path(&format!("M{x} {y}h-42q-14 0-16 16h10q2-6 10-6h38z", x = n(e.0 + 15.0), y = n(e.1 - 8.0)), PAPER.left);
    s.cyl(Axis::Z, add(t, [0.0, 0.0, 32.0]), 13.0, 9.0, PAPER);
    // Bubbles.
    let bubbles = s.count(3, 5);
    for i in 0..bubbles {
        let (x, y, r) =
            [(74.0, 66.0, 17.0), (98.0, 44.0, 9.0), (52.0, 88.0, 8.0), (84.0, 20.0, 6.0), (-80.0, 70.0, 9.0)][i];
        s.circle(x, y, r, WHITE);
        s.ink(&format!("M{} {}a{r} {r} 0 0 1 {r} -{r}", n(x - r * 0.6), n(y), r = n(r * 0.6)), a.top, 3.0);
    }
}

pub fn toothpaste(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, AMBER]);
    // The box behind, the tube before it.
    s.cuboid([-100.0, -58.0, -40.0], [180.0, 38.0, 40.0], a);
    s.left([-100.0, -20.0, 0.0]);
    s.path("M0 26C50 4 110 44 180 14V40H0z", WHITE);
    s.end();
    let y = s.vary(54.0, 64.0);
    s.group(-6.0, y, 30.0, 1.0);
    let d = "M-108-29V29C-60 25-10 25 48 20V-20C-10-25-60-25-108-29z";
    s.tint(d, WHITE);
    s.tint("M-108 12C-50 12 0 10 48 8V20C-10 25-60 25-108 29z", PAPER.right);
    s.tint("M-108-29V29L-64 26C-40 8-74-8-52-26z", a.left);
    s.line(d);
    s.line("M-100-28V28M-64 26C-40 8-74-8-52-26");
    s.ink("M-30-6H20", a.left, 8.0);
    s.ink("M-22 9H8", a.top, 4.0);
    s.rect(48.0, -22.0, 8.0, 44.0, 0.0, STEEL.left);
    s.path("M56-17L86-14V14L56 17z", a.left);
    s.line("M62-10H84M62 0H84M62 10H84");
    s.end();
}

pub fn toothbrush(s: &mut Scene) {
    let tones = [CELADON, INDIGO, VERMILION, AMBER];
    let first = s.rng.below(4);
    let count = s.count(2, 3);
    for i in 0..count {
        let t = tones[(first + i) % 4];
        s.group(
            -6.0 + 34.0 * (i as f64 - 0.5 * (count as f64 - 1.0)),
            44.0 * (i as f64 - 0.5 * (count as f64 - 1.0)),
            -26.0,
            1.0,
        );
        // Bristles stand up from the head.
        for k in 0..7 {
            let x = 74.0 + 8.6 * f64::from(k);
            let h = if k % 2 == 0 { 25.0 } else { 21.0 };
            s.rect(x, -8.0 - h, 8.6, h + 4.0, 0.0, if k % 3 == 1 { t.top } else { WHITE });
        }
        let d = "M-140-9C-120-15-80-14-60-8C-30-2 20-6 62-6C68-10 72-8 76-8H134C144-8 144 8 134 8H66C30 6-20 14-60 14C-90 14-124 12-140 9C-148 6-148-6-140-9z";
        s.tint(d, t.left);
        s.tint(
            "M-140 2C-90 8-40 6 20 1C60-1 100 2 138 2C140 6 138 8 134 8H66C30 6-20 14-60 14C-90 14-124 12-140 9z",
            t.right,
        );
        s.line(d);
        s.path("M-118-5C-100-9-76-8-58-3C-70 4-104 5-118 1C-122-1-122-4-118-5z", WHITE);
        s.end();
    }
}

pub fn detergent(s: &mut Scene) {
    let a = s.accent(&[INDIGO, CELADON, VERMILION, AMBER]);
    let cap = if a == VERMILION { INDIGO } else { VERMILION };
    let w = s.vary(0.96, 1.06);
    let ground = s.ground;
    s.group(0.0, 4.0, 0.0, w);
    // The jug: front, shaded side, handle hole.
    let d = "M-66 98C-74 98-78 94-78 86V-26C-78-50-60-62-40-66H-34V-76H14V-66C44-62 78-44 78-14V86C78 94 72 98 66 98z";
    s.tint(d, a.left);
    s.tint("M44 98C56 70 52 20 58-42C70-34 78-26 78-14V86C78 94 72 98 66 98z", a.right);
    s.tint("M-78-20C-78-50-60-62-40-66H-34C-50-58-60-44-60-20V98H-66C-74 98-78 94-78 86z", a.top);
    s.line(d);
    s.path("M30-40C48-34 58-24 58-6V34C58 48 38 48 38 34V2C38-10 30-14 24-18C14-26 18-44 30-40z", ground);
    s.path("M-62 4H16C22 30 20 56 12 78H-62z", WHITE);
    s.circle(-24.0, 40.0, 22.0, MIST.left);
    s.circle(-24.0, 40.0, 9.0, WHITE);
    s.ink("M-38 28a19 19 0 0 1 16-8", a.left, 4.0);
    s.ink("M-52 14h30", a.left, 5.0);
    s.end();
    s.cyl(Axis::Z, [-7.0, 6.0, 68.0], 25.0, 26.0, cap);
}

pub fn mask(s: &mut Scene) {
    let a = s.accent(&[INDIGO, CELADON, GRAPHITE, VERMILION]);
    let body = s.accent(&[PAPER, PAPER, MIST]);
    let turn = s.vary(-8.0, 0.0);
    s.group(0.0, 6.0, turn, 1.12);
    // Ear loops behind.
    s.tube("M-98-12C-168-64-172 74-94 20", WHITE, 3.0);
    s.tube("M98-12C168-64 172 74 94 20", WHITE, 3.0);
    // Lower flap, upper flap with the nose, then the middle panel that stands out.
    s.path("M-98 4L-92 22C-66 56-30 78 0 80C30 78 66 56 92 22L98 4z", body.right);
    s.path("M-100-14C-78-38-40-48-22-66C-12-76 12-76 22-66C40-48 78-38 100-14L98 4H-98z", body.top);
    s.path("M-100-14C-60-32 60-32 100-14C104-4 102 12 94 22C60 46-60 46-94 22C-102 12-104-4-100-14z", body.left);
    s.tint("M46-26C66-24 86-20 99-13C103-4 101 12 94 21C80 31 58 37 36 40C50 20 54-6 46-26z", body.right);
    s.line("M-100-14C-60-32 60-32 100-14C104-4 102 12 94 22C60 46-60 46-94 22C-102 12-104-4-100-14zM-90-16C-86-4-84 10-84 26M90-16C86-4 84 10 84 26");
    s.tube("M-30-50C-14-62 14-62 30-50", STEEL.left, 5.0);
    s.ink("M-40-2H-8", a.left, 6.0);
    s.ink("M-40 10H-20", a.top, 4.0);
    s.end();
}
