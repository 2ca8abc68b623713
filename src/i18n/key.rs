//! The typed keys that `build.rs` makes from `locales/`, and the server's tables.

include!(concat!(env!("OUT_DIR"), "/keys.rs"));
