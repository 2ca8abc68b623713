//! The demo's factories: the current production day up to now, shift sheets, and a key for each gateway.
//! What the machines did is `madang-demo`'s; the simulator goes on from here.

use std::collections::BTreeMap;

use madang_demo::{
    model::{DemoExpo, Factory, LoadTime},
    simulate::{history, schedule, shift_sheets},
};

use super::{
    key,
    now::{Doc, FactoryNow, Sheet},
    store,
};
use crate::db::{DbError, Tx};

/// Replaces everything of the factories by the demo's; gives the keys of those that stream, factory by
/// factory, in plain text for this once.
///
/// # Errors
/// The database's failure.
pub async fn load(tx: &mut Tx, expo: &DemoExpo, seed: u64, at: LoadTime) -> Result<Vec<(String, String)>, DbError> {
    tx.execute("DELETE FROM sample", &[]).await?;
    tx.execute("DELETE FROM series", &[]).await?;
    tx.execute("DELETE FROM factory_hour", &[]).await?;
    tx.execute("DELETE FROM factory_now", &[]).await?;
    tx.execute("DELETE FROM factory_key", &[]).await?;
    let mut keys = Vec::new();
    for factory in &expo.factories {
        let mut now = if factory.feed == "shift_sheet" {
            sheets(seed, factory, at)
        } else {
            keys.push((factory.slug.clone(), key::create(tx, &factory.slug, at.unix_ms).await?));
            past(tx, seed, factory, at).await?
        };
        store::put(tx, &factory.slug, &mut now).await?;
    }
    Ok(keys)
}

async fn past(tx: &mut Tx, seed: u64, factory: &Factory, at: LoadTime) -> Result<FactoryNow, DbError> {
    let day = schedule(factory).day(at.unix_ms);
    let past = history(seed, factory, day.start_ms, at.unix_ms);
    for (machine, hour, elements) in &past.hours {
        store::add_hour(tx, &factory.slug, machine, *hour, elements).await?;
    }
    let trackers: BTreeMap<_, _> = past.trackers.into_iter().collect();
    let measured_at = trackers.values().filter_map(|t| t.measured_at()).max();
    Ok(FactoryNow {
        version: 0,
        received_at: measured_at,
        measured_at,
        period_ms: factory.period_ms,
        simulated: true,
        doc: Doc { trackers, ..Doc::default() },
    })
}

fn sheets(seed: u64, factory: &Factory, at: LoadTime) -> FactoryNow {
    let sheets: Vec<Sheet> = shift_sheets(seed, factory, at)
        .into_iter()
        .map(|s| Sheet { machine: s.machine, from_ms: s.from_ms, to_ms: s.to_ms, elements: s.elements })
        .collect();
    let newest = sheets.iter().map(|s| s.to_ms).max();
    FactoryNow {
        version: 0,
        received_at: newest,
        measured_at: newest,
        period_ms: factory.period_ms,
        simulated: true,
        doc: Doc { sheets, ..Doc::default() },
    }
}
