//! What the factory tests share: factories in the content, their keys, and batches of samples.

use std::collections::BTreeMap;

use madang_server::{args, catalog::store, clock::now_ms, db::Db, factory::key, random};
use serde_json::{Value, json};

use crate::support::{Answer, TestApp};

/// A factory that is planned round the clock, with machines `press-1` and `press-2` of 1 s a piece; its key.
pub async fn factory(app: &TestApp, slug: &str, feed: &str) -> String {
    add(app.db(), slug, feed, &json!([[0, 1440]])).await;
    let mut tx = app.db().begin().await.expect("a transaction");
    let secret = key::create(&mut tx, slug, now_ms()).await.expect("a key");
    tx.commit().await.expect("a commit");
    reload(app).await;
    secret
}

/// Puts a factory with these shifts into the content.
pub async fn add(db: &Db, slug: &str, feed: &str, shifts: &Value) {
    let name = |n: &str| json!({"ko": format!("{n} 호기"), "en": n});
    let machine = |id: &str| json!({"id": id, "name": name(id), "pri_ms": 1_000, "cavities": 1});
    let doc = json!({
        "slug": slug, "company": slug, "name": name(slug), "archetype": "injection_moulding", "feed": feed,
        "period_ms": 10_000, "machines": [machine("press-1"), machine("press-2")], "shifts": shifts
    });
    db.execute(
        "INSERT INTO content (kind, slug, position, doc) VALUES ('factory', $1, 0, $2)",
        &args![slug, doc.to_string()],
    )
    .await
    .expect("a factory");
}

/// Makes the running server see the content.
pub async fn reload(app: &TestApp) {
    let catalogue = store::load(app.db()).await.expect("the content loads");
    app.server.app.catalogues.replace(catalogue);
}

/// RFC 3339 of an instant in ms.
pub fn time(ms: i64) -> String {
    madang_api::time::Timestamp(ms).to_string()
}

/// One sample of `press-1`.
pub fn sample(metric: &str, at_ms: i64, value: impl Into<Value>) -> Value {
    json!({"machine": "press-1", "metric": metric, "at": time(at_ms), "value": value.into()})
}

/// A batch of a factory.
pub fn batch(factory: &str, period_ms: i64, samples: &[Value]) -> Value {
    json!({"factory": factory, "batch": random::id(), "period_ms": period_ms, "samples": samples})
}

/// A machine that runs and makes a good piece each second: begin at `from_ms`, then a report each ten
/// seconds, `reports` of them.
pub fn running(from_ms: i64, reports: i64) -> Vec<Value> {
    let mut samples = vec![sample("PQ", from_ms, 0), sample("GQ", from_ms, 0), sample("State", from_ms, "Execute")];
    for i in 1..=reports {
        let at = from_ms + i * 10_000;
        samples.extend([sample("PQ", at, 10 * i), sample("GQ", at, 9 * i)]);
    }
    samples
}

/// Sends a batch with a key.
pub async fn ingest(app: &TestApp, key: &str, body: &Value) -> Answer {
    let request = app.client.post(format!("{}/api/v1/ingest", app.base)).bearer_auth(key).json(body);
    app.send(request).await
}

/// Sends a batch that is to be taken: accepted, duplicates, flagged.
pub async fn taken(app: &TestApp, key: &str, body: &Value) -> [i64; 3] {
    let answer = ingest(app, key, body).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let json = answer.json();
    assert_eq!(json["batch"], body["batch"]);
    ["accepted", "duplicates", "flagged"].map(|name| json[name].as_i64().expect("a count"))
}

/// The main indicators of a factory by id.
pub async fn kpis(app: &TestApp, factory: &str) -> BTreeMap<String, Value> {
    let answer = app.get(&format!("/api/v1/factories/{factory}/kpis")).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let items = answer.json()["items"].as_array().cloned().expect("items");
    items.into_iter().map(|k| (k["id"].as_str().expect("an id").to_owned(), k)).collect()
}

/// One element of the OEE of a factory.
pub async fn element(app: &TestApp, factory: &str, name: &str) -> f64 {
    kpis(app, factory).await["oee"]["elements"][name].as_f64().expect("an element")
}

/// Every test uses some of this; none uses all of it.
const _: () = {
    let _ = (factory, add, reload, time, running, taken, kpis, element);
};
