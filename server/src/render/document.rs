//! From the app's components to a finished document: rendered in this process, with the API asked in this
//! process, the build's tags put in, and nothing random left in it.

use std::sync::{
    Arc,
    atomic::{AtomicU16, Ordering},
};

use axum::{
    Router,
    body::Body,
    http::{Request, header},
};
use http_body_util::BodyExt as _;
use leptos::prelude::provide_context;
use madang_api::problem::{Code, Problem};
use madang_app::{
    course::form::FormState,
    i18n::I18n,
    net::transport::InProcess,
    shell::{
        document::{HEAD_MARK, document},
        head::Origin,
        status::StatusSetter,
    },
};
use tower::ServiceExt as _;

use super::{cache::Page, csp};
use crate::state::App;

/// Renders pages. Cheap to clone.
#[derive(Clone)]
pub struct Renderer {
    pub app: App,
    /// The API without the outer layers.
    pub api: Router,
}

impl Renderer {
    /// Renders an address (path and query) in a language.
    pub async fn render(&self, uri: &str, i18n: I18n, form: Option<FormState>) -> Page {
        let status = Arc::new(AtomicU16::new(200));
        let context = {
            let (status, api, origin) = (Arc::clone(&status), self.api.clone(), self.app.config.origin.clone());
            move || {
                let status = Arc::clone(&status);
                provide_context(StatusSetter(Arc::new(move |code| status.store(code, Ordering::Relaxed))));
                provide_context(Origin(origin.clone()));
                let api = api.clone();
                provide_context(InProcess(Arc::new(move |path| Box::pin(ask(api.clone(), path)))));
                if let Some(form) = form.clone() {
                    provide_context(form);
                }
            }
        };
        let handler = leptos_axum::render_app_async_with_context(context, move || document(i18n));
        let request = match Request::get(uri).body(Body::empty()) {
            Ok(request) => request,
            Err(_) => return Page::new(400, String::new(), String::new()),
        };
        let response = handler(request).await;
        let body = response.into_body().collect().await.map(|b| b.to_bytes()).unwrap_or_default();
        let html = without_nonces(&String::from_utf8_lossy(&body));
        let html = html.replacen(HEAD_MARK, &self.app.dist.public_head(i18n.lang, &html), 1);
        let html = html.replacen("</body>", &format!("{}</body>", self.app.dist.public_tail()), 1);
        let csp = csp::policy(&html);
        Page::new(status.load(Ordering::Relaxed), html, csp)
    }
}

/// Asks the API in this process.
async fn ask(api: Router, path: String) -> Result<String, Problem> {
    let failed = || Problem::new(Code::Internal);
    let request =
        Request::get(&path).header(header::ACCEPT, "application/json").body(Body::empty()).map_err(|_| failed())?;
    // A router never fails: its error type has no values.
    let response = api.oneshot(request).await.unwrap_or_else(|never| match never {});
    let ok = response.status().is_success();
    let bytes = response.into_body().collect().await.map_err(|_| failed())?.to_bytes();
    let text = String::from_utf8(bytes.to_vec()).map_err(|_| failed())?;
    if ok { Ok(text) } else { Err(serde_json::from_str(&text).unwrap_or_else(|_| failed())) }
}

/// Takes the random nonces out: the policy names hashes, and one page must always be the same bytes.
fn without_nonces(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(" nonce=\"") {
        out.push_str(&rest[..at]);
        let after = &rest[at + 8..];
        rest = after.find('"').map_or("", |end| &after[end + 1..]);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::without_nonces;

    #[test]
    fn nonces_are_taken_out() {
        assert_eq!(without_nonces("<script nonce=\"abc\">x</script><p nonce=\"q\">"), "<script>x</script><p>");
        assert_eq!(without_nonces("plain"), "plain");
    }
}
