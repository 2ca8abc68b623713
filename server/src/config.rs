//! Configuration: `madang.toml` first, the environment over it. A wrong key or value stops the start and
//! names the file and line (or the variable), what was expected, and the remedy.

use std::{
    env, fmt, fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use serde::Deserialize;

/// Everything the server needs to know.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where it listens.
    pub addr: SocketAddr,
    /// The public origin in links, mails and codes, without a slash at the end.
    pub origin: String,
    /// The folder of the embedded database, mails and sign-in links.
    pub data: PathBuf,
    /// PostgreSQL instead of the embedded database.
    pub database_url: Option<String>,
    /// Mail server; without it mails are written as files under `data/mail`.
    pub smtp_url: Option<String>,
    /// Folder of the built app.
    pub dist: PathBuf,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    addr: Option<String>,
    origin: Option<String>,
    data: Option<PathBuf>,
    database_url: Option<String>,
    smtp_url: Option<String>,
    dist: Option<PathBuf>,
}

/// A configuration that the server does not start with.
#[derive(Debug)]
pub struct ConfigError(String);

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

const VARIABLES: [&str; 8] = [
    "MADANG_ADDR",
    "MADANG_ORIGIN",
    "MADANG_DATA",
    "MADANG_DIST",
    "MADANG_CONFIG",
    "MADANG_LOG",
    "MADANG_BIN",
    "MADANG_RACE",
];

impl Config {
    /// Reads `MADANG_CONFIG` (or `madang.toml` in the working folder, when there is one) and the environment.
    ///
    /// # Errors
    /// Says what is wrong, where it stands, and what was expected.
    pub fn load() -> Result<Self, ConfigError> {
        let named = env::var_os("MADANG_CONFIG").map(PathBuf::from);
        let path = named.clone().unwrap_or_else(|| PathBuf::from("madang.toml"));
        let file = if named.is_some() || path.exists() { read(&path)? } else { File::default() };
        if let Some((name, _)) = env::vars_os().find(|(name, _)| {
            let name = name.to_string_lossy();
            name.starts_with("MADANG_") && !name.starts_with("MADANG_TEST_") && !VARIABLES.contains(&&*name)
        }) {
            return Err(ConfigError(format!(
                "environment: {} is not a setting of Madang; known are {}",
                name.to_string_lossy(),
                VARIABLES.join(", ")
            )));
        }
        Self::from_parts(file, &path, |name| env::var(name).ok().filter(|v| !v.is_empty()))
    }

    fn from_parts(file: File, path: &Path, var: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let pick = |name: &str, key: &str, value: Option<String>| {
            var(name)
                .map(|v| (v, format!("environment: {name}")))
                .or(value.map(|v| (v, format!("{}: {key}", path.display()))))
        };
        let (addr, source) = pick("MADANG_ADDR", "addr", file.addr).unwrap_or(("127.0.0.1:8080".into(), String::new()));
        let addr: SocketAddr = addr.parse().map_err(|_| {
            ConfigError(format!("{source} is `{addr}`, expected an address and port such as 0.0.0.0:8080"))
        })?;
        let origin = match pick("MADANG_ORIGIN", "origin", file.origin) {
            Some((origin, source)) => check_origin(&origin, &source)?,
            None => format!("http://localhost:{}", addr.port()),
        };
        let database_url = match pick("DATABASE_URL", "database_url", file.database_url) {
            Some((url, source)) if !url.starts_with("postgres://") && !url.starts_with("postgresql://") => {
                return Err(ConfigError(format!(
                    "{source} begins with `{}`, expected postgres://user@host/database; leave it out for the embedded database",
                    url.split(':').next().unwrap_or("")
                )));
            }
            other => other.map(|(url, _)| url),
        };
        let smtp_url = match pick("SMTP_URL", "smtp_url", file.smtp_url) {
            Some((url, source)) if !url.starts_with("smtp://") && !url.starts_with("smtps://") => {
                return Err(ConfigError(format!(
                    "{source} must begin with smtp:// or smtps://; leave it out to keep mails as files"
                )));
            }
            other => other.map(|(url, _)| url),
        };
        let folder = |name: &str, key: &str, value: Option<PathBuf>, default: &str| {
            pick(name, key, value.map(|p| p.to_string_lossy().into_owned()))
                .map_or_else(|| PathBuf::from(default), |(v, _)| PathBuf::from(v))
        };
        Ok(Self {
            addr,
            origin,
            data: folder("MADANG_DATA", "data", file.data, "data"),
            dist: folder("MADANG_DIST", "dist", file.dist, "dist"),
            database_url,
            smtp_url,
        })
    }

    /// The embedded database's file.
    #[must_use]
    pub fn sqlite_file(&self) -> PathBuf {
        self.data.join("madang.sqlite")
    }

    /// True when the public origin is encrypted: HSTS is sent only then.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }
}

fn read(path: &Path) -> Result<File, ConfigError> {
    let text = fs::read_to_string(path)
        .map_err(|e| ConfigError(format!("{}: {e}; make the file, or unset MADANG_CONFIG", path.display())))?;
    toml::from_str(&text).map_err(|e| {
        let line = e.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
        ConfigError(format!("{}:{line}: {}", path.display(), e.message()))
    })
}

fn check_origin(origin: &str, source: &str) -> Result<String, ConfigError> {
    let rest = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    match rest {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ', '@']) => Ok(origin.to_owned()),
        _ => Err(ConfigError(format!(
            "{source} is `{origin}`, expected a scheme and a host without a path, such as https://expo.example"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Config, File};
    use std::path::Path;

    fn with(name: &'static str, value: &'static str) -> Result<Config, super::ConfigError> {
        Config::from_parts(File::default(), Path::new("madang.toml"), move |n| (n == name).then(|| value.to_owned()))
    }

    #[test]
    fn defaults_need_nothing() {
        let config = with("", "").unwrap();
        assert_eq!(config.origin, "http://localhost:8080");
        assert!(config.database_url.is_none());
    }

    #[test]
    fn wrong_values_are_named_with_their_source() {
        for (name, value, expected) in [
            ("MADANG_ADDR", "localhost", "MADANG_ADDR is `localhost`, expected an address and port"),
            ("MADANG_ORIGIN", "expo.example/", "expected a scheme and a host"),
            ("DATABASE_URL", "mysql://x", "expected postgres://"),
            ("SMTP_URL", "mail.example", "smtp://"),
        ] {
            let error = with(name, value).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }

    #[test]
    fn a_wrong_key_names_file_and_line() {
        let dir = std::env::temp_dir().join(format!("madang-config-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        let path = dir.join("madang.toml");
        std::fs::write(&path, "addr = \"127.0.0.1:1\"\nport = 3\n").unwrap();
        let error = super::read(&path).unwrap_err().to_string();
        assert!(error.contains("madang.toml:2:") && error.contains("port"), "{error}");
    }
}
