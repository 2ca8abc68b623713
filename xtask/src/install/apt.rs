//! System packages the tests need: a browser, PostgreSQL's server programs, fonts for the four
//! languages, Node. Installed on Debian and Ubuntu; elsewhere the commands are printed.

use crate::house::{House, Res, which_in};
use crate::process::{output, run, typed};
use crate::term;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How packages can be installed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Root,
    Sudo,
    ByHand,
}

/// Installs the missing packages.
///
/// # Errors
/// When they cannot be installed; the sentence holds the commands to type.
pub fn packages(house: &House, dry: bool) -> Res<()> {
    let missing = missing(house);
    if missing.is_empty() {
        return Ok(());
    }
    let debian = house.which("apt-get").is_some();
    let way = match (debian, is_root()) {
        (true, true) => Way::Root,
        (true, false) if output(Command::new("sudo").args(["-n", "true"])).is_some() => Way::Sudo,
        _ => Way::ByHand,
    };
    if way == Way::ByHand {
        let message = by_hand(&missing, debian);
        if dry {
            term::say("install", &message);
            return Ok(());
        }
        return Err(message);
    }
    let mut update = apt(house, way, &["update"]);
    let mut install = apt(house, way, &["install", "--yes", "--no-install-recommends"]);
    install.args(&missing);
    term::say("install", &format!("system packages are missing: {}, then {}", typed(&update), typed(&install)));
    if dry {
        return Ok(());
    }
    run("apt-get", &mut update).or_else(|error| again(&error, &mut apt(house, way, &["update"])))?;
    run("apt-get", &mut install).or_else(|error| {
        // Node from other sources brings npm along and conflicts with Debian's.
        let alone = missing.contains(&"nodejs");
        let list = missing.iter().filter(|name| !(alone && **name == "npm"));
        let mut install = apt(house, way, &["install", "--yes", "--no-install-recommends"]);
        again(&error, install.args(list))
    })?;
    let still = self::missing(house);
    if still.is_empty() {
        return Ok(());
    }
    Err(format!("apt-get succeeded, but these are still missing: {}", still.join(", ")))
}

/// The browser of the browser tests: `CHROMIUM`, or the usual places.
pub fn chromium(house: &House) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(path)).filter(|path| path.is_file());
    }
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].iter().find_map(|name| house.which(name))
}

/// The folder with PostgreSQL's server programs, the newest first.
pub fn postgres_bin(house: &House) -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    versions.sort_by_key(|path| std::cmp::Reverse(version_of(path)));
    versions
        .into_iter()
        .find(|dir| which_in(std::slice::from_ref(dir), "initdb").is_some())
        .or_else(|| house.which("initdb")?.parent().map(Path::to_path_buf))
}

/// The Debian packages whose programs or fonts are not here.
fn missing(house: &House) -> Vec<&'static str> {
    let mut missing = Vec::new();
    if chromium(house).is_none() {
        missing.push("chromium");
    }
    if postgres_bin(house).is_none() {
        missing.push("postgresql");
    }
    if !cjk_fonts() {
        missing.push("fonts-noto-cjk");
    }
    if house.which("node").is_none() {
        missing.push("nodejs");
    }
    if house.which("npm").is_none() {
        missing.push("npm");
    }
    missing
}

/// Whether some font for Korean, Chinese and Japanese is installed; without one, pictures and
/// widths in the tests would be those of empty boxes.
fn cjk_fonts() -> bool {
    let folder = Path::new("/usr/share/fonts");
    crate::house::files(folder).is_ok_and(|files| {
        files.iter().any(|file| file.file_name().is_some_and(|name| name.to_string_lossy().contains("CJK")))
    })
}

fn apt(house: &House, way: Way, args: &[&str]) -> Command {
    let mut command = match way {
        Way::Sudo => {
            let mut command = house.command("sudo");
            command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            command
        }
        Way::Root | Way::ByHand => house.command("apt-get"),
    };
    command.args(args).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn again(error: &str, command: &mut Command) -> Res<Vec<String>> {
    if crate::stop::asked() {
        return Err(error.to_owned());
    }
    term::say("install", &format!("{error}: once more in five seconds"));
    std::thread::sleep(std::time::Duration::from_secs(5));
    run("apt-get", command)
}

fn by_hand(missing: &[&str], debian: bool) -> String {
    let list = missing.join(" ");
    if debian {
        return format!(
            "system packages are missing and neither root nor sudo without a password is at hand; type:\n  \
             sudo apt-get update && sudo apt-get install --yes --no-install-recommends {list}"
        );
    }
    let fedora: Vec<&str> = missing
        .iter()
        .map(|name| match *name {
            "postgresql" => "postgresql-server",
            "fonts-noto-cjk" => "google-noto-sans-cjk-fonts",
            other => other,
        })
        .collect();
    format!(
        "system packages are missing: {list} (names of Debian). This system is untested; something like one of these may do:\n  \
         sudo dnf install {}\n  sudo pacman -S {}\n  brew install {}",
        fedora.join(" "),
        list.replace("fonts-noto-cjk", "noto-fonts-cjk"),
        list.replace("fonts-noto-cjk", "font-noto-sans-cjk").replace("nodejs npm", "node"),
    )
}

fn version_of(bin: &Path) -> u32 {
    let name = bin.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    name.and_then(|name| name.parse().ok()).unwrap_or(0)
}

/// Whether this program runs as root.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).as_deref() == Some("0")
}

#[cfg(test)]
mod tests {
    use super::{by_hand, version_of};
    use std::path::Path;

    #[test]
    fn elsewhere_the_commands_are_told_to_be_untested() {
        let text = by_hand(&["chromium", "postgresql", "nodejs", "npm"], false);
        assert!(text.contains("untested") && text.contains("dnf install chromium postgresql-server"));
        assert!(text.contains("brew install chromium postgresql node"));
        assert!(by_hand(&["chromium"], true).contains("sudo apt-get install"));
    }

    #[test]
    fn versions_are_numbers_not_words() {
        assert!(
            version_of(Path::new("/usr/lib/postgresql/9/bin")) < version_of(Path::new("/usr/lib/postgresql/15/bin"))
        );
    }
}
