//! `cargo xtask dist`: builds the two web apps with Trunk and assembles `dist/`, what the server
//! serves. Owns the order and the skipping; the parts have their own files.

mod assets;
mod budget;
mod compress;
mod css;
pub mod finder;
mod guide;
pub mod hash;
mod head;
pub mod locales;
mod trunk;

use crate::house::{House, Res, files, only_flags, read_bytes, relative};
use crate::install::Tools;
use crate::{install, term};
use std::path::{Path, PathBuf};

/// One of the two web apps.
#[derive(Clone, Copy, Debug)]
pub struct App {
    /// Its name in the manifest and in `budget.toml`.
    pub name: &'static str,
    /// Its cargo binary.
    pub bin: &'static str,
    /// The HTML file Trunk reads.
    pub html: &'static str,
}

/// The public pages and the office; visitors never download the second.
pub const APPS: [App; 2] = [
    App { name: "public", bin: "madang-app", html: "index.html" },
    App { name: "office", bin: "madang-office", html: "office.html" },
];

/// How the wasm is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// As it is shipped: small, compressed, held by the budget.
    Release,
    /// For `cargo xtask dev`: quick, neither optimised nor compressed.
    Dev,
}

/// `cargo xtask dist [--dev] [--guide]`
///
/// # Errors
/// When a tool is missing, a build fails or a size is above its budget.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    only_flags(args, &["--dev", "--guide"])?;
    let mode = if args.iter().any(|arg| arg == "--dev") { Mode::Dev } else { Mode::Release };
    if args.iter().any(|arg| arg == "--guide") {
        return guide(house, mode).map(|_| ());
    }
    if is_fresh(house, mode)? {
        term::say("dist", "nothing has changed");
        return Ok(());
    }
    let tools = install::tools(house, false)?;
    build(house, tools, mode)
}

/// Builds the style guide into a folder of its own, beside `dist/`; gives the folder.
///
/// # Errors
/// When a tool is missing or the build fails.
pub fn guide(house: &House, mode: Mode) -> Res<PathBuf> {
    guide::build(house, mode)
}

/// Whether `dist/` was made from exactly the sources as they are now.
///
/// # Errors
/// When a source cannot be read.
pub fn is_fresh(house: &House, mode: Mode) -> Res<bool> {
    let stamp = std::fs::read_to_string(house.dist().join(".stamp")).unwrap_or_default();
    Ok(stamp == all_stamp(house, mode)?)
}

/// Builds what has changed and assembles `dist/`.
///
/// # Errors
/// When a build fails, a reference has no file, or a size is above its budget.
pub fn build(house: &House, tools: Tools, mode: Mode) -> Res<()> {
    let stamp = all_stamp(house, mode)?;
    if is_fresh(house, mode)? {
        term::say("dist", "nothing has changed");
        return Ok(());
    }
    trunk::build(house, tools, mode, &wasm_stamp(house, tools, mode)?)?;
    let sizes = assets::assemble(house, mode, &stamp)?;
    for row in budget::table(&sizes) {
        term::line(&row);
    }
    if mode == Mode::Release
        && let Err(error) = budget::check(house, &sizes)
    {
        // What is too large is not fresh: the next run tells it again.
        let _ = std::fs::remove_file(house.dist().join(".stamp"));
        return Err(error);
    }
    term::say("dist", "dist/ is ready");
    Ok(())
}

/// The sources of the wasm. Styles and public files are not among them.
const WASM_INPUTS: &[&str] = &[
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "api",
    "build.rs",
    "index.html",
    "kpi",
    "locales",
    "office.html",
    "rust-toolchain.toml",
    "search",
    "src",
    "xtask/src/dist/trunk.rs",
];

fn wasm_stamp(house: &House, tools: Tools, mode: Mode) -> Res<String> {
    Ok(format!("{mode:?} {tools:?} {}", stamp(&house.root, WASM_INPUTS)?))
}

fn all_stamp(house: &House, mode: Mode) -> Res<String> {
    let inputs: Vec<&str> =
        WASM_INPUTS.iter().copied().chain(["budget.toml", "public", "style", "xtask/src/dist"]).collect();
    Ok(format!("{mode:?} {}", stamp(&house.root, &inputs)?))
}

/// A hash over names and contents; tests and fixtures of the crates are left out.
fn stamp(root: &Path, inputs: &[&str]) -> Res<String> {
    let mut all = Vec::new();
    for input in inputs {
        for file in files(&root.join(input))? {
            let name = relative(&file, root);
            if !name.contains("/tests/") {
                all.push(format!("{name} {}", hash::short(&read_bytes(&file)?)));
            }
        }
    }
    Ok(hash::short(all.join("\n").as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::stamp;
    use crate::house::write;

    #[test]
    fn the_stamp_follows_names_and_contents_but_not_tests() {
        let dir = std::env::temp_dir().join(format!("madang-stamp-{}", std::process::id()));
        write(&dir.join("src/a.rs"), "a").unwrap();
        let first = stamp(&dir, &["src"]).unwrap();
        write(&dir.join("src/tests/b.rs"), "b").unwrap();
        assert_eq!(stamp(&dir, &["src"]).unwrap(), first);
        write(&dir.join("src/a.rs"), "b").unwrap();
        let second = stamp(&dir, &["src"]).unwrap();
        assert_ne!(second, first);
        write(&dir.join("src/b.rs"), "b").unwrap();
        assert_ne!(stamp(&dir, &["src"]).unwrap(), second);
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
