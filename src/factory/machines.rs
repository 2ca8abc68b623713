//! The machines of a factory and what each does now.

use leptos::prelude::*;
use madang_api::factory::MachineName;
use madang_kpi::state::{FeedState, MachineState, TimeClass};

use crate::{
    i18n::{I18n, K, date, key, use_i18n},
    net::stream::LiveBoard,
};

/// A table; while the feed is old or silent the states are unknown, whatever the last word was.
#[component]
pub fn Machines(#[prop(into)] slug: String, names: Vec<MachineName>, board: LiveBoard) -> impl IntoView {
    let i = use_i18n();
    let rows = names
        .into_iter()
        .map(|machine| {
            let (slug, board) = (slug.clone(), board.clone());
            let now = Memo::new(move |_| {
                let known = matches!(board.state(&slug), FeedState::Live | FeedState::Late);
                let pulse = board.pulse(&slug).filter(|_| known)?;
                pulse.with(|p| p.machines.iter().find(|m| m.id == machine.id).cloned())
            });
            let state = move || now.with(|m| m.as_ref().and_then(|m| m.state.clone()));
            let since = move || now.with(|m| m.as_ref().filter(|m| m.state.is_some()).and_then(|m| m.since));
            view! {
                <tr data-class=move || class(state().as_deref())>
                    <th scope="row">{machine.name}</th>
                    <td><span class="machine-state">{move || word(i, state().as_deref())}</span></td>
                    <td class="figure">{move || since().map_or_else(|| "–".to_owned(), date::time_kst)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="table machines">
            <thead>
                <tr>
                    <th scope="col">{i.t(K::LiveMachine)}</th>
                    <th scope="col">{i.t(K::LiveMachineState)}</th>
                    <th scope="col" class="figure">{i.t(K::LiveSince)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The word of a PackML state; a name that PackML does not know stays as it came.
fn word(i: I18n, state: Option<&str>) -> String {
    let Some(name) = state else { return i.t(K::LiveUnknown).to_owned() };
    key::K::named(&format!("state.machine_{name}")).map_or_else(|| name.to_owned(), |key| i.t(key).to_owned())
}

/// For the mark beside the word.
fn class(state: Option<&str>) -> &'static str {
    match state.and_then(|s| s.parse::<MachineState>().ok()).map(MachineState::time_class) {
        Some(TimeClass::Production) => "production",
        Some(TimeClass::Setup) => "setup",
        Some(TimeClass::Malfunction) => "malfunction",
        Some(TimeClass::External) => "external",
        Some(TimeClass::Down) => "down",
        None => "unknown",
    }
}
