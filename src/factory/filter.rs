//! Choosing factories by hall and state: links that change the query, so that they work without scripts and
//! can be sent to somebody.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::activity::HALLS;
use crate::{
    i18n::{I18n, K, use_i18n},
    net::path,
};

/// The states one can choose.
const STATES: [&str; 5] = ["live", "late", "stale", "no_data", "not_scheduled"];

/// What the query chooses; an unknown value chooses nothing in particular.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    pub hall: Option<String>,
    pub state: Option<String>,
}

impl Choice {
    /// From query values.
    #[must_use]
    pub fn new(hall: Option<String>, state: Option<String>) -> Self {
        Self {
            hall: hall.filter(|h| HALLS.contains(&h.as_str())),
            state: state.filter(|s| STATES.contains(&s.as_str())),
        }
    }

    /// Whether a factory fits.
    #[must_use]
    pub fn fits(&self, hall: &str, state: &str) -> bool {
        self.hall.as_deref().is_none_or(|h| h == hall) && self.state.as_deref().is_none_or(|s| s == state)
    }

    fn address(&self, i: I18n) -> String {
        let pairs = [("hall", &self.hall), ("state", &self.state)];
        let query: Vec<String> = pairs.iter().filter_map(|(n, v)| v.as_ref().map(|v| format!("{n}={v}"))).collect();
        let page = path::page(i.lang, "live");
        if query.is_empty() { page } else { format!("{page}?{}", query.join("&")) }
    }
}

/// The choice of the address, tracked.
#[must_use]
pub fn use_choice() -> Memo<Choice> {
    let query = use_query_map();
    Memo::new(move |_| query.with(|q| Choice::new(q.get("hall"), q.get("state"))))
}

/// Two rows of chips.
#[component]
pub fn Filters(choice: Memo<Choice>) -> impl IntoView {
    let i = use_i18n();
    let hall_chip = move |hall: Option<&'static str>, text: String| {
        let to = move || Choice { hall: hall.map(str::to_owned), ..choice.get() }.address(i);
        let current = move || choice.with(|c| c.hall.as_deref() == hall).then_some("true");
        view! { <li><a href=to aria-current=current>{text}</a></li> }
    };
    let state_chip = move |state: Option<&'static str>, text: String| {
        let to = move || Choice { state: state.map(str::to_owned), ..choice.get() }.address(i);
        let current = move || choice.with(|c| c.state.as_deref() == state).then_some("true");
        view! { <li><a href=to aria-current=current>{text}</a></li> }
    };
    let all = || i.t(K::LiveAll).to_owned();
    let halls = HALLS.into_iter().map(|h| hall_chip(Some(h), i.named("hall", h))).collect_view();
    let states = STATES.into_iter().map(|s| state_chip(Some(s), i.named("state", s))).collect_view();
    view! {
        <nav class="live-filters no-print" aria-label=i.t(K::LiveFilters)>
            <h2>{i.t(K::LiveHall)}</h2>
            <ul class="chips">{hall_chip(None, all())}{halls}</ul>
            <h2>{i.t(K::LiveState)}</h2>
            <ul class="chips">{state_chip(None, all())}{states}</ul>
        </nav>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::Choice;
    use crate::i18n::I18n;
    use madang_api::lang::Lang;

    #[test]
    fn a_choice_is_an_address_and_nonsense_is_no_choice() {
        let i = I18n::built_in(Lang::En);
        let choice = Choice::new(Some("FB".into()), Some("stale".into()));
        assert_eq!(choice.address(i), "/en/live?hall=FB&state=stale");
        assert!(choice.fits("FB", "stale") && !choice.fits("FB", "live") && !choice.fits("ME", "stale"));
        let nonsense = Choice::new(Some("XX".into()), Some("<script>".into()));
        assert_eq!(nonsense, Choice::default());
        assert_eq!(nonsense.address(i), "/en/live");
        assert!(nonsense.fits("ME", "live"));
    }
}
