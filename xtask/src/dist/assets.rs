//! Puts `dist/` together: final names by the hash of the final bytes, every reference rewritten, the
//! manifest the server reads. A name below `/assets/` therefore never changes its bytes.

use crate::dist::budget::Size;
use crate::dist::compress::{Output, brotli, write_all};
use crate::dist::hash::{hashed_name, integrity, short};
use crate::dist::{APPS, App, Mode, css, head, locales, trunk};
use crate::house::{House, Res, files, read, read_bytes, relative, remove_dir, write};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// What has been collected so far.
#[derive(Default)]
struct Bundle {
    outputs: Vec<Output>,
    /// Logical name -> address.
    assets: BTreeMap<String, String>,
    sizes: Vec<Size>,
    compress: bool,
}

impl Bundle {
    /// Adds a file under a name with its hash; gives its address.
    fn add(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let path = format!("assets/{}", hashed_name(name, &short(&bytes)));
        let address = format!("/{path}");
        self.outputs.push(Output { path, bytes });
        self.assets.insert(name.to_owned(), address.clone());
        address
    }

    fn measure(&mut self, group: &'static str, what: impl Into<String>, bytes: &[u8]) -> Res<()> {
        let brotli = if self.compress { brotli(bytes)?.len() } else { 0 };
        self.sizes.push(Size { group, what: what.into(), raw: bytes.len(), brotli });
        Ok(())
    }
}

/// Assembles `dist/` beside the former one and swaps them.
///
/// # Errors
/// When a file is missing or a reference leads nowhere.
pub fn assemble(house: &House, mode: Mode, stamp: &str) -> Res<Vec<Size>> {
    let mut bundle = Bundle { compress: mode == Mode::Release, ..Bundle::default() };
    let mut heads = BTreeMap::new();
    for app in APPS {
        heads.insert(app.name, app_files(&mut bundle, app, &trunk::output_dir(house, app))?);
    }
    let locales = locale_files(&mut bundle, house)?;
    public_files(&mut bundle, &house.root.join("public"))?;
    let style = with_hashed(&css::bundle(&house.root.join("style"))?, &bundle.assets, "style")?;
    bundle.measure("shared", "css", style.as_bytes())?;
    bundle.add("app.css", style.clone().into_bytes());
    bundle.outputs.push(Output { path: "app.css".into(), bytes: style.into_bytes() });

    let manifest = json!({
        "build": build_id(&bundle.outputs),
        "public_head": heads["public"],
        "office_head": heads["office"],
        "css": "app.css",
        "locales": locales,
        "assets": bundle.assets,
    });
    let manifest = serde_json::to_vec_pretty(&manifest).map_err(|error| format!("manifest.json: {error}"))?;

    let (fresh, dist, former) = (house.target.join("dist.new"), house.dist(), house.target.join("dist.old"));
    remove_dir(&fresh)?;
    write_all(&bundle.outputs, &fresh, &dist, bundle.compress)?;
    write(&fresh.join("manifest.json"), manifest)?;
    write(&fresh.join(".stamp"), stamp)?;
    swap(&fresh, &dist, &former)?;
    Ok(bundle.sizes)
}

