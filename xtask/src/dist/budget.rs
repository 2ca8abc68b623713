//! What the browser downloads, as a table, and the limits of `budget.toml` that hold it.

use crate::house::{House, Res, read};
use std::collections::BTreeMap;

/// One measured file.
#[derive(Clone, Debug)]
pub struct Size {
    /// The app it belongs to, or `shared`.
    pub group: &'static str,
    /// `wasm`, `js`, `css` or `locale ko`.
    pub what: String,
    /// Bytes as they are.
    pub raw: usize,
    /// Bytes in brotli 11; 0 when it was not compressed.
    pub brotli: usize,
}

/// The table, line by line.
pub fn table(sizes: &[Size]) -> Vec<String> {
    let mut rows = vec![format!("{:<8} {:<10} {:>10} {:>10}", "app", "what", "bytes", "brotli")];
    for size in sizes {
        rows.push(format!("{:<8} {:<10} {:>10} {:>10}", size.group, size.what, size.raw, size.brotli));
    }
    for (name, bytes) in totals(sizes) {
        if name.ends_with("wasm_js_brotli") {
            rows.push(format!("{name:<30} {bytes:>10}"));
        }
    }
    rows
}

/// Compares the sizes with `budget.toml`.
///
/// # Errors
/// When one is above its limit, or a limit names something that is not measured.
pub fn check(house: &House, sizes: &[Size]) -> Res<()> {
    let limits = parse(&read(&house.root.join("budget.toml"))?)?;
    let problems = compare(&limits, &totals(sizes));
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}

/// Sizes by the names the budget uses, such as `public.wasm_js_brotli` or `shared.css_brotli`.
fn totals(sizes: &[Size]) -> BTreeMap<String, usize> {
    let mut totals = BTreeMap::new();
    for size in sizes {
        let name = if size.what == "wasm" || size.what == "js" { "wasm_js" } else { &size.what };
        let name = if name.starts_with("locale") { "locale" } else { name };
        let key = format!("{}.{name}_brotli", size.group);
        let entry = totals.entry(key).or_insert(0);
        // A visitor loads one language: the largest counts.
        *entry = if name == "locale" { size.brotli.max(*entry) } else { *entry + size.brotli };
    }
    totals
}

fn compare(limits: &BTreeMap<String, usize>, totals: &BTreeMap<String, usize>) -> Vec<String> {
    let mut problems = Vec::new();
    for (name, limit) in limits.iter().filter(|(name, _)| !name.starts_with("html.")) {
        match totals.get(name) {
            Some(size) if size > limit => {
                problems.push(format!("budget.toml: {name} is {size} bytes, the limit is {limit}"));
            }
            Some(_) => {}
            None => problems.push(format!("budget.toml: nothing measured is called {name}")),
        }
    }
    problems
}

/// The part of TOML the budget is written in: sections and whole numbers.
fn parse(text: &str) -> Res<BTreeMap<String, usize>> {
    let mut limits = BTreeMap::new();
    let mut section = String::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or("").trim();
        let wrong = || format!("budget.toml:{}: expected `[section]` or `name = bytes`", index + 1);
        if line.is_empty() {
            continue;
        }
        if let Some(name) = line.strip_prefix('[') {
            section = name.strip_suffix(']').ok_or_else(wrong)?.trim().to_owned();
        } else {
            let (name, value) = line.split_once('=').ok_or_else(wrong)?;
            let value = value.trim().replace('_', "").parse().map_err(|_| wrong())?;
            limits.insert(format!("{section}.{}", name.trim()), value);
        }
    }
    Ok(limits)
}

#[cfg(test)]
mod tests {
    use super::{Size, compare, parse, totals};
    use crate::house::{House, read};

    fn size(group: &'static str, what: &str, brotli: usize) -> Size {
        Size { group, what: what.into(), raw: brotli * 3, brotli }
    }

    #[test]
    fn a_size_above_its_limit_is_named() {
        let limits = parse("# x\n[public]\nwasm_js_brotli = 1_000 # now\n[shared]\nlocale_brotli = 50\n").unwrap();
        let sizes = [
            size("public", "wasm", 900),
            size("public", "js", 101),
            size("shared", "locale ko", 20),
            size("shared", "locale en", 30),
        ];
        let problems = compare(&limits, &totals(&sizes));
        assert_eq!(problems, ["budget.toml: public.wasm_js_brotli is 1001 bytes, the limit is 1000"]);
        let fewer = compare(&limits, &totals(&sizes[..2]));
        assert!(fewer[1].contains("nothing measured is called shared.locale_brotli"));
        assert!(parse("[a]\nb = many").unwrap_err().contains("budget.toml:2"));
    }

    #[test]
    fn our_budget_is_readable() {
        let limits = parse(&read(&House::find().root.join("budget.toml")).unwrap()).unwrap();
        assert!(limits["public.wasm_js_brotli"] >= 180_000, "below the last reach: see docs/performance.md");
        assert!(limits.contains_key("office.wasm_js_brotli") && limits.contains_key("shared.css_brotli"));
    }
}
