//! The part of the style sheet that one finished page needs. A page carries the rules whose classes and
//! elements stand in its own HTML, and nothing that waits for a pointer; the whole sheet follows as a file
//! that holds nothing up. Rules are only left out, never changed or moved, so the cascade stays as written.

use std::collections::{BTreeMap, BTreeSet};

mod names;
mod parse;

use names::Names;
use parse::{Block, Item, parse};

/// The whole style sheet, read once.
#[derive(Debug, Default, Clone)]
pub struct Sheet(Vec<Item>);

impl Sheet {
    /// Reads a minified style sheet as `cargo xtask dist` writes it.
    #[must_use]
    pub fn new(css: &str) -> Self {
        Self(parse(css))
    }

    /// What a page with this HTML needs before anybody has touched it, in the order of the sheet.
    #[must_use]
    pub fn for_page(&self, html: &str) -> String {
        let names = Names::of(html);
        let chosen: Vec<Item> = self.0.iter().filter_map(|item| choose(item, &names)).collect();
        let used = properties(&chosen);
        let mut out = String::new();
        for item in &chosen {
            write(item, &used, &mut out);
        }
        out
    }
}

/// The item without what the page has no use for; `None` when nothing is left.
fn choose(item: &Item, names: &Names) -> Option<Item> {
    match item {
        Item::Group { prelude, items } => {
            // Paper comes later than the screen: the whole sheet is there by then.
            if prelude.starts_with("@media print") {
                return None;
            }
            let items: Vec<Item> = items.iter().filter_map(|item| choose(item, names)).collect();
            (!items.is_empty()).then(|| Item::Group { prelude: prelude.clone(), items })
        }
        Item::Rule(rule) => {
            let selectors: Vec<String> =
                rule.selectors.iter().filter(|selector| names.may_match(selector)).cloned().collect();
            (!selectors.is_empty()).then(|| Item::Rule(Block { selectors, ..rule.clone() }))
        }
        Item::Verbatim(_) => Some(item.clone()),
    }
}

/// The custom properties that what was chosen uses, also through one another.
fn properties(items: &[Item]) -> BTreeSet<String> {
    let mut defined: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut wanted: Vec<String> = Vec::new();
    walk(items, &mut |block| {
        for declaration in &block.declarations {
            match declaration.split_once(':') {
                Some((name, value)) if name.starts_with("--") => defined.entry(name).or_default().push(value),
                _ => wanted.extend(references(declaration)),
            }
        }
    });
    let mut used = BTreeSet::new();
    while let Some(name) = wanted.pop() {
        if used.contains(&name) {
            continue;
        }
        for value in defined.get(name.as_str()).into_iter().flatten() {
            wanted.extend(references(value));
        }
        used.insert(name);
    }
    used
}

fn walk<'a>(items: &'a [Item], see: &mut impl FnMut(&'a Block)) {
    for item in items {
        match item {
            Item::Rule(block) => see(block),
            Item::Group { items, .. } => walk(items, see),
            Item::Verbatim(_) => {}
        }
    }
}

/// The names in `var(--…)` of a value.
fn references(value: &str) -> impl Iterator<Item = String> + '_ {
    value.split("var(").skip(1).map(|rest| {
        let end = rest.find([',', ')', ' ']).unwrap_or(rest.len());
        rest[..end].to_owned()
    })
}

