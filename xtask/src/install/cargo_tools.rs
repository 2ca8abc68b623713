//! Tools that cargo builds: the wasm target, Trunk and wasm-bindgen, in the exact versions we use,
//! below the target folder of this clone. Nothing outside the clone is changed.

use crate::house::{House, Res, read};
use crate::process::{output, run, typed};
use crate::term;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The Trunk that the build is tested with (also `trunk-version` in Trunk.toml).
pub const TRUNK: &str = "0.21.14";
const WASM: &str = "wasm32-unknown-unknown";

/// The build folder of the tools: their own, so that they never wait for our builds.
pub fn build_dir(house: &House) -> PathBuf {
    house.tools().join("build")
}

/// The standard library for the browser's instruction set.
///
/// # Errors
/// When it is missing and rustup is not there to add it.
pub fn wasm_target(house: &House, dry: bool) -> Res<()> {
    let sysroot = output(house.command("rustc").args(["--print", "sysroot"]))
        .ok_or("cannot run rustc: install Rust with rustup (https://rustup.rs)")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    let mut command = house.command("rustup");
    command.args(["target", "add", WASM]);
    term::say("install", &format!("the wasm target is missing: {}", typed(&command)));
    if dry {
        return Ok(());
    }
    run("rustup", &mut command)
        .map_err(|error| format!("{error}\ninstall the Rust target `{WASM}`, then try again"))?;
    Ok(())
}

/// Trunk, the bundler.
///
/// # Errors
/// When it cannot be built.
pub fn trunk(house: &House, dry: bool) -> Res<()> {
    if is_version(house.command("trunk").arg("--version"), TRUNK) {
        return Ok(());
    }
    term::say("install", &format!("Trunk {TRUNK} is missing: building it takes some minutes, once"));
    cargo_install(house, "trunk", TRUNK, &["--locked"], dry)?;
    answers(house, "trunk", TRUNK, dry)
}

/// The wasm-bindgen tool of exactly the version in Cargo.lock.
///
/// # Errors
/// When the version is unknown or the tool cannot be built.
pub fn wasm_bindgen(house: &House, dry: bool) -> Res<()> {
    let lock = read(&house.root.join("Cargo.lock"))?;
    let version = locked(&lock, "wasm-bindgen")
        .ok_or("Cargo.lock names no wasm-bindgen: the app's dependencies are expected to have it")?;
    if is_version(house.command("wasm-bindgen").arg("--version"), &version) {
        return Ok(());
    }
    term::say("install", &format!("wasm-bindgen {version} is missing: building it takes some minutes, once"));
    cargo_install(house, "wasm-bindgen-cli", &version, &["--locked"], dry).or_else(|error| {
        if crate::stop::asked() {
            return Err(error);
        }
        term::say("install", "its own lock file does not resolve: once more without it");
        cargo_install(house, "wasm-bindgen-cli", &version, &[], dry)
    })?;
    answers(house, "wasm-bindgen", &version, dry)
}

/// A tool that was installed is also the one that is found.
fn answers(house: &House, tool: &str, version: &str, dry: bool) -> Res<()> {
    if dry || is_version(house.command(tool).arg("--version"), version) {
        return Ok(());
    }
    Err(format!("{tool} {version} was installed, but `{tool} --version` does not say so"))
}

fn cargo_install(house: &House, name: &str, version: &str, extra: &[&str], dry: bool) -> Res<()> {
    let mut command = house.cargo();
    command.args(["install", name, "--version", version]).args(extra).arg("--root").arg(house.tools());
    term::say("install", &typed(&command));
    if dry {
        return Ok(());
    }
    // A tool that runs for seconds need not be optimised for an hour: link-time optimisation and
    // a single codegen unit triple the time on two cores.
    command
        .env("CARGO_TARGET_DIR", build_dir(house))
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "2")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
    run(name, &mut command).map(|_| ())
}

/// Whether a program answers `--version` with exactly this version.
fn is_version(command: &mut Command, version: &str) -> bool {
    output(command).is_some_and(|text| says_version(&text, version))
}

fn says_version(text: &str, version: &str) -> bool {
    text.split_whitespace().nth(1) == Some(version)
}

/// The version of a package in a lock file.
pub fn locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    let version = lines.nth(1)?.trim().strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{is_version, locked, says_version};
    use std::process::Command;

    #[test]
    fn the_locked_version_is_read() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"x\"\n";
        assert_eq!(locked(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(locked(lock, "leptos"), None);
    }

    #[test]
    fn only_the_exact_version_will_do() {
        assert!(says_version("trunk 0.21.14", "0.21.14"));
        assert!(!says_version("trunk 0.21.1", "0.21.14"));
        assert!(!says_version("trunk 0.21.14-beta", "0.21.14"));
        assert!(says_version("wasm-bindgen 0.2.129 (abc)", "0.2.129"));
        assert!(is_version(Command::new("sh").args(["-c", "echo trunk 0.21.14"]), "0.21.14"));
        assert!(!is_version(&mut Command::new("/no/such/trunk"), "0.21.14"));
    }
}
