//! What an answer says: the window of hits, exact counts, bounds of the numbers, and ways out of an empty
//! result.

use super::{Engine, Scratch};
use crate::{
    facet::{Choice, Facet, is_detail},
    mark::Needle,
    query::{Query, Sort},
};

/// A document that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    pub document: u32,
    /// Comparable within one answer only.
    pub score: u32,
    /// Which words of the query it has, a bit each; the highest bit: all of them as one.
    pub words: u32,
}

/// An answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The window that was asked for.
    pub hits: Vec<Hit>,
    /// Of the whole result.
    pub total: u32,
    /// For each facet of the engine, how many hits each of its values would leave, were it the only one chosen
    /// of its facet. Empty for a detail that was not asked for.
    pub counts: Vec<Vec<u32>>,
    /// For each number of the engine, the least and the greatest among the hits, its own bounds left aside.
    pub bounds: Vec<Option<(i64, i64)>>,
    /// For each filter that is set, how many hits there are without it. Only when there are none with all.
    pub without: Vec<(String, u32)>,
    /// The query as it was read, where another keyboard was meant.
    pub correction: Option<String>,
    /// No document has all words; these have the most.
    pub nearest: bool,
    /// What was looked for, for marking it in texts.
    pub needles: Vec<Needle>,
}

impl Engine {
    /// Filters, counts, orders and cuts what `scratch.hits` holds.
    pub(super) fn conclude(&self, query: &Query, choice: &Choice<'_>, scratch: &mut Scratch, found: &mut Found) {
        let Scratch { hits, sum, mask, fair, .. } = scratch;
        if choice.is_empty() {
            found.counts = self.counts(hits, query.details);
            found.bounds = (0..self.numbers.len()).map(|n| self.bounds(n, hits, query.details)).collect();
        } else {
            self.choose(choice, query.details, hits, found);
        }
        found.total = hits.len() as u32;
        if found.total == 0 {
            found.nearest = false;
        }
        let fair = self.fair(query.seed, fair);
        let window = window(query, hits.len());
        let number = match &query.sort {
            Sort::Relevance => None,
            Sort::Number { name, descending } => {
                self.numbers.iter().find(|n| n.name == *name).map(|n| (n, *descending))
            }
        };
        let ordered: Vec<u32> = match number {
            None => {
                // The greater score first, then whose turn it is; a place stands for its document.
                let key = |d: &u32| u64::from(u32::MAX - sum[*d as usize]) << 32 | u64::from(fair.places[*d as usize]);
                let keys = first(hits.iter().map(key).collect(), window.end);
                keys.into_iter().map(|key| fair.documents[key as u32 as usize]).collect()
            }
            Some((number, descending)) => {
                let key = |d: &u32| {
                    let value = match number.of(*d) {
                        None => i64::MAX,
                        Some((_, to)) if descending => to.saturating_neg().min(i64::MAX - 1),
                        Some((from, _)) => from.min(i64::MAX - 1),
                    };
                    (value, fair.places[*d as usize], *d)
                };
                first(hits.iter().map(key).collect(), window.end).into_iter().map(|(_, _, d)| d).collect()
            }
        };
        let of = |d: &u32| Hit { document: *d, score: sum[*d as usize], words: mask[*d as usize] };
        found.hits = ordered.get(window).unwrap_or(&[]).iter().map(of).collect();
    }

    /// Keeps the hits that pass every filter, and counts those that fail a facet's own only for that facet.
    fn choose(&self, choice: &Choice<'_>, details: bool, hits: &mut Vec<u32>, found: &mut Found) {
        let failed: Vec<u32> = hits.iter().map(|d| choice.failed(&self.facets, &self.numbers, *d)).collect();
        let but = |bit: u32| -> Vec<u32> {
            hits.iter().zip(&failed).filter(|(_, failed)| **failed & !bit == 0).map(|(d, _)| *d).collect()
        };
        let passing = but(0);
        found.counts = (0..self.facets.len())
            .map(|facet| match choice.facet_bit(facet) {
                _ if !self.is_told(&self.facets[facet].name, details) => Vec::new(),
                0 => count(&self.facets[facet], &passing),
                bit => count(&self.facets[facet], &but(bit)),
            })
            .collect();
        found.bounds = (0..self.numbers.len())
            .map(|number| match choice.number_bit(number) {
                0 => self.bounds(number, &passing, details),
                bit => self.bounds(number, &but(bit), details),
            })
            .collect();
        if passing.is_empty() {
            let names = choice.names(&self.facets, &self.numbers).into_iter().enumerate();
            found.without =
                names.map(|(bit, name)| (name, but(1 << bit).len() as u32)).filter(|(_, n)| *n > 0).collect();
        }
        *hits = passing;
    }

    fn is_told(&self, name: &str, details: bool) -> bool {
        details || !is_detail(name)
    }

    fn counts(&self, hits: &[u32], details: bool) -> Vec<Vec<u32>> {
        let all = self.documents();
        let told = |facet: &Facet| self.is_told(&facet.name, details);
        if hits.len() * 2 <= all {
            let of = |facet| if told(facet) { count(facet, hits) } else { Vec::new() };
            return self.facets.iter().map(of).collect();
        }
        // What is missing is less than what is there.
        let mut there = vec![false; all];
        for document in hits {
            there[*document as usize] = true;
        }
        let missing: Vec<u32> = (0..all as u32).filter(|d| !there[*d as usize]).collect();
        let less = |facet: &Facet, total: &[u32]| -> Vec<u32> {
            if !told(facet) {
                return Vec::new();
            }
            count(facet, &missing).into_iter().zip(total).map(|(n, total)| total - n).collect()
        };
        self.facets.iter().zip(&self.totals).map(|(facet, total)| less(facet, total)).collect()
    }

    fn bounds(&self, number: usize, hits: &[u32], details: bool) -> Option<(i64, i64)> {
        let number = &self.numbers[number];
        if !self.is_told(&number.name, details) {
            return None;
        }
        hits.iter().filter_map(|d| number.of(*d)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }
}

/// How many of the documents have each value.
pub(super) fn count(facet: &Facet, documents: &[u32]) -> Vec<u32> {
    let mut counts = vec![0; facet.values.len()];
    for document in documents {
        for value in facet.of(*document) {
            counts[*value as usize] += 1;
        }
    }
    counts
}

/// The first `n` in order; the order of the others is nobody's business.
fn first<K: Ord>(mut keys: Vec<K>, n: usize) -> Vec<K> {
    if n < keys.len() && n > 0 {
        keys.select_nth_unstable(n - 1);
        keys.truncate(n);
    }
    keys.sort_unstable();
    keys
}

fn window(query: &Query, total: usize) -> std::ops::Range<usize> {
    let from = query.offset.min(total);
    from..from.saturating_add(query.limit).min(total)
}
