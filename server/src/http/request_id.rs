//! A request id for every request, in and out; one line in the log for each, without personal data.

use std::time::Instant;

use axum::{
    body::{Body, to_bytes},
    extract::{MatchedPath, Request},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use madang_api::problem::{MEDIA_TYPE, Problem};

use crate::random;

static NAME: HeaderName = HeaderName::from_static("x-request-id");

/// Gives the request an id (a proxy's own is kept when it is short and plain), writes the log line, and
/// puts the id into problems.
pub async fn middleware(mut request: Request, next: Next) -> Response {
    let id = request
        .headers()
        .get(&NAME)
        .and_then(|v| v.to_str().ok())
        .filter(|v| (8..=64).contains(&v.len()) && v.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
        .map_or_else(random::token::<9>, str::to_owned);
    if let Ok(value) = HeaderValue::from_str(&id) {
        request.headers_mut().insert(NAME.clone(), value);
    }
    let method = request.method().clone();
    // The route's pattern, never the path itself: paths hold references and queries hold tokens.
    let route =
        request.extensions().get::<MatchedPath>().map_or_else(|| "page".to_owned(), |path| path.as_str().to_owned());
    let start = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    tracing::info!(
        event = "http.request",
        %method,
        route,
        status,
        duration_us = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX),
        request_id = id,
    );
    let mut response = stamp(response, &id).await;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(NAME.clone(), value);
    }
    response
}

async fn stamp(response: Response, id: &str) -> Response {
    let is_problem = response.headers().get(header::CONTENT_TYPE).is_some_and(|v| v == MEDIA_TYPE);
    if !is_problem {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, 256 * 1024).await else {
        return Response::from_parts(parts, Body::empty());
    };
    let bytes = match serde_json::from_slice::<Problem>(&bytes) {
        Ok(problem) => serde_json::to_vec(&Problem { request_id: Some(id.to_owned()), ..problem }).unwrap_or_default(),
        Err(_) => bytes.to_vec(),
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(bytes))
}
