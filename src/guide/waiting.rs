//! What is under way: skeletons, progress, steps.

use leptos::prelude::*;

use super::sample::{Section, case, cases};
use crate::{
    i18n::{I18n, K},
    ui::{
        progress::Progress,
        skeleton::{Busy, Shape, Skeleton, SkeletonTable},
        stepper::Stepper,
    },
};

/// The group.
#[must_use]
pub fn sections(i: I18n) -> Vec<Section> {
    vec![
        Section::new("skeleton", |_| skeletons()),
        Section::new("progress", move |side| progress(i, side)),
        Section::new("stepper", move |_| steppers(i)),
    ]
}

fn skeletons() -> AnyView {
    cases([
        case(
            "title-and-lines",
            view! { <Busy busy=true><div class="stack"><Skeleton shape=Shape::Title/><Skeleton shape=Shape::Line/></div></Busy> },
        ),
        case("tile", view! { <Skeleton shape=Shape::Tile/> }),
        case("plate", view! { <div class="plates"><Skeleton shape=Shape::Plate/><Skeleton shape=Shape::Plate/></div> }),
        case("table", view! { <SkeletonTable rows=3 columns=4/> }),
    ])
}

fn progress(i: I18n, side: &'static str) -> AnyView {
    let bar = move |state: &str, value: Option<u32>| {
        view! { <Progress id=format!("progress-{state}-{side}") label=i.t(K::UiLoading) value=Signal::stored(value) max=8/> }
    };
    cases([
        case("some", bar("some", Some(3))),
        case("all", bar("all", Some(8))),
        case("no-known-end", bar("open", None)),
    ])
}

fn steppers(i: I18n) -> AnyView {
    let steps =
        || [K::FormSession, K::FormPeople, K::ConsentNotice, K::FormSubmit].map(|key| i.t(key).to_owned()).to_vec();
    let stepper =
        |current: usize| view! { <Stepper label=i.t(K::FormTitle) steps=steps() current=Signal::stored(current)/> };
    cases([case("first", stepper(0)), case("third", stepper(2)), case("all-done", stepper(4))])
}
