//! The shape of every list on the wire.

use serde::{Deserialize, Serialize};

/// `{"items":[…],"total":n,"next":"cursor or null"}`. `total` counts the whole result, not the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct List<T> {
    pub items: Vec<T>,
    pub total: u64,
    /// Hand it back as `cursor` for the next page; `null` on the last.
    pub next: Option<String>,
}

/// Items on a page when `limit` is not given.
pub const DEFAULT_LIMIT: usize = 24;
/// The largest `limit` that is taken; more is answered 422.
pub const MAX_LIMIT: usize = 200;
