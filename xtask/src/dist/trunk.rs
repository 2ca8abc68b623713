//! Runs Trunk for each app into `target/trunk/<app>`, with our own tools on PATH and without letting
//! it download anything. Leaves names and compression to `assets`.

use crate::dist::{APPS, App, Mode, head};
use crate::house::{House, Res, make_dir, read, remove_dir, write};
use crate::install::Tools;
use crate::process::{output, run};
use crate::term;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where Trunk leaves one app.
pub fn output_dir(house: &House, app: App) -> PathBuf {
    house.target.join("trunk").join(app.name)
}

/// Builds both apps unless they were built from the same sources.
///
/// # Errors
/// When cargo, wasm-bindgen or Trunk fails.
pub fn build(house: &House, tools: Tools, mode: Mode, stamp: &str) -> Res<()> {
    let mark = house.target.join("trunk/stamp");
    if std::fs::read_to_string(&mark).is_ok_and(|text| text == stamp) {
        term::say("dist", "the wasm is unchanged");
        return Ok(());
    }
    fetch(house)?;
    both_at_once(house, mode)?;
    for app in APPS {
        bundle(house, app, tools, mode, "/")?;
    }
    write(&mark, stamp)
}

/// Runs Trunk for one app, whose files then name each other from `public_url` on.
///
/// # Errors
/// When cargo, wasm-bindgen or Trunk fails.
pub fn bundle(house: &House, app: App, tools: Tools, mode: Mode, public_url: &str) -> Res<()> {
    // What the app before left there (JavaScript snippets) would be copied along.
    remove_dir(&wasm_target(house).join("wasm-bindgen"))?;
    term::say("dist", &format!("Trunk bundles {} ({})", app.bin, app.html));
    let html = page(house, app, tools)?;
    let mut command = wasm_command(house, "trunk");
    command.args(["build", "--offline", "true", "--skip-version-check", "--color", "never"]);
    command.arg("--config").arg(house.root.join("Trunk.toml"));
    command.arg("--dist").arg(output_dir(house, app));
    command.args(["--public-url", public_url]);
    if mode == Mode::Release {
        command.args(["--release", "true"]);
    }
    make_dir(&output_dir(house, app))?;
    run("trunk", command.arg(html)).map(|_| ())
}

/// Trunk passes its `--offline` on to cargo, so everything locked is fetched first.
///
/// # Errors
/// When cargo cannot fetch.
pub fn fetch(house: &House) -> Res<()> {
    let host = output(house.command("rustc").arg("-vV")).unwrap_or_default();
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default().to_owned();
    let mut command = house.cargo();
    command.args(["fetch", "--quiet", "--locked", "--target", "wasm32-unknown-unknown"]);
    if !host.is_empty() {
        command.args(["--target", &host]);
    }
    run("cargo", &mut command).map(|_| ())
}

/// Compiles both binaries in one go when they share their features: their links, each of which
/// keeps one core busy, then run side by side, and Trunk finds them done.
fn both_at_once(house: &House, mode: Mode) -> Res<()> {
    let mut links = Vec::new();
    for app in APPS {
        links.push(
            head::rust_link(&read(&house.root.join(app.html))?)
                .ok_or_else(|| format!("{}: expected `<link data-trunk rel=\"rust\" …>` with data-bin", app.html))?,
        );
    }
    for (app, link) in APPS.iter().zip(&links) {
        if link.bin != app.bin {
            return Err(format!("{}: data-bin is `{}`, expected `{}`", app.html, link.bin, app.bin));
        }
    }
    if links[0].features != links[1].features || links[0].profile != links[1].profile {
        return Ok(());
    }
    term::say("dist", "cargo builds the wasm of both apps");
    let mut command = wasm_command(house, &std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()));
    command.args(["build", "--offline", "--locked", "--target=wasm32-unknown-unknown", "-p", "madang-app"]);
    command.args(["--no-default-features", "--features", &links[0].features]);
    for app in APPS {
        command.args(["--bin", app.bin]);
    }
    if mode == Mode::Release {
        command.args(["--profile", &links[0].profile]);
    }
    run("wasm", &mut command).map(|_| ())
}

/// The HTML file for Trunk; where wasm-opt is missing, a copy that does not ask for it (Trunk
/// would otherwise download one).
fn page(house: &House, app: App, tools: Tools) -> Res<PathBuf> {
    let original = house.root.join(app.html);
    if tools.wasm_opt {
        return Ok(original);
    }
    let copy = house.target.join("trunk").join(format!("plain-{}", app.html));
    let manifest = way(&house.target.join("trunk"), &house.root.join("Cargo.toml"));
    let html = without_wasm_opt(&read(&original)?, &manifest);
    write(&copy, html)?;
    Ok(copy)
}

fn without_wasm_opt(html: &str, manifest: &str) -> String {
    html.replace("data-wasm-opt=\"z\"", &format!("data-wasm-opt=\"0\" href=\"{manifest}\""))
}

/// The relative way from a folder to a file: Trunk takes no absolute one.
fn way(from: &Path, to: &Path) -> String {
    let same = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    let mut parts = vec!["..".to_owned(); from.components().count() - same];
    parts.extend(to.components().skip(same).map(|part| part.as_os_str().to_string_lossy().into_owned()));
    parts.join("/")
}

/// Where cargo leaves the wasm.
pub fn wasm_target(house: &House) -> PathBuf {
    house.target.join("wasm")
}

/// The wasm has a target folder of its own, so that it never waits for native builds.
pub fn wasm_command(house: &House, program: &str) -> Command {
    let mut command = house.command(program);
    command.env("CARGO_TARGET_DIR", wasm_target(house)).env_remove("NO_COLOR");
    command
}

#[cfg(test)]
mod tests {
    use super::{way, without_wasm_opt};
    use crate::dist::APPS;
    use crate::house::{House, read};
    use std::path::Path;

    #[test]
    fn the_way_between_folders_is_relative() {
        let to = Path::new("/a/b/Cargo.toml");
        assert_eq!(way(Path::new("/a/b/target/trunk"), to), "../../Cargo.toml");
        assert_eq!(way(Path::new("/c/trunk"), to), "../../a/b/Cargo.toml");
    }

    #[test]
    fn our_pages_can_be_built_without_wasm_opt() {
        let house = House::find();
        for app in APPS {
            let html = read(&house.root.join(app.html)).unwrap();
            let plain = without_wasm_opt(&html, "../x/Cargo.toml");
            assert!(plain.contains("data-wasm-opt=\"0\" href=\"../x/Cargo.toml\""), "{}", app.html);
        }
    }
}
