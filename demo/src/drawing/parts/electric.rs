//! Electric and optical parts: scenes of the parts and materials hall.

use super::super::kit::{
    AMBER, Axis, CELADON, COPPER, CREAM, GRAPHITE, INDIGO, MINT, MIST, OCHRE, P2, PAPER, STEEL, Scene, Tone, VERMILION,
    WHITE, add, at, n, open, pt, smooth,
};

/// A plug at the end of a branch, lying along x.
fn plug(s: &mut Scene, x: f64, y: f64, pins: usize, t: Tone) {
    let w = 12.0 * pins as f64 + 8.0;
    s.cuboid([x, y, -6.0], [34.0, w, 20.0], t);
    s.right([x + 34.0, y + w, 14.0]);
    for i in 0..pins {
        s.rect(6.0 + 12.0 * i as f64, 6.0, 8.0, 8.0, 1.0, GRAPHITE.right);
    }
    s.end();
}

pub fn harness(s: &mut Scene) {
    let wires = [VERMILION.left, AMBER.left, INDIGO.top, CELADON.left, WHITE];
    let shift = s.rng.below(5);
    let pins = s.count(2, 4);
    // Trunk in its sleeve, then branches.
    let bend = s.vary(-9.0, 9.0);
    let ends: [(f64, f64); 4] = [(62.0 + bend, -76.0), (104.0, -6.0 + bend), (70.0 - bend, 54.0), (-6.0 + bend, 92.0)];
    for (i, (x, y)) in ends.iter().enumerate() {
        for k in 0..2 {
            let o = 5.0 * f64::from(k) - 2.5;
            s.tube(
                &format!(
                    "M{} {}C{} {} {} {} {} {}",
                    n(-40.0 + o),
                    n(-26.0 + 6.0 * i as f64),
                    n(0.0 + o),
                    n(-10.0 + 12.0 * i as f64),
                    n(x - 50.0),
                    n(y + o - 18.0),
                    n(*x),
                    n(y + o)
                ),
                wires[(i + k as usize * 2 + shift) % 5],
                3.0,
            );
        }
    }
    s.tube("M-150-84C-110-76-100-40-66-34S-40-24-24-12", GRAPHITE.left, 17.0);
    s.ink("M-142-88L-148-74M-124-86L-134-70M-110-78L-124-64M-100-66L-114-54M-92-54L-106-42M-80-46L-90-32M-66-44L-72-28M-50-40L-56-22M-38-32L-46-15", GRAPHITE.top, 2.0);
    s.tube("M-120-66C-130-20-120 20-92 56", GRAPHITE.left, 8.0);
    s.ink("M-32-20L-18-14", WHITE, 10.0);
    for ((x, y), p) in ends.iter().zip([pins, 3, 2, pins]) {
        // Where the branch ends on the screen, in ground coordinates.
        let (gx, gy) = (x / 0.866 / 2.0 + y, y - x / 0.866 / 2.0);
        let t = [INDIGO, PAPER, VERMILION, GRAPHITE][(p + shift + (*y as i32 & 1) as usize) % 4];
        plug(s, gx - 2.0, gy - 6.0 * p as f64, p, t);
    }
    s.group(-96.0, 64.0, 60.0, 1.0);
    s.rect(-12.0, -12.0, 30.0, 24.0, 3.0, WHITE);
    s.line("M-2-12V12M18-5h8v10h-8");
    s.end();
}

