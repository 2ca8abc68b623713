//! Hangul syllables taken apart as far as search needs it: the initial consonant (choseong).

const INITIALS: [char; 19] =
    ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];

/// The initial consonant of a syllable as a compatibility jamo, or `None` for anything else.
#[must_use]
pub fn initial(c: char) -> Option<char> {
    let offset = (c as u32).checked_sub(0xAC00)?;
    (offset < 11_172).then(|| INITIALS[(offset / 588) as usize])
}

/// Whether `c` is a consonant typed alone (ㄱ–ㅎ).
#[must_use]
pub fn is_initial(c: char) -> bool {
    INITIALS.contains(&c)
}

/// The text with every syllable replaced by its initial: `김치` → `ㄱㅊ`.
#[must_use]
pub fn initials(text: &str) -> String {
    text.chars().map(|c| initial(c).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::{initial, initials};

    #[test]
    fn initials_of_words() {
        assert_eq!(initials("한빛정밀 주식회사"), "ㅎㅂㅈㅁ ㅈㅅㅎㅅ");
        assert_eq!(initials("LED 램프"), "LED ㄹㅍ");
        assert_eq!(initial('a'), None);
        assert_eq!(initial('힣'), Some('ㅎ'));
    }
}
