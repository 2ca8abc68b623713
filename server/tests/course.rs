//! Courses, sessions and consents as they are read, and the demo academy's seats, on every database.

#[path = "support.rs"]
mod support;

use madang_demo::model::LoadTime;
use madang_server::{args, clock::now_ms, course::demo};
use serde_json::json;
use support::{TestApp, kinds, person};

#[tokio::test(flavor = "multi_thread")]
async fn courses_show_their_next_session_and_its_seats() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        for slug in ["early", "late", "none"] {
            app.course(slug).await;
        }
        let late = app.session("late", 5, 200).await;
        let full = app.session("early", 0, 24).await;
        let early = app.session("early", 5, 100).await;
        let cancelled = app.session("early", 5, 30).await;
        let running = app.session("early", 5, -1).await;
        let past = app.session("early", 5, -48).await;
        app.db()
            .execute("UPDATE session SET status = 'cancelled' WHERE id = $1", &args![cancelled.as_str()])
            .await
            .unwrap();

        let all = app.get("/api/v1/courses?lang=en").await.json();
        assert_eq!(all["total"], 3);
        let upcoming = app.get("/api/v1/courses?upcoming=true&lang=en").await.json();
        let slugs: Vec<&str> =
            upcoming["items"].as_array().unwrap().iter().map(|c| c["slug"].as_str().unwrap()).collect();
        assert_eq!(slugs, ["early", "late"], "the soonest first");
        assert_eq!(
            (&upcoming["items"][0]["next"]["id"], &upcoming["items"][0]["sessions"]),
            (&json!(early), &json!(3))
        );
        assert_eq!(upcoming["items"][1]["next"]["id"], json!(late));
        let two = app.get("/api/v1/courses?limit=2").await.json();
        assert_eq!((two["items"].as_array().unwrap().len(), two["next"].is_string()), (2, true));
        assert_eq!(app.get("/api/v1/courses?field=automation").await.json()["total"], 0);
        assert_eq!(app.get("/api/v1/courses?upcoming=maybe").await.status, 422);

        let course = app.get("/api/v1/courses/early?lang=en").await.json();
        let runs: Vec<(&str, &str)> = course["runs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| (r["id"].as_str().unwrap(), r["status"].as_str().unwrap()))
            .collect();
        assert_eq!(
            runs,
            [(running.as_str(), "closed"), (&full, "full"), (&cancelled, "cancelled"), (&early, "open")],
            "a session that has ended is not shown"
        );
        assert_eq!(app.get("/api/v1/courses/nowhere").await.code(), "not_found");
        assert_eq!(app.get(&format!("/api/v1/sessions/{past}")).await.json()["status"], "closed");
        assert_eq!(app.get("/api/v1/sessions/nowhere").await.status, 404);
        let sessions = app.get("/api/v1/sessions?course=early&limit=3").await.json();
        assert_eq!((&sessions["total"], sessions["items"].as_array().unwrap().len()), (&json!(4), 3));

        let first = app.get("/api/v1/courses/early").await;
        let known =
            app.client.get(format!("{}/api/v1/courses/early", app.base)).header("if-none-match", first.header("etag"));
        assert_eq!(app.send(known).await.status, 304);
        app.post("/api/v1/bookings", "k", &json!({"session": early, "attendees": [person("A")]})).await;
        let known =
            app.client.get(format!("{}/api/v1/courses/early", app.base)).header("if-none-match", first.header("etag"));
        assert_eq!(app.send(known).await.status, 200, "a seat less is another answer");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn consents_say_purpose_items_retention_and_refusal() {
    let app = TestApp::start(support::Kind::Sqlite).await;
    let mut versions = Vec::new();
    for lang in ["ko", "en", "zh", "ja"] {
        let list = app.get(&format!("/api/v1/consents?lang={lang}")).await.json();
        let items = list["items"].as_array().unwrap().clone();
        let names: Vec<(&str, bool)> =
            items.iter().map(|p| (p["purpose"].as_str().unwrap(), p["optional"].as_bool().unwrap())).collect();
        assert_eq!(names, [("booking", false), ("marketing", true)]);
        assert!(items.iter().all(|p| p["lines"].as_array().unwrap().len() == 4 && p["lang"] == lang));
        versions.extend(items.iter().map(|p| p["version"].as_str().unwrap().to_owned()));
    }
    versions.sort();
    versions.dedup();
    assert_eq!(versions.len(), 8, "each text has its own version");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn demo_sessions_hold_real_seats_and_keep_their_ids() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let expo = madang_demo::expo(7, LoadTime { unix_ms: now_ms() });
        let mut before = Vec::new();
        for round in 0..2 {
            let mut tx = app.db().begin().await.unwrap();
            demo::load(&mut tx, &expo, 7).await.unwrap();
            tx.commit().await.unwrap();
            app.audit().await;
            let rows = app.db().fetch_all("SELECT id FROM session ORDER BY id", &[]).await.unwrap();
            let ids: Vec<String> = rows.iter().map(|r| r.text("id").unwrap()).collect();
            assert!(ids.len() >= 60, "{}", ids.len());
            if round == 1 {
                assert_eq!(ids, before);
            }
            before = ids;
        }
        assert!(app.count("SELECT COUNT(*) AS n FROM session WHERE taken = capacity").await >= 1);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM session WHERE status = 'cancelled'").await, 1);
        assert!(app.count("SELECT COUNT(*) AS n FROM seat").await > 200);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM seat WHERE attendee NOT LIKE '%.example\"%'").await, 0);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM outbox").await, 0, "nobody of the demo gets a mail");
        app.stop().await;
    }
}
