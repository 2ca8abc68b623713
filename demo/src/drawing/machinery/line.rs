//! Machines of a production line: scenes of the machinery hall.

use super::super::kit::{
    AMBER, Axis, CELADON, CREAM, GRAPHITE, INDIGO, INK, IRON, KRAFT, MIST, OCHRE, PAPER, STEEL, Scene, Tone, VERMILION,
    WHITE, add, at, n,
};

/// A signal tower on a machine.
fn tower(s: &mut Scene, o: [f64; 3]) {
    s.cyl(Axis::Z, o, 2.5, 12.0, STEEL);
    for (i, t) in [CELADON, AMBER, VERMILION].into_iter().enumerate() {
        s.cyl(Axis::Z, add(o, [0.0, 0.0, 12.0 + 9.0 * i as f64]), 5.0, 9.0, t);
    }
}

pub fn lathe(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, GRAPHITE]);
    let w = s.vary(168.0, 184.0);
    let o = [-w / 2.0, -40.0, -76.0];
    s.cuboid(o, [w, 84.0, 34.0], GRAPHITE);
    s.cuboid(add(o, [0.0, 0.0, 34.0]), [w, 76.0, 102.0], PAPER);
    s.left([o[0], 36.0, 60.0]);
    s.rect(0.0, 0.0, w, 14.0, 0.0, a.left);
    // Through the open door: chuck with its jaws, the turned shaft, the tailstock, the turret with its tools.
    let e = w * 0.72;
    s.rect(8.0, 22.0, e - 8.0, 70.0, 4.0, "#26303F");
    s.rect(10.0, 28.0, 14.0, 54.0, 2.0, STEEL.right);
    s.rect(24.0, 32.0, 12.0, 46.0, 2.0, STEEL.left);
    s.rect(36.0, 34.0, 10.0, 10.0, 0.0, IRON.left);
    s.rect(36.0, 66.0, 10.0, 10.0, 0.0, IRON.left);
    s.rect(36.0, 44.0, 26.0, 22.0, 0.0, AMBER.left);
    s.rect(62.0, 48.0, 18.0, 14.0, 0.0, AMBER.top);
    s.rect(80.0, 51.0, 12.0, 8.0, 0.0, AMBER.left);
    s.path(&format!("M92 55L{x} 46H{y}V64H{x}z", x = n(e - 22.0), y = n(e - 2.0)), STEEL.left);
    s.path("M68 64l5 12h14v14H54V76h10z", IRON.top);
    s.ink("M64 62c6 4 4 10 10 10s6 8 12 6", AMBER.top, 3.0);
    s.ink("M28 34v42", WHITE, 2.0);
    s.end();
    // The door slid to the right, the panel on it.
    s.cuboid([o[0] + e, 36.0, -38.0], [w - e - 4.0, 8.0, 80.0], PAPER);
    s.left([o[0] + e, 44.0, 42.0]);
    let b = w - e - 4.0;
    s.rect(5.0, 6.0, b - 10.0, 66.0, 3.0, GRAPHITE.left);
    s.rect(9.0, 11.0, b - 18.0, 22.0, 1.0, "#CFE6DE");
    for i in 0..3 {
        for j in 0..2 {
            s.dot(13.0 + (b - 26.0) / 2.0 * f64::from(i), 41.0 + 8.0 * f64::from(j), 2.4, WHITE);
        }
    }
    s.circle(b / 2.0, 62.0, 5.0, VERMILION.left);
    s.end();
    s.right([o[0] + w, 36.0, 60.0]);
    s.rect(0.0, 0.0, 76.0, 14.0, 0.0, a.right);
    s.line("M14 34H62M14 42H62M14 50H62M14 58H62");
    s.end();
    tower(s, [o[0] + w - 18.0, -26.0, 60.0]);
    // Chip tray with curls of swarf.
    s.cuboid([o[0] + 14.0, 44.0, -76.0], [w * 0.5, 26.0, 14.0], IRON);
    s.top([o[0] + 14.0, 44.0, -62.0]);
    s.ink("M12 14c6-10 12 8 18-2s12 8 18-2 12 8 18-2", AMBER.top, 3.0);
    s.end();
}

