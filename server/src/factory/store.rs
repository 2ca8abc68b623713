//! The tables of the factories: rows of now, hour buckets, raw samples, and the order of commits. What is
//! folded into them is `ingest`'s.

use std::collections::HashMap;

use madang_kpi::{Elements, Value};

use super::now::{Doc, FactoryNow};
use crate::{
    args,
    db::{Db, DbError, Row, Tx},
};

/// What is odd about a stored sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    None = 0,
    Future = 1,
    OutOfOrder = 2,
    UnknownMetric = 3,
}

fn row(row: &Row) -> Result<FactoryNow, DbError> {
    let doc: Doc = serde_json::from_str(&row.text("doc")?).map_err(|e| DbError::Decode(e.into()))?;
    Ok(FactoryNow {
        version: row.int("version")?,
        received_at: row.opt_int("received_at")?,
        measured_at: row.opt_int("measured_at")?,
        period_ms: row.int("period_ms")?,
        simulated: row.flag("simulated")?,
        doc,
    })
}

/// The rows that were committed after `version`, by factory.
///
/// # Errors
/// The database's failure, or a document that does not read.
pub async fn since(db: &Db, version: i64) -> Result<Vec<(String, FactoryNow)>, DbError> {
    let rows = db
        .fetch_all(
            "SELECT factory, version, received_at, measured_at, period_ms, simulated, doc FROM factory_now WHERE version > $1 ORDER BY version",
            &args![version],
        )
        .await?;
    rows.iter().map(|r| Ok((r.text("factory")?, row(r)?))).collect()
}

/// The row of a factory, held until the commit: batches of one factory are counted one after the other. The
/// update that changes nothing takes the row's lock in PostgreSQL; SQLite has one writer anyway.
///
/// # Errors
/// As [`since`].
pub async fn hold(tx: &mut Tx, factory: &str, period_ms: i64) -> Result<FactoryNow, DbError> {
    tx.execute(
        "INSERT INTO factory_now (factory, version, period_ms, simulated, doc) VALUES ($1, 0, $2, 0, '{}') ON CONFLICT (factory) DO NOTHING",
        &args![factory, period_ms],
    )
    .await?;
    let held = tx
        .fetch_optional(
            "UPDATE factory_now SET version = version WHERE factory = $1 RETURNING version, received_at, measured_at, period_ms, simulated, doc",
            &args![factory],
        )
        .await?;
    held.as_ref().map(row).transpose()?.ok_or(DbError::RowNotFound)
}

/// Writes the row with the next version. Call it last before the commit: whoever has taken the next version
/// lets nobody else take one until then, so that versions become visible in their order.
///
/// # Errors
/// The database's failure.
pub async fn put(tx: &mut Tx, factory: &str, now: &mut FactoryNow) -> Result<(), DbError> {
    let next = tx
        .fetch_optional("UPDATE counter SET value = value + 1 WHERE name = 'factory' RETURNING value", &[])
        .await?
        .ok_or(DbError::RowNotFound)?;
    now.version = next.int("value")?;
    let doc = serde_json::to_string(&now.doc).map_err(|e| DbError::Encode(e.into()))?;
    tx.execute(
        "INSERT INTO factory_now (factory, version, received_at, measured_at, period_ms, simulated, doc) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (factory) DO UPDATE SET version = excluded.version, received_at = excluded.received_at, measured_at = excluded.measured_at, period_ms = excluded.period_ms, simulated = excluded.simulated, doc = excluded.doc",
        &args![factory, now.version, now.received_at, now.measured_at, now.period_ms, now.simulated, doc],
    )
    .await?;
    Ok(())
}

/// Adds what an hour of a machine has gained.
///
/// # Errors
/// The database's failure.
pub async fn add_hour(tx: &mut Tx, factory: &str, machine: &str, from_ms: i64, e: &Elements) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO factory_hour (factory, machine, from_ms, pbt, apt, adet, adet_external, adot, asut, minor_stop, no_data, pq, gq, sq, rq, pri_pq, pri_gq, pq_outside, failures, restoration, kwh) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) ON CONFLICT (factory, machine, from_ms) DO UPDATE SET pbt = factory_hour.pbt + excluded.pbt, apt = factory_hour.apt + excluded.apt, adet = factory_hour.adet + excluded.adet, adet_external = factory_hour.adet_external + excluded.adet_external, adot = factory_hour.adot + excluded.adot, asut = factory_hour.asut + excluded.asut, minor_stop = factory_hour.minor_stop + excluded.minor_stop, no_data = factory_hour.no_data + excluded.no_data, pq = factory_hour.pq + excluded.pq, gq = factory_hour.gq + excluded.gq, sq = factory_hour.sq + excluded.sq, rq = factory_hour.rq + excluded.rq, pri_pq = factory_hour.pri_pq + excluded.pri_pq, pri_gq = factory_hour.pri_gq + excluded.pri_gq, pq_outside = factory_hour.pq_outside + excluded.pq_outside, failures = factory_hour.failures + excluded.failures, restoration = factory_hour.restoration + excluded.restoration, kwh = factory_hour.kwh + excluded.kwh",
        &args![
            factory, machine, from_ms, e.pbt, e.apt, e.adet, e.adet_external, e.adot, e.asut, e.minor_stop, e.no_data,
            e.pq, e.gq, e.sq, e.rq, e.pri_pq, e.pri_gq, e.pq_outside, e.failures, e.restoration, e.kwh
        ],
    )
    .await?;
    Ok(())
}

