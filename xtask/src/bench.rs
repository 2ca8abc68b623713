//! `cargo xtask bench [area]`: side-by-side measurements. Search runs in a browser, among JavaScript's own engines
//! (`bench/search`); everything else is the `bench` crate's.

use crate::dist::finder;
use crate::house::{House, Res};
use crate::process::run;
use crate::{install, term};

/// `cargo xtask bench [area [options]]`
///
/// # Errors
/// When the measurement fails.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    if args.first().is_some_and(|area| area == "search") {
        return search(house, &args[1..]);
    }
    let mut command = house.cargo();
    command.args(["run", "--release", "--locked", "-p", "madang-bench", "--"]).args(args);
    run("bench", &mut command).map(|_| ())?;
    if args.is_empty() { search(house, &[]) } else { Ok(()) }
}

/// Our engine as wasm and its peers over one corpus in Chromium; options go to `bench/search/run.mjs`.
fn search(house: &House, options: &[String]) -> Res<()> {
    let tools = install::tools(house, false)?;
    install::bench_packages(house)?;
    let folder = house.root.join("bench/search");
    let dist = folder.join("dist");
    finder::build(house, tools, &dist)?;
    let node = |script: &str| {
        let mut command = house.command("node");
        command.current_dir(&folder).arg(script);
        command
    };
    let chosen = options.iter().position(|option| option == "--docs").and_then(|at| options.get(at..at + 2));
    let mut corpus = node("corpus.mjs");
    run("bench", corpus.arg("out/corpus.jsonl").args(chosen.unwrap_or_default()))?;
    term::say("bench", "the index of the corpus");
    let mut index = house.cargo();
    index.args(["run", "--release", "--locked", "--quiet", "-p", "madang-search", "--example", "batch", "--"]);
    index.arg(folder.join("out/corpus.jsonl")).arg("/dev/null").arg("--snapshot").arg(&dist);
    run("bench", &mut index)?;
    run("bench", node("run.mjs").args(options)).map(|_| ())
}
