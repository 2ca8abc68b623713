//! Signing in: a link works once, for a while, in the browser that asked; a revoked sign-in is out at once.

#[path = "support.rs"]
mod support;

use std::time::{Duration, Instant};

use madang_api::{auth::Role, lang::Lang};
use madang_server::{
    auth::{account, link},
    clock::now_ms,
    random,
};
use serde_json::json;
use support::{Answer, TestApp};

/// A link for the organiser; bound to a browser when one is named.
async fn organiser_link(app: &TestApp, browser: Option<&str>, lives_ms: i64) -> String {
    let mut tx = app.db().begin().await.expect("a write begins");
    let account =
        account::ensure(&mut tx, "desk@madang.example", Role::Organiser, "", Lang::Ko).await.expect("an account");
    let hash = browser.map(random::hash);
    let token = link::insert(&mut tx, &account, hash.as_deref(), now_ms() + lives_ms).await.expect("a link");
    tx.commit().await.expect("it is kept");
    token
}

async fn sign_in(app: &TestApp, token: &str, cookie: &str) -> Answer {
    let request = reqwest::Client::new().post(format!("{}/api/v1/auth/sign-ins", app.base));
    app.send(request.header("sec-fetch-site", "same-origin").header("cookie", cookie).json(&json!({"token": token})))
        .await
}

async fn with_cookie(app: &TestApp, method: reqwest::Method, path: &str, cookie: &str) -> Answer {
    let request = reqwest::Client::new().request(method, format!("{}{path}", app.base));
    app.send(request.header("sec-fetch-site", "same-origin").header("cookie", cookie)).await
}

/// The sign-in cookie that an answer sets, as a request sends it.
fn cookie(answer: &Answer) -> String {
    let all = answer.headers.get_all("set-cookie").iter().filter_map(|v| v.to_str().ok());
    let line = all.into_iter().find(|v| v.starts_with("__Host-madang=")).expect("a sign-in cookie");
    for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(line.contains(part), "{line}");
    }
    line.split(';').next().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_works_once_for_a_while_in_the_browser_that_asked() {
    for kind in support::kinds() {
        let app = TestApp::start(kind).await;
        let ours = "__Host-madang-link=abcdefghijklmnopqrstuv";
        let token = organiser_link(&app, Some("abcdefghijklmnopqrstuv"), 60_000).await;
        let other = sign_in(&app, &token, "__Host-madang-link=zzzzzzzzzzzzzzzzzzzzzz").await;
        assert_eq!((other.status, other.code().as_str()), (401, "link_invalid"), "another browser");
        let none = sign_in(&app, &token, "").await;
        assert_eq!(none.status, 401, "a browser that never asked");
        let first = sign_in(&app, &token, ours).await;
        assert_eq!(first.status, 200, "{}", first.text);
        assert_eq!(first.json()["role"], "organiser");
        let replay = sign_in(&app, &token, ours).await;
        assert_eq!((replay.status, replay.code().as_str()), (401, "link_invalid"), "a second use");
        let expired = organiser_link(&app, None, -1).await;
        assert_eq!(sign_in(&app, &expired, "").await.status, 401, "too late");
        assert_eq!(sign_in(&app, "nonsense", "").await.status, 401, "no link at all");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_uses_at_once_are_one() {
    for kind in support::kinds() {
        let app = TestApp::start(kind).await;
        for _ in 0..10 {
            let token = organiser_link(&app, None, 60_000).await;
            let answers = futures_util::future::join_all((0..6).map(|_| sign_in(&app, &token, ""))).await;
            assert_eq!(answers.iter().filter(|a| a.status == 200).count(), 1);
        }
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_revoked_place_is_out_within_a_second_and_only_ones_own_can_be_ended() {
    for kind in support::kinds() {
        let app = TestApp::start(kind).await;
        let one = cookie(&sign_in(&app, &organiser_link(&app, None, 60_000).await, "").await);
        let two = cookie(&sign_in(&app, &organiser_link(&app, None, 60_000).await, "").await);
        let list = with_cookie(&app, reqwest::Method::GET, "/api/v1/auth/sign-ins", &one).await.json();
        assert_eq!(list["total"], 2);
        let items = list["items"].as_array().expect("items");
        let other =
            items.iter().find(|s| s["current"] == false).and_then(|s| s["id"].as_str()).expect("the other place");
        assert_eq!(with_cookie(&app, reqwest::Method::GET, "/api/v1/auth/me", &two).await.status, 200);
        let path = format!("/api/v1/auth/sign-ins/{other}");
        assert_eq!(with_cookie(&app, reqwest::Method::DELETE, &path, &one).await.status, 204);
        let start = Instant::now();
        while with_cookie(&app, reqwest::Method::GET, "/api/v1/auth/me", &two).await.status != 401 {
            assert!(start.elapsed() < Duration::from_secs(1), "still in after a second");
        }
        assert_eq!(with_cookie(&app, reqwest::Method::DELETE, &path, &one).await.status, 404, "ended already");
        assert_eq!(with_cookie(&app, reqwest::Method::DELETE, "/api/v1/auth/me", &one).await.status, 204);
        assert_eq!(with_cookie(&app, reqwest::Method::GET, "/api/v1/auth/me", &one).await.status, 401);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_a_link_says_nothing_about_the_address() {
    for kind in support::kinds() {
        let app = TestApp::start(kind).await;
        organiser_link(&app, None, 60_000).await;
        let ask = async |email: &str| {
            let request = reqwest::Client::new().post(format!("{}/api/v1/auth/links", app.base));
            app.send(request.header("sec-fetch-site", "same-origin").json(&json!({"email": email}))).await
        };
        let (known, unknown) = (ask("desk@madang.example").await, ask("nobody@madang.example").await);
        assert_eq!((known.status, known.text.as_str()), (202, ""));
        assert_eq!((unknown.status, unknown.text.as_str()), (202, ""));
        assert_eq!(known.headers.len(), unknown.headers.len());
        let start = Instant::now();
        while app.count("SELECT COUNT(*) AS n FROM outbox WHERE kind = 'sign_in'").await != 1 {
            assert!(start.elapsed() < Duration::from_secs(5), "the known address gets one mail");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(ask("no address").await.status, 422);
        let cross = reqwest::Client::new().post(format!("{}/api/v1/auth/links", app.base));
        let cross =
            app.send(cross.header("sec-fetch-site", "cross-site").json(&json!({"email": "desk@madang.example"}))).await;
        assert_eq!((cross.status, cross.code().as_str()), (403, "cross_site"));
        app.stop().await;
    }
}
