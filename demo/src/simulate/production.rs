//! The pieces of one production day as a function of running time: cycles, scrap, rework, all in whole
//! cycles, so that every counter is a multiple of the cavities.

use crate::rng::Rng;
use crate::simulate::chance::{beta_binomial, lognormal};
use crate::simulate::profile::Profile;

/// Short cycles are drawn together, about this long, ms.
const CHUNK_MS: f64 = 30_000.0;
/// After a start-up scrap falls back with this constant of running time, ms.
const SETTLING_MS: f64 = 12.0 * 60_000.0;
/// How much more scrap and how much slower cycles right after a start-up.
const STARTUP_SCRAP: f64 = 3.0;
const STARTUP_SLOWER: f64 = 0.06;

/// Cycles by their first judgement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cycles {
    /// All.
    pub made: u32,
    /// Scrapped.
    pub scrap: u32,
    /// To be reworked.
    pub rework: u32,
}

/// Some cycles in a stretch of running time.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Chunk {
    from_ms: f64,
    to_ms: f64,
    before: Cycles,
    within: Cycles,
}

/// All cycles of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Production {
    chunks: Vec<Chunk>,
}

impl Production {
    /// Draws the cycles for `run_ms` of running time with start-ups at the running times `startups`.
    #[must_use]
    pub fn draw(rng: &mut Rng, profile: &Profile, run_ms: i64, startups: &[i64]) -> Self {
        let mut chunks = Vec::new();
        let mut before = Cycles::default();
        let count = (CHUNK_MS / profile.cycle_ms).round().max(1.0);
        // A cycle that was begun the day before is under way when the day begins.
        let mut at = -profile.cycle_ms * rng.unit();
        let mut startups = startups.iter().peekable();
        let mut last_startup = f64::MIN;
        let bad = (1.0 - profile.quality) / 1.10;
        while at < run_ms as f64 {
            while let Some(&start) = startups.next_if(|&&start| start as f64 <= at) {
                last_startup = start as f64;
            }
            let unsettled = (-(at - last_startup) / SETTLING_MS).exp();
            let slower = 1.0 + STARTUP_SLOWER * unsettled;
            let sigma = profile.cycle_sigma / count.sqrt();
            let to_ms = at + count * lognormal(rng, profile.cycle_ms * slower, sigma);
            let rejects = beta_binomial(rng, count as u32, bad * (1.0 + STARTUP_SCRAP * unsettled));
            let rework = (0..rejects).filter(|_| rng.chance(profile.rework)).count() as u32;
            let within = Cycles { made: count as u32, scrap: rejects - rework, rework };
            chunks.push(Chunk { from_ms: at, to_ms, before, within });
            before.made += within.made;
            before.scrap += within.scrap;
            before.rework += within.rework;
            at = to_ms;
        }
        Self { chunks }
    }

    /// The cycles finished after `run_ms` of running time.
    #[must_use]
    pub fn after(&self, run_ms: i64) -> Cycles {
        let at = run_ms as f64;
        let next = self.chunks.partition_point(|c| c.from_ms <= at);
        let Some(chunk) = next.checked_sub(1).map(|i| &self.chunks[i]) else {
            return Cycles::default();
        };
        let share = ((at - chunk.from_ms) / (chunk.to_ms - chunk.from_ms)).min(1.0);
        let made = (share * f64::from(chunk.within.made)).floor() as u32;
        // Rejects follow from the finished cycles, not from the share, so that no counter ever falls.
        let rejects = made * (chunk.within.scrap + chunk.within.rework) / chunk.within.made;
        let rework = rejects.min(chunk.within.rework);
        Cycles {
            made: chunk.before.made + made,
            scrap: chunk.before.scrap + rejects - rework,
            rework: chunk.before.rework + rework,
        }
    }
}
