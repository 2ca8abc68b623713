//! One form for comparing: lower case, full-width Latin as half-width, katakana as hiragana, company forms,
//! punctuation and spaces left out.

/// The normal form of a text. Order of characters stays; nothing is added.
#[must_use]
pub fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '\u{30A1}'..='\u{30F6}' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
            other => other,
        };
        if c.is_alphanumeric() || c == '.' {
            out.extend(c.to_lowercase());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn spaces_width_and_kana_do_not_matter() {
        assert_eq!(normal("스마트 공장"), normal("스마트공장"));
        assert_eq!(normal("ＬＥＤ"), "led");
        assert_eq!(normal("キムチ"), normal("きむち"));
        assert_eq!(normal("8428.70"), "8428.70");
    }
}