pub fn packer(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, OCHRE]);
    let bags = s.count(2, 3);
    // Cabinet with the film roll at its back, the hopper over the forming tube, bags below.
    s.cyl(Axis::X, [-52.0, -74.0, -10.0], 26.0, 78.0, MIST);
    s.disc(Axis::X, [26.0, -74.0, -10.0], 9.0, GRAPHITE.left);
    s.cuboid([-54.0, -44.0, -84.0], [88.0, 56.0, 128.0], STEEL);
    s.left([-54.0, 12.0, 44.0]);
    s.rect(8.0, 12.0, 72.0, 106.0, 0.0, PAPER.left);
    s.end();
    s.right([34.0, 12.0, 44.0]);
    s.rect(9.0, 12.0, 38.0, 34.0, 3.0, GRAPHITE.left);
    s.rect(13.0, 17.0, 30.0, 14.0, 1.0, "#CFE6DE");
    s.circle(16.0, 39.0, 3.5, CELADON.top);
    s.circle(40.0, 39.0, 3.5, VERMILION.top);
    s.line("M9 60H47M9 68H47M9 76H47");
    s.end();
    // Outfeed belt with the sealed bags.
    s.cuboid([-46.0, 12.0, -92.0], [196.0, 52.0, 12.0], GRAPHITE);
    s.top([-46.0, 12.0, -80.0]);
    s.line("M2 7H194M2 45H194");
    s.end();
    for i in 0..bags {
        let o = [34.0 + 39.0 * i as f64, 18.0, -76.0];
        let d = "M4 0l5 4 5-4 5 4 5-4 5 4C32 12 32 28 29 36l-5 4-5-4-5 4-5-4-5 4C1 28 1 12 4 0z";
        s.top(add(o, [0.0, 0.0, -3.0]));
        s.path(d, a.right);
        s.end();
        s.top(add(o, [0.0, 0.0, 6.0]));
        s.path(d, a.top);
        s.line("M5 6h23M5 33h23");
        s.oval(16.5, 20.0, 8.0, 8.0, 0.0, WHITE);
        s.dot(16.5, 20.0, 3.5, AMBER.left);
        s.end();
    }
    let o = [-10.0, 30.0, -22.0];
    // Forming tube with its film; under the jaws the bag just filled.
    s.cyl(Axis::Z, o, 16.0, 62.0, MIST);
    s.line3(&[[-10.0, 46.0, -18.0], [-10.0, 46.0, 30.0]]);
    let b = at([-10.0, 40.0, -30.0]);
    s.group(b.0, b.1, 0.0, 1.0);
    s.path("M-19-2H19C24 14 24 32 19 44l-5-4-5 4-5-4-5 4-5-4-5 4-8-4-5 4C-24 32-24 14-19-2z", a.top);
    s.line("M-19 37H19");
    s.circle(0.0, 19.0, 11.0, WHITE);
    s.circle(0.0, 19.0, 4.5, AMBER.left);
    s.end();
    s.cuboid([-40.0, 22.0, -30.0], [58.0, 26.0, 11.0], IRON);
    // Hopper.
    s.lathe([-10.0, 22.0, 40.0], &[(0.0, 14.0), (34.0, 40.0), (46.0, 40.0)], false, STEEL);
    s.disc(Axis::Z, [-10.0, 22.0, 84.0], 35.0, AMBER.left);
    for (x, y) in [(-16.0, -4.0), (4.0, 8.0), (14.0, -8.0), (-4.0, -12.0), (-26.0, 6.0), (26.0, 2.0)] {
        let c = at([-10.0, 22.0, 84.0]);
        s.circle(c.0 + x, c.1 + y, 4.5, AMBER.top);
    }
}

