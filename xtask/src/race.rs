//! `cargo xtask race`: the race test in its long form, on both databases.

use crate::house::{House, Res, only_flags};
use crate::process::run;
use crate::test::postgres::Cluster;
use crate::{install, term};

/// `cargo xtask race`
///
/// # Errors
/// When something is missing or a seat was oversold or lost.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    only_flags(args, &[])?;
    install::test_packages(house, false)?;
    let cluster = Cluster::start(house)?;
    term::say("race", "the long form takes its time");
    let mut command = house.cargo();
    command
        .args(["test", "--locked", "-p", "madang-server", "--features", "chaos", "--test", "race", "--", "--nocapture"])
        .env("MADANG_RACE", "long")
        .env("MADANG_TEST_POSTGRES", cluster.url());
    run("race", &mut command).map(|_| ())
}
