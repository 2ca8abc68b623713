//! The yard: every factory as a cell of one floor plan, filled to its OEE, its state told by shape. A cell
//! opens its company's page. On a phone the plan is small and a hall opens into a list of its factories.

use leptos::prelude::*;
use madang_api::factory::FactoryCard;

use crate::{
    factory::activity::{HALLS, mark, oee},
    i18n::{I18n, K, number, use_i18n},
    net::{
        path,
        stream::{LiveBoard, current_state},
    },
    ui::figure::{
        ring::percent,
        yard_cell::{CellMark, YardCell},
    },
};

/// All halls with a key under them.
#[component]
pub fn Yard(cards: Vec<FactoryCard>, board: LiveBoard) -> impl IntoView {
    let i = use_i18n();
    let halls = HALLS
        .into_iter()
        .map(|hall| {
            let here: Vec<_> = cards.iter().filter(|card| card.hall == hall).cloned().collect();
            hall_plan(i, hall, here, &board)
        })
        .collect_view();
    view! {
        <figure class="yard-figure">
            <a class="skip-yard visually-hidden" href="#after-yard" rel="external">{i.t(K::HomeYardSkip)}</a>
            <div class="yard" id="yard" role="group" aria-label=i.t(K::HomeYard)>{halls}</div>
            <p class="yard-back"><a class="button quiet small" href="#yard" rel="external">{i.t(K::HomeYardBack)}</a></p>
            <Key/>
            <figcaption class="visually-hidden" id="after-yard" tabindex="-1">{i.t(K::HomeYardNote)}</figcaption>
        </figure>
    }
}

/// One hall of the plan, and over it, where the cells are too small to touch, the way to open it. Opening is a
/// fragment of the address, so that it works before and without the app.
fn hall_plan(i: I18n, hall: &'static str, cards: Vec<FactoryCard>, board: &LiveBoard) -> impl IntoView + use<> {
    let name = i.named("hall", hall);
    let id = format!("yard-{hall}");
    let open = i.f(K::HomeYardOpen, &[("name", &name)]);
    let count = number::integer(cards.len() as i64);
    let cells = cards.into_iter().map(|card| view! { <li><Cell card board=board.clone()/></li> }).collect_view();
    view! {
        <section class="yard-hall" data-hall=hall id=id.clone()>
            <h2>{name}" "<span>{count}</span></h2>
            <ul class="yard-cells">{cells}</ul>
            <a class="yard-open" href=format!("#{id}") rel="external"><span class="visually-hidden">{open}</span></a>
        </section>
    }
    .into_any()
}

/// One factory: the drawing is silent, the words stand beside it where there is room, and wait for a pointer
/// or the focus where there is none.
#[component]
fn Cell(card: FactoryCard, board: LiveBoard) -> impl IntoView {
    let i = use_i18n();
    let pulse = board.pulse(&card.pulse.slug);
    let seen = Memo::new(move |_| {
        let now = board.now_ms();
        pulse
            .as_ref()
            .map_or((CellMark::NoData, None), |pulse| pulse.with(|p| (mark(p, current_state(p, now)), oee(p))))
    });
    let href = path::page(i.lang, &format!("companies/{}", card.company.slug));
    let state = move || {
        let (mark, oee) = seen.get();
        format!("{}, OEE {} %", i.named("state", mark.name()), percent(oee))
    };
    view! {
        <a class="cell" href=href data-slug=card.pulse.slug data-mark=move || seen.get().0.name()>
            <YardCell mark=Signal::derive(move || seen.get().0) oee=Signal::derive(move || seen.get().1)/>
            <span class="cell-words"><b>{card.company.name}</b>" "<span>{state}</span></span>
        </a>
    }
}

/// What the shapes mean.
#[component]
fn Key() -> impl IntoView {
    let i = use_i18n();
    let marks = [
        (CellMark::Running, i.t(K::HomeKeyRunning)),
        (CellMark::Idle, i.t(K::StateIdle)),
        (CellMark::Stopped, i.t(K::StateStopped)),
        (CellMark::Stale, i.t(K::StateStale)),
        (CellMark::ShiftSheet, i.t(K::StateShiftSheet)),
        (CellMark::NotScheduled, i.t(K::StateNotScheduled)),
        (CellMark::NoData, i.t(K::StateNoData)),
    ];
    let items = marks
        .into_iter()
        .map(|(mark, text)| {
            view! { <li><span class="cell" data-mark=mark.name()><YardCell mark=Signal::stored(mark) oee=Signal::stored(Some(60.0))/></span>{text}</li> }
        })
        .collect_view();
    view! { <ul class="yard-key">{items}</ul> }
}
