//! The arithmetic of the stream: the server's clock from the viewer's monotonic one, the chain of versions,
//! the waits between tries. Pure; `driver` lends it time and chance.

use std::collections::BTreeMap;

/// Silence after which a connection counts as dead though it looks open: three of the server's heartbeats.
pub const WATCHDOG_MS: f64 = 45_000.0;
/// The longest wait between two tries.
pub const BACKOFF_CAP_MS: f64 = 30_000.0;
/// Failed tries in a row after which the stream is called down.
pub const DOWN_AFTER: u32 = 3;
/// A difference this large is no jitter: one of the clocks was set.
const CLOCK_JUMP_MS: f64 = 5_000.0;

/// The server's clock told by a monotonic one (`performance.now()`).
#[derive(Debug, Clone, Copy)]
pub struct ServerClock {
    offset: f64,
}

impl ServerClock {
    /// From a first word of the server.
    #[must_use]
    pub fn new(server_ms: i64, monotonic_ms: f64) -> Self {
        Self { offset: server_ms as f64 - monotonic_ms }
    }

    /// Takes another word. The message that travelled least is the best witness, so the offset only grows,
    /// but for a jump.
    pub fn hear(&mut self, server_ms: i64, monotonic_ms: f64) {
        let offset = server_ms as f64 - monotonic_ms;
        if offset > self.offset || offset < self.offset - CLOCK_JUMP_MS {
            self.offset = offset;
        }
    }

    /// Server time in ms since 1970.
    #[must_use]
    pub fn now(&self, monotonic_ms: f64) -> i64 {
        (self.offset + monotonic_ms) as i64
    }
}

/// The versions of each topic as they arrived.
#[derive(Debug, Clone, Default)]
pub struct Chain(BTreeMap<String, i64>);

impl Chain {
    /// A snapshot starts a topic anew.
    pub fn snapshot(&mut self, topic: &str, version: i64) {
        self.0.insert(topic.to_owned(), version);
    }

    /// True when the delta continues what is known; a false one must not be applied and asks for a snapshot.
    #[must_use]
    pub fn delta(&mut self, topic: &str, from: i64, to: i64) -> bool {
        match self.0.get_mut(topic) {
            Some(version) if *version == from => {
                *version = to;
                true
            }
            // Known already: a replay after reconnecting.
            Some(version) => *version >= to,
            None => false,
        }
    }
}

/// The wait before try `attempt` (from 1): doubling from a second to the cap, between half and the whole of
/// it by `chance` in 0..1, so that a hall full of phones does not come back at once.
#[must_use]
pub fn backoff_ms(attempt: u32, chance: f64) -> f64 {
    let whole = (1_000.0 * f64::from(2_u32.saturating_pow(attempt.saturating_sub(1).min(10)))).min(BACKOFF_CAP_MS);
    whole * (0.5 + chance.clamp(0.0, 1.0) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::{BACKOFF_CAP_MS, Chain, ServerClock, backoff_ms};

    #[test]
    fn the_least_delayed_message_sets_the_clock() {
        let mut clock = ServerClock::new(1_000_000, 100.0);
        clock.hear(1_001_000, 1_400.0); // 300 ms late
        assert_eq!(clock.now(1_400.0), 1_001_300);
        clock.hear(1_002_050, 2_100.0); // the first was 50 ms late itself
        assert_eq!(clock.now(2_100.0), 1_002_050);
        clock.hear(900_000, 3_000.0); // the server's clock was set back
        assert_eq!(clock.now(3_000.0), 900_000);
    }

    #[test]
    fn a_gap_breaks_the_chain_and_a_replay_does_not() {
        let mut chain = Chain::default();
        assert!(!chain.delta("factories", 1, 2), "a delta before any snapshot");
        chain.snapshot("factories", 7);
        assert!(chain.delta("factories", 7, 9));
        assert!(chain.delta("factories", 7, 9), "the same again");
        assert!(!chain.delta("factories", 10, 11), "9 to 10 is missing");
        chain.snapshot("factories", 11);
        assert!(chain.delta("factories", 11, 12));
        assert!(!chain.delta("factory:a", 11, 12), "another topic has its own chain");
    }

    #[test]
    fn waits_double_to_the_cap_with_jitter() {
        assert_eq!(backoff_ms(1, 0.0), 500.0);
        assert_eq!(backoff_ms(1, 1.0), 1_000.0);
        assert_eq!(backoff_ms(3, 1.0), 4_000.0);
        for attempt in [6, 20, u32::MAX] {
            assert_eq!(backoff_ms(attempt, 1.0), BACKOFF_CAP_MS);
        }
    }
}
