//! Locale files as the browser loads them: an array of texts in the order of the keys, which is the
//! order of the app's typed keys (nested names joined by dots, sorted by their bytes).

use crate::house::Res;
use serde_json::Value;
use std::collections::BTreeMap;

/// The languages; the first holds the keys that all must have.
pub const LOCALES: [&str; 4] = ["ko", "en", "zh", "ja"];

/// Texts by dotted key.
pub type Texts = BTreeMap<String, String>;

/// Reads one locale file.
///
/// # Errors
/// When it is not JSON, or a leaf is not a text.
pub fn parse(name: &str, json: &str) -> Res<Texts> {
    let value: Value = serde_json::from_str(json).map_err(|error| format!("locales/{name}.json: {error}"))?;
    let mut texts = Texts::new();
    flatten("", &value, &mut texts).map_err(|error| format!("locales/{name}.json: {error}"))?;
    Ok(texts)
}

/// The array for the browser.
///
/// # Errors
/// When the keys are not exactly those of the first language.
pub fn array(name: &str, keys: &Texts, texts: &Texts) -> Res<String> {
    if let Some(problem) = compare(keys, texts).first() {
        return Err(format!("locales/{name}.json: {problem}"));
    }
    let values: Vec<&String> = texts.values().collect();
    serde_json::to_string(&values).map_err(|error| format!("locales/{name}.json: {error}"))
}

/// What differs between the keys or placeholders of two locales.
pub fn compare(keys: &Texts, texts: &Texts) -> Vec<String> {
    let mut problems = Vec::new();
    for (key, text) in keys {
        match texts.get(key) {
            None => problems.push(format!("key `{key}` is missing")),
            Some(other) if placeholders(text) != placeholders(other) => problems.push(format!(
                "`{key}` has the placeholders {:?}, expected {:?} as in ko.json",
                placeholders(other),
                placeholders(text)
            )),
            Some(_) => {}
        }
    }
    let extra = texts.keys().filter(|key| !keys.contains_key(*key));
    problems.extend(extra.map(|key| format!("key `{key}` is not in ko.json")));
    problems
}

fn flatten(prefix: &str, value: &Value, texts: &mut Texts) -> Res<()> {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                flatten(&path, value, texts)?;
            }
            Ok(())
        }
        Value::String(text) => {
            texts.insert(prefix.to_owned(), text.clone());
            Ok(())
        }
        other => Err(format!("`{prefix}` is {other}, expected a text or a group")),
    }
}

/// The names in braces, each once and sorted; a Korean particle (`{name|을/를}`) is no part of them.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(inside, _)| inside.split('|').next().unwrap_or(inside))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::{array, compare, parse};

    #[test]
    fn texts_stand_in_the_order_of_their_dotted_keys() {
        let ko = parse("ko", r#"{"b":"나","a":{"z":"{n}개","c":"가"},"a-b":"다"}"#).unwrap();
        assert_eq!(array("ko", &ko, &ko).unwrap(), r#"["다","가","{n}개","나"]"#);
        assert!(parse("ko", r#"{"a":{"b":1}}"#).unwrap_err().contains("`a.b` is 1"));
    }

    #[test]
    fn keys_and_placeholders_must_agree() {
        let ko = parse("ko", r#"{"a":"{name|을/를} {n}개","b":"나"}"#).unwrap();
        let good = parse("en", r#"{"a":"{n} of {name}","b":"B"}"#).unwrap();
        let bad = parse("en", r#"{"a":"{n}","c":"C"}"#).unwrap();
        assert!(compare(&ko, &good).is_empty());
        let problems = compare(&ko, &bad).join("\n");
        assert!(problems.contains("`a` has the placeholders [\"n\"], expected [\"n\", \"name\"]"));
        assert!(problems.contains("`b` is missing") && problems.contains("`c` is not in ko.json"));
        assert!(array("en", &ko, &bad).is_err());
    }
}
