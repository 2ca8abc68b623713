//! Keeps a board current: opens the stream after mount, writes what it says into the board's signals once a
//! frame, watches for silence, and tries again for ever. Everything it owns ends with the view.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::{Rc, Weak},
};

use gloo::timers::callback::Interval;
use leptos::prelude::*;
use madang_api::{
    factory::Pulse,
    stream::{Delta, Snapshot},
    time::Timestamp,
};
use serde::Deserialize;

use super::{
    LiveBoard, StreamHealth, StreamStatus,
    clock::{Chain, DOWN_AFTER, ServerClock, WATCHDOG_MS, backoff_ms},
};
use crate::net::{
    event_source::{EventLink, Heard},
    path,
};

/// Where the choice to pause is kept; gone with the tab.
const PAUSED_KEY: &str = "madang-paused";
/// One beat drives the clock, the watchdog and the next try.
const TICK_MS: u32 = 1_000;

/// Starts after mount and ends with the owner of the view.
pub fn attach(board: &LiveBoard, topic: String, as_of: Timestamp) {
    let slot = StoredValue::new_local(None::<Driver>);
    let health = use_context::<StreamHealth>();
    let board = board.clone();
    Effect::new(move |_| {
        let (board, health, topic) = (board.clone(), health.clone(), topic.clone());
        untrack(|| {
            if session_storage().and_then(|s| s.get_item(PAUSED_KEY).ok().flatten()).is_some() {
                board.paused.set(true);
            }
            slot.set_value(Some(Driver::start(board, health, &topic, as_of)));
        });
    });
    on_cleanup(move || drop(slot.try_update_value(Option::take)));
}

/// Keeps the visitor's choice for the next page.
pub fn remember_paused(paused: bool) {
    let Some(storage) = session_storage() else { return };
    // A full or forbidden storage only forgets the choice.
    let _ = if paused { storage.set_item(PAUSED_KEY, "1") } else { storage.remove_item(PAUSED_KEY) };
}

struct Driver {
    shared: Rc<Shared>,
    _beat: Interval,
}

struct Shared {
    url: String,
    board: LiveBoard,
    health: Option<StreamHealth>,
    link: RefCell<Option<EventLink>>,
    chain: RefCell<Chain>,
    clock: Cell<ServerClock>,
    /// Pulses that wait for the next frame; the newest of a factory wins.
    waiting: RefCell<BTreeMap<String, Pulse>>,
    frame: Cell<bool>,
    attempts: Cell<u32>,
    /// Monotonic time of the last event, and of the next try.
    heard_at: Cell<f64>,
    retry_at: Cell<f64>,
}

impl Driver {
    fn start(board: LiveBoard, health: Option<StreamHealth>, topic: &str, as_of: Timestamp) -> Self {
        let now = monotonic_ms();
        let shared = Rc::new(Shared {
            url: format!("/api/v1/stream?topics={}", path::encode(topic)),
            board,
            health,
            link: RefCell::new(None),
            chain: RefCell::new(Chain::default()),
            // The page's own time is a lower bound, so that even a stream that never opens lets figures age.
            clock: Cell::new(ServerClock::new(as_of.0, now)),
            waiting: RefCell::new(BTreeMap::new()),
            frame: Cell::new(false),
            attempts: Cell::new(0),
            heard_at: Cell::new(now),
            retry_at: Cell::new(now),
        });
        beat(&shared);
        let weak = Rc::downgrade(&shared);
        let beat = Interval::new(TICK_MS, move || with(&weak, beat));
        Self { shared, _beat: beat }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        close(&self.shared);
        self.shared.say(None);
    }
}

impl Shared {
    fn say(&self, status: Option<StreamStatus>) {
        if let Some(status) = status.filter(|s| self.board.status.try_get_untracked() != Some(*s)) {
            self.board.status.set(status);
        }
        if let Some(StreamHealth(health)) = &self.health
            && health.get_untracked() != status
        {
            health.set(status);
        }
    }
}

/// Once a second: the clock, the watchdog, the next try.
fn beat(shared: &Rc<Shared>) {
    let now = monotonic_ms();
    if shared.board.paused.get_untracked() {
        close(shared);
        shared.retry_at.set(now);
        shared.say(None);
        return;
    }
    shared.board.now.set(Some(shared.clock.get().now(now)));
    if hidden() {
        // Nobody looks: give the connection back, and come again with a snapshot.
        close(shared);
        shared.retry_at.set(now);
        return;
    }
    let open = shared.link.borrow().is_some();
    if open && now - shared.heard_at.get() > WATCHDOG_MS {
        lost(shared);
    } else if !open && now >= shared.retry_at.get() {
        connect(shared);
    }
}