/// The hour buckets of a factory that begin within [`from_ms`, `to_ms`), machine by machine.
///
/// # Errors
/// The database's failure.
pub async fn hours(db: &Db, factory: &str, from_ms: i64, to_ms: i64) -> Result<Vec<(i64, Elements)>, DbError> {
    let rows = db
        .fetch_all(
            "SELECT from_ms, pbt, apt, adet, adet_external, adot, asut, minor_stop, no_data, pq, gq, sq, rq, pri_pq, pri_gq, pq_outside, failures, restoration, kwh FROM factory_hour WHERE factory = $1 AND from_ms >= $2 AND from_ms < $3 ORDER BY from_ms, machine",
            &args![factory, from_ms, to_ms],
        )
        .await?;
    rows.iter()
        .map(|r| {
            let elements = Elements {
                pbt: r.int("pbt")?,
                apt: r.int("apt")?,
                adet: r.int("adet")?,
                adet_external: r.int("adet_external")?,
                adot: r.int("adot")?,
                asut: r.int("asut")?,
                minor_stop: r.int("minor_stop")?,
                no_data: r.int("no_data")?,
                pq: r.real("pq")?,
                gq: r.real("gq")?,
                sq: r.real("sq")?,
                rq: r.real("rq")?,
                pri_pq: r.real("pri_pq")?,
                pri_gq: r.real("pri_gq")?,
                pq_outside: r.real("pq_outside")?,
                failures: r.int("failures")?,
                restoration: r.int("restoration")?,
                kwh: r.real("kwh")?,
            };
            Ok((r.int("from_ms")?, elements))
        })
        .collect()
}

/// The numbers of a factory's series by machine and metric.
#[derive(Debug, Default)]
pub struct Series(HashMap<(String, String), i64>);

impl Series {
    /// Reads those that exist.
    ///
    /// # Errors
    /// The database's failure.
    pub async fn of(tx: &mut Tx, factory: &str) -> Result<Self, DbError> {
        let rows = tx.fetch_all("SELECT id, machine, metric FROM series WHERE factory = $1", &args![factory]).await?;
        let read = |r: &Row| Ok(((r.text("machine")?, r.text("metric")?), r.int("id")?));
        Ok(Self(rows.iter().map(read).collect::<Result<_, DbError>>()?))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True for a factory that has sent nothing yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of a series, made when it is new.
    ///
    /// # Errors
    /// The database's failure.
    pub async fn id(&mut self, tx: &mut Tx, factory: &str, machine: &str, metric: &str) -> Result<i64, DbError> {
        let name = (machine.to_owned(), metric.to_owned());
        if let Some(id) = self.0.get(&name) {
            return Ok(*id);
        }
        let made = tx
            .fetch_optional(
                "INSERT INTO series (factory, machine, metric) VALUES ($1, $2, $3) RETURNING id",
                &args![factory, machine, metric],
            )
            .await?
            .ok_or(DbError::RowNotFound)?;
        let id = made.int("id")?;
        self.0.insert(name, id);
        Ok(id)
    }
}

/// Keeps a raw sample; false when it is known. One that came from the future gives way to the same instant
/// when it has come: a gateway whose clock was set right must not lose what it sends next.
///
/// # Errors
/// The database's failure.
pub async fn keep(
    tx: &mut Tx,
    series: i64,
    at: i64,
    value: &Value,
    received: i64,
    flag: Flag,
) -> Result<bool, DbError> {
    let (number, text) = match value {
        Value::Number(n) => (Some(*n), None),
        Value::Text(t) => (None, Some(t.as_str())),
    };
    let new = tx
        .execute(
            "INSERT INTO sample (series, at, value_num, value_text, delay_ms, flag) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (series, at) DO UPDATE SET value_num = excluded.value_num, value_text = excluded.value_text, delay_ms = excluded.delay_ms, flag = excluded.flag WHERE sample.flag = 1 AND excluded.flag <> 1",
            &args![series, at, number, text, received.saturating_sub(at), flag as i64],
        )
        .await?;
    Ok(new > 0)
}

/// Flags a raw sample of this batch.
///
/// # Errors
/// The database's failure.
pub async fn flag(tx: &mut Tx, series: i64, at: i64, flag: Flag) -> Result<(), DbError> {
    tx.execute("UPDATE sample SET flag = $3 WHERE series = $1 AND at = $2", &args![series, at, flag as i64]).await?;
    Ok(())
}
