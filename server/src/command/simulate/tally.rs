//! What the simulator has sent so far, for its one line of report.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use madang_api::factory::Ingested;

/// Counts over all factories since the start.
#[derive(Debug, Default)]
pub struct Tally {
    batches: AtomicU64,
    accepted: AtomicU64,
    duplicates: AtomicU64,
    flagged: AtomicU64,
    /// Batches that have to be sent again.
    failed: AtomicU64,
    /// Batches that were refused and given up.
    refused: AtomicU64,
}

impl Tally {
    /// Counts an accepted batch.
    pub fn accepted(&self, answer: &Ingested) {
        self.batches.fetch_add(1, Relaxed);
        self.accepted.fetch_add(u64::from(answer.accepted), Relaxed);
        self.duplicates.fetch_add(u64::from(answer.duplicates), Relaxed);
        self.flagged.fetch_add(u64::from(answer.flagged), Relaxed);
    }

    /// Counts a try that failed for now.
    pub fn failed(&self) {
        self.failed.fetch_add(1, Relaxed);
    }

    /// Counts a batch that the server does not want.
    pub fn refused(&self) {
        self.refused.fetch_add(1, Relaxed);
    }

    /// The report.
    #[must_use]
    pub fn line(&self) -> String {
        let n = |counter: &AtomicU64| counter.load(Relaxed);
        format!(
            "simulate: {} batches, {} samples accepted, {} known, {} flagged; {} tries failed, {} refused",
            n(&self.batches),
            n(&self.accepted),
            n(&self.duplicates),
            n(&self.flagged),
            n(&self.failed),
            n(&self.refused),
        )
    }
}
