//! `GET /media/{name}`: pictures by the hash of their bytes; they never change.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use madang_api::problem::Code;

use crate::{args, error::Result, state::App};

/// One picture.
pub async fn show(State(app): State<App>, Path(name): Path<String>) -> Result<Response> {
    let row = app
        .db
        .fetch_optional("SELECT mime, body FROM media WHERE name = $1", &args![name])
        .await?
        .ok_or(Code::NotFound)?;
    let mime =
        HeaderValue::from_str(&row.text("mime")?).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let mut response = row.blob("body")?.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, mime);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    // A picture opened by itself may run nothing.
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
    Ok(response)
}
