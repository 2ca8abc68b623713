//! Technologies and opened patents over HTTP.

pub mod patent;
pub mod technology;
