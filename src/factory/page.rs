//! One factory: its four indicators with their formulas, machines, hours, facts, before and after support.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use madang_api::factory::{Factory, HourPoint};
use madang_kpi::{indicator::IndicatorId, state::Label};

use super::{figure::Figure, formula::Formula, machines::Machines, pause::Pause};
use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    catalog::{
        company::{facts::level, outcome::OutcomeTable},
        crumbs::{Crumb, Crumbs},
    },
    i18n::{I18n, K, date, use_i18n},
    net::{
        load::load,
        path,
        stream::{LiveBoard, use_live},
    },
    shell::{head::Head, problem::problem_view},
    ui::figure::{
        bar::Bar,
        hours::{HourBar, Hours},
        ring::Ring,
        tile::Tile,
    },
};

/// `/live/{slug}`.
#[component]
pub fn FactoryPage() -> impl IntoView {
    let i = use_i18n();
    let params = use_params_map();
    let factory = load::<Factory>(move || {
        let slug = params.with(|p| p.get("slug")).unwrap_or_default();
        path::api(i.lang, &format!("factories/{}", path::encode(&slug)), &[])
    });
    loaded(
        factory,
        || skeleton::page(Room::Tiles),
        move |result| match result {
            Ok(data) => page(i, data),
            Err(problem) => problem_view(&problem),
        },
    )
}

fn page(i: I18n, data: Factory) -> AnyView {
    let card = data.card.clone();
    let slug = card.pulse.slug.clone();
    let board = use_live(format!("factory:{slug}"), data.as_of, vec![card.pulse.clone()]);
    let title = i.f(K::LiveFactoryTitle, &[("name", &card.company.name)]);
    let description = i.f(K::LiveFactoryDescription, &[("name", &card.company.name)]);
    let steps = vec![
        Crumb::new(i.t(K::LiveTitle), "live"),
        Crumb::new(i.named("hall", &card.hall), format!("live?hall={}", card.hall)),
        Crumb::new(card.company.name.clone(), format!("live/{slug}")),
    ];
    let note = if card.pulse.labels.contains(&Label::ShiftSheet) || card.feed == "shift_sheet" {
        Some(K::LiveSheetNote)
    } else {
        card.pulse.labels.contains(&Label::Simulated).then_some(K::LiveSimulatedNote)
    };
    let Figure { value: oee, state, .. } = Figure::new(i, &board, &slug, IndicatorId::Oee);
    let rule = (data.stop_threshold_ms / 60_000).to_string();
    view! {
        <Head title=title description=description/>
        <div class="page factory">
            <Crumbs steps/>
            <header class="factory-head" data-state=move || state.get().name()>
                <div>
                    <h1 tabindex="-1">{data.name.clone()}</h1>
                    {note.map(|key| view! { <p class="lede">{i.t(key)}</p> })}
                    <Facts data=data.clone()/>
                </div>
                <Ring value=oee label="OEE %"/>
            </header>
            <section>
                <div class="section-head"><h2>{i.t(K::LiveKpis)}</h2><Pause board=board.clone()/></div>
                <p class="note">{i.f(K::LiveDayFrom, &[("time", &date::time_kst(data.day_from))])}</p>
                <Indicators slug=slug.clone() board=board.clone()/>
                <p class="note">{i.f(K::LiveRule, &[("n", &rule)])}</p>
            </section>
            <div class="split">
                {day(i, &data.hours)}
                <section><h2>{i.t(K::LiveMachines)}</h2><Machines slug names=data.machine_names board/></section>
            </div>
            <OutcomeTable outcome=data.outcome level=card.level/>
        </div>
    }
    .into_any()
}

/// The four tiles.
#[component]
fn Indicators(slug: String, board: LiveBoard) -> impl IntoView {
    let i = use_i18n();
    let tiles = [IndicatorId::Oee, IndicatorId::Availability, IndicatorId::Effectiveness, IndicatorId::QualityRatio]
        .into_iter()
        .map(|id| {
            let Figure { value, state, age, labels, elements } = Figure::new(i, &board, &slug, id);
            view! {
                <li>
                    <Tile slug=slug.clone() indicator=id.name() name=i.named("kpi", id.name()) value state age labels>
                        <Bar value/>
                        <Formula id elements/>
                    </Tile>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="tiles four">{tiles}</ul> }
}

/// Who and where.
#[component]
fn Facts(data: Factory) -> impl IntoView {
    let i = use_i18n();
    let card = data.card;
    let stand = format!("{} {}", i.named("hall", &card.hall), card.stand);
    view! {
        <dl class="facts">
            <dt>{i.t(K::LiveCompany)}</dt>
            <dd><a href=path::page(i.lang, &format!("companies/{}", card.company.slug))>{card.company.name}</a></dd>
            <dt>{i.t(K::LiveStand)}</dt><dd>{stand}</dd>
            <dt>{i.t(K::LiveArchetype)}</dt><dd>{i.named("archetype", &data.archetype)}</dd>
            <dt>{i.t(K::CompanyLevel)}</dt><dd>{level(i, card.level)}</dd>
            <dt>{i.t(K::LiveFeed)}</dt><dd>{i.named("live", &format!("feed_{}", card.feed))}</dd>
        </dl>
    }
}

/// The hours of the day; nothing for a factory that reports no hours (shift sheets).
fn day(i: I18n, hours: &[HourPoint]) -> Option<AnyView> {
    hours.iter().any(|hour| hour.oee.is_some()).then(|| {
        let hours = hours.iter().map(|hour| HourBar { name: date::time(hour.from), value: hour.oee }).collect();
        view! {
            <section>
                <h2>{i.t(K::LiveHours)}</h2>
                <p class="note">{i.t(K::LiveHoursNote)}</p>
                <Hours hours hour_label=i.t(K::LiveHour) value_label=i.t(K::KpiOee)/>
            </section>
        }
        .into_any()
    })
}
