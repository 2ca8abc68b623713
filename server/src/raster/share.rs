//! `GET /share/{lang}/….png`: the picture that shares of a page show, with the page's own title and picture.
//! Drawn one at a time on a thread of its own, and kept by address and content version.

pub mod card;
pub mod subject;

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use madang_api::{lang::Lang, problem::Code};
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

use self::subject::Card;
use super::{drawer::Drawer, fonts, kept::Kept, png};
use crate::{
    args,
    error::{Error, Result},
    http::answer,
    random::hex,
    state::App,
};

/// Raised with each change of the look, so that a picture known by its ETag is drawn anew.
const LOOK: u32 = 1;
/// How long a request waits for its turn to draw before it is told to come again.
const PATIENCE: Duration = Duration::from_secs(10);

/// The share pictures of a running server.
pub struct Shares {
    kept: Kept,
    /// One drawing at a time: a crawler that asks for everything takes one core and no more.
    turn: Arc<Semaphore>,
    drawer: Drawer,
    drawn: AtomicU64,
}

impl Default for Shares {
    fn default() -> Self {
        Self {
            kept: Kept::default(),
            turn: Arc::new(Semaphore::new(1)),
            drawer: Drawer::default(),
            drawn: AtomicU64::new(0),
        }
    }
}

impl Shares {
    /// How many pictures were drawn since the start.
    #[must_use]
    pub fn drawn(&self) -> u64 {
        self.drawn.load(Ordering::Relaxed)
    }
}

/// One share picture.
pub async fn show(
    State(app): State<App>,
    Path((lang, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    let lang = Lang::from_code(&lang).ok_or(Code::NotFound)?;
    let name = file.strip_suffix(".png").ok_or(Code::NotFound)?;
    let rest: Vec<&str> = if name == "home" { Vec::new() } else { name.split('/').collect() };
    let catalogue = app.catalogues.current();
    if let [collection, slug] = rest.as_slice()
        && let Some(now) = catalogue.moved_to(collection, slug)
    {
        return moved(&format!("/share/{}/{collection}/{now}.png", lang.code()));
    }
    let card = subject::card(&catalogue, &app.config.origin, lang, &rest).ok_or(Code::NotFound)?;
    let version = catalogue.version;
    let etag = etag(&app, version);
    if answer::matches(&headers, &etag) {
        return stamped(StatusCode::NOT_MODIFIED.into_response(), &etag);
    }
    let key = format!("{}/{name}", lang.code());
    let bytes = match app.shares.kept.find(&key, version) {
        Some(bytes) => bytes,
        // A task of its own: what a caller that hung up has begun is there for the next one.
        None => tokio::spawn(made(app.clone(), key, version, card))
            .await
            .map_err(|e| Error::internal(format!("drawing a share picture ended early: {e}")))??,
    };
    let mut response = Body::from(bytes).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    stamped(response, &etag)
}

/// Draws a picture in its turn, or takes the one that was drawn while it waited.
async fn made(app: App, key: String, version: i64, card: Card) -> Result<Bytes> {
    let shares = &app.shares;
    let turn = shares.kept.turn(&key);
    let _turn = turn.lock().await;
    if let Some(bytes) = shares.kept.find(&key, version) {
        return Ok(bytes);
    }
    let picture = match card.art.media() {
        Some(name) => picture(&app, name).await?,
        None => None,
    };
    let permit = tokio::time::timeout(PATIENCE, Arc::clone(&shares.turn).acquire_owned())
        .await
        .map_err(|_| Code::Unavailable)?
        .map_err(|e| Error::internal(format!("the turn to draw share pictures is gone: {e}")))?;
    let draw = move || {
        let fonts = fonts::fonts()?;
        png(&card::svg(&card, fonts), picture.as_deref(), fonts)
    };
    let bytes = shares.drawer.run(draw).await.and_then(|drawn| drawn);
    drop(permit);
    let bytes = bytes.map_err(|e| Error::internal(format!("the share picture {key}: {e}")))?;
    shares.drawn.fetch_add(1, Ordering::Relaxed);
    let bytes = Bytes::from(bytes);
    shares.kept.keep(&key, version, bytes.clone());
    Ok(bytes)
}

/// A drawing of `media`; other kinds are left out of the card.
async fn picture(app: &App, name: &str) -> Result<Option<Vec<u8>>> {
    let row = app
        .db
        .fetch_optional("SELECT body FROM media WHERE name = $1 AND mime = 'image/svg+xml'", &args![name])
        .await?;
    Ok(row.map(|row| row.blob("body")).transpose()?)
}

/// Content version, and what else decides the bytes: the build, the look, the address in the footer.
fn etag(app: &App, version: i64) -> String {
    let rest = format!("{} {} {LOOK} {}", env!("CARGO_PKG_VERSION"), app.dist.build(), app.config.origin);
    format!("\"{version}-{}\"", &hex(&Sha256::digest(rest.as_bytes()))[..12])
}

fn stamped(mut response: Response, etag: &str) -> Result<Response> {
    let headers = response.headers_mut();
    let value = HeaderValue::from_str(etag)
        .map_err(|_| Error::internal(format!("{etag} is no ETag; expected visible ASCII")))?;
    headers.insert(header::ETAG, value);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    Ok(response)
}

fn moved(to: &str) -> Result<Response> {
    let to = HeaderValue::from_str(to).map_err(|_| Error::internal(format!("{to} is no address")))?;
    Ok((StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, to)]).into_response())
}
