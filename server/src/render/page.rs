//! `GET` of any address that is no file and no API: language, moved slugs, cache, render.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use madang_api::{lang::Lang, problem::Code};
use madang_app::{course::form::FormState, i18n::I18n};

use super::{
    cache::{Found, Page},
    document::Renderer,
    policy::{Keep, keep},
};
use crate::{error::Error, http::answer, random};

/// Serves a public page.
pub async fn serve(State(renderer): State<Renderer>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Error::from(Code::MethodNotAllowed).into_response();
    }
    let headers = request.headers();
    let path = request.uri().path();
    let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or("");
    if path == "/" {
        let mut response = Redirect::temporary(&format!("/{}", Lang::negotiate(accept).code())).into_response();
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language"));
        return response;
    }
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    if parts.last() == Some(&"") {
        let query = request.uri().query().map(|q| format!("?{q}")).unwrap_or_default();
        let trimmed = format!("/{}", path.trim_matches('/'));
        return Redirect::permanent(&format!("{trimmed}{query}")).into_response();
    }
    let (lang, rest) = match Lang::from_code(parts[0]) {
        Some(lang) => (lang, &parts[1..]),
        None => (Lang::negotiate(accept), &[][..]),
    };
    if let Some(response) = moved(&renderer, lang, rest) {
        return response;
    }
    let query = request.uri().query();
    let known = Lang::from_code(parts[0]).is_some();
    let keep = if known { keep(rest, query) } else { Keep::Never };
    let uri = request.uri().path_and_query().map_or_else(|| path.to_owned(), ToString::to_string);
    let page = find(&renderer, &uri, lang, keep).await;
    answer_page(headers, &page, keep)
}

async fn find(renderer: &Renderer, uri: &str, lang: Lang, keep: Keep) -> Arc<Page> {
    let i18n = I18n::built_in(lang);
    if keep == Keep::Never {
        let form = FormState { values: Vec::new(), problem: None, key: random::id() };
        return Arc::new(renderer.render(uri, i18n, Some(form)).await);
    }
    let app = &renderer.app;
    let version = app.catalogues.current().version;
    if let Found::Fresh(page) = app.pages.find(uri, version, keep.life()) {
        return page;
    }
    let turn = app.pages.turn(uri);
    let _turn = turn.lock().await;
    let old = match app.pages.find(uri, version, keep.life()) {
        Found::Fresh(page) => return page,
        Found::Old(page) => Some(page),
        Found::Missing => None,
    };
    let page = Arc::new(renderer.render(uri, i18n, None).await);
    match (page.status, old) {
        (200, _) => {
            app.pages.keep(uri, version, &page);
            page
        }
        // The database is away: the last good copy is better than an error, and says its own time.
        (500.., Some(old)) => old,
        _ => page,
    }
}

/// Writes a page as an answer, compressed and with its policy; 304 when the caller has it.
#[must_use]
pub fn answer_page(request: &HeaderMap, page: &Page, keep: Keep) -> Response {
    let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let cached = keep != Keep::Never && status == StatusCode::OK;
    if cached && answer::matches(request, &page.etag) {
        return finish(StatusCode::NOT_MODIFIED.into_response(), page, cached);
    }
    let brotli = request
        .get(header::ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.split(',').any(|c| c.trim().split(';').next() == Some("br")));
    let mut response = if brotli && !page.brotli.is_empty() {
        ([(header::CONTENT_ENCODING, "br")], Body::from(page.brotli.clone())).into_response()
    } else {
        Body::from(page.html.clone()).into_response()
    };
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    finish(response, page, cached)
}

fn finish(mut response: Response, page: &Page, cached: bool) -> Response {
    let headers = response.headers_mut();
    if let Ok(csp) = HeaderValue::from_str(&page.csp) {
        headers.insert(header::CONTENT_SECURITY_POLICY, csp);
    }
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language"));
    let control = if cached { "no-cache" } else { "no-store" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(control));
    if cached && let Ok(etag) = HeaderValue::from_str(&page.etag) {
        headers.insert(header::ETAG, etag);
    }
    response
}

/// 301 for an old slug.
fn moved(renderer: &Renderer, lang: Lang, rest: &[&str]) -> Option<Response> {
    let [collection, slug] = rest else { return None };
    let catalogue = renderer.app.catalogues.current();
    let now = catalogue.moved_to(collection, slug)?;
    let to = HeaderValue::from_str(&format!("/{}/{collection}/{now}", lang.code())).ok()?;
    Some((StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, to)]).into_response())
}
