//! What the server's tests share: a real server in this process on a free port, over a real SQLite file or
//! a fresh PostgreSQL database, with a course and sessions to book.

use std::{net::SocketAddr, path::Path, time::Duration};

use madang_server::{
    args,
    catalog::store,
    clock::now_ms,
    config::Config,
    db::Db,
    random,
    serve::{self, Server},
};
use serde_json::{Value, json};
use sqlx::{Connection as _, PgConnection};
use tempfile::TempDir;

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// The databases to test on: PostgreSQL when `MADANG_TEST_POSTGRES` names one to make databases in.
pub fn kinds() -> Vec<Kind> {
    let mut kinds = vec![Kind::Sqlite];
    match admin_url() {
        Some(_) => kinds.push(Kind::Postgres),
        None => eprintln!("MADANG_TEST_POSTGRES is not set: tested on SQLite only"),
    }
    kinds
}

fn admin_url() -> Option<String> {
    std::env::var("MADANG_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

/// A database of its own, gone after the test.
pub struct Place {
    pub config: Config,
    pub kind: Kind,
    database: Option<String>,
    _folder: TempDir,
}

impl Place {
    /// A data folder, and on PostgreSQL a new database.
    pub async fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (mut database, mut database_url) = (None, None);
        if kind == Kind::Postgres {
            let admin = admin_url().expect("kinds() looked");
            let name = format!("madang_test_{}", random::hex(&random::bytes::<8>()));
            admin_does(&format!("CREATE DATABASE {name}")).await;
            let (server, _) = admin.rsplit_once('/').expect("an address with a database");
            database_url = Some(format!("{server}/{name}"));
            database = Some(name);
        }
        let config = Config {
            addr: SocketAddr::from(([127, 0, 0, 1], 0)),
            origin: "https://expo.example".to_owned(),
            data: folder.path().join("data"),
            database_url,
            smtp_url: None,
            dist: folder.path().join("dist"),
        };
        Self { config, kind, database, _folder: folder }
    }

    /// Opens the database beside the server.
    pub async fn open(&self) -> Db {
        serve::open(&self.config).await.expect("the database opens")
    }

    /// Removes the database.
    pub async fn clear(self) {
        if let Some(name) = &self.database {
            admin_does(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        }
    }
}

async fn admin_does(sql: &str) {
    let url = admin_url().expect("MADANG_TEST_POSTGRES");
    let mut connection = PgConnection::connect(&url).await.expect("PostgreSQL answers");
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned())).execute(&mut connection).await.expect("PostgreSQL does it");
    connection.close().await.expect("PostgreSQL closes");
}

/// An answer read to its end.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub text: String,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|e| panic!("no JSON ({e}): {}", self.text))
    }

    /// One header as text.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("")
    }

    /// The code of a problem.
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// Paths and codes of a problem's fields.
    pub fn fields(&self) -> Vec<(String, String)> {
        let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
        let fields = self.json()["fields"].as_array().cloned().unwrap_or_default();
        fields.iter().map(|f| (text(&f["path"]), text(&f["code"]))).collect()
    }
}

/// A running server.
pub struct TestApp {
    pub place: Place,
    pub server: Server,
    pub base: String,
    pub client: reqwest::Client,
}

impl TestApp {
    /// Starts a server with nothing in its database.
    pub async fn start(kind: Kind) -> Self {
        Self::start_with(kind, |_| {}).await
    }

    /// The same with another configuration.
    pub async fn start_with(kind: Kind, change: impl FnOnce(&mut Config)) -> Self {
        Self::start_at(Place::new(kind).await, change).await
    }

