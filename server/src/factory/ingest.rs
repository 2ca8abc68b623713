//! `POST ingest`: takes samples of a factory, counts them once, and answers when they are on the disk.

use std::collections::BTreeMap;

use axum::{
    extract::{FromRequest as _, Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use madang_api::{
    factory::{IngestBatch, Ingested},
    problem::{Code, FieldCode, FieldError, Problem},
};
use madang_kpi::{Elements, Label, Metric, Rules, Sample, Schedule, Verdict, day::DAY_MS};

use super::{
    check, key,
    now::{FactoryNow, schedule},
    retention,
    store::{self, Flag, Series},
};
use crate::{
    catalog::record::FactoryRecord,
    clock::now_ms,
    error::{Error, Result},
    http::{answer, body::Body},
    state::App,
};

/// Largest body of a batch.
pub const MAX_BODY: usize = 2 * 1024 * 1024;
/// Most series of one factory: names of metrics come from outside, and each keeps a row for ever.
const MAX_SERIES: usize = 1_000;
/// Hours older than this are kept no more, so nothing is added to them.
const HOURS_KEPT_MS: i64 = retention::HOURS_MS;

/// Takes a batch. It needs no `Idempotency-Key`: every sample is known by (machine, metric, at), so a batch
/// may be sent again, whole or in parts, and counts once.
pub async fn create(State(app): State<App>, request: Request) -> Response {
    match take(&app, request).await {
        Ok(response) => response,
        Err(error) => {
            let mut response = error.into_response();
            if response.status() == axum::http::StatusCode::UNAUTHORIZED {
                response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            response
        }
    }
}

async fn take(app: &App, request: Request) -> Result<Response> {
    let key = key::find(&app.db, request.headers()).await?.ok_or(Code::Unauthenticated)?;
    let batch: IngestBatch = Body::from_request(request, app).await?.value;
    if batch.factory != key.factory {
        return Err(Code::Forbidden.into());
    }
    let catalogue = app.catalogues.current();
    let record = catalogue.factory(&batch.factory).ok_or(Code::Forbidden)?.clone();
    let samples = check::samples(&batch, &record)?;
    // In a task of its own: a sender that hangs up now drops this future, not the transaction.
    let (app, work) = (app.clone(), Work { record, batch, samples, key });
    let done = tokio::spawn(async move { work.run(&app).await }).await;
    let ingested = done.map_err(|e| Error::internal(format!("ingest broke off: {e}")))??;
    answer::fresh(&ingested)
}

struct Work {
    record: FactoryRecord,
    batch: IngestBatch,
    samples: Vec<(String, Sample)>,
    key: key::Known,
}

/// What a batch has brought.
#[derive(Default)]
struct Tally {
    accepted: u32,
    duplicates: u32,
    flagged: u32,
    newest: Option<i64>,
    hours: BTreeMap<(String, i64), Elements>,
}

impl Work {
    async fn run(self, app: &App) -> Result<Ingested> {
        let (record, batch) = (&self.record, &self.batch);
        let plan = schedule(record);
        let mut tx = app.db.begin().await?;
        let mut now = store::hold(&mut tx, &record.slug, batch.period_ms).await?;
        // Asked for after the row is held: times of receipt rise with the versions.
        let received = now_ms();
        let mut series = Series::of(&mut tx, &record.slug).await?;
        self.refuse_many_series(&series)?;
        let mut tally = Tally::default();
        let mut counting = now.clone();
        counting.set_period(batch.period_ms);
        for (machine, sample) in &self.samples {
            let flag = known_flag(sample, received);
            let id = series.id(&mut tx, &record.slug, machine, sample.metric.name()).await?;
            if !store::keep(&mut tx, id, sample.at_ms, &sample.value, received, flag).await? {
                tally.duplicates += 1;
                continue;
            }
            let flag = match flag {
                Flag::None => tally.fold(&mut counting, record, machine, sample, received, &plan),
                flag => Some(flag),
            };
            match flag {
                None => {}
                Some(Flag::OutOfOrder) => {
                    store::flag(&mut tx, id, sample.at_ms, Flag::OutOfOrder).await?;
                    tally.flagged += 1;
                    now.doc.flagged.insert(Label::OutOfOrder, received);
                }
                Some(flag) => {
                    tally.flagged += 1;
                    if flag == Flag::Future {
                        now.doc.flagged.insert(Label::Future, received);
                    }
                }
            }
        }
        if tally.accepted > 0 {
            for ((machine, hour), gain) in tally.hours.iter().filter(|((_, hour), _)| received - hour < HOURS_KEPT_MS) {
                store::add_hour(&mut tx, &record.slug, machine, *hour, gain).await?;
            }
            counting.doc.flagged = std::mem::take(&mut now.doc.flagged);
            counting.simulated = batch.simulated || now.simulated && same_day(&plan, now.received_at, received);
            counting.received_at = Some(received);
            counting.measured_at = counting.measured_at.max(tally.newest);
            now = counting;
        }
        let changed = tally.accepted > 0 || tally.flagged > 0;
        if changed {
            key::used(&mut tx, &self.key, received).await?;
            store::put(&mut tx, &record.slug, &mut now).await?;
        }
        tx.commit().await?;
        if changed {
            app.live.put(&record.slug, now);
        }
        Ok(Ingested {
            batch: self.batch.batch,
            accepted: tally.accepted,
            duplicates: tally.duplicates,
            flagged: tally.flagged,
        })
    }

    fn refuse_many_series(&self, series: &Series) -> Result<()> {
        if series.len() + self.samples.len() <= MAX_SERIES {
            return Ok(());
        }
        let mut names: Vec<(&str, &str)> = self
            .samples
            .iter()
            .filter(|(_, s)| matches!(s.metric, Metric::Unknown(_)))
            .map(|(machine, s)| (machine.as_str(), s.metric.name()))
            .collect();
        names.sort_unstable();
        names.dedup();
        if series.len() + names.len() <= MAX_SERIES {
            return Ok(());
        }
        Err(Problem::invalid(vec![FieldError::new("samples", FieldCode::TooLong).with("max_metrics", MAX_SERIES)])
            .into())
    }
}

impl Tally {
    /// Counts a sample; gives the flag of one that is not counted.
    fn fold(
        &mut self,
        now: &mut FactoryNow,
        record: &FactoryRecord,
        machine: &str,
        sample: &Sample,
        received: i64,
        plan: &Schedule,
    ) -> Option<Flag> {
        let outcome = now.tracker(record, machine).fold(sample, received, plan);
        match outcome.verdict {
            Verdict::Folded => {
                self.accepted += 1;
                self.newest = self.newest.max(Some(sample.at_ms));
                for (hour, gain) in outcome.deltas {
                    *self.hours.entry((machine.to_owned(), hour)).or_default() += gain;
                }
                None
            }
            // Counted before the raw samples that are kept now, for example by the demo's history.
            Verdict::Duplicate => {
                self.duplicates += 1;
                None
            }
            Verdict::Future => Some(Flag::Future),
            Verdict::OutOfOrder => Some(Flag::OutOfOrder),
            Verdict::UnknownMetric | Verdict::InvalidValue => Some(Flag::UnknownMetric),
        }
    }
}

/// The flag that a sample has before it is counted. One older than the raw samples that are kept cannot be
/// told from one that was counted already, so it is not counted.
fn known_flag(sample: &Sample, received: i64) -> Flag {
    if matches!(sample.metric, Metric::Unknown(_)) {
        Flag::UnknownMetric
    } else if sample.at_ms > received + Rules::FUTURE_MS {
        Flag::Future
    } else if sample.at_ms < received - DAY_MS {
        Flag::OutOfOrder
    } else {
        Flag::None
    }
}

fn same_day(plan: &Schedule, before: Option<i64>, now: i64) -> bool {
    before.is_some_and(|before| plan.day(before).start_ms == plan.day(now).start_ms)
}
