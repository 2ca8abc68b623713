//! Hangul as keystrokes: syllables and jamo taken apart and put together, and the two-set keyboard. What a
//! half-typed syllable is made of is a prefix of what the finished word is made of.

/// Initial consonants in the order of Unicode, as compatibility jamo.
pub const INITIALS: [char; 19] =
    ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];

/// Vowels that have a key of their own.
pub const VOWELS: [char; 14] = ['ㅏ', 'ㅐ', 'ㅑ', 'ㅒ', 'ㅓ', 'ㅔ', 'ㅕ', 'ㅖ', 'ㅗ', 'ㅛ', 'ㅜ', 'ㅠ', 'ㅡ', 'ㅣ'];

/// Medial vowels in the order of Unicode, each as the keys that make it.
const MEDIALS: [&str; 21] = [
    "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ",
    "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ",
];

/// Final consonants in the order of Unicode (none first), each as the keys that make it.
const FINALS: [&str; 28] = [
    "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ",
    "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
];

/// The 51 compatibility jamo from U+3131, each as the keys that make it.
const COMPATIBILITY: [&str; 51] = [
    "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄸ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ",
    "ㅁ", "ㅂ", "ㅃ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅉ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ", "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ",
    "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ",
];

/// The keys of the Latin layout and the jamo on them, two-set layout (KS X 5002).
const KEYS: [(char, char); 33] = [
    ('r', 'ㄱ'),
    ('R', 'ㄲ'),
    ('s', 'ㄴ'),
    ('e', 'ㄷ'),
    ('E', 'ㄸ'),
    ('f', 'ㄹ'),
    ('a', 'ㅁ'),
    ('q', 'ㅂ'),
    ('Q', 'ㅃ'),
    ('t', 'ㅅ'),
    ('T', 'ㅆ'),
    ('d', 'ㅇ'),
    ('w', 'ㅈ'),
    ('W', 'ㅉ'),
    ('c', 'ㅊ'),
    ('z', 'ㅋ'),
    ('x', 'ㅌ'),
    ('v', 'ㅍ'),
    ('g', 'ㅎ'),
    ('k', 'ㅏ'),
    ('o', 'ㅐ'),
    ('i', 'ㅑ'),
    ('O', 'ㅒ'),
    ('j', 'ㅓ'),
    ('p', 'ㅔ'),
    ('u', 'ㅕ'),
    ('P', 'ㅖ'),
    ('h', 'ㅗ'),
    ('y', 'ㅛ'),
    ('n', 'ㅜ'),
    ('b', 'ㅠ'),
    ('m', 'ㅡ'),
    ('l', 'ㅣ'),
];

/// The keys that make a syllable, a compatibility jamo or a conjoining jamo; empty for anything else.
#[must_use]
pub fn keys(c: char) -> [&'static str; 3] {
    let n = c as u32;
    match n {
        0xAC00..=0xD7A3 => {
            let n = (n - 0xAC00) as usize;
            [initial_key(n / 588), MEDIALS[n % 588 / 28], FINALS[n % 28]]
        }
        0x3131..=0x3163 => [COMPATIBILITY[(n - 0x3131) as usize], "", ""],
        0x1100..=0x1112 => [initial_key((n - 0x1100) as usize), "", ""],
        0x1161..=0x1175 => [MEDIALS[(n - 0x1161) as usize], "", ""],
        0x11A8..=0x11C2 => [FINALS[(n - 0x11A7) as usize], "", ""],
        _ => ["", "", ""],
    }
}

/// Whether `c` is a jamo typed alone or a part of a decomposed syllable.
#[must_use]
pub fn is_jamo(c: char) -> bool {
    matches!(c as u32, 0x3131..=0x3163 | 0x1100..=0x1112 | 0x1161..=0x1175 | 0x11A8..=0x11C2)
}

/// Whether `c` is a whole syllable.
#[must_use]
pub fn is_syllable(c: char) -> bool {
    matches!(c as u32, 0xAC00..=0xD7A3)
}

/// Whether a syllable ends in a consonant; false for anything else.
#[must_use]
pub fn has_final(c: char) -> bool {
    is_syllable(c) && !(c as u32 - 0xAC00).is_multiple_of(28)
}

/// What the keys typed on the Latin layout would have written on the Korean one: `zhem` → `코드`. Capitals
/// that have no jamo of their own count as small letters.
#[must_use]
pub fn latin_to_hangul(text: &str) -> String {
    let jamo: Vec<char> = text
        .chars()
        .map(|c| {
            let of = |c: char| KEYS.iter().find(|(key, _)| *key == c).map(|(_, jamo)| *jamo);
            of(c).or_else(|| of(c.to_ascii_lowercase())).unwrap_or(c)
        })
        .collect();
    compose(&jamo)
}

