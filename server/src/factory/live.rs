//! The live board: the newest figures of all factories in memory, and what has changed of them, encoded once
//! for all who listen. One task reads the commits of all servers from the database and lets states age.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use madang_api::{
    factory::Pulse,
    stream::{Delta, Snapshot},
    time::Timestamp,
};
use serde::Serialize;
use tokio::sync::{Notify, broadcast};

use super::{figure::Figures, now::FactoryNow, store};
use crate::{catalog::Catalogue, clock::now_ms, state::App};

/// How often the commits of other servers are looked for.
const POLL: Duration = Duration::from_millis(250);
/// How often every state is looked at again: a silent feed turns late and stale without any sample.
const TICK: Duration = Duration::from_millis(500);
/// How long changes of this server are gathered before they are sent.
const GATHER: Duration = Duration::from_millis(20);
/// Frames kept for a client that reads slowly; one that falls further behind gets a new snapshot.
const FRAMES: usize = 32;

/// The topic of all factories, with the main figure of each.
pub const ALL: &str = "factories";

/// The board. One for the server.
pub struct LiveBoard {
    board: Mutex<Board>,
    wake: Notify,
    frames: broadcast::Sender<Arc<Frame>>,
}

/// What is sent at one moment: a ready event for each topic that has changed.
#[derive(Debug, Default)]
pub struct Frame {
    all: Option<Bytes>,
    factory: HashMap<String, Bytes>,
}

impl Frame {
    /// The event of a topic.
    #[must_use]
    pub fn of(&self, topic: &str) -> Option<&Bytes> {
        match topic.strip_prefix("factory:") {
            Some(slug) => self.factory.get(slug),
            None => self.all.as_ref(),
        }
    }
}

#[derive(Default)]
struct Board {
    /// Up to here commits were read from the database.
    read: i64,
    /// Number of the last frame. Begins with the clock, so that it rises over restarts too.
    seq: i64,
    now: HashMap<String, Arc<FactoryNow>>,
    /// What the topic of all factories has said last, and in which frame.
    cards: BTreeMap<String, Pulse>,
    cards_version: i64,
    /// Topics of single factories that somebody listens to.
    watched: HashMap<String, Watched>,
    /// Factories with commits that no frame has shown yet.
    dirty: Vec<String>,
}

struct Watched {
    clients: usize,
    version: i64,
    pulse: Pulse,
}

impl Default for LiveBoard {
    fn default() -> Self {
        let board = Board { seq: now_ms(), ..Board::default() };
        Self { board: Mutex::new(board), wake: Notify::new(), frames: broadcast::Sender::new(FRAMES) }
    }
}

impl LiveBoard {
    fn lock(&self) -> MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is stored of a factory, as far as this server has seen.
    #[must_use]
    pub fn now(&self, slug: &str) -> Option<Arc<FactoryNow>> {
        self.lock().now.get(slug).cloned()
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> HashMap<String, Arc<FactoryNow>> {
        self.lock().now.clone()
    }

    /// Shows a commit of this server at once; the next poll finds it known.
    pub fn put(&self, slug: &str, now: FactoryNow) {
        self.lock().take(slug, now);
        self.wake.notify_one();
    }

    /// Begins to listen: the snapshots of the topics, and the frames that follow them without a gap.
    #[must_use]
    pub fn listen(
        self: &LiveBoard,
        catalogue: &Catalogue,
        topics: &[String],
    ) -> (Vec<Bytes>, broadcast::Receiver<Arc<Frame>>) {
        let mut board = self.lock();
        let at = now_ms();
        let snapshots = topics.iter().map(|topic| board.snapshot(catalogue, topic, at)).collect();
        (snapshots, self.frames.subscribe())
    }

    /// Counts a client of the topics of single factories.
    pub fn watch(&self, topics: &[String], catalogue: &Catalogue) {
        let mut board = self.lock();
        let at = now_ms();
        for slug in topics.iter().filter_map(|topic| topic.strip_prefix("factory:")) {
            let pulse = board.pulse(catalogue, slug, at);
            let version = board.seq;
            board.watched.entry(slug.to_owned()).or_insert(Watched { clients: 0, version, pulse }).clients += 1;
        }
    }

    /// Takes the client away again.
    pub fn unwatch(&self, topics: &[String]) {
        let mut board = self.lock();
        for slug in topics.iter().filter_map(|topic| topic.strip_prefix("factory:")) {
            if let Some(watched) = board.watched.get_mut(slug) {
                watched.clients = watched.clients.saturating_sub(1);
                if watched.clients == 0 {
                    board.watched.remove(slug);
                }
            }
        }
    }

    async fn poll(&self, app: &App) {
        let read = self.lock().read;
        match store::since(&app.db, read).await {
            Ok(rows) => {
                let mut board = self.lock();
                for (slug, now) in rows {
                    board.read = board.read.max(now.version);
                    board.take(&slug, now);
                }
            }
            // The figures go on ageing; whoever needs the database says that it is away.
            Err(error) => tracing::debug!(event = "live.unreachable", %error),
        }
    }

    fn publish(&self, catalogue: &Catalogue, all: bool) {
        let mut board = self.lock();
        if let Some(frame) = board.frame(catalogue, all, self.frames.receiver_count() > 0) {
            // Nobody listens: fine.
            let _ = self.frames.send(Arc::new(frame));
        }
    }
}

impl Board {
    fn take(&mut self, slug: &str, now: FactoryNow) {
        if self.now.get(slug).is_none_or(|known| known.version < now.version) {
            self.now.insert(slug.to_owned(), Arc::new(now));
            self.dirty.push(slug.to_owned());
        }
    }