pub fn cobot(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, STEEL, AMBER]);
    let joint = if a == STEEL { INDIGO } else { PAPER };
    let bend = s.vary(-10.0, 12.0);
    let o = [-20.0, 20.0, -92.0];
    s.cuboid([-66.0, -26.0, -100.0], [92.0, 92.0, 14.0], CREAM);
    for (x, y) in [(-56.0, -16.0), (16.0, -16.0), (-56.0, 56.0), (16.0, 56.0)] {
        s.disc(Axis::Z, [x, y, -86.0], 4.0, GRAPHITE.left);
    }
    s.cyl(Axis::Z, add(o, [0.0, 0.0, 6.0]), 28.0, 10.0, IRON);
    s.cyl(Axis::Z, add(o, [0.0, 0.0, 16.0]), 22.0, 24.0, joint);
    let sh = at(add(o, [0.0, 0.0, 52.0]));
    let el = (-70.0 + bend, -70.0);
    let wr = (50.0 + bend * 0.5, -88.0 + bend);
    let hand = (wr.0 + 20.0, wr.1 + 36.0);
    s.limb(sh, el, 16.0, 14.0, a);
    s.circle(sh.0, sh.1, 22.0, joint.left);
    s.circle(sh.0, sh.1, 13.0, a.top);
    s.limb((el.0, el.1), wr, 13.0, 11.0, a);
    s.circle(el.0, el.1, 19.0, joint.left);
    s.circle(el.0, el.1, 11.0, a.top);
    s.limb(wr, hand, 11.0, 10.0, a);
    s.circle(wr.0, wr.1, 15.0, joint.left);
    s.circle(wr.0, wr.1, 8.0, a.top);
    s.circle(hand.0, hand.1, 12.0, joint.left);
    // Gripper and its work.
    s.rect(hand.0 - 12.0, hand.1 + 10.0, 24.0, 10.0, 2.0, GRAPHITE.left);
    s.path(&format!("M{} {}h-8v26h6v-18h6z", n(hand.0 - 8.0), n(hand.1 + 20.0)), GRAPHITE.top);
    s.path(&format!("M{} {}h8v26h-6v-18h-6z", n(hand.0 + 8.0), n(hand.1 + 20.0)), GRAPHITE.top);
    let (gx, gy) = (hand.0, hand.1 + 44.0);
    s.rect(gx - 10.0, gy - 12.0, 20.0, 24.0, 2.0, AMBER.left);
    // A small table with parts.
    s.cuboid([64.0, -34.0, -92.0], [70.0, 70.0, 12.0], STEEL);
    let parts = s.count(1, 3);
    for i in 0..parts {
        s.cyl(Axis::Z, [[84.0, -14.0, -80.0], [114.0, -10.0, -80.0], [90.0, 16.0, -80.0]][i], 9.0, 16.0, AMBER);
    }
}

pub fn conveyor(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, AMBER, VERMILION]);
    let boxes = s.count(2, 3);
    for (x, y) in [(-112.0, -22.0), (92.0, -22.0)] {
        s.cuboid([x, y, -86.0], [9.0, 9.0, 66.0], IRON);
    }
    for x in [-112.0, 92.0] {
        s.cuboid([x, 20.0, -86.0], [9.0, 9.0, 66.0], IRON);
        s.disc(Axis::Y, [x + 4.0, 29.0, -80.0], 7.0, GRAPHITE.left);
    }
    s.cuboid([-104.0, 22.0, -58.0], [200.0, 6.0, 7.0], IRON);
    // Belt with round ends, side rail, rollers.
    s.cyl(Axis::Y, [124.0, -30.0, -12.0], 11.0, 60.0, GRAPHITE);
    s.cuboid([-128.0, -30.0, -22.0], [252.0, 60.0, 24.0], GRAPHITE);
    s.cyl(Axis::Y, [-126.0, -30.0, -12.0], 11.0, 60.0, GRAPHITE);
    s.quad([-128.0, -30.0, 2.0], [252.0, 0.0, 0.0], [0.0, 60.0, 0.0], GRAPHITE.top);
    s.quad([-130.0, 31.0, -20.0], [258.0, 0.0, 0.0], [0.0, 0.0, 17.0], a.left);
    s.quad([-130.0, 27.0, -3.0], [258.0, 0.0, 0.0], [0.0, 4.0, 0.0], a.top);
    for i in 0..7 {
        s.disc(Axis::Y, [-108.0 + 36.0 * f64::from(i), 31.0, -11.0], 5.0, STEEL.left);
    }
    s.cuboid([20.0, 31.0, -52.0], [36.0, 18.0, 30.0], STEEL);
    for i in 0..boxes {
        let x = -104.0 + 216.0 / boxes as f64 * i as f64;
        let h = 34.0 + 10.0 * ((i + boxes) % 2) as f64;
        s.cuboid([x, -20.0, 2.0], [46.0, 38.0, h], KRAFT);
        s.quad([x, -5.0, 2.0 + h], [46.0, 0.0, 0.0], [0.0, 8.0, 0.0], CREAM.top);
        s.left([x, 18.0, 2.0 + h]);
        s.rect(6.0, 9.0, 18.0, 14.0, 0.0, WHITE);
        s.end();
    }
}

