//! `cargo xtask tidy`: format, lints and the house rules a program can hold. Owns which files are
//! read and how findings are told; the rules themselves stand in `tidy/`.

mod app;
mod colour;
mod length;
mod mask;
mod place;
mod shape;
mod view;

use crate::dist::locales;
use crate::house::{House, Res, files, only_flags, read, relative};
use crate::process::run;
use crate::term;
use mask::Masked;

/// A place that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, from the root.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The rule's name, as in `tidy: allow(name)`.
    pub rule: &'static str,
    /// What was found and what was expected.
    pub message: String,
}

/// A file with what the rules read of it.
pub struct Source {
    /// Its path from the root, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Its text without comments, and without comments and strings (Rust only).
    pub masked: Masked,
}

impl Source {
    /// Prepares a file.
    pub fn new(path: &str, text: &str) -> Self {
        let masked = if path.ends_with(".rs") { Masked::rust(text) } else { Masked::plain(text) };
        Self { path: path.into(), text: text.into(), masked }
    }

    /// Whether this is Rust below the app's `src/`.
    pub fn in_app(&self) -> bool {
        self.is_rust() && self.path.starts_with("src/")
    }

    /// Whether this is Rust.
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// A finding at a byte of the text.
    pub fn at(&self, byte: usize, rule: &'static str, message: impl Into<String>) -> Finding {
        let line = self.text[..byte].matches('\n').count() + 1;
        Finding { file: self.path.clone(), line, rule, message: message.into() }
    }

    /// Whether the line, or the one above it, says `tidy: allow(rule)`.
    fn allows(&self, finding: &Finding) -> bool {
        let allow = format!("tidy: allow({})", finding.rule);
        let first = finding.line.saturating_sub(2);
        self.text.lines().skip(first).take(finding.line - first).any(|line| line.contains(&allow))
    }
}

/// The rules over one file.
type Rule = fn(&Source) -> Vec<Finding>;
const RULES: &[Rule] = &[
    shape::size,
    shape::first_line,
    shape::no_mod_file,
    shape::no_trailing_space,
    shape::no_unfinished,
    place::transport,
    place::intl,
    place::dialect,
    place::ui,
    app::forget,
    app::inline_style,
    colour::raw_colour,
    length::raw_length,
    view::text_literal,
];

/// `cargo xtask tidy [--rules]`
///
/// # Errors
/// When anything is found.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    only_flags(args, &["--rules"])?;
    rules(house)?;
    if args.is_empty() {
        format(house)?;
        clippy(house)?;
    }
    term::say("tidy", "all is in order");
    Ok(())
}

/// The house rules.
///
/// # Errors
/// When one is broken; every place was printed before.
pub fn rules(house: &House) -> Res<()> {
    let mut findings = Vec::new();
    let mut sources = Vec::new();
    for file in files(&house.root)? {
        let path = relative(&file, &house.root);
        if is_ours(&path) {
            sources.push(Source::new(&path, &read(&file)?));
        }
    }
    for source in &sources {
        findings.extend(check(source));
    }
    findings.extend(locale_findings(house)?);
    for Finding { file, line, rule, message } in &findings {
        term::line(&format!("{file}:{line}: {message} [{rule}]"));
    }
    term::say("tidy", &shape::components(&sources));
    match findings.len() {
        0 => Ok(()),
        1 => Err("1 place breaks a house rule".into()),
        many => Err(format!("{many} places break a house rule")),
    }
}

fn check(source: &Source) -> Vec<Finding> {
    let found = RULES.iter().flat_map(|rule| rule(source));
    found.filter(|finding| !source.allows(finding)).collect()
}

fn is_ours(path: &str) -> bool {
    const KINDS: &[&str] = &["rs", "css", "toml", "html", "ts", "js", "md", "sql", "json"];
    let generated = path.ends_with("package-lock.json") || path.starts_with("public/hashed/");
    !generated && path.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind))
}

/// The format of every Rust file.
///
/// # Errors
/// When one differs from rustfmt's.
pub fn format(house: &House) -> Res<()> {
    let mut command = house.cargo();
    run("format", command.args(["fmt", "--all", "--check", "--", "--color", "never"])).map(|_| ())
}

/// Clippy over everything native and over the app as the browser gets it.
///
/// # Errors
/// When it warns.
pub fn clippy(house: &House) -> Res<()> {
    let mut command = house.cargo();
    command.args([
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--features",
        "madang-app/ssr,madang-server/chaos",
    ]);
    run("clippy", command.args(["--", "-D", "warnings"]))?;
    let mut command = house.cargo();
    command.args(["clippy", "--locked", "-p", "madang-app", "--no-default-features"]);
    command.args(["--features", "hydrate", "--target", "wasm32-unknown-unknown"]);
    // Its own folder: the wasm build may be running.
    command.env("CARGO_TARGET_DIR", house.target.join("wasm-check"));
    run("clippy", command.args(["--", "-D", "warnings"])).map(|_| ())
}

/// Every language has the keys and placeholders of the first.
fn locale_findings(house: &House) -> Res<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut keys = None;
    for name in locales::LOCALES {
        let file = format!("locales/{name}.json");
        let finding = |message: String| Finding { file: file.clone(), line: 1, rule: "locale", message };
        let text = match read(&house.root.join(&file)) {
            Ok(text) => text,
            Err(error) => {
                findings.push(finding(error));
                continue;
            }
        };
        match locales::parse(name, &text) {
            Err(error) => findings.push(finding(error)),
            Ok(texts) => {
                let keys = keys.get_or_insert_with(|| texts.clone());
                findings.extend(locales::compare(keys, &texts).into_iter().map(finding));
            }
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::{Finding, Source, check};

    /// The rules that a file with this text breaks.
    pub fn broken(path: &str, text: &str) -> Vec<&'static str> {
        let mut rules: Vec<_> = check(&Source::new(path, text)).into_iter().map(|found| found.rule).collect();
        rules.dedup();
        rules
    }

    #[test]
    fn a_finding_names_file_and_line_and_can_be_allowed() {
        let bad = "//! X.\n\nfn a() {\n    dbg!(1);\n}\n";
        let found = check(&Source::new("api/src/a.rs", bad));
        let [Finding { file, line, rule, .. }] = &found[..] else { unreachable!("{found:?}") };
        assert_eq!((file.as_str(), *line, *rule), ("api/src/a.rs", 4, "unfinished"));
        let allowed = "//! X.\n\nfn a() {\n    // tidy: allow(unfinished): an example\n    dbg!(1);\n}\n";
        assert_eq!(broken("api/src/a.rs", allowed), [""; 0]);
    }
}
