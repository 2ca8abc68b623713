//! What every handler reaches: the database, the catalogue in memory, live figures, rendered pages,
//! share pictures.

use std::sync::Arc;

use tokio::sync::watch;

use crate::{
    catalog::Catalogues,
    config::Config,
    db::Db,
    factory::live::LiveBoard,
    raster::share::Shares,
    render::{cache::PageCache, dist::Dist},
};

/// The running server. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// The parts of [`App`].
pub struct Inner {
    pub config: Config,
    pub db: Db,
    pub catalogues: Catalogues,
    pub live: LiveBoard,
    pub pages: PageCache,
    pub shares: Shares,
    pub dist: Dist,
    /// Turns true when the server stops: streams end, `/readyz` answers 503.
    pub stopping: watch::Receiver<bool>,
}

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }
}

impl std::ops::Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}
