//! Korean particles at the end of a word: `베어링을` is 베어링 with an object marker.

use crate::hangul;

/// Particles, longer ones first; those in the second list want a consonant before them, those in the third a
/// vowel (or ㄹ before 로).
const ANY: [&str; 24] = [
    "에서는",
    "에게서",
    "으로는",
    "에서",
    "에게",
    "에선",
    "한테",
    "까지",
    "부터",
    "보다",
    "처럼",
    "하고",
    "마다",
    "마저",
    "조차",
    "밖에",
    "만의",
    "만큼",
    "에는",
    "같은",
    "에",
    "의",
    "도",
    "만",
];
const AFTER_CONSONANT: [&str; 10] = ["으로", "이랑", "이라", "이나", "이란", "은", "이", "을", "과", "이든"];
const AFTER_VOWEL: [&str; 8] = ["로", "랑", "나", "는", "가", "를", "와", "든"];

/// The word without its particle, when it ends in one and at least two syllables remain.
#[must_use]
pub fn stem(word: &[char]) -> Option<&[char]> {
    let ends = |particle: &str| {
        let n = particle.chars().count();
        (word.len() >= n + 2 && word[word.len() - n..].iter().copied().eq(particle.chars()))
            .then(|| &word[..word.len() - n])
    };
    let last = |stem: &[char]| stem.last().copied().unwrap_or(' ');
    let found = ANY
        .iter()
        .find_map(|p| ends(p))
        .or_else(|| AFTER_CONSONANT.iter().find_map(|p| ends(p).filter(|s| closed(last(s)))))
        .or_else(|| AFTER_VOWEL.iter().find_map(|p| ends(p).filter(|s| open(last(s), p))));
    found.filter(|stem| stem.iter().filter(|c| hangul::is_syllable(**c)).count() >= 2 || latin(stem))
}

/// What people say of a word in Latin letters or digits depends on its reading, so both kinds fit it.
fn closed(c: char) -> bool {
    hangul::has_final(c) || c.is_ascii_alphanumeric()
}

fn open(c: char, particle: &str) -> bool {
    let rieul = hangul::is_syllable(c) && (c as u32 - 0xAC00) % 28 == 8;
    c.is_ascii_alphanumeric() || (hangul::is_syllable(c) && !hangul::has_final(c)) || (particle == "로" && rieul)
}

fn latin(stem: &[char]) -> bool {
    stem.len() >= 2 && stem.iter().all(char::is_ascii_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::stem;

    fn of(word: &str) -> Option<String> {
        let chars: Vec<char> = word.chars().collect();
        stem(&chars).map(|s| s.iter().collect())
    }

    #[test]
    fn particles_are_taken_off() {
        for (word, bare) in [
            ("베어링을", "베어링"),
            ("펌프는", "펌프"),
            ("커넥터에서", "커넥터"),
            ("로봇이", "로봇"),
            ("필터로", "필터"),
            ("볼펜으로", "볼펜"),
            ("칼날로", "칼날"),
            ("LED를", "LED"),
            ("소화기와", "소화기"),
        ] {
            assert_eq!(of(word).as_deref(), Some(bare), "{word}");
        }
    }

    #[test]
    fn what_only_looks_like_one_stays() {
        for word in ["펌프을", "로봇를", "사과", "온도", "을", "볼트", "김은"] {
            assert_eq!(of(word), None, "{word}");
        }
    }
}
