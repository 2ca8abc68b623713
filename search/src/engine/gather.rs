//! From words to documents: each word is tried as it is, and in other ways only as far as that finds little;
//! documents that match all words are hits.

use super::{AS_ONE, Engine, Found, Scratch};
use crate::{
    build,
    code::{self, Kind},
    document::weight,
    hangul,
    mark::Needle,
    particle, query,
    segment::Segment,
    span::{Span, quality},
    word::{self, Word},
};

/// A score below which a word was found in running text at best.
const WEAK: u32 = weight::BODY as u32 * 256;
/// A score from which on a name begins with the word.
const STRONG: u32 = weight::NAME as u32 * quality::PREFIX as u32;
/// So few weak finds are as good as none.
const FEW: usize = 3;
/// Of 256 of what a text in the page's language counts.
const OTHER_LANGUAGE: u32 = 208;
/// Words written as one have at least so many letters or keys each, are at most so many, and so many ways to
/// cut them are tried.
const LEAST_PART: usize = 3;
const MOST_PARTS: usize = 4;
const MOST_CUTS: usize = 4;
/// So many of the terms that a misspelt word was taken for are marked in what is shown.
const MARKED: usize = 4;

/// A way to mean a word: finds spans of terms in one language.
type Way<'a> = &'a mut dyn FnMut(&Segment, &mut Vec<Span>);

impl Engine {
    /// Fills `scratch.hits`, `sum` and `mask`.
    pub(super) fn gather(&self, words: &[Word], lang: &str, scratch: &mut Scratch, found: &mut Found) {
        if words.is_empty() {
            return;
        }
        self.attempt(words, lang, false, scratch, found);
        if scratch.hits.is_empty() && words.len() > 1 {
            scratch.clear();
            found.needles.clear();
            self.attempt(words, lang, true, scratch, found);
        }
        if scratch.hits.is_empty() {
            let most = scratch.seen.iter().map(|d| scratch.mask[*d as usize].count_ones()).max().unwrap_or(0);
            found.nearest = most > 0;
            let Scratch { seen, mask, hits, .. } = scratch;
            hits.extend(seen.iter().filter(|d| mask[**d as usize].count_ones() == most));
        }
    }

    /// Tries all words; `hard` looks for misspellings of each even where it was found as it is.
    fn attempt(&self, words: &[Word], lang: &str, hard: bool, scratch: &mut Scratch, found: &mut Found) {
        let mut corrected = Vec::new();
        let mut importance = 0;
        for (place, word) in words.iter().enumerate() {
            corrected.push(self.look_for(word, lang, hard, scratch, found));
            let rarity = self.rarity(scratch.touched.len());
            importance += rarity;
            scratch.settle(1 << place, rarity);
        }
        for document in &scratch.seen {
            scratch.sum[*document as usize] /= importance.max(1);
        }
        if words.len() > 1 {
            let one = Word {
                chars: words.iter().flat_map(|w| w.chars.iter().copied()).collect(),
                code: words.iter().flat_map(|w| w.code.iter().copied()).collect(),
            };
            if hard {
                self.look_for(&one, lang, false, scratch, found);
            } else {
                self.try_way(lang, 256, scratch, &mut |segment, out| {
                    word::plain(segment, &one, out);
                    word::initials(segment, &one, out);
                });
                if !scratch.touched.is_empty() {
                    found.needles.push(Needle { code: one.code.clone(), initials: one.has_bare_consonant() });
                }
            }
            scratch.settle(AS_ONE, 1);
        }
        if corrected.iter().any(Option::is_some) {
            let texts = corrected.iter().zip(words);
            let texts: Vec<String> =
                texts.map(|(c, w)| c.clone().unwrap_or_else(|| w.chars.iter().collect())).collect();
            found.correction = Some(texts.join(" "));
        }
        let all = (1_u32 << words.len()) - 1;
        let Scratch { seen, mask, hits, .. } = scratch;
        hits.extend(seen.iter().filter(|d| {
            let mask = mask[**d as usize];
            mask & all == all || mask & AS_ONE != 0
        }));
    }

