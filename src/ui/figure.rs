//! Figures drawn from plain values: rings, bars, sparklines, seats, the cell of the yard, and the tile around
//! a value. They know no noun; the words of states come from the texts, the sizes from `geometry`.

pub mod age;
pub mod bar;
pub mod geometry;
pub mod hours;
pub mod line;
pub mod pair;
pub mod ring;
pub mod seats;
pub mod spark;
pub mod state;
pub mod tile;
pub mod timeline;
pub mod yard_cell;
