//! `cargo xtask run`: from a fresh clone to the running demo expo. A second run installs nothing and
//! starts in seconds.

use crate::dist::Mode;
use crate::house::{House, Res, make_dir, only_flags, read, write};
use crate::process::{Running, run};
use crate::{dist, install, server, stop, term};
use std::path::Path;
use std::time::Duration;

/// `cargo xtask run`
///
/// # Errors
/// When something is missing that cannot be installed, a build fails, or the server ends by itself.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    only_flags(args, &[])?;
    let port = server::port()?;
    server::free_port(port)?;
    let binary = build(house)?;

    let data = house.data();
    fill(house, &binary)?;

    term::say("serve", &format!("starts on port {port}"));
    let mut command = server::madang(house, &binary, "serve");
    if std::env::var_os("MADANG_LOG").is_none() {
        // A line for each of the factories' batches would drown the addresses.
        command.env("MADANG_LOG", "warn");
    }
    let mut serve = Running::start("serve", &mut command)?;
    server::wait_ready(&mut serve, port, Duration::from_secs(60))?;
    term::say("simulate", "starts the factories");
    let mut simulate = Running::start("simulate", &mut server::simulate(house, &binary, port))?;
    addresses(port, &data);

    let mut simulating = true;
    let done = loop {
        if stop::asked() {
            break Ok(());
        }
        if let Some(status) = serve.poll() {
            break Err(format!("the server ended by itself ({status})"));
        }
        if let Some(status) = simulate.poll().filter(|_| simulating) {
            simulating = false;
            term::say("simulate", &format!("ended ({status}): the figures will turn stale"));
        }
        std::thread::sleep(Duration::from_millis(100));
    };
    term::say("run", "stops the factories and the server");
    simulate.end();
    serve.end();
    term::say("run", "stopped");
    done
}

/// Loads the demo expo into a data folder that has none.
///
/// # Errors
/// When `madang demo` fails.
pub fn fill(house: &House, binary: &Path) -> Res<()> {
    let data = house.data();
    make_dir(&data)?;
    if has_expo(&data) {
        return Ok(());
    }
    term::say("demo", "fills the embedded database with the demo expo");
    let lines = run("demo", &mut server::madang(house, binary, "demo"))?;
    keep_links(&data, &lines)
}

/// The web apps and the server's binary, side by side.
fn build(house: &House) -> Res<std::path::PathBuf> {
    let native = || {
        term::say("server", "cargo build --release -p madang-server");
        let mut command = house.cargo();
        command.args(["build", "--release", "--locked", "-p", "madang-server"]);
        run("server", &mut command)?;
        term::say("server", "is built");
        Ok::<(), String>(())
    };
    let web = || {
        if dist::is_fresh(house, Mode::Release)? {
            term::say("dist", "nothing has changed");
            return Ok(());
        }
        dist::build(house, install::tools(house, false)?, Mode::Release)
    };
    std::thread::scope(|scope| {
        let native = scope.spawn(native);
        let web: Res<()> = web();
        let native = native.join().unwrap_or_else(|_| Err("the server's build panicked".into()));
        match (web, native) {
            (Err(web), Err(native)) => Err(format!("{web}\n{native}")),
            (web, native) => web.and(native),
        }
    })?;
    Ok(house.target.join("release/madang"))
}

/// Whether the data folder was filled before.
fn has_expo(data: &Path) -> bool {
    data.join(LINKS).is_file()
}

/// Where the demo's sign-in links are kept.
const LINKS: &str = "sign-in-links.txt";

/// Keeps the sign-in links the demo printed, unless it wrote the file itself.
fn keep_links(data: &Path, lines: &[String]) -> Res<()> {
    let file = data.join(LINKS);
    if file.is_file() {
        return Ok(());
    }
    let links: Vec<&str> =
        lines.iter().map(String::as_str).filter(|line| line.contains("http://") || line.contains("https://")).collect();
    write(&file, links.join("\n") + "\n")
}

fn addresses(port: u16, data: &Path) {
    let origin = std::env::var("MADANG_ORIGIN").unwrap_or_else(|_| format!("http://localhost:{port}"));
    term::line("");
    term::line("Madang is open:");
    for (what, path) in [
        ("한국어", "/ko"),
        ("English", "/en"),
        ("中文", "/zh"),
        ("日本語", "/ja"),
        ("studio and desk", "/studio"),
        ("API", "/api/docs"),
    ] {
        term::line(&format!("  {origin}{path}  {what}"));
    }
    if let Ok(links) = read(&data.join(LINKS)) {
        term::line(&format!("sign-in links of the demo (each works once; also in {}):", data.join(LINKS).display()));
        for link in links.lines().filter(|line| !line.trim().is_empty()) {
            term::line(&format!("  {link}"));
        }
    }
    term::line("Ctrl-C stops it.");
    term::line("");
}

#[cfg(test)]
mod tests {
    use super::{has_expo, keep_links};
    use crate::house::{make_dir, read};

    #[test]
    fn links_are_kept_once() {
        let dir = std::env::temp_dir().join(format!("madang-links-{}", std::process::id()));
        make_dir(&dir).unwrap();
        assert!(!has_expo(&dir));
        let lines = ["loaded 100 companies".to_owned(), "desk http://localhost:8080/x".to_owned()];
        keep_links(&dir, &lines).unwrap();
        keep_links(&dir, &[]).unwrap();
        assert!(has_expo(&dir));
        assert_eq!(read(&dir.join("sign-in-links.txt")).unwrap(), "desk http://localhost:8080/x\n");
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
