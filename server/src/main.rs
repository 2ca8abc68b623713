//! The binary `madang`: reads the command line, sets up the log, runs one subcommand.

use std::{env, process::ExitCode};

use madang_server::{
    command,
    config::{Config, ConfigError},
    serve,
};

const HELP: &str = "\
madang: the server of the Madang expo

  madang serve                 serve the expo until SIGTERM or Ctrl-C
  madang demo [--seed N]       load the demo expo (replaces demo content, keeps nothing else)
  madang simulate [--url URL] [--speed N] [--period-ms N] [--only SLUG,SLUG]
                               send the demo factories' samples through the public API
  madang invite EMAIL ROLE [COMPANY]
                               print and mail a sign-in link for a role of a company

Settings stand in madang.toml or the environment: MADANG_ADDR, MADANG_ORIGIN, MADANG_DATA, MADANG_DIST,
DATABASE_URL, SMTP_URL. MADANG_LOG sets the log level (info).
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        print!("{HELP}");
        return ExitCode::from(2);
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    log();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("madang: no threads to be had: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(name, rest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("madang: {message}");
            ExitCode::FAILURE
        }
    }
}

async fn run(name: &str, rest: &[String]) -> Result<(), String> {
    let config = Config::load().map_err(|e: ConfigError| e.to_string())?;
    match name {
        "serve" => serve::run(config).await,
        "demo" => command::demo::run(&config, rest).await,
        "simulate" => command::simulate::run(&config, rest).await,
        "invite" => command::invite::run(&config, rest).await,
        other => Err(format!("`{other}` is not a command\n\n{HELP}")),
    }
}

/// One JSON object a line; no personal data by rule of the places that write them.
fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("MADANG_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_target(false)
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}
