//! Terms that are a few edits away from what was typed: a walk over sorted terms as over a tree. All ways to
//! have got somewhere are bits of a number, so a step costs a few instructions; and where no edit is left, the
//! walk goes straight to the letters that it still wants. An edit is a letter (or jamo key) replaced, dropped,
//! added, or two neighbours swapped.

use crate::code::{self, Kind};

/// A sorted list of strings, each ending in an end byte.
pub trait Sorted {
    fn len(&self) -> usize;
    /// The byte of a string at a depth; the end byte at its end. Never asked beyond the end.
    fn byte(&self, item: usize, depth: usize) -> u8;
}

/// More letters than this are not corrected.
pub const LONGEST: usize = 32;
/// More edits than this are not tried.
const MOST_EDITS: usize = 2;

/// A range of items found, and the depth at which the typed word ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    pub from: usize,
    pub to: usize,
    pub depth: usize,
}

/// Where in the typed word one may be, a bit each, for each number of edits made.
#[derive(Debug, Clone, Copy, Default)]
struct State {
    at: [u64; MOST_EDITS + 1],
    /// Here the first of two swapped letters has been taken, and the second is wanted.
    swapping: [u64; MOST_EDITS + 1],
}

struct Walk<'a, S> {
    items: &'a S,
    word: &'a [u8],
    /// For each letter, the places where the word has it.
    places: [u64; 256],
    edits: usize,
    first: bool,
    found: Vec<Near>,
}

/// Items that begin with the word but for `edits` edits. With `first` their first letter must be the word's,
/// which keeps the walk with two edits short. A word that ends because its last letters were left out is no
/// such beginning unless the item ends there too; else every longer term would come in.
pub fn near<S: Sorted>(items: &S, word: &[u8], edits: u8, first: bool) -> Vec<Near> {
    let edits = usize::from(edits).min(MOST_EDITS);
    if word.is_empty() || word.len() > LONGEST || items.len() == 0 {
        return Vec::new();
    }
    let mut places = [0; 256];
    for (i, letter) in word.iter().enumerate() {
        places[usize::from(*letter)] |= 1 << i;
    }
    let mut start = State::default();
    for edits in 0..=edits {
        start.at[edits] = (2 << edits) - 1;
    }
    let mut walk = Walk { items, word, places, edits, first, found: Vec::new() };
    walk.descend(0, items.len(), 0, start);
    walk.found
}

impl<S: Sorted> Walk<'_, S> {
    fn descend(&mut self, from: usize, to: usize, depth: usize, state: State) {
        let end = self.end_of_run(from, to, depth, code::END);
        if end > from && state.at.iter().any(|at| at >> self.word.len() & 1 == 1) {
            self.found.push(Near { from, to: end, depth });
        }
        let free = state.at[..self.edits].iter().any(|at| *at != 0);
        if free && !(self.first && depth == 0) {
            let mut lo = end;
            while lo < to {
                let letter = self.items.byte(lo, depth);
                let hi = self.end_of_run(lo, to, depth, letter);
                if alike(letter, self.word[0]) {
                    self.step(lo, hi, depth, letter, state);
                }
                lo = hi;
            }
            return;
        }
        let mut wanted = if free { 1 } else { state.at[self.edits] | state.swapping[self.edits] };
        wanted &= (1 << self.word.len()) - 1;
        let mut done = 0;
        while wanted != 0 {
            let letter = self.word[wanted.trailing_zeros() as usize];
            // A letter that the word has twice is looked for once.
            done |= self.places[usize::from(letter)];
            wanted &= !done;
            let lo = self.partition(end, to, depth, |byte| byte < letter);
            if lo < to && self.items.byte(lo, depth) == letter {
                let hi = self.end_of_run(lo, to, depth, letter);
                self.step(lo, hi, depth, letter, state);
            }
        }
    }

    fn step(&mut self, lo: usize, hi: usize, depth: usize, letter: u8, before: State) {
        let here = self.places[usize::from(letter)];
        let inside = (2 << self.word.len()) - 1;
        let mut next = State::default();
        let mut arrived = false;
        for edits in 0..=self.edits {
            let mut at = (before.at[edits] & here) << 1;
            if edits > 0 {
                let fewer = before.at[edits - 1];
                at |= fewer | fewer << 1 | (before.swapping[edits] & here) << 2;
                next.swapping[edits] = fewer & here >> 1;
            }
            at &= inside;
            arrived |= at >> self.word.len() & 1 == 1;
            if edits > 0 {
                at |= next.at[edits - 1] << 1 & inside;
            }
            next.at[edits] = at;
        }
        if arrived {
            self.found.push(Near { from: lo, to: hi, depth: depth + 1 });
        } else if next.at.iter().chain(&next.swapping).any(|at| *at != 0) {
            self.descend(lo, hi, depth + 1, next);
        }
    }

    /// Behind the last item from `lo` on that has this letter at this depth.
    fn end_of_run(&self, lo: usize, to: usize, depth: usize, letter: u8) -> usize {
        if lo >= to || self.items.byte(lo, depth) != letter {
            return lo;
        }
        self.partition(lo, to, depth, |byte| byte <= letter)
    }

    /// The first item whose letter at this depth is not `before` the one that is sought.
    fn partition(&self, from: usize, to: usize, depth: usize, before: impl Fn(u8) -> bool) -> usize {
        // Most runs are short, so the steps grow from the beginning.
        let (mut lo, mut step) = (from, 1);
        while lo + step <= to && before(self.items.byte(lo + step - 1, depth)) {
            lo += step;
            step *= 2;
        }
        let mut hi = (lo + step).min(to);
        while lo < hi {
            let middle = lo + (hi - lo) / 2;
            if before(self.items.byte(middle, depth)) {
                lo = middle + 1;
            } else {
                hi = middle;
            }
        }
        lo
    }
}

