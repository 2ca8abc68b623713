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
    // On the label: a head of long hair.
    s.path("M-20 26C-26-2-22-30 2-30C26-30 26-4 22 26C14 20 12 12 12 2H-6C-8 14-12 22-20 26z", OCHRE.left);
    s.path("M-8-6C2-8 8-12 12-18C16-6 14 12 4 12S-8 2-8-6z", "#FADFC9");
    s.ink("M-16 16C-18 2-14-16-4-22M18 16C20 6 20-2 18-12", AMBER.top, 2.0);
    s.end();
    let t = add(o, [0.0, 0.0, h + 6.0]);
    s.cyl(Axis::Z, t, 17.0, 16.0, PAPER);
    s.cyl(Axis::Z, add(t, [0.0, 0.0, 16.0]), 5.0, 16.0, STEEL);
    let e = at(add(t, [0.0, 0.0, 36.0]));
    s.path(&format!("M{x} {y}h-42q-14 0-16 16h10q2-6 10-6h38z", x = n(e.0 + 15.0), y = n(e.1 - 8.0)), PAPER.left);
    s.cyl(Axis::Z, add(t, [0.0, 0.0, 32.0]), 13.0, 9.0, PAPER);
    // Suds and a comb.
    let bubbles = s.count(3, 5);
    for i in 0..bubbles {
        let (x, y, r) =
            [(74.0, 40.0, 17.0), (98.0, 16.0, 9.0), (66.0, 8.0, 7.0), (88.0, -16.0, 6.0), (-84.0, 6.0, 9.0)][i];
        s.circle(x, y, r, WHITE);
        s.ink(&format!("M{} {}a{r} {r} 0 0 1 {r} -{r}", n(x - r * 0.6), n(y), r = n(r * 0.6)), a.top, 3.0);
    }
    let tooth = if a == AMBER { INDIGO } else { AMBER };
    s.group(4.0, 104.0, -26.0, 1.0);
    for i in 0..11 {
        s.rect(4.0 + 9.0 * f64::from(i), -18.0, 5.0, 26.0, 0.0, tooth.left);
    }
    s.rect(-2.0, 2.0, 108.0, 14.0, 4.0, tooth.top);
    s.end();
}

/// A molar as an outline, about 36 high.
fn molar(s: &mut Scene, x: f64, y: f64, turn: f64) {
    s.group(x, y, turn, 1.0);
    s.path(
        "M-14-10C-14-20-6-20 0-16C6-20 14-20 14-10C14-2 10 2 9 10C8 18 3 18 2 10C1 4-1 4-2 10C-3 18-8 18-9 10C-10 2-14-2-14-10z",
        WHITE,
    );
    s.end();
}

pub fn toothpaste(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, AMBER]);
    // The box behind, the tube before it.
    s.cuboid([-100.0, -58.0, -40.0], [180.0, 38.0, 40.0], a);
    s.left([-100.0, -20.0, 0.0]);
    s.path("M0 26C50 4 110 44 180 14V40H0z", WHITE);
    s.ink("M14 12h44", WHITE, 6.0);
    s.end();
    s.top([-100.0, -58.0, 0.0]);
    s.rect(118.0, 4.0, 50.0, 30.0, 0.0, a.left);
    s.end();
    let m = at([43.0, -39.0, 0.0]);
    molar(s, m.0 + 1.0, m.1, 30.0);
    let y = s.vary(54.0, 64.0);
    s.group(-6.0, y, 30.0, 1.0);
    let d = "M-108-29V29C-60 25-10 25 48 20V-20C-10-25-60-25-108-29z";
    s.tint(d, WHITE);
    s.tint("M-108 12C-50 12 0 10 48 8V20C-10 25-60 25-108 29z", PAPER.right);
    s.tint("M-108-29V29L-64 26C-40 8-74-8-52-26z", a.left);
    s.line(d);
    s.line("M-100-28V28M-64 26C-40 8-74-8-52-26");
    molar(s, -36.0, 0.0, 0.0);
    s.ink("M-8-4H34", a.left, 8.0);
    s.ink("M-8 10H18", a.top, 4.0);
    s.rect(48.0, -22.0, 8.0, 44.0, 0.0, STEEL.left);
    // Open: a stripe of paste lies before the mouth, the cap beside it.
    s.path("M56-13L68-10V10L56 13z", PAPER.right);
    s.line("M60-12V12M64-11V11");
    s.path("M68-8C82-12 92-2 104-8S126-12 130-2C134 8 124 14 114 10S94 6 86 10S74 10 68 8z", WHITE);
    s.ink("M72 0C84-4 94 4 106 0S120-2 123 1", a.left, 4.0);
    s.end();
    s.cyl(Axis::Z, [84.0, 106.0, -62.0], 13.0, 22.0, a);
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
    s.path("M-44 34L-30 24C-26 30-18 30-14 24L0 34L-6 46L-12 42V68H-32V42L-38 46z", MIST.left);
    for (x, y, r) in [(6.0, 62.0, 6.0), (-46.0, 64.0, 5.0), (8.0, 46.0, 3.5)] {
        s.circle(x, y, r, WHITE);
    }
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
