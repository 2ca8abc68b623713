//! `/healthz`: the process lives. `/readyz`: it can serve (the database takes a write, nobody is stopping it).

use axum::{Json, extract::State, http::StatusCode};
use serde_json::{Value, json};

use crate::{args, state::App};

/// Alive; asks nobody.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// Ready, or 503 with the reason.
pub async fn readyz(State(app): State<App>) -> (StatusCode, Json<Value>) {
    if *app.stopping.borrow() {
        return (StatusCode::SERVICE_UNAVAILABLE, Json(json!({"ready": false, "why": "stopping"})));
    }
    let now = crate::clock::now_ms().to_string();
    let sql = "INSERT INTO meta (key, value) VALUES ('write_probe', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    let args = args![now];
    let probe = app.db.execute(sql, &args);
    match tokio::time::timeout(std::time::Duration::from_millis(900), probe).await {
        Ok(Ok(_)) => (StatusCode::OK, Json(json!({"ready": true, "build": app.dist.build()}))),
        _ => (StatusCode::SERVICE_UNAVAILABLE, Json(json!({"ready": false, "why": "database"}))),
    }
}
