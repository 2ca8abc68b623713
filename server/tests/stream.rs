//! The stream over HTTP on both databases: snapshot, unbroken deltas, other servers' commits, the end.

#[path = "factory/events.rs"]
mod events;
#[path = "factory/plant.rs"]
mod plant;
#[path = "support.rs"]
mod support;

use std::time::{Duration, Instant};

use events::Events;
use madang_server::{clock::now_ms, serve};
use plant::{batch, factory, sample, taken};
use serde_json::json;
use support::{TestApp, kinds};

#[tokio::test]
async fn the_chain_of_versions_is_unbroken_over_200_updates() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        factory(&app, "nuri", "http").await;
        let mut all = Events::open(&app.base, "factories").await;
        let mut one = Events::open(&app.base, "factory:garam").await;
        let mut versions = Vec::new();
        for (events, topic, items) in [(&mut all, "factories", 2), (&mut one, "factory:garam", 1)] {
            let first = events.next().await;
            assert_eq!((first.name.as_str(), &first.data["topic"]), ("snapshot", &json!(topic)));
            // A factory that was added just now may come a moment later, as a change.
            assert!(first.data["items"].as_array().unwrap().len() <= items);
            assert!(events.retry.is_some_and(|ms| (1_000..=15_000).contains(&ms)));
            let version = first.data["version"].as_i64().unwrap();
            assert_eq!(first.id, Some(version));
            versions.push(version);
        }
        let mut last = json!(null);
        for n in 0..200_i64 {
            let at = now_ms();
            let mut samples = vec![sample("PQ", at, n), sample("GQ", at, n)];
            if n == 0 {
                samples.push(sample("State", at, "Execute"));
            }
            taken(&app, &key, &batch("garam", 1_000, &samples)).await;
            for (events, version) in [&mut all, &mut one].into_iter().zip(&mut versions) {
                // Wait for this very update; anything between must join too.
                loop {
                    let event = events.next().await;
                    assert_eq!(event.name, "delta", "update {n}");
                    assert_eq!(event.data["from"].as_i64(), Some(*version), "update {n}");
                    *version = event.data["to"].as_i64().unwrap();
                    assert_eq!(event.id, Some(*version));
                    let items = event.data["items"].as_array().unwrap();
                    let pulse = items.iter().find(|p| p["slug"] == "garam");
                    if let Some(pulse) = pulse.filter(|p| p["indicators"][0]["measured_at"] == plant::time(at)) {
                        last = pulse.clone();
                        break;
                    }
                }
            }
        }
        let mut again = Events::open(&app.base, "factory:garam").await;
        let pulse = again.next().await.data["items"][0].clone();
        assert_eq!(pulse["indicators"].as_array().unwrap().len(), 4);
        assert_eq!(pulse["indicators"], last["indicators"], "deltas and a snapshot lead to the same figures");
        app.stop().await;
    }
}

#[tokio::test]
async fn a_commit_of_one_server_reaches_the_stream_of_another() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let other = serve::start(app.place.config.clone()).await.expect("a second server");
        let mut events = Events::open(&format!("http://{}", other.addr), "factory:garam,factories").await;
        assert_eq!(events.next().await.data["topic"], "factories");
        assert_eq!(events.next().await.data["items"][0]["state"], "no_data");
        let at = now_ms();
        taken(&app, &key, &batch("garam", 10_000, &[sample("PQ", at, 1), sample("State", at, "Held")])).await;
        let sent = Instant::now();
        let mut topics = Vec::new();
        for _ in 0..2 {
            let event = events.next().await;
            assert_eq!((event.name.as_str(), &event.data["items"][0]["state"]), ("delta", &json!("live")));
            assert_eq!(event.data["items"][0]["machines"][0]["state"], "Held");
            topics.push(event.data["topic"].as_str().unwrap().to_owned());
        }
        topics.sort_unstable();
        assert_eq!(topics, ["factories", "factory:garam"]);
        assert!(sent.elapsed() < Duration::from_secs(2), "{:?}", sent.elapsed());
        other.stop().await;
        app.stop().await;
    }
}

#[tokio::test]
async fn topics_that_do_not_exist_are_refused() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        factory(&app, "garam", "http").await;
        for (query, code) in [
            ("", "required"),
            ("?topics=", "required"),
            ("?topics=weather", "one_of"),
            ("?topics=factories,factory:nobody", "not_found"),
            ("?topics=a,b,c,d,e,f,g,h,i", "too_long"),
        ] {
            let answer = app.get(&format!("/api/v1/stream{query}")).await;
            assert_eq!(
                (answer.status, answer.fields()),
                (422, vec![("topics".to_owned(), code.to_owned())]),
                "{query}"
            );
        }
        app.stop().await;
    }
}

#[tokio::test]
async fn a_stop_ends_fifty_open_streams_within_two_seconds() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        factory(&app, "garam", "http").await;
        let mut open = Vec::new();
        for n in 0..50 {
            let topics = if n % 2 == 0 { "factories" } else { "factory:garam" };
            let mut events = Events::open(&app.base, topics).await;
            assert_eq!(events.next().await.name, "snapshot");
            open.push(events);
        }
        let begin = Instant::now();
        app.stop().await;
        assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
        for mut events in open {
            while let Some(event) = events.try_next().await {
                assert_eq!(event.name, "delta");
            }
        }
    }
}