pub fn noodle_machine(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, OCHRE]);
    let strands = s.count(8, 11);
    // Frame and hopper with dough, rollers in front, strands falling to a tray.
    s.cuboid([-64.0, -52.0, -90.0], [124.0, 60.0, 92.0], PAPER);
    s.right([60.0, 8.0, 2.0]);
    s.rect(10.0, 18.0, 40.0, 30.0, 3.0, GRAPHITE.left);
    s.rect(15.0, 23.0, 30.0, 10.0, 1.0, "#CFE6DE");
    s.circle(20.0, 41.0, 3.5, CELADON.top);
    s.circle(40.0, 41.0, 3.5, VERMILION.top);
    s.line("M12 64H48M12 72H48");
    s.end();
    s.left([-64.0, 8.0, 2.0]);
    s.rect(0.0, 74.0, 124.0, 18.0, 0.0, a.left);
    s.end();
    // Hopper: wide above, narrow below.
    let (t, b) = (70.0, 2.0);
    s.poly3(&[[-60.0, 20.0, t], [56.0, 20.0, t], [44.0, -4.0, b], [-48.0, -4.0, b]], STEEL.left);
    s.poly3(&[[56.0, 20.0, t], [56.0, -60.0, t], [44.0, -36.0, b], [44.0, -4.0, b]], STEEL.right);
    s.poly3(&[[-60.0, 20.0, t], [56.0, 20.0, t], [56.0, -60.0, t], [-60.0, -60.0, t]], STEEL.top);
    s.poly3(&[[-50.0, 11.0, t], [47.0, 11.0, t], [47.0, -51.0, t], [-50.0, -51.0, t]], IRON.right);
    let c = at([-2.0, -20.0, t]);
    s.path(
        &format!("M{} {}c-4-18 22-28 44-26s46 8 44 22c-2 18-30 26-50 22s-36-4-38-18z", n(c.0 - 42.0), n(c.1 + 2.0)),
        CREAM.left,
    );
    s.line(&format!("M{} {}q14-10 30-6M{} {}q12-4 20 2", n(c.0 - 22.0), n(c.1 - 4.0), n(c.0 + 4.0), n(c.1 + 8.0)));
    // Rollers along x before the frame.
    s.cyl(Axis::X, [-58.0, 22.0, -14.0], 12.0, 112.0, STEEL);
    s.quad([-50.0, 34.0, -14.0], [96.0, 0.0, 0.0], [0.0, 4.0, -24.0], CREAM.top);
    s.cyl(Axis::X, [-58.0, 30.0, -36.0], 12.0, 112.0, STEEL);
    for i in 0..strands {
        let x = -48.0 + 94.0 / strands as f64 * (i as f64 + 0.3);
        let p = at([x, 42.0, -42.0]);
        s.tube(&format!("M{} {}c-2 14 4 20-4 34s0 6-8 10", n(p.0), n(p.1)), CREAM.left, 3.0);
    }
    s.cuboid([-62.0, 44.0, -96.0], [126.0, 38.0, 14.0], a);
    s.top([-62.0, 44.0, -82.0]);
    s.rect(5.0, 5.0, 116.0, 28.0, 0.0, IRON.top);
    for i in 0..6 {
        s.ink(&format!("M{} 12c8-8 14 10 6 12s-14-8-4-14", n(14.0 + 18.0 * f64::from(i))), INK, 6.0);
        s.ink(&format!("M{} 12c8-8 14 10 6 12s-14-8-4-14", n(14.0 + 18.0 * f64::from(i))), CREAM.left, 3.0);
    }
    s.end();
}

