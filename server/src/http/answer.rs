//! Answers that may be kept: JSON with a strong ETag from the content version, and 304 when it is known.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::error::{Error, Result};

/// JSON of a content version. `scope` tells apart what else decides the bytes (language, filter).
///
/// # Errors
/// [`Error::Internal`] when the value cannot be written, which would be a mistake of ours.
pub fn versioned<T: Serialize>(request: &HeaderMap, version: i64, scope: &str, value: &T) -> Result<Response> {
    let etag = format!("\"{version}-{scope}\"");
    if matches(request, &etag) {
        return Ok(stamp(StatusCode::NOT_MODIFIED.into_response(), &etag));
    }
    Ok(stamp(json(value)?, &etag))
}

/// JSON that is true only now: never kept.
///
/// # Errors
/// As [`versioned`].
pub fn fresh<T: Serialize>(value: &T) -> Result<Response> {
    let mut response = json(value)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn json<T: Serialize>(value: &T) -> Result<Response> {
    let bytes = serde_json::to_vec(value).map_err(|e| Error::internal(format!("an answer cannot be written: {e}")))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], bytes).into_response())
}

/// Whether `If-None-Match` names this ETag.
#[must_use]
pub fn matches(request: &HeaderMap, etag: &str) -> bool {
    request
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .any(|list| list.split(',').map(|tag| tag.trim().trim_start_matches("W/")).any(|tag| tag == etag || tag == "*"))
}

fn stamp(mut response: Response, etag: &str) -> Response {
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(etag) {
        headers.insert(header::ETAG, value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    response
}
