//! What npm brings: wasm-opt, a newer Node where the system's is too old, and the packages
//! of the browser tests and benchmarks. All of it stays below the target folder or in their `node_modules`.

use crate::dist::hash::short;
use crate::house::{House, Res, make_dir, read_bytes, relative, write};
use crate::process::{output, run, typed};
use crate::term;
use std::path::Path;

/// The npm package with wasm-opt. Older ones (such as Debian 12's 108) break the module's tables.
const BINARYEN: &str = "132";
/// The oldest Node that Playwright runs on.
const NODE: u32 = 20;

/// Brings wasm-opt when npm is at hand; tells whether it is there.
///
/// # Errors
/// When npm is there and fails.
pub fn wasm_opt(house: &House, dry: bool) -> Res<bool> {
    let wanted = format!("wasm-opt version {BINARYEN} (");
    let present = || output(house.command("wasm-opt").arg("--version")).is_some_and(|text| text.starts_with(&wanted));
    if present() {
        return Ok(true);
    }
    if house.which("npm").is_none() {
        term::say("install", "npm is not here: wasm-opt is skipped, the wasm will be a little larger");
        return Ok(false);
    }
    let mut command = npm_install(house, &format!("binaryen@{BINARYEN}.0.0"));
    term::say("install", &format!("wasm-opt is missing: {}", typed(&command)));
    if dry {
        return Ok(false);
    }
    make_dir(&house.tools().join("npm"))?;
    match run("npm", &mut command) {
        Ok(_) if present() => Ok(true),
        Ok(_) => Err("npm installed binaryen, but wasm-opt does not run".into()),
        Err(error) if crate::stop::asked() => Err(error),
        Err(error) => {
            term::say("install", &format!("{error}: wasm-opt is skipped, the wasm will be a little larger"));
            Ok(false)
        }
    }
}

/// Brings a Node that Playwright accepts when the system's is older.
///
/// # Errors
/// When Node is missing or too old and npm cannot bring one.
pub fn node(house: &House, dry: bool) -> Res<()> {
    let version = || output(house.command("node").arg("--version"));
    if version().as_deref().and_then(major).is_some_and(|major| major >= NODE) {
        return Ok(());
    }
    if house.which("npm").is_none() {
        if dry {
            return Ok(());
        }
        return Err(format!("Node {NODE} or newer and npm are missing: install them, then try again"));
    }
    let mut command = npm_install(house, "node@22");
    term::say("install", &format!("Node is older than {NODE}: {}", typed(&command)));
    if dry {
        return Ok(());
    }
    make_dir(&house.tools().join("npm"))?;
    run("npm", &mut command)?;
    match version().as_deref().and_then(major) {
        Some(found) if found >= NODE => Ok(()),
        found => Err(format!("Node {NODE} or newer is needed, found {found:?}: install it, then try again")),
    }
}

/// The Node packages of a folder, exactly as locked.
///
/// # Errors
/// When npm fails.
pub fn locked(house: &House, folder: &Path, dry: bool) -> Res<()> {
    let stamp = folder.join("node_modules/.locked");
    let locked = short(&read_bytes(&folder.join("package-lock.json"))?);
    if std::fs::read_to_string(&stamp).is_ok_and(|text| text == locked) {
        return Ok(());
    }
    let mut command = house.command("npm");
    command.current_dir(folder).args(["ci", "--no-audit", "--no-fund"]);
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    let place = relative(folder, &house.root);
    term::say("install", &format!("the packages of {place} are missing: {} there", typed(&command)));
    if dry {
        return Ok(());
    }
    run("npm", &mut command)?;
    write(&stamp, locked)
}

/// An npm command for our tools folder. The package file keeps npm from looking further up.
fn npm_install(house: &House, package: &str) -> std::process::Command {
    let mut command = house.command("npm");
    command.args(["install", "--no-audit", "--no-fund", "--save-exact", package]);
    command.arg("--prefix").arg(house.tools().join("npm"));
    command
}

/// The major version in what `node --version` prints.
fn major(text: &str) -> Option<u32> {
    text.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("node 20"), None);
    }
}