/// What the keys typed on the Korean layout would have written on the Latin one: `ㅗ디ㅣㅐ` → `hello`.
#[must_use]
pub fn hangul_to_latin(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let parts = keys(c);
        if parts[0].is_empty() {
            out.push(c);
        }
        for jamo in parts.iter().flat_map(|part| part.chars()) {
            out.extend(KEYS.iter().find(|(_, j)| *j == jamo).map(|(key, _)| key.to_ascii_lowercase()));
        }
    }
    out
}

/// Puts keystrokes together as the two-set input method does; what is no jamo stays as it is.
#[must_use]
pub fn compose(jamo: &[char]) -> String {
    let mut out = String::new();
    let mut i = 0;
    while i < jamo.len() {
        let vowel = |i: usize| jamo.get(i).is_some_and(|c| VOWELS.contains(c));
        let Some(first) = INITIALS.iter().position(|c| *c == jamo[i]).filter(|_| vowel(i + 1)) else {
            out.push(jamo[i]);
            i += 1;
            continue;
        };
        i += 1;
        let (medial, used) = longest(&MEDIALS, &jamo[i..], |_| true);
        i += used;
        // A consonant before a vowel belongs to the next syllable.
        let (last, used) = longest(&FINALS, &jamo[i..], |used| !vowel(i + used));
        i += used;
        let code = 0xAC00 + (first * 588 + medial * 28 + last) as u32;
        out.extend(char::from_u32(code));
    }
    out
}

/// The entry of a table that takes most of the jamo, its place and how many it takes.
fn longest(table: &[&str], jamo: &[char], fits: impl Fn(usize) -> bool) -> (usize, usize) {
    table
        .iter()
        .enumerate()
        .map(|(place, keys)| (place, keys.chars().count(), keys))
        .filter(|(_, n, keys)| *n <= jamo.len() && keys.chars().eq(jamo[..*n].iter().copied()) && fits(*n))
        .max_by_key(|(_, n, _)| *n)
        .map_or((0, 0), |(place, n, _)| (place, n))
}

fn initial_key(place: usize) -> &'static str {
    // The first 30 compatibility jamo hold the initials in the same order, with clusters between.
    const PLACES: [usize; 19] = [0, 1, 3, 6, 7, 8, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29];
    COMPATIBILITY[PLACES[place]]
}

#[cfg(test)]
mod tests {
    use super::{compose, hangul_to_latin, has_final, keys, latin_to_hangul};

    fn taken_apart(text: &str) -> String {
        text.chars().flat_map(keys).collect()
    }

    #[test]
    fn syllables_are_keystrokes() {
        assert_eq!(taken_apart("닭갈비"), "ㄷㅏㄹㄱㄱㅏㄹㅂㅣ");
        assert_eq!(taken_apart("왜"), "ㅇㅗㅐ");
        // What macOS writes into file names.
        assert_eq!(taken_apart("\u{1112}\u{1161}\u{11AB}"), taken_apart("한"));
        for (state, word) in [("코", "코드"), ("콛", "코드"), ("닭", "달그림자"), ("한비ㅊ", "한빛")] {
            assert!(taken_apart(word).starts_with(&taken_apart(state)), "{state} on the way to {word}");
        }
    }

    #[test]
    fn both_keyboards() {
        assert_eq!(latin_to_hangul("zhem"), "코드");
        assert_eq!(latin_to_hangul("tmakxmrhdwkd"), "스마트공장");
        assert_eq!(latin_to_hangul("ekfrqkq"), "닭밥");
        assert_eq!(latin_to_hangul("gksqlcwjdalf"), "한빛정밀");
        assert_eq!(latin_to_hangul("Rhdmf"), "꼬을");
        assert_eq!(hangul_to_latin("춫"), "cnc");
        assert_eq!(hangul_to_latin("ㅣㄷㅇ"), "led");
        assert_eq!(hangul_to_latin("ㅗ디ㅣㅐ"), "hello");
    }

    #[test]
    fn putting_together_undoes_taking_apart() {
        for word in ["닭갈비", "왜곡", "값없이", "까치", "밖", "뷁", "의외", "앉아", "ㅋㅋ", "ㅏㅏ", "가ㄱ"]
        {
            let jamo: Vec<char> = taken_apart(word).chars().collect();
            assert_eq!(taken_apart(&compose(&jamo)), taken_apart(word), "{word}");
        }
        assert_eq!(compose(&taken_apart("닭갈비").chars().collect::<Vec<_>>()), "닭갈비");
    }

    #[test]
    fn finals() {
        assert!(has_final('각') && !has_final('가') && !has_final('a'));
    }
}
