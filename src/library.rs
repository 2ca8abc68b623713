//! Technologies and opened patents: their lists by field, and one page each.

pub mod fields;
pub mod patent;
pub mod patents;
pub mod technologies;
pub mod technology;
