//! The contract as OpenAPI 3.1, made of the types of `madang-api`, and a page to read it. One file a noun
//! describes its operations; a test holds them against the routes and the whole against `docs/openapi.json`.

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use serde_json::Value;
use sha2::{Digest, Sha256};
use utoipa::openapi::{
    ComponentsBuilder, InfoBuilder, LicenseBuilder, OpenApiBuilder, PathsBuilder,
    path::PathItem,
    security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme},
    tag::TagBuilder,
};

use super::answer;
use crate::render::csp;

pub mod auth;
pub mod catalog;
pub mod client_error;
pub mod consent;
pub mod contract;
pub mod course;
pub mod expo;
pub mod factory;
pub mod library;
pub mod operation;
mod page;
pub mod problem;

/// What stands above the operations. Paragraphs end with an empty line.
const ABOUT: &str = "\
The interface of Madang, the expo, catalogue and programme front-end of a national smart-factory programme.

Version 1 only grows: fields, codes and addresses are added, never taken away or given another meaning. A client reads \
past fields that it does not know; the server refuses unknown fields in what it is sent (422 `invalid`).

Errors are `application/problem+json` with a stable `code`, field paths and parameters, and no prose: the client words \
them. Every answer has `x-request-id`; a problem repeats it as `request_id`.

Times are UTC in RFC 3339. Money is integer minor units with its ISO 4217 code. The language is the query parameter \
`lang`. Lists are `{items, total, next}`; hand `next` back as `cursor`.";

/// Groups of operations in the order of the page.
const TAGS: [(&str, &str); 8] = [
    ("expo", "The exhibition itself."),
    ("catalog", "Halls, companies and their products."),
    ("library", "Technologies and opened patents."),
    ("course", "Courses, their sessions, and bookings."),
    ("consent", "What is asked of a person, in which words."),
    ("factory", "Figures of the factories by ISO 22400, live and over a window; what gateways send."),
    ("auth", "Signing in by mail."),
    ("client-errors", "Reports of the app from browsers."),
];

/// The document and its page as they are sent.
struct Rendered {
    json: Bytes,
    etag: String,
    html: Bytes,
    policy: HeaderValue,
}

static RENDERED: LazyLock<Rendered> = LazyLock::new(|| {
    let document = document();
    let json = serde_json::to_vec(&document).unwrap_or_default();
    let html = page::render(&document);
    let policy = HeaderValue::from_str(&csp::policy(&html));
    Rendered {
        etag: format!("\"{}\"", hex(&Sha256::digest(&json)[..12])),
        json: json.into(),
        // A hash in base64 is always a valid header; nothing at all is the safe way out.
        policy: policy.unwrap_or(HeaderValue::from_static("default-src 'none'")),
        html: html.into(),
    }
});

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// `GET openapi.json`: the document.
pub async fn json(headers: HeaderMap) -> Response {
    let mut response = if answer::matches(&headers, &RENDERED.etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, "application/json")], RENDERED.json.clone()).into_response()
    };
    let headers = response.headers_mut();
    if let Ok(etag) = HeaderValue::from_str(&RENDERED.etag) {
        headers.insert(header::ETAG, etag);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// `GET /api/docs`: a page to read it.
pub async fn page() -> Response {
    let mut response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], RENDERED.html.clone()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, RENDERED.policy.clone());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// The document. The same for the same build: it holds no time, no address and no version of content.
#[must_use]
pub fn document() -> Value {
    let operations = [
        expo::operations(),
        catalog::operations(),
        library::operations(),
        course::operations(),
        consent::operations(),
        factory::operations(),
        auth::operations(),
        client_error::operations(),
        contract::operations(),
    ];
    let mut schemas = Vec::new();
    let mut items: BTreeMap<&str, PathItem> = BTreeMap::new();
    for mut op in operations.into_iter().flatten() {
        schemas.append(&mut op.schemas);
        let (path, item) = (op.path, PathItem::new(op.method.clone(), op.build()));
        match items.get_mut(path) {
            Some(there) => there.merge_operations(item),
            None => {
                items.insert(path, item);
            }
        }
    }
    let mut paths = PathsBuilder::new();
    for (path, item) in items {
        paths = paths.path(path, item);
    }
    let mut components = ComponentsBuilder::new().schemas_from_iter(schemas);
    for (name, scheme) in security() {
        components = components.security_scheme(name, scheme);
    }
    let licence = LicenseBuilder::new().name("MIT OR Apache-2.0").identifier(Some("MIT OR Apache-2.0")).build();
    let info = InfoBuilder::new().title("Madang").version("1").description(Some(ABOUT)).license(Some(licence)).build();
    let tags = TAGS.iter().chain([&("contract", "This contract.")]);
    let document = OpenApiBuilder::new()
        .info(info)
        .tags(Some(tags.map(|(name, words)| TagBuilder::new().name(*name).description(Some(*words)).build())))
        .paths(paths.build())
        .components(Some(components.build()))
        .build();
    let mut document = serde_json::to_value(document).unwrap_or_default();
    factory::complete(&mut document);
    document
}

fn security() -> [(&'static str, SecurityScheme); 3] {
    let mut key = Http::new(HttpAuthScheme::Bearer);
    key.description = Some("A factory's key, `mdk_…`; it writes for this factory alone.".to_owned());
    let cookie = ApiKeyValue::with_description(
        "__Host-madang",
        "Set by signing in; bound to this host, not readable by scripts.",
    );
    let token = ApiKeyValue::with_description("t", "The token of the one thing that is asked for; a wrong one is 404.");
    [
        ("bookingToken", SecurityScheme::ApiKey(ApiKey::Query(token))),
        ("factoryKey", SecurityScheme::Http(key)),
        ("signIn", SecurityScheme::ApiKey(ApiKey::Cookie(cookie))),
    ]
}
