//! Live figures: the wall of all factories, and one page a factory.

pub mod activity;
pub mod card;
pub mod figure;
pub mod filter;
pub mod formula;
pub mod live;
pub mod machines;
pub mod page;
pub mod panel;
pub mod pause;
pub mod pulse;