    /// The same in a place that is there already.
    pub async fn start_at(mut place: Place, change: impl FnOnce(&mut Config)) -> Self {
        change(&mut place.config);
        let server = serve::start(place.config.clone()).await.expect("the server starts");
        let base = format!("http://{}", server.addr);
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(20))
            .build()
            .expect("a client");
        Self { place, server, base, client }
    }

    /// The server's own database.
    pub fn db(&self) -> &Db {
        &self.server.app.db
    }

    /// Puts a course into the public content.
    pub async fn course(&self, slug: &str) {
        add_course(self.db(), slug).await;
        let catalogue = store::load(self.db()).await.expect("the content loads");
        self.server.app.catalogues.replace(catalogue);
    }

    /// Adds an open session that starts in so many hours and takes three; its id.
    pub async fn session(&self, course: &str, capacity: i64, in_hours: i64) -> String {
        add_session(self.db(), course, capacity, in_hours).await
    }

    /// One number of the database.
    pub async fn count(&self, sql: &'static str) -> i64 {
        count(self.db(), sql).await
    }

    /// `GET` of a path.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.client.get(format!("{}{path}", self.base))).await
    }

    /// `POST` of JSON with a key.
    pub async fn post(&self, path: &str, key: &str, body: &Value) -> Answer {
        let request = self.client.post(format!("{}{path}", self.base)).header("idempotency-key", key).json(body);
        self.send(request).await
    }

    /// `POST` of a plain form.
    pub async fn form(&self, path: &str, values: &[(&str, &str)]) -> Answer {
        self.send(self.client.post(format!("{}{path}", self.base)).form(values)).await
    }

    /// Sends a request and reads the answer.
    pub async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        let response = request.send().await.expect("the server answers");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Answer { status, headers, text: response.text().await.expect("the answer reads") }
    }

    /// Asserts that every session's count of taken seats is the number of seats that hold one.
    pub async fn audit(&self) {
        audit(self.db()).await;
    }

    /// Stops the server and removes its database.
    pub async fn stop(self) {
        self.server.stop().await;
        self.place.clear().await;
    }
}

/// Puts a course into the database.
pub async fn add_course(db: &Db, slug: &str) {
    let text = |ko: &str| json!({"ko": ko, "en": format!("Course {slug}")});
    let doc = json!({
        "slug": slug, "field": "innovation", "level": "manager", "name": text("생산 현장 혁신"),
        "summary": text("요약"), "description": text("설명"), "outcomes": [text("결과")], "prerequisites": null,
        "hours": 7, "days": 1, "price_krw": 0, "refundable": false, "certificate": true,
        "subtitles": [], "technologies": [], "cover": "x.svg"
    });
    db.execute(
        "INSERT INTO content (kind, slug, position, doc) VALUES ('course', $1, 0, $2)",
        &args![slug, doc.to_string()],
    )
    .await
    .expect("a course");
}

/// Adds an open session to the database; its id.
pub async fn add_session(db: &Db, course: &str, capacity: i64, in_hours: i64) -> String {
    let id = random::id();
    let starts = now_ms() / 1000 * 1000 + in_hours * 3_600_000;
    db.execute(
        "INSERT INTO session (id, course, starts_at, ends_at, venue, capacity, taken, status) \
         VALUES ($1, $2, $3, $4, 'gumi', $5, 0, 'open')",
        &args![id.as_str(), course, starts, starts + 3 * 3_600_000, capacity],
    )
    .await
    .expect("a session");
    id
}

/// One number of a database.
pub async fn count(db: &Db, sql: &'static str) -> i64 {
    let row = db.fetch_optional(sql, &[]).await.expect("it counts").expect("a row");
    row.int("n").expect("a column n")
}

/// Asserts that taken seats and seats that hold one agree everywhere.
pub async fn audit(db: &Db) {
    let rows = db
        .fetch_all(
            "SELECT session.id, session.taken, session.capacity, (SELECT COUNT(*) FROM seat WHERE seat.session = session.id \
             AND seat.status IN ('requested', 'confirmed', 'offered')) AS held FROM session",
            &[],
        )
        .await
        .expect("the audit reads");
    for row in rows {
        let (taken, held) = (row.int("taken").expect("taken"), row.int("held").expect("held"));
        assert_eq!(taken, held, "session {}", row.text("id").expect("id"));
        assert!(taken <= row.int("capacity").expect("capacity"));
    }
}

/// One attendee as JSON.
pub fn person(name: &str) -> Value {
    json!({"name": name, "email": format!("{}@garam.example", name.to_lowercase().replace(' ', "-"))})
}

/// Texts of the mails that the server has written as files.
pub fn mails(data: &Path) -> Vec<String> {
    let Ok(folder) = std::fs::read_dir(data.join("mail")) else { return Vec::new() };
    folder
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|e| e == "eml"))
        .map(|entry| std::fs::read_to_string(entry.path()).expect("a mail reads"))
        .collect()
}

/// Every test uses some of this; none uses all of it.
const _: () = {
    let _ = (kinds, Place::open, Place::clear, Answer::json, Answer::header, Answer::code, Answer::fields);
    let _ = (TestApp::start, TestApp::course, TestApp::session, TestApp::count, TestApp::get, TestApp::post);
    let _ = (TestApp::form, TestApp::audit, TestApp::stop, person, mails, add_course, add_session, count, audit);
    let _ = |place: &Place, app: &TestApp, answer: &Answer| (place.kind, app.place.kind, app.base.len(), answer.status);
};
