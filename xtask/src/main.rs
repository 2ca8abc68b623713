//! `cargo xtask …`: the developer's tool. Owns the list of commands; each command lives in its own file.

mod bench;
mod dev;
mod dist;
mod house;
mod install;
mod look;
mod process;
mod race;
mod run;
mod server;
mod stop;
mod term;
mod test;
mod tidy;

use house::{House, Res};
use std::process::ExitCode;

/// The commands with one line each, in the order a newcomer meets them.
const COMMANDS: &[(&str, &str)] = &[
    ("run", "install what is missing, build, load the demo expo, serve it with live figures"),
    ("test [--only native|e2e|tidy]", "install what the tests need and run every test"),
    ("dev", "rebuild and restart on save"),
    ("tidy [--rules]", "format, lints and house rules (--rules: the house rules alone)"),
    ("dist [--dev] [--guide]", "build the two web apps into dist/ (--dev: quick; --guide: the style guide instead)"),
    ("install [--tests] [--dry-run]", "install the tools (--tests: also what the tests need)"),
    (
        "look [--only pages|guide|axe] [--place NAME]",
        "pictures of every page and component as contact sheets; axe over the whole grid",
    ),
    ("race", "the long form of the race test"),
    ("bench [area]", "side-by-side measurements"),
];

fn main() -> ExitCode {
    term::start();
    if let Err(error) = stop::listen() {
        eprintln!("cannot listen for Ctrl-C: {error}");
        return ExitCode::FAILURE;
    }
    let args: Vec<String> = std::env::args().skip(1).collect();
    let house = House::find();
    let done = match args.first().map(String::as_str) {
        Some(command) => dispatch(&house, command, &args[1..]),
        None => Err(usage("say which command to run")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if !message.is_empty() {
                eprintln!("{message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn dispatch(house: &House, command: &str, args: &[String]) -> Res<()> {
    match command {
        "install" => install::command(house, args),
        "dist" => dist::command(house, args),
        "run" => run::command(house, args),
        "test" => test::command(house, args),
        "tidy" => tidy::command(house, args),
        "bench" => bench::command(house, args),
        "look" => look::command(house, args),
        "race" => race::command(house, args),
        "dev" => dev::command(house, args),
        other => Err(usage(&format!("there is no command `{other}`"))),
    }
}

fn usage(problem: &str) -> String {
    let width = COMMANDS.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut text = format!("{problem}; the commands are:\n");
    for (name, what) in COMMANDS {
        text.push_str(&format!("  cargo xtask {name:<width$}  {what}\n"));
    }
    text.pop();
    text
}

#[cfg(test)]
mod tests {
    use super::{COMMANDS, usage};

    #[test]
    fn an_unknown_command_is_answered_with_every_command() {
        let text = usage("there is no command `x`");
        assert!(COMMANDS.iter().all(|(name, _)| text.contains(name)));
    }
}
