//! The figures of one factory on the page of its company or product: OEE with its three parts, their age and
//! state, and the formula with today's numbers. They come by the stream after the page is there, so that the
//! page itself carries no figure and can be kept; their room is there from the beginning.

use leptos::prelude::*;
use madang_api::{factory::Pulse, time::Timestamp};
use madang_kpi::{indicator::IndicatorId, state::FeedState};

use super::{figure::Figure, formula, pause::Pause};
use crate::{
    i18n::{I18n, K, use_i18n},
    net::{
        path,
        stream::{LiveBoard, StreamStatus, use_live},
    },
    ui::figure::{
        bar::Bar,
        ring::{Ring, percent},
        state::State,
        tile::Labels,
    },
};

/// The parts of OEE, in the order of its formula.
const PARTS: [IndicatorId; 3] = [IndicatorId::Availability, IndicatorId::Effectiveness, IndicatorId::QualityRatio];

/// A framed panel; its heading leads to the factory's page.
#[component]
pub fn LivePanel(
    /// The factory.
    slug: String,
    /// The heading, and what it leads to in words.
    title: K,
    body: K,
) -> impl IntoView {
    let i = use_i18n();
    let board = use_live(format!("factory:{slug}"), Timestamp(0), vec![silent(&slug)]);
    let status = board.clone();
    // Until the first snapshot there is no state to tell; what came once stays when the stream is lost.
    let heard = Memo::new(move |was: Option<&bool>| was == Some(&true) || status.status() == StreamStatus::Live);
    let Figure { value, state, age, labels, elements } = Figure::new(i, &board, &slug, IndicatorId::Oee);
    let sheet = Signal::derive(move || labels.get().contains(&madang_kpi::state::Label::ShiftSheet));
    let parts = PARTS.into_iter().map(|id| part(i, &board, &slug, id)).collect_view();
    let wait = board.clone();
    let foot = move || match (heard.get(), wait.paused()) {
        (true, _) => age.get(),
        (false, true) => i.t(K::LivePaused).to_owned(),
        (false, false) => i.t(K::LivePanelWait).to_owned(),
    };
    let with_numbers = move || elements.get().and_then(|e| formula::line(i, IndicatorId::Oee, &e));
    view! {
        <section class="live-panel" data-slug=slug.clone() data-state=move || state.get().name() class:waiting=move || !heard.get()>
            <div class="live-panel-head">
                <h2><a href=path::page(i.lang, &format!("live/{slug}"))>{i.t(title)}</a></h2>
                <p class="live-panel-state"><State state sheet/><Labels labels/></p>
            </div>
            <p class="note">{i.t(body)}</p>
            <div class="live-panel-figures">
                <Ring value label="OEE %"/>
                <ul class="live-panel-parts">{parts}</ul>
            </div>
            <p class="live-panel-formula">{i.t(K::KpiTextOee)}" "<span>{with_numbers}</span></p>
            <div class="live-panel-foot">
                <p class="note">{foot}</p>
                <Pause board/>
            </div>
        </section>
    }
}

/// One part: its name, its number, its bar.
fn part(i: I18n, board: &LiveBoard, slug: &str, id: IndicatorId) -> impl IntoView + use<> {
    let value = Figure::new(i, board, slug, id).value;
    view! {
        <li>
            <span>{i.named("kpi", id.name())}</span>
            <b>{move || percent(value.get())}" %"</b>
            <Bar value/>
        </li>
    }
    .into_any()
}

/// What is known before the stream has said anything: nothing.
fn silent(slug: &str) -> Pulse {
    Pulse {
        slug: slug.to_owned(),
        state: FeedState::NoData,
        labels: Vec::new(),
        indicators: Vec::new(),
        received_at: None,
        period_ms: 0,
        machines: Vec::new(),
    }
}
