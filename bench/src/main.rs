//! Side-by-side measurements: contenders in interleaved rounds of one run, the ratio with its interval, and
//! a physical floor beside them. `cargo xtask bench [area]` calls it.

mod client;
mod harness;
mod pages;

use std::{env, process::ExitCode};

/// One measurement; an error says what does not start.
type Area = fn() -> Result<(), String>;

fn main() -> ExitCode {
    let areas: [(&str, Area); 1] = [("pages", pages::run)];
    let asked = env::args().nth(1);
    for (name, run) in areas {
        if asked.as_deref().is_none_or(|a| a == name)
            && let Err(message) = run()
        {
            eprintln!("bench {name}: {message}");
            return ExitCode::FAILURE;
        }
    }
    if let Some(name) = asked.filter(|a| areas.iter().all(|(n, _)| n != a)) {
        eprintln!("bench: no area `{name}`; known are {}", areas.map(|(n, _)| n).join(", "));
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
