//! Finding things by text in four languages while they are typed: an index that is built once, travels as a
//! few compact files, and answers with ranked hits and exact facet counts in well under a millisecond. Pure:
//! no I/O, no clock, no dependency, and the same answers natively and in wasm.
//!
//! [`build::build`] makes a [`build::Snapshot`] of [`document::Document`]s; [`engine::Engine`] loads its parts
//! and answers [`query::Query`]s.

pub mod build;
pub mod code;
pub mod document;
pub mod engine;
pub mod facet;
mod fuzzy;
pub mod hangul;
mod latin;
pub mod mark;
pub mod particle;
pub mod query;
mod rank;
mod segment;
mod span;
pub mod variant;
pub mod wire;
mod word;
