//! Starting and stopping the server: database, catalogue, background work, listener; on SIGTERM streams end
//! first, requests under way finish, then the database closes.

use std::{net::SocketAddr, time::Duration};

use tokio::{net::TcpListener, signal, sync::watch, task::JoinHandle};

use crate::{
    catalog::{Catalogues, store},
    config::Config,
    course,
    db::{Db, connect},
    factory::{
        live::{self, LiveBoard},
        retention,
    },
    http::router,
    idempotency, mail,
    raster::share::Shares,
    render::{cache::PageCache, dist::Dist},
    state::{App, Inner},
};

/// How long requests under way may take after the word to stop.
const GRACE: Duration = Duration::from_secs(2);

/// Opens the configured database, making the data folder when it is not there.
///
/// # Errors
/// Says what does not open, and what to do.
pub async fn open(config: &Config) -> Result<Db, String> {
    std::fs::create_dir_all(&config.data)
        .map_err(|e| format!("the data folder {} cannot be made: {e}; set MADANG_DATA", config.data.display()))?;
    match &config.database_url {
        Some(url) => connect::postgres(url).await,
        None => connect::sqlite(&config.sqlite_file()).await,
    }
    .map_err(|e| e.to_string())
}

/// A server at work.
pub struct Server {
    pub app: App,
    /// Where it listens.
    pub addr: SocketAddr,
    stop: watch::Sender<bool>,
    task: JoinHandle<std::io::Result<()>>,
}

/// Starts serving.
///
/// # Errors
/// Says why it could not start.
pub async fn start(config: Config) -> Result<Server, String> {
    // The renderer spawns through this; it must be set before the first page. A second server of the same
    // process (in tests) finds it set.
    match any_spawner::Executor::init_tokio() {
        Ok(()) | Err(any_spawner::ExecutorError::AlreadySet) => {}
    }
    let dist = Dist::read(&config.dist).unwrap_or_else(|why| {
        tracing::warn!(event = "dist.missing", why, "pages are served plain");
        Dist::default()
    });
    let db = open(&config).await?;
    let catalogue = store::load(&db).await.map_err(|e| format!("the catalogue does not load: {e:?}"))?;
    let (stop, stopping) = watch::channel(false);
    let listener = TcpListener::bind(config.addr)
        .await
        .map_err(|e| format!("{} cannot be listened on: {e}; set MADANG_ADDR to a free one", config.addr))?;
    let addr = listener.local_addr().map_err(|e| e.to_string())?;
    let app = App::new(Inner {
        live: LiveBoard::default(),
        catalogues: Catalogues::new(catalogue),
        pages: PageCache::default(),
        shares: Shares::default(),
        config,
        db,
        dist,
        stopping,
    });
    tokio::spawn(store::watch(app.clone()));
    live::start(app.clone()).await;
    tokio::spawn(retention::run(app.clone()));
    tokio::spawn(mail::worker::run(app.clone()));
    tokio::spawn(idempotency::sweep(app.clone()));
    tokio::spawn(course::retention::sweep(app.clone()));
    let service = router::outer(&app).into_make_service();
    tracing::info!(event = "server.started", %addr, origin = app.config.origin, build = app.dist.build(), shared = app.db.is_shared());
    let mut asked = app.stopping.clone();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        let _ = asked.wait_for(|stop| *stop).await;
    });
    let task = tokio::spawn(async move { server.await });
    Ok(Server { app, addr, stop, task })
}

impl Server {
    /// Ends streams, lets requests under way finish for two seconds, closes the database.
    pub async fn stop(self) {
        tracing::info!(event = "server.stopping");
        // Streams and `/readyz` see it at once; the listener closes; requests under way go on.
        let _ = self.stop.send(true);
        if tokio::time::timeout(GRACE, self.task).await.is_err() {
            tracing::warn!(event = "server.cut", "requests were still under way");
        }
        self.app.db.close().await;
        tracing::info!(event = "server.stopped");
    }
}

/// Serves until SIGTERM or Ctrl-C.
///
/// # Errors
/// Says why it could not start.
pub async fn run(config: Config) -> Result<(), String> {
    let server = start(config).await?;
    // For programs that started us with port 0.
    println!("listening on http://{}", server.addr);
    stop_asked().await;
    server.stop().await;
    Ok(())
}

/// Returns on SIGTERM or Ctrl-C.
pub async fn stop_asked() {
    let term = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut term) => {
                term.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = signal::ctrl_c() => {}
        () = term => {}
    }
}