/// The files of one app under their final names; gives the tags for the page's head.
fn app_files(bundle: &mut Bundle, app: App, folder: &Path) -> Res<String> {
    let html = read(&folder.join("index.html"))?;
    let head = head::parse(&html).map_err(|error| format!("{}: {error}", app.html))?;
    let names: Vec<String> = files(folder)?.iter().map(|file| relative(file, folder)).collect();
    let one = |suffix: &str| {
        let mut found = names.iter().filter(|name| name.ends_with(suffix) && !name.starts_with("snippets/"));
        match (found.next(), found.next()) {
            (Some(name), None) => Ok(name.clone()),
            _ => Err(format!("{}: expected exactly one {suffix} file from Trunk", app.html)),
        }
    };
    let (wasm_name, js_name) = (one(".wasm")?, one(".js")?);

    let wasm = read_bytes(&folder.join(&wasm_name))?;
    bundle.measure(app.name, "wasm", &wasm)?;
    let mut js = read(&folder.join(&js_name))?;
    // Old name -> (new address, bytes for the integrity).
    let mut renamed: BTreeMap<String, (String, Vec<u8>)> = BTreeMap::new();
    for snippet in names.iter().filter(|name| name.starts_with("snippets/")) {
        let bytes = read_bytes(&folder.join(snippet))?;
        let flat = format!("{}-{}", app.bin, snippet.replace('/', "-"));
        let address = bundle.add(&flat, bytes.clone());
        let file = address.trim_start_matches("/assets/");
        js = js.replace(&format!("./{snippet}"), &format!("./{file}"));
        renamed.insert(snippet.clone(), (address, bytes));
    }
    bundle.measure(app.name, "js", js.as_bytes())?;
    let address = bundle.add(&format!("{}_bg.wasm", app.bin), wasm.clone());
    renamed.insert(wasm_name, (address, wasm));
    let address = bundle.add(&format!("{}.js", app.bin), js.clone().into_bytes());
    renamed.insert(js_name, (address, js.into_bytes()));
    tags(&head, &renamed).map_err(|error| format!("{}: {error}", app.html))
}

/// The tags with final names. The wasm's preload carries no `integrity`: browsers ignore it on
/// fetches and say so in the console.
fn tags(head: &head::Head, renamed: &BTreeMap<String, (String, Vec<u8>)>) -> Res<String> {
    let mut script = head.script.clone();
    for (old, (new, _)) in renamed {
        script = script.replace(&format!("'/{old}'"), &format!("'{new}'"));
    }
    if renamed.keys().any(|old| script.contains(old.as_str())) {
        return Err("the inline script still names a file by its former name".into());
    }
    let mut tags = format!("<script type=\"module\">{script}</script>");
    for (rel, old) in &head.links {
        let (new, bytes) = renamed.get(old).ok_or_else(|| format!("the link to {old} leads to no file"))?;
        tags.push_str(&format!("<link rel=\"{rel}\" href=\"{new}\" crossorigin=\"anonymous\""));
        if rel == "preload" {
            tags.push_str(" as=\"fetch\" type=\"application/wasm\">");
        } else {
            tags.push_str(&format!(" integrity=\"{}\">", integrity(bytes)));
        }
    }
    Ok(tags)
}

fn locale_files(bundle: &mut Bundle, house: &House) -> Res<Map<String, Value>> {
    let mut addresses = Map::new();
    let mut keys = None;
    for name in locales::LOCALES {
        let texts = locales::parse(name, &read(&house.root.join(format!("locales/{name}.json")))?)?;
        let keys = keys.get_or_insert_with(|| texts.clone());
        let array = locales::array(name, keys, &texts)?;
        bundle.measure("shared", format!("locale {name}"), array.as_bytes())?;
        addresses.insert(name.into(), bundle.add(&format!("{name}.json"), array.into_bytes()).into());
    }
    Ok(addresses)
}

/// Files of `public/`: those below `hashed/` get hashed names, the others keep theirs. Text files, and
/// style sheets below `hashed/`, may name a hashed one by its path (`/hashed/fonts/a.woff2`).
fn public_files(bundle: &mut Bundle, folder: &Path) -> Res<()> {
    let hashed_dir = folder.join("hashed");
    // A style sheet names other files, so its hash is taken when theirs are known.
    let (sheets, others): (Vec<_>, Vec<_>) =
        files(&hashed_dir)?.into_iter().partition(|file| file.extension().is_some_and(|kind| kind == "css"));
    for file in others {
        bundle.add(&relative(&file, &hashed_dir), read_bytes(&file)?);
    }
    for file in sheets {
        let name = relative(&file, &hashed_dir);
        let text = with_hashed(&css::minify(&read(&file)?), &bundle.assets, &format!("public/hashed/{name}"))?;
        bundle.add(&name, text.into_bytes());
    }
    for file in files(folder)? {
        let path = relative(&file, folder);
        if file.starts_with(&hashed_dir) || path.split('/').any(|part| part == ".gitkeep") {
            continue;
        }
        let text =
            ["js", "webmanifest", "html", "json", "svg", "txt"].iter().any(|kind| path.ends_with(&format!(".{kind}")));
        let bytes = if text {
            with_hashed(&read(&file)?, &bundle.assets, &format!("public/{path}"))?.into_bytes()
        } else {
            read_bytes(&file)?
        };
        bundle.outputs.push(Output { path, bytes });
    }
    Ok(())
}

