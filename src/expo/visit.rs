//! Visit: dates, opening hours, venue, how to come.

use leptos::prelude::*;
use madang_api::expo::{Expo, ExpoDay};

use super::linked_data::exhibition;
use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    i18n::{I18n, K, date, use_i18n},
    net::{load::load, path},
    shell::{
        head::{Head, JsonLd, absolute, linked},
        problem::problem_view,
    },
};

/// `/visit`.
#[component]
pub fn VisitPage() -> impl IntoView {
    let i = use_i18n();
    let expo = load::<Expo>(move || path::api(i.lang, "expo", &[]));
    loaded(
        expo,
        || skeleton::page(Room::Rows),
        move |result| match result {
            Ok(expo) => page(i, expo),
            Err(problem) => problem_view(&problem),
        },
    )
}

fn page(i: I18n, expo: Expo) -> AnyView {
    let when = date::days(i.lang, expo.starts_at, expo.ends_at);
    let data = linked(|| exhibition(&expo, &absolute(&path::page(i.lang, "visit"))));
    let description = format!("{when}, {}", expo.venue.name);
    let products = i.n(K::VisitBeforeProductsOne, K::VisitBeforeProductsOther, u64::from(expo.products));
    view! {
        <Head title=i.t(K::VisitTitle) description=description/>
        <JsonLd data/>
        <div class="page visit">
            <header class="page-head">
                <h1 tabindex="-1">{i.t(K::VisitTitle)}</h1>
                <p class="lede">{expo.summary.clone()}</p>
            </header>
            <div class="split">
                <section>
                    <h2>{i.t(K::VisitHours)}</h2>
                    <Days days=expo.days.clone()/>
                    <p class="note">{i.t(K::VisitKst)}</p>
                </section>
                <section><h2>{i.t(K::VisitWhere)}</h2><Place expo=expo.clone() when/></section>
            </div>
            <div class="split">
                <section class="prose"><h2>{i.t(K::VisitHow)}</h2><p>{i.t(K::VisitHowBody)}</p></section>
                <section class="prose">
                    <h2>{i.t(K::VisitBefore)}</h2>
                    <p>{products}" "{i.t(K::VisitBeforeCourses)}</p>
                    <ul class="ways">
                        <li><a class="button" href=path::page(i.lang, "catalog")>{i.t(K::VisitProducts)}</a></li>
                        <li><a class="button quiet" href=path::page(i.lang, "courses")>{i.t(K::VisitCourses)}</a></li>
                    </ul>
                </section>
            </div>
        </div>
    }
    .into_any()
}

/// Opening hours, a row a day.
#[component]
fn Days(days: Vec<ExpoDay>) -> impl IntoView {
    let i = use_i18n();
    let rows = days
        .into_iter()
        .map(|day| {
            view! {
                <tr>
                    <th scope="row">{date::day(i.lang, day.opens_at)}</th>
                    <td class="figure">{date::time(day.opens_at)}</td>
                    <td class="figure">{date::time(day.last_entry_at)}</td>
                    <td class="figure">{date::time(day.closes_at)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{i.t(K::VisitDay)}</th>
                    <th scope="col" class="figure">{i.t(K::VisitOpen)}</th>
                    <th scope="col" class="figure">{i.t(K::VisitLastEntry)}</th>
                    <th scope="col" class="figure">{i.t(K::VisitClose)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The venue as facts, with a link to a map.
#[component]
fn Place(expo: Expo, when: String) -> impl IntoView {
    let i = use_i18n();
    let (latitude, longitude) = (expo.venue.latitude, expo.venue.longitude);
    let map = format!("https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}");
    view! {
        <dl class="facts">
            <dt>{i.t(K::VisitWhen)}</dt><dd>{when}</dd>
            <dt>{i.t(K::VisitWhere)}</dt><dd>{expo.venue.name}</dd>
            <dt>{i.t(K::VisitAddress)}</dt><dd>{expo.venue.address}</dd>
            <dt>{i.t(K::VisitCoordinates)}</dt><dd>{format!("{latitude:.5}, {longitude:.5}")}</dd>
        </dl>
        <p><a class="button plain" href=map rel="external noopener">{i.t(K::VisitMap)}</a></p>
    }
}
