//! `cargo xtask install`: brings what is missing and says so before it does it; what is present is
//! left alone. Owns the order; each kind of thing has its own file.

mod apt;
mod cargo_tools;
mod npm;

use crate::house::{House, Res, only_flags};
use crate::term;

/// What the tools can do on this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tools {
    /// Whether `wasm-opt` is at hand; without it the wasm is a few per cent larger.
    pub wasm_opt: bool,
}

/// `cargo xtask install [--tests] [--dry-run]`
///
/// # Errors
/// When something needed cannot be installed; the sentence says what to do by hand.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    only_flags(args, &["--tests", "--dry-run"])?;
    let dry = args.iter().any(|arg| arg == "--dry-run");
    tools(house, dry)?;
    if args.iter().any(|arg| arg == "--tests") {
        test_packages(house, dry)?;
    }
    term::say("install", if dry { "nothing was changed (--dry-run)" } else { "everything is there" });
    Ok(())
}

/// The tools that build the web apps.
///
/// # Errors
/// When one cannot be installed.
pub fn tools(house: &House, dry: bool) -> Res<Tools> {
    cargo_tools::wasm_target(house, dry)?;
    cargo_tools::trunk(house, dry)?;
    cargo_tools::wasm_bindgen(house, dry)?;
    let wasm_opt = npm::wasm_opt(house, dry)?;
    if !dry {
        crate::house::remove_dir(&cargo_tools::build_dir(house))?;
    }
    Ok(Tools { wasm_opt })
}

/// What the tests need besides: system packages and the browser tests' Node packages.
///
/// # Errors
/// When one cannot be installed.
pub fn test_packages(house: &House, dry: bool) -> Res<()> {
    apt::packages(house, dry)?;
    npm::node(house, dry)?;
    npm::locked(house, &house.e2e(), dry)
}

/// What the search benchmark needs besides the tools: a browser, and its contenders.
///
/// # Errors
/// When one cannot be installed.
pub fn bench_packages(house: &House) -> Res<()> {
    apt::packages(house, false)?;
    npm::node(house, false)?;
    npm::locked(house, &house.root.join("bench/search"), false)
}

pub use apt::{chromium, is_root, postgres_bin};
