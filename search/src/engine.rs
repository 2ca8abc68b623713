//! Answering: which documents match the words, how well, what passes the filters, in which order, and how
//! many of each facet. Integers only, so that every machine answers alike.

mod gather;
mod outcome;

use crate::{
    build::Snapshot,
    facet::{Choice, Facet, Number},
    mark::Needle,
    query::{self, Query},
    rank::Fair,
    segment::Segment,
    variant::Variants,
    wire::{Fault, Reader},
};

pub use outcome::{Found, Hit};

/// An index in memory. It is loaded part by part and answers with the languages that it has.
#[derive(Debug, Default)]
pub struct Engine {
    version: u64,
    ids: Vec<u8>,
    id_at: Vec<u32>,
    groups: Vec<u32>,
    variants: Variants,
    facets: Vec<Facet>,
    numbers: Vec<Number>,
    /// How many documents have each value of each facet.
    totals: Vec<Vec<u32>>,
    segments: Vec<Segment>,
}

/// Room to work in, kept from one question to the next. One for each thread.
#[derive(Debug, Default)]
pub struct Scratch {
    /// The word under way: the best score of each document, and which have one.
    best: Vec<u32>,
    touched: Vec<u32>,
    /// All words: score, words matched (a bit each), and which documents have any.
    sum: Vec<u32>,
    mask: Vec<u32>,
    seen: Vec<u32>,
    hits: Vec<u32>,
    spans: Vec<crate::span::Span>,
    /// The fair order of the last seed, and of which content version it is.
    fair: Option<(u64, u32, Fair)>,
}

const VARIANT: &str = "a variant is no Han character";
const HAN: std::ops::RangeInclusive<u32> = 0x4E00..=0x9FFF;

/// The bit of `mask` that says that the whole text matched as one word.
const AS_ONE: u32 = 1 << 31;

impl Engine {
    /// Begins with the common part.
    ///
    /// # Errors
    /// What is wrong with the bytes.
    pub fn open(common: &[u8]) -> Result<Self, Fault> {
        let mut reader = Reader::open(common)?;
        let mut engine = Self { version: reader.number()?, id_at: vec![0], ..Self::default() };
        let documents = reader.front_coded(|id| {
            std::str::from_utf8(id).map_err(|_| Fault::Damaged("an id is no UTF-8"))?;
            engine.ids.extend_from_slice(id);
            engine.id_at.push(engine.ids.len() as u32);
            Ok(())
        })?;
        for _ in 0..documents {
            engine.groups.push(reader.small(documents as u64, "a group has a number beyond the documents")?);
        }
        let mut pairs = Vec::new();
        for _ in 0..reader.count()? {
            let (from, to) = (reader.small(1 << 16, VARIANT)?, reader.small(1 << 16, VARIANT)?);
            if !HAN.contains(&from) || !HAN.contains(&to) {
                return Err(Fault::Damaged(VARIANT));
            }
            pairs.push((from as u16, to as u16));
        }
        engine.variants = Variants::new(pairs);
        for _ in 0..reader.count()? {
            engine.facets.push(Facet::read(&mut reader, documents)?);
        }
        for _ in 0..reader.count()? {
            engine.numbers.push(Number::read(&mut reader, documents)?);
        }
        reader.end()?;
        let all: Vec<u32> = (0..documents as u32).collect();
        engine.totals = engine.facets.iter().map(|facet| outcome::count(facet, &all)).collect();
        Ok(engine)
    }

    /// Adds a language, in place of the same one.
    ///
    /// # Errors
    /// What is wrong with the bytes; the engine is then as it was.
    pub fn add(&mut self, part: &[u8]) -> Result<(), Fault> {
        let segment = Segment::read(part, self.version, self.documents())?;
        self.segments.retain(|s| s.lang != segment.lang);
        self.segments.push(segment);
        // The order in which parts arrive must not be seen in the answers.
        self.segments.sort_by(|a, b| a.lang.cmp(&b.lang));
        Ok(())
    }

    /// All parts of a snapshot.
    ///
    /// # Errors
    /// What is wrong with a part.
    pub fn load(snapshot: &Snapshot) -> Result<Self, Fault> {
        let mut engine = Self::open(&snapshot.common)?;
        for (_, part) in &snapshot.languages {
            engine.add(part)?;
        }
        Ok(engine)
    }

    /// The content version of the snapshot.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version
    }

    /// The number of documents.
    #[must_use]
    pub fn documents(&self) -> usize {
        self.groups.len()
    }

    /// The id of a document.
    #[must_use]
    pub fn id(&self, document: u32) -> &str {
        let at = |n: usize| self.id_at.get(n).copied().unwrap_or(0) as usize;
        let (from, to) = (at(document as usize), at(document as usize + 1));
        self.ids.get(from..to).and_then(|id| std::str::from_utf8(id).ok()).unwrap_or_default()
    }

    /// The facets, in the order of their counts in [`Found`].
    #[must_use]
    pub fn facets(&self) -> &[Facet] {
        &self.facets
    }

    /// The numbers, in the order of their bounds in [`Found`].
    #[must_use]
    pub fn numbers(&self) -> &[Number] {
        &self.numbers
    }

    /// Distinct terms over all loaded languages.
    #[must_use]
    pub fn terms(&self) -> usize {
        self.segments.iter().map(Segment::terms).sum()
    }

    /// Bytes that the index takes in memory.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.segments.iter().map(Segment::memory).sum::<usize>()
            + self.facets.iter().map(Facet::memory).sum::<usize>()
            + self.numbers.iter().map(Number::memory).sum::<usize>()
            + self.ids.capacity()
            + 4 * (self.id_at.capacity() + self.groups.capacity())
    }

    /// Answers a question.
    #[must_use]
    pub fn find(&self, query: &Query, scratch: &mut Scratch) -> Found {
        scratch.fit(self.documents());
        let mut found = Found::default();
        if query.text.trim().is_empty() {
            scratch.hits.extend(0..self.documents() as u32);
        } else {
            let words = query::words(&query.text, &self.variants);
            self.gather(&words, &query.lang, scratch, &mut found);
        }
        let choice = Choice::new(&self.facets, &self.numbers, &query.filters, &query.ranges);
        self.conclude(query, &choice, scratch, &mut found);
        scratch.clear();
        found
    }

    /// The needles' places in a text, as ranges of bytes.
    #[must_use]
    pub fn marks(&self, text: &str, needles: &[Needle]) -> Vec<(usize, usize)> {
        crate::mark::marks(text, needles, &self.variants)
    }

    /// The fair order of a seed, kept for the next question.
    fn fair<'s>(&self, seed: u32, kept: &'s mut Option<(u64, u32, Fair)>) -> &'s Fair {
        let fits = |(version, of, fair): &(u64, u32, Fair)| {
            (*version, *of, fair.places.len()) == (self.version, seed, self.documents())
        };
        if !kept.as_ref().is_some_and(fits) {
            *kept = None;
        }
        &kept.get_or_insert_with(|| (self.version, seed, Fair::new(&self.groups, seed))).2
    }
}

impl Scratch {
    fn fit(&mut self, documents: usize) {
        for list in [&mut self.best, &mut self.sum, &mut self.mask] {
            list.resize(documents, 0);
        }
        self.hits.clear();
    }

    /// Forgets the question; only what was touched is written.
    fn clear(&mut self) {
        for document in self.seen.drain(..) {
            self.sum[document as usize] = 0;
            self.mask[document as usize] = 0;
        }
        for document in self.touched.drain(..) {
            self.best[document as usize] = 0;
        }
        self.hits.clear();
    }
}
