//! Reads a style sheet into rules, groups and what is kept as it stands. It knows just enough CSS for sheets
//! of ours: no nesting of rules in rules, no escapes in names.

/// A rule: its selectors and its declarations, each as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub selectors: Vec<String>,
    pub declarations: Vec<String>,
}

/// A piece of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    Rule(Block),
    /// `@layer x`, `@media …`, `@container …`, `@supports …` with rules in it.
    Group {
        prelude: String,
        items: Vec<Item>,
    },
    /// `@font-face`, `@keyframes`, a list of layers.
    Verbatim(String),
}

/// The pieces of a sheet in their order; comments are dropped.
#[must_use]
pub fn parse(css: &str) -> Vec<Item> {
    let plain = without_comments(css);
    let mut rest = plain.as_str();
    let mut items = Vec::new();
    while let Some(end) = find(rest, &['{', ';', '}']) {
        let head = rest[..end].trim();
        if !rest[end..].starts_with('{') {
            if rest[end..].starts_with(';') && head.starts_with('@') {
                items.push(Item::Verbatim(format!("{head};")));
            }
            rest = &rest[end + 1..];
            continue;
        }
        let length = closing(&rest[end..]);
        let inside = &rest[end + 1..end + length];
        rest = rest.get(end + length + 1..).unwrap_or("");
        items.push(item(head, inside));
    }
    items
}

fn item(head: &str, inside: &str) -> Item {
    let grouping =
        ["@layer", "@media", "@container", "@supports", "@starting-style"].iter().any(|name| head.starts_with(name));
    if grouping {
        Item::Group { prelude: head.to_owned(), items: parse(inside) }
    } else if head.starts_with('@') {
        Item::Verbatim(format!("{head}{{{inside}}}"))
    } else {
        Item::Rule(Block { selectors: split(head, ','), declarations: split(inside, ';') })
    }
}

/// Splits outside of parentheses, brackets and strings; the pieces are trimmed, empty ones dropped.
#[must_use]
pub fn split(text: &str, at: char) -> Vec<String> {
    let mut rest = text;
    let mut pieces = Vec::new();
    loop {
        let end = find(rest, &[at]).unwrap_or(rest.len());
        let piece = rest[..end].trim();
        if !piece.is_empty() {
            pieces.push(piece.to_owned());
        }
        match rest.get(end + 1..) {
            Some(more) => rest = more,
            None => return pieces,
        }
    }
}

/// The first of these letters that stands outside of parentheses, brackets and strings.
fn find(text: &str, wanted: &[char]) -> Option<usize> {
    let mut depth = 0_u32;
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (Some(q), _) => quote = (letter != q).then_some(q),
            (None, '"' | '\'') => quote = Some(letter),
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') => depth = depth.saturating_sub(1),
            (None, _) if depth == 0 && wanted.contains(&letter) => return Some(at),
            _ => {}
        }
    }
    None
}

/// Where the brace that opens this text is closed again.
fn closing(text: &str) -> usize {
    let mut depth = 0_u32;
    let mut from = 0;
    while let Some(at) = find(&text[from..], &['{', '}']) {
        let here = from + at;
        if text[here..].starts_with('{') {
            depth += 1;
        } else {
            depth -= 1;
            if depth == 0 {
                return here;
            }
        }
        from = here + 1;
    }
    text.len()
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    out.push_str(rest);
    out
}
