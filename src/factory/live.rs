//! The wall: every factory as a tile with its OEE, by hall, chosen by hall and state.

use leptos::prelude::*;
use madang_api::factory::{Factories, FactoryCard};

use super::{
    activity::HALLS,
    card::FactoryTile,
    filter::{Choice, Filters, use_choice},
    pause::Pause,
    pulse::PulseRow,
};
use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    i18n::{I18n, K, use_i18n},
    net::{
        load::load,
        path,
        stream::{LiveBoard, use_live},
    },
    shell::{head::Head, problem::problem_view},
};

/// `/live`.
#[component]
pub fn LivePage() -> impl IntoView {
    let i = use_i18n();
    let factories = load::<Factories>(move || path::api(i.lang, "factories", &[]));
    let choice = use_choice();
    loaded(
        factories,
        || skeleton::page(Room::Tiles),
        move |result| match result {
            Ok(data) => wall(i, choice, data),
            Err(problem) => problem_view(&problem),
        },
    )
}

fn wall(i: I18n, choice: Memo<Choice>, data: Factories) -> AnyView {
    let pulses = data.items.iter().map(|card| card.pulse.clone()).collect();
    let board = use_live("factories", data.as_of, pulses);
    let halls = HALLS
        .into_iter()
        .map(|hall| {
            let cards: Vec<_> = data.items.iter().filter(|card| card.hall == hall).cloned().collect();
            view! { <HallWall hall cards board=board.clone() choice/> }
        })
        .collect_view();
    let states: Vec<_> = data.items.iter().map(|card| (card.hall.clone(), card.pulse.state.name())).collect();
    let none = move || choice.with(|c| !states.iter().any(|(hall, state)| c.fits(hall, state)));
    let simulated = data.items.iter().any(|card| card.pulse.labels.contains(&madang_kpi::state::Label::Simulated));
    view! {
        <Head title=i.t(K::LiveTitle) description=i.t(K::LiveLede)/>
        <div class="page live">
            <header class="page-head">
                <h1 tabindex="-1">{i.t(K::LiveTitle)}</h1>
                <p class="lede">{i.t(K::LiveLede)}</p>
                {simulated.then(|| view! { <p class="note">{i.t(K::LiveSimulatedNote)}</p> })}
            </header>
            <PulseRow board=board.clone() pooled_oee=data.pooled_oee as_of=data.as_of/>
            <div class="live-controls"><Filters choice/><Pause board=board.clone()/></div>
            {halls}
            <div class="empty" hidden=move || !none()>
                <p>{i.t(K::LiveEmpty)}</p>
                <p><a class="button quiet" href=path::page(i.lang, "live")>{i.t(K::LiveEmptyWay)}</a></p>
            </div>
        </div>
    }
    .into_any()
}

/// The factories of one hall. What does not fit the choice is hidden, not removed: its figures go on. The
/// choice of a state looks at the state when the page was made, so that nothing vanishes under a finger.
#[component]
fn HallWall(hall: &'static str, cards: Vec<FactoryCard>, board: LiveBoard, choice: Memo<Choice>) -> impl IntoView {
    let i = use_i18n();
    let states: Vec<_> = cards.iter().map(|card| card.pulse.state.name()).collect();
    let shown = Memo::new(move |_| choice.with(|c| states.iter().filter(|state| c.fits(hall, state)).count()));
    let count = move || i.n(K::LiveCountOne, K::LiveCountOther, shown.get() as u64);
    let tiles = cards
        .into_iter()
        .map(|card| {
            let state = card.pulse.state.name();
            let hidden = move || !choice.with(|c| c.fits(hall, state));
            view! { <li hidden=hidden><FactoryTile card board=board.clone()/></li> }
        })
        .collect_view();
    view! {
        <section class="live-hall" data-hall=hall hidden=move || shown.get() == 0>
            <h2>{i.named("hall", hall)}" "<small>{count}</small></h2>
            <ul class="tiles">{tiles}</ul>
        </section>
    }
}
