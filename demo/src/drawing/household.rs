//! Scenes of the household hall, P18 to P32: the table of the hall and what its scenes share.

mod care;
mod kitchen;
mod living;

use super::kit::Entry;

/// The scenes of the hall by product type.
pub const SCENES: &[Entry] = &[
    ("P18", care::serum, [11.4, 4.7, 1.08]),
    ("P19", care::shampoo, [7.0, 8.1, 1.10]),
    ("P20", care::toothpaste, [2.7, 43.6, 0.99]),
    ("P21", care::toothbrush, [-8.1, -9.5, 0.94]),
    ("P22", care::detergent, [0.0, -2.7, 1.10]),
    ("P23", care::mask, [0.2, 9.6, 0.89]),
    ("P24", kitchen::pot, [0.0, 6.5, 1.17]),
    ("P25", kitchen::pan, [22.3, -4.1, 1.07]),
    ("P26", kitchen::container, [0.0, 17.5, 0.97]),
    ("P27", kitchen::porcelain, [-18.5, 23.0, 1.05]),
    ("P28", living::mattress, [0.0, 13.5, 1.07]),
    ("P29", living::duvet, [0.0, 19.0, 1.03]),
    ("P30", living::safety_shoe, [-2.5, 4.5, 1.12]),
    ("P31", living::desk_lamp, [13.5, 2.0, 1.10]),
    ("P32", living::tent, [6.0, 11.5, 0.95]),
];
