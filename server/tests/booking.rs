//! Booking a seat over HTTP, on every database: what is accepted, what is refused and how, and that an
//! accepted answer never changes.

#[path = "support.rs"]
mod support;

use std::time::Duration;

use madang_server::{args, idempotency};
use serde_json::{Value, json};
use support::{Answer, TestApp, kinds, mails, person};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

const BOOKINGS: &str = "/api/v1/bookings";

fn one(session: &str, name: &str) -> Value {
    json!({"session": session, "attendees": [person(name)]})
}

async fn started(kind: support::Kind) -> TestApp {
    let app = TestApp::start(kind).await;
    app.course("innovation-basics").await;
    app
}

async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    for _ in 0..200 {
        if holds().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("waited ten seconds for: {what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_is_confirmed_shown_and_mailed_once() {
    for kind in kinds() {
        let app = started(kind).await;
        let session = app.session("innovation-basics", 10, 48).await;
        let body = json!({
            "items": [{"session": session, "attendees": [person("Trainee One"), person("Trainee Two")]}],
            "contact": {"name": " HR ", "email": "hr@garam.example"}, "consents": ["marketing"], "lang": "en"
        });
        let answer = app.post(BOOKINGS, "k1", &body).await;
        assert_eq!(answer.status, 201, "{}", answer.text);
        assert_eq!((answer.header("content-type"), answer.header("cache-control")), ("application/json", "no-store"));
        let booking = answer.json();
        assert_eq!((&booking["status"], &booking["items"][0]["status"]), (&json!("confirmed"), &json!("confirmed")));
        assert_eq!(booking["contact"], json!({"name": "HR", "email": "hr@garam.example"}));
        let (reference, token) = (booking["ref"].as_str().unwrap(), booking["token"].as_str().unwrap());
        assert_eq!((reference.len(), token.len()), (9, 22));

        let shown = app.get(&format!("{BOOKINGS}/{reference}?t={token}&lang=en")).await;
        assert_eq!((shown.status, shown.json()), (200, booking.clone()));
        assert_eq!(shown.header("cache-control"), "no-store");
        for wrong in ["", "?t=", "?t=AAAAAAAAAAAAAAAAAAAAAA"] {
            assert_eq!(app.get(&format!("{BOOKINGS}/{reference}{wrong}")).await.code(), "not_found");
        }
        assert_eq!(app.get(&format!("{BOOKINGS}/XXXX-XXXX?t={token}")).await.status, 404);

        let left = app.get(&format!("/api/v1/sessions/{session}")).await.json();
        assert_eq!((&left["seats_left"], &left["status"]), (&json!(8), &json!("open")));
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM consent WHERE granted = 1 AND lang = 'en'").await, 2);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM seat WHERE person_key LIKE '%garam%'").await, 0);

        until("the mail", async || app.count("SELECT COUNT(*) AS n FROM outbox WHERE sent_at IS NOT NULL").await == 1)
            .await;
        app.post(BOOKINGS, "k1", &body).await;
        tokio::time::sleep(Duration::from_millis(700)).await;
        let mails = mails(&app.place.config.data);
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains("To: hr@garam.example") && mails[0].contains(reference), "{}", mails[0]);
        assert_eq!(
            app.count("SELECT COUNT(*) AS n FROM outbox WHERE payload <> '{}'").await,
            0,
            "secrets leave with the mail"
        );
        app.audit().await;
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_gives_the_same_bytes_and_another_body_is_refused() {
    for kind in kinds() {
        let app = started(kind).await;
        let session = app.session("innovation-basics", 1, 48).await;
        let first = app.post(BOOKINGS, "same", &one(&session, "A")).await;
        let again = app.post(BOOKINGS, "same", &one(&session, "A")).await;
        assert_eq!((again.status, &again.text), (201, &first.text));
        let spaced = format!("{{\"attendees\": [ {} ],\n \"session\": \"{session}\"}}", person("A"));
        let request = app.client.post(format!("{}{BOOKINGS}", app.base)).header("idempotency-key", "same");
        let spaced = app.send(request.header("content-type", "application/json").body(spaced)).await;
        assert_eq!(spaced.text, first.text, "spaces and order do not count");
        let other = app.post(BOOKINGS, "same", &one(&session, "B")).await;
        assert_eq!((other.status, other.code().as_str()), (422, "key_reused"));
        // Twenty at once under one new key: one booking, twenty times the same answer.
        let free = app.session("innovation-basics", 5, 96).await;
        let body = one(&free, "C");
        let all = futures_util::future::join_all((0..20).map(|_| app.post(BOOKINGS, "crowd", &body))).await;
        assert!(all.iter().all(|a| a.status == 201 && a.text == all[0].text), "{all:?}");
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM booking").await, 2);
        app.audit().await;
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_is_being_worked_on_says_so() {
    // SQLite has one writer: there the second one waits for the first.
    for kind in kinds().into_iter().filter(|kind| *kind == support::Kind::Postgres) {
        let app = started(kind).await;
        let session = app.session("innovation-basics", 1, 48).await;
        let mut other = app.db().begin().await.unwrap();
        idempotency::claim(&mut other, "public", "k", "another try").await.unwrap();
        let answer = app.post(BOOKINGS, "k", &one(&session, "A")).await;
        assert_eq!((answer.status, answer.code().as_str()), (409, "key_in_flight"));
        drop(other);
        assert_eq!(app.post(BOOKINGS, "k", &one(&session, "A")).await.status, 201);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_requests_are_named_and_leave_nothing() {
    for kind in kinds() {
        let app = started(kind).await;
        let session = app.session("innovation-basics", 5, 48).await;
        let good = one(&session, "A");
        let url = format!("{}{BOOKINGS}", app.base);
        let code = |a: &Answer| (a.status, a.code());

        let missing = app.send(app.client.post(&url).json(&good)).await;
        assert_eq!(code(&missing), (400, "idempotency_key_missing".into()));
        for key in ["", "a b", &"k".repeat(256)] {
            let answer = app.post(BOOKINGS, key, &good).await;
            assert_eq!((answer.status, answer.fields()[0].0.as_str()), (422, "Idempotency-Key"));
        }
        let unknown = json!({"session": session, "attendees": [{"name": "A", "email": "a@b.example", "age": 3}]});
        let answer = app.post(BOOKINGS, "k", &unknown).await;
        assert_eq!(answer.fields(), [("attendees[0].age".to_owned(), "unknown_field".to_owned())]);
        let wrong =
            json!({"items": [{"session": session, "attendees": [{"name": " ", "email": "x"}]}], "consents": ["spam"]});
        let answer = app.post(BOOKINGS, "k", &wrong).await;
        let fields: Vec<String> = answer.fields().into_iter().map(|(path, code)| format!("{path} {code}")).collect();
        assert_eq!(
            fields,
            ["items[0].attendees[0].name required", "items[0].attendees[0].email email", "consents[0] one_of"]
        );
        let nowhere = app.post(BOOKINGS, "k", &one("no-such-session", "A")).await;
        assert_eq!(nowhere.fields(), [("session".to_owned(), "not_found".to_owned())]);

        let request = || app.client.post(&url).header("idempotency-key", "k");
        let broken = app.send(request().header("content-type", "application/json").body("{")).await;
        assert_eq!(code(&broken), (400, "malformed".into()));
        let text = app.send(request().header("content-type", "text/plain").body(good.to_string())).await;
        assert_eq!(code(&text), (415, "unsupported_media_type".into()));
        let large = json!({"session": "x".repeat(70_000)}).to_string();
        let large = app.send(request().header("content-type", "application/json").body(large)).await;
        assert_eq!(code(&large), (413, "too_large".into()));
        let cross = app.send(request().header("sec-fetch-site", "cross-site").json(&good)).await;
        assert_eq!(code(&cross), (403, "cross_site".into()));

        for table in [
            "SELECT COUNT(*) AS n FROM booking",
            "SELECT COUNT(*) AS n FROM idempotency",
            "SELECT COUNT(*) AS n FROM outbox",
            "SELECT COUNT(*) AS n FROM consent",
        ] {
            assert_eq!(app.count(table).await, 0, "{table}");
        }
        assert_eq!(app.post(BOOKINGS, "k", &good).await.status, 201, "the key of a refusal may be used again");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn several_sessions_are_booked_all_or_nothing() {
    for kind in kinds() {
        let app = started(kind).await;
        let (wide, narrow) =
            (app.session("innovation-basics", 9, 48).await, app.session("innovation-basics", 1, 96).await);
        let item = |session: &str, names: &[&str]| json!({"session": session, "attendees": names.iter().map(|n| person(n)).collect::<Vec<_>>()});
        let both = json!({"items": [item(&wide, &["A", "B"]), item(&narrow, &["A", "B"])]});
        let refused = app.post(BOOKINGS, "k", &both).await;
        assert_eq!((refused.status, refused.code().as_str()), (409, "session_full"));
        assert_eq!(refused.json()["params"], json!({"session": narrow, "seats_left": "1"}));
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM session WHERE taken > 0").await, 0);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM seat").await, 0);

        // The same try with fewer people: accepted under the same key, because a refusal is not kept.
        let fewer = json!({"items": [item(&wide, &["A", "B"]), item(&narrow, &["A"])]});
        assert_eq!(app.post(BOOKINGS, "k", &fewer).await.status, 201);

        // Waiting: the item that does not fit waits whole, the other is confirmed, and each has its mail.
        let mut waiting = item(&narrow, &["C", "D"]);
        waiting["if_full"] = json!("wait");
        let answer = app.post(BOOKINGS, "w", &json!({"items": [item(&wide, &["C"]), waiting]})).await;
        assert_eq!(answer.status, 409, "two people wait for ever for a room of one");
        let mut waiting = item(&narrow, &["C"]);
        waiting["if_full"] = json!("wait");
        let answer = app.post(BOOKINGS, "w", &json!({"items": [item(&wide, &["C"]), waiting]})).await;
        assert_eq!(answer.status, 201, "{}", answer.text);
        let booking = answer.json();
        assert_eq!(booking["status"], "waiting");
        assert_eq!(
            (&booking["items"][0]["status"], &booking["items"][1]["status"]),
            (&json!("confirmed"), &json!("waiting"))
        );
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM outbox WHERE kind = 'waiting'").await, 1);
        app.audit().await;
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sold_out_closed_and_past_sessions_say_so() {
    for kind in kinds() {
        let app = started(kind).await;
        let full = app.session("innovation-basics", 1, 48).await;
        assert_eq!(app.post(BOOKINGS, "a", &one(&full, "A")).await.status, 201);
        let refused = app.post(BOOKINGS, "b", &one(&full, "B")).await;
        assert_eq!((refused.status, refused.code().as_str()), (409, "session_full"));
        assert_eq!(refused.json()["params"]["seats_left"], "0");
        let listed = app.get("/api/v1/sessions?course=innovation-basics").await.json();
        assert_eq!((&listed["total"], &listed["items"][0]["status"]), (&json!(1), &json!("full")));
        app.db().execute("UPDATE session SET capacity = 2 WHERE id = $1", &args![full.as_str()]).await.unwrap();
        assert_eq!(app.post(BOOKINGS, "b", &one(&full, "B")).await.status, 201, "tried again under the same key");

        let past = app.session("innovation-basics", 5, -1).await;
        let cancelled = app.session("innovation-basics", 5, 72).await;
        app.db()
            .execute("UPDATE session SET status = 'cancelled' WHERE id = $1", &args![cancelled.as_str()])
            .await
            .unwrap();
        for session in [past, cancelled] {
            let refused = app.post(BOOKINGS, "c", &one(&session, "C")).await;
            assert_eq!((refused.status, refused.code().as_str()), (409, "session_closed"));
        }
        app.audit().await;
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sits_in_two_places_at_once() {
    for kind in kinds() {
        let app = started(kind).await;
        let (monday, also_monday, friday) = (
            app.session("innovation-basics", 9, 48).await,
            app.session("innovation-basics", 9, 49).await,
            app.session("innovation-basics", 9, 150).await,
        );
        assert_eq!(app.post(BOOKINGS, "1", &one(&monday, "Trainee A")).await.status, 201);
        assert_eq!(app.post(BOOKINGS, "2", &one(&friday, "Trainee A")).await.status, 201);
        for session in [&monday, &also_monday] {
            let body = json!({"session": session, "attendees": [person("Trainee B"), person("TRAINEE  A")]});
            let body = body.to_string().replace("trainee--a", "trainee-a");
            let request = app.client.post(format!("{}{BOOKINGS}", app.base)).header("idempotency-key", "3");
            let refused = app.send(request.header("content-type", "application/json").body(body)).await;
            assert_eq!((refused.status, refused.code().as_str()), (409, "clash"), "{}", refused.text);
            assert_eq!(refused.json()["params"], json!({"session": session, "attendee": "attendees[1]"}));
            assert!(!refused.text.to_lowercase().contains("trainee"), "no names in a problem");
        }
        let both = json!({"items": [
            {"session": monday, "attendees": [person("Trainee C")]},
            {"session": also_monday, "attendees": [person("Trainee C")]}
        ]});
        let refused = app.post(BOOKINGS, "4", &both).await;
        assert_eq!(refused.json()["params"]["attendee"], "items[1].attendees[0]");
        // The same person twenty times at once into two sessions at the same time: one seat.
        let bodies = [one(&monday, "Trainee D"), one(&also_monday, "Trainee D")];
        let all = futures_util::future::join_all((0..20).map(|i| {
            let (app, body) = (&app, &bodies[i % 2]);
            async move { app.post(BOOKINGS, &format!("d{i}"), body).await.status }
        }))
        .await;
        assert_eq!(all.iter().filter(|s| **s == 201).count(), 1, "{all:?}");
        app.audit().await;
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_hangs_up_leaves_nothing_half_done() {
    for kind in kinds() {
        let app = started(kind).await;
        let session = app.session("innovation-basics", 200, 48).await;
        for i in 0..40_u64 {
            let body = one(&session, &format!("Trainee {i}")).to_string();
            let request = format!(
                "POST {BOOKINGS} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nidempotency-key: h{i}\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            );
            let mut socket = TcpStream::connect(app.server.addr).await.unwrap();
            // Every fourth breaks off within its body; the others after it, a little later each time.
            let part = if i % 4 == 0 { request.len() - 5 } else { request.len() };
            socket.write_all(&request.as_bytes()[..part]).await.unwrap();
            tokio::time::sleep(Duration::from_micros(i * 150)).await;
            drop(socket);
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
        app.audit().await;
        let booked = app.count("SELECT COUNT(*) AS n FROM booking").await;
        assert!(booked <= 30, "{booked}");
        for (what, sql) in [
            ("keys", "SELECT COUNT(*) AS n FROM idempotency WHERE http_status = 201"),
            ("seats", "SELECT COUNT(*) AS n FROM seat"),
            ("mails", "SELECT COUNT(*) AS n FROM outbox"),
            ("notices", "SELECT COUNT(*) AS n FROM consent"),
        ] {
            assert_eq!(app.count(sql).await, booked, "{what}");
        }
        for i in 0..40 {
            assert_eq!(app.post(BOOKINGS, &format!("h{i}"), &one(&session, &format!("Trainee {i}"))).await.status, 201);
        }
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM seat").await, 40);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_books_without_scripts() {
    for kind in kinds() {
        let app = started(kind).await;
        let session = app.session("innovation-basics", 2, 48).await;
        let path = format!("/ko/courses/innovation-basics/book?session={session}");
        let page = app.get(&path).await;
        assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
        let values = |name: &'static str, email: &'static str, action: &'static str| {
            vec![
                ("session", session.as_str()),
                ("lang", "ko"),
                ("key", "form-1"),
                ("name_0", name),
                ("email_0", email),
                ("action", action),
            ]
        };
        let more = app.form(&path, &values("참가자 하나", "one@garam.example", "add")).await;
        assert_eq!(more.status, 200, "{}", more.text);
        assert!(
            more.text.contains("value=\"참가자 하나\"")
                && more.text.contains("name_1")
                && more.text.contains("value=\"form-1\"")
        );

        let wrong = app.form(&path, &values("참가자 하나", "not-an-address", "book")).await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.text.contains("value=\"not-an-address\"") && wrong.text.contains("aria-invalid"),
            "{}",
            wrong.text
        );
        assert!(!wrong.text.contains("value=\"form-1\""), "a definite refusal takes a fresh key");
        assert!(wrong.text.contains("autofocus"), "the first wrong input is focused");

        let booked = app.form(&path, &values("참가자 하나", "one@garam.example", "book")).await;
        assert_eq!(booked.status, 303, "{}", booked.text);
        let location = booked.header("location").to_owned();
        assert!(location.starts_with("/ko/bookings/") && location.contains("?t="), "{location}");
        let again = app.form(&path, &values("참가자 하나", "one@garam.example", "book")).await;
        assert_eq!((again.status, again.header("location")), (303, location.as_str()), "sent twice, booked once");
        assert_eq!(app.get(&location).await.status, 200);

        let clash = app
            .form(
                &path,
                &[
                    ("session", &session),
                    ("key", "form-2"),
                    ("name_0", "참가자 하나"),
                    ("email_0", "one@garam.example"),
                ],
            )
            .await;
        assert_eq!(clash.status, 409);
        let none = app.form(&path, &[("session", &session), ("name_0", "B"), ("email_0", "b@garam.example")]).await;
        assert_eq!(none.status, 400, "a form without its key is not booked");
        assert_eq!(app.form("/ko/courses/no-such-course/book", &[]).await.status, 404);
        assert_eq!(app.form("/xx/courses/innovation-basics/book", &[]).await.status, 404);
        let json = app.send(app.client.post(format!("{}{path}", app.base)).json(&json!({}))).await;
        assert_eq!(json.status, 415);
        let large = "x".repeat(70_000);
        assert_eq!(app.form(&path, &[("name_0", &large)]).await.status, 413);
        app.audit().await;
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_file_is_strict_icalendar() {
    let app = started(support::Kind::Sqlite).await;
    let (first, second) =
        (app.session("innovation-basics", 9, 48).await, app.session("innovation-basics", 9, 96).await);
    let long = "긴 이름, 쉼표; 그리고 \\ 빗금이 있는 참가자의 아주아주 긴 이름입니다";
    let body = json!({"items": [
        {"session": first, "attendees": [{"name": long, "email": "a@garam.example"}]},
        {"session": second, "attendees": [person("B")]}
    ]});
    let booking = app.post(BOOKINGS, "k", &body).await.json();
    let (reference, token) = (booking["ref"].as_str().unwrap(), booking["token"].as_str().unwrap());
    let file = app.get(&format!("{BOOKINGS}/{reference}/calendar.ics?t={token}")).await;
    assert_eq!((file.status, file.header("content-type")), (200, "text/calendar; charset=utf-8"));
    assert_eq!(file.header("content-disposition"), format!("attachment; filename=\"madang-{reference}.ics\""));
    assert_eq!(app.get(&format!("{BOOKINGS}/{reference}/calendar.ics?t=x")).await.status, 404);

    assert!(file.text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.text.matches('\n').count(), file.text.matches("\r\n").count(), "only CRLF");
    for line in file.text.trim_end_matches("\r\n").split("\r\n") {
        assert!(!line.is_empty() && line.len() <= 75, "{} octets: {line}", line.len());
    }
    let unfolded = file.text.replace("\r\n ", "");
    let lines: Vec<(&str, &str)> =
        unfolded.trim_end().split("\r\n").map(|l| l.split_once(':').expect("NAME:VALUE")).collect();
    assert_eq!(lines[..3].iter().map(|l| l.0).collect::<Vec<_>>(), ["BEGIN", "VERSION", "PRODID"]);
    let events: Vec<&[(&str, &str)]> = lines.split(|l| *l == ("BEGIN", "VEVENT")).skip(1).collect();
    assert_eq!(events.len(), 2);
    let mut uids = Vec::new();
    for event in events {
        for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "LOCATION", "STATUS"] {
            assert_eq!(event.iter().filter(|l| l.0 == name).count(), 1, "{name} once");
        }
        let get = |name: &str| event.iter().find(|l| l.0 == name).map_or("", |l| l.1);
        for name in ["DTSTAMP", "DTSTART", "DTEND"] {
            let time = get(name);
            let digits = time.bytes().enumerate().all(|(i, b)| match i {
                8 => b == b'T',
                15 => b == b'Z',
                _ => b.is_ascii_digit(),
            });
            assert!(time.len() == 16 && digits, "{name}:{time}");
        }
        assert!(get("DTSTART") < get("DTEND"));
        assert_eq!((get("SUMMARY"), get("STATUS"), get("SEQUENCE")), ("생산 현장 혁신", "CONFIRMED", "0"));
        uids.push(get("UID").to_owned());
    }
    assert!(uids[0] != uids[1] && uids[0].ends_with("@expo.example"));
    assert!(unfolded.contains("긴 이름\\, 쉼표\\; 그리고 \\\\ 빗금이"), "{unfolded}");
    let again = app.get(&format!("{BOOKINGS}/{reference}/calendar.ics?t={token}")).await;
    assert_eq!(again.text, file.text, "the same booking is the same file");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_never_comes_holds_nothing() {
    let app = started(support::Kind::Sqlite).await;
    let session = app.session("innovation-basics", 1, 48).await;
    let mut socket = TcpStream::connect(app.server.addr).await.unwrap();
    socket
        .write_all(format!("POST {BOOKINGS} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nidempotency-key: a\r\ncontent-length: 100\r\n\r\n{{").as_bytes())
        .await
        .unwrap();
    assert_eq!(app.post(BOOKINGS, "a", &one(&session, "A")).await.status, 201, "the key is not held by the other");
    let mut rest = [0; 1];
    assert!(tokio::time::timeout(Duration::from_millis(50), socket.read(&mut rest)).await.is_err(), "it still waits");
    drop(socket);
    app.stop().await;
}
