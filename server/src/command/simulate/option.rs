//! The command line of `madang simulate`.

use crate::config::Config;

/// What was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Where the server listens, without a slash at the end.
    pub url: String,
    /// How many times faster than life the machines work.
    pub speed: i64,
    /// Declared period instead of the factories' own, ms.
    pub period_ms: Option<i64>,
    /// Only these factories; empty for all.
    pub only: Vec<String>,
}

impl Options {
    /// Reads the arguments.
    ///
    /// # Errors
    /// Names the wrong option and what was expected.
    pub fn read(config: &Config, rest: &[String]) -> Result<Self, String> {
        let host = if config.addr.ip().is_unspecified() { "127.0.0.1".to_owned() } else { host(config) };
        let url = format!("http://{host}:{}", config.addr.port());
        let mut options = Self { url, speed: 1, period_ms: None, only: Vec::new() };
        let mut arguments = rest.iter();
        while let Some(argument) = arguments.next() {
            let mut value = |what: &str| arguments.next().ok_or(format!("{argument} wants {what}"));
            match argument.as_str() {
                "--url" => {
                    options.url = value("an address such as http://127.0.0.1:8080")?.trim_end_matches('/').to_owned()
                }
                "--speed" => {
                    let text = value("a whole number")?;
                    options.speed = number(text, 1, 1_000).ok_or(format!("--speed is `{text}`, expected 1 to 1000"))?;
                }
                "--period-ms" => {
                    let text = value("a whole number")?;
                    let period = number(text, 100, 3_600_000);
                    options.period_ms =
                        Some(period.ok_or(format!("--period-ms is `{text}`, expected 100 to 3600000"))?);
                }
                "--only" => {
                    let slugs = value("slugs with commas")?.split(',').map(str::trim).filter(|s| !s.is_empty());
                    options.only.extend(slugs.map(str::to_owned));
                }
                other => {
                    return Err(format!(
                        "`{other}` is no option of simulate; known are --url URL, --speed N, --period-ms N, --only SLUG,SLUG"
                    ));
                }
            }
        }
        Ok(options)
    }
}

fn host(config: &Config) -> String {
    match config.addr.ip() {
        std::net::IpAddr::V4(ip) => ip.to_string(),
        std::net::IpAddr::V6(ip) => format!("[{ip}]"),
    }
}

fn number(text: &str, min: i64, max: i64) -> Option<i64> {
    text.parse().ok().filter(|n| (min..=max).contains(n))
}
