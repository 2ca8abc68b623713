//! Matches of a word: ranges of terms, each with how good the match is.

/// A run of terms that match equally well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from: u32,
    pub to: u32,
    /// Of 256 for a term that is the word itself.
    pub quality: u16,
}

/// How good a match is, before the weight of the place it stands in.
pub mod quality {
    /// The term is the word.
    pub const EXACT: u16 = 256;
    /// The term begins with the word; more of it counts more, up to [`PREFIX`] + [`PREFIX_GAIN`].
    pub const PREFIX: u16 = 150;
    pub const PREFIX_GAIN: u16 = 80;
    /// A part of the term begins with the word.
    pub const INSIDE: u16 = 96;
    pub const INSIDE_GAIN: u16 = 70;
    /// One edit away, two edits away: of 256 of what it would be without.
    pub const ONE_EDIT: u16 = 150;
    pub const TWO_EDITS: u16 = 100;
    /// Another spelling, another keyboard, a particle taken off.
    pub const OTHER_SPELLING: u16 = 200;

    /// What the word would be on another keyboard, when it is something as it is.
    pub const OTHER_READING: u16 = 100;

    /// The quality of a beginning that is `typed` of `whole` bytes.
    pub fn prefix(typed: usize, whole: usize) -> u16 {
        if typed >= whole { EXACT } else { PREFIX + gain(PREFIX_GAIN, typed, whole) }
    }

    /// The quality of a match inside, `typed` of `whole` bytes of the term.
    pub fn inside(typed: usize, whole: usize) -> u16 {
        INSIDE + gain(INSIDE_GAIN, typed, whole)
    }

    fn gain(most: u16, typed: usize, whole: usize) -> u16 {
        (usize::from(most) * typed.min(whole) / whole.max(1)) as u16
    }

    /// A quality taken down to `of` 256.
    pub fn scaled(quality: u16, of: u16) -> u16 {
        (u32::from(quality) * u32::from(of) / 256) as u16
    }
}
