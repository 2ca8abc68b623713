//! A small HTTP client for the simulator: plain HTTP with kept connections, JSON in and out.

use std::time::Duration;

use axum::{
    body::Bytes,
    http::{Method, Request, header},
};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper_util::{
    client::legacy::{Client as Hyper, connect::HttpConnector},
    rt::TokioExecutor,
};

/// How long an answer may take.
const LIMIT: Duration = Duration::from_secs(10);
/// Largest answer that is read.
const MAX_ANSWER: usize = 1024 * 1024;

/// Cheap to clone; all clones share the connections.
#[derive(Clone)]
pub struct Client {
    base: String,
    http: Hyper<HttpConnector, Full<Bytes>>,
}

impl Client {
    /// A client for the server at `base`.
    ///
    /// # Errors
    /// The address is not plain HTTP.
    pub fn new(base: &str) -> Result<Self, String> {
        let host = base.strip_prefix("http://").filter(|h| !h.is_empty() && !h.contains(['/', '?', '#', '@', ' ']));
        if host.is_none() {
            return Err(format!(
                "--url is `{base}`, expected http:// and a host without a path, as http://127.0.0.1:8080"
            ));
        }
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        connector.set_connect_timeout(Some(LIMIT));
        Ok(Self { base: base.to_owned(), http: Hyper::builder(TokioExecutor::new()).build(connector) })
    }

    /// Gets an address of the server: status and body.
    ///
    /// # Errors
    /// The server does not answer.
    pub async fn get(&self, path: &str) -> Result<(u16, Bytes), String> {
        self.send(Method::GET, path, None, Bytes::new()).await
    }

    /// Sends JSON with a factory's key: status and body.
    ///
    /// # Errors
    /// The server does not answer; whether it took the body is then unknown.
    pub async fn post(&self, path: &str, key: &str, body: Vec<u8>) -> Result<(u16, Bytes), String> {
        self.send(Method::POST, path, Some(key), Bytes::from(body)).await
    }

    async fn send(&self, method: Method, path: &str, key: Option<&str>, body: Bytes) -> Result<(u16, Bytes), String> {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        if let Some(key) = key {
            request = request
                .header(header::CONTENT_TYPE, "application/json")
                .header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        let request = request.body(Full::new(body)).map_err(|e| e.to_string())?;
        let exchange = async {
            let response = self.http.request(request).await.map_err(|e| e.to_string())?;
            let status = response.status().as_u16();
            let body = Limited::new(response.into_body(), MAX_ANSWER).collect().await.map_err(|e| e.to_string())?;
            Ok((status, body.to_bytes()))
        };
        tokio::time::timeout(LIMIT, exchange).await.unwrap_or_else(|_| Err("no answer in ten seconds".to_owned()))
    }
}