    /// Finds one word's documents into `best` and `touched`; what it was taken for, where that is another word.
    fn look_for(
        &self,
        word: &Word,
        lang: &str,
        hard: bool,
        scratch: &mut Scratch,
        found: &mut Found,
    ) -> Option<String> {
        self.try_way(lang, 256, scratch, &mut |segment, out| word::plain(segment, word, out));
        let mut doubtful = false;
        if word.has_bare_consonant() {
            // A consonant left over between syllables may be an initial, and may be a slip.
            doubtful = scratch.touched.is_empty() && !word.is_all_initials();
            self.try_way(lang, 256, scratch, &mut |segment, out| word::initials(segment, word, out));
        }
        found.needles.push(Needle { code: word.code.clone(), initials: word.has_bare_consonant() });
        let seams = build::seams(&word.code);
        if seams.len() > 1 {
            // Where one script meets another, Chinese and Japanese need no space.
            self.in_parts(word, vec![seams], lang, scratch, found);
        }
        let stem = particle::stem(&word.chars).map(|chars| self.word(chars));
        if let Some(stem) = stem.as_ref().filter(|_| scratch.strongest() < STRONG) {
            self.try_way(lang, quality::OTHER_SPELLING, scratch, &mut |segment, out| word::plain(segment, stem, out));
            found.needles.push(Needle { code: stem.code.clone(), initials: false });
        }
        let mut correction = None;
        let few = scratch.is_few();
        if let Some(other) = self.other_keyboard(word)
            && (few || self.is_surely_other(word, &other))
        {
            let before = scratch.touched.len();
            let sure = few || word.is_all_initials();
            let loss = if sure { quality::OTHER_SPELLING } else { quality::OTHER_READING };
            self.try_way(lang, loss, scratch, &mut |segment, out| {
                word::plain(segment, &other, out);
                word::initials(segment, &other, out);
            });
            if scratch.touched.len() > before {
                // Where the word was found as it is, nothing was corrected; the other reading is there as well.
                correction = few.then(|| other.chars.iter().collect());
                found.needles.push(Needle { code: other.code, initials: false });
            }
        }
        let edits = word::edits_allowed(&word.code);
        if edits > 0 && (scratch.is_few() || hard || doubtful) {
            if code::kind(word.code[0]) == Kind::Latin {
                self.try_way(lang, 256, scratch, &mut |segment, out| word::spelling(segment, &word.code, out));
            }
            self.misspelt(word, stem.as_ref(), 1, lang, scratch, found);
        }
        if scratch.is_few() {
            self.as_several(word, lang, scratch, found);
        }
        if edits > 1 && scratch.is_few() {
            self.misspelt(word, stem.as_ref(), 2, lang, scratch, found);
        }
        correction
    }

    /// Takes the spans that a way finds in each language and scores their documents.
    fn try_way(&self, lang: &str, loss: u16, scratch: &mut Scratch, way: Way<'_>) {
        for segment in &self.segments {
            scratch.spans.clear();
            way(segment, &mut scratch.spans);
            let own = if segment.lang == lang { 256 } else { OTHER_LANGUAGE };
            let factor = own * u32::from(loss);
            let Scratch { best, touched, spans, .. } = &mut *scratch;
            for span in spans.iter() {
                let quality = (u32::from(span.quality) * factor) >> 16;
                let from = segment.posting_at[span.from as usize] as usize;
                let to = segment.posting_at[span.to as usize] as usize;
                for posting in &segment.postings[from..to] {
                    let score = (posting & 0xFF) * quality;
                    let place = &mut best[(posting >> 8) as usize];
                    if score > *place {
                        if *place == 0 {
                            touched.push(posting >> 8);
                        }
                        *place = score;
                    }
                }
            }
        }
    }

