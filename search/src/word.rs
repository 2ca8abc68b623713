//! One word against one language: which terms it means, and how well. Each way of meaning a term is a
//! function here; which ways are tried, and when, `engine` decides.

use crate::{
    code::{self, Kind},
    fuzzy::{self, Near, Sorted},
    hangul, latin,
    segment::{self, KEY_INITIALS, NO_INITIAL, Segment},
    span::{Span, quality},
};

/// From so many terms on, a beginning is so short that how much of a term it is says nothing.
const MANY: usize = 2048;
/// Ways to read typed consonants as finals or initials; more are nobody's intention.
const READINGS: usize = 64;

/// A word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As typed.
    pub chars: Vec<char>,
    pub code: Vec<u8>,
}

impl Word {
    /// Whether it has a consonant that no syllable owns, so that it may be initials of syllables.
    pub fn has_bare_consonant(&self) -> bool {
        self.chars.iter().any(|c| hangul::is_jamo(*c) && matches!(*c as u32, 0x3131..=0x314E | 0x1100..=0x1112))
    }

    /// Whether it is consonants alone, as initials are typed.
    pub fn is_all_initials(&self) -> bool {
        self.chars.iter().all(|c| hangul::is_jamo(*c)) && self.code.iter().all(|b| code::kind(*b) == Kind::Consonant)
    }

    /// Whether it says enough to be looked for in the middle of terms.
    fn is_telling(&self) -> bool {
        match code::kind(self.code[0]) {
            Kind::Han | Kind::Kana | Kind::Other => true,
            _ => self.code.len() >= 2,
        }
    }
}

/// Terms that are the word, begin with it, or have a part that begins with it.
pub fn plain(segment: &Segment, word: &Word, out: &mut Vec<Span>) {
    let code = &word.code[..];
    let n = segment.terms();
    let at = |term: usize| beginning(&segment.bytes, segment.term_at[term], code.len());
    let from = partition(n, |term| at(term) < code);
    let to = from + partition(n - from, |i| at(from + i) <= code);
    if to - from > MANY {
        out.push(Span { from: from as u32, to: to as u32, quality: quality::PREFIX });
    } else {
        for term in from..to {
            let whole = segment.term(term as u32).len();
            out.push(Span { from: term as u32, to: term as u32 + 1, quality: quality::prefix(code.len(), whole) });
        }
    }
    if word.is_telling() {
        let place = |i: usize| beginning(&segment.bytes, segment.suffixes[i].0, code.len());
        let n = segment.suffixes.len();
        let from = partition(n, |i| place(i) < code);
        let to = from + partition(n - from, |i| place(from + i) <= code);
        for (_, term) in &segment.suffixes[from..to] {
            let whole = segment.term(*term).len();
            out.push(Span { from: *term, to: term + 1, quality: quality::inside(code.len(), whole) });
        }
    }
}

/// Whether a term is these bytes, and whether one begins with them.
pub fn known(segment: &Segment, code: &[u8]) -> (bool, bool) {
    let at = |term: usize| beginning(&segment.bytes, segment.term_at[term], code.len());
    let from = partition(segment.terms(), |term| at(term) < code);
    let begins = from < segment.terms() && at(from) == code;
    (begins && segment.term(from as u32).len() == code.len(), begins)
}

/// Names that the word spells by initials, or by syllables and initials mixed, from any syllable on.
pub fn initials(segment: &Segment, word: &Word, out: &mut Vec<Span>) {
    if segment.initials.is_empty() || !word.has_bare_consonant() {
        return;
    }
    let mut readings = Vec::new();
    read(&word.code, 0, &mut Vec::new(), &mut readings);
    readings.sort_unstable();
    readings.dedup();
    for reading in readings.iter().filter(|reading| reading.len() > 1) {
        let n = reading.len().min(KEY_INITIALS);
        let key =
            reading[..n].iter().enumerate().fold(0_u64, |key, (i, nibble)| key | u64::from(*nibble) << (60 - 4 * i));
        let last = if n == KEY_INITIALS { key } else { key | (u64::MAX >> (4 * n)) };
        let from = segment.initials.partition_point(|entry| entry.0 < key);
        for (found, place, term) in &segment.initials[from..] {
            if *found > last {
                break;
            }
            let Some(used) = spelled(&word.code, segment.tail(*place)) else { continue };
            let whole = segment.term(*term).len();
            let quality = if *place == segment.term_at[*term as usize] {
                quality::prefix(used, whole)
            } else {
                quality::inside(used, whole)
            };
            out.push(Span { from: *term, to: term + 1, quality });
        }
    }
}

