//! Korean particles by the sound of the last readable character: Hangul by its final consonant, digits,
//! Latin letters and units by how they are read (`domain.md` 7.4).

/// Chooses from a pair written "with final/without": `을/를`, `이/가`, `은/는`, `과/와`, `으로/로`.
/// `으로/로` takes `로` after ㄹ as well. What cannot be read gets the form without a final.
#[must_use]
pub fn particle<'p>(word: &str, pair: &'p str) -> &'p str {
    let (with, without) = pair.split_once('/').unwrap_or((pair, pair));
    match last_sound(word) {
        Sound::Open => without,
        Sound::Rieul if with == "으로" => without,
        Sound::Rieul | Sound::Closed => with,
    }
}

enum Sound {
    Open,
    Rieul,
    Closed,
}

fn last_sound(word: &str) -> Sound {
    let trimmed = word.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, ')' | ']' | '}' | '"' | '\'' | '”' | '’' | '」' | '』' | '》' | '.' | ',' | '!' | '?')
    });
    for (unit, sound) in [("kg", Sound::Closed), ("mm", Sound::Open), ("cm", Sound::Open), ("km", Sound::Open)] {
        if trimmed.ends_with(unit) {
            return sound;
        }
    }
    let mut chars = trimmed.chars().rev();
    let Some(last) = chars.next() else { return Sound::Open };
    match last {
        '\u{AC00}'..='\u{D7A3}' => match (last as u32 - 0xAC00) % 28 {
            0 => Sound::Open,
            8 => Sound::Rieul,
            _ => Sound::Closed,
        },
        '0' => zeros(trimmed),
        '1' | '7' | '8' => Sound::Rieul,
        '3' | '6' => Sound::Closed,
        'l' | 'L' | 'r' | 'R' => Sound::Rieul,
        'm' | 'M' | 'n' | 'N' => Sound::Closed,
        '㈜' => Sound::Open,
        _ => Sound::Open,
    }
}

/// A number that ends in zeros is read by its last unit word: 십 백 천 만 십만 … 억 (closed), 조 (open); a bare 0 is 영.
fn zeros(word: &str) -> Sound {
    let count = word.chars().rev().filter(|c| *c != ',').take_while(|c| *c == '0').count();
    if (12..16).contains(&count) { Sound::Open } else { Sound::Closed }
}

#[cfg(test)]
mod tests {
    use super::particle;

    #[test]
    fn hangul_digits_letters_units() {
        for (word, pair, expected) in [
            ("김치", "을/를", "를"),
            ("두부", "이/가", "가"),
            ("참기름", "은/는", "은"),
            ("서울", "으로/로", "로"),
            ("부산", "으로/로", "으로"),
            ("10", "으로/로", "으로"),
            ("7", "으로/로", "로"),
            ("2", "을/를", "를"),
            ("ISO 9001", "을/를", "을"),
            ("PLM", "이/가", "이"),
            ("CE", "과/와", "와"),
            ("1,000", "을/를", "을"),
            ("5 kg", "이/가", "이"),
            ("20 mm", "이/가", "가"),
            ("가온(주)", "이/가", "가"),
            ("", "을/를", "를"),
        ] {
            assert_eq!(particle(word, pair), expected, "{word} {pair}");
        }
    }
}
