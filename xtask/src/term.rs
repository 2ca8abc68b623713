//! What the developer reads while a command works: lines with the seconds since its start.

use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Instant;

static START: OnceLock<Instant> = OnceLock::new();
static OUT: Mutex<()> = Mutex::new(());

/// Notes the moment from which seconds are counted.
pub fn start() {
    let _ = START.set(Instant::now());
}

/// Seconds since the command began.
pub fn elapsed() -> f64 {
    START.get_or_init(Instant::now).elapsed().as_secs_f64()
}

/// A progress line of one step.
pub fn say(step: &str, message: &str) {
    line(&format!("[{:6.1} s] {step}: {message}", elapsed()));
}

/// A line a started program printed.
pub fn forward(step: &str, text: &str) {
    line(&format!("{step} | {text}"));
}

/// A whole line that no other thread's line can break into.
pub fn line(text: &str) {
    let _guard = OUT.lock().unwrap_or_else(PoisonError::into_inner);
    println!("{text}");
}
