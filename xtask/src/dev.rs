//! `cargo xtask dev`: rebuilds on save and restarts the server. Looks at the files' times twice a
//! second; quick builds, no compression.

use crate::dist::Mode;
use crate::house::{House, Res, files, only_flags};
use crate::process::{Running, run};
use crate::run::fill;
use crate::{dist, install, server, stop, term};
use std::path::Path;
use std::time::{Duration, SystemTime};

const WATCHED: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "api",
    "build.rs",
    "demo",
    "index.html",
    "kpi",
    "locales",
    "office.html",
    "public",
    "search",
    "server",
    "src",
    "style",
];

/// `cargo xtask dev`
///
/// # Errors
/// When a tool is missing or the port is in use. A failing build only waits for the next save.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    only_flags(args, &[])?;
    let port = server::port()?;
    server::free_port(port)?;
    let tools = install::tools(house, false)?;
    let binary = house.target.join("debug/madang");
    while !stop::asked() {
        let seen = newest(&house.root)?;
        let started = build(house, tools, &binary).and_then(|()| serve(house, &binary, port));
        let mut running = match started {
            Ok(running) => running,
            Err(error) => {
                term::say("dev", &format!("{error}; waiting for a change"));
                Vec::new()
            }
        };
        while !stop::asked() && newest(&house.root)? == seen {
            std::thread::sleep(Duration::from_millis(500));
        }
        for program in running.iter_mut().rev() {
            program.end();
        }
    }
    Ok(())
}

fn build(house: &House, tools: install::Tools, binary: &Path) -> Res<()> {
    dist::build(house, tools, Mode::Dev)?;
    let mut command = house.cargo();
    command.args(["build", "-p", "madang-server"]);
    run("server", &mut command)?;
    fill(house, binary)
}

fn serve(house: &House, binary: &Path, port: u16) -> Res<Vec<Running>> {
    let mut serve = Running::start("serve", &mut server::madang(house, binary, "serve"))?;
    server::wait_ready(&mut serve, port, Duration::from_secs(60))?;
    let simulate = Running::start("simulate", &mut server::simulate(house, binary, port))?;
    term::say("dev", &format!("http://localhost:{port}/ko (rebuilds on save, Ctrl-C stops)"));
    Ok(vec![serve, simulate])
}

/// The number of watched files and the latest time one was written.
fn newest(root: &Path) -> Res<(usize, Option<SystemTime>)> {
    let mut count = 0;
    let mut latest = None;
    for input in WATCHED {
        for file in files(&root.join(input))? {
            count += 1;
            // A file that vanished since it was listed changes the count next time.
            latest = latest.max(std::fs::metadata(&file).and_then(|data| data.modified()).ok());
        }
    }
    Ok((count, latest))
}
