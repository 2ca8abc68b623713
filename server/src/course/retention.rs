//! What the notice of a booking promises: three months after the course, the people in it are forgotten.
//! Seats stay counted; who sat in them is gone.

use std::time::Duration;

use crate::{
    args,
    clock::now_ms,
    db::{Db, DbError},
    state::App,
};

/// Three months.
const KEEP_MS: i64 = 92 * 24 * 3_600_000;
/// How often it is looked at.
const SWEEP: Duration = Duration::from_secs(6 * 3600);

/// Forgets the people of bookings whose last course ended three months before `now`; how many seats.
///
/// # Errors
/// The database's failure; nothing is half forgotten then.
pub async fn forget(db: &Db, now: i64) -> Result<u64, DbError> {
    let before = now - KEEP_MS;
    let mut tx = db.begin().await?;
    let seats = tx
        .execute(
            "UPDATE seat SET attendee = '{\"name\":\"\",\"email\":\"\"}', person_key = id WHERE person_key <> id AND booking IN (SELECT seat.booking FROM seat JOIN session ON session.id = seat.session GROUP BY seat.booking HAVING MAX(session.ends_at) < $1)",
            &args![before],
        )
        .await?;
    tx.execute(
        "UPDATE booking SET contact = '{\"name\":\"\",\"email\":\"\"}' WHERE id IN (SELECT seat.booking FROM seat JOIN session ON session.id = seat.session GROUP BY seat.booking HAVING MAX(session.ends_at) < $1)",
        &args![before],
    )
    .await?;
    tx.execute("DELETE FROM outbox WHERE sent_at IS NOT NULL AND sent_at < $1", &args![before]).await?;
    tx.commit().await?;
    Ok(seats)
}

/// Forgets regularly, for as long as the server runs.
pub async fn sweep(app: App) {
    let mut stopping = app.stopping.clone();
    loop {
        match forget(&app.db, now_ms()).await {
            Ok(0) => {}
            Ok(seats) => tracing::info!(event = "booking.forgotten", seats),
            Err(error) => tracing::warn!(event = "booking.forget_failed", %error),
        }
        tokio::select! {
            () = tokio::time::sleep(SWEEP) => {}
            _ = stopping.changed() => return,
        }
    }
}
