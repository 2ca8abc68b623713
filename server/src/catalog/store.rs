//! Reading the public content from the database into a snapshot, and noticing a newer version.

use std::{collections::HashMap, time::Duration};

use serde::de::DeserializeOwned;

use super::Catalogue;
use crate::{
    args,
    db::Db,
    error::{Error, Result},
    state::App,
};

/// How often the version is looked at: a publish reaches every replica within a second.
const WATCH: Duration = Duration::from_millis(500);

/// The content version in the database.
///
/// # Errors
/// The database's failure.
pub async fn version(db: &Db) -> Result<i64> {
    Ok(meta(db, "content_version").await?.and_then(|v| v.parse().ok()).unwrap_or(0))
}

/// One value of the table `meta`.
///
/// # Errors
/// The database's failure.
pub async fn meta(db: &Db, key: &str) -> Result<Option<String>> {
    let row = db.fetch_optional("SELECT value FROM meta WHERE key = $1", &args![key]).await?;
    Ok(row.map(|r| r.text("value")).transpose()?)
}

/// Reads everything public.
///
/// # Errors
/// The database's failure, or a stored document that does not read (named).
pub async fn load(db: &Db) -> Result<Catalogue> {
    let version = version(db).await?;
    let moved = db.fetch_all("SELECT kind, old_slug, slug FROM slug_history", &[]).await?;
    let mut table = HashMap::new();
    for row in moved {
        table.insert((row.text("kind")?, row.text("old_slug")?), row.text("slug")?);
    }
    Ok(Catalogue {
        version,
        demo: meta(db, "demo").await?.is_some(),
        expo_from: meta(db, "expo_from").await?.and_then(|v| v.parse().ok()).unwrap_or(0),
        companies: list(db, "company").await?,
        products: list(db, "product").await?,
        technologies: list(db, "technology").await?,
        patents: list(db, "patent").await?,
        courses: list(db, "course").await?,
        factories: list(db, "factory").await?,
        moved: table,
        ..Catalogue::default()
    }
    .indexed())
}

async fn list<T: DeserializeOwned>(db: &Db, kind: &str) -> Result<Vec<T>> {
    let rows =
        db.fetch_all("SELECT slug, doc FROM content WHERE kind = $1 ORDER BY position, slug", &args![kind]).await?;
    rows.iter()
        .map(|row| {
            let (slug, doc) = (row.text("slug")?, row.text("doc")?);
            serde_json::from_str(&doc)
                .map_err(|e| Error::internal(format!("stored {kind} `{slug}` does not read: {e}")))
        })
        .collect()
}

/// Keeps the snapshot as new as the database, for as long as the server runs.
pub async fn watch(app: App) {
    let mut stopping = app.stopping.clone();
    loop {
        tokio::select! {
            () = tokio::time::sleep(WATCH) => {}
            _ = stopping.changed() => return,
        }
        match version(&app.db).await {
            Ok(version) if version != app.catalogues.current().version => match load(&app.db).await {
                Ok(catalogue) => {
                    tracing::info!(event = "catalogue.loaded", version = catalogue.version);
                    app.catalogues.replace(catalogue);
                }
                Err(error) => tracing::error!(event = "catalogue.failed", ?error),
            },
            Ok(_) => {}
            // Said once by whoever needs the database; the old snapshot stays.
            Err(_) => tracing::debug!(event = "catalogue.unreachable"),
        }
    }
}
