//! The only place that fetches. In the browser it talks HTTP; inside the server it asks the same API in
//! the same process, so that one page has one body of data whoever renders it.

use madang_api::problem::{Code, Problem};
use serde::{Serialize, de::DeserializeOwned};

/// Asks the API for `path` (for example `/api/v1/companies?lang=ko`).
///
/// # Errors
/// The API's own problem; [`Code::Unavailable`] when nothing answers in time.
pub async fn get<T>(path: String) -> Result<T, Problem>
where
    T: DeserializeOwned + 'static,
{
    decode(&imp::get(path).await?)
}

/// Asks the API for `path`; the text of the answer.
///
/// # Errors
/// As [`get`].
pub fn get_text(path: String) -> impl Future<Output = Result<String, Problem>> + Send {
    imp::get(path)
}

/// Reads JSON. By way of `Value`: one parser for all types instead of one a type.
///
/// # Errors
/// [`Code::Internal`] when the text is not of this type: the two ends disagree.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    let wrong = |e: serde_json::Error| Problem::new(Code::Internal).with("decode", e);
    let value: serde_json::Value = serde_json::from_str(text).map_err(wrong)?;
    serde_json::from_value(value).map_err(wrong)
}

/// Sends `body` to `path` with a method and headers, and reads the JSON answer. An empty answer reads as
/// `null`.
///
/// # Errors
/// The API's own problem; [`Code::Unavailable`] when nothing answers in time.
#[cfg(feature = "hydrate")]
pub async fn send<B, T>(method: &str, path: &str, headers: &[(&str, &str)], body: Option<&B>) -> Result<T, Problem>
where
    B: Serialize,
    T: DeserializeOwned,
{
    let body = match body {
        Some(body) => Some(serde_json::to_string(body).map_err(|e| Problem::new(Code::Malformed).with("encode", e))?),
        None => None,
    };
    let text = imp::send(method, path, headers, body).await?;
    let text = if text.is_empty() { "null" } else { &text };
    serde_json::from_str(text).map_err(|e| Problem::new(Code::Internal).with("decode", e))
}

#[cfg(not(feature = "hydrate"))]
/// On the server nothing is sent: forms are plain HTML posts there.
///
/// # Errors
/// Always [`Code::Unavailable`].
pub async fn send<B, T>(_method: &str, _path: &str, _headers: &[(&str, &str)], _body: Option<&B>) -> Result<T, Problem>
where
    B: Serialize,
    T: DeserializeOwned,
{
    Err(Problem::new(Code::Unavailable))
}

#[cfg(feature = "hydrate")]
mod imp {
    use gloo::timers::callback::Timeout;
    use madang_api::problem::{Code, Problem};
    use reqwasm::http::{Method, RequestBuilder, Response};
    use send_wrapper::SendWrapper;

    /// Longer than the server's own limit of one second for a lost database, shorter than patience.
    const TIMEOUT_MS: u32 = 15_000;

    pub async fn get(path: String) -> Result<String, Problem> {
        SendWrapper::new(async move {
            match once(RequestBuilder::new(&path), None).await {
                // A read may be repeated once: a phone that changes cells drops the first try.
                Err(problem) if problem.code == Code::Unavailable => once(RequestBuilder::new(&path), None).await,
                other => other,
            }
        })
        .await
    }

    pub async fn send(
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<String>,
    ) -> Result<String, Problem> {
        let method = match method {
            "POST" => Method::POST,
            "PUT" => Method::PUT,
            "PATCH" => Method::PATCH,
            "DELETE" => Method::DELETE,
            _ => Method::GET,
        };
        let mut request = RequestBuilder::new(path).method(method);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        once(request, body).await
    }

    async fn once(request: RequestBuilder, body: Option<String>) -> Result<String, Problem> {
        let controller = web_sys::AbortController::new().ok();
        let signal = controller.as_ref().map(web_sys::AbortController::signal);
        let _timer = controller.map(|c| Timeout::new(TIMEOUT_MS, move || c.abort()));
        let request = request.header("accept", "application/json").abort_signal(signal.as_ref());
        let lost = |_| Problem::new(Code::Unavailable);
        let answer: Response = match body {
            Some(body) => request
                .header("content-type", "application/json")
                .body(body)
                .map_err(lost)?
                .send()
                .await
                .map_err(lost)?,
            None => request.send().await.map_err(lost)?,
        };
        let status = answer.status();
        let text = answer.text().await.map_err(lost)?;
        if (200..300).contains(&status) {
            return Ok(text);
        }
        Err(serde_json::from_str(&text)
            .unwrap_or_else(|_| Problem::new(if status == 404 { Code::NotFound } else { Code::Unavailable })))
    }
}

#[cfg(not(feature = "hydrate"))]
mod imp {
    use std::{future::Future, pin::Pin, sync::Arc};

    use leptos::prelude::use_context;
    use madang_api::problem::{Code, Problem};

    /// Asks the API inside this process; the server provides it as a context of each render.
    pub type Ask = Arc<dyn Fn(String) -> Pin<Box<dyn Future<Output = Result<String, Problem>> + Send>> + Send + Sync>;

    /// The context that carries it.
    #[derive(Clone)]
    pub struct InProcess(pub Ask);

    pub fn get(path: String) -> impl Future<Output = Result<String, Problem>> + Send {
        // Taken before the future runs: the owner of the render is current only now.
        let ask = use_context::<InProcess>();
        async move {
            match ask {
                Some(InProcess(ask)) => ask(path).await,
                None => Err(Problem::new(Code::Unavailable)),
            }
        }
    }
}

#[cfg(not(feature = "hydrate"))]
pub use imp::{Ask, InProcess};
