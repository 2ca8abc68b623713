//! Which classes and elements stand in a page, and whether a selector can match there at all. It errs on the
//! side of keeping: attributes, ids and states are taken as met.

use std::collections::HashSet;

use super::parse::split;

/// The names in a page.
#[derive(Debug, Default)]
pub struct Names {
    classes: HashSet<String>,
    elements: HashSet<String>,
}

impl Names {
    /// Reads them from HTML as Leptos writes it: lower-case elements, classes in double quotes.
    #[must_use]
    pub fn of(html: &str) -> Self {
        let mut names = Self::default();
        for rest in html.split("class=\"").skip(1) {
            let list = rest.split('"').next().unwrap_or_default();
            names.classes.extend(list.split_ascii_whitespace().map(str::to_owned));
        }
        for rest in html.split('<').skip(1) {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
            if end > 0 {
                names.elements.insert(rest[..end].to_owned());
            }
        }
        // The parser makes these where they are not written.
        names.elements.extend(["html", "head", "body", "tbody"].map(str::to_owned));
        names
    }

    /// Whether the selector can match before anybody has touched the page.
    #[must_use]
    pub fn may_match(&self, selector: &str) -> bool {
        let mut rest = selector;
        while let Some(letter) = rest.chars().next() {
            match letter {
                '.' => {
                    let (name, after) = word(&rest[1..]);
                    if !self.classes.contains(name) {
                        return false;
                    }
                    rest = after;
                }
                '[' => rest = rest.find(']').map_or("", |end| &rest[end + 1..]),
                '#' => rest = word(&rest[1..]).1,
                ':' => {
                    let bare = rest.trim_start_matches(':');
                    let (name, after) = word(bare);
                    if matches!(name, "hover" | "active") {
                        return false;
                    }
                    let (argument, after) = argument(after);
                    let choice = matches!(name, "is" | "where");
                    if choice && !split(argument, ',').iter().any(|side| self.may_match(side)) {
                        return false;
                    }
                    rest = after;
                }
                _ if letter.is_ascii_alphabetic() => {
                    let (name, after) = word(rest);
                    if !self.elements.contains(name) {
                        return false;
                    }
                    rest = after;
                }
                _ => rest = &rest[letter.len_utf8()..],
            }
        }
        true
    }
}

/// The name at the beginning, and what follows it.
fn word(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(text.len());
    text.split_at(end)
}

/// What stands in the parentheses at the beginning, and what follows them.
fn argument(text: &str) -> (&str, &str) {
    if !text.starts_with('(') {
        return ("", text);
    }
    let mut depth = 0_u32;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth == 0 {
                    return (&text[1..at], &text[at + 1..]);
                }
            }
            _ => {}
        }
    }
    (&text[1..], "")
}
