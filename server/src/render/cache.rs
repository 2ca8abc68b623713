//! Rendered pages in memory: by address, build and content version, with a short life for pages that show
//! seats or figures. One render at a time for a page; an old copy stands in while the database is away.

use std::{
    collections::HashMap,
    io::Write as _,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use axum::body::Bytes;
use sha2::{Digest, Sha256};

use crate::random::hex;

/// How many bytes of pages are kept.
const BUDGET: usize = 24 << 20;

/// A finished page.
#[derive(Debug, Clone)]
pub struct Page {
    pub status: u16,
    pub html: Bytes,
    pub brotli: Bytes,
    pub csp: String,
    pub etag: String,
}

impl Page {
    /// Finishes a page: compresses it and takes its ETag from its bytes.
    #[must_use]
    pub fn new(status: u16, html: String, csp: String) -> Self {
        let etag = format!("\"{}\"", &hex(&Sha256::digest(html.as_bytes()))[..20]);
        let mut brotli = Vec::with_capacity(html.len() / 4);
        let mut writer = brotli::CompressorWriter::new(&mut brotli, 8192, 9, 20);
        // Writing into memory does not fail; a broken stream would show as an empty body.
        let written = writer.write_all(html.as_bytes()).is_ok();
        drop(writer);
        Self { status, brotli: if written { brotli.into() } else { Bytes::new() }, html: html.into(), csp, etag }
    }

    fn size(&self) -> usize {
        self.html.len() + self.brotli.len() + self.csp.len()
    }
}

struct Entry {
    page: Arc<Page>,
    version: i64,
    made: Instant,
    used: u64,
}

/// What the cache knows of an address.
pub enum Found {
    /// Good as it is.
    Fresh(Arc<Page>),
    /// Too old, kept for bad times.
    Old(Arc<Page>),
    /// Nothing.
    Missing,
}

/// The pages.
#[derive(Default)]
pub struct PageCache(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    entries: HashMap<String, Entry>,
    bytes: usize,
    tick: u64,
    renders: HashMap<String, Arc<tokio::sync::Mutex<()>>>,
}

impl PageCache {
    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks an address up. `life` is how long a copy of the same version is good; `None`: as long as the version.
    #[must_use]
    pub fn find(&self, key: &str, version: i64, life: Option<Duration>) -> Found {
        let mut inner = self.lock();
        inner.tick += 1;
        let tick = inner.tick;
        let Some(entry) = inner.entries.get_mut(key) else { return Found::Missing };
        entry.used = tick;
        let good = entry.version == version && life.is_none_or(|life| entry.made.elapsed() < life);
        if good { Found::Fresh(Arc::clone(&entry.page)) } else { Found::Old(Arc::clone(&entry.page)) }
    }

    /// Keeps a page; the least used leave when the budget is full.
    pub fn keep(&self, key: &str, version: i64, page: &Arc<Page>) {
        let mut inner = self.lock();
        inner.tick += 1;
        let entry = Entry { page: Arc::clone(page), version, made: Instant::now(), used: inner.tick };
        inner.bytes += page.size();
        if let Some(old) = inner.entries.insert(key.to_owned(), entry) {
            inner.bytes -= old.page.size();
        }
        while inner.bytes > BUDGET {
            let Some(oldest) = inner.entries.iter().min_by_key(|(_, e)| e.used).map(|(k, _)| k.clone()) else { break };
            if let Some(old) = inner.entries.remove(&oldest) {
                inner.bytes -= old.page.size();
            }
        }
    }

    /// The lock under which one page is rendered, so that a crowd waits for one render instead of making many.
    #[must_use]
    pub fn turn(&self, key: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut inner = self.lock();
        if inner.renders.len() > 4096 {
            inner.renders.retain(|_, lock| Arc::strong_count(lock) > 1);
        }
        Arc::clone(inner.renders.entry(key.to_owned()).or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Page, PageCache};
    use std::{sync::Arc, time::Duration};

    #[test]
    fn a_new_version_or_a_spent_life_makes_a_page_old() {
        let cache = PageCache::default();
        let page = Arc::new(Page::new(200, "<p>x</p>".into(), String::new()));
        cache.keep("/ko", 1, &page);
        assert!(matches!(cache.find("/ko", 1, None), Found::Fresh(_)));
        assert!(matches!(cache.find("/ko", 2, None), Found::Old(_)));
        assert!(matches!(cache.find("/ko", 1, Some(Duration::ZERO)), Found::Old(_)));
        assert!(matches!(cache.find("/en", 1, None), Found::Missing));
    }

    #[test]
    fn the_budget_holds() {
        let cache = PageCache::default();
        for i in 0..60 {
            let noise: String = (0..1_000_000_u32)
                .map(|n| char::from(b'a' + (n.wrapping_mul(2_654_435_761 + i) >> 27) as u8 % 26))
                .collect();
            cache.keep(&format!("/{i}"), 1, &Arc::new(Page::new(200, noise, String::new())));
        }
        assert!(cache.lock().bytes <= super::BUDGET);
        assert!(matches!(cache.find("/59", 1, None), Found::Fresh(_)));
        assert!(matches!(cache.find("/0", 1, None), Found::Missing));
    }
}
