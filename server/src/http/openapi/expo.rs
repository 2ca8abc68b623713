//! The contract of the exhibition itself.

use madang_api::{expo::Expo, problem::Code};

use super::operation::Op;

const TAG: &str = "expo";

/// Its operations.
#[must_use]
pub fn operations() -> Vec<Op> {
    vec![
        Op::get("/api/v1/expo", TAG, "showExpo", "The exhibition")
            .says("Dates, opening hours, venue and counts. `demo` is true while the content is the demo's.")
            .lang()
            .versioned::<Expo>("The exhibition.")
            .problems(&[Code::Invalid]),
    ]
}
