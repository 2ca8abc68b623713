//! Finding things by text: normalising, Hangul initials, and a plain index over all languages. Pure, the
//! same natively and in wasm; ranking, facets and typo tolerance grow here.

pub mod hangul;
pub mod index;
pub mod normal;
