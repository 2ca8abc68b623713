//! `GET catalog/snapshot`: the search index as the browser loads it, in parts whose addresses change with the
//! content.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use madang_api::{
    find::{SearchIndex, SearchIndexPart},
    problem::Code,
};
use madang_search::wire::FORMAT;

use crate::{error::Result, http::answer, state::App};

/// The parts and where they are.
pub async fn show(State(app): State<App>, headers: HeaderMap) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let finder = catalogue.finder();
    let version = finder.engine.version();
    let part = |(name, bytes): &(String, bytes::Bytes)| SearchIndexPart {
        name: name.clone(),
        href: format!("/api/v1/catalog/snapshot/{version}/{name}"),
        bytes: bytes.len() as u64,
    };
    let snapshot = SearchIndex { version, format: FORMAT, parts: finder.parts.iter().map(part).collect() };
    answer::versioned(&headers, catalogue.version, "snapshot", &snapshot)
}

/// One part of the present version; of another version there is none.
pub async fn part(State(app): State<App>, Path((version, name)): Path<(u64, String)>) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let finder = catalogue.finder();
    let found = finder.parts.iter().find(|(part, _)| *part == name && finder.engine.version() == version);
    let (_, bytes) = found.ok_or(Code::NotFound)?;
    let mut response = (StatusCode::OK, bytes.clone()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Ok(response)
}
