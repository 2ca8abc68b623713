//! The yard: every factory as a cell of one floor plan, filled to its OEE, its state told by shape. A cell
//! opens its company's page. On a phone the halls stand side by side and are pushed along.

use leptos::prelude::*;
use madang_api::factory::FactoryCard;

use crate::{
    factory::activity::{HALLS, mark, oee},
    i18n::{K, number, use_i18n},
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
            let count = number::integer(here.len() as i64);
            let cells = here.into_iter().map(|card| view! { <li><Cell card board=board.clone()/></li> }).collect_view();
            view! {
                <section class="yard-hall" data-hall=hall>
                    <h2>{i.named("hall", hall)}" "<span>{count}</span></h2>
                    <ul class="yard-cells">{cells}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <figure class="yard-figure">
            <a class="skip-yard visually-hidden" href="#after-yard" rel="external">{i.t(K::HomeYardSkip)}</a>
            <div class="yard" role="group" aria-label=i.t(K::HomeYard)>{halls}</div>
            <Key/>
            <figcaption class="visually-hidden" id="after-yard" tabindex="-1">{i.t(K::HomeYardNote)}</figcaption>
        </figure>
    }
}

/// One factory. The words are on the link; the drawing is silent.
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
    let name = card.company.name;
    let label = move || {
        let (mark, oee) = seen.get();
        format!("{name}, {}, OEE {} %", i.named("state", mark.name()), percent(oee))
    };
    view! {
        <a class="cell" href=href data-slug=card.pulse.slug data-mark=move || seen.get().0.name() aria-label=label>
            <YardCell mark=Signal::derive(move || seen.get().0) oee=Signal::derive(move || seen.get().1)/>
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
