//! The contract of the library: technologies and opened patents.

use madang_api::{
    library::{Patent, PatentCard, Technology, TechnologyCard},
    problem::Code,
};

use super::operation::Op;

const TAG: &str = "library";

/// Its operations.
#[must_use]
pub fn operations() -> Vec<Op> {
    vec![
        Op::get("/api/v1/technologies", TAG, "listTechnologies", "Technologies by field")
            .lang()
            .query("field", "A field, such as `vision`.")
            .paging()
            .versioned_list::<TechnologyCard>("A page of technologies.")
            .problems(&[Code::Invalid]),
        Op::get("/api/v1/technologies/{slug}", TAG, "showTechnology", "One technology with its links")
            .path("slug", "The technology's slug.")
            .lang()
            .versioned::<Technology>("The technology.")
            .problems(&[Code::Invalid, Code::NotFound]),
        Op::get("/api/v1/patents", TAG, "listPatents", "Opened patents by field and status")
            .lang()
            .query("field", "A field, such as `manufacturing`.")
            .query("status", "`open` or `closed`.")
            .paging()
            .versioned_list::<PatentCard>("A page of patents.")
            .problems(&[Code::Invalid]),
        Op::get("/api/v1/patents/{slug}", TAG, "showPatent", "One patent with its links")
            .path("slug", "The patent's slug.")
            .lang()
            .versioned::<Patent>("The patent.")
            .problems(&[Code::Invalid, Code::NotFound]),
    ]
}
