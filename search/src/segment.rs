//! One language's part of an index as it is searched: terms in order, where they stand, and three more orders
//! of the same terms made on loading: by every place where one may begin to type, by Hangul initials, and by
//! folded Latin spelling.

use std::cmp::Ordering;

use crate::{
    code::{self, Kind},
    document::weight,
    latin,
    wire::{Fault, Reader},
};

/// Initials that a key holds, four bits each.
pub const KEY_INITIALS: usize = 16;
/// What stands in a key for a character that has no initial.
pub const NO_INITIAL: u8 = 15;

/// A loaded language.
#[derive(Debug, Default)]
pub struct Segment {
    pub lang: String,
    /// All terms, each with an end byte behind it.
    pub bytes: Vec<u8>,
    /// Where each term begins in `bytes`; one more than there are terms.
    pub term_at: Vec<u32>,
    /// Where each term's postings begin; one more than there are terms.
    pub posting_at: Vec<u32>,
    /// `document << 8 | weight`.
    pub postings: Vec<u32>,
    /// Places inside terms (never their beginning) in the order of what follows: `(place in bytes, term)`.
    pub suffixes: Vec<(u32, u32)>,
    /// Syllables of names by the initials from there on: `(key, place in bytes, term)`.
    pub initials: Vec<(u64, u32, u32)>,
    /// Folded spellings, each with an end byte, and their order: `(place, term)`.
    pub loose_bytes: Vec<u8>,
    pub loose: Vec<(u32, u32)>,
}

impl Segment {
    /// Reads a part; its version and the number of documents must be those of the common part.
    pub fn read(part: &[u8], version: u64, documents: usize) -> Result<Self, Fault> {
        let mut reader = Reader::open(part)?;
        let found = reader.number()?;
        if found != version {
            return Err(Fault::Version { found, expected: version });
        }
        let lang = reader.text()?;
        if reader.number()? != documents as u64 {
            return Err(Fault::Damaged("it has another number of documents"));
        }
        let mut segment = Self { lang, term_at: vec![0], posting_at: vec![0], ..Self::default() };
        let mut before: Vec<u8> = Vec::new();
        reader.front_coded(|term| {
            let sound = well_formed(term) && *term > *before;
            if !sound {
                return Err(Fault::Damaged("its terms are out of order or no text"));
            }
            before.clear();
            before.extend_from_slice(term);
            segment.bytes.extend_from_slice(term);
            segment.bytes.push(code::END);
            segment.term_at.push(segment.bytes.len() as u32);
            Ok(())
        })?;
        let terms = segment.terms();
        segment.posting_at.reserve_exact(terms);
        let mut total = 0_u32;
        for _ in 0..terms {
            let n = reader.small(documents as u64 + 1, "a term stands in more documents than there are")?;
            total = total.checked_add(n).ok_or(Fault::Damaged("it has too many places"))?;
            segment.posting_at.push(total);
        }
        let seams = segment.read_seams(&mut reader)?;
        segment.read_postings(&mut reader, documents as u64, total as usize)?;
        reader.end()?;
        segment.order(&seams);
        segment.bytes.shrink_to_fit();
        segment.term_at.shrink_to_fit();
        Ok(segment)
    }

    /// The terms that are no words but names written as one, with the places in them where one may begin to type.
    fn read_seams(&self, reader: &mut Reader<'_>) -> Result<Vec<(u32, u8)>, Fault> {
        let mut seams = Vec::new();
        for term in 0..self.terms() as u32 {
            let code = self.term(term);
            let n = reader.small(code.len() as u64 + 1, "a term has more seams than letters")?;
            if n > 0 {
                seams.push((term, 0));
                for seam in reader.raw(n as usize - 1)? {
                    let place = usize::from(*seam);
                    if place == 0 || place >= code.len() || !code::begins(code, place) {
                        return Err(Fault::Damaged("a seam is no place of its term"));
                    }
                    seams.push((term, *seam));
                }
            }
        }
        Ok(seams)
    }

