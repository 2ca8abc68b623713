//! `madang simulate`: lets the demo's factories send their samples through the public ingest API over HTTP,
//! each with its own key, as their gateways would. What the machines do is `madang-demo`'s.

mod client;
mod gateway;
mod option;
mod tally;

use std::{sync::Arc, time::Duration};

use madang_demo::model::Factory;
use tokio::sync::watch;

use crate::{args, clock::now_ms, config::Config, db::Db, factory::key, serve};
use client::Client;
use gateway::Gateway;
use option::Options;
use tally::Tally;

/// How often a line says how it goes.
const REPORT: Duration = Duration::from_secs(30);

/// Runs until SIGTERM or Ctrl-C.
///
/// # Errors
/// Says what is missing and what to do.
pub async fn run(config: &Config, rest: &[String]) -> Result<(), String> {
    let options = Options::read(config, rest)?;
    let (stop, stopping) = watch::channel(false);
    let (seed, gateways) = gateways(config, &options).await?;
    let client = Client::new(&options.url)?;
    let tally = Arc::new(Tally::default());
    println!("simulating {} factories (seed {seed}) to {}", gateways.len(), options.url);
    let start = now_ms();
    let count = i64::try_from(gateways.len().max(1)).unwrap_or(i64::MAX);
    let mut tasks = tokio::task::JoinSet::new();
    for (i, (factory, key)) in (0_i64..).zip(gateways) {
        let gateway = Gateway::new(seed, factory, key, &options, client.clone(), Arc::clone(&tally));
        // Spread over the period, so that figures move one after the other and not all at once.
        let first = start + gateway.report_ms() * i / count;
        tasks.spawn(gateway.run(first, stopping.clone()));
    }
    let mut report = tokio::time::interval(REPORT);
    report.tick().await;
    let mut ended = std::pin::pin!(serve::stop_asked());
    loop {
        tokio::select! {
            () = &mut ended => break,
            _ = report.tick() => println!("{}", tally.line()),
        }
    }
    let _ = stop.send(true);
    while tasks.join_next().await.is_some() {}
    println!("{}", tally.line());
    Ok(())
}

/// The factories that stream and have a key, with it.
async fn gateways(config: &Config, options: &Options) -> Result<(u64, Vec<(Factory, String)>), String> {
    let path = config.data.join(key::FILE);
    let keys = key::read_file(&path)
        .map_err(|e| format!("the factory keys {} do not read: {e}; run `madang demo` first", path.display()))?;
    let db = serve::open(config).await?;
    let found = master_data(&db).await;
    db.close().await;
    let (seed, factories) = found?;
    if let Some(slug) = options.only.iter().find(|slug| !factories.iter().any(|f| f.slug == **slug)) {
        return Err(format!("--only names `{slug}`, expected slugs of factories of the demo"));
    }
    let chosen = factories.into_iter().filter(|f| options.only.is_empty() || options.only.contains(&f.slug));
    let gateways: Vec<_> = chosen.filter_map(|f| keys.get(&f.slug).cloned().map(|key| (f, key))).collect();
    if gateways.is_empty() {
        return Err(format!("no factory to simulate has a key in {}; run `madang demo`", path.display()));
    }
    Ok((seed, gateways))
}

async fn master_data(db: &Db) -> Result<(u64, Vec<Factory>), String> {
    let seed = db
        .fetch_optional("SELECT value FROM meta WHERE key = $1", &args!["demo_seed"])
        .await
        .map_err(|e| e.to_string())?
        .and_then(|row| row.text("value").ok())
        .and_then(|text| text.parse().ok())
        .ok_or("the database holds no demo expo; run `madang demo` first")?;
    let rows = db
        .fetch_all("SELECT doc FROM content WHERE kind = $1 ORDER BY position, slug", &args!["factory"])
        .await
        .map_err(|e| e.to_string())?;
    let mut factories = Vec::with_capacity(rows.len());
    for row in rows {
        let doc = row.text("doc").map_err(|e| e.to_string())?;
        factories.push(serde_json::from_str(&doc).map_err(|e| format!("a stored factory does not read: {e}"))?);
    }
    Ok((seed, factories))
}
