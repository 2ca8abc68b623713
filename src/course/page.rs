//! One course: what it teaches, for whom, and its sessions with their seats.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use madang_api::{course::Course, library::Link};

use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    course::{facts::CourseFacts, linked_data, session::SessionTable},
    i18n::{K, date, use_i18n},
    net::{load::load, path},
    shell::{
        head::{Head, JsonLd, absolute, linked},
        problem::problem_view,
    },
};

/// The page of a course.
#[component]
pub fn CoursePage() -> impl IntoView {
    let i = use_i18n();
    let params = use_params_map();
    let course = load::<Course>(move || {
        let slug = params.with(|p| p.get("slug")).unwrap_or_default();
        path::api(i.lang, &format!("courses/{}", path::encode(&slug)), &[])
    });
    loaded(
        course,
        || skeleton::page(Room::Spread),
        |result| match result {
            Ok(course) => view! { <CourseView course=course/> }.into_any(),
            Err(problem) => problem_view(&problem),
        },
    )
}

/// The course that came.
#[component]
fn CourseView(course: Course) -> impl IntoView {
    let i = use_i18n();
    let card = course.card.clone();
    let address = absolute(&path::page(i.lang, &format!("courses/{}", card.slug)));
    let data = linked(|| linked_data::course(i, &course, &address));
    let lang = (course.lang != i.lang).then(|| course.lang.tag());
    view! {
        <Head title=card.name.clone() description=card.summary.clone()/>
        <JsonLd data=data/>
        <article class="page">
            <Crumbs name=card.name.clone()/>
            <div class="split">
                <div class="stack">
                    <h1 tabindex="-1">{card.name}</h1>
                    <p class="lede">{card.summary}</p>
                    <Words course=course.clone() lang=lang/>
                </div>
                <div class="stack">
                    <figure class="plate-picture">
                        <img src=card.cover.src width=card.cover.width height=card.cover.height alt=card.cover.alt/>
                    </figure>
                    <CourseFacts course=course.clone()/>
                </div>
            </div>
            <Sessions course=course.clone()/>
            <Technologies course=course/>
        </article>
    }
}

/// The way back to the list, and to the course for what is below it.
#[component]
pub fn Crumbs(
    name: String,
    /// Slug and name of the course that the page is below.
    #[prop(optional)]
    course: Option<Link>,
) -> impl IntoView {
    let i = use_i18n();
    let course = course.map(|course| {
        let href = path::page(i.lang, &format!("courses/{}", course.slug));
        view! { <li><a href=href>{course.name}</a></li> }
    });
    view! {
        <nav class="breadcrumbs" aria-label=i.t(K::CourseTitle)>
            <ol>
                <li><a href=path::page(i.lang, "courses")>{i.t(K::CourseTitle)}</a></li>
                {course}
                <li><span aria-current="page">{name}</span></li>
            </ol>
        </nav>
    }
}

/// Description, outcomes, what to know before; in their own language when a translation is missing.
#[component]
fn Words(course: Course, lang: Option<&'static str>) -> impl IntoView {
    let i = use_i18n();
    let paragraphs: Vec<_> = course
        .description
        .split('\n')
        .filter(|p| !p.trim().is_empty())
        .map(|p| view! { <p>{p.to_owned()}</p> })
        .collect();
    let outcomes = course.outcomes.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let before = course.prerequisites.map(|text| {
        view! { <h2>{i.t(K::CoursePrerequisites)}</h2><p lang=lang>{text}</p> }
    });
    view! {
        <div class="prose course-words">
            <div lang=lang>{paragraphs}</div>
            <h2>{i.t(K::CourseOutcomes)}</h2>
            <ul lang=lang>{outcomes}</ul>
            {before}
        </div>
    }
}

/// The runs, and when their seats were counted.
#[component]
fn Sessions(course: Course) -> impl IntoView {
    let i = use_i18n();
    let as_of = i.f(K::CourseAsOf, &[("time", &date::time_kst(course.as_of))]);
    let table = if course.runs.is_empty() {
        view! { <p class="empty">{i.t(K::CourseSessionsNone)}</p> }.into_any()
    } else {
        view! { <SessionTable runs=course.runs as_of=as_of/> }.into_any()
    };
    view! {
        <section aria-labelledby="sessions">
            <div class="section-head"><h2 id="sessions">{i.t(K::CourseSessions)}</h2></div>
            {table}
        </section>
    }
}

/// Technologies that the course is about.
#[component]
fn Technologies(course: Course) -> impl IntoView {
    let i = use_i18n();
    let links: Vec<_> = course
        .technologies
        .into_iter()
        .map(|link| {
            let href = path::page(i.lang, &format!("technologies/{}", link.slug));
            view! { <li><a href=href>{link.name}</a></li> }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <section aria-labelledby="technologies">
                <div class="section-head"><h2 id="technologies">{i.t(K::CourseTechnologies)}</h2></div>
                <ul class="chips">{links}</ul>
            </section>
        }
    })
}
