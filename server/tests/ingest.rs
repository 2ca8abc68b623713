//! Ingest over HTTP on both databases: who may send, what is refused, what is counted and how often.

#[path = "factory/plant.rs"]
mod plant;
#[path = "support.rs"]
mod support;

use madang_demo::{model::LoadTime, simulate::FactoryFeed};
use madang_server::{
    args,
    clock::now_ms,
    factory::{demo, retention},
    serve,
};
use plant::{batch, element, factory, ingest, kpis, reload, running, sample, taken, time};
use serde_json::{Value, json};
use support::{TestApp, kinds};
use tokio::io::AsyncWriteExt as _;

/// Whole seconds a while ago, within the running production day: right after 06:00 KST it waits for it.
async fn ago(seconds: i64) -> i64 {
    loop {
        let at = now_ms() / 1_000 * 1_000 - seconds * 1_000;
        let begin = madang_kpi::production_day(now_ms(), madang_kpi::day::DAY_START_MINUTE).start_ms;
        if at >= begin {
            return at;
        }
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    }
}

#[tokio::test]
async fn without_a_key_401_and_with_another_s_403() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let other = factory(&app, "nuri", "http").await;
        let body = batch("garam", 10_000, &running(ago(60).await, 3));
        let bare = app.send(app.client.post(format!("{}/api/v1/ingest", app.base)).json(&body)).await;
        assert_eq!(
            (bare.status, bare.code().as_str(), bare.header("www-authenticate")),
            (401, "unauthenticated", "Bearer")
        );
        assert_eq!(ingest(&app, "mdk_wrong", &body).await.status, 401);
        let foreign = ingest(&app, &other, &body).await;
        assert_eq!((foreign.status, foreign.code().as_str()), (403, "forbidden"));
        assert_eq!(ingest(&app, &key, &batch("nobody", 10_000, &[])).await.status, 403);
        app.db().execute("UPDATE factory_key SET revoked_at = 1 WHERE factory = 'nuri'", &[]).await.unwrap();
        assert_eq!(ingest(&app, &other, &batch("nuri", 10_000, &[])).await.status, 401, "a revoked key");
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM sample").await, 0);
        assert_eq!(ingest(&app, &key, &body).await.status, 200);
        app.stop().await;
    }
}

#[tokio::test]
async fn two_keys_of_a_factory_live_at_a_time() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let first = factory(&app, "garam", "http").await;
        let mut keys = vec![first];
        for _ in 0..2 {
            let mut tx = app.db().begin().await.unwrap();
            keys.push(madang_server::factory::key::create(&mut tx, "garam", now_ms()).await.unwrap());
            tx.commit().await.unwrap();
        }
        let mut seen = Vec::new();
        for key in &keys {
            seen.push(ingest(&app, key, &batch("garam", 10_000, &[])).await.status);
        }
        assert_eq!(seen, [401, 200, 200]);
        app.stop().await;
    }
}

#[tokio::test]
async fn wrong_samples_are_named_and_nothing_of_their_batch_is_kept() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let at = ago(60).await;
        let good = sample("PQ", at, 5);
        let mut lost = sample("PQ", at, 5);
        lost["machine"] = json!("press-9");
        let mut odd = good.clone();
        odd["colour"] = json!("red");
        let mut when = good.clone();
        when["at"] = json!("yesterday");
        for (samples, path, code) in [
            (vec![good.clone(), lost], "samples[1].machine", "not_found"),
            (vec![good.clone(), sample("GQ", at, "ten")], "samples[1].value", "type"),
            (vec![sample("State", at, 3)], "samples[0].value", "type"),
            (vec![sample("State", at, "Dancing")], "samples[0].value", "type"),
            (vec![sample("PQ", at, -1)], "samples[0].value", "type"),
            (vec![sample("PRI", at, 0)], "samples[0].value", "type"),
            (vec![sample("Temperature", at, Value::Null)], "samples[0].value", "type"),
            (vec![sample("", at, 1)], "samples[0].metric", "required"),
            (vec![good.clone(), odd], "samples[1].colour", "unknown_field"),
            (vec![good.clone(), when], "samples[1].at", "type"),
            (vec![good.clone(); 5_001], "samples", "too_long"),
        ] {
            let answer = ingest(&app, &key, &batch("garam", 10_000, &samples)).await;
            assert_eq!(answer.status, 422, "{path}: {}", answer.text);
            assert_eq!(answer.fields(), [(path.to_owned(), code.to_owned())]);
        }
        for period in [99, 86_400_001] {
            let answer = ingest(&app, &key, &batch("garam", period, std::slice::from_ref(&good))).await;
            assert_eq!(answer.fields(), [("period_ms".to_owned(), "out_of_range".to_owned())]);
        }
        let mut unnamed = batch("garam", 10_000, &[good]);
        unnamed["batch"] = json!("first");
        assert_eq!(ingest(&app, &key, &unnamed).await.fields(), [("batch".to_owned(), "type".to_owned())]);
        let large = format!("{{\"factory\":\"{}\"}}", "x".repeat(2 * 1024 * 1024));
        let request = app.client.post(format!("{}/api/v1/ingest", app.base)).bearer_auth(&key);
        let answer = app.send(request.header("content-type", "application/json").body(large)).await;
        assert_eq!((answer.status, answer.code().as_str()), (413, "too_large"));
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM sample").await, 0);
        assert_eq!(kpis(&app, "garam").await["oee"]["state"], "no_data");
        app.stop().await;
    }
}

