//! The next courses on the home page, with what is left in their next session.

use leptos::prelude::*;
use madang_api::{
    course::{CourseCard, Session, SessionStatus},
    list::List,
};

use crate::{
    i18n::{I18n, K, date, use_i18n},
    net::path,
    ui::figure::seats::SeatsBar,
};

/// Rows of when, what and how many seats.
#[component]
pub fn NextCourses(courses: List<CourseCard>) -> impl IntoView {
    let i = use_i18n();
    let rows = courses.items.into_iter().map(|course| row(i, course)).collect_view();
    view! {
        <section>
            <div class="section-head">
                <h2>{i.t(K::HomeCourses)}</h2>
                <a href=path::page(i.lang, "courses")>{i.n(K::HomeCoursesAllOne, K::HomeCoursesAllOther, courses.total)}</a>
            </div>
            <ol class="rows">{rows}</ol>
        </section>
    }
}

fn row(i: I18n, course: CourseCard) -> impl IntoView {
    let when = course.next.as_ref().map(|s| date::day(i.lang, s.starts_at));
    let mut notes =
        vec![i.named("course_level", &course.level), i.n(K::CourseDaysOne, K::CourseDaysOther, u64::from(course.days))];
    notes.extend(course.next.as_ref().map(|s| i.named("venue", &s.venue)));
    let seats = course.next.as_ref().map(|s| view! { <SeatsBar capacity=s.capacity left=s.seats_left/> });
    let left = course.next.as_ref().map_or_else(|| i.t(K::CourseNoNext).to_owned(), |s| left(i, s));
    view! {
        <li>
            <p class="when"><b>{when}</b></p>
            <div>
                <h3><a href=path::page(i.lang, &format!("courses/{}", course.slug))>{course.name}</a></h3>
                <span class="note">{notes.join(" · ")}</span>
            </div>
            <div>{seats}</div>
            <p class="num">{left}</p>
        </li>
    }
}

fn left(i: I18n, session: &Session) -> String {
    match session.status {
        SessionStatus::Open => i.n(K::CourseLeftOne, K::CourseLeftOther, u64::from(session.seats_left)),
        SessionStatus::Full => i.t(K::CourseNoneLeft).to_owned(),
        SessionStatus::Closed => i.t(K::CourseStatusClosed).to_owned(),
        SessionStatus::Cancelled => i.t(K::CourseStatusCancelled).to_owned(),
    }
}