    /// Words written as one: cut into words that there are, the last perhaps not to its end, as few as can be.
    fn as_several(&self, word: &Word, lang: &str, scratch: &mut Scratch, found: &mut Found) {
        for parts in 2..=MOST_PARTS {
            let mut cuts = Vec::new();
            self.cut(&word.code, 0, parts, &mut Vec::new(), &mut cuts);
            if self.in_parts(word, cuts, lang, scratch, found) {
                return;
            }
        }
    }

    /// Documents that have all parts of a word, by the first of the cuts that finds any.
    fn in_parts(
        &self,
        word: &Word,
        cuts: Vec<Vec<usize>>,
        lang: &str,
        scratch: &mut Scratch,
        found: &mut Found,
    ) -> bool {
        if cuts.is_empty() {
            return false;
        }
        let before = scratch.take();
        let mut all = Vec::new();
        for cut in cuts {
            let ends = cut.iter().skip(1).copied().chain([word.code.len()]);
            let parts = cut.iter().copied().zip(ends).map(|(from, to)| word.code[from..to].to_vec());
            let parts: Vec<Word> = parts.map(|code| Word { chars: Vec::new(), code }).collect();
            all = self.all_parts(&parts, lang, scratch);
            if !all.is_empty() {
                found.needles.extend(parts.into_iter().map(|part| Needle { code: part.code, initials: false }));
                break;
            }
        }
        let any = !all.is_empty();
        for (document, score) in before.into_iter().chain(all) {
            scratch.put(document, score);
        }
        any
    }

    /// Every way to cut code from `at` on into so many words, long first words before short ones: where each begins.
    fn cut(&self, code: &[u8], at: usize, parts: usize, so_far: &mut Vec<usize>, out: &mut Vec<Vec<usize>>) {
        let known = |part: &[u8]| {
            let each = self.segments.iter().map(|segment| word::known(segment, part));
            each.fold((false, false), |a, b| (a.0 | b.0, a.1 | b.1))
        };
        if out.len() >= MOST_CUTS || code.len() < at + LEAST_PART {
            return;
        }
        so_far.push(at);
        if parts == 1 {
            if known(&code[at..]).1 {
                out.push(so_far.clone());
            }
        } else {
            for to in (at + LEAST_PART..=code.len().saturating_sub(LEAST_PART)).rev() {
                if known(&code[at..to]).0 {
                    self.cut(code, to, parts - 1, so_far, out);
                }
            }
        }
        so_far.pop();
    }

    /// Documents that have all of these words, with the mean of their scores. `best` is empty before and after.
    fn all_parts(&self, parts: &[Word], lang: &str, scratch: &mut Scratch) -> Vec<(u32, u32)> {
        let mut all: Option<Vec<(u32, u32)>> = None;
        for part in parts {
            self.try_way(lang, 256, scratch, &mut |segment, out| word::plain(segment, part, out));
            all = Some(match all {
                None => scratch.take(),
                Some(before) => {
                    let best = &scratch.best;
                    let both = before.into_iter().map(|(d, score)| (d, score, best[d as usize]));
                    let both =
                        both.filter(|(_, _, other)| *other > 0).map(|(d, score, other)| (d, score + other)).collect();
                    scratch.take();
                    both
                }
            });
        }
        all.unwrap_or_default().into_iter().map(|(d, score)| (d, score / parts.len() as u32)).collect()
    }

