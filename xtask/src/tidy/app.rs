//! Rules on the app's code that runs for days under a strict content policy.

use super::mask::words;
use super::{Finding, Source};

/// `.forget()` leaks; only boot code, which runs once, may.
pub fn forget(source: &Source) -> Vec<Finding> {
    if !source.in_app() || source.path.starts_with("src/boot") {
        return Vec::new();
    }
    words(&source.masked.code, ".forget()")
        .map(|at| source.at(at, "forget", "`.forget()` leaks on every call: only src/boot* may"))
        .collect()
}

/// Inline styles are refused by the content policy, also those of the `style:` directive.
pub fn inline_style(source: &Source) -> Vec<Finding> {
    if !source.in_app() {
        return Vec::new();
    }
    let code = &source.masked.code;
    let attribute = words(code, "style=").filter(|at| !code[..*at].ends_with(['-', '.', ':']));
    let directive = words(code, "style:").filter(|at| {
        let name = &code[at + "style:".len()..];
        let length = name.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(name.len());
        length > 0 && name[length..].starts_with('=')
    });
    attribute
        .chain(directive)
        .map(|at| source.at(at, "inline-style", "an inline style: expected a class, or an SVG attribute"))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tidy::tests::broken;

    const NOTHING: [&str; 0] = [];

    #[test]
    fn only_boot_code_forgets() {
        let text = "//! X.\nfn a() { closure.forget(); }\n";
        assert_eq!(broken("src/kiosk/idle.rs", text), ["forget"]);
        assert_eq!(broken("src/boot.rs", text), NOTHING);
        assert_eq!(broken("server/src/a.rs", text), NOTHING);
    }

    #[test]
    fn styles_are_classes() {
        assert_eq!(broken("src/a.rs", "//! X.\nfn a() { view! { <p style=\"x\"/> } }\n"), ["inline-style"]);
        assert_eq!(broken("src/a.rs", "//! X.\nfn a() { view! { <p style:width=w/> } }\n"), ["inline-style"]);
        assert_eq!(
            broken("src/a.rs", "//! X.\nfn a() { let style = 1; b(Row { style: x }); c.style::<u8>(); }\n"),
            NOTHING
        );
    }
}
