//! `cargo xtask test`: installs what the tests need and runs every test. Owns what runs beside what:
//! the wasm build has its own target folder and runs beside the native tests; the browser comes last.

pub mod postgres;
mod tally;

use crate::dist::Mode;
use crate::house::{House, Res, make_dir, remove_dir};
use crate::process::{Running, run};
use crate::{dist, install, server, stop, term, tidy};
use postgres::Cluster;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;
use std::time::Instant;
use tally::{Count, Step};

/// What of it all is to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    All,
    Native,
    E2e,
    Tidy,
}

/// `cargo xtask test [--only native|e2e|tidy]`
///
/// # Errors
/// When any test or step failed; the last line printed holds the numbers.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    let part = part(args)?;
    let steps = Steps::default();
    // The database outlives both the native and the browser tests and ends with this function.
    let mut cluster = None;
    match part {
        Part::Tidy => tidy_steps(&steps, house),
        Part::Native => {
            steps.packages(house);
            cluster = native(&steps, house);
        }
        Part::E2e => {
            steps.packages(house);
            steps.run("dist", || web(house).map(|()| Count::default()));
            steps.run("build", || build_native(house).map(|()| Count::default()));
        }
        Part::All => {
            // First, because it brings npm, which the web tools look for.
            steps.packages(house);
            std::thread::scope(|scope| {
                let web = scope.spawn(|| {
                    steps.run("dist", || web(&house.gentle()).map(|()| Count::default()));
                });
                cluster = native(&steps, house);
                tidy_steps(&steps, house);
                if web.join().is_err() {
                    steps.add("dist", 0.0, Err("panicked".into()));
                }
            });
        }
    }
    if matches!(part, Part::All | Part::E2e) {
        steps.run("browser", || browser(house, cluster.as_ref()));
    }
    drop(cluster);
    if stop::asked() {
        steps.add("all", term::elapsed(), Err("stopped on request".into()));
    }
    let done = steps.0.into_inner().unwrap_or_default();
    for row in tally::table(&done) {
        term::line(&row);
    }
    // The program's last line: the numbers and nothing else.
    term::line(&tally::total(&done).to_string());
    if done.iter().all(Step::ok) { Ok(()) } else { Err(String::new()) }
}

fn part(args: &[String]) -> Res<Part> {
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => Ok(Part::All),
        ["--only", "native"] => Ok(Part::Native),
        ["--only", "e2e"] => Ok(Part::E2e),
        ["--only", "tidy"] => Ok(Part::Tidy),
        _ => Err(format!("`{}`: expected nothing or --only native, e2e or tidy", args.join(" "))),
    }
}

/// The steps done so far, from both threads.
#[derive(Default)]
struct Steps(Mutex<Vec<Step>>);

impl Steps {
    fn add(&self, name: &str, seconds: f64, result: Res<Count>) {
        let step = Step { name: name.into(), seconds, result };
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(step);
    }

    /// Runs a step with its time; tells whether it went well.
    fn run(&self, name: &str, work: impl FnOnce() -> Res<Count>) -> bool {
        if stop::asked() {
            return false;
        }
        term::say(name, "starts");
        let started = Instant::now();
        let result = work();
        let seconds = started.elapsed().as_secs_f64();
        match &result {
            Ok(_) => term::say(name, &format!("done in {seconds:.1} s")),
            Err(error) => term::say(name, &format!("FAILED after {seconds:.1} s: {error}")),
        }
        let ok = result.as_ref().is_ok_and(|count| count.failed == 0);
        self.add(name, seconds, result);
        ok
    }

    fn packages(&self, house: &House) -> bool {
        self.run("packages", || install::test_packages(house, false).map(|()| Count::default()))
    }
}

fn tidy_steps(steps: &Steps, house: &House) {
    steps.run("rules", || tidy::rules(house).map(|()| Count::default()));
    steps.run("format", || tidy::format(house).map(|()| Count::default()));
    steps.run("clippy", || tidy::clippy(house).map(|()| Count::default()));
}