    fn read_postings(&mut self, reader: &mut Reader<'_>, documents: u64, total: usize) -> Result<(), Fault> {
        const FAR: &str = "a term stands in a document that there is not";
        self.postings.reserve_exact(total.min(reader.left()));
        for term in 0..self.terms() {
            let mut document = 0_u64;
            for nth in self.posting_at[term]..self.posting_at[term + 1] {
                let step = reader.number()?;
                document = document.checked_add(step).ok_or(Fault::Damaged(FAR))?;
                let twice = step == 0 && nth > self.posting_at[term];
                if document >= documents || document >= 1 << 24 || twice {
                    return Err(Fault::Damaged(FAR));
                }
                self.postings.push((document as u32) << 8);
            }
        }
        for (posting, weight) in self.postings.iter_mut().zip(reader.raw(total)?) {
            *posting |= u32::from(*weight);
        }
        Ok(())
    }

    /// The number of terms.
    pub fn terms(&self) -> usize {
        self.term_at.len() - 1
    }

    /// A term's code.
    pub fn term(&self, term: u32) -> &[u8] {
        let (from, to) = (self.term_at[term as usize], self.term_at[term as usize + 1]);
        &self.bytes[from as usize..to as usize - 1]
    }

    /// What stands from a place to the end of its term.
    pub fn tail(&self, place: u32) -> &[u8] {
        tail(&self.bytes, place)
    }

    /// Whether a term is part of a name rather than of running text only.
    fn is_name(&self, term: usize) -> bool {
        let (from, to) = (self.posting_at[term], self.posting_at[term + 1]);
        self.postings[from as usize..to as usize].iter().any(|posting| *posting as u8 >= weight::NAME)
    }

    /// Makes the three other orders.
    fn order(&mut self, seams: &[(u32, u8)]) {
        let names: Vec<bool> = (0..self.terms()).map(|term| self.is_name(term)).collect();
        // Counted first: a list that grows by doubling takes twice its room, and wasm never gives room back.
        let (mut inside, mut syllables) = (0, 0);
        self.each_start(seams, |term, start| {
            inside += usize::from(start > 0);
            syllables += usize::from(names[term as usize] && code::syllable_at(&self.term(term)[start..], 0));
        });
        let mut suffixes: Vec<(u64, u32, u32)> = Vec::with_capacity(inside);
        let mut initials: Vec<(u64, u32, u32)> = Vec::with_capacity(syllables);
        self.each_start(seams, |term, start| {
            let code = &self.term(term)[start..];
            let place = self.term_at[term as usize] + start as u32;
            if start > 0 {
                suffixes.push((head(code), place, term));
            }
            if names[term as usize] && code::syllable_at(code, 0) {
                initials.push((key(code), place, term));
            }
        });
        let bytes = &self.bytes;
        suffixes.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| compare(bytes, a.1, b.1)).then(a.1.cmp(&b.1)));
        self.suffixes = suffixes.into_iter().map(|(_, place, term)| (place, term)).collect();
        let mut loose_at: Vec<(u32, u32)> = Vec::new();
        let mut loose_bytes = Vec::new();
        for term in (0..self.terms() as u32).filter(|term| names[*term as usize]) {
            if let Some(loose) = latin::loose(self.term(term)) {
                loose_at.push((loose_bytes.len() as u32, term));
                loose_bytes.extend_from_slice(&loose);
                loose_bytes.push(code::END);
            }
        }
        initials.sort_unstable();
        self.initials = initials;
        loose_at.sort_unstable_by(|a, b| compare(&loose_bytes, a.0, b.0).then(a.cmp(b)));
        loose_at.shrink_to_fit();
        loose_bytes.shrink_to_fit();
        (self.loose, self.loose_bytes) = (loose_at, loose_bytes);
    }

    /// Each place where one may begin to type: in a name written as one its seams, in a word what `starts` says.
    fn each_start(&self, seams: &[(u32, u8)], mut each: impl FnMut(u32, usize)) {
        let mut seams = seams.iter().peekable();
        for term in 0..self.terms() as u32 {
            if seams.peek().is_some_and(|seam| seam.0 == term) {
                while let Some((_, seam)) = seams.next_if(|seam| seam.0 == term) {
                    each(term, usize::from(*seam));
                }
            } else {
                code::starts(self.term(term)).for_each(|start| each(term, start));
            }
        }
    }

    /// Bytes that it takes in memory.
    pub fn memory(&self) -> usize {
        self.bytes.capacity()
            + self.loose_bytes.capacity()
            + 4 * (self.term_at.capacity() + self.posting_at.capacity() + self.postings.capacity())
            + 8 * (self.suffixes.capacity() + self.loose.capacity())
            + 16 * self.initials.capacity()
    }
}

