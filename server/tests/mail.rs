//! Mails go out by SMTP: once, and after a failure again under the same Message-ID.

#[path = "support.rs"]
mod support;

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use madang_server::args;
use serde_json::json;
use support::{Kind, TestApp, person};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};

/// A mail server that refuses the first mail and keeps the others.
#[derive(Default)]
struct Sink {
    refused: usize,
    mails: Vec<String>,
}

async fn talk(stream: TcpStream, sink: Arc<Mutex<Sink>>) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 sink\r\n").await?;
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let word = line.get(..4).unwrap_or("").to_uppercase();
        let answer = match word.as_str() {
            "EHLO" => "250-sink\r\n250 8BITMIME\r\n",
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await?;
                let mut mail = String::new();
                while !mail.ends_with("\r\n.\r\n") && stream.read_line(&mut mail).await? > 0 {}
                let mut sink = sink.lock().expect("the sink");
                if sink.refused == 0 {
                    sink.refused = 1;
                    "451 try again\r\n"
                } else {
                    sink.mails.push(mail);
                    "250 kept\r\n"
                }
            }
            "QUIT" => "221 bye\r\n",
            _ => "250 ok\r\n",
        };
        stream.write_all(answer.as_bytes()).await?;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_mail_is_sent_again_under_the_same_id() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let addr = listener.local_addr().unwrap();
    let sink = Arc::new(Mutex::new(Sink::default()));
    let theirs = Arc::clone(&sink);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(stream, Arc::clone(&theirs)));
        }
    });
    let app = TestApp::start_with(Kind::Sqlite, |config| config.smtp_url = Some(format!("smtp://{addr}"))).await;
    app.course("c").await;
    let session = app.session("c", 5, 48).await;
    let body = json!({"session": session, "attendees": [person("A")], "lang": "ja"});
    assert_eq!(app.post("/api/v1/bookings", "k", &body).await.status, 201);

    wait(async || app.count("SELECT COUNT(*) AS n FROM outbox WHERE error IS NOT NULL AND attempts = 1").await == 1)
        .await;
    assert_eq!(sink.lock().unwrap().mails.len(), 0);
    let row = app.db().fetch_optional("SELECT message_id, available_at FROM outbox", &[]).await.unwrap().unwrap();
    let wait_ms = row.int("available_at").unwrap() - madang_server::clock::now_ms();
    assert!((100_000..=120_000).contains(&wait_ms), "two minutes: {wait_ms}");
    app.db().execute("UPDATE outbox SET available_at = $1", &args![0_i64]).await.unwrap();

    wait(async || app.count("SELECT COUNT(*) AS n FROM outbox WHERE sent_at IS NOT NULL").await == 1).await;
    tokio::time::sleep(Duration::from_millis(700)).await;
    let mails = sink.lock().unwrap().mails.clone();
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0].contains(&row.text("message_id").unwrap()) && mails[0].contains("To: a@garam.example"),
        "{}",
        mails[0]
    );
    app.stop().await;
}

async fn wait(mut holds: impl AsyncFnMut() -> bool) {
    for _ in 0..200 {
        if holds().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("waited ten seconds");
}