    /// The word as another keyboard would have written it, where that reads like a word.
    fn other_keyboard(&self, word: &Word) -> Option<Word> {
        let text: String = word.chars.iter().collect();
        let hangul = |c: char| hangul::is_syllable(c) || hangul::is_jamo(c);
        if text.chars().any(|c| c.is_ascii_alphabetic()) && !text.chars().any(hangul) {
            let other = hangul::latin_to_hangul(&text);
            let syllables = other.chars().filter(|c| hangul::is_syllable(*c)).count();
            let loose = other.chars().rev().skip(1).any(hangul::is_jamo);
            // Initials typed on the other keyboard are initials still.
            let initials = other.chars().count() > 1 && other.chars().all(|c| hangul::INITIALS.contains(&c));
            ((syllables > 0 && !loose) || initials).then(|| self.word(&other.chars().collect::<Vec<_>>()))
        } else if text.chars().any(hangul) {
            let other = hangul::hangul_to_latin(&text);
            (other.len() > 1 && other.is_ascii()).then(|| self.word(&other.chars().collect::<Vec<_>>()))
        } else {
            None
        }
    }

    /// Whether Hangul is a word of ours on the other keyboard: `춫` begins 추출, and is cnc; `ㅁㅎㄷㅇ` are initials,
    /// and are aged. Hangul that means something makes no word on the other keyboard but by rare chance.
    fn is_surely_other(&self, word: &Word, other: &Word) -> bool {
        other.code.len() >= LEAST_PART + usize::from(word.is_all_initials())
            && code::kind(word.code[0]) != Kind::Latin
            && self.segments.iter().any(|segment| word::known(segment, &other.code).0)
    }

    fn word(&self, chars: &[char]) -> Word {
        let text: String = chars.iter().collect();
        let code = query::words(&text, &self.variants).into_iter().flat_map(|w| w.code).collect::<Vec<u8>>();
        // A part of a word that had a code has one as well; an end byte alone matches nothing.
        Word { chars: chars.to_vec(), code: if code.is_empty() { vec![code::END] } else { code } }
    }

    /// The word, or what is left of it without its particle, but for some edits. What it was taken for is noted,
    /// so that it can be marked.
    fn misspelt(
        &self,
        word: &Word,
        stem: Option<&Word>,
        edits: u8,
        lang: &str,
        scratch: &mut Scratch,
        found: &mut Found,
    ) {
        let words = std::iter::once(word).chain(stem.filter(|stem| word::edits_allowed(&stem.code) >= edits));
        let words: Vec<&Word> = words.collect();
        let needles = &mut found.needles;
        self.try_way(lang, 256, scratch, &mut |segment, out| {
            for word in &words {
                word::near(segment, &word.code, edits, out);
            }
            let taken_for = out.iter().take(MARKED).map(|span| segment.term(span.from).to_vec());
            needles.extend(taken_for.map(|code| Needle { code, initials: false }));
        });
    }

    /// What a word's find tells: the fewer documents have it, the more (in half steps of powers of two).
    fn rarity(&self, documents: usize) -> u32 {
        let share = (self.documents() as u64 * 16 / (documents as u64).max(1)).max(16);
        2 + 2 * (share.ilog2() - 4)
    }
}

impl Scratch {
    /// Moves the word under way into the sums.
    fn settle(&mut self, bit: u32, importance: u32) {
        for document in self.touched.drain(..) {
            let place = document as usize;
            if self.mask[place] == 0 {
                self.seen.push(document);
            }
            self.mask[place] |= bit;
            self.sum[place] += self.best[place] * importance;
            self.best[place] = 0;
        }
    }

    fn strongest(&self) -> u32 {
        self.touched.iter().map(|d| self.best[*d as usize]).max().unwrap_or(0)
    }

    fn is_few(&self) -> bool {
        self.touched.is_empty() || (self.touched.len() <= FEW && self.strongest() < WEAK)
    }

    /// Takes out the word under way: documents and their scores.
    fn take(&mut self) -> Vec<(u32, u32)> {
        let best = &mut self.best;
        self.touched.drain(..).map(|d| (d, std::mem::take(&mut best[d as usize]))).collect()
    }

    fn put(&mut self, document: u32, score: u32) {
        let place = &mut self.best[document as usize];
        if *place == 0 {
            self.touched.push(document);
        }
        *place = score.max(*place);
    }
}
