//! The tile around a figure: name, value, unit, age, state and labels. A tile without data is a dash and
//! says so; an old value keeps standing without its accent.

use leptos::prelude::*;
use madang_kpi::state::{FeedState, Label};

use super::{ring::percent, state::State};
use crate::i18n::{K, use_i18n};

/// A figure with everything that belongs to it. `children` come under it: a sparkline, a formula.
#[component]
pub fn Tile(
    /// The factory.
    #[prop(into)]
    slug: String,
    /// The indicator, when there are several of one factory.
    #[prop(optional, into)]
    indicator: String,
    #[prop(into)] name: String,
    /// Where the name leads; plain text without.
    #[prop(optional, into)]
    href: Option<String>,
    /// Percent.
    #[prop(into)]
    value: Signal<Option<f64>>,
    #[prop(into)] state: Signal<FeedState>,
    /// Its age in words.
    #[prop(into)]
    age: Signal<String>,
    #[prop(into)] labels: Signal<Vec<Label>>,
    /// A line of small text under the name.
    #[prop(optional, into)]
    note: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let i = use_i18n();
    let name = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let sheet = Signal::derive(move || labels.get().contains(&Label::ShiftSheet));
    // Outside planned time the sum of the day may stand; without data nothing does.
    let shown = move || value.get().filter(|_| state.get() != FeedState::NoData);
    view! {
        <article class="tile" data-slug=slug data-indicator=indicator data-state=move || state.get().name()>
            <div class="tile-head">
                <h3 class="tile-name">{name}</h3>
                <State state sheet/>
            </div>
            {note.map(|note| view! { <p class="tile-note">{note}</p> })}
            <p class="tile-value">
                <b>{move || percent(shown())}</b>
                <small>{i.t(K::UnitPercent)}</small>
            </p>
            <p class="tile-age">
                // The age grows and shrinks all the time: nothing stands behind it.
                <Labels labels/>
                <span class="tile-age-text">{age}</span>
            </p>
            {children.map(|children| children())}
        </article>
    }
}

/// The labels of a figure as words.
#[component]
pub fn Labels(#[prop(into)] labels: Signal<Vec<Label>>) -> impl IntoView {
    let i = use_i18n();
    move || {
        labels
            .get()
            .into_iter()
            .map(|label| {
                let text = i.named("live", &format!("label_{}", label.name()));
                view! { <span class="badge" data-label=label.name()>{text}</span> }
            })
            .collect_view()
    }
}