#[tokio::test]
async fn samples_become_the_four_indicators_in_percent() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let before = kpis(&app, "garam").await;
        assert_eq!((&before["oee"]["value"], &before["oee"]["state"]), (&Value::Null, &json!("no_data")));
        let from = ago(100).await;
        assert_eq!(taken(&app, &key, &batch("garam", 10_000, &running(from, 10))).await, [23, 0, 0]);
        let figures = kpis(&app, "garam").await;
        let value = |id: &str| figures[id]["value"].as_f64().unwrap();
        assert_eq!(value("availability"), 100.0);
        assert_eq!(value("effectiveness"), 100.0);
        assert!((value("quality_ratio") - 90.0).abs() < 1e-9 && (value("oee") - 90.0).abs() < 1e-9);
        let oee = &figures["oee"];
        assert_eq!((&oee["state"], &oee["unit"], &oee["period_ms"]), (&json!("live"), &json!("%"), &json!(10_000)));
        assert_eq!(oee["measured_at"], json!(time(from + 100_000)));
        assert_eq!((&oee["elements"]["pbt"], &oee["elements"]["pq"]), (&json!(100_000), &json!(100.0)));
        let page = app.get("/api/v1/factories/garam?lang=en").await.json();
        assert_eq!(page["machines"][0]["state"], "Execute");
        assert_eq!(page["machines"][1]["state"], Value::Null, "a machine that sends nothing does nothing known");
        assert_eq!(page["machine_names"][0]["name"], "press-1");
        assert!(page["hours"].as_array().unwrap().iter().any(|h| h["oee"].is_number()));
        let all = app.get("/api/v1/factories").await.json();
        assert_eq!(all["states"], json!({"live": 1}));
        assert!((all["pooled_oee"].as_f64().unwrap() - 90.0).abs() < 1e-9);
        assert_eq!(all["items"][0]["indicators"].as_array().unwrap().len(), 1);
        assert_eq!(all["items"][0]["indicators"][0].get("elements"), None);
        app.stop().await;
    }
}

#[tokio::test]
async fn a_window_is_counted_by_hours_and_a_wrong_one_is_refused() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let from = ago(100).await;
        taken(&app, &key, &batch("garam", 10_000, &running(from, 10))).await;
        let ask = async |query: String| app.get(&format!("/api/v1/factories/garam/kpis?{query}")).await;
        let hour = 3_600_000;
        let floor = from / hour * hour;
        let answer = ask(format!("from={}&to={}", time(from), time(now_ms()))).await.json();
        assert_eq!(answer["from"], json!(time(floor)));
        assert_eq!(answer["items"][3]["elements"]["pq"], json!(100.0));
        let answer = ask(format!("from={}&to={}", time(floor - 2 * hour), time(floor - hour))).await.json();
        assert_eq!((&answer["items"][3]["value"], &answer["items"][3]["state"]), (&Value::Null, &json!("no_data")));
        assert_eq!(ask("period=day".to_owned()).await.status, 200);
        for (query, path, code) in [
            ("period=week".to_owned(), "period", "one_of"),
            ("from=today".to_owned(), "from", "type"),
            (format!("from={}&to={}", time(from), time(from)), "to", "out_of_range"),
            (format!("from={}&to={}", time(0), time(from)), "to", "out_of_range"),
        ] {
            let answer = ask(query).await;
            assert_eq!((answer.status, answer.fields()), (422, vec![(path.to_owned(), code.to_owned())]));
        }
        assert_eq!(app.get("/api/v1/factories/nobody/kpis").await.status, 404);
        app.stop().await;
    }
}

