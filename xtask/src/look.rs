//! `cargo xtask look`: pictures of every page and component, taken by the browser tests' own tools.

use crate::house::{House, Res, only_flags};
use crate::process::run;
use crate::{install, test};

/// `cargo xtask look`
///
/// # Errors
/// When something is missing or a picture cannot be taken.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    only_flags(args, &[])?;
    if !house.e2e().join("look.config.ts").is_file() {
        return Err("tests/e2e/look.config.ts is not there: expected it to list the pages".into());
    }
    install::test_packages(house, false)?;
    test::web(house)?;
    test::build_native(house)?;
    let mut command = test::playwright(house, None)?;
    run("look", command.args(["--config", "look.config.ts"])).map(|_| ())
}
