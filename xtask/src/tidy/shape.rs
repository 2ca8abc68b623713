//! Rules on the shape of files: their size, first line and name, nothing unfinished, no trailing space.

use super::mask::words;
use super::{Finding, Source};

/// Lines a file of the app may have.
const APP_LINES: usize = 350;
/// Lines any other Rust file may have.
const LINES: usize = 600;
/// Lines half of the component files should stay below.
const MEDIAN: usize = 60;

/// Files stay small enough to read.
pub fn size(source: &Source) -> Vec<Finding> {
    let limit = if source.path.starts_with("src/") { APP_LINES } else { LINES };
    let lines = source.text.lines().count();
    if !source.is_rust() || lines <= limit {
        return Vec::new();
    }
    vec![source.at(0, "size", format!("{lines} lines, expected at most {limit}"))]
}

/// A file begins by saying what it owns.
pub fn first_line(source: &Source) -> Vec<Finding> {
    let first = source.text.lines().next().unwrap_or("");
    if !source.is_rust() || first.strip_prefix("//! ").is_some_and(|text| !text.trim().is_empty()) {
        return Vec::new();
    }
    vec![source.at(0, "first-line", "expected a first line `//! …` that says what the file owns")]
}

/// `name.rs` beside `name/`, never `name/mod.rs`.
pub fn no_mod_file(source: &Source) -> Vec<Finding> {
    if source.path == "mod.rs" || source.path.ends_with("/mod.rs") {
        return vec![source.at(0, "mod-file", "expected `name.rs` beside the folder instead of mod.rs")];
    }
    Vec::new()
}

/// Space at the end of a line is noise in every diff.
pub fn no_trailing_space(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in source.text.split('\n').enumerate() {
        if line.trim_end_matches('\r') != line.trim_end() || line.ends_with('\r') {
            findings.push(Finding {
                file: source.path.clone(),
                line: index + 1,
                rule: "trailing-space",
                message: "white space at the end of the line".into(),
            });
        }
    }
    findings
}

/// Nothing unfinished or left over from looking around.
pub fn no_unfinished(source: &Source) -> Vec<Finding> {
    if !source.is_rust() {
        return Vec::new();
    }
    let code = &source.masked.code;
    ["todo!", "unimplemented!", "dbg!"]
        .iter()
        .flat_map(|name| words(code, name).map(move |at| (at, name)))
        .map(|(at, name)| source.at(at, "unfinished", format!("`{name}` stays in nobody's code")))
        .collect()
}

/// A sentence on how large the files with components are.
pub fn components(sources: &[Source]) -> String {
    let mut lines: Vec<usize> = sources
        .iter()
        .filter(|source| source.in_app() && source.masked.code.contains("#[component"))
        .map(|source| source.text.lines().count() / source.masked.code.matches("#[component").count())
        .collect();
    lines.sort_unstable();
    match lines.get(lines.len() / 2) {
        None => "no components yet".into(),
        Some(median) => {
            format!("{} files with components, median {median} lines a component (reach {MEDIAN})", lines.len())
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tidy::Source;
    use crate::tidy::tests::broken;

    #[test]
    fn sizes() {
        let lines = |count: usize| "//! X.\n".to_owned() + &"fn a() {}\n".repeat(count - 1);
        assert_eq!(broken("src/a.rs", &lines(350)), [""; 0]);
        assert_eq!(broken("src/a.rs", &lines(351)), ["size"]);
        assert_eq!(broken("server/src/a.rs", &lines(600)), [""; 0]);
        assert_eq!(broken("server/src/a.rs", &lines(601)), ["size"]);
    }

    #[test]
    fn first_lines_and_names() {
        assert_eq!(broken("api/src/a.rs", "//! What it owns.\n"), [""; 0]);
        assert_eq!(broken("api/src/a.rs", "use x;\n"), ["first-line"]);
        assert_eq!(broken("api/src/a.rs", "//!\n"), ["first-line"]);
        assert_eq!(broken("api/src/a/mod.rs", "//! X.\n"), ["mod-file"]);
        assert_eq!(broken("style/a.css", "a{}\n"), [""; 0]);
    }

    #[test]
    fn trailing_space() {
        assert_eq!(broken("style/a.css", "a {} \n"), ["trailing-space"]);
        assert_eq!(broken("docs/a.md", "a\r\n"), ["trailing-space"]);
        assert_eq!(broken("docs/a.md", "a\n\nb\n"), [""; 0]);
    }

    #[test]
    fn unfinished_code() {
        assert_eq!(broken("kpi/src/a.rs", "//! X.\nfn a() { todo!() }\n"), ["unfinished"]);
        assert_eq!(broken("kpi/src/a.rs", "//! X.\nfn a() { unimplemented!(\"x\") }\n"), ["unfinished"]);
        assert_eq!(broken("kpi/src/a.rs", "//! X.\n// todo!\nconst A: &str = \"dbg!\";\n"), [""; 0]);
    }

    #[test]
    fn the_median_counts_components_not_files() {
        let text = "//! X.\n#[component]\nfn A() {}\n#[component]\nfn B() {}\n\n";
        let sentence = super::components(&[Source::new("src/a.rs", text)]);
        assert!(sentence.contains("1 files") && sentence.contains("median 3 lines"), "{sentence}");
    }
}
