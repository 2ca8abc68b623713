//! Five hundred clients, forty seats, and a server that is killed again and again, also between the seat's
//! update and the commit: forty are sold, and every accepted answer has its row and never changes. The same
//! with the guard switched off oversells, which shows that the test can see it.

#[path = "support.rs"]
mod support;

use std::{
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use madang_server::db::Db;
use serde_json::{Value, json};
use support::{Kind, Place, add_course, add_session, audit, count, kinds};
use tokio::{sync::Semaphore, time::sleep};

const CLIENTS: usize = 500;
const SEATS: i64 = 40;
/// Sockets at a time.
const SOCKETS: usize = 48;
/// Kills in all, and those between the seat's update and the commit.
const KILLS: usize = 20;
const INSIDE: usize = 5;

/// A server process that can be killed and started again at the same address.
struct Process {
    child: Child,
    addr: SocketAddr,
    place_env: Vec<(String, String)>,
    crash_log: PathBuf,
}

impl Process {
    fn spawn(
        addr: SocketAddr,
        place_env: Vec<(String, String)>,
        crash_log: PathBuf,
        crash_at: Option<&str>,
        unguarded: bool,
    ) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_madang"));
        command.arg("serve").stdout(Stdio::null()).stderr(Stdio::null());
        command.env("MADANG_ADDR", addr.to_string()).env("MADANG_LOG", "error").env("CRASH_LOG", &crash_log);
        command.envs(place_env.iter().cloned());
        if let Some(at) = crash_at {
            command.env("CRASH_AT", at);
        }
        if unguarded {
            command.env("UNSAFE_NO_GUARD", "1");
        }
        Self { child: command.spawn().expect("the server starts"), addr, place_env, crash_log }
    }

    /// Kills it if it still lives, and starts the next one.
    fn again(&mut self, crash_at: Option<&str>) {
        self.end();
        *self = Self::spawn(self.addr, self.place_env.clone(), self.crash_log.clone(), crash_at, false);
    }

    fn died(&mut self) -> bool {
        self.child.try_wait().expect("its state is known").is_some()
    }

    fn end(&mut self) {
        // SIGKILL on Unix; a process that died already is no error worth a word.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// How often a crash point has killed it.
    fn crashes(&self) -> usize {
        std::fs::metadata(&self.crash_log).map_or(0, |m| usize::try_from(m.len()).unwrap_or(0))
    }

    async fn ready(&mut self, client: &reqwest::Client) {
        let until = Instant::now() + Duration::from_secs(20);
        while Instant::now() < until {
            if self.died() || client.get(format!("http://{}/healthz", self.addr)).send().await.is_ok() {
                return;
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!("the server did not come up");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

/// What the clients have seen.
#[derive(Default)]
struct Journal {
    /// Key and body of each accepted answer.
    accepted: Mutex<Vec<(String, Value, String)>>,
    full: AtomicUsize,
    other: Mutex<Vec<String>>,
}

impl Journal {
    fn answered(&self) -> usize {
        let accepted = self.accepted.lock().expect("the journal").len();
        accepted + self.full.load(Ordering::Relaxed) + self.other.lock().expect("the journal").len()
    }
}

fn body(session: &str, i: usize) -> Value {
    json!({"session": session, "attendees": [{"name": format!("Trainee {i}"), "email": format!("trainee-{i}@garam.example")}]})
}

/// One client: the same key again and again until there is a definite answer.
async fn client(
    http: reqwest::Client,
    url: String,
    session: String,
    i: usize,
    sockets: Arc<Semaphore>,
    journal: Arc<Journal>,
) {
    let (key, body) = (format!("race-{i}"), body(&session, i));
    for attempt in 0_u64.. {
        let permit = sockets.acquire().await.expect("the semaphore is open");
        let mut request = http.post(&url).header("idempotency-key", &key).json(&body);
        if attempt == 0 && i % 10 == 3 {
            // These hang up at once the first time.
            request = request.timeout(Duration::from_millis(1 + i as u64 % 20));
        }
        let outcome = match request.send().await {
            Ok(response) => {
                let status = response.status().as_u16();
                response.text().await.ok().map(|text| (status, text))
            }
            Err(_) => None,
        };
        drop(permit);
        match outcome {
            Some((201, text)) => return journal.accepted.lock().expect("the journal").push((key, body, text)),
            Some((409, text)) if text.contains("session_full") => {
                journal.full.fetch_add(1, Ordering::Relaxed);
                return;
            }
            // Away, killed in the middle, or busy: nothing is known, so the same again.
            None | Some((500.., _)) => {}
            Some((409, text)) if text.contains("key_in_flight") => {}
            Some((status, text)) => {
                return journal.other.lock().expect("the journal").push(format!("{status} {text}"));
            }
        }
        sleep(Duration::from_millis(20 + (i as u64 * 7 + attempt * 13) % 60)).await;
    }
}

struct Race {
    place: Place,
    db: Db,
    session: String,
    http: reqwest::Client,
    process: Process,
}

impl Race {
    async fn new(kind: Kind, crash_at: Option<&str>, unguarded: bool) -> Self {
        let place = Place::new(kind).await;
        let db = place.open().await;
        add_course(&db, "race").await;
        let session = add_session(&db, "race", SEATS, 48).await;
        // The server alone writes; this process looks again when it is over.
        db.close().await;
        let mut env = vec![("MADANG_DATA".to_owned(), place.config.data.display().to_string())];
        env.extend(place.config.database_url.clone().map(|url| ("DATABASE_URL".to_owned(), url)));
        let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").port();
        let addr = SocketAddr::from(([127, 0, 0, 1], port));
        let log = place.config.data.join("crashes");
        let http = reqwest::Client::builder().timeout(Duration::from_secs(10)).build().expect("a client");
        let mut process = Process::spawn(addr, env, log, crash_at, unguarded);
        process.ready(&http).await;
        Self { place, db, session, http, process }
    }

    fn start(&self, spread: Duration) -> Arc<Journal> {
        let journal = Arc::new(Journal::default());
        let sockets = Arc::new(Semaphore::new(SOCKETS));
        let url = format!("http://{}/api/v1/bookings", self.process.addr);
        for i in 0..CLIENTS {
            let work = client(
                self.http.clone(),
                url.clone(),
                self.session.clone(),
                i,
                Arc::clone(&sockets),
                Arc::clone(&journal),
            );
            let wait = spread * u32::try_from(i).unwrap_or(0) / u32::try_from(CLIENTS).unwrap_or(1);
            tokio::spawn(async move {
                sleep(wait).await;
                work.await;
            });
        }
        journal
    }

    /// Looks at the database after the server is gone.
    async fn reopen(&mut self) {
        self.process.end();
        self.db = self.place.open().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn forty_seats_are_sold_forty_times_whatever_is_killed() {
    // `cargo xtask race` asks for the long form: the same race again and again.
    let rounds = if std::env::var("MADANG_RACE").is_ok_and(|form| form == "long") { 20 } else { 1 };
    for kind in kinds().repeat(rounds) {
        let began = Instant::now();
        let inside = Some("after_seat_update:0.5");
        let mut race = Race::new(kind, inside, false).await;
        let journal = race.start(Duration::from_secs(6));
        let (mut kills, mut life) = (0, Instant::now());
        while journal.answered() < CLIENTS || kills + race.process.crashes() < KILLS {
            assert!(
                began.elapsed() < Duration::from_secs(90),
                "{kind:?}: {} of {CLIENTS} answered",
                journal.answered()
            );
            sleep(Duration::from_millis(5)).await;
            let crashed = race.process.died();
            let wanted = life.elapsed() > Duration::from_millis(120 + (kills as u64 * 53) % 200)
                && kills + race.process.crashes() < KILLS + 5;
            if !crashed && !wanted {
                continue;
            }
            kills += usize::from(!crashed);
            // Once enough have died inside, the rest may be sold.
            let next = if race.process.crashes() < INSIDE + 3 { inside } else { None };
            race.process.again(next);
            race.process.ready(&race.http.clone()).await;
            life = Instant::now();
        }
        let crashes = race.process.crashes();
        let accepted = journal.accepted.lock().expect("the journal").clone();
        let other = journal.other.lock().expect("the journal").clone();
        assert!(other.is_empty(), "{other:?}");
        assert_eq!((accepted.len(), journal.full.load(Ordering::Relaxed)), (40, CLIENTS - 40));

        // Asked again, every accepted answer is the same bytes.
        let url = format!("http://{}/api/v1/bookings", race.process.addr);
        for (key, body, text) in &accepted {
            let again = race.http.post(&url).header("idempotency-key", key).json(body).send().await.expect("an answer");
            assert_eq!((again.status().as_u16(), &again.text().await.expect("a body")), (201, text));
        }
        race.reopen().await;
        audit(&race.db).await;
        for (what, sql) in [
            ("seats", "SELECT COUNT(*) AS n FROM seat WHERE status = 'confirmed'"),
            ("taken", "SELECT taken AS n FROM session"),
            ("bookings", "SELECT COUNT(*) AS n FROM booking"),
            ("mails", "SELECT COUNT(*) AS n FROM outbox"),
            ("answers", "SELECT COUNT(*) AS n FROM idempotency WHERE http_status = 201"),
            ("keys", "SELECT COUNT(*) AS n FROM idempotency"),
        ] {
            assert_eq!(count(&race.db, sql).await, SEATS, "{kind:?}: {what}");
        }
        let refs = race.db.fetch_all("SELECT ref FROM booking", &[]).await.expect("bookings");
        let refs: Vec<String> = refs.iter().map(|r| r.text("ref").expect("a reference")).collect();
        for (_, _, text) in &accepted {
            let answer: Value = serde_json::from_str(text).expect("JSON");
            assert!(refs.iter().any(|r| answer["ref"] == r.as_str()), "{text}");
        }
        assert!(crashes >= INSIDE && kills + crashes >= KILLS, "{crashes} inside, {kills} from outside");
        println!(
            "{kind:?}: {} kills, {crashes} of them inside, {:.1} s",
            kills + crashes,
            began.elapsed().as_secs_f64()
        );
        race.db.close().await;
        race.place.clear().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_guard_it_oversells() {
    for kind in kinds() {
        let mut race = Race::new(kind, None, true).await;
        let journal = race.start(Duration::ZERO);
        let began = Instant::now();
        while journal.answered() < CLIENTS {
            assert!(began.elapsed() < Duration::from_secs(60), "{} of {CLIENTS} answered", journal.answered());
            sleep(Duration::from_millis(20)).await;
        }
        race.reopen().await;
        let seats = count(&race.db, "SELECT COUNT(*) AS n FROM seat WHERE status = 'confirmed'").await;
        assert!(seats > SEATS, "{kind:?}: {seats} seats: the test cannot see overselling");
        println!("{kind:?}: {seats} seats sold of {SEATS} without the guard");
        race.db.close().await;
        race.place.clear().await;
    }
}