    fn figures(&self, catalogue: &Catalogue, slug: &str, at: i64) -> Option<Figures> {
        let record = catalogue.factory(slug)?;
        Some(Figures::at(record, self.now.get(slug).map(Arc::as_ref), at))
    }

    /// The full pulse of a factory; of one that is gone, a pulse that says nothing.
    fn pulse(&self, catalogue: &Catalogue, slug: &str, at: i64) -> Pulse {
        self.figures(catalogue, slug, at).map_or_else(
            || Pulse {
                slug: slug.to_owned(),
                state: madang_kpi::FeedState::NoData,
                labels: Vec::new(),
                indicators: Vec::new(),
                received_at: None,
                period_ms: 0,
                machines: Vec::new(),
            },
            |figures| figures.full(slug),
        )
    }

    fn snapshot(&mut self, catalogue: &Catalogue, topic: &str, at: i64) -> Bytes {
        let (version, items) = match topic.strip_prefix("factory:") {
            Some(slug) => match self.watched.get(slug) {
                Some(watched) => (watched.version, vec![watched.pulse.clone()]),
                None => (self.seq, vec![self.pulse(catalogue, slug, at)]),
            },
            None => {
                let cards = catalogue.factories.iter().filter_map(|f| self.cards.get(&f.slug)).cloned();
                (self.cards_version, cards.collect())
            }
        };
        let snapshot = Snapshot { topic: topic.to_owned(), version, now: Timestamp(at), items };
        event("snapshot", version, &snapshot)
    }

    /// Compares with what was said last and says what differs. `all` looks at every factory, else only at
    /// those with commits. Without listeners nothing is encoded.
    fn frame(&mut self, catalogue: &Catalogue, all: bool, heard: bool) -> Option<Frame> {
        let at = now_ms();
        let mut dirty = std::mem::take(&mut self.dirty);
        if all {
            dirty = catalogue.factories.iter().map(|f| f.slug.clone()).collect();
        } else {
            dirty.sort_unstable();
            dirty.dedup();
        }
        let next = self.seq + 1;
        let mut cards = Vec::new();
        let mut frame = Frame::default();
        for slug in dirty {
            let Some(figures) = self.figures(catalogue, &slug, at) else { continue };
            let card = figures.card(&slug);
            if self.cards.get(&slug) != Some(&card) {
                cards.push(card.clone());
                self.cards.insert(slug.clone(), card);
            }
            let Some(watched) = self.watched.get_mut(&slug) else { continue };
            let pulse = figures.full(&slug);
            if watched.pulse != pulse {
                let topic = format!("factory:{slug}");
                let items = vec![pulse.clone()];
                let delta = Delta { topic, from: watched.version, to: next, now: Timestamp(at), items };
                (watched.version, watched.pulse) = (next, pulse);
                frame.factory.insert(slug, event("delta", next, &delta));
            }
        }
        if cards.is_empty() && frame.factory.is_empty() {
            return None;
        }
        self.seq = next;
        if !cards.is_empty() {
            let from = std::mem::replace(&mut self.cards_version, next);
            if heard {
                let delta = Delta { topic: ALL.to_owned(), from, to: next, now: Timestamp(at), items: cards };
                frame.all = Some(event("delta", next, &delta));
            }
        }
        Some(frame)
    }
}

/// An event of the stream as bytes. Our data always writes as JSON; should it not, the event is empty.
fn event<T: Serialize>(name: &str, id: i64, data: &T) -> Bytes {
    let json = serde_json::to_string(data).unwrap_or_default();
    Bytes::from(format!("event: {name}\nid: {id}\ndata: {json}\n\n"))
}

/// Reads the board once and keeps it current for as long as the server runs.
pub async fn start(app: App) {
    app.live.poll(&app).await;
    app.live.publish(&app.catalogues.current(), true);
    tokio::spawn(run(app));
}

/// What wakes the board.
enum Turn {
    /// Commits of this server.
    Gather,
    /// Perhaps commits of others.
    Poll,
    /// Time has passed.
    Look,
}

async fn run(app: App) {
    let mut stopping = app.stopping.clone();
    let mut poll = tokio::time::interval(POLL);
    let mut tick = tokio::time::interval(TICK);
    poll.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        let turn = tokio::select! {
            _ = stopping.wait_for(|stop| *stop) => return,
            () = app.live.wake.notified() => Turn::Gather,
            _ = poll.tick() => Turn::Poll,
            _ = tick.tick() => Turn::Look,
        };
        match turn {
            Turn::Gather => tokio::time::sleep(GATHER).await,
            // An outage must not hold up the ageing of states, so a poll has little time.
            Turn::Poll => drop(tokio::time::timeout(TICK, app.live.poll(&app)).await),
            Turn::Look => {}
        }
        app.live.publish(&app.catalogues.current(), matches!(turn, Turn::Look));
    }
}
