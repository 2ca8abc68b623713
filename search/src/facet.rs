//! Facets and numbers of the documents, and what of a result they say: exact counts over the whole of it,
//! where a facet's own choice does not hide its siblings.

use crate::{
    query::{Filter, Range},
    wire::{Fault, Reader},
};

/// A facet: its values, and which of them each document has.
#[derive(Debug, Default)]
pub struct Facet {
    pub name: String,
    /// In order.
    pub values: Vec<String>,
    holders: Holders,
    /// Where each holder's values begin; one more than there are holders.
    at: Vec<u32>,
    of: Vec<u16>,
}

/// A number of the documents: from and to.
#[derive(Debug, Default)]
pub struct Number {
    pub name: String,
    holders: Holders,
    of: Vec<(i64, i64)>,
}

/// The documents that have something, in order. Most details belong to few documents, so nothing is kept for
/// the others.
#[derive(Debug, Default)]
struct Holders {
    /// All documents from 0 on, so that none needs to be named.
    all: bool,
    documents: Vec<u32>,
}

/// Whether a facet or number is a detail, such as one attribute of one category: its name has a point. Details
/// are told only when they are asked for.
#[must_use]
pub fn is_detail(name: &str) -> bool {
    name.contains('.')
}

impl Holders {
    /// Reads the documents of something, and for each what `each` reads.
    fn read(
        reader: &mut Reader<'_>,
        documents: usize,
        mut each: impl FnMut(&mut Reader<'_>) -> Result<(), Fault>,
    ) -> Result<Self, Fault> {
        const FAR: &str = "a document that there is not has a facet or number";
        let n = reader.small(documents as u64 + 1, FAR)? as usize;
        let mut holders = Self { all: n == documents, documents: Vec::new() };
        let mut next = 0_u64;
        for _ in 0..n {
            let document = next.saturating_add(reader.number()?);
            if document >= documents as u64 {
                return Err(Fault::Damaged(FAR));
            }
            next = document + 1;
            if !holders.all {
                holders.documents.push(document as u32);
            }
            each(reader)?;
        }
        Ok(holders)
    }

    fn place(&self, document: u32) -> Option<usize> {
        if self.all { Some(document as usize) } else { self.documents.binary_search(&document).ok() }
    }
}

impl Facet {
    pub(crate) fn read(reader: &mut Reader<'_>, documents: usize) -> Result<Self, Fault> {
        let mut facet = Self { name: reader.text()?, at: vec![0], ..Self::default() };
        reader.front_coded(|value| {
            let value = String::from_utf8(value.to_vec()).map_err(|_| Fault::Damaged("a facet's value is no UTF-8"))?;
            if facet.values.last().is_some_and(|before| *before >= value) {
                return Err(Fault::Damaged("a facet's values are out of order"));
            }
            facet.values.push(value);
            Ok(())
        })?;
        let values = facet.values.len() as u64;
        if values > u64::from(u16::MAX) {
            return Err(Fault::Damaged("a facet has too many values"));
        }
        let (at, of) = (&mut facet.at, &mut facet.of);
        facet.holders = Holders::read(reader, documents, |reader| {
            for _ in 0..reader.small(values + 1, "a document has more values than there are")? {
                of.push(reader.small(values, "a document has a value that there is not")? as u16);
            }
            at.push(of.len() as u32);
            Ok(())
        })?;
        Ok(facet)
    }

    /// The places of a document's values.
    #[must_use]
    pub fn of(&self, document: u32) -> &[u16] {
        let range = self
            .holders
            .place(document)
            .and_then(|place| Some(*self.at.get(place)? as usize..*self.at.get(place + 1)? as usize));
        range.and_then(|range| self.of.get(range)).unwrap_or(&[])
    }

