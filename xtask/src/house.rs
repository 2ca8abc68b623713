//! Where things are: the repository, its build folders and tools, and the flags commands share.
//! Leaves starting programs to `process`.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A result whose error is a sentence for the developer.
pub type Res<T> = Result<T, String>;

/// The places of one clone of the repository.
#[derive(Clone, Debug)]
pub struct House {
    /// The repository's root folder.
    pub root: PathBuf,
    /// Cargo's target folder of this clone.
    pub target: PathBuf,
    /// Whether started programs give way to others (the wasm build beside running tests).
    pub nice: bool,
}

impl House {
    /// The clone this tool was built in (or is run in by cargo).
    pub fn find() -> Self {
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().map_or_else(|| manifest.clone(), Path::to_path_buf);
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => root.join(dir),
            None => root.join("target"),
        };
        Self { root, target, nice: false }
    }

    /// The folder in which `cargo install` and npm put the tools of this clone.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// Folders of our own tools, in the order they are searched before PATH.
    pub fn tool_dirs(&self) -> Vec<PathBuf> {
        vec![self.tools().join("bin"), self.tools().join("npm/node_modules/.bin")]
    }

    /// PATH with our own tools in front.
    pub fn path(&self) -> OsString {
        let rest = env::var_os("PATH").unwrap_or_default();
        let all = self.tool_dirs().into_iter().chain(env::split_paths(&rest));
        env::join_paths(all).unwrap_or(rest)
    }

    /// The folder with the assembled web files.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The data folder the server uses.
    pub fn data(&self) -> PathBuf {
        env::var_os("MADANG_DATA").map_or_else(|| self.root.join("data"), |dir| self.root.join(dir))
    }

    /// The browser tests' folder.
    pub fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// A program, started in the root, that finds our tools first and does not inherit what cargo
    /// told this program about itself (build scripts that watch those variables would rebuild).
    pub fn command(&self, program: &str) -> Command {
        let found = self.which(program).unwrap_or_else(|| PathBuf::from(program));
        let mut command = match self.which("nice").filter(|_| self.nice) {
            Some(nice) => {
                let mut command = Command::new(nice);
                command.args(["-n", "10"]).arg(found);
                command
            }
            None => Command::new(found),
        };
        command.current_dir(&self.root).env("PATH", self.path());
        for (name, _) in env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_")
                || name.starts_with("CARGO_MANIFEST_")
                || name == "CARGO_BIN_NAME"
                || name == "CARGO_CRATE_NAME"
                || name == "CARGO_PRIMARY_PACKAGE"
            {
                command.env_remove(name.as_ref());
            }
        }
        command
    }

    /// The same places, for programs that give way to others.
    pub fn gentle(&self) -> Self {
        Self { nice: true, ..self.clone() }
    }

    /// Cargo of the pinned toolchain.
    pub fn cargo(&self) -> Command {
        let program = env::var("CARGO").unwrap_or_else(|_| "cargo".into());
        self.command(&program)
    }

    /// Full path of a program on our PATH.
    pub fn which(&self, program: &str) -> Option<PathBuf> {
        if program.contains('/') {
            return Some(PathBuf::from(program)).filter(|path| path.is_file());
        }
        which_in(&env::split_paths(&self.path()).collect::<Vec<_>>(), program)
    }
}

/// The first file of that name in these folders.
pub fn which_in(dirs: &[PathBuf], program: &str) -> Option<PathBuf> {
    dirs.iter().map(|dir| dir.join(program)).find(|path| path.is_file())
}

/// Refuses arguments a command does not know.
pub fn only_flags(args: &[String], known: &[&str]) -> Res<()> {
    match args.iter().find(|arg| !known.contains(&arg.as_str())) {
        Some(arg) if known.is_empty() => Err(format!("unexpected argument `{arg}`: none is taken")),
        Some(arg) => Err(format!("unknown argument `{arg}`: expected {}", known.join(" or "))),
        None => Ok(()),
    }
}

/// Reads a text file, naming it when that fails.
pub fn read(path: &Path) -> Res<String> {
    std::fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Reads a file's bytes, naming it when that fails.
pub fn read_bytes(path: &Path) -> Res<Vec<u8>> {
    std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Writes a file and the folders above it, naming it when that fails.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Res<()> {
    if let Some(dir) = path.parent() {
        make_dir(dir)?;
    }
    std::fs::write(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Makes a folder and those above it.
pub fn make_dir(path: &Path) -> Res<()> {
    std::fs::create_dir_all(path).map_err(|error| format!("cannot make {}: {error}", path.display()))
}

/// Removes a folder with all it holds; an absent one is fine.
pub fn remove_dir(path: &Path) -> Res<()> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", path.display()))
        }
        _ => Ok(()),
    }
}

/// All files under a folder (or the file itself), sorted, without build and data folders.
pub fn files(path: &Path) -> Res<Vec<PathBuf>> {
    const SKIP: &[&str] = &["target", "node_modules", "dist", "data", "out", ".git", "test-results"];
    let mut found = Vec::new();
    if path.is_file() {
        found.push(path.to_path_buf());
    } else if path.is_dir() {
        let entries = std::fs::read_dir(path).map_err(|error| format!("cannot list {}: {error}", path.display()))?;
        for entry in entries {
            let entry = entry.map_err(|error| format!("cannot list {}: {error}", path.display()))?;
            let name = entry.file_name();
            if !SKIP.iter().any(|skip| name == *skip) {
                found.extend(files(&entry.path())?);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A path relative to another, with `/` between its parts.
pub fn relative(path: &Path, base: &Path) -> String {
    path.strip_prefix(base).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::{only_flags, which_in};
    use std::path::PathBuf;

    #[test]
    fn an_unknown_flag_is_named() {
        let args = vec!["--dry".to_owned()];
        assert!(only_flags(&args, &["--dry-run"]).unwrap_err().contains("`--dry`"));
        assert!(only_flags(&[], &[]).is_ok());
    }

    #[test]
    fn the_first_folder_wins() {
        let dirs = [PathBuf::from("/nowhere"), PathBuf::from("/bin"), PathBuf::from("/usr/bin")];
        assert_eq!(which_in(&dirs, "sh"), Some(PathBuf::from("/bin/sh")));
        assert_eq!(which_in(&dirs, "no-such-program"), None);
    }
}