/// The native tests on both databases; hands the database on to the browser tests.
fn native(steps: &Steps, house: &House) -> Option<Cluster> {
    let built = steps.run("build", || build_native(house).map(|()| Count::default()));
    let mut cluster = None;
    steps.run("postgres", || {
        cluster = Some(Cluster::start(house)?);
        Ok(Count::default())
    });
    if built {
        steps.run("native", || {
            let mut command = house.cargo();
            command.arg("test").args(NATIVE).arg("--no-fail-fast");
            if let Some(cluster) = &cluster {
                command.env("MADANG_TEST_POSTGRES", cluster.url());
            }
            let (ok, lines) = Running::start("native", &mut command)?.outcome();
            tally::cargo(&lines).settled(ok, "cargo test")
        });
    }
    cluster
}

/// Everything for this machine in one invocation, so that each crate is built once: the app with
/// its server side, as the server uses it, and the crash points that the race test needs.
const NATIVE: &[&str] = &["--workspace", "--locked", "--features", "madang-app/ssr,madang-server/chaos"];

/// Builds libraries, binaries and tests of the workspace; `target/debug/madang` is among them.
///
/// # Errors
/// When something does not compile.
pub fn build_native(house: &House) -> Res<()> {
    let mut command = house.cargo();
    command.arg("build").args(NATIVE).args(["--lib", "--bins", "--tests"]);
    run("build", &mut command).map(|_| ())
}

/// The web apps as they are shipped.
///
/// # Errors
/// When a tool is missing or a build fails.
pub fn web(house: &House) -> Res<()> {
    if dist::is_fresh(house, Mode::Release)? {
        term::say("dist", "nothing has changed");
    } else {
        dist::build(house, install::tools(house, false)?, Mode::Release)?;
    }
    // The style guide is made of the same compiled crates; only its own link is added.
    dist::guide(house, Mode::Release).map(|_| ())
}

/// Playwright with what the configuration and the tests read from the environment.
///
/// # Errors
/// When no browser is found or no port is free.
pub fn playwright(house: &House, cluster: Option<&Cluster>) -> Res<Command> {
    let chromium =
        install::chromium(house).ok_or("no Chromium is here: expected /usr/bin/chromium, or its path in CHROMIUM")?;
    let binary: PathBuf = house.target.join("debug/madang");
    let data = house.target.join("test/e2e");
    remove_dir(&data)?;
    make_dir(&data)?;
    let mut command = house.command("npx");
    command
        .current_dir(house.e2e())
        .args(["--no-install", "playwright", "test"])
        .env("MADANG_BIN", binary)
        .env("MADANG_DIST", house.dist())
        .env("MADANG_DATA", data)
        .env("MADANG_TEST_PORT", free_port()?.to_string())
        .env("CHROMIUM", chromium)
        .env_remove("DATABASE_URL")
        .env_remove("MADANG_ADDR")
        .env_remove("MADANG_ORIGIN");
    if let Some(cluster) = cluster {
        command.env("MADANG_TEST_POSTGRES", cluster.url());
    }
    Ok(command)
}

fn browser(house: &House, cluster: Option<&Cluster>) -> Res<Count> {
    for (path, what) in
        [(house.target.join("debug/madang"), "the server"), (house.dist().join("manifest.json"), "dist/")]
    {
        if !path.is_file() {
            return Err(format!("{} is missing: {what} was not built", path.display()));
        }
    }
    let (ok, lines) = Running::start("browser", &mut playwright(house, cluster)?)?.outcome();
    tally::playwright(&lines).settled(ok, "playwright")
}

/// A port nobody listens on now.
///
/// # Errors
/// When the system has none.
pub fn free_port() -> Res<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| format!("no free port: {error}"))?;
    let port = listener.local_addr().map_err(|error| format!("no free port: {error}"))?.port();
    drop(listener);
    server::free_port(port).map(|()| port)
}

#[cfg(test)]
mod tests {
    use super::{Part, part};

    #[test]
    fn the_parts() {
        let args = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(part(&[]), Ok(Part::All));
        assert_eq!(part(&args("--only e2e")), Ok(Part::E2e));
        assert!(part(&args("--only all")).unwrap_err().contains("`--only all`"));
        assert!(part(&args("--only")).is_err());
    }
}
