//! Components that know no noun and never fetch.

pub mod error_summary;
pub mod field;
pub mod figure;
