//! The office's document (`/studio`, `/desk`, `/auth/…`): an empty shell that its own wasm fills. Nothing
//! of it is rendered here, and nothing of it is kept.

use axum::{
    extract::{Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use madang_api::lang::Lang;
use madang_app::i18n::{I18n, K};
use serde::Deserialize;

use super::{csp, dist::escape};
use crate::state::App;

/// The language, when the address names it.
#[derive(Debug, Deserialize)]
pub struct Params {
    lang: Option<String>,
}

/// The document in the asked or negotiated language.
pub async fn serve(State(app): State<App>, Query(params): Query<Params>, headers: HeaderMap) -> Response {
    let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let lang = params.lang.as_deref().and_then(Lang::from_code).unwrap_or_else(|| Lang::negotiate(accept));
    let i18n = I18n::built_in(lang);
    let html = format!(
        "<!DOCTYPE html><html lang=\"{}\" data-lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>{}</title>{}</head><body><noscript>{}</noscript></body></html>",
        lang.tag(),
        lang.code(),
        escape(i18n.t(K::ShellStudio)),
        app.dist.office_head(lang),
        escape(i18n.t(K::ShellScripts)),
    );
    let policy = csp::policy(&html);
    let mut response = html.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // The address may hold a sign-in link.
    headers.insert(HeaderName::from_static("referrer-policy"), HeaderValue::from_static("no-referrer"));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}