pub fn laser_marker(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, GRAPHITE]);
    let z = s.vary(4.0, 16.0);
    // Base cabinet, T-slot table, column, head with the scan lens, beam on the part.
    s.cuboid([-70.0, -54.0, -96.0], [136.0, 104.0, 34.0], PAPER);
    s.left([-70.0, 50.0, -62.0]);
    s.rect(90.0, 8.0, 36.0, 18.0, 2.0, GRAPHITE.left);
    s.circle(100.0, 17.0, 3.5, CELADON.top);
    s.circle(114.0, 17.0, 4.5, VERMILION.top);
    s.rect(8.0, 10.0, 60.0, 10.0, 0.0, a.left);
    s.end();
    s.cuboid([-58.0, -2.0, -62.0], [112.0, 46.0, 6.0], IRON);
    s.line3(&[[-58.0, 12.0, -56.0], [54.0, 12.0, -56.0]]);
    s.line3(&[[-58.0, 30.0, -56.0], [54.0, 30.0, -56.0]]);
    s.cuboid([-20.0, -50.0, -62.0], [36.0, 30.0, 150.0], STEEL);
    s.line3(&[[-8.0, -20.0, 84.0], [-8.0, -20.0, -56.0]]);
    s.line3(&[[4.0, -20.0, 84.0], [4.0, -20.0, -56.0]]);
    // The part: a steel plate with its mark.
    s.cuboid([-34.0, 2.0, -56.0], [66.0, 38.0, 6.0], STEEL);
    s.top([-34.0, 2.0, -50.0]);
    for i in 0..4 {
        for j in 0..4 {
            if (i * 7 + j * 5 + i * j) % 3 != 0 {
                s.tint(&format!("M{} {}h5v5h-5z", 8 + 5 * i, 9 + 5 * j), INK);
            }
        }
    }
    s.ink("M38 14h20M38 22h14", INK, 2.0);
    s.end();
    let h = [-2.0, 20.0, z + 4.0];
    let p = at([-6.0, 18.0, -50.0]);
    let q = at(h);
    s.tint(&format!("M{} {}L{} {}L{} {}z", n(q.0 - 12.0), n(q.1), n(q.0 + 12.0), n(q.1), n(p.0), n(p.1)), "#F0A898");
    s.ink(&format!("M{} {}L{} {}", n(q.0), n(q.1), n(p.0), n(p.1)), VERMILION.left, 3.0);
    s.ink(
        &format!("M{x} {y}m-9-4l-6-3M{x} {y}m9-4l6-3M{x} {y}m-8 5l-5 4M{x} {y}m8 5l5 4", x = n(p.0), y = n(p.1)),
        VERMILION.left,
        2.5,
    );
    s.cyl(Axis::Z, [-2.0, 20.0, z], 13.0, 14.0, GRAPHITE);
    s.cuboid([-24.0, -20.0, z + 14.0], [44.0, 64.0, 40.0], a);
    s.left([-24.0, 44.0, z + 54.0]);
    s.path("M22 8L34 29H10z", AMBER.top);
    s.line("M22 15v7m0 3v1");
    s.end();
}

