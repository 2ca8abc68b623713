//! The pulse of the whole expo: how many factories run, their pooled OEE, how many are live, how many values
//! are old. Counts follow the stream; the pooled figure is the server's, from summed elements, and stands
//! with its time.

use leptos::prelude::*;
use madang_api::{factory::Factories, time::Timestamp};

use super::activity::{Counts, mark};
use crate::{
    i18n::{K, date, number, use_i18n},
    net::stream::{LiveBoard, current_state},
    ui::figure::ring::percent,
};

/// Counts of a board, tracked.
#[must_use]
pub fn use_counts(board: LiveBoard) -> Memo<Counts> {
    Memo::new(move |_| {
        let now = board.now_ms();
        Counts::of(board.pulses().map(|(_, pulse)| pulse.with(|p| mark(p, current_state(p, now)))))
    })
}

/// Four figures in a row.
#[component]
pub fn PulseRow(board: LiveBoard, pooled_oee: Option<f64>, as_of: Timestamp) -> impl IntoView {
    let i = use_i18n();
    let counts = use_counts(board.clone());
    let pooled = RwSignal::new((pooled_oee, as_of));
    refresh_pooled(i.lang, board.clone(), pooled);
    let seen = board;
    let at = Memo::new(move |_| {
        let now = seen.now_ms().map_or(as_of, Timestamp);
        i.f(K::LiveAsOf, &[("time", &date::time_kst(now))])
    });
    let number = move |pick: fn(Counts) -> u32| move || number::integer(i64::from(pick(counts.get())));
    let of = move || i.f(K::HomePulseOf, &[("n", &number::integer(i64::from(counts.get().live)))]);
    let pooled_at = move || i.f(K::LiveAsOf, &[("time", &date::time_kst(pooled.get().1))]);
    let unit = i.t(K::UnitFactories);
    view! {
        <dl class="pulse" aria-label=i.t(K::HomePulse)>
            <div><dt>{i.t(K::HomePulseRunning)}</dt><dd><b>{number(|c| c.running)}</b>" "<small>{of}</small></dd><dd class="note">{at}</dd></div>
            <div><dt>{i.t(K::HomePulseOee)}</dt><dd><b>{move || percent(pooled.get().0)}</b>" "<small>{i.t(K::UnitPercent)}</small></dd><dd class="note">{pooled_at}</dd></div>
            <div><dt>{i.t(K::HomePulseLive)}</dt><dd><b>{number(|c| c.live)}</b>" "<small>{unit}</small></dd><dd class="note">{at}</dd></div>
            <div class:old=move || counts.get().old != 0>
                <dt>{i.t(K::HomePulseOld)}</dt><dd><b>{number(|c| c.old)}</b>" "<small>{unit}</small></dd><dd class="note">{at}</dd>
            </div>
        </dl>
    }
}

/// How often the pooled figure is asked for again: it cannot be summed from percentages in the browser.
#[cfg(feature = "hydrate")]
const REFRESH_MS: u32 = 60_000;

#[cfg(feature = "hydrate")]
fn refresh_pooled(lang: madang_api::lang::Lang, board: LiveBoard, pooled: RwSignal<(Option<f64>, Timestamp)>) {
    use crate::net::{path, transport};
    use gloo::timers::callback::Interval;
    let ask = move || {
        if board.is_paused_untracked() {
            return;
        }
        let path = path::api(lang, "factories", &[]);
        leptos::task::spawn_local(async move {
            if let Ok(answer) = transport::get::<Factories>(path).await {
                // The page may be gone by now.
                let _ = pooled.try_set((answer.pooled_oee, answer.as_of));
            }
        });
    };
    // Owned by the view: dropped, and so stopped, with it.
    let timer = StoredValue::new_local(None);
    Effect::new(move |_| timer.set_value(Some(Interval::new(REFRESH_MS, ask.clone()))));
}

#[cfg(not(feature = "hydrate"))]
fn refresh_pooled(_lang: madang_api::lang::Lang, _board: LiveBoard, _pooled: RwSignal<(Option<f64>, Timestamp)>) {
    let _: Option<Factories> = None;
}
