//! Where in a text the words of a query stand, for marking them in what is shown.

use crate::{code, variant::Variants, word};

/// Something to be marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needle {
    pub code: Vec<u8>,
    /// It may spell syllables by their initials.
    pub initials: bool,
}

/// The ranges of bytes of the text that the needles mean, in order, none touching another. Whole characters
/// always: half a syllable that was typed marks the syllable.
#[must_use]
pub fn marks(text: &str, needles: &[Needle], variants: &Variants) -> Vec<(usize, usize)> {
    let mut at: Vec<(usize, char)> = text.char_indices().collect();
    at.push((text.len(), ' '));
    let words = code::words(text, variants);
    // Words written apart may have been typed as one, so all of them are looked through in one piece.
    let bytes: Vec<u8> = words.iter().flat_map(|w| w.bytes.iter().copied()).collect();
    let from: Vec<u32> = words.iter().flat_map(|w| w.from.iter().copied()).collect();
    let mut starts = Vec::new();
    let mut before = 0;
    for word in &words {
        starts.extend(code::starts(&word.bytes).map(|start| before + start));
        before += word.bytes.len();
    }
    let mut marked = vec![false; at.len()];
    for start in starts {
        let rest = &bytes[start..];
        let longest = needles.iter().filter_map(|needle| meant(needle, rest)).max().unwrap_or(0);
        if longest > 0 {
            let (first, last) = (from[start] as usize, from[start + longest - 1] as usize);
            marked[first..=last].fill(true);
        }
    }
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for (i, _) in marked.iter().enumerate().filter(|(_, marked)| **marked) {
        let (from, to) = (at[i].0, at[i + 1].0);
        match ranges.last_mut() {
            Some(last) if last.1 == from => last.1 = to,
            _ => ranges.push((from, to)),
        }
    }
    ranges
}

/// How many bytes of the text the needle means from here on.
fn meant(needle: &Needle, rest: &[u8]) -> Option<usize> {
    if !needle.code.is_empty() && rest.starts_with(&needle.code) {
        return Some(needle.code.len());
    }
    if needle.initials { word::spelled(&needle.code, rest).filter(|n| *n > 0) } else { None }
}

#[cfg(test)]
mod tests {
    use super::{Needle, marks};
    use crate::{code::words, variant::Variants};

    fn marked(text: &str, needle: &str, initials: bool) -> Vec<String> {
        let code = words(needle, &Variants::default()).into_iter().flat_map(|w| w.bytes).collect();
        marks(text, &[Needle { code, initials }], &Variants::default())
            .into_iter()
            .map(|(from, to)| text[from..to].to_owned())
            .collect()
    }

    #[test]
    fn what_was_typed_is_marked_in_what_is_shown() {
        assert_eq!(marked("비건 포기김치 500 g", "김치", false), ["김치"]);
        assert_eq!(marked("비건 포기김치 500 g", "ㄱㅊ", true), ["김치"]);
        assert_eq!(marked("비건 포기김치 500 g", "김ㅊ", true), ["김치"]);
        assert_eq!(marked("협동 로봇 20 kg", "협동로봇", false), ["협동 로봇"]);
        assert_eq!(marked("Whole cabbage KIMCHI", "kim", false), ["KIM"]);
        assert_eq!(marked("白菜キムチ", "きむ", false), ["キム"]);
        assert_eq!(marked("코드", "콛", false), ["코드"]);
        assert!(marked("포기김치", "볼트", false).is_empty());
    }
}
