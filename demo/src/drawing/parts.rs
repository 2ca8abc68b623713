//! Scenes of the parts and materials hall, P41 to P56: the table of the hall and what its scenes share.

mod electric;
mod material;
mod metal;

pub use material::carton;

use super::kit::Entry;

/// The scenes of the hall by product type.
pub const SCENES: &[Entry] = &[
    ("P41", material::dashboard, [2.0, 20.5, 0.90]),
    ("P42", metal::brake_pads, [17.3, -2.0, 1.24]),
    ("P43", electric::harness, [-1.5, 13.5, 0.98]),
    ("P44", metal::bolts, [8.5, 7.5, 0.94]),
    ("P45", metal::die_casting, [41.3, 41.3, 0.93]),
    ("P46", metal::gears, [-19.5, 4.5, 1.29]),
    ("P47", metal::springs, [6.5, -6.5, 0.99]),
    ("P48", material::o_rings, [0.0, 25.5, 1.15]),
    ("P49", electric::flex_circuit, [11.0, -8.7, 0.90]),
    ("P50", electric::connectors, [-5.5, -13.0, 1.07]),
    ("P51", electric::lens, [32.0, 32.5, 1.08]),
    ("P52", material::nonwoven, [-5.7, 32.9, 1.04]),
    ("P53", material::film, [-7.5, 27.0, 1.02]),
    ("P54", material::carton, [-9.5, -1.5, 0.96]),
    ("P55", electric::battery, [16.0, 27.0, 1.17]),
    ("P56", metal::mould, [0.0, -3.2, 0.79]),
];
