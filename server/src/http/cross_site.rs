//! Writes only from our own pages (ASVS 3.5): what a browser says of a request's site decides; a request
//! that carries no browser headers and no cookie is a program's and passes.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use madang_api::problem::Code;

use crate::{error::Error, state::App};

/// Refuses cross-site writes with 403 `cross_site`.
pub async fn middleware(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || allowed(request.headers(), &app.config.origin) {
        next.run(request).await
    } else {
        Error::from(Code::CrossSite).into_response()
    }
}

/// The rule: `Sec-Fetch-Site: same-origin` (or `none`: typed by the user) passes, any other value does not;
/// without it an `Origin` must be ours or the host's; without both only requests without a cookie pass.
fn allowed(headers: &HeaderMap, origin: &str) -> bool {
    let get = |name: header::HeaderName| headers.get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = headers.get("sec-fetch-site").and_then(|v| v.to_str().ok()) {
        return matches!(site, "same-origin" | "none");
    }
    if let Some(from) = get(header::ORIGIN) {
        let same_host = get(header::HOST).is_some_and(|host| from.split_once("://").is_some_and(|(_, h)| h == host));
        return from == origin || same_host;
    }
    get(header::COOKIE).is_none()
}

#[cfg(test)]
mod tests {
    use super::allowed;
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    #[test]
    fn truth_table() {
        let ours = "https://expo.example";
        for (site, origin, cookie, expected) in [
            (Some("same-origin"), None, true, true),
            (Some("none"), None, true, true),
            (Some("same-site"), None, true, false),
            (Some("cross-site"), None, true, false),
            (Some("cross-site"), None, false, false),
            (Some("same-origin"), Some("https://evil.example"), true, true),
            (None, Some("https://expo.example"), true, true),
            (None, Some("http://internal:8080"), true, true),
            (None, Some("https://evil.example"), true, false),
            (None, Some("https://evil.example"), false, false),
            (None, Some("null"), true, false),
            (None, None, true, false),
            (None, None, false, true),
        ] {
            let mut headers = HeaderMap::new();
            let mut put = |name: &'static str, value: Option<&'static str>| {
                if let Some(value) = value {
                    headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
                }
            };
            put("sec-fetch-site", site);
            put("origin", origin);
            put("cookie", cookie.then_some("a=b"));
            put("host", Some("internal:8080"));
            assert_eq!(allowed(&headers, ours), expected, "{site:?} {origin:?} {cookie}");
        }
    }
}