    pub(crate) fn memory(&self) -> usize {
        4 * (self.at.capacity() + self.holders.documents.capacity())
            + 2 * self.of.capacity()
            + self.values.iter().map(|v| v.capacity() + 24).sum::<usize>()
    }
}

impl Number {
    pub(crate) fn read(reader: &mut Reader<'_>, documents: usize) -> Result<Self, Fault> {
        let mut number = Self { name: reader.text()?, ..Self::default() };
        let of = &mut number.of;
        number.holders = Holders::read(reader, documents, |reader| {
            let from = reader.signed()?;
            of.push((from, from.saturating_add(reader.signed()?)));
            Ok(())
        })?;
        Ok(number)
    }

    /// A document's number, from and to.
    #[must_use]
    pub fn of(&self, document: u32) -> Option<(i64, i64)> {
        self.holders.place(document).and_then(|place| self.of.get(place)).copied()
    }

    pub(crate) fn memory(&self) -> usize {
        16 * self.of.capacity() + 4 * self.holders.documents.capacity()
    }
}

/// What is chosen of the facets and numbers, ready to be asked of each document. At most 32 filters count.
#[derive(Debug)]
pub(crate) struct Choice<'a> {
    facets: Vec<(usize, Vec<bool>)>,
    numbers: Vec<(usize, &'a Range)>,
    /// A filter that names no facet or number that there is: nothing passes it.
    impossible: bool,
}

impl<'a> Choice<'a> {
    pub(crate) fn new(facets: &[Facet], numbers: &[Number], filters: &[Filter], ranges: &'a [Range]) -> Self {
        let mut choice = Self { facets: Vec::new(), numbers: Vec::new(), impossible: false };
        for filter in filters.iter().filter(|f| !f.values.is_empty()).take(16) {
            let Some(place) = facets.iter().position(|f| f.name == filter.facet) else {
                choice.impossible = true;
                continue;
            };
            let mut wanted = vec![false; facets[place].values.len()];
            for value in &filter.values {
                if let Ok(i) = facets[place].values.binary_search(value) {
                    wanted[i] = true;
                }
            }
            choice.facets.push((place, wanted));
        }
        for range in ranges.iter().filter(|r| r.min.is_some() || r.max.is_some()).take(16) {
            match numbers.iter().position(|n| n.name == range.number) {
                Some(place) => choice.numbers.push((place, range)),
                None => choice.impossible = true,
            }
        }
        choice
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.facets.is_empty() && self.numbers.is_empty() && !self.impossible
    }

    /// The filters that a document fails, one bit each: first the facets' and then the numbers'; all bits when
    /// nothing can pass.
    pub(crate) fn failed(&self, facets: &[Facet], numbers: &[Number], document: u32) -> u32 {
        if self.impossible {
            return u32::MAX;
        }
        let mut failed = 0;
        for (bit, (facet, wanted)) in self.facets.iter().enumerate() {
            let passes = facets[*facet].of(document).iter().any(|value| wanted[*value as usize]);
            failed |= u32::from(!passes) << bit;
        }
        for (bit, (number, range)) in self.numbers.iter().enumerate() {
            let passes = numbers[*number].of(document).is_some_and(|(from, to)| {
                range.min.is_none_or(|min| to >= min) && range.max.is_none_or(|max| from <= max)
            });
            failed |= u32::from(!passes) << (bit + self.facets.len());
        }
        failed
    }

    /// The bit of a facet's filter, 0 when nothing is chosen of it.
    pub(crate) fn facet_bit(&self, facet: usize) -> u32 {
        self.facets.iter().position(|(f, _)| *f == facet).map_or(0, |bit| 1 << bit)
    }

    /// The bit of a number's filter, 0 when it has none.
    pub(crate) fn number_bit(&self, number: usize) -> u32 {
        self.numbers.iter().position(|(n, _)| *n == number).map_or(0, |bit| 1 << (bit + self.facets.len()))
    }

    /// The names of the filters in the order of their bits.
    pub(crate) fn names(&self, facets: &[Facet], numbers: &[Number]) -> Vec<String> {
        let of_facets = self.facets.iter().map(|(f, _)| facets[*f].name.clone());
        of_facets.chain(self.numbers.iter().map(|(n, _)| numbers[*n].name.clone())).collect()
    }
}
