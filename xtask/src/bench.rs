//! `cargo xtask bench [area]`: side-by-side measurements of the `bench` crate.

use crate::house::{House, Res};
use crate::process::run;

/// `cargo xtask bench [area]`
///
/// # Errors
/// When the measurement fails.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    let mut command = house.cargo();
    command.args(["run", "--release", "--locked", "-p", "madang-bench", "--"]).args(args);
    run("bench", &mut command).map(|_| ())
}
