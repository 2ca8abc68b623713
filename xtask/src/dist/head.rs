//! Reads HTML that we or Trunk wrote: the rust link of the source, and the tags Trunk left in the
//! result, which the server puts into every page. Knows just enough HTML for these two.

/// What our HTML asks Trunk to build.
#[derive(Debug, PartialEq, Eq)]
pub struct RustLink {
    /// The cargo binary.
    pub bin: String,
    /// The cargo features, as given.
    pub features: String,
    /// The cargo profile of a release build.
    pub profile: String,
}

/// The tags Trunk left: the inline module script and the links that load ahead.
#[derive(Debug, PartialEq, Eq)]
pub struct Head {
    /// What stands between `<script type="module">` and `</script>`.
    pub script: String,
    /// `rel` and file name of each link, in order.
    pub links: Vec<(String, String)>,
}

/// The first `<link data-trunk rel="rust" …>`.
pub fn rust_link(html: &str) -> Option<RustLink> {
    let link = tags(html, "link")
        .into_iter()
        .find(|tag| has(tag, "data-trunk") && attribute(tag, "rel").as_deref() == Some("rust"))?;
    Some(RustLink {
        bin: attribute(link, "data-bin")?,
        features: attribute(link, "data-cargo-features").unwrap_or_default(),
        profile: attribute(link, "data-cargo-profile-release").unwrap_or_else(|| "release".into()),
    })
}

/// The tags of Trunk's result.
///
/// # Errors
/// When there is not exactly one inline module script.
pub fn parse(html: &str) -> Result<Head, String> {
    let mut scripts = html.split("<script type=\"module\">").skip(1);
    let script = scripts.next().and_then(|rest| rest.split("</script>").next());
    let (Some(script), None) = (script, scripts.next()) else {
        return Err("Trunk's result: expected exactly one inline module script".into());
    };
    let links = tags(html, "link")
        .into_iter()
        .filter_map(|tag| {
            let rel = attribute(tag, "rel")?;
            let href = attribute(tag, "href")?;
            let ours = rel == "modulepreload" || rel == "preload";
            ours.then(|| (rel, href.trim_start_matches('/').to_owned()))
        })
        .collect();
    Ok(Head { script: tidy_script(script), links })
}

/// Without empty lines: the script travels in every page.
fn tidy_script(script: &str) -> String {
    script.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The inside of each `<name …>` tag. Comments are left out.
fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let open = format!("<{name} ");
    let open_line = format!("<{name}\n");
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(&open) || rest.starts_with(&open_line) {
            let end = end_of_tag(rest);
            found.push(&rest[open.len()..end]);
            rest = &rest[end..];
        } else {
            rest = &rest[1..];
        }
    }
    found
}

/// The index of the `>` that closes the tag, not one inside a quoted value.
fn end_of_tag(text: &str) -> usize {
    let mut quoted = false;
    for (index, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return index,
            _ => {}
        }
    }
    text.len()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    let pattern = format!("{name}=\"");
    while let Some(at) = rest.find(&pattern) {
        let alone = rest[..at].chars().next_back().is_none_or(char::is_whitespace);
        rest = &rest[at + pattern.len()..];
        if alone {
            return rest.split('"').next().map(str::to_owned);
        }
    }
    None
}

fn has(tag: &str, name: &str) -> bool {
    tag.split_whitespace().any(|word| word.trim_end_matches('/') == name)
}

#[cfg(test)]
mod tests {
    use super::{Head, RustLink, parse, rust_link};
    use crate::dist::APPS;
    use crate::house::{House, read};

    #[test]
    fn the_rust_link_is_found_over_several_lines() {
        let html = "<!-- <link data-trunk rel=\"rust\" data-bin=\"no\"> -->\n<link rel=\"icon\" href=\"x\">\n<link\n  data-trunk rel=\"rust\"\n  data-bin=\"app\" data-cargo-features=\"hydrate\"\n  data-cargo-profile-release=\"wasm\">";
        let link = RustLink { bin: "app".into(), features: "hydrate".into(), profile: "wasm".into() };
        assert_eq!(rust_link(html), Some(link));
        assert_eq!(rust_link("<head></head>"), None);
    }

    #[test]
    fn our_pages_name_their_apps() {
        for app in APPS {
            let link = rust_link(&read(&House::find().root.join(app.html)).unwrap()).unwrap();
            assert_eq!((link.bin.as_str(), link.profile.as_str()), (app.bin, "wasm"));
        }
    }

    #[test]
    fn script_and_links_of_the_result_are_read() {
        let html = "<head>\n<script type=\"module\">\nimport init from '/a-1.js';\n\n\nconst wasm = 1;\n</script><link rel=\"modulepreload\" href=\"/a-1.js\" crossorigin=\"anonymous\" integrity=\"sha384-x\"><link rel=\"preload\" href=\"/a-1_bg.wasm\" as=\"fetch\"></head>";
        let head = Head {
            script: "import init from '/a-1.js';\nconst wasm = 1;".into(),
            links: vec![("modulepreload".into(), "a-1.js".into()), ("preload".into(), "a-1_bg.wasm".into())],
        };
        assert_eq!(parse(html), Ok(head));
        assert!(parse("<head></head>").is_err());
    }
}
