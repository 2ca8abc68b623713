//! No text for people in `view!`: it comes from the locales. A heuristic over the masked code: a
//! quoted literal with a letter that stands as a child, or as the value of a spoken attribute.

use super::{Finding, Source};

/// Attributes whose values people read or hear.
const SPOKEN: &[&str] = &["alt=", "aria-label=", "aria-description=", "placeholder=", "title="];

/// Text comes from `locales/` by its key.
pub fn text_literal(source: &Source) -> Vec<Finding> {
    if !source.in_app() {
        return Vec::new();
    }
    let code = &source.masked.code;
    let mut findings = Vec::new();
    for (at, name) in code.match_indices("view!") {
        let open = at + name.len();
        let start = open + code[open..].len() - code[open..].trim_start().len();
        if !code[start..].starts_with(['{', '(']) {
            continue;
        }
        let end = start + block(&code[start..]);
        findings.extend(literals(code, start + 1, end).into_iter().filter_map(|(from, to)| {
            let text = &source.text[from..to];
            let letter = text.chars().any(char::is_alphabetic);
            let spoken = is_child(code, start, from) || is_spoken(&code[start..from]);
            (letter && spoken).then(|| {
                source.at(from, "view-text", format!("\"{text}\": text for people comes from locales/ by its key"))
            })
        }));
    }
    findings.dedup();
    findings
}

/// The length of a block with its brackets; strings in it are blanked, so brackets match.
fn block(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate() {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at;
                }
            }
            _ => {}
        }
    }
    code.len()
}

/// Where the insides of plain string literals begin and end.
fn literals(code: &str, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut rest = from;
    while let Some(open) = code[rest..to].find('"').map(|at| rest + at) {
        let Some(close) = code[open + 1..to].find('"').map(|at| open + 1 + at) else {
            break;
        };
        found.push((open + 1, close));
        rest = close + 1;
    }
    found
}

/// Whether a literal is a child: after a tag, after a block, after another literal, or first.
fn is_child(code: &str, start: usize, inside: usize) -> bool {
    let before = code[start..inside - 1].trim_end();
    if before.len() <= 1 {
        return true;
    }
    let tag = before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->");
    tag || before.ends_with('"') || (before.ends_with('}') && !in_code(before))
}

/// Whether the text ends inside a nested block of code rather than among a view's children.
fn in_code(before: &str) -> bool {
    let mut depth = 0_i32;
    for byte in before.bytes() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    depth > 1
}

fn is_spoken(before: &str) -> bool {
    let before = before.strip_suffix('"').unwrap_or(before);
    SPOKEN.iter().any(|name| {
        before.strip_suffix(name).is_some_and(|rest| rest.ends_with(|c: char| c.is_whitespace() || c == ':'))
    })
}

#[cfg(test)]
mod tests {
    use crate::tidy::tests::broken;

    const NOTHING: [&str; 0] = [];

    fn view(inside: &str) -> String {
        format!("//! X.\nfn a() -> impl IntoView {{\n    view! {{ {inside} }}\n}}\n")
    }

    #[test]
    fn text_in_a_view_is_found() {
        for bad in [
            "<p>\"Hello\"</p>",
            "<p>{count} \"개\"</p>",
            "\"bare\"",
            "<br/>\"one\" \"two\"",
            "<button aria-label=\"Close\"/>",
            "<img alt=\"A press\"/>",
        ] {
            assert_eq!(broken("src/a.rs", &view(bad)), ["view-text"], "{bad}");
        }
    }

    #[test]
    fn keys_names_and_signs_are_not_text() {
        for good in [
            "<p class=\"note\" id=\"a\">{i.t(K::Hello)}</p>",
            "<p>\" · \"{a}\" → \"</p>",
            "<p>{move || match x { A => \"up\", B => \"down\" }}</p>",
            "<p class=move || if a { \"on\" } else { \"off\" }/>",
            "<button aria-label=i.t(K::Close) data-title=\"x\"/>",
            "<img alt=\"\"/>",
        ] {
            assert_eq!(broken("src/a.rs", &view(good)), NOTHING, "{good}");
        }
        assert_eq!(broken("server/src/a.rs", &view("<p>\"Hello\"</p>")), NOTHING);
    }
}