/// Replaces each `/hashed/<name>` by its final address.
fn with_hashed(text: &str, assets: &BTreeMap<String, String>, place: &str) -> Res<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("/hashed/") {
        out.push_str(&rest[..at]);
        let after = &rest[at + "/hashed/".len()..];
        let end = after
            .find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '.' | '-' | '_' | '/'))
            .unwrap_or(after.len());
        let address = assets
            .get(&after[..end])
            .ok_or_else(|| format!("{place} names /hashed/{}: expected public/hashed/{0}", &after[..end]))?;
        out.push_str(address);
        rest = &after[end..];
    }
    out.push_str(rest);
    Ok(out)
}

/// One short hash over all files: it changes when any byte the browser may load changes.
fn build_id(outputs: &[Output]) -> String {
    let mut all: Vec<String> =
        outputs.iter().map(|output| format!("{} {}", output.path, short(&output.bytes))).collect();
    all.sort();
    short(all.join("\n").as_bytes())[..12].to_owned()
}

/// Swaps two folders, so that a server that starts meanwhile sees the one or the other.
fn swap(fresh: &Path, dist: &Path, former: &Path) -> Res<()> {
    remove_dir(former)?;
    if dist.exists() {
        std::fs::rename(dist, former).map_err(|error| format!("cannot move the former dist/: {error}"))?;
    }
    std::fs::rename(fresh, dist).map_err(|error| format!("cannot move the new dist/ into place: {error}"))?;
    remove_dir(former)
}

#[cfg(test)]
mod tests {
    use super::{Bundle, app_files, build_id, public_files, with_hashed};
    use crate::dist::APPS;
    use crate::dist::hash::{integrity, short};
    use crate::house::{remove_dir, write};
    use std::path::PathBuf;

