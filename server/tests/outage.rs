//! The database goes away: writes and reads say so within a second, pages that were rendered are still
//! served, and when it comes back nobody has to do anything. A real PostgreSQL behind a proxy that breaks.

#[path = "support.rs"]
mod support;

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::json;
use support::{Kind, TestApp, kinds, person};
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// Forwards to PostgreSQL until it is broken: then it cuts what is open and refuses what comes.
struct Proxy {
    port: u16,
    broken: Arc<AtomicBool>,
    cut: watch::Sender<u64>,
}

impl Proxy {
    async fn start(target: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("its address").port();
        let broken = Arc::new(AtomicBool::new(false));
        let (cut, cuts) = watch::channel(0);
        let refuses = Arc::clone(&broken);
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                if refuses.load(Ordering::SeqCst) {
                    continue;
                }
                let (target, mut cuts) = (target.clone(), cuts.clone());
                cuts.mark_unchanged();
                tokio::spawn(async move {
                    let Ok(mut server) = TcpStream::connect(target).await else { return };
                    tokio::select! {
                        _ = copy_bidirectional(&mut client, &mut server) => {}
                        _ = cuts.changed() => {}
                    }
                });
            }
        });
        Self { port, broken, cut }
    }

    fn set_broken(&self, broken: bool) {
        self.broken.store(broken, Ordering::SeqCst);
        self.cut.send_modify(|n| *n += 1);
    }
}

/// `postgres://user:word@host:port/name` with another host and port, and the old ones.
fn through(url: &str, port: u16) -> (String, String) {
    let (scheme, rest) = url.split_once("://").expect("a scheme");
    let (user, rest) = rest.split_once('@').expect("a user");
    let (host, name) = rest.split_once('/').expect("a database");
    (format!("{scheme}://{user}@127.0.0.1:{port}/{name}"), host.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_database_pages_stay_and_the_rest_says_so_within_a_second() {
    if !kinds().contains(&Kind::Postgres) {
        return;
    }
    let place = support::Place::new(Kind::Postgres).await;
    let url = place.config.database_url.clone().expect("a PostgreSQL address");
    let host = through(&url, 0).1;
    let proxy = Proxy::start(host).await;
    let app = TestApp::start_at(place, |config| config.database_url = Some(through(&url, proxy.port).0)).await;
    app.course("tpm").await;
    let session = app.session("tpm", 9, 24).await;
    let page = app.get("/en/courses").await;
    assert_eq!(page.status, 200);
    let body = json!({"session": session, "attendees": [person("Ann")]});
    for round in 0..3 {
        proxy.set_broken(true);
        for path in ["/api/v1/sessions", "/readyz"] {
            let start = Instant::now();
            let answer = app.get(path).await;
            assert_eq!(answer.status, 503, "{path}: {}", answer.text);
            assert!(start.elapsed() < Duration::from_millis(1100), "{path} took {:?}", start.elapsed());
        }
        let key = format!("outage-{round}");
        let refused = app.post("/api/v1/bookings", &key, &body).await;
        assert_eq!((refused.status, refused.code().as_str()), (503, "unavailable"));
        tokio::time::sleep(Duration::from_millis(5200)).await;
        let kept = app.get("/en/courses").await;
        assert_eq!(kept.status, 200, "the page that was rendered is still served");
        assert_eq!(app.get("/en/catalog").await.status, 200, "what is in memory is rendered");
        proxy.set_broken(false);
        let start = Instant::now();
        while app.get("/readyz").await.status != 200 {
            assert!(start.elapsed() < Duration::from_secs(2), "it does not come back by itself");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    assert_eq!(app.post("/api/v1/bookings", "outage-0", &body).await.status, 201, "the refused key may be used again");
    app.audit().await;
    app.stop().await;
}
