//! A client of the stream for tests: events as they come over the wire.

use std::time::Duration;

use serde_json::Value;

/// One event.
#[derive(Debug, Clone)]
pub struct Event {
    pub name: String,
    pub id: Option<i64>,
    pub data: Value,
}

/// An open stream.
pub struct Events {
    response: reqwest::Response,
    text: String,
    /// `retry:` of the stream, ms.
    pub retry: Option<u64>,
}

impl Events {
    /// Opens a stream of these topics.
    pub async fn open(base: &str, topics: &str) -> Self {
        let client = reqwest::Client::builder().build().expect("a client");
        let response = client.get(format!("{base}/api/v1/stream?topics={topics}")).send().await.expect("an answer");
        assert_eq!(response.status(), 200);
        for (name, value) in
            [("content-type", "text/event-stream"), ("cache-control", "no-store"), ("x-accel-buffering", "no")]
        {
            assert_eq!(response.headers().get(name).and_then(|v| v.to_str().ok()), Some(value));
        }
        Self { response, text: String::new(), retry: None }
    }

    /// The next event; panics when none comes within ten seconds or the stream ends.
    pub async fn next(&mut self) -> Event {
        let next = tokio::time::timeout(Duration::from_secs(10), self.try_next()).await;
        next.expect("an event within ten seconds").expect("the stream goes on")
    }

    /// The next event; `None` when the stream has ended.
    pub async fn try_next(&mut self) -> Option<Event> {
        loop {
            while let Some(end) = self.text.find("\n\n") {
                let block: String = self.text.drain(..end + 2).collect();
                if let Some(event) = self.read(&block) {
                    return Some(event);
                }
            }
            let chunk = self.response.chunk().await.ok()??;
            self.text.push_str(std::str::from_utf8(&chunk).expect("frames end between letters"));
        }
    }

    fn read(&mut self, block: &str) -> Option<Event> {
        let mut event = Event { name: String::new(), id: None, data: Value::Null };
        for line in block.lines() {
            match line.split_once(": ") {
                Some(("event", name)) => event.name = name.to_owned(),
                Some(("id", id)) => event.id = id.parse().ok(),
                Some(("retry", ms)) => self.retry = ms.parse().ok(),
                Some(("data", json)) => event.data = serde_json::from_str(json).expect("JSON"),
                _ => {}
            }
        }
        (!event.name.is_empty()).then_some(event)
    }
}

/// Every test uses some of this; none uses all of it.
const _: () = {
    let _ = (Events::next, Events::try_next);
    let _ = |events: &Events, event: &Event| (events.retry, event.id, event.name.len());
};