    fn folder(name: &str) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("madang-assets-{name}-{}", std::process::id()));
        remove_dir(&dir).unwrap();
        dir
    }

    #[test]
    fn every_reference_leads_to_the_final_bytes() {
        let dir = folder("app");
        write(&dir.join("madang-app-1f_bg.wasm"), b"\0asm").unwrap();
        write(&dir.join("snippets/x-1/inline0.js"), "export const a = 1;").unwrap();
        write(&dir.join("madang-app-1f.js"), "import { a } from './snippets/x-1/inline0.js';").unwrap();
        write(
            &dir.join("index.html"),
            "<script type=\"module\">\nimport init from '/madang-app-1f.js';\nconst wasm = await init({ module_or_path: '/madang-app-1f_bg.wasm' });\n</script><link rel=\"modulepreload\" href=\"/madang-app-1f.js\" crossorigin=\"anonymous\" integrity=\"sha384-old\"><link rel=\"modulepreload\" href=\"/snippets/x-1/inline0.js\" crossorigin=\"anonymous\" integrity=\"sha384-old\"><link rel=\"preload\" href=\"/madang-app-1f_bg.wasm\" crossorigin=\"anonymous\" integrity=\"sha384-old\" as=\"fetch\" type=\"application/wasm\">",
        )
        .unwrap();
        let mut bundle = Bundle::default();
        let head = app_files(&mut bundle, APPS[0], &dir).unwrap();
        let js = bundle
            .outputs
            .iter()
            .find(|output| output.path.ends_with(".js") && !output.path.contains("snippets"))
            .unwrap();
        assert_eq!(js.path, format!("assets/madang-app.{}.js", short(&js.bytes)));
        let text = String::from_utf8(js.bytes.clone()).unwrap();
        let snippet = bundle.outputs.iter().find(|output| output.path.contains("snippets")).unwrap();
        assert!(text.contains(&snippet.path.replace("assets/", "./")));
        assert!(head.contains(&format!("import init from '/{}'", js.path)));
        assert!(head.contains(&format!(
            "href=\"/{}\" crossorigin=\"anonymous\" integrity=\"{}\"",
            js.path,
            integrity(&js.bytes)
        )));
        assert!(head.contains(&format!("module_or_path: '/assets/madang-app_bg.{}.wasm'", short(b"\0asm"))));
        assert!(!head.contains("1f") && !head.contains("sha384-old"));
        remove_dir(&dir).unwrap();
    }

    #[test]
    fn hashed_files_are_found_by_their_path() {
        let dir = folder("public");
        write(&dir.join("hashed/fonts/a.woff2"), b"font").unwrap();
        write(&dir.join("robots.txt"), "see /hashed/fonts/a.woff2").unwrap();
        let mut bundle = Bundle::default();
        public_files(&mut bundle, &dir).unwrap();
        let address = format!("/assets/fonts/a.{}.woff2", short(b"font"));
        assert_eq!(bundle.assets["fonts/a.woff2"], address);
        let robots = bundle.outputs.iter().find(|output| output.path == "robots.txt").unwrap();
        assert_eq!(robots.bytes, format!("see {address}").into_bytes());
        let css = with_hashed("a{src:url(\"/hashed/fonts/a.woff2\")}", &bundle.assets, "style").unwrap();
        assert_eq!(css, format!("a{{src:url(\"{address}\")}}"));
        assert!(with_hashed("/hashed/b.svg", &bundle.assets, "style").unwrap_err().contains("public/hashed/b.svg"));
        remove_dir(&dir).unwrap();
    }

    #[test]
    fn a_hashed_sheet_takes_its_name_from_its_final_bytes() {
        let dir = folder("sheet");
        let mut addresses = Vec::new();
        // The sheet comes before the font in the order of names, and does not change itself.
        write(&dir.join("hashed/fonts/a.css"), "@font-face {\n  src:url(/hashed/fonts/b/0.woff2);\n}\n").unwrap();
        for font in [b"one", b"two"] {
            write(&dir.join("hashed/fonts/b/0.woff2"), font).unwrap();
            let mut bundle = Bundle::default();
            public_files(&mut bundle, &dir).unwrap();
            let sheet = bundle.outputs.iter().find(|output| output.path.ends_with(".css")).unwrap();
            let text = format!("@font-face{{src:url(/assets/fonts/b/0.{}.woff2)}}", short(font));
            assert_eq!(String::from_utf8(sheet.bytes.clone()).unwrap(), text);
            assert_eq!(sheet.path, format!("assets/fonts/a.{}.css", short(text.as_bytes())));
            addresses.push(bundle.assets["fonts/a.css"].clone());
        }
        assert_ne!(addresses[0], addresses[1]);
        write(&dir.join("hashed/fonts/a.css"), "a{src:url(/hashed/fonts/c.woff2)}").unwrap();
        let error = public_files(&mut Bundle::default(), &dir).unwrap_err();
        assert!(
            error.contains("public/hashed/fonts/a.css") && error.contains("public/hashed/fonts/c.woff2"),
            "{error}"
        );
        remove_dir(&dir).unwrap();
    }

    #[test]
    fn the_build_changes_with_any_byte() {
        let mut bundle = Bundle::default();
        bundle.add("a.css", b"a".to_vec());
        let first = build_id(&bundle.outputs);
        bundle.outputs[0].bytes = b"b".to_vec();
        assert_ne!(build_id(&bundle.outputs), first);
    }
}
