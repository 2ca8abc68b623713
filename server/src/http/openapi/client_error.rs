//! The contract of reports from browsers in which the app has failed.

use madang_api::client_error::ClientError;

use super::operation::Op;

/// Its operations.
#[must_use]
pub fn operations() -> Vec<Op> {
    vec![
        Op::post("/api/v1/client-errors", "client-errors", "reportClientError", "Report that the app has failed in a browser")
            .says("Sent by a beacon, with no data of a person. At most 8 KiB; at most 30 a minute are logged, others are counted.")
            .bodies::<ClientError>(&["application/json", "text/plain"], "What failed; JSON under either media type.")
            .empty(204, "Taken."),
    ]
}