pub fn vision(s: &mut Scene) {
    let a = s.accent(&[CELADON, INDIGO, VERMILION, AMBER]);
    let part = if a == AMBER { INDIGO } else { AMBER };
    let parts = s.count(4, 5);
    // Belt with parts, gantry, camera over its ring light, screen above the far end.
    s.cuboid([-134.0, -30.0, -92.0], [262.0, 60.0, 30.0], STEEL);
    s.quad([-134.0, -27.0, -62.0], [262.0, 0.0, 0.0], [0.0, 54.0, 0.0], GRAPHITE.top);
    // The screen: the part as the camera sees it, its judgement beside it.
    s.cuboid([66.0, -50.0, -92.0], [12.0, 12.0, 110.0], IRON);
    s.cuboid([24.0, -44.0, 10.0], [96.0, 8.0, 70.0], GRAPHITE);
    s.left([24.0, -36.0, 80.0]);
    s.rect(5.0, 5.0, 86.0, 60.0, 1.0, "#E8F3EF");
    s.circle(30.0, 35.0, 18.0, part.top);
    s.circle(30.0, 35.0, 7.0, GRAPHITE.left);
    s.line("M10 20v-8h8M50 20v-8h-8M10 50v8h8M50 50v8h-8");
    s.ink("M58 26l6 7 12-14", CELADON.left, 5.0);
    s.ink("M60 45l12 12M72 45l-12 12", VERMILION.left, 5.0);
    s.end();
    s.cuboid([-24.0, -50.0, -92.0], [14.0, 14.0, 168.0], IRON);
    s.cuboid([-26.0, -50.0, 62.0], [18.0, 64.0, 14.0], IRON);
    let place = |i: usize| -112.0 + 222.0 / (parts as f64 - 1.0) * i as f64;
    let bad = parts - 1;
    for i in 0..parts {
        if (place(i) + 18.0).abs() > 40.0 {
            let x = place(i);
            s.cyl(Axis::Z, [x, 0.0, -62.0], 15.0, 9.0, if i == bad { VERMILION } else { part });
            s.disc(Axis::Z, [x, 0.0, -53.0], 6.0, GRAPHITE.left);
        }
    }
    let p = at([place(bad), 0.0, -53.0]);
    s.ink(&format!("M{} {}l16 10m0-10l-16 10", n(p.0 - 8.0), n(p.1 - 5.0)), WHITE, 4.0);
    // Cone of sight.
    let (c, f) = (at([-17.0, 0.0, -2.0]), at([-17.0, 0.0, -60.0]));
    s.tint(
        &format!(
            "M{} {}L{} {}A36 21 0 0 0 {} {}L{} {}z",
            n(c.0 - 14.0),
            n(c.1),
            n(f.0 - 36.0),
            n(f.1),
            n(f.0 + 36.0),
            n(f.1),
            n(c.0 + 14.0),
            n(c.1)
        ),
        "#D9EBF0",
    );
    s.cyl(Axis::Z, [-17.0, 0.0, -62.0], 15.0, 9.0, part);
    s.disc(Axis::Z, [-17.0, 0.0, -53.0], 6.0, GRAPHITE.left);
    s.line(&format!(
        "M{l} {t}v-8h10M{r} {t}v-8h-10M{l} {b}v8h10M{r} {b}v8h-10",
        l = n(f.0 - 30.0),
        r = n(f.0 + 30.0),
        t = n(f.1 - 18.0),
        b = n(f.1 + 10.0)
    ));
    s.cyl(Axis::Z, [-17.0, 0.0, -10.0], 28.0, 10.0, WHITE_RING);
    s.cyl(Axis::Z, [-17.0, 0.0, 0.0], 15.0, 20.0, GRAPHITE);
    s.rings(Axis::Z, [-17.0, 0.0, 2.0], 15.0, 16.0, 3);
    s.cuboid([-35.0, -17.0, 20.0], [36.0, 34.0, 46.0], a);
    s.left([-35.0, 17.0, 66.0]);
    s.circle(18.0, 22.0, 9.0, WHITE);
    s.dot(18.0, 22.0, 4.0, INK);
    s.end();
}

/// The ring light glows: it is lit on all sides.
const WHITE_RING: Tone = Tone { top: "#FFFFFF", left: "#FFF3CE", right: "#F0DCA0" };