fn write(item: &Item, used: &BTreeSet<String>, out: &mut String) {
    match item {
        Item::Verbatim(text) => out.push_str(text),
        Item::Group { prelude, items } => {
            let mut inner = String::new();
            for item in items {
                write(item, used, &mut inner);
            }
            if !inner.is_empty() {
                out.push_str(prelude);
                out.push('{');
                out.push_str(&inner);
                out.push('}');
            }
        }
        Item::Rule(block) => {
            let kept: Vec<&str> = block
                .declarations
                .iter()
                .map(String::as_str)
                .filter(|d| !d.starts_with("--") || d.split_once(':').is_some_and(|(name, _)| used.contains(name)))
                .collect();
            if !kept.is_empty() {
                out.push_str(&block.selectors.join(","));
                out.push('{');
                out.push_str(&kept.join(";"));
                out.push('}');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sheet;

    fn of(css: &str, html: &str) -> String {
        Sheet::new(css).for_page(html)
    }

    #[test]
    fn a_page_carries_the_rules_of_its_own_classes_and_elements() {
        let css = "@layer a,b;@layer a{.x{color:red}.y{color:blue}table{width:1px}.x .z,.x p{top:0}}";
        assert_eq!(of(css, "<p class=\"x w\">t</p>"), "@layer a,b;@layer a{.x{color:red}.x p{top:0}}");
        assert_eq!(of(css, "<table></table>"), "@layer a,b;@layer a{table{width:1px}}");
        assert_eq!(of(css, ""), "@layer a,b;");
    }

    #[test]
    fn a_choice_in_a_selector_needs_one_of_its_sides() {
        let css = ".p :is(h2,h3) a{top:0}:is(.c,.d)>b{top:1px}.q:not(.r){top:2px}";
        assert_eq!(of(css, "<div class=\"p\"><h3><a></a></h3></div>"), ".p :is(h2,h3) a{top:0}");
        assert_eq!(of(css, "<div class=\"p\"><h4><a></a></h4></div>"), "");
        assert_eq!(of(css, "<i class=\"d\"><b></b></i>"), ":is(.c,.d)>b{top:1px}");
        assert_eq!(of(css, "<i class=\"q\"></i>"), ".q:not(.r){top:2px}", "what is excluded does not have to be there");
    }

    #[test]
    fn only_the_tokens_in_use_travel() {
        let css = ":root{--a:1px;--b:calc(var(--a) * 2);--c:red;--d:blue}.x{width:var(--b)}.y{color:var(--c,var(--d))}";
        assert_eq!(of(css, "<p class=x>"), "");
        assert_eq!(of(css, "<p class=\"x\">"), ":root{--a:1px;--b:calc(var(--a) * 2)}.x{width:var(--b)}");
        assert_eq!(of(css, "<p class=\"y\">"), ":root{--c:red;--d:blue}.y{color:var(--c,var(--d))}");
    }

    #[test]
    fn what_waits_for_a_pointer_or_for_paper_comes_with_the_whole_sheet() {
        let css = "a{top:0}a:hover{top:1px}a:active,a:focus-visible{top:2px}@media print{a{top:3px}}";
        assert_eq!(of(css, "<a>"), "a{top:0}a:focus-visible{top:2px}");
    }

    #[test]
    fn conditions_stay_around_what_is_left_and_faces_stay_whole() {
        let css = "@font-face{font-family:\"F\";src:url(a{b)}@container page (min-width: 48rem){.x{top:0}.y{top:1px}}@keyframes k{from{top:0}to{top:1px}}@media (x){.y{top:0}}";
        assert_eq!(
            of(css, "<p class=\"x\">"),
            "@font-face{font-family:\"F\";src:url(a{b)}@container page (min-width: 48rem){.x{top:0}}@keyframes k{from{top:0}to{top:1px}}"
        );
    }

    #[test]
    fn nothing_but_leaving_out_happens_to_the_real_sheet() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
        let list = std::fs::read_to_string(folder.join("index.txt")).unwrap();
        let css: String = list.lines().map(|name| std::fs::read_to_string(folder.join(name.trim())).unwrap()).collect();
        // Every class and element of the sheet stands in this page, so every resting rule must come through.
        let classes: Vec<&str> = css
            .split('.')
            .skip(1)
            .map(|rest| &rest[..rest.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').unwrap_or(0)])
            .collect();
        let page = Sheet::new(&css).for_page(&format!("<table><dialog><p class=\"{}\">", classes.join(" ")));
        assert_eq!(page.matches('{').count(), page.matches('}').count());
        assert!(page.len() > css.len() / 2, "{} of {}", page.len(), css.len());
        for class in [".plate", ".cell", ".facts", ".yard", ".tile"] {
            assert!(page.contains(class), "{class} is gone");
        }
    }
}
