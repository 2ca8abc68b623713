//! Latin spellings of Korean names: the letters that people mix up, folded to one, and Hangul written out by
//! Revised Romanisation letter by letter. A name meets itself however it was spelt: jeongmil, jungmil, chongmil.

use crate::code::{self, Kind};

/// How each jamo reads in the folded spelling, in the order of their codes: doubles as singles, aspirated and
/// tense as plain, so that g/k, d/t, b/p, r/l and j/ch are one each; of the vowels o, u, eo and eu are one.
const CONSONANTS: [&str; 19] =
    ["k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "j", "j", "j", "k", "t", "p", "h"];
const VOWELS: [&str; 14] = ["a", "e", "ya", "ye", "o", "e", "yo", "ye", "o", "yo", "o", "yo", "o", "i"];

/// The folded spelling of a term of Latin letters or Hangul; `None` for other terms.
pub fn loose(term: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut letters = false;
    let mut at = 0;
    while at < term.len() {
        match code::kind(term[at]) {
            Kind::Latin => {
                let (reading, used) = spelling(&term[at..]);
                out.extend_from_slice(reading.as_bytes());
                at += used;
                letters = true;
                continue;
            }
            Kind::Consonant => out.extend_from_slice(read_consonant(term, at).as_bytes()),
            Kind::Vowel => out.extend_from_slice(read_vowel(term, at).as_bytes()),
            Kind::Digit => out.push(term[at]),
            _ => return None,
        }
        letters |= code::kind(term[at]) != Kind::Digit;
        at += 1;
    }
    // n, ng and n with g behind it sound too much alike to be told apart in writing.
    let mut before = 0;
    out.retain(|letter| std::mem::replace(&mut before, *letter) != b'n' || *letter != b'k');
    out.dedup_by(|a, b| a == b && a.is_ascii_alphabetic());
    (letters && !out.is_empty()).then_some(out)
}

fn read_consonant(term: &[u8], at: usize) -> &'static str {
    let place = (term[at] - code::FIRST_JAMO) as usize;
    // At the end of a syllable ㅇ is ng, and ㄷ, ㅅ, ㅈ, ㅊ, ㅌ and their doubles all sound as t.
    match place {
        _ if code::syllable_at(term, at) => CONSONANTS[place],
        11 => "nk",
        3 | 9 | 10 | 12 | 14 | 16 | 18 => "t",
        _ => CONSONANTS[place],
    }
}

fn read_vowel(term: &[u8], at: usize) -> &'static str {
    let place = |at: usize| (term[at] - code::FIRST_JAMO - 19) as usize;
    let followed = at + 1 < term.len() && code::kind(term[at + 1]) == Kind::Vowel;
    let behind = at > 0 && code::kind(term[at - 1]) == Kind::Vowel;
    match place(at) {
        // ㅗ and ㅜ before another vowel key are the w of ㅘ, ㅝ, ㅚ and their like.
        // ㅚ reads oe; who writes noeul means ㅗ and ㅡ, so oe is folded to o.
        8 if followed && place(at + 1) == 13 => "",
        13 if behind && place(at - 1) == 8 => "o",
        8 | 10 if followed => "w",
        other => VOWELS[other],
    }
}

/// How the letters at the beginning read, and how many they are.
fn spelling(term: &[u8]) -> (&'static str, usize) {
    const PAIRS: [(&[u8], &str); 12] = [
        (b"eo", "o"),
        (b"eu", "o"),
        (b"ae", "e"),
        (b"oe", "o"),
        (b"oo", "o"),
        (b"ee", "i"),
        (b"ou", "o"),
        (b"ch", "j"),
        (b"sh", "s"),
        (b"ph", "p"),
        (b"ts", "j"),
        (b"tz", "j"),
    ];
    const SINGLES: [&str; 26] = [
        "a", "p", "k", "t", "e", "p", "k", "h", "i", "j", "k", "l", "m", "n", "o", "p", "k", "l", "s", "t", "o", "p",
        "w", "ks", "y", "j",
    ];
    PAIRS
        .iter()
        .find(|(pair, _)| term.starts_with(pair))
        .map_or_else(|| (SINGLES[(term[0] - b'a') as usize], 1), |(pair, reading)| (reading, pair.len()))
}

#[cfg(test)]
mod tests {
    use super::loose;
    use crate::{code::words, variant::Variants};

    fn folded(text: &str) -> String {
        let code: Vec<u8> = words(text, &Variants::default()).into_iter().flat_map(|w| w.bytes).collect();
        String::from_utf8(loose(&code).unwrap()).unwrap()
    }

    #[test]
    fn one_name_in_many_spellings() {
        for (one, other) in [
            ("정밀", "jeongmil"),
            ("정밀", "jung mil"),
            ("정밀", "chongmil"),
            ("한빛", "hanbit"),
            ("가람솔", "Karamsol"),
            ("노을빛결", "noeulbitgyeol"),
            ("두루샘", "doorusaem"),
            ("푸르뫼", "pooreumoe"),
            ("의자", "uija"),
            ("한강", "hangang"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} and {other}");
        }
        assert_ne!(folded("정밀"), folded("전자"));
    }
}