pub fn flex_circuit(s: &mut Scene) {
    let film = s.accent(&[AMBER, Tone { top: "#E0A44C", left: "#C98630", right: "#9C651F" }, CELADON]);
    let traces = s.count(4, 6);
    // A ribbon that rises and folds over: its two edges are the same curve apart.
    let edge: [P2; 7] =
        [(-140.0, 26.0), (-86.0, 56.0), (-30.0, 72.0), (22.0, 36.0), (34.0, -22.0), (70.0, -46.0), (118.0, -22.0)];
    let up = (64.0, -37.0);
    let far: Vec<P2> = edge.iter().map(|p| (p.0 + up.0, p.1 + up.1)).collect();
    let mut back = far.clone();
    back.reverse();
    let fill = format!(
        "{}L{}{}z",
        smooth(&edge),
        n(back[0].0),
        format_args!(" {}{}", n(back[0].1), &smooth(&back)[1 + n(back[0].0).len() + 1 + n(back[0].1).len()..])
    );
    s.path(&fill, film.left);
    for i in 0..traces {
        let k = (i as f64 + 0.8) / (traces as f64 + 0.6);
        let line: Vec<P2> = edge.iter().map(|p| (p.0 + up.0 * k, p.1 + up.1 * k)).collect();
        s.ink(&smooth(&line), COPPER.right, 3.0);
        s.ink(&smooth(&line), "#F0C9A4", 1.2);
    }
    // Stiffener with contacts at one end, a chip and a connector at the other.
    s.poly(&[(-160.0, 15.0), (-140.0, 26.0), (-76.0, -11.0), (-96.0, -22.0)], STEEL.left);
    for i in 0..traces + 1 {
        let k = (i as f64 + 0.7) / (traces as f64 + 1.4);
        s.ink(&open(&[(-155.0 + 64.0 * k, 17.0 - 37.0 * k), (-141.0 + 64.0 * k, 25.0 - 37.0 * k)]), OCHRE.left, 3.0);
    }
    let q = |x: f64, y: f64| -> [f64; 3] { [x / 1.732 + y, y - x / 1.732, 0.0] };
    s.cuboid(add(q(146.0, -56.0), [-22.0, -22.0, 0.0]), [34.0, 60.0, 12.0], GRAPHITE);
    s.top(add(q(146.0, -56.0), [-22.0, -22.0, 12.0]));
    s.dot(7.0, 7.0, 2.5, WHITE);
    s.end();
    s.cuboid(add(q(-22.0, 40.0), [-14.0, -16.0, 0.0]), [30.0, 32.0, 9.0], GRAPHITE);
    s.cuboid(add(q(-78.0, 22.0), [-7.0, -6.0, 0.0]), [12.0, 12.0, 6.0], CREAM);
    s.cuboid(add(q(-74.0, 44.0), [-7.0, -6.0, 0.0]), [10.0, 10.0, 6.0], CREAM);
}

pub fn connectors(s: &mut Scene) {
    let a = s.accent(&[PAPER, GRAPHITE, INDIGO, VERMILION, CELADON]);
    let b = if a == GRAPHITE { PAPER } else { GRAPHITE };
    let pins = s.count(4, 6);
    let w = 18.0 * pins as f64 + 16.0;
    let y0 = -w / 2.0;
    // The plug with its wires at the back left, the header with pins in front.
    let colours = [VERMILION.left, AMBER.left, CELADON.left, INDIGO.top, WHITE, OCHRE.left];
    for i in 0..pins {
        let p = at([-74.0, y0 + 17.0 + 18.0 * i as f64, 14.0]);
        s.tube(
            &format!(
                "M{} {}C{} {} {} {} {} {}",
                n(p.0),
                n(p.1),
                n(p.0 - 20.0),
                n(p.1 - 12.0),
                n(p.0 - 22.0),
                n(p.1 - 30.0),
                n(p.0 - 34.0),
                n(p.1 - 50.0)
            ),
            colours[i % 6],
            4.0,
        );
    }
    s.cuboid([-76.0, y0, -16.0], [64.0, w, 46.0], a);
    s.top([-76.0, y0, 30.0]);
    s.rect(14.0, w / 2.0 - 16.0, 50.0, 32.0, 2.0, a.left);
    s.rect(48.0, w / 2.0 - 10.0, 10.0, 20.0, 1.0, a.right);
    s.end();
    s.right([-12.0, -y0, 30.0]);
    for i in 0..pins {
        let u = 9.0 + 18.0 * i as f64;
        s.rect(u + 2.0, 6.0, 12.0, 13.0, 1.0, GRAPHITE.right);
        s.rect(u + 2.0, 26.0, 12.0, 13.0, 1.0, GRAPHITE.right);
    }
    s.end();
    s.cuboid([52.0, y0 - 6.0, -22.0], [26.0, w + 12.0, 52.0], b);
    for i in 0..pins {
        for z in [16.0, -6.0] {
            let y = y0 + 9.0 + 18.0 * i as f64;
            s.cuboid([26.0 - 2.0, y + 4.0, z - 2.0], [28.0, 5.0, 5.0], AMBER);
        }
    }
    for i in 0..pins {
        let p = [78.0, y0 + 17.0 + 18.0 * i as f64, -14.0];
        s.tube(&format!("M{} {}l9 5v16", n(at(p).0), n(at(p).1)), AMBER.left, 3.0);
    }
}

