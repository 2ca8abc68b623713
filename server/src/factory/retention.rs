//! What is kept how long: raw samples a day, hours 35 days. Deletes a little at a time, so that nobody who
//! writes waits.

use std::time::Duration;

use madang_kpi::day::DAY_MS;

use crate::{
    args,
    clock::now_ms,
    db::{Db, DbError},
    state::App,
};

/// How long raw samples are kept, ms.
pub const SAMPLES_MS: i64 = DAY_MS;
/// How long hour buckets are kept, ms.
pub const HOURS_MS: i64 = 35 * DAY_MS;
/// How often old rows are looked for.
const EVERY: Duration = Duration::from_secs(600);
/// Series whose samples are deleted in one transaction.
const BATCH: usize = 20;
/// Rest between two transactions.
const REST: Duration = Duration::from_millis(50);

/// Deletes old rows for as long as the server runs. Several servers may do so at once.
pub async fn run(app: App) {
    let mut stopping = app.stopping.clone();
    loop {
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        match sweep(&app.db, now_ms()).await {
            Ok(gone) => tracing::info!(event = "samples.swept", gone),
            Err(error) => tracing::warn!(event = "samples.not_swept", %error),
        }
    }
}

/// Deletes what is older than it may be at `now`; the number of raw samples that went. Samples from the
/// future go by when they were received.
///
/// # Errors
/// The database's failure; what was deleted until then stays deleted.
pub async fn sweep(db: &Db, now: i64) -> Result<u64, DbError> {
    let before = now - SAMPLES_MS;
    let rows = db.fetch_all("SELECT id FROM series ORDER BY id", &[]).await?;
    let ids: Vec<i64> = rows.iter().map(|r| r.int("id")).collect::<Result<_, _>>()?;
    let mut gone = 0;
    for batch in ids.chunks(BATCH) {
        let mut tx = db.begin().await?;
        for id in batch {
            gone += tx
                .execute(
                    "DELETE FROM sample WHERE series = $1 AND (at < $2 OR (at > $3 AND at + delay_ms < $2))",
                    &args![*id, before, now],
                )
                .await?;
        }
        tx.commit().await?;
        tokio::time::sleep(REST).await;
    }
    db.execute("DELETE FROM factory_hour WHERE from_ms < $1", &args![now - HOURS_MS]).await?;
    Ok(gone)
}