/// What stands from a place to the next end byte.
pub fn tail(bytes: &[u8], place: u32) -> &[u8] {
    let rest = bytes.get(place as usize..).unwrap_or(&[]);
    // Han characters may have any byte but the end byte in them, so the first end byte is the end.
    rest.iter().position(|b| *b == code::END).map_or(rest, |n| &rest[..n])
}

/// Two strings by their places, each to its end byte.
fn compare(bytes: &[u8], a: u32, b: u32) -> Ordering {
    let (mut a, mut b) = (a as usize, b as usize);
    loop {
        let (x, y) = (bytes.get(a).copied().unwrap_or(code::END), bytes.get(b).copied().unwrap_or(code::END));
        if x != y || x == code::END {
            return x.cmp(&y);
        }
        (a, b) = (a + 1, b + 1);
    }
}

/// The first eight bytes as a number that sorts as they do.
fn head(code: &[u8]) -> u64 {
    (0..8).fold(0, |n, i| n << 8 | u64::from(code.get(i).copied().unwrap_or(code::END)))
}

/// The initials from here on, four bits each, the first in the highest bits.
pub fn key(code: &[u8]) -> u64 {
    let mut key = 0_u64;
    let mut n = 0;
    let mut push = |nibble: u8| {
        if n < KEY_INITIALS {
            key |= u64::from(nibble) << (60 - 4 * n);
            n += 1;
        }
    };
    let mut at = 0;
    while at < code.len() {
        if code::syllable_at(code, at) {
            let (nibble, double) = code::choseong(code[at]).unwrap_or((NO_INITIAL, false));
            push(nibble);
            if double {
                push(nibble);
            }
            at += 2;
            // The rest of the syllable: more vowel keys, then finals up to the next syllable.
            while at < code.len()
                && matches!(code::kind(code[at]), Kind::Vowel | Kind::Consonant)
                && !code::syllable_at(code, at)
            {
                at += 1;
            }
        } else {
            push(NO_INITIAL);
            at += code::width(code[at]);
        }
    }
    key
}

/// Whether bytes are whole characters without an end byte among them, and short enough.
fn well_formed(term: &[u8]) -> bool {
    let mut at = 0;
    while at < term.len() {
        let width = code::width(term[at]);
        if at + width > term.len() || term[at..at + width].contains(&code::END) {
            return false;
        }
        at += width;
    }
    !term.is_empty() && term.len() <= crate::build::LONGEST
}

#[cfg(test)]
mod tests {
    use super::key;
    use crate::{code::words, variant::Variants};

    #[test]
    fn initials_as_a_number() {
        let of = |text: &str| format!("{:016x}", key(&words(text, &Variants::default())[0].bytes));
        assert_eq!(of("김치"), "1a00000000000000");
        assert_eq!(of("닭갈비"), "3160000000000000");
        assert_eq!(of("까치"), "11a0000000000000");
        assert_eq!(of("포기김치냉장고"), "d11a291000000000");
        assert_eq!(of("왜곡led"), "81fff00000000000");
    }
}