/// Names whose folded Latin spelling begins with the word's.
pub fn spelling(segment: &Segment, word: &[u8], out: &mut Vec<Span>) {
    let Some(loose) = latin::loose(word) else { return };
    let bytes = &segment.loose_bytes;
    let place = |i: usize| beginning(bytes, segment.loose[i].0, loose.len());
    let n = segment.loose.len();
    let from = partition(n, |i| place(i) < &loose[..]);
    let to = from + partition(n - from, |i| place(from + i) <= &loose[..]);
    for (at, term) in &segment.loose[from..to] {
        let quality = quality::prefix(loose.len(), segment::tail(bytes, *at).len());
        out.push(Span { from: *term, to: term + 1, quality: quality::scaled(quality, quality::OTHER_SPELLING) });
    }
}

/// Terms, or parts of terms, that begin with the word but for one or two edits.
pub fn near(segment: &Segment, code: &[u8], edits: u8, out: &mut Vec<Span>) {
    let correctable =
        |b: &u8| matches!(code::kind(*b), Kind::Latin | Kind::Digit | Kind::Consonant | Kind::Vowel | Kind::Kana);
    if !code.iter().all(correctable) || !code.iter().any(|b| code::kind(*b) != Kind::Digit) {
        return;
    }
    let first = edits > 1;
    let loss = if edits > 1 { quality::TWO_EDITS } else { quality::ONE_EDIT };
    for Near { from, to, depth } in fuzzy::near(&Terms(segment), code, edits, first) {
        for term in from..to {
            let quality = quality::prefix(depth, segment.term(term as u32).len());
            out.push(Span { from: term as u32, to: term as u32 + 1, quality: quality::scaled(quality, loss) });
        }
    }
    for Near { from, to, depth } in fuzzy::near(&Suffixes(segment), code, edits, first) {
        for (_, term) in &segment.suffixes[from..to] {
            let quality = quality::inside(depth, segment.term(*term).len());
            out.push(Span { from: *term, to: term + 1, quality: quality::scaled(quality, loss) });
        }
    }
}

