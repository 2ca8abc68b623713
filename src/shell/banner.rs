//! The line at the top that says when the network or the live stream is lost. It is never part of the first
//! render, and lies over the page's edge so that nothing jumps.

use leptos::prelude::*;

use crate::{
    i18n::{K, use_i18n},
    net::stream::{StreamHealth, StreamStatus},
};

/// What is wrong, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Offline,
    Down,
    Degraded,
}

fn trouble(online: bool, stream: Option<StreamStatus>) -> Option<Trouble> {
    match stream {
        _ if !online => Some(Trouble::Offline),
        Some(StreamStatus::Down) => Some(Trouble::Down),
        Some(StreamStatus::Degraded) => Some(Trouble::Degraded),
        _ => None,
    }
}

/// Offline, down or degraded; nothing while all is well.
#[component]
pub fn ConnectionBanner() -> impl IntoView {
    let i = use_i18n();
    let online = use_online();
    let StreamHealth(health) = use_context::<StreamHealth>().unwrap_or_default();
    let now = Memo::new(move |_| trouble(online.get(), health.get()));
    let words = move || match now.get() {
        Some(Trouble::Offline) => i.t(K::ShellOffline),
        Some(Trouble::Down) => i.t(K::ShellDown),
        Some(Trouble::Degraded) => i.t(K::ShellDegraded),
        None => "",
    };
    let name = move || {
        now.get().map(|trouble| match trouble {
            Trouble::Offline => "offline",
            Trouble::Down => "down",
            Trouble::Degraded => "degraded",
        })
    };
    view! { <div class="connection" role="status" data-trouble=name><p class="banner wait" hidden=move || now.get().is_none()>{words}</p></div> }
}

/// Whether the browser has a network. True in the first render; `true` alone proves nothing, `false` does.
fn use_online() -> RwSignal<bool> {
    let online = RwSignal::new(true);
    #[cfg(feature = "hydrate")]
    {
        let listen = move |name: &'static str, value: bool| {
            let handle = window_event_listener_untyped(name, move |_| {
                let _ = online.try_set(value);
            });
            on_cleanup(move || handle.remove());
        };
        Effect::new(move |_| {
            listen("online", true);
            listen("offline", false);
            if web_sys::window().is_some_and(|w| !w.navigator().on_line()) {
                online.set(false);
            }
        });
    }
    online
}

#[cfg(test)]
mod tests {
    use super::{Trouble, trouble};
    use crate::net::stream::StreamStatus;

    #[test]
    fn the_worst_trouble_is_said_and_connecting_is_none() {
        assert_eq!(trouble(true, None), None);
        assert_eq!(trouble(true, Some(StreamStatus::Connecting)), None);
        assert_eq!(trouble(true, Some(StreamStatus::Degraded)), Some(Trouble::Degraded));
        assert_eq!(trouble(false, Some(StreamStatus::Live)), Some(Trouble::Offline));
    }
}
