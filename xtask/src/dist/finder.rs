//! Builds the search engine as a wasm module of its own: `madang_finder.js` and `madang_finder_bg.wasm`. No Trunk:
//! it has no page, a worker or a benchmark loads it.

use crate::dist::trunk::{fetch, wasm_command, wasm_target};
use crate::house::{House, Res, make_dir, read_bytes, write};
use crate::install::Tools;
use crate::process::run;
use crate::term;
use std::path::Path;

/// What the apps' wasm may use too (`index.html`).
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds it into a folder.
///
/// # Errors
/// When cargo, wasm-bindgen or wasm-opt fails.
pub fn build(house: &House, tools: Tools, folder: &Path) -> Res<()> {
    fetch(house)?;
    term::say("finder", "cargo builds the search engine for the browser");
    let mut cargo = wasm_command(house, &std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()));
    cargo.args(["build", "--offline", "--locked", "--target=wasm32-unknown-unknown", "-p", "madang-finder"]);
    run("wasm", cargo.args(["--profile", "wasm"]))?;
    make_dir(folder)?;
    let mut bind = house.command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder);
    run("wasm-bindgen", bind.arg(wasm_target(house).join("wasm32-unknown-unknown/wasm/madang_finder.wasm")))?;
    if tools.wasm_opt {
        let module = folder.join("madang_finder_bg.wasm");
        let smaller = folder.join("madang_finder_bg.opt.wasm");
        let mut opt = house.command("wasm-opt");
        // Searching runs at every keystroke: for speed, where the apps are for size.
        opt.arg("-O3").args(FEATURES).arg(&module).arg("-o").arg(&smaller);
        run("wasm-opt", &mut opt)?;
        write(&module, read_bytes(&smaller)?)?;
        std::fs::remove_file(&smaller).map_err(|e| format!("{}: {e}", smaller.display()))?;
    }
    Ok(())
}
