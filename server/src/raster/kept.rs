//! Finished pictures in memory: by address and content version, within a budget of bytes; and one turn an
//! address, so that a crowd waits for one drawing. Pages have a cache of their own (`render/cache.rs`).

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::body::Bytes;

/// How many bytes of pictures are kept.
const BUDGET: usize = 4 << 20;

struct Entry {
    bytes: Bytes,
    version: i64,
    used: u64,
}

/// The pictures.
#[derive(Default)]
pub struct Kept(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    entries: HashMap<String, Entry>,
    bytes: usize,
    tick: u64,
    turns: HashMap<String, Arc<tokio::sync::Mutex<()>>>,
}

impl Kept {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The picture of this address and version.
    #[must_use]
    pub fn find(&self, key: &str, version: i64) -> Option<Bytes> {
        let mut inner = self.lock();
        inner.tick += 1;
        let tick = inner.tick;
        let entry = inner.entries.get_mut(key).filter(|entry| entry.version == version)?;
        entry.used = tick;
        Some(entry.bytes.clone())
    }

    /// Keeps a picture; the least used leave when the budget is full.
    pub fn keep(&self, key: &str, version: i64, bytes: Bytes) {
        let mut inner = self.lock();
        inner.tick += 1;
        inner.bytes += bytes.len();
        let entry = Entry { bytes, version, used: inner.tick };
        if let Some(old) = inner.entries.insert(key.to_owned(), entry) {
            inner.bytes -= old.bytes.len();
        }
        while inner.bytes > BUDGET {
            let Some(oldest) = inner.entries.iter().min_by_key(|(_, e)| e.used).map(|(k, _)| k.clone()) else { break };
            if let Some(old) = inner.entries.remove(&oldest) {
                inner.bytes -= old.bytes.len();
            }
        }
    }

    /// The lock under which the picture of one address is made.
    #[must_use]
    pub fn turn(&self, key: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut inner = self.lock();
        if inner.turns.len() > 256 {
            inner.turns.retain(|_, lock| Arc::strong_count(lock) > 1);
        }
        Arc::clone(inner.turns.entry(key.to_owned()).or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, Kept};

    #[test]
    fn a_picture_is_good_for_its_version_and_the_budget_holds() {
        let kept = Kept::default();
        kept.keep("/share/ko/home.png", 1, vec![1].into());
        assert!(kept.find("/share/ko/home.png", 1).is_some());
        assert!(kept.find("/share/ko/home.png", 2).is_none());
        for i in 0..20 {
            kept.keep(&i.to_string(), 1, vec![0; 1 << 20].into());
        }
        assert!(kept.lock().bytes <= BUDGET);
        assert!(kept.find("19", 1).is_some() && kept.find("0", 1).is_none());
        kept.keep("19", 2, vec![0; 4].into());
        let inner = kept.lock();
        assert_eq!(inner.bytes, inner.entries.values().map(|e| e.bytes.len()).sum::<usize>());
    }
}
