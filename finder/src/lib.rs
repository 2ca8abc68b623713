//! The search engine as a wasm module of its own, for a worker beside the page: loads the parts of an index and
//! answers in flat arrays, so that nothing is parsed on either side. What the answers mean for a page is the
//! caller's.

use madang_search::{
    engine::{Engine, Found, Scratch},
    query::{Filter, Query},
};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// An index in the browser.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Finder {
    engine: Engine,
    scratch: Scratch,
}

#[wasm_bindgen]
impl Finder {
    /// Begins with the common part of an index.
    ///
    /// # Errors
    /// What is wrong with the bytes; fetch them again.
    #[wasm_bindgen(constructor)]
    pub fn new(common: &[u8]) -> Result<Self, JsError> {
        Ok(Self { engine: Engine::open(common)?, scratch: Scratch::default() })
    }

    /// Adds a language.
    ///
    /// # Errors
    /// What is wrong with the bytes; the finder answers as before.
    pub fn add(&mut self, part: &[u8]) -> Result<(), JsError> {
        Ok(self.engine.add(part)?)
    }

    /// The ids of the documents in their order, one a line.
    #[must_use]
    pub fn ids(&self) -> String {
        (0..self.engine.documents() as u32).map(|d| self.engine.id(d)).collect::<Vec<_>>().join("\n")
    }

    /// The facets with their values: a line each, name and values between tabs.
    #[must_use]
    pub fn facets(&self) -> String {
        let line = |facet: &madang_search::facet::Facet| format!("{}\t{}", facet.name, facet.values.join("\t"));
        self.engine.facets().iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Answers. `filters` holds pairs of a facet's place and a value's place. The answer: the total, 1 when these
    /// are only the nearest, the number of hits, the hits as places of documents, then for each facet the counts of
    /// its values in their order (nothing for a detail, which is not counted here).
    #[must_use]
    pub fn find(&mut self, text: &str, lang: &str, filters: &[u32], limit: usize) -> Vec<u32> {
        let query = Query {
            text: text.to_owned(),
            lang: lang.to_owned(),
            filters: self.filters(filters),
            limit,
            ..Query::default()
        };
        flat(&self.engine.find(&query, &mut self.scratch))
    }
}

impl Finder {
    fn filters(&self, pairs: &[u32]) -> Vec<Filter> {
        let mut filters: Vec<Filter> = Vec::new();
        for pair in pairs.chunks_exact(2) {
            let Some(facet) = self.engine.facets().get(pair[0] as usize) else { continue };
            let Some(value) = facet.values.get(pair[1] as usize) else { continue };
            match filters.iter_mut().find(|f| f.facet == facet.name) {
                Some(filter) => filter.values.push(value.clone()),
                None => filters.push(Filter { facet: facet.name.clone(), values: vec![value.clone()] }),
            }
        }
        filters
    }
}

fn flat(found: &Found) -> Vec<u32> {
    let counts: usize = found.counts.iter().map(Vec::len).sum();
    let mut out = Vec::with_capacity(3 + found.hits.len() + counts);
    out.extend([found.total, u32::from(found.nearest), found.hits.len() as u32]);
    out.extend(found.hits.iter().map(|hit| hit.document));
    out.extend(found.counts.iter().flatten());
    out
}
