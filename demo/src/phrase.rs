//! Small tools for texts in four languages: parsing `ko|en|zh|ja`, filling sentences, Korean particles.
//! It leaves the sentences themselves to the files under `data/`.

use crate::model::Local;

/// One text in the order ko, en, zh, ja.
pub type Four<T = &'static str> = [T; 4];

/// Splits `ko|en|zh|ja`; a text without bars stands for all four languages.
///
/// # Panics
/// When there are neither one nor four parts: the embedded data are wrong (held by the crate's tests).
#[must_use]
pub fn four(text: &'static str) -> Four {
    let parts: Vec<&'static str> = text.split('|').map(str::trim).collect();
    match parts[..] {
        [one] => [one; 4],
        [ko, en, zh, ja] => [ko, en, zh, ja],
        _ => panic!("expected ko|en|zh|ja: {text}"),
    }
}

/// Makes a complete `Local`.
#[must_use]
pub fn local<T: Into<String>>(texts: [T; 4]) -> Local {
    let [ko, en, zh, ja] = texts.map(Into::into);
    Local { ko, en, zh: Some(zh), ja: Some(ja) }
}

/// The non-comment, non-empty lines of an embedded file.
pub fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
}

/// Fills `{key}` and, in Korean, `{key:을}` with the particle that fits the value's last sound.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        out.push_str(&rest[..start]);
        let Some(length) = rest[start..].find('}') else {
            break;
        };
        let field = &rest[start + 1..start + length];
        let (key, particle) = field.split_once(':').unwrap_or((field, ""));
        let value = values.iter().find(|(k, _)| *k == key).map_or("", |(_, v)| *v);
        out.push_str(value);
        out.push_str(josa(value, particle));
        rest = &rest[start + length + 1..];
    }
    out.push_str(rest);
    out
}

/// The form of a Korean particle after `word`; `particle` names the pair by its form after a consonant.
#[must_use]
pub fn josa(word: &str, particle: &str) -> &'static str {
    let closed = has_final(word);
    match particle {
        "은" => {
            if closed {
                "은"
            } else {
                "는"
            }
        }
        "이" => {
            if closed {
                "이"
            } else {
                "가"
            }
        }
        "을" => {
            if closed {
                "을"
            } else {
                "를"
            }
        }
        "과" => {
            if closed {
                "과"
            } else {
                "와"
            }
        }
        _ => "",
    }
}

/// Whether the last readable sign ends in a consonant when read in Korean.
fn has_final(word: &str) -> bool {
    let mut depth = 0_u32;
    let last = word.chars().rev().find(|&c| {
        // A bracket at the end is not read: "연성회로기판(FPCB)" ends in "판".
        match c {
            ')' => depth += 1,
            '(' => depth = depth.saturating_sub(1),
            _ => return depth == 0 && c.is_alphanumeric(),
        }
        false
    });
    match last {
        Some(c @ '가'..='힣') => !(c as u32 - 0xAC00).is_multiple_of(28),
        Some('0' | '1' | '3' | '6' | '7' | '8') => true,
        Some(c) => matches!(c.to_ascii_uppercase(), 'L' | 'M' | 'N' | 'R'),
        None => false,
    }
}
