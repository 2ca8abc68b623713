//! Colours are roles: raw ones stand in `style/tokens.css` alone.

use super::{Finding, Source};

/// No `#abc`, `rgb(…)` and the like in style sheets and the app's code.
pub fn raw_colour(source: &Source) -> Vec<Finding> {
    let sheet = source.path.starts_with("style/") && source.path.ends_with(".css");
    if source.path == "style/tokens.css" || !(sheet || source.in_app()) {
        return Vec::new();
    }
    let text = if sheet { without_comments(&source.text) } else { source.masked.no_comments.clone() };
    let mut findings = Vec::new();
    for (at, _) in text.match_indices('#') {
        let digits = text[at + 1..].bytes().take_while(u8::is_ascii_hexdigit).count();
        let after = text[at + 1 + digits..].chars().next();
        let ends = after.is_none_or(|letter| !letter.is_alphanumeric() && !matches!(letter, '_' | '-'));
        let place = if sheet { in_value(&text[..at]) } else { in_string(&source.masked.code, &text, at) };
        if matches!(digits, 3 | 4 | 6 | 8) && ends && place {
            findings.push(found(source, at, &text[at..=at + digits]));
        }
    }
    for name in ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "lab("] {
        for at in super::mask::words(&text, name) {
            if sheet || in_string(&source.masked.code, &text, at) {
                findings.push(found(source, at, name));
            }
        }
    }
    findings.sort_by_key(|finding| finding.line);
    findings
}

fn found(source: &Source, at: usize, what: &str) -> Finding {
    source.at(at, "colour", format!("`{what}`: raw colours stand in style/tokens.css, expected a role"))
}

/// Whether the text before stands in a declaration's value, not in a selector.
fn in_value(before: &str) -> bool {
    before.rfind([':', ';', '{', '}']).is_some_and(|at| before[at..].starts_with(':'))
}

/// Whether a byte stands inside a string, and not in an address such as `href="#add"`.
fn in_string(code: &str, text: &str, at: usize) -> bool {
    let address = text[..at].ends_with("href=\"") || text[..at].ends_with('/') || text[..at].ends_with('&');
    code.as_bytes().get(at) == Some(&b' ') && !address
}

/// CSS with its comments blanked, bytes in place.
pub fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        let end = rest[start..].find("*/").map_or(rest.len(), |end| start + end + 2);
        out.push_str(&rest[..start]);
        out.extend(rest[start..end].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use crate::tidy::tests::broken;

    const NOTHING: [&str; 0] = [];

    #[test]
    fn raw_colours_in_style_sheets() {
        assert_eq!(broken("style/base.css", "a { color: #FAF8F3; }\n"), ["colour"]);
        assert_eq!(broken("style/base.css", "a { border: thin solid rgb(0 0 0); }\n"), ["colour"]);
        assert_eq!(broken("style/tokens.css", ":root { --ink: #16181D; }\n"), NOTHING);
        assert_eq!(broken("style/base.css", "#fade { color: var(--ink); } /* 마당 #fff */\n"), NOTHING);
    }

    #[test]
    fn raw_colours_in_the_app() {
        assert_eq!(broken("src/ui/a.rs", "//! X.\nconst A: &str = \"#fff\";\n"), ["colour"]);
        assert_eq!(broken("src/ui/a.rs", "//! X.\nconst A: &str = \"fill: rgb(0 0 0)\";\n"), ["colour"]);
        assert_eq!(
            broken("src/ui/a.rs", "//! X.\n#[abc]\nfn rgb(a: u8) {}\nfn b() { view! { <a href=\"#add\"/> } }\n"),
            NOTHING
        );
        assert_eq!(broken("demo/src/a.rs", "//! X.\nconst A: &str = \"#fff\";\n"), NOTHING);
    }
}
