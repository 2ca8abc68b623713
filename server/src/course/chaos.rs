//! Crash points and switched-off guards for the race tests. Without the feature `chaos` nothing of it is
//! in the program.

/// Kills this process with SIGKILL here when `CRASH_AT=name:probability` says so. A byte is added to the
/// file `CRASH_LOG` first, so that the test can count.
#[cfg(feature = "chaos")]
pub fn point(name: &str) {
    use std::{env, fs::OpenOptions, io::Write as _};

    let Ok(at) = env::var("CRASH_AT") else { return };
    let Some((wanted, probability)) = at.split_once(':') else { return };
    let probability: f64 = probability.parse().unwrap_or(0.0);
    let dice = f64::from(u32::from_le_bytes(crate::random::bytes::<4>())) / f64::from(u32::MAX);
    if wanted != name || dice >= probability {
        return;
    }
    if let Some(path) = env::var_os("CRASH_LOG")
        && let Ok(mut file) = OpenOptions::new().create(true).append(true).open(path)
    {
        let _ = file.write_all(b"x");
    }
    let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    // The signal may need a moment; nothing may be written after it.
    loop {
        std::thread::park();
    }
}

/// Does nothing.
#[cfg(not(feature = "chaos"))]
pub const fn point(_name: &str) {}

/// Whether seats are taken by count-then-insert instead of the conditional update: the negative control.
#[cfg(feature = "chaos")]
#[must_use]
pub fn unguarded() -> bool {
    std::env::var_os("UNSAFE_NO_GUARD").is_some_and(|v| v == "1")
}

/// Never.
#[cfg(not(feature = "chaos"))]
#[must_use]
pub const fn unguarded() -> bool {
    false
}
