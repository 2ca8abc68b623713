//! The contract of consents.

use madang_api::{consent::Purpose, problem::Code};

use super::operation::Op;

/// Its operations.
#[must_use]
pub fn operations() -> Vec<Op> {
    vec![
        Op::get("/api/v1/consents", "consent", "listPurposes", "What is asked before a form is sent")
            .says("Each purpose with its text and the hash of the text as its version, notices first.")
            .lang()
            .versioned_list::<Purpose>("All purposes.")
            .problems(&[Code::Invalid]),
    ]
}
