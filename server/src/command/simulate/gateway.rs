//! The gateway of one simulated factory: what its machines report, batch by batch, sent until it is taken.
//! Nothing waits in memory while the server is away: what machines did follows from the clock, so that the
//! gateway only remembers up to when it was heard.

use std::{sync::Arc, time::Duration};

use madang_api::{
    factory::{Factory as Shown, IngestBatch, IngestSample, Ingested},
    time::Timestamp,
};
use madang_demo::{model::Factory, simulate::FactoryFeed};
use madang_kpi::{Metric, Sample, Value, day::HOUR_MS};
use tokio::sync::watch;

use super::{client::Client, option::Options, tally::Tally};
use crate::{clock::now_ms, random};

/// What was not heard for longer than this is lost, as in a gateway with a small memory.
const KEPT_MS: i64 = HOUR_MS;
/// Most samples of one batch, well under what the API takes.
const MAX_SAMPLES: usize = 2_000;
/// Shortest and longest pause before the next try, ms.
const PAUSE_MS: (u64, u64) = (250, 8_000);

/// One factory's sender.
pub struct Gateway {
    factory: Factory,
    key: String,
    feed: FactoryFeed,
    clock: Clock,
    period_ms: i64,
    report_ms: i64,
    client: Client,
    tally: Arc<Tally>,
}

/// The machines' time against real time.
#[derive(Debug, Clone, Copy)]
struct Clock {
    start_ms: i64,
    speed: i64,
}

impl Clock {
    fn machine_time(self, real_ms: i64) -> i64 {
        self.start_ms + (real_ms - self.start_ms) * self.speed
    }

    fn real_time(self, machine_ms: i64) -> i64 {
        self.start_ms + (machine_ms - self.start_ms).div_euclid(self.speed)
    }
}

/// How a batch ended.
enum Sent {
    Taken(Ingested),
    /// To be tried again.
    Later,
    /// The server does not want this batch, whatever it is.
    Refused(u16),
    /// The key does not hold.
    Locked(u16),
}

impl Gateway {
    /// The gateway of `factory`.
    #[must_use]
    pub fn new(seed: u64, factory: Factory, key: String, options: &Options, client: Client, tally: Arc<Tally>) -> Self {
        let period_ms = options.period_ms.unwrap_or(factory.period_ms);
        // Before the declared period is over: a batch that is a little late is not "late" yet.
        let report_ms = (period_ms * 8 / 10).max(1);
        let reporting = Factory { period_ms: report_ms * options.speed, ..factory.clone() };
        let clock = Clock { start_ms: now_ms(), speed: options.speed };
        Self { feed: FactoryFeed::new(seed, &reporting), factory, key, clock, period_ms, report_ms, client, tally }
    }

    /// Time between two batches, ms.
    #[must_use]
    pub fn report_ms(&self) -> i64 {
        self.report_ms
    }

    /// Sends at `first_ms` and every report period after it, until it is told to stop.
    pub async fn run(mut self, first_ms: i64, mut stopping: watch::Receiver<bool>) {
        let stopped = async move {
            let _ = stopping.wait_for(|stop| *stop).await;
        };
        tokio::select! {
            () = self.send_for_ever(first_ms) => {}
            () = stopped => {}
        }
    }

    async fn send_for_ever(&mut self, first_ms: i64) {
        sleep_until(first_ms).await;
        let mut heard_ms = self.heard().await.unwrap_or(first_ms);
        let mut due_ms = first_ms;
        let mut joined = false;
        loop {
            let from_ms = heard_ms.max(due_ms - KEPT_MS).min(due_ms);
            let samples = self.report(from_ms, due_ms, !joined);
            if !self.deliver(samples).await {
                return;
            }
            (heard_ms, joined) = (due_ms, true);
            // After an outage everything missed goes in one turn, up to the newest instant of the rhythm.
            let missed = (now_ms() - due_ms).div_euclid(self.report_ms).max(1);
            due_ms += missed * self.report_ms;
            sleep_until(due_ms).await;
        }
    }

    /// Up to when the server has counted this factory's samples; asks until it answers. `None` when it has
    /// none, or when the machines' time is not the real one.
    async fn heard(&self) -> Option<i64> {
        if self.clock.speed != 1 {
            return None;
        }
        let path = format!("/api/v1/factories/{}", self.factory.slug);
        let mut tries = 0;
        loop {
            match self.client.get(&path).await {
                Ok((200, body)) => {
                    let shown: Shown = serde_json::from_slice(&body).ok()?;
                    return shown.card.pulse.indicators.iter().filter_map(|k| k.measured_at).max().map(|t| t.0);
                }
                Ok((404, _)) => return None,
                _ => self.pause(&mut tries).await,
            }
        }
    }