#[tokio::test]
async fn a_sample_counts_once_however_often_it_is_sent() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let samples = running(ago(100).await, 10);
        let whole = batch("garam", 10_000, &samples);
        assert_eq!(taken(&app, &key, &batch("garam", 10_000, &samples[..13])).await, [13, 0, 0]);
        assert_eq!(taken(&app, &key, &whole).await, [10, 13, 0]);
        assert_eq!(taken(&app, &key, &whole).await, [0, 23, 0]);
        assert_eq!(element(&app, "garam", "pq").await, 100.0);
        let twice: Vec<Value> = samples.iter().chain(&samples).cloned().collect();
        assert_eq!(taken(&app, &key, &batch("garam", 10_000, &twice)).await, [0, 46, 0]);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM sample").await, 23);
        app.stop().await;
    }
}

#[tokio::test]
async fn the_order_within_a_batch_does_not_matter() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let from = ago(300).await;
        let mut totals = Vec::new();
        for turn in 0..3_usize {
            let slug = format!("factory-{turn}");
            let key = factory(&app, &slug, "http").await;
            let mut samples = running(from, 30);
            match turn {
                0 => {}
                1 => samples.reverse(),
                _ => samples.sort_by_key(|s| s["at"].as_str().unwrap().bytes().rev().collect::<Vec<u8>>()),
            }
            assert_eq!(taken(&app, &key, &batch(&slug, 10_000, &samples)).await, [63, 0, 0]);
            totals.push(kpis(&app, &slug).await["oee"]["elements"].clone());
        }
        assert_eq!(totals[0]["pq"], json!(300.0));
        assert!(totals.iter().all(|t| *t == totals[0]), "{totals:?}");
        app.stop().await;
    }
}

#[tokio::test]
async fn future_and_unknown_samples_are_flagged_and_never_live() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let later = ago(0).await + 600_000;
        let odd =
            [sample("PQ", later, 5), sample("State", later, "Execute"), sample("Temperature", ago(1).await, 21.5)];
        assert_eq!(taken(&app, &key, &batch("garam", 10_000, &odd)).await, [0, 0, 3]);
        let pulse = app.get("/api/v1/factories/garam").await.json();
        assert_eq!((&pulse["state"], &pulse["labels"]), (&json!("no_data"), &json!(["future"])));
        assert_eq!((&pulse["received_at"], &pulse["indicators"][3]["value"]), (&Value::Null, &Value::Null));
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM sample WHERE flag = 1").await, 2);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM sample WHERE flag = 3").await, 1);
        // The same instants come again when the gateway's clock was set right: what was flagged gives way.
        app.db().execute("UPDATE sample SET at = at - 600000 - 30000", &[]).await.unwrap();
        let right = [sample("PQ", later - 630_000, 0), sample("PQ", later - 620_000, 5)];
        assert_eq!(taken(&app, &key, &batch("garam", 10_000, &right)).await, [2, 0, 0]);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM sample WHERE flag = 1").await, 1);
        app.stop().await;
    }
}

#[tokio::test]
async fn samples_out_of_order_are_flagged_and_change_no_figure() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let from = ago(100).await;
        taken(&app, &key, &batch("garam", 10_000, &running(from, 9))).await;
        let before = app.get("/api/v1/factories/garam").await.json();
        let late = [sample("PQ", from + 15_000, 12), sample("PQ", from - 2 * 86_400_000, 3)];
        assert_eq!(taken(&app, &key, &batch("garam", 10_000, &late)).await, [0, 0, 2]);
        let after = app.get("/api/v1/factories/garam").await.json();
        assert_eq!(after["labels"], json!(["out_of_order"]));
        assert_eq!(after["received_at"], before["received_at"], "what is not counted keeps nothing alive");
        assert_eq!(after["indicators"][3]["elements"], before["indicators"][3]["elements"]);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM sample WHERE flag = 2").await, 2);
        app.stop().await;
    }
}

#[tokio::test]
async fn what_was_sent_long_after_it_was_measured_is_marked_and_never_current() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        taken(&app, &key, &batch("garam", 10_000, &running(now_ms() - 1_000_000, 10))).await;
        let pulse = app.get("/api/v1/factories/garam").await.json();
        assert_ne!(pulse["state"], "live");
        assert_ne!(pulse["state"], "late");
        app.stop().await;
    }
}

