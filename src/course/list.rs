//! The courses by field, with their next session and its seats.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use madang_api::{course::CourseCard, list::List};

use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    course::{
        facts::{duration, price},
        filter::{FIELDS, Filter, address},
        session,
    },
    i18n::{K, date, use_i18n},
    net::{load::load, path},
    shell::{head::Head, problem::problem_view},
    ui::figure::seats::SeatsBar,
};

/// All courses, or those of one field or level.
#[component]
pub fn CoursesPage() -> impl IntoView {
    let i = use_i18n();
    let query = use_query_map();
    let chosen = move |name: &str| query.with(|q| q.get(name)).unwrap_or_default();
    let list = load::<List<CourseCard>>(move || {
        path::api(i.lang, "courses", &[("field", &chosen("field")), ("level", &chosen("level")), ("limit", "100")])
    });
    loaded(
        list,
        || skeleton::page(Room::Rows),
        move |result| match result {
            Ok(list) => {
                let (field, level) = (untrack(|| chosen("field")), untrack(|| chosen("level")));
                view! { <Courses list=list field=field level=level/> }.into_any()
            }
            Err(problem) => problem_view(&problem),
        },
    )
}

/// The list itself.
#[component]
fn Courses(list: List<CourseCard>, field: String, level: String) -> impl IntoView {
    let i = use_i18n();
    let query = address(i, &field, &level);
    let query = query.split_once('?').map(|(_, q)| format!("?{q}")).unwrap_or_default();
    let count = i.n(K::CourseCountOne, K::CourseCountOther, list.total);
    let empty = list.items.is_empty().then(|| {
        view! {
            <div class="empty">
                <p>{i.t(K::CourseEmpty)}</p>
                <p><a class="button quiet" href=address(i, "", "")>{i.t(K::CourseEmptyWay)}</a></p>
            </div>
        }
    });
    let groups = FIELDS
        .into_iter()
        .filter_map(|name| {
            let cards: Vec<_> = list.items.iter().filter(|card| card.field == name).cloned().collect();
            (!cards.is_empty()).then(|| view! { <Group field=name cards=cards/> })
        })
        .collect::<Vec<_>>();
    view! {
        <Head title=i.t(K::CourseTitle) description=i.t(K::CourseLede) query=query/>
        <section class="page">
            <header class="page-head">
                <h1 tabindex="-1">{i.t(K::CourseTitle)}</h1>
                <p class="lede">{i.t(K::CourseLede)}</p>
            </header>
            <Filter field=field level=level/>
            <p class="note course-count" role="status">{count}</p>
            {empty}
            {groups}
        </section>
    }
}

/// The courses of one field.
#[component]
fn Group(field: &'static str, cards: Vec<CourseCard>) -> impl IntoView {
    let i = use_i18n();
    let id = format!("field-{field}");
    let rows = cards.into_iter().map(|card| view! { <CourseRow card=card/> }).collect_view();
    view! {
        <section aria-labelledby=id.clone()>
            <div class="section-head"><h2 id=id.clone()>{i.named("course_field", field)}</h2></div>
            <ul class="rows course-rows">{rows}</ul>
        </section>
    }
}

/// One course: its next date, its name, seats.
#[component]
fn CourseRow(card: CourseCard) -> impl IntoView {
    let i = use_i18n();
    let href = path::page(i.lang, &format!("courses/{}", card.slug));
    let mut facts = vec![i.named("course_level", &card.level), duration(i, &card), price(i, &card)];
    facts.extend(card.next.as_ref().map(|next| session::venue(i, next)));
    let (day, seats, left) = match &card.next {
        Some(next) => (
            view! { <time datetime=next.starts_at.to_string()>{date::day(i.lang, next.starts_at)}</time> }.into_any(),
            Some(view! { <SeatsBar left=next.seats_left capacity=next.capacity/> }),
            session::seats_left(i, next),
        ),
        None => (view! { <span class="note">{i.t(K::CourseNoNext)}</span> }.into_any(), None, String::new()),
    };
    view! {
        <li>
            <div><span class="visually-hidden">{i.t(K::CourseNext)}" "</span>{day}</div>
            <div>
                <h3><a href=href>{card.name}</a></h3>
                <p class="course-summary">{card.summary}</p>
                <p class="note">{facts.join(" · ")}</p>
            </div>
            <div>{seats}</div>
            <div class="num">{left}</div>
        </li>
    }
}
