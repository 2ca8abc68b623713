//! The wire contract of Madang: types, validation and problem codes for both ends. No I/O, no clock,
//! no framework; one module a noun, named as everywhere else.

pub mod auth;
pub mod catalog;
pub mod client_error;
pub mod consent;
pub mod course;
pub mod expo;
pub mod factory;
pub mod find;
mod flat;
pub mod lang;
pub mod library;
pub mod list;
pub mod media;
pub mod money;
pub mod problem;
pub mod stream;
pub mod time;
pub mod validate;