#[tokio::test]
async fn a_restart_goes_on_counting_where_it_stopped() {
    for kind in kinds() {
        let mut app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let samples = running(ago(100).await, 10);
        taken(&app, &key, &batch("garam", 10_000, &samples[..11])).await;
        let before = kpis(&app, "garam").await;
        let second = serve::start(app.place.config.clone()).await.expect("a second server");
        app.base = format!("http://{}", second.addr);
        std::mem::replace(&mut app.server, second).stop().await;
        assert_eq!(kpis(&app, "garam").await["oee"]["elements"], before["oee"]["elements"]);
        assert_eq!(taken(&app, &key, &batch("garam", 10_000, &samples)).await, [12, 11, 0]);
        let after = kpis(&app, "garam").await;
        assert_eq!(
            (&after["oee"]["elements"]["pq"], &after["oee"]["elements"]["apt"]),
            (&json!(100.0), &json!(100_000))
        );
        app.stop().await;
    }
}

#[tokio::test]
async fn batches_at_the_same_time_lose_and_double_nothing() {
    for kind in kinds() {
        let app = std::sync::Arc::new(TestApp::start(kind).await);
        let from = ago(200).await;
        let mut senders = tokio::task::JoinSet::new();
        for n in 0..6 {
            let slug = format!("factory-{n}");
            let key = factory(&app, &slug, "http").await;
            let samples = running(from, 20);
            for _ in 0..3 {
                let (app, key, slug, samples) = (app.clone(), key.clone(), slug.clone(), samples.clone());
                senders.spawn(async move { taken(&app, &key, &batch(&slug, 10_000, &samples)).await });
            }
        }
        let counts: Vec<[i64; 3]> = senders.join_all().await;
        assert_eq!(counts.iter().map(|c| c[0]).sum::<i64>(), 6 * 43);
        assert_eq!(counts.iter().map(|c| c[1]).sum::<i64>(), 6 * 2 * 43);
        for n in 0..6 {
            assert_eq!(element(&app, &format!("factory-{n}"), "pq").await, 200.0);
        }
        assert_eq!(app.count("SELECT COUNT(DISTINCT version) AS n FROM factory_now").await, 6);
        let Ok(app) = std::sync::Arc::try_unwrap(app) else { panic!("all senders have ended") };
        app.stop().await;
    }
}

#[tokio::test]
async fn a_hang_up_leaves_nothing_half_done() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let body = batch("garam", 10_000, &running(ago(100).await, 10)).to_string();
        for cut in [0, 1, body.len() / 2, body.len() - 1] {
            let mut wire = tokio::net::TcpStream::connect(app.server.addr).await.unwrap();
            let head = format!(
                "POST /api/v1/ingest HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: Bearer {key}\r\ncontent-length: {}\r\n\r\n",
                body.len()
            );
            wire.write_all(head.as_bytes()).await.unwrap();
            wire.write_all(&body.as_bytes()[..cut]).await.unwrap();
            wire.shutdown().await.unwrap();
        }
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM sample").await, 0);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM factory_now").await, 0);
        // Hanging up after the whole body: all of it is kept, or nothing.
        let mut wire = tokio::net::TcpStream::connect(app.server.addr).await.unwrap();
        let whole = format!(
            "POST /api/v1/ingest HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: Bearer {key}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        wire.write_all(whole.as_bytes()).await.unwrap();
        drop(wire);
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let kept = app.count("SELECT COUNT(*) AS n FROM sample").await;
        assert!(kept == 0 || kept == 23, "{kept} samples");
        if kept == 23 {
            assert_eq!(element(&app, "garam", "pq").await, 100.0);
        }
        app.stop().await;
    }
}

#[tokio::test]
async fn old_raw_samples_go_and_figures_stay() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let key = factory(&app, "garam", "http").await;
        let later = ago(0).await + 600_000;
        taken(&app, &key, &batch("garam", 10_000, &running(ago(100).await, 10))).await;
        taken(&app, &key, &batch("garam", 10_000, &[sample("PQ", later, 1)])).await;
        assert_eq!(retention::sweep(app.db(), now_ms()).await.unwrap(), 0);
        assert_eq!(retention::sweep(app.db(), now_ms() + 86_400_000 + 700_000).await.unwrap(), 24);
        assert_eq!(element(&app, "garam", "pq").await, 100.0);
        app.stop().await;
    }
}

