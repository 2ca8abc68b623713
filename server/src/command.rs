//! The subcommands of `madang`.

pub mod demo;
pub mod invite;
pub mod simulate;
