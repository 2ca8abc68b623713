//! Rules on where things may stand: fetching, `Intl`, SQL dialects, and what `ui/` may know.

use super::mask::words;
use super::{Finding, Source};

/// Only `src/net/transport.rs` fetches.
pub fn transport(source: &Source) -> Vec<Finding> {
    const NAMES: &[&str] = &[
        "gloo_net",
        "reqwasm",
        "XmlHttpRequest",
        "fetch_with_str",
        "fetch_with_request",
        "fetch_with_str_and_init",
        "fetch_with_request_and_init",
        "window.fetch",
        ".fetch(",
    ];
    if !source.in_app() || source.path == "src/net/transport.rs" {
        return Vec::new();
    }
    let code = &source.masked.code;
    let found = NAMES.iter().flat_map(|name| words(code, name).map(move |at| (at, name)));
    found.map(|(at, name)| source.at(at, "transport", format!("`{name}`: only src/net/transport.rs fetches"))).collect()
}

/// Only `src/i18n/` touches `Intl`.
pub fn intl(source: &Source) -> Vec<Finding> {
    if !source.in_app() || source.path.starts_with("src/i18n/") || source.path == "src/i18n.rs" {
        return Vec::new();
    }
    words(&source.masked.no_comments, "Intl")
        .map(|at| source.at(at, "intl", "`Intl`: only src/i18n/ formats for people"))
        .collect()
}

/// Only `server/src/db/` knows which database it is.
pub fn dialect(source: &Source) -> Vec<Finding> {
    const TYPES: &[&str] = &[
        "Sqlite",
        "SqlitePool",
        "SqliteConnection",
        "SqliteRow",
        "Postgres",
        "PgPool",
        "PgConnection",
        "PgRow",
        "PgListener",
    ];
    const SQL: &[&str] = &[
        "PRAGMA",
        "FOR UPDATE",
        "SKIP LOCKED",
        "AUTOINCREMENT",
        "::jsonb",
        "::uuid",
        "ILIKE",
        "strftime(",
        "json_extract(",
        "BEGIN IMMEDIATE",
        "pg_notify",
        "pg_advisory",
    ];
    let inside = source.path.starts_with("server/src/db/") || source.path == "server/src/db.rs";
    if !source.is_rust() || !source.path.starts_with("server/src/") || inside {
        return Vec::new();
    }
    let Source { masked, .. } = source;
    let types = TYPES.iter().flat_map(|name| words(&masked.code, name).map(move |at| (at, name)));
    let sql = SQL.iter().flat_map(|name| {
        let in_string = |at: &usize| masked.code.as_bytes().get(*at) == Some(&b' ');
        words(&masked.no_comments, name).filter(in_string).map(move |at| (at, name))
    });
    types
        .chain(sql)
        .map(|(at, name)| source.at(at, "dialect", format!("`{name}`: only server/src/db/ knows the dialects")))
        .collect()
}

/// `src/ui/` never fetches and knows no noun.
pub fn ui(source: &Source) -> Vec<Finding> {
    const FOREIGN: &[&str] = &[
        "net",
        "app",
        "shell",
        "catalog",
        "floor",
        "trade",
        "factory",
        "course",
        "library",
        "programme",
        "studio",
        "desk",
        "kiosk",
        "expo",
        "office",
    ];
    let inside = source.path.starts_with("src/ui/") || source.path == "src/ui.rs";
    if !inside {
        return Vec::new();
    }
    let code = &source.masked.code;
    let mut findings = Vec::new();
    for at in words(code, "crate::") {
        for name in first_parts(&code[at + "crate::".len()..]) {
            if FOREIGN.contains(&name) {
                findings.push(source.at(at, "ui", format!("`crate::{name}`: ui/ knows no noun and never fetches")));
            }
        }
    }
    findings
}

/// The first names of a path or of a braced list of paths: `{net::x, i18n::{y, z}}` has two.
fn first_parts(path: &str) -> Vec<&str> {
    let word = |text: &str| text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let Some(list) = path.strip_prefix('{') else {
        return vec![&path[..word(path)]];
    };
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' | ',' if depth == 0 => {
                let part = list[start..at].trim_start();
                parts.push(&part[..word(part)]);
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::first_parts;
    use crate::tidy::tests::broken;

    const NOTHING: [&str; 0] = [];

    #[test]
    fn only_the_transport_fetches() {
        let text = "//! X.\nuse reqwasm::http::Request;\n";
        assert_eq!(broken("src/catalog/list.rs", text), ["transport"]);
        assert_eq!(broken("src/net/transport.rs", text), NOTHING);
        assert_eq!(broken("src/a.rs", "//! X.\nfn a() { window().fetch(1); }\n"), ["transport"]);
        assert_eq!(broken("src/a.rs", "//! X.\n// gloo_net is not used\nfn prefetch() {}\n"), NOTHING);
    }

    #[test]
    fn only_i18n_formats() {
        let text = "//! X.\nuse js_sys::Intl;\n";
        assert_eq!(broken("src/ui/date.rs", text), ["intl"]);
        assert_eq!(broken("src/i18n/date.rs", text), NOTHING);
        assert_eq!(broken("src/a.rs", "//! X.\nconst A: &str = \"Intl\";\n"), ["intl"]);
    }

    #[test]
    fn only_db_knows_the_dialects() {
        assert_eq!(broken("server/src/course.rs", "//! X.\nuse sqlx::Sqlite;\n"), ["dialect"]);
        assert_eq!(broken("server/src/db/pool.rs", "//! X.\nuse sqlx::Sqlite;\n"), NOTHING);
        let sql = "//! X.\nconst A: &str = \"SELECT 1 FOR UPDATE\";\n";
        assert_eq!(broken("server/src/course.rs", sql), ["dialect"]);
        let both = "//! X.\n// Not FOR UPDATE.\nconst A: &str = \"INSERT … ON CONFLICT DO NOTHING\";\n";
        assert_eq!(broken("server/src/course.rs", both), NOTHING);
    }

    #[test]
    fn ui_knows_no_noun() {
        assert_eq!(broken("src/ui/card.rs", "//! X.\nuse crate::net::get;\n"), ["ui"]);
        assert_eq!(broken("src/ui/card.rs", "//! X.\nuse crate::{i18n::{K, course}, catalog};\n"), ["ui"]);
        assert_eq!(broken("src/ui/card.rs", "//! X.\nuse crate::{i18n::K, ui::icon};\n"), NOTHING);
        assert_eq!(broken("src/course/card.rs", "//! X.\nuse crate::net::get;\n"), NOTHING);
        assert_eq!(first_parts("{net::x, i18n::{y, z}, a};"), ["net", "i18n", "a"]);
        assert_eq!(first_parts("net::x"), ["net"]);
    }
}