/// Whether a letter may stand in the place of another: nobody types Latin for Hangul by a slip.
fn alike(letter: u8, other: u8) -> bool {
    let script = |byte: u8| match code::kind(byte) {
        Kind::Vowel => Kind::Consonant,
        kind => kind,
    };
    let (a, b) = (script(letter), script(other));
    a == b || a == Kind::Digit || b == Kind::Digit && a != Kind::Han
}

#[cfg(test)]
mod tests {
    use super::{Near, Sorted, near};

    struct List(Vec<&'static str>);

    impl Sorted for List {
        fn len(&self) -> usize {
            self.0.len()
        }
        fn byte(&self, item: usize, depth: usize) -> u8 {
            self.0[item].as_bytes().get(depth).copied().unwrap_or(0)
        }
    }

    fn found(word: &str, edits: u8) -> Vec<&'static str> {
        let list = List(vec!["airbag", "airline", "bearing", "beating", "boring", "pump", "pumps", "sensor"]);
        let mut items: Vec<&str> = near(&list, word.as_bytes(), edits, false)
            .into_iter()
            .flat_map(|Near { from, to, .. }| from..to)
            .map(|i| list.0[i])
            .collect();
        items.sort_unstable();
        items.dedup();
        items
    }

    #[test]
    fn each_kind_of_edit() {
        assert_eq!(found("bearimg", 1), ["bearing"]);
        assert_eq!(found("baering", 1), ["bearing"]);
        assert_eq!(found("bering", 1), ["bearing", "boring"]);
        assert_eq!(found("beariing", 1), ["bearing"]);
        assert_eq!(found("sensr", 1), ["sensor"]);
        assert_eq!(found("pmup", 1), ["pump", "pumps"]);
        assert_eq!(found("bearing", 1), ["bearing", "beating"]);
        assert_eq!(found("snsr", 2), ["sensor"]);
        assert!(found("zzzzz", 2).is_empty());
    }

    #[test]
    fn a_beginning_with_an_edit_is_found() {
        assert_eq!(found("aorl", 1), ["airline"]);
        assert_eq!(found("senzo", 1), ["sensor"]);
    }

    #[test]
    fn it_agrees_with_the_plain_definition() {
        // Every word over three letters against a list of them: found exactly when some beginning of the item
        // is within the distance and no shorter way is known.
        let mut all: Vec<String> = Vec::new();
        for n in 1..=4_u32 {
            for i in 0..3_u32.pow(n) {
                all.push((0..n).map(|d| char::from(b'a' + ((i / 3_u32.pow(d)) % 3) as u8)).collect());
            }
        }
        all.sort();
        let list = List(all.iter().map(|s| -> &'static str { Box::leak(s.clone().into_boxed_str()) }).collect());
        for word in ["abc", "aab", "cabb", "ba"] {
            let hits: std::collections::HashSet<usize> =
                near(&list, word.as_bytes(), 1, false).into_iter().flat_map(|n| n.from..n.to).collect();
            for (i, item) in all.iter().enumerate() {
                if distance(word, item) <= 1 {
                    assert!(hits.contains(&i), "{word} should find {item}");
                }
                let least = (0..=item.len()).map(|n| distance(word, &item[..n])).min().unwrap_or(9);
                assert!(!hits.contains(&i) || least <= 1, "{word} should not find {item}");
            }
        }
    }

    /// Optimal string alignment, the textbook's way.
    fn distance(a: &str, b: &str) -> usize {
        let (a, b) = (a.as_bytes(), b.as_bytes());
        let mut d = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                d[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut best =
                        (d[i - 1][j] + 1).min(d[i][j - 1] + 1).min(d[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(d[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        d[a.len()][b.len()]
    }
}
