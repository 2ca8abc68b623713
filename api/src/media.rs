//! Pictures: where they are, how large, and what they show in words.

use serde::{Deserialize, Serialize};

/// A picture. `src` is content-addressed and may be kept for ever; `alt` is in the answer's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Picture {
    pub src: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
}
