//! A private PostgreSQL for the tests: made anew, reachable only from this machine, ended with us.
//! The server's own programs refuse to run as root, so then they run as the user `postgres`.

use crate::house::{House, Res, make_dir, read_bytes, remove_dir, write};
use crate::install;
use crate::process::{Running, output, run, typed};
use crate::{stop, term, test};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

const USER: &str = "madang";

/// A running cluster; dropping it ends it and removes its files.
pub struct Cluster {
    server: Running,
    base: PathBuf,
    sockets: PathBuf,
    url: String,
}

impl Cluster {
    /// Makes and starts a cluster with `fsync` on, as in production.
    ///
    /// # Errors
    /// When PostgreSQL is missing or does not start; the sentence holds its last words.
    pub fn start(house: &House) -> Res<Self> {
        let bin = install::postgres_bin(house)
            .ok_or("PostgreSQL's server programs are missing: expected /usr/lib/postgresql/*/bin/initdb")?;
        let root = install::is_root();
        let port = test::free_port()?;
        let base = base_dir(house, root)?;
        let sockets = std::env::temp_dir().join(format!("madang-pg-{}", std::process::id()));
        remove_dir(&sockets)?;
        make_dir(&sockets)?;
        let password = password()?;
        write(&base.join("password"), &password)?;
        if root {
            own(&[&base, &sockets])?;
        }
        let data = base.join("data");
        term::say("postgres", &format!("makes a private cluster in {}", base.display()));
        let mut init = tool(house, &bin, "initdb", root);
        init.args(["--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--no-sync", "-U", USER]);
        init.arg("--pwfile").arg(base.join("password")).arg("-D").arg(&data);
        let made = Running::start_quiet("initdb", &mut init)?;
        let (ok, lines) = made.outcome();
        if !ok {
            return Err(format!("initdb failed:\n{}", lines.join("\n")));
        }
        let mut serve = tool(house, &bin, "postgres", root);
        serve.arg("-D").arg(&data).arg("-k").arg(&sockets);
        serve.args(["-h", "127.0.0.1", "-p", &port.to_string()]);
        serve.args(["-c", "fsync=on", "-c", "max_connections=300", "-c", "shared_buffers=64MB"]);
        // INT asks PostgreSQL for a fast, clean end.
        let server = Running::start_quiet("postgres", &mut serve)?.stopped_by("INT");
        let url = format!("postgres://{USER}:{password}@127.0.0.1:{port}/postgres");
        let mut cluster = Self { server, base, sockets, url };
        cluster.wait_ready(house, &bin, port)?;
        term::say("postgres", &format!("listens on 127.0.0.1:{port}"));
        Ok(cluster)
    }

    /// The address for the tests, which make databases of their own on it.
    pub fn url(&self) -> &str {
        &self.url
    }

    fn wait_ready(&mut self, house: &House, bin: &Path, port: u16) -> Res<()> {
        let until = Instant::now() + Duration::from_secs(60);
        let port = port.to_string();
        while Instant::now() < until && !stop::asked() {
            if let Some(status) = self.server.poll() {
                return Err(format!("postgres ended ({status}):\n{}", self.server.lines().join("\n")));
            }
            let mut ready = house.command(&bin.join("pg_isready").to_string_lossy());
            if output(ready.args(["-q", "-h", "127.0.0.1", "-p", &port])).is_some() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Err("postgres did not become ready".into())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.server.end();
        let log = self.server.lines().join("\n");
        let failed = std::thread::panicking();
        let _ = remove_dir(&self.sockets);
        if !failed {
            let _ = remove_dir(&self.base.join("data"));
        }
        let _ = write(&self.base.join("postgres.log"), log);
    }
}

/// A fresh folder the server's user can reach: below the target folder, or where that is closed to
/// it (a clone in root's home), below the temporary folder.
fn base_dir(house: &House, root: bool) -> Res<PathBuf> {
    let base = house.target.join("test/pg");
    end_leftover(&base.join("data"));
    remove_dir(&base)?;
    make_dir(&base)?;
    if !root {
        return Ok(base);
    }
    own(&[&base])?;
    let mut reach = as_postgres(house, Path::new("test"));
    if output(reach.args(["-w", &base.to_string_lossy()])).is_some() {
        return Ok(base);
    }
    let base = std::env::temp_dir().join(format!("madang-pg-data-{}", std::process::id()));
    remove_dir(&base)?;
    make_dir(&base)?;
    Ok(base)
}

/// Ends a server that an earlier run, killed without warning, left behind.
fn end_leftover(data: &Path) {
    let Ok(text) = std::fs::read_to_string(data.join("postmaster.pid")) else {
        return;
    };
    let Some(pid) = text.lines().next().and_then(|line| line.trim().parse::<u32>().ok()) else {
        return;
    };
    let ours = read_bytes(Path::new(&format!("/proc/{pid}/cmdline")))
        .is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(&*data.to_string_lossy()));
    if ours {
        term::say("postgres", "ends a cluster left behind by an earlier run");
        let _ = Command::new("sh").args(["-c", &format!("kill -s INT {pid}; sleep 2")]).status();
    }
}

fn tool(house: &House, bin: &Path, name: &str, root: bool) -> Command {
    let program = bin.join(name);
    let mut command = if root { as_postgres(house, &program) } else { house.command(&program.to_string_lossy()) };
    command.current_dir(std::env::temp_dir()).env("LC_ALL", "C");
    command
}

/// A program as the user `postgres`. `setpriv` replaces itself by the program, so signals reach it.
fn as_postgres(house: &House, program: &Path) -> Command {
    let mut command = house.command("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "--"]).arg(program);
    command.current_dir(std::env::temp_dir());
    command
}

fn own(folders: &[&Path]) -> Res<()> {
    let mut command = Command::new("chown");
    command.args(["-R", "postgres:postgres"]).args(folders);
    let shown = typed(&command);
    run("chown", &mut command).map(|_| ()).map_err(|error| format!("{error}: {shown}"))
}

/// A password nobody can guess: other users of this machine can reach the port.
fn password() -> Res<String> {
    use std::io::Read;
    let mut bytes = [0; 16];
    std::fs::File::open("/dev/urandom")
        .and_then(|mut file| file.read_exact(&mut bytes))
        .map_err(|error| format!("cannot read /dev/urandom: {error}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::Cluster;
    use crate::house::House;
    use crate::install::postgres_bin;
    use crate::process::output;

    /// Needs PostgreSQL's programs, which `cargo xtask test` installs.
    #[test]
    fn a_cluster_answers_and_leaves_nothing_behind() {
        let mut house = House::find();
        house.target = std::env::temp_dir().join(format!("madang-pg-test-{}", std::process::id()));
        let Some(bin) = postgres_bin(&house) else {
            return;
        };
        let cluster = Cluster::start(&house).unwrap();
        let url = cluster.url().to_owned();
        let ask = || {
            let mut psql = house.command(&bin.join("psql").to_string_lossy());
            output(psql.args([&url, "-Atc", "SHOW fsync"]))
        };
        assert_eq!(ask().as_deref(), Some("on"));
        let base = cluster.base.clone();
        drop(cluster);
        assert_eq!(ask(), None);
        assert!(!base.join("data").exists());
        std::fs::remove_dir_all(&house.target).unwrap();
    }
}
