//! Text is readable on every ground it stands on: 4.5:1 by WCAG 2.2, in light and in dark, computed from the
//! roles in `style/tokens.css`.

use std::{collections::BTreeMap, fs, path::Path};

/// Grounds and the text roles that may stand on them.
const PAIRS: [(&str, &[&str]); 9] = [
    ("--c-bg", &["--c-text", "--c-text-2", "--c-text-3", "--c-primary", "--c-link", "--c-alarm", "--c-stale"]),
    ("--c-plate", &["--c-text", "--c-text-2", "--c-text-3", "--c-primary", "--c-link", "--c-alarm", "--c-stale"]),
    ("--c-field", &["--c-text", "--c-text-2", "--c-text-3"]),
    ("--c-solid", &["--c-on-solid"]),
    ("--c-scan-light", &["--c-scan-dark"]),
    ("--c-primary-tint", &["--c-text", "--c-primary"]),
    ("--c-link-tint", &["--c-text", "--c-link"]),
    ("--c-alarm-tint", &["--c-text", "--c-alarm"]),
    ("--c-stale-tint", &["--c-text", "--c-stale"]),
];

#[test]
fn text_has_contrast_on_every_ground_by_day_and_by_night() {
    let tokens = tokens();
    for night in [false, true] {
        for (ground, texts) in PAIRS {
            for text in texts {
                let ratio = contrast(colour(&tokens, ground, night), colour(&tokens, text, night));
                assert!(ratio >= 4.5, "{text} on {ground}, night {night}: {ratio:.2}");
            }
        }
    }
}

#[test]
fn what_can_be_operated_is_bounded_visibly() {
    let tokens = tokens();
    for night in [false, true] {
        for ground in ["--c-bg", "--c-plate", "--c-field"] {
            for line in ["--c-edge", "--c-line", "--c-focus"] {
                let ratio = contrast(colour(&tokens, ground, night), colour(&tokens, line, night));
                assert!(ratio >= 3.0, "{line} on {ground}, night {night}: {ratio:.2}");
            }
        }
    }
}

/// The first value of every custom property.
fn tokens() -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let css = fs::read_to_string(&path).unwrap();
    // Comments may hold colons.
    let css: String = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect();
    let mut tokens = BTreeMap::new();
    for part in css.split(['{', ';', '}']) {
        if let Some((name, value)) = part.trim().split_once(':')
            && let Some(at) = name.rfind("--")
        {
            tokens.entry(name[at..].trim().to_owned()).or_insert_with(|| value.trim().to_owned());
        }
    }
    tokens
}

fn colour(tokens: &BTreeMap<String, String>, name: &str, night: bool) -> [f64; 3] {
    let value = tokens.get(name).unwrap_or_else(|| panic!("no token {name}"));
    resolve(tokens, value, night)
}

/// Follows `light-dark()` and `var()` down to a hexadecimal colour.
fn resolve(tokens: &BTreeMap<String, String>, value: &str, night: bool) -> [f64; 3] {
    if let Some(inner) = value.strip_prefix("light-dark(").and_then(|v| v.strip_suffix(')')) {
        let (day, dark) = inner.split_once(',').expect("two colours");
        return resolve(tokens, if night { dark } else { day }.trim(), night);
    }
    if let Some(name) = value.strip_prefix("var(").and_then(|v| v.strip_suffix(')')) {
        return colour(tokens, name, night);
    }
    let hex = value.strip_prefix('#').unwrap_or_else(|| panic!("{value} is no colour"));
    [0, 2, 4].map(|i| f64::from(u8::from_str_radix(&hex[i..i + 2], 16).unwrap()) / 255.0)
}

/// Contrast ratio by WCAG 2.2.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |c: [f64; 3]| {
        let [r, g, b] = c.map(|v| if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}
