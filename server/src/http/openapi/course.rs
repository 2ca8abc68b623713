//! The contract of courses, their sessions, and bookings.

use madang_api::{
    course::{Booking, BookingRequest, Course, CourseCard, Session},
    problem::Code,
};
use utoipa::openapi::{ObjectBuilder, Type};

use super::operation::Op;

const TAG: &str = "course";
const TOKEN: &str = "The booking's token, as the answer to the booking and its mail carry it.";
const REFERENCE: &str = "The booking's `ref`, such as `K7QF-2MXW`.";

/// Its operations.
#[must_use]
pub fn operations() -> Vec<Op> {
    let yes_or_no = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["true", "false"]));
    vec![
        Op::get("/api/v1/courses", TAG, "listCourses", "Courses by field and level")
            .lang()
            .query("field", "`innovation`, `operation`, `simulation` or `automation`.")
            .query("level", "`executive`, `manager` or `practitioner`.")
            .typed_query("upcoming", yes_or_no, "`true`: only courses with a free seat in some session, the next one first.")
            .paging()
            .versioned_list::<CourseCard>("A page of courses, each with its next session.")
            .problems(&[Code::Invalid, Code::Unavailable]),
        Op::get("/api/v1/courses/{slug}", TAG, "showCourse", "One course with the sessions that have not ended")
            .path("slug", "The course's slug.")
            .lang()
            .versioned::<Course>("The course.")
            .problems(&[Code::Invalid, Code::NotFound, Code::Unavailable]),
        Op::get("/api/v1/sessions", TAG, "listSessions", "Sessions that have not ended, by start")
            .says("A session is one run of a course.")
            .lang()
            .query("course", "Slug of a course.")
            .paging()
            .versioned_list::<Session>("A page of sessions.")
            .problems(&[Code::Invalid, Code::Unavailable]),
        Op::get("/api/v1/sessions/{id}", TAG, "showSession", "One session, also a past one")
            .path("id", "The session's id.")
            .lang()
            .versioned::<Session>("The session.")
            .problems(&[Code::Invalid, Code::NotFound, Code::Unavailable]),
        Op::post("/api/v1/bookings", TAG, "createBooking", "Book seats, all or nothing")
            .says(
                "Either `items`, or the short form of one item: `session` and `attendees`. With `if_full` = `wait` the \
                 attendees of an item wait together when its seats do not suffice. One person sits once in a session and in \
                 one session at a time. At most 60 attendees in all.",
            )
            .idempotent()
            .body::<BookingRequest>("What is booked, and for whom.")
            .gives::<Booking>(201, "The booking. The same answer, byte for byte, whenever the key comes again.")
            .problems(&[Code::SessionFull, Code::Clash, Code::SessionClosed, Code::Unavailable]),
        Op::get("/api/v1/bookings/{reference}", TAG, "showBooking", "One booking as it stands")
            .path("reference", REFERENCE)
            .secured("bookingToken")
            .required_query("t", TOKEN)
            .lang()
            .fresh::<Booking>("The booking.")
            .problems(&[Code::Invalid, Code::NotFound, Code::Unavailable]),
        Op::get("/api/v1/bookings/{reference}/calendar.ics", TAG, "showBookingCalendar", "The booking's sessions as a calendar file")
            .path("reference", REFERENCE)
            .secured("bookingToken")
            .required_query("t", TOKEN)
            .lang()
            .text("text/calendar", "iCalendar (RFC 5545), one event a session; in the booking's language unless `lang` names one.")
            .problems(&[Code::Invalid, Code::NotFound, Code::Unavailable]),
    ]
}