fn connect(shared: &Rc<Shared>) {
    shared.heard_at.set(monotonic_ms());
    if shared.attempts.get() == 0 {
        shared.say(Some(StreamStatus::Connecting));
    }
    let weak = Rc::downgrade(shared);
    let hear = move |heard| with(&weak, |shared| take(shared, heard));
    match EventLink::open(&shared.url, &["snapshot", "delta", "ping"], hear) {
        Ok(link) => drop(shared.link.replace(Some(link))),
        Err(_) => lost(shared),
    }
}

fn take(shared: &Rc<Shared>, heard: Heard) {
    let now = monotonic_ms();
    match heard {
        Heard::Open => shared.heard_at.set(now),
        Heard::Lost => lost(shared),
        Heard::Message(name, data) => {
            shared.heard_at.set(now);
            if !read(shared, name, &data, now) {
                // A broken chain: the next connection begins with a snapshot.
                close(shared);
                shared.retry_at.set(now);
            }
        }
    }
}

/// Reads an event; false when it does not continue what is known.
fn read(shared: &Rc<Shared>, name: &str, data: &str, monotonic: f64) -> bool {
    /// Data of the event `ping`: the server's clock.
    #[derive(Deserialize)]
    struct Ping {
        now: Timestamp,
    }
    let (now, items) = match name {
        "snapshot" => {
            let Ok(s) = serde_json::from_str::<Snapshot>(data) else { return false };
            shared.chain.borrow_mut().snapshot(&s.topic, s.version);
            shared.attempts.set(0);
            shared.say(Some(StreamStatus::Live));
            (s.now, s.items)
        }
        "delta" => {
            let Ok(d) = serde_json::from_str::<Delta>(data) else { return false };
            if !shared.chain.borrow_mut().delta(&d.topic, d.from, d.to) {
                return false;
            }
            (d.now, d.items)
        }
        // A heartbeat without a clock is still a sign of life.
        _ => match serde_json::from_str::<Ping>(data) {
            Ok(ping) => (ping.now, Vec::new()),
            Err(_) => return true,
        },
    };
    let mut clock = shared.clock.get();
    clock.hear(now.0, monotonic);
    shared.clock.set(clock);
    if !items.is_empty() {
        shared.waiting.borrow_mut().extend(items.into_iter().map(|p| (p.slug.clone(), p)));
        if !shared.frame.replace(true) {
            let weak = Rc::downgrade(shared);
            if request_animation_frame(move || with(&weak, flush)).is_err() {
                flush(shared);
            }
        }
    }
    true
}

/// Writes what waited; a factory whose pulse is the same writes nothing.
fn flush(shared: &Rc<Shared>) {
    shared.frame.set(false);
    let waiting = shared.waiting.take();
    if shared.board.paused.get_untracked() {
        return;
    }
    for (slug, pulse) in waiting {
        if let Some(signal) = shared.board.pulses.get(&slug)
            && signal.with_untracked(|old| *old != pulse)
        {
            signal.set(pulse);
        }
    }
}

fn lost(shared: &Rc<Shared>) {
    close(shared);
    let attempts = shared.attempts.get().saturating_add(1);
    shared.attempts.set(attempts);
    shared.retry_at.set(monotonic_ms() + backoff_ms(attempts, js_sys::Math::random()));
    shared.say(Some(if attempts > DOWN_AFTER { StreamStatus::Down } else { StreamStatus::Degraded }));
}

/// Ends the connection; taken out first, because dropping it may be seen by its own callback.
fn close(shared: &Shared) {
    let link = shared.link.take();
    drop(link);
}

fn with(weak: &Weak<Shared>, act: impl FnOnce(&Rc<Shared>)) {
    if let Some(shared) = weak.upgrade() {
        act(&shared);
    }
}

fn monotonic_ms() -> f64 {
    web_sys::window().and_then(|w| w.performance()).map_or(0.0, |p| p.now())
}

fn hidden() -> bool {
    web_sys::window()
        .and_then(|w| w.document())
        .is_some_and(|d| d.visibility_state() == web_sys::VisibilityState::Hidden)
}

fn session_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}
