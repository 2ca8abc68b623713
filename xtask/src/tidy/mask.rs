//! Rust text with comments, and with comments and strings, blanked out. Bytes and lines keep their
//! places, so a find in the mask is a find in the file.

/// The masks of one file.
pub struct Masked {
    /// Without comments.
    pub no_comments: String,
    /// Without comments and without what stands between quotes (the quotes stay).
    pub code: String,
}

impl Masked {
    /// A file that is not Rust: nothing is blanked.
    pub fn plain(text: &str) -> Self {
        Self { no_comments: text.to_owned(), code: text.to_owned() }
    }

    /// Rust: line and nested block comments, plain, byte and raw strings, character literals.
    pub fn rust(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut no_comments = bytes.to_vec();
        let mut code = bytes.to_vec();
        let mut at = 0;
        while at < bytes.len() {
            let rest = &bytes[at..];
            let end = if rest.starts_with(b"//") {
                let end = at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
                blank(&mut no_comments, at, end);
                blank(&mut code, at, end);
                end
            } else if rest.starts_with(b"/*") {
                let end = at + block_comment(rest);
                blank(&mut no_comments, at, end);
                blank(&mut code, at, end);
                end
            } else if let Some((inside, length, hashes)) = raw_string(rest, at > 0 && is_word(bytes[at - 1])) {
                let end = at + length;
                blank(&mut code, at + inside, end.saturating_sub(1 + hashes));
                end
            } else if rest[0] == b'"' {
                let end = at + quoted(rest, b'"');
                blank(&mut code, at + 1, end.saturating_sub(1));
                end
            } else if rest[0] == b'\'' {
                match char_literal(rest) {
                    Some(length) => {
                        blank(&mut code, at + 1, at + length - 1);
                        at + length
                    }
                    None => at + 1,
                }
            } else {
                at + 1
            };
            at = end.max(at + 1);
        }
        Self { no_comments: text_of(no_comments), code: text_of(code) }
    }
}

/// Blanked bytes are ASCII and whole literals are blanked, so this never fails on UTF-8 input.
fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

fn blank(bytes: &mut [u8], from: usize, to: usize) {
    let to = to.min(bytes.len());
    for byte in bytes.iter_mut().take(to).skip(from) {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// For `r#"…"#` and `br"…"`: where the inside begins, the whole length, the number of hashes.
fn raw_string(rest: &[u8], inside_word: bool) -> Option<(usize, usize, usize)> {
    if inside_word {
        return None;
    }
    let start = if rest.starts_with(b"br") { 2 } else { usize::from(rest.first() == Some(&b'r')) };
    if start == 0 {
        return None;
    }
    let hashes = rest[start..].iter().take_while(|byte| **byte == b'#').count();
    if rest.get(start + hashes) != Some(&b'"') {
        return None;
    }
    let inside = start + hashes + 1;
    let mut close = vec![b'"'];
    close.extend(std::iter::repeat_n(b'#', hashes));
    let length = rest[inside..].windows(close.len()).position(|window| window == close);
    Some((inside, length.map_or(rest.len(), |at| inside + at + close.len()), hashes))
}

fn quoted(rest: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            byte if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// The length of a character literal; a lifetime is none.
fn char_literal(rest: &[u8]) -> Option<usize> {
    if rest.get(1) == Some(&b'\\') {
        return Some(quoted(rest, b'\''));
    }
    let text = std::str::from_utf8(&rest[1..rest.len().min(6)]);
    let text = text.or_else(|error| std::str::from_utf8(&rest[1..1 + error.valid_up_to()])).ok()?;
    let width = text.chars().next()?.len_utf8();
    (rest.get(1 + width) == Some(&b'\'')).then_some(width + 2)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Where a word stands alone in a text: not inside a longer name.
pub fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let before = text[..*at].bytes().next_back();
        let after = text[at + word.len()..].bytes().next();
        let starts = word.bytes().next().is_some_and(is_word);
        let ends = word.bytes().next_back().is_some_and(is_word);
        let inside = (starts && before.is_some_and(is_word)) || (ends && after.is_some_and(is_word));
        !inside
    })
}

#[cfg(test)]
mod tests {
    use super::{Masked, words};

    #[test]
    fn comments_and_strings_are_blanked_in_place() {
        let text = "let a = \"b // c\"; // d \"e\"\nlet r = r#\"x \"y\" z\"#; /* f /* g */ h */ let c = '\"'; fn x<'a>(s: &'a str) {}\n";
        let masked = Masked::rust(text);
        assert_eq!(masked.code.len(), text.len());
        assert_eq!(
            masked.code,
            "let a = \"      \";         \nlet r = r#\"       \"#;                   let c = ' '; fn x<'a>(s: &'a str) {}\n"
        );
        assert!(masked.no_comments.contains("b // c") && !masked.no_comments.contains("d \"e\""));
    }

    #[test]
    fn korean_text_and_escapes_do_not_confuse_it() {
        let text = "let a = \"마당 \\\" dbg!()\"; let b = '마'; let c = '\\''; todo!()";
        let masked = Masked::rust(text);
        assert_eq!(masked.code.len(), text.len());
        assert!(masked.code.contains("todo!()") && !masked.code.contains("dbg!"));
        assert!(masked.no_comments.contains("마당"));
    }

    #[test]
    fn words_stand_alone() {
        assert_eq!(words("Intl IntlX xIntl Intl.", "Intl").count(), 2);
        assert_eq!(words("a.forget() b.forget ()", ".forget()").count(), 1);
    }
}