    /// What the machines report in (`from_ms`, `to_ms`], in the order of folding; on joining also everything
    /// they know at `to_ms`.
    fn report(&mut self, from_ms: i64, to_ms: i64, join: bool) -> Vec<(String, Sample)> {
        let (from, to) = (self.clock.machine_time(from_ms), self.clock.machine_time(to_ms));
        let mut samples = flat(self.feed.samples_between(from, to));
        if join {
            for (machine, sample) in flat(self.feed.snapshot(to)) {
                let said =
                    |(m, s): &(String, Sample)| *m == machine && s.metric == sample.metric && s.at_ms == sample.at_ms;
                if !samples.iter().any(said) {
                    samples.push((machine, sample));
                }
            }
        }
        for (_, sample) in &mut samples {
            sample.at_ms = self.clock.real_time(sample.at_ms);
            if let (Metric::Pri, Value::Number(pri)) = (&sample.metric, &mut sample.value) {
                *pri /= self.clock.speed as f64;
            }
        }
        samples.sort_by(|a, b| a.1.fold_order(&b.1));
        samples
    }

    /// Sends until all is taken; false when the key does not hold.
    async fn deliver(&self, samples: Vec<(String, Sample)>) -> bool {
        for part in samples.chunks(MAX_SAMPLES) {
            let batch = self.batch(part);
            let mut tries = 0;
            loop {
                match self.post(&batch).await {
                    Sent::Taken(answer) => {
                        self.tally.accepted(&answer);
                        break;
                    }
                    Sent::Later => {
                        self.tally.failed();
                        self.pause(&mut tries).await;
                    }
                    Sent::Refused(status) => {
                        self.tally.refused();
                        eprintln!(
                            "madang simulate: {} was refused with {status}, its batch is dropped",
                            self.factory.slug
                        );
                        break;
                    }
                    Sent::Locked(status) => {
                        self.tally.refused();
                        eprintln!(
                            "madang simulate: the key of {} does not hold ({status}); run `madang demo`",
                            self.factory.slug
                        );
                        return false;
                    }
                }
            }
        }
        true
    }

    fn batch(&self, samples: &[(String, Sample)]) -> Vec<u8> {
        let samples = samples
            .iter()
            .map(|(machine, sample)| IngestSample {
                machine: machine.clone(),
                metric: sample.metric.name().to_owned(),
                at: Timestamp(sample.at_ms),
                value: match &sample.value {
                    Value::Number(n) => (*n).into(),
                    Value::Text(t) => t.as_str().into(),
                },
            })
            .collect();
        let batch = IngestBatch {
            factory: self.factory.slug.clone(),
            batch: random::id(),
            period_ms: self.period_ms,
            samples,
            simulated: true,
        };
        // Strings and numbers always write; an empty body would be refused.
        serde_json::to_vec(&batch).unwrap_or_default()
    }

    async fn post(&self, batch: &[u8]) -> Sent {
        match self.client.post("/api/v1/ingest", &self.key, batch.to_vec()).await {
            Ok((200, body)) => serde_json::from_slice(&body).map_or(Sent::Later, Sent::Taken),
            Ok((status @ (401 | 403), _)) => Sent::Locked(status),
            Ok((status @ (400 | 404..=428), _)) => Sent::Refused(status),
            _ => Sent::Later,
        }
    }

    /// Waits longer with each try, by chance between half and the whole of it.
    async fn pause(&self, tries: &mut u32) {
        let whole = (PAUSE_MS.0 << (*tries).min(6)).min(PAUSE_MS.1);
        *tries += 1;
        let [chance] = random::bytes::<1>();
        tokio::time::sleep(Duration::from_millis(whole / 2 + whole * u64::from(chance) / 512)).await;
    }
}

fn flat(machines: Vec<(String, Vec<Sample>)>) -> Vec<(String, Sample)> {
    machines.into_iter().flat_map(|(machine, samples)| samples.into_iter().map(move |s| (machine.clone(), s))).collect()
}

async fn sleep_until(at_ms: i64) {
    let wait = u64::try_from(at_ms - now_ms()).unwrap_or(0);
    tokio::time::sleep(Duration::from_millis(wait)).await;
}
