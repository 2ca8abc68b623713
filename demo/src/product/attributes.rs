//! Typed attributes: reads `key=value` lists and joins labels and words from `data/attributes.txt` and
//! `data/terms.txt`. Wording of units is left to the app.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::model::{Attribute, AttributeValue, Local};
use crate::phrase::{Four, four, lines, local};

type Words = BTreeMap<&'static str, Four>;

static LABELS: LazyLock<Words> = LazyLock::new(|| words(include_str!("../../data/attributes.txt")));
static TERMS: LazyLock<Words> = LazyLock::new(|| words(include_str!("../../data/terms.txt")));

fn words(text: &'static str) -> Words {
    lines(text).filter_map(|line| line.split_once('|')).map(|(key, rest)| (key, four(rest))).collect()
}

fn look_up(words: &Words, key: &str) -> Local {
    local(*words.get(key).unwrap_or_else(|| panic!("no label or word for {key}")))
}

/// Reads `payload=5 kg; operating_temperature=-20..60 Cel; brake=yes; material=#sus304; ip_rating=IP54`.
///
/// # Panics
/// When a label or word is missing: the embedded data are wrong (held by the crate's tests).
#[must_use]
pub fn attributes(list: &str) -> Vec<Attribute> {
    list.split(';')
        .filter_map(|item| item.trim().split_once('='))
        .map(|(key, raw)| Attribute { key: key.to_owned(), label: look_up(&LABELS, key), value: value(raw.trim()) })
        .collect()
}

fn value(raw: &str) -> AttributeValue {
    if let Some(term) = raw.strip_prefix('#') {
        return AttributeValue::Text { text: look_up(&TERMS, term) };
    }
    match raw {
        "yes" => return AttributeValue::Bool { value: true },
        "no" => return AttributeValue::Bool { value: false },
        _ => {}
    }
    if let Some((number, unit)) = raw.split_once(' ') {
        if let Ok(value) = number.parse() {
            return AttributeValue::Number { value, unit: unit.to_owned() };
        }
        if let Some((Ok(from), Ok(to))) = number.split_once("..").map(|(a, b)| (a.parse(), b.parse())) {
            return AttributeValue::Range { from, to, unit: unit.to_owned() };
        }
    }
    // The same in every language: "IP54", "M8×30", "'ISO 4017".
    AttributeValue::Text { text: local([raw.trim_start_matches('\''); 4]) }
}
