//! `POST client-errors`: what browsers report when the app has failed in them. Anybody can send one, so it is
//! small, cut, cleaned, logged in a limited number, and never stored.

use std::sync::{Mutex, PoisonError};

use axum::{
    body::to_bytes,
    extract::Request,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use http_body_util::LengthLimitError;
use madang_api::{
    client_error::ClientError,
    problem::{Code, Problem},
};

use super::body;
use crate::{
    clock::now_ms,
    error::{Error, Result},
};

/// The largest report.
const MAX_BODY: usize = 8 * 1024;
/// Characters of a message that are logged.
const MAX_MESSAGE: usize = 400;
/// Characters of a build's or route's name that are logged.
const MAX_NAME: usize = 120;
/// Reports that are logged in a minute; the others are counted.
const MOST: u32 = 30;
/// The kinds that the app sends; others are logged as `other`.
const KINDS: [&str; 4] = ["panic", "error", "rejection", "load"];

static QUOTA: Mutex<Quota> = Mutex::new(Quota { minute: 0, logged: 0, dropped: 0 });

/// Takes a report. A beacon may call its JSON `text/plain`.
pub async fn report(request: Request) -> Result<Response> {
    let media_type = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let media_type = media_type.split(';').next().unwrap_or("").trim();
    if !["application/json", "text/plain"].iter().any(|m| m.eq_ignore_ascii_case(media_type)) {
        return Err(Problem::new(Code::UnsupportedMediaType).with("expected", "application/json").into());
    }
    let bytes = to_bytes(request.into_body(), MAX_BODY).await.map_err(|error| {
        let too_large = std::error::Error::source(&error).is_some_and(|source| source.is::<LengthLimitError>());
        Error::from(if too_large { Code::TooLarge } else { Code::Malformed })
    })?;
    let error: ClientError = body::parse(&bytes)?;
    let (admitted, dropped) = QUOTA.lock().unwrap_or_else(PoisonError::into_inner).take(now_ms());
    if dropped > 0 {
        tracing::warn!(event = "client.errors_dropped", dropped);
    }
    if admitted {
        let kind = if KINDS.contains(&error.kind.as_str()) { error.kind.as_str() } else { "other" };
        tracing::warn!(
            event = "client.error",
            build = clean(&error.build, MAX_NAME),
            route = clean(&route(&error.route), MAX_NAME),
            kind,
            text = clean(&error.message, MAX_MESSAGE),
        );
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// At most `max` characters, without control characters: a report must not write lines of its own.
fn clean(text: &str, max: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(max).collect()
}

/// The path without query and fragment; references and link secrets in it give way to a dot.
fn route(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or("");
    let mut secret = false;
    let parts: Vec<&str> = path
        .split('/')
        .map(|part| {
            let shown = if secret { "·" } else { part };
            secret = matches!(part, "auth" | "bookings" | "inquiries");
            shown
        })
        .collect();
    parts.join("/")
}

/// How many were logged in the running minute.
#[derive(Debug)]
struct Quota {
    minute: i64,
    logged: u32,
    dropped: u64,
}

impl Quota {
    /// Whether one more is logged at a time, and how many of the last minute in use were not.
    fn take(&mut self, now_ms: i64) -> (bool, u64) {
        let minute = now_ms.div_euclid(60_000);
        let mut missed = 0;
        if minute != self.minute {
            missed = self.dropped;
            *self = Self { minute, logged: 0, dropped: 0 };
        }
        if self.logged < MOST {
            self.logged += 1;
            (true, missed)
        } else {
            self.dropped += 1;
            (false, missed)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Quota, clean, report, route};
    use axum::{body::Body, extract::Request};

    #[test]
    fn thirty_a_minute_are_logged_and_the_rest_is_counted() {
        let mut quota = Quota { minute: 0, logged: 0, dropped: 0 };
        let taken: Vec<(bool, u64)> = (0..35).map(|i| quota.take(60_000 + i)).collect();
        assert_eq!(taken.iter().filter(|(admitted, _)| *admitted).count(), 30);
        assert_eq!(quota.take(120_000), (true, 5));
        assert_eq!(quota.take(120_001), (true, 0));
    }

    #[test]
    fn a_report_writes_no_lines_of_its_own_and_no_secrets() {
        assert_eq!(clean("a\nb\u{1b}[31m\tc", 400), "ab[31mc");
        assert_eq!(clean(&"가".repeat(500), 400).chars().count(), 400);
        assert_eq!(route("/ko/bookings/K7QF-2MXW?t=secret"), "/ko/bookings/·");
        assert_eq!(route("/auth/uFh1Y2zK#x"), "/auth/·");
        assert_eq!(route("/ko/courses/plc"), "/ko/courses/plc");
    }

    #[tokio::test]
    async fn beacons_are_taken_under_two_names_and_nothing_else_is() {
        let good = r#"{"build":"b","route":"/ko","kind":"panic","message":"m"}"#;
        let send = |media_type: &str, body: String| {
            let request = Request::builder().header("content-type", media_type).body(Body::from(body)).unwrap();
            async { report(request).await.map_or_else(|e| e.into_problem().status, |r| r.status().as_u16()) }
        };
        assert_eq!(send("application/json", good.into()).await, 204);
        assert_eq!(send("text/plain;charset=UTF-8", good.into()).await, 204);
        assert_eq!(send("text/html", good.into()).await, 415);
        assert_eq!(send("application/json", "{".into()).await, 400);
        assert_eq!(send("application/json", r#"{"build":"b"}"#.into()).await, 422);
        assert_eq!(send("application/json", good.replace('m', &"m".repeat(9000))).await, 413);
    }
}
