//! Turns `locales/*.json` into typed keys: one enum variant a text, and the four tables for the server.
//! A missing key or another set of placeholders stops the build and names the file and the key.

use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::Path};

const LOCALES: [&str; 4] = ["ko", "en", "zh", "ja"];

fn main() {
    println!("cargo:rerun-if-changed=locales");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    let tables: Vec<BTreeMap<String, String>> = LOCALES
        .iter()
        .map(|lang| {
            let path = Path::new(&root).join(format!("locales/{lang}.json"));
            let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let json = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let mut table = BTreeMap::new();
            flatten("", &json, &mut table);
            table
        })
        .collect();
    let ko = &tables[0];
    for (lang, table) in LOCALES.iter().zip(&tables) {
        for (key, text) in ko {
            let other = table.get(key).unwrap_or_else(|| panic!("locales/{lang}.json: key `{key}` is missing"));
            let (here, there) = (placeholders(text), placeholders(other));
            assert!(here == there, "locales/{lang}.json: `{key}` has placeholders {there:?}, expected {here:?}");
        }
        if let Some(extra) = table.keys().find(|key| !ko.contains_key(*key)) {
            panic!("locales/{lang}.json: key `{extra}` is not in ko.json");
        }
    }
    let mut out = String::new();
    out.push_str("/// One variant a text of `locales/`.\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\n#[repr(u16)]\npub enum K {\n");
    for key in ko.keys() {
        let _ = writeln!(out, "    /// `{key}`\n    {},", variant(key));
    }
    out.push_str("}\n\n/// How many texts a table has.\npub const COUNT: usize = ");
    let _ = writeln!(out, "{};\n", ko.len());
    out.push_str("impl K {\n    /// The key whose dotted name is `name`, for keys made of data (`hall.FB`).\n    #[must_use]\n    pub fn named(name: &str) -> Option<Self> {\n        NAMES.binary_search(&name).ok().map(|i| ALL[i])\n    }\n}\n\n");
    let _ = writeln!(out, "/// Dotted names, sorted.\npub static NAMES: [&str; COUNT] = [");
    for key in ko.keys() {
        let _ = writeln!(out, "    {key:?},");
    }
    let _ = writeln!(out, "];\n\n/// All keys in the order of the tables.\npub static ALL: [K; COUNT] = [");
    for key in ko.keys() {
        let _ = writeln!(out, "    K::{},", variant(key));
    }
    out.push_str("];\n");
    for (lang, table) in LOCALES.iter().zip(&tables) {
        let _ = writeln!(
            out,
            "\n#[cfg(feature = \"ssr\")]\n/// The texts of `{lang}` in the order of the keys.\npub static {}: [&str; COUNT] = [",
            lang.to_uppercase()
        );
        for text in table.values() {
            let _ = writeln!(out, "    {text:?},");
        }
        out.push_str("];\n");
    }
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("keys.rs");
    fs::write(target, out).expect("OUT_DIR is writable");
}

fn flatten(prefix: &str, value: &serde_json::Value, out: &mut BTreeMap<String, String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                flatten(&path, value, out);
            }
        }
        serde_json::Value::String(text) => {
            out.insert(prefix.to_owned(), text.clone());
        }
        other => panic!("locales: `{prefix}` is {other}, expected a text or a group"),
    }
}

/// Names in braces, without a particle suffix (`{name|을/를}` counts as `name`), sorted, each once.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split('}').next())
        .map(|inner| inner.split('|').next().unwrap_or(inner))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// `nav.catalog_all` → `NavCatalogAll`; data keys keep their case: `hall.FB` → `HallFB`.
fn variant(key: &str) -> String {
    key.split(['.', '_', '-'])
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map(|c| c.to_ascii_uppercase().to_string() + chars.as_str()).unwrap_or_default()
        })
        .collect()
}
