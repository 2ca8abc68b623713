//! The contract's own addresses.

use super::operation::Op;

/// Its operations.
#[must_use]
pub fn operations() -> Vec<Op> {
    vec![
        Op::get("/api/v1/openapi.json", "contract", "showContract", "This document")
            .says("A page to read it is at `/api/docs`.")
            .versioned_json("OpenAPI 3.1."),
    ]
}
