//! A feed that falls silent is stale within two periods and a second, in the API and in the stream, ten
//! times out of ten.

#[path = "factory/events.rs"]
mod events;
#[path = "factory/plant.rs"]
mod plant;
#[path = "support.rs"]
mod support;

use std::time::{Duration, Instant};

use events::Events;
use madang_server::clock::now_ms;
use plant::{batch, factory, kpis, sample, taken};
use support::{TestApp, kinds};

const PERIOD_MS: i64 = 300;
/// Two periods and a second, and the tick at which the server looks again.
const STALE_WITHIN: Duration = Duration::from_millis(2 * PERIOD_MS as u64 + 1_000 + 600);

#[tokio::test]
async fn a_silent_feed_turns_stale_in_time_ten_times_out_of_ten() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        for turn in 0..10 {
            let mut events = Events::open(&app.base, "factories").await;
            assert_eq!(events.next().await.name, "snapshot");
            for n in 0..3 {
                let at = now_ms();
                let samples = [sample("PQ", at, 1_000 * turn + n), sample("State", at, "Execute")];
                taken(&app, &key, &batch("garam", PERIOD_MS, &samples)).await;
                if n < 2 {
                    tokio::time::sleep(Duration::from_millis(PERIOD_MS as u64 / 2)).await;
                }
            }
            let silent = Instant::now();
            assert_eq!(kpis(&app, "garam").await["oee"]["state"], "live", "try {turn}");
            // As the API says it, asked all the time.
            let api = async {
                loop {
                    let state = kpis(&app, "garam").await["oee"]["state"].as_str().unwrap().to_owned();
                    if state == "stale" {
                        return silent.elapsed();
                    }
                    assert!(matches!(state.as_str(), "live" | "late"), "{state}");
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            };
            // As the stream says it: live, late, stale.
            let stream = async {
                let mut said = Vec::new();
                loop {
                    let event = events.next().await;
                    for pulse in event.data["items"].as_array().into_iter().flatten() {
                        let state = pulse["state"].as_str().unwrap().to_owned();
                        if said.last() != Some(&state) {
                            said.push(state.clone());
                        }
                        if state == "stale" && said.contains(&"live".to_owned()) {
                            return (silent.elapsed(), said);
                        }
                    }
                }
            };
            let (api, (stream, said)) = tokio::join!(api, stream);
            assert!(api <= STALE_WITHIN && stream <= STALE_WITHIN, "try {turn}: {api:?} and {stream:?}");
            // Not too early either: an age of two periods and a second is not stale yet.
            assert!(api >= Duration::from_millis(1_500), "try {turn}: {api:?}");
            assert!(
                said.ends_with(&["live".to_owned(), "late".to_owned(), "stale".to_owned()]),
                "try {turn}: {said:?}"
            );
        }
        let all = app.get("/api/v1/factories").await.json();
        assert_eq!(all["pooled_oee"], serde_json::Value::Null, "an old figure is in no total");
        app.stop().await;
    }
}