/// How many edits are likely in a word of so many letters or jamo keys: one in four, two at most.
pub fn edits_allowed(code: &[u8]) -> u8 {
    match code.len() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Every way to read typed keys as the initials of syllables: a consonant behind a vowel may close its
/// syllable or begin the next one.
fn read(keys: &[u8], at: usize, so_far: &mut Vec<u8>, out: &mut Vec<Vec<u8>>) {
    if out.len() >= READINGS {
        return;
    }
    if at >= keys.len() {
        out.push(so_far.clone());
        return;
    }
    let before = so_far.len();
    let Some((nibble, double)) = code::choseong(keys[at]) else {
        so_far.push(NO_INITIAL);
        read(keys, at + code::width(keys[at]), so_far, out);
        so_far.truncate(before);
        return;
    };
    so_far.push(nibble);
    if double {
        so_far.push(nibble);
    }
    let mut next = at + 1;
    if code::syllable_at(keys, at) {
        while next < keys.len() && code::kind(keys[next]) == Kind::Vowel {
            next += 1;
        }
        // Finals: none, one or two of the consonants that follow and begin no syllable.
        for finals in 1..=2 {
            let last = next + finals - 1;
            let free = last < keys.len()
                && (next..=last).all(|i| code::kind(keys[i]) == Kind::Consonant && !code::syllable_at(keys, i));
            if free {
                read(keys, last + 1, so_far, out);
            }
        }
    }
    read(keys, next, so_far, out);
    so_far.truncate(before);
}

/// Whether keys spell the syllables of a text from its beginning: each by all its keys or by its initial, the
/// last perhaps not to its end. The bytes of the text that are spelled.
pub fn spelled(keys: &[u8], text: &[u8]) -> Option<usize> {
    if keys.is_empty() {
        return Some(0);
    }
    let first = *text.first()?;
    if !code::syllable_at(text, 0) {
        let n = code::width(first);
        return (keys.len() >= n && keys[..n] == text[..n])
            .then(|| spelled(&keys[n..], &text[n..]))
            .flatten()
            .map(|used| used + n);
    }
    let mut n = 2;
    while n < text.len() && matches!(code::kind(text[n]), Kind::Vowel | Kind::Consonant) && !code::syllable_at(text, n)
    {
        n += 1;
    }
    let (syllable, rest) = text.split_at(n);
    if keys.starts_with(syllable)
        && let Some(used) = spelled(&keys[n..], rest)
    {
        return Some(used + n);
    }
    if let Some(used) = by_initial(keys, first).and_then(|taken| spelled(&keys[taken..], rest)) {
        return Some(used + n);
    }
    // The syllable that is being typed, perhaps with the initial of the next one as its final.
    text.starts_with(keys).then_some(keys.len().min(n))
}

/// How many keys name this initial: itself, or a double as two.
fn by_initial(keys: &[u8], initial: u8) -> Option<usize> {
    if keys[0] == initial {
        return Some(1);
    }
    let (place, double) = code::choseong(initial)?;
    let single = |key: &u8| code::choseong(*key) == Some((place, false));
    (double && keys.len() >= 2 && keys[..2].iter().all(single)).then_some(2)
}

/// The first `n` bytes from a place; what lies behind an end byte does not matter, for it decides before.
fn beginning(bytes: &[u8], place: u32, n: usize) -> &[u8] {
    let from = (place as usize).min(bytes.len());
    &bytes[from..(from + n).min(bytes.len())]
}

fn partition(n: usize, before: impl Fn(usize) -> bool) -> usize {
    let (mut lo, mut hi) = (0, n);
    while lo < hi {
        let middle = lo + (hi - lo) / 2;
        if before(middle) {
            lo = middle + 1;
        } else {
            hi = middle;
        }
    }
    lo
}

struct Terms<'a>(&'a Segment);

impl Sorted for Terms<'_> {
    fn len(&self) -> usize {
        self.0.terms()
    }
    fn byte(&self, item: usize, depth: usize) -> u8 {
        self.0.bytes.get(self.0.term_at[item] as usize + depth).copied().unwrap_or(code::END)
    }
}

struct Suffixes<'a>(&'a Segment);

impl Sorted for Suffixes<'_> {
    fn len(&self) -> usize {
        self.0.suffixes.len()
    }
    fn byte(&self, item: usize, depth: usize) -> u8 {
        self.0.bytes.get(self.0.suffixes[item].0 as usize + depth).copied().unwrap_or(code::END)
    }
}

#[cfg(test)]
mod tests {
    use super::{read, spelled};
    use crate::{code::words, variant::Variants};

    fn code(text: &str) -> Vec<u8> {
        words(text, &Variants::default()).into_iter().flat_map(|w| w.bytes).collect()
    }

    #[test]
    fn syllables_and_initials_mixed() {
        for (keys, text) in [
            ("ㅎㅂㅈㅁ", "한빛정밀"),
            ("한ㅂ정", "한빛정밀"),
            ("김ㅊ", "김치"),
            ("긱ㅂ", "기계부품"),
            ("칽ㅇ", "칼갈이"),
            ("ㄱㄱ치", "까치"),
            ("ㄳ", "가습기"),
            ("공기ㅊㅈ", "공기청정기"),
        ] {
            assert!(spelled(&code(keys), &code(text)).is_some(), "{keys} spells {text}");
        }
        assert_eq!(spelled(&code("한ㅂ전"), &code("한빛정밀")), None);
        assert_eq!(spelled(&code("ㅎㅂ"), &code("한빛")), Some(6));
    }

    #[test]
    fn readings_of_consonants() {
        let mut out = Vec::new();
        read(&code("긱ㅂ"), 0, &mut Vec::new(), &mut out);
        assert!(out.contains(&vec![1, 1, 6]) && out.contains(&vec![1, 6]), "{out:?}");
        let mut one = Vec::new();
        read(&code("ㅎㅂㅈㅁ"), 0, &mut Vec::new(), &mut one);
        assert_eq!(one.len(), 1);
    }
}
