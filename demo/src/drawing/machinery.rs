//! Scenes of the machinery hall, P64 to P75: the table of the hall and what its scenes share.

mod line;
mod plant;

use super::kit::Entry;

/// The scenes of the hall by product type.
pub const SCENES: &[Entry] = &[
    ("P64", line::lathe, [-6.9, 9.0, 0.90]),
    ("P65", line::packer, [12.1, 45.3, 0.79]),
    ("P66", line::cobot, [16.0, 33.5, 0.82]),
    ("P67", line::conveyor, [-1.0, 21.5, 0.91]),
    ("P68", plant::compressor, [-2.8, 10.5, 0.90]),
    ("P69", plant::pump, [-3.5, 34.5, 1.02]),
    ("P70", line::noodle_machine, [-12.0, 19.5, 0.79]),
    ("P71", line::laser_marker, [0.0, 15.5, 0.85]),
    ("P72", line::vision, [0.0, 28.5, 0.85]),
    ("P73", plant::oxygen, [54.0, 20.5, 1.03]),
    ("P74", plant::switchboard, [-1.5, 18.5, 0.82]),
    ("P75", plant::drone, [0.0, 4.6, 0.89]),
];