pub fn lens(s: &mut Scene) {
    let a = s.accent(&[GRAPHITE, GRAPHITE, INDIGO, CELADON]);
    let r = s.vary(50.0, 58.0);
    let glass = s.accent(&[MIST, MINT]);
    // Barrel along y: it looks to the lower left.
    let o = [20.0, -70.0, 0.0];
    s.cyl(Axis::Y, o, r - 12.0, 22.0, STEEL);
    s.cyl(Axis::Y, add(o, [0.0, 22.0, 0.0]), r, 46.0, a);
    // Knurls of the focus ring.
    for i in 0..13 {
        let g = -2.4 + 0.31 * f64::from(i);
        let p = [o[0] + r * g.cos(), o[1] + 30.0, r * g.sin()];
        if p[0] - o[0] + p[2] * 1.0 > -r * 0.2 {
            s.line(&format!("M{}L{}", pt(at(p)), pt(at(add(p, [0.0, 24.0, 0.0])))));
        }
    }
    s.cyl(Axis::Y, add(o, [0.0, 68.0, 0.0]), r + 6.0, 18.0, a);
    s.cyl(Axis::Y, add(o, [0.0, 86.0, 0.0]), r + 3.0, 5.0, STEEL);
    let f = add(o, [0.0, 91.0, 0.0]);
    s.disc(Axis::Y, f, r - 3.0, GRAPHITE.right);
    s.disc(Axis::Y, f, r - 12.0, glass.left);
    s.disc(Axis::Y, f, r - 24.0, glass.right);
    s.disc(Axis::Y, f, r - 36.0, INDIGO.right);
    let e = at(f);
    s.ink(&format!("M{} {}q-2-26 16-38", n(e.0 - 24.0), n(e.1 - 2.0)), WHITE, 5.0);
    s.dot(e.0 + 14.0, e.1 + 28.0, 4.0, WHITE);
    // A loose lens element in front.
    let m = at([88.0, 52.0, -40.0]);
    s.oval(m.0, m.1 + 8.0, 42.0, 24.0, 0.0, GRAPHITE.left);
    s.oval(m.0, m.1, 42.0, 24.0, 0.0, GRAPHITE.top);
    s.oval(m.0, m.1, 34.0, 19.0, 0.0, glass.left);
    s.tint(&format!("M{} {}c0 12-16 18-30 18c14-6 20-22 8-34c14 2 22 9 22 16z", n(m.0 + 33.0), n(m.1)), glass.right);
    s.ink(&format!("M{} {}q10-10 26-10", n(m.0 - 26.0), n(m.1 - 1.0)), WHITE, 4.0);
}

pub fn battery(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, GRAPHITE, VERMILION]);
    let (nx, ny) = (s.count(4, 5), 3);
    let (w, d) = (30.0 * nx as f64 + 14.0, 30.0 * ny as f64 + 14.0);
    let o = [-w / 2.0, -d / 2.0, -60.0];
    s.cuboid(o, [w, d, 66.0], a);
    s.top(add(o, [0.0, 0.0, 66.0]));
    s.rect(6.0, 6.0, w - 12.0, d - 12.0, 4.0, GRAPHITE.right);
    s.end();
    for i in 0..nx {
        for j in 0..ny {
            let c = add(o, [22.0 + 30.0 * i as f64, 22.0 + 30.0 * j as f64, 62.0]);
            s.cyl(Axis::Z, c, 12.0, 12.0, STEEL);
            s.disc(Axis::Z, add(c, [0.0, 0.0, 12.0]), 5.0, STEEL.right);
        }
    }
    // Nickel strips join two rows.
    for i in 0..nx - 1 {
        let p = add(o, [22.0 + 30.0 * i as f64, 22.0 + 30.0 * (ny - 1) as f64, 75.0]);
        s.quad(add(p, [0.0, -4.0, 0.0]), [30.0, 0.0, 0.0], [0.0, 8.0, 0.0], AMBER.top);
    }
    s.left(add(o, [0.0, d, 66.0]));
    s.rect(12.0, 16.0, w * 0.42, 34.0, 0.0, WHITE);
    s.path(&format!("M{x} 20l-10 14h8l-4 12 12-16h-8z", x = n(12.0 + w * 0.21)), a.top);
    s.end();
    // Leads.
    let e = at(add(o, [w, 22.0, 36.0]));
    s.tube(&format!("M{} {}c20 4 26-26 40-22", n(e.0 + 2.0), n(e.1 + 4.0)), VERMILION.left, 6.0);
    let f = at(add(o, [w, 44.0, 30.0]));
    s.tube(&format!("M{} {}c24 8 30-20 50-14", n(f.0 + 2.0), n(f.1 + 4.0)), GRAPHITE.left, 6.0);
    s.circle(e.0 + 44.0, e.1 - 18.0, 7.0, AMBER.top);
    s.circle(f.0 + 54.0, f.1 - 10.0, 7.0, AMBER.top);
}
