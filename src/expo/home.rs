//! Home: what this is, the yard, the pulse, eight products, the next courses.

use leptos::prelude::*;
use madang_api::{catalog::ProductCard, course::CourseCard, expo::Expo, factory::Factories, list::List};

use super::{linked_data::exhibition, next_courses::NextCourses, part::part_problem, picks::Picks, yard::Yard};
use crate::{
    factory::{pause::Pause, pulse::PulseRow},
    i18n::{I18n, K, date, use_i18n},
    net::{load::load, path, stream::use_live},
    shell::head::{Head, JsonLd, absolute, linked},
    shell::loaded::loaded,
};

/// `/{lang}`.
#[component]
pub fn HomePage() -> impl IntoView {
    let i = use_i18n();
    let expo = load::<Expo>(move || path::api(i.lang, "expo", &[]));
    let factories = load::<Factories>(move || path::api(i.lang, "factories", &[]));
    let products =
        load::<List<ProductCard>>(move || path::api(i.lang, "products", &[("limit", "8"), ("sort", "fair")]));
    let courses =
        load::<List<CourseCard>>(move || path::api(i.lang, "courses", &[("limit", "4"), ("upcoming", "true")]));
    view! {
        <Head title=i.t(K::HomeTitle) description=i.t(K::HomeLede)/>
        <div class="page home">
            <div class="hero">
                <div class="hero-words">
                    <h1 tabindex="-1"><span>{i.t(K::HomeHeadingA)}</span>" "<span>{i.t(K::HomeHeadingB)}</span></h1>
                    <p class="lede">{i.t(K::HomeLede)}</p>
                    {loaded(
                        expo,
                        || view! { <p class="hero-dates"><span class="skeleton line"></span></p> },
                        move |result| result.map_or_else(|_| ().into_any(), |expo| dates(i, &expo)),
                    )}
                    <ul class="ways">
                        <li><a class="button" href=path::page(i.lang, "catalog")>{i.t(K::HomeBrowse)}</a></li>
                        <li><a class="button quiet" href=path::page(i.lang, "live")>{i.t(K::HomeFloor)}</a></li>
                    </ul>
                </div>
                {loaded(
                    factories,
                    || view! { <div class="yard-figure"><span class="skeleton yard-skeleton"></span></div> },
                    move |result| match result {
                        Ok(data) => floor(data),
                        Err(problem) => part_problem(&problem),
                    },
                )}
            </div>
            {loaded(
                (products, expo),
                || view! { <section><span class="skeleton view"></span></section> },
                move |(products, expo)| match products {
                    Ok(products) => {
                        let total = expo.map_or(products.total, |expo| u64::from(expo.products));
                        view! { <Picks products=products.items total/> }.into_any()
                    }
                    Err(problem) => part_problem(&problem),
                },
            )}
            {loaded(
                courses,
                || view! { <section><span class="skeleton tile"></span></section> },
                move |result| match result {
                    Ok(courses) => view! { <NextCourses courses/> }.into_any(),
                    Err(problem) => part_problem(&problem),
                },
            )}
        </div>
    }
}

/// When and where, with the way to the visit page.
fn dates(i: I18n, expo: &Expo) -> AnyView {
    let when = date::days(i.lang, expo.starts_at, expo.ends_at);
    let data = linked(|| exhibition(expo, &absolute(&path::page(i.lang, "visit"))));
    view! {
        <p class="hero-dates"><a href=path::page(i.lang, "visit")><b>{when}</b>" "<span>{expo.venue.name.clone()}</span></a></p>
        <JsonLd data/>
    }
    .into_any()
}

/// The yard, and under the whole hero the pulse: one board for both.
fn floor(data: Factories) -> AnyView {
    let pulses = data.items.iter().map(|card| card.pulse.clone()).collect();
    let board = use_live("factories", data.as_of, pulses);
    view! {
        <Yard cards=data.items board=board.clone()/>
        <div class="hero-pulse">
            <PulseRow board=board.clone() pooled_oee=data.pooled_oee as_of=data.as_of/>
            <Pause board/>
        </div>
    }
    .into_any()
}
