//! Programs this tool starts: their lines are forwarded, and none outlives us.
//! Each runs in a process group of its own, so that a Ctrl-C reaches it only through `stop`.

use crate::house::Res;
use crate::{stop, term};
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

const POLL: Duration = Duration::from_millis(40);
/// How long a program may take to end before it is killed.
const GRACE: Duration = Duration::from_secs(10);

/// A started program.
pub struct Running {
    name: String,
    child: Child,
    lines: Arc<Mutex<Vec<String>>>,
    readers: Vec<JoinHandle<()>>,
    ended: Option<ExitStatus>,
    signal: &'static str,
}

impl Running {
    /// Starts a program; what it prints is forwarded with its name in front and kept.
    ///
    /// # Errors
    /// When the program cannot be started; the sentence names it.
    pub fn start(name: &str, command: &mut Command) -> Res<Self> {
        Self::start_with(name, command, true)
    }

    /// As [`Running::start`], but what it prints is only kept.
    ///
    /// # Errors
    /// When the program cannot be started; the sentence names it.
    pub fn start_quiet(name: &str, command: &mut Command) -> Res<Self> {
        Self::start_with(name, command, false)
    }

    fn start_with(name: &str, command: &mut Command, forward: bool) -> Res<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
        let program = command.get_program().to_string_lossy().into_owned();
        let mut child = command.spawn().map_err(|error| format!("{name}: cannot start `{program}`: {error}"))?;
        let lines = Arc::new(Mutex::new(Vec::new()));
        let mut readers = Vec::new();
        if let Some(out) = child.stdout.take() {
            readers.push(reader(out, name, &lines, forward));
        }
        if let Some(err) = child.stderr.take() {
            readers.push(reader(err, name, &lines, forward));
        }
        Ok(Self { name: name.into(), child, lines, readers, ended: None, signal: "TERM" })
    }

    /// The signal that asks this program to end cleanly (default `TERM`).
    #[must_use]
    pub fn stopped_by(mut self, signal: &'static str) -> Self {
        self.signal = signal;
        self
    }

    /// The lines printed so far.
    pub fn lines(&self) -> Vec<String> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The exit status when the program has ended.
    pub fn poll(&mut self) -> Option<ExitStatus> {
        if self.ended.is_none() {
            self.ended = self.child.try_wait().ok().flatten();
        }
        self.ended
    }

    /// Waits for the end, or ends the program when the developer asks for it.
    ///
    /// # Errors
    /// When the program failed or was ended by request.
    pub fn wait(mut self) -> Res<Vec<String>> {
        let status = loop {
            if let Some(status) = self.poll() {
                break status;
            }
            if stop::asked() {
                self.end();
                return Err(format!("{}: stopped on request", self.name));
            }
            thread::sleep(POLL);
        };
        self.drain();
        if status.success() { Ok(self.lines()) } else { Err(format!("{}: failed ({status})", self.name)) }
    }

    /// Waits for the end and tells whether all went well, with the lines in either case.
    pub fn outcome(mut self) -> (bool, Vec<String>) {
        while self.poll().is_none() {
            if stop::asked() {
                self.end();
                return (false, self.lines());
            }
            thread::sleep(POLL);
        }
        self.drain();
        (self.poll().is_some_and(|status| status.success()), self.lines())
    }

    /// Asks the program to end, then kills what remains of it.
    pub fn end(&mut self) {
        if self.poll().is_none() {
            // Only the leader is asked: a database or a server ends its own children in order.
            signal(self.signal, &self.child.id().to_string());
            let until = Instant::now() + GRACE;
            while self.poll().is_none() && Instant::now() < until {
                thread::sleep(POLL);
            }
        }
        signal("KILL", &format!("-{}", self.child.id()));
        if self.poll().is_none() {
            self.ended = self.child.wait().ok();
        }
    }

    /// Waits for the readers; a grandchild that keeps the pipe open is ended.
    fn drain(&mut self) {
        let until = Instant::now() + Duration::from_secs(2);
        while self.readers.iter().any(|reader| !reader.is_finished()) && Instant::now() < until {
            thread::sleep(Duration::from_millis(5));
        }
        if self.readers.iter().any(|reader| !reader.is_finished()) {
            signal("KILL", &format!("-{}", self.child.id()));
        }
        for reader in self.readers.drain(..) {
            let _ = reader.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.ended.is_none() {
            self.end();
        }
    }
}

/// Runs a program to its end, forwarding its lines, and returns them.
///
/// # Errors
/// When it cannot be started or fails.
pub fn run(name: &str, command: &mut Command) -> Res<Vec<String>> {
    Running::start(name, command)?.wait()
}

/// What a short program printed on its standard output, when it succeeded.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A command as one would type it, for messages.
pub fn typed(command: &Command) -> String {
    let program = command.get_program().to_string_lossy().into_owned();
    let program = program.rsplit('/').next().unwrap_or(&program).to_owned();
    let args = command.get_args().map(|arg| arg.to_string_lossy().into_owned());
    std::iter::once(program).chain(args).collect::<Vec<_>>().join(" ")
}

/// The shell's own `kill`: a minimal system has no program of that name, and we have no `unsafe`.
fn signal(name: &str, target: &str) {
    let script = format!("kill -s {name} -- {target} 2>/dev/null");
    let _ = Command::new("sh").args(["-c", &script]).stdin(Stdio::null()).status();
}

fn reader(
    pipe: impl Read + Send + 'static,
    name: &str,
    lines: &Arc<Mutex<Vec<String>>>,
    forward: bool,
) -> JoinHandle<()> {
    let name = name.to_owned();
    let lines = Arc::clone(lines);
    thread::spawn(move || {
        let mut pipe = BufReader::new(pipe);
        let mut bytes = Vec::new();
        while pipe.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            if forward {
                term::forward(&name, &text);
            }
            lines.lock().unwrap_or_else(PoisonError::into_inner).push(text);
            bytes.clear();
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Running, output, run};
    use std::process::Command;
    use std::time::{Duration, Instant};

    #[test]
    fn lines_are_kept_and_failure_is_told() {
        let lines = run("echo", Command::new("sh").args(["-c", "echo one; echo two >&2"])).unwrap();
        assert_eq!(lines.len(), 2);
        assert!(run("false", &mut Command::new("false")).unwrap_err().contains("false: failed"));
        assert!(run("x", &mut Command::new("/no/such/program")).unwrap_err().contains("/no/such/program"));
        assert_eq!(output(Command::new("sh").args(["-c", "echo hi"])).as_deref(), Some("hi"));
    }

    #[test]
    fn a_program_and_its_children_end_when_dropped() {
        let started = Instant::now();
        let mut program = Running::start("tree", Command::new("sh").args(["-c", "sleep 60 & echo $!; wait"])).unwrap();
        while program.lines().is_empty() && started.elapsed() < Duration::from_secs(5) {
            std::thread::sleep(Duration::from_millis(10));
        }
        let child = program.lines()[0].clone();
        assert!(program.poll().is_none());
        drop(program);
        assert!(started.elapsed() < Duration::from_secs(9));
        let gone = Instant::now() + Duration::from_secs(5);
        // A killed orphan may stay a zombie until its new parent looks: that is ended too.
        let ended =
            || std::fs::read_to_string(format!("/proc/{child}/stat")).map_or(true, |stat| stat.contains(") Z "));
        while !ended() && Instant::now() < gone {
            std::thread::sleep(Duration::from_millis(10));
        }
        assert!(ended());
    }
}
