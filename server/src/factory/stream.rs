//! `GET stream`: live figures over server-sent events. A snapshot first, then deltas that join without a gap;
//! a client that reads too slowly gets a new snapshot instead of a queue. What is sent is `live`'s.

use std::{collections::VecDeque, convert::Infallible, sync::Arc, time::Duration};

use axum::{
    body::Body,
    extract::{Query, State},
    http::{HeaderName, header},
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use madang_api::{
    problem::{FieldCode, FieldError, Problem},
    time::Timestamp,
};
use serde::Deserialize;
use tokio::{
    sync::{broadcast, watch},
    time::{Instant, Interval, MissedTickBehavior},
};

use super::live::{ALL, Frame};
use crate::{catalog::Catalogue, clock::now_ms, error::Result, random, state::App};

/// A sign of life goes out this often, so that a dead connection is noticed at both ends.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Most topics of one stream.
const MAX_TOPICS: usize = 8;

/// The query of a stream.
#[derive(Debug, Deserialize)]
pub struct Ask {
    /// `factories` or `factory:{slug}`, several with commas.
    pub topics: Option<String>,
}

/// Opens a stream.
///
/// # Errors
/// 422 for a topic that does not exist.
pub async fn show(State(app): State<App>, Query(ask): Query<Ask>) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let topics = topics(ask.topics.as_deref().unwrap_or(""), &catalogue)?;
    let client = Client::new(app, topics, &catalogue);
    let stream = futures_util::stream::unfold(client, |mut client| async move {
        let bytes = client.next().await?;
        Some((Ok::<_, Infallible>(bytes), client))
    });
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
        // A proxy that gathers answers would hold the figures back.
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}

fn topics(text: &str, catalogue: &Catalogue) -> Result<Vec<String>> {
    let mut topics: Vec<String> = text.split(',').map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned).collect();
    topics.sort_unstable();
    topics.dedup();
    if topics.is_empty() {
        return Err(Problem::invalid(vec![FieldError::new("topics", FieldCode::Required)]).into());
    }
    if topics.len() > MAX_TOPICS {
        return Err(
            Problem::invalid(vec![FieldError::new("topics", FieldCode::TooLong).with("max", MAX_TOPICS)]).into()
        );
    }
    for topic in &topics {
        let error = match topic.strip_prefix("factory:") {
            Some(slug) if catalogue.factory(slug).is_none() => FieldError::new("topics", FieldCode::NotFound),
            None if topic != ALL => {
                FieldError::new("topics", FieldCode::OneOf).with("allowed", "factories factory:{slug}")
            }
            _ => continue,
        };
        return Err(Problem::invalid(vec![error.with("topic", topic)]).into());
    }
    Ok(topics)
}

/// One who listens. Bounded: at most one snapshot or frame a topic waits here, the rest in the shared ring.
struct Client {
    app: App,
    topics: Vec<String>,
    waiting: VecDeque<Bytes>,
    frames: broadcast::Receiver<Arc<Frame>>,
    stopping: watch::Receiver<bool>,
    heartbeat: Interval,
}

impl Client {
    fn new(app: App, topics: Vec<String>, catalogue: &Catalogue) -> Self {
        app.live.watch(&topics, catalogue);
        let (snapshots, frames) = app.live.listen(catalogue, &topics);
        // Each comes back after its own pause, so that a hall of screens does not come back at once.
        let [a, b] = random::bytes::<2>();
        let retry = 1_000 + u32::from(u16::from_be_bytes([a, b])) * 14_000 / u32::from(u16::MAX);
        let mut waiting = VecDeque::from([Bytes::from(format!("retry: {retry}\n\n"))]);
        waiting.extend(snapshots);
        let mut heartbeat = tokio::time::interval_at(Instant::now() + HEARTBEAT, HEARTBEAT);
        heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self { stopping: app.stopping.clone(), app, topics, waiting, frames, heartbeat }
    }

    /// What is sent next; `None` ends the stream.
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            if *self.stopping.borrow() {
                return None;
            }
            if let Some(bytes) = self.waiting.pop_front() {
                return Some(bytes);
            }
            let heard = tokio::select! {
                biased;
                _ = self.stopping.wait_for(|stop| *stop) => return None,
                heard = self.frames.recv() => heard,
                _ = self.heartbeat.tick() => return Some(heartbeat()),
            };
            match heard {
                Ok(frame) => self.waiting.extend(self.topics.iter().filter_map(|t| frame.of(t)).cloned()),
                Err(broadcast::error::RecvError::Lagged(_)) => {
                    let catalogue = self.app.catalogues.current();
                    let (snapshots, frames) = self.app.live.listen(&catalogue, &self.topics);
                    self.waiting.extend(snapshots);
                    self.frames = frames;
                }
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.app.live.unwatch(&self.topics);
    }
}

/// A comment for proxies, and the server's clock for pages, whose scripts never see comments.
fn heartbeat() -> Bytes {
    Bytes::from(format!(": heartbeat\nevent: ping\ndata: {{\"now\":\"{}\"}}\n\n", Timestamp(now_ms())))
}