#[tokio::test]
async fn outside_planned_time_a_factory_is_not_scheduled() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        // A window of an hour that is twelve hours away from now, in Korea.
        let minute = (now_ms() / 60_000 + 540 + 720).rem_euclid(1_440);
        plant::add(app.db(), "garam", "http", &json!([[minute, minute + 60]])).await;
        plant::add(app.db(), "nuri", "shift_sheet", &json!([[minute, minute + 60]])).await;
        reload(&app).await;
        assert_eq!(kpis(&app, "garam").await["oee"]["state"], "not_scheduled");
        assert_eq!(kpis(&app, "garam").await["oee"]["value"], Value::Null);
        let sheet = app.get("/api/v1/factories/nuri").await.json();
        assert_eq!((&sheet["state"], &sheet["labels"]), (&json!("no_data"), &json!(["shift_sheet"])));
        app.stop().await;
    }
}

#[tokio::test]
async fn the_demo_s_factories_show_a_believable_day_and_go_on_live() {
    for kind in kinds() {
        let app = TestApp::start(kind).await;
        let at = LoadTime { unix_ms: now_ms() };
        let expo = madang_demo::expo(7, at);
        let mut tx = app.db().begin().await.unwrap();
        for (position, factory) in (0_i64..).zip(&expo.factories) {
            let doc = serde_json::to_string(factory).unwrap();
            tx.execute(
                "INSERT INTO content (kind, slug, position, doc) VALUES ('factory', $1, $2, $3)",
                &args![factory.slug.as_str(), position, doc],
            )
            .await
            .unwrap();
        }
        let keys = demo::load(&mut tx, &expo, 7, at).await.unwrap();
        tx.commit().await.unwrap();
        reload(&app).await;
        // The board reads what another process has committed, here the loader, a moment later.
        for _ in 0..200 {
            if app.get("/api/v1/factories").await.json()["states"]["live"].as_u64() > Some(20) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        let sheets = expo.factories.iter().filter(|f| f.feed == "shift_sheet").count();
        assert_eq!(keys.len(), expo.factories.len() - sheets);
        let all = app.get("/api/v1/factories").await.json();
        let items = all["items"].as_array().unwrap();
        assert_eq!(items.len(), 100);
        let value = |f: &Value| f["indicators"][0]["value"].as_f64();
        assert!(items.iter().filter(|f| value(f).is_some_and(|v| (5.0..=115.0).contains(&v))).count() > 60, "{all}");
        for (shown, factory) in items.iter().zip(&expo.factories) {
            assert_eq!(shown["slug"], json!(factory.slug));
            let label = |name: &str| shown["labels"].as_array().unwrap().contains(&json!(name));
            if factory.feed == "shift_sheet" {
                assert!(label("shift_sheet") && label("simulated") && value(shown).is_some(), "{shown}");
                assert_eq!(shown["state"], "live");
            }
            if factory.planted == "silent" {
                assert!(matches!(shown["state"].as_str(), Some("no_data" | "not_scheduled")), "{shown}");
                assert_eq!(value(shown), None);
            }
        }
        // The gateway goes on where the history ends: what it sends next is new and joins without a gap.
        let live = |f: &&madang_demo::model::Factory| f.feed == "http" && f.planted == "none";
        let factory = expo.factories.iter().find(live).unwrap();
        let key = &keys.iter().find(|(slug, _)| *slug == factory.slug).unwrap().1;
        let measured = kpis(&app, &factory.slug).await["oee"]["measured_at"].as_str().unwrap().to_owned();
        let from = madang_api::time::Timestamp::parse(&measured).unwrap().0;
        let next = FactoryFeed::new(7, factory).samples_between(from, from + 20_000);
        let samples: Vec<Value> = next
            .iter()
            .flat_map(|(machine, samples)| {
                samples.iter().map(
                    move |s| json!({"machine": machine, "metric": s.metric, "at": time(s.at_ms), "value": s.value}),
                )
            })
            .collect();
        let [accepted, duplicates, flagged] = taken(&app, key, &batch(&factory.slug, 10_000, &samples)).await;
        assert_eq!((usize::try_from(accepted).unwrap(), duplicates, flagged), (samples.len(), 0, 0));
        app.stop().await;
    }
}
