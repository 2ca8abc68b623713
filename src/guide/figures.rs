//! The figures in every state.

use leptos::prelude::*;
use madang_kpi::state::{FeedState, Label, TimeClass};

use super::sample::{Section, case, cases};
use crate::{
    i18n::{I18n, K},
    ui::figure::{
        bar::Bar,
        hours::{HourBar, Hours},
        line::{Band, Line},
        pair::Pair,
        ring::Ring,
        seats::SeatsBar,
        spark::Spark,
        state::State,
        tile::Tile,
        timeline::{Span, StateTimeline},
        yard_cell::{CellMark, YardCell},
    },
};

const STATES: [FeedState; 5] =
    [FeedState::Live, FeedState::Late, FeedState::Stale, FeedState::NoData, FeedState::NotScheduled];

/// The group.
#[must_use]
pub fn sections(i: I18n) -> Vec<Section> {
    vec![
        Section::new("figure", move |_| marks(i)),
        Section::new("figure-time", move |_| times(i)),
        Section::new("figure-tile", move |_| tiles(i)),
        Section::new("figure-yard-cell", move |_| cells(i)),
    ]
}

fn marks(i: I18n) -> AnyView {
    let ring = |value| view! { <Ring value=Signal::stored(value) label=i.t(K::UnitPercent)/> };
    let bar = |value| view! { <Bar value=Signal::stored(value)/> };
    let values: Vec<Option<f64>> = (0..24).map(|n| (n % 9 != 5).then(|| 60.0 + f64::from(n * 37 % 17))).collect();
    let hours = values
        .iter()
        .take(14)
        .enumerate()
        .map(|(n, value)| HourBar { name: format!("{:02}:00", n + 6), value: *value });
    let hours: Vec<_> = hours.collect();
    let states = STATES
        .map(|state| view! { <State state=Signal::stored(state) sheet=Signal::stored(false)/> })
        .into_iter()
        .collect_view();
    cases([
        case("ring", view! { <div class="cluster">{ring(Some(71.4))}{ring(Some(104.0))}{ring(None)}</div> }),
        case("bar", view! { <div class="stack">{bar(Some(71.4))}{bar(Some(0.0))}{bar(None)}</div> }),
        case("spark", view! { <Spark values=Signal::stored(values)/> }),
        case("hours", view! { <Hours hours hour_label=i.t(K::LiveHour) value_label=i.t(K::KpiOee)/> }),
        case(
            "seats",
            view! { <div class="stack"><SeatsBar capacity=20 left=14/><SeatsBar capacity=20 left=3/><SeatsBar capacity=20 left=0/><SeatsBar capacity=120 left=60/></div> },
        ),
        case(
            "state",
            view! { <div class="cluster">{states}<State state=Signal::stored(FeedState::Live) sheet=Signal::stored(true)/></div> },
        ),
    ])
}

fn times(i: I18n) -> AnyView {
    const HOUR: i64 = 3_600_000;
    let points =
        (0..14).map(|n| (format!("{:02}:00", n + 6), (n != 6).then(|| 58.0 + f64::from(n * 29 % 23)))).collect();
    let band = Band { from: 70.0, to: 85.0, name: i.t(K::KpiOee).to_owned() };
    let span = |class, from, to| Span { class, from: from * HOUR / 4, to: to * HOUR / 4 };
    let spans = vec![
        span(Some(TimeClass::Setup), 0, 2),
        span(Some(TimeClass::Production), 2, 17),
        span(Some(TimeClass::Malfunction), 17, 19),
        span(Some(TimeClass::External), 19, 22),
        span(Some(TimeClass::Production), 22, 38),
        span(Some(TimeClass::Down), 38, 44),
        span(None, 44, 48),
    ];
    let marks = ["06", "10", "14", "18"].map(str::to_owned).to_vec();
    cases([
        case(
            "line",
            view! { <Line points domain=(50.0, 90.0) band name_label=i.t(K::LiveHour) value_label=i.t(K::KpiOee)/> },
        ),
        case("timeline", view! { <StateTimeline spans window=(0, 12 * HOUR) marks/> }),
        case("pair", view! { <div class="stack"><Pair before=31.0 after=44.0/><Pair before=3.9 after=1.7/></div> }),
    ])
}

fn tiles(i: I18n) -> AnyView {
    let tile = move |state: FeedState, labels: Vec<Label>| {
        let value = (state != FeedState::NoData).then_some(71.4);
        let age = i.f(K::LiveAgeSeconds, &[("n", "3")]);
        view! {
            <li>
                <Tile
                    slug=state.name()
                    name=i.t(K::KpiOee)
                    value=Signal::stored(value)
                    state=Signal::stored(state)
                    age=Signal::stored(age)
                    labels=Signal::stored(labels)
                >
                    <Bar value=Signal::stored(value)/>
                </Tile>
            </li>
        }
    };
    let all = STATES.map(|state| tile(state, Vec::new())).into_iter().collect_view();
    cases([
        case("states", view! { <ul class="tiles">{all}</ul> }),
        case(
            "labels",
            view! { <ul class="tiles">{tile(FeedState::Live, vec![Label::Simulated, Label::ShiftSheet])}</ul> },
        ),
    ])
}

fn cells(i: I18n) -> AnyView {
    const MARKS: [CellMark; 7] = [
        CellMark::Running,
        CellMark::Idle,
        CellMark::Stopped,
        CellMark::Stale,
        CellMark::NoData,
        CellMark::NotScheduled,
        CellMark::ShiftSheet,
    ];
    let all = MARKS
        .into_iter()
        .map(|mark| {
            let word = i.named("state", mark.name());
            view! { <li><span class="cell" data-mark=mark.name()><YardCell mark=Signal::stored(mark) oee=Signal::stored(Some(60.0))/></span>{word}</li> }
        })
        .collect_view();
    case("marks", view! { <ul class="yard-key">{all}</ul> })
}
