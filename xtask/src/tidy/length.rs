//! Sizes are tokens: lengths by the screen, the root's letters or the ruler stand in `style/tokens.css` alone.

use super::colour::without_comments;
use super::{Finding, Source};

/// Units that fix a size. What follows its surroundings (`em`, `%`, `fr`, `lh`, `cqi`, `dvh`, …) is free.
const UNITS: &[&str] = &["px", "rem", "pt", "mm", "cm", "in", "ch"];

/// No `1rem`, `2px` and the like in a declaration outside the tokens, and so no size but by its token. Queries and
/// `@page` are free: custom properties cannot stand there.
pub fn raw_length(source: &Source) -> Vec<Finding> {
    let sheet = source.path.starts_with("style/") && source.path.ends_with(".css");
    if !sheet || matches!(source.path.as_str(), "style/tokens.css" | "style/fonts.css") {
        return Vec::new();
    }
    let text = without_comments(&source.text);
    let found = values(&text).into_iter().flat_map(|(at, value)| lengths(value).map(move |(by, word)| (at + by, word)));
    found
        .map(|(at, word)| {
            source.at(
                at,
                "length",
                format!("`{word}`: sizes stand in style/tokens.css, expected a token or a relative unit"),
            )
        })
        .collect()
}

/// The values of all declarations with their places. A sheet is cut at `{`, `}` and `;` outside of strings and
/// brackets: what ends in `{` is a selector or a query, the rest is a declaration or a statement.
fn values(css: &str) -> Vec<(usize, &str)> {
    let mut values = Vec::new();
    // For each open block, whether it is or stands in one of `@page`.
    let mut pages: Vec<bool> = Vec::new();
    let (mut start, mut brackets) = (0_usize, 0_usize);
    let mut quote = None;
    let mut escaped = false;
    for (at, byte) in css.bytes().enumerate() {
        match (quote, byte) {
            _ if escaped => escaped = false,
            (_, b'\\') => escaped = true,
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'(') => brackets += 1,
            (None, b')') => brackets = brackets.saturating_sub(1),
            (None, b'{' | b'}' | b';') if brackets == 0 || byte == b'}' => {
                let part = &css[start..at];
                let page = pages.last().copied().unwrap_or(false);
                if byte == b'{' {
                    pages.push(page || part.trim_start().starts_with("@page"));
                } else if let Some(colon) = part.find(':').filter(|_| !page && !part.trim_start().starts_with('@')) {
                    values.push((start + colon + 1, &part[colon + 1..]));
                }
                if byte == b'}' {
                    pages.pop();
                    brackets = 0;
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    values
}

/// The lengths in a value that have a fixed unit and are not nothing, with their places. Strings are left out.
fn lengths(value: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut quote = None;
    let mut word = None;
    let mut words = Vec::new();
    for (at, letter) in value.char_indices().chain([(value.len(), ' ')]) {
        let part = quote.is_none() && (letter.is_alphanumeric() || matches!(letter, '.' | '-' | '+' | '_' | '#' | '%'));
        match (part, word) {
            (true, None) => word = Some(at),
            (false, Some(from)) => {
                words.push((from, &value[from..at]));
                word = None;
            }
            _ => {}
        }
        if matches!(letter, '"' | '\'') {
            quote = if quote == Some(letter) { None } else { quote.or(Some(letter)) };
        }
    }
    words.into_iter().filter(|(_, word)| is_length(word))
}

/// Whether a word is a number other than 0 with a fixed unit; `--t-2xl` and `#2rem` are none.
fn is_length(word: &str) -> bool {
    let bare = word.strip_prefix(['-', '+']).unwrap_or(word);
    let end = bare.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(bare.len());
    let (number, unit) = bare.split_at(end);
    let counts = number.parse::<f64>().is_ok_and(|number| number != 0.0);
    counts && UNITS.iter().any(|fixed| unit.eq_ignore_ascii_case(fixed))
}

#[cfg(test)]
mod tests {
    use super::raw_length;
    use crate::tidy::Source;
    use crate::tidy::tests::broken;

    const NOTHING: [&str; 0] = [];

    /// The lengths found in a sheet, with their lines.
    fn found(css: &str) -> Vec<(usize, String)> {
        let findings = raw_length(&Source::new("style/base.css", css));
        findings.into_iter().map(|one| (one.line, one.message.split('`').nth(1).unwrap_or("").to_owned())).collect()
    }

    #[test]
    fn fixed_lengths_outside_the_tokens() {
        for value in
            ["1px solid red", "1.5rem", ".25REM", "-2px", "calc(100% - 2mm)", "clamp(1rem, 4vw, 4em)", "60ch", "1in"]
        {
            assert_eq!(broken("style/base.css", &format!("a {{ margin: {value}; }}\n")), ["length"], "{value}");
        }
        assert_eq!(broken("style/base.css", "a { --cell: 2rem }\n"), ["length"]);
        assert_eq!(broken("style/tokens.css", ":root { --s-1: .25rem; }\n"), NOTHING);
        assert_eq!(broken("style/fonts.css", "@font-face { size-adjust: 1px; }\n"), NOTHING);
        assert_eq!(broken("src/ui/a.css", "a { margin: 1px; }\n"), NOTHING);
    }

    #[test]
    fn nothing_tokens_and_relative_lengths() {
        for value in [
            "0",
            "0px",
            "0.0rem",
            "1.3em",
            "50%",
            "1fr",
            "100cqi",
            "100dvh",
            "1lh",
            "var(--t-2xl)",
            "var(--w-1px)",
            "\"2px\"",
            "140ms",
            "2",
            "1 / -1",
            "#1ccccc",
        ] {
            assert_eq!(found(&format!("a {{ margin: {value}; }}\n")), [], "{value}");
        }
    }

    #[test]
    fn queries_and_paper_are_free() {
        let css = "@media (min-width: 48rem) and (max-width: 99px) { a { margin: 0; } }\n\
                   @container (max-width: 24rem) { a { margin: 1em } }\n\
                   @page { size: A4; margin: 12mm; @top-left { margin: 1mm } }\n\
                   a:hover { margin: 1em } /* 4px */\n";
        assert_eq!(found(css), []);
    }

    #[test]
    fn each_is_named_with_its_line() {
        let css = "/* 마당 4px */\n@media (min-width: 48rem) {\n  a { margin: 3px 0 -4px;\n    padding: 1rem }\n}\n";
        let expected = [(3, "3px"), (3, "-4px"), (4, "1rem")].map(|(line, word)| (line, word.to_owned()));
        assert_eq!(found(css), expected);
        let allowed = "a {\n  /* tidy: allow(length): a drawing's own grid */\n  margin: 3px;\n}\n";
        assert_eq!(broken("style/base.css", allowed), NOTHING);
    }
}
