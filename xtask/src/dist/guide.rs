//! `cargo xtask dist --guide`: the living style guide in `target/guide/`, a folder that any file server shows.
//! It shares cargo's profile and target folder with the apps, so that only its own link is new, and it is no
//! part of `dist/`: visitors never get it.

use crate::dist::locales::{self, LOCALES};
use crate::dist::{App, Mode, WASM_INPUTS, css, stamp, trunk};
use crate::house::{House, Res, files, read, read_bytes, relative, remove_dir, write};
use crate::{install, term};
use std::path::{Path, PathBuf};

/// The guide as Trunk and cargo know it.
pub const GUIDE: App = App { name: "guide", bin: "madang-guide", html: "guide.html" };

/// Builds the guide unless nothing has changed since; gives its folder.
///
/// # Errors
/// When a tool is missing or the build fails.
pub fn build(house: &House, mode: Mode) -> Res<PathBuf> {
    let folder = house.target.join("guide");
    let mark = folder.join(".stamp");
    let inputs: Vec<&str> =
        WASM_INPUTS.iter().copied().chain(["guide.html", "guide", "public", "style", "xtask/src/dist"]).collect();
    let now = format!("{mode:?} {}", stamp(&house.root, &inputs)?);
    if std::fs::read_to_string(&mark).is_ok_and(|before| before == now) {
        term::say("guide", "nothing has changed");
        return Ok(folder);
    }
    let tools = install::tools(house, false)?;
    trunk::fetch(house)?;
    // Addresses without a slash in front: the folder can lie anywhere.
    trunk::bundle(house, GUIDE, tools, mode, "./")?;
    assemble(house, &folder)?;
    write(&mark, now)?;
    term::say("guide", &format!("{} is ready", relative(&folder, &house.root)));
    Ok(folder)
}

/// What Trunk made, the style with the guide's own behind it, and the texts of each language.
fn assemble(house: &House, folder: &Path) -> Res<()> {
    let made = trunk::output_dir(house, GUIDE);
    remove_dir(folder)?;
    for file in files(&made)? {
        let name = relative(&file, &made);
        if name == "index.html" {
            write(&folder.join(name), without_integrity(&read(&file)?))?;
        } else {
            write(&folder.join(name), read_bytes(&file)?)?;
        }
    }
    let own = css::minify(&read(&house.root.join("guide/guide.css"))?);
    let style = css::bundle(&house.root.join("style"))? + &own;
    write(&folder.join("app.css"), style.replace("/hashed/", "hashed/"))?;
    let hashed = house.root.join("public/hashed");
    for file in files(&hashed)? {
        write(&folder.join("hashed").join(relative(&file, &hashed)), read_bytes(&file)?)?;
    }
    let mut keys = None;
    for name in LOCALES {
        let texts = locales::parse(name, &read(&house.root.join(format!("locales/{name}.json")))?)?;
        let keys = keys.get_or_insert_with(|| texts.clone());
        write(&folder.join(format!("{name}.json")), locales::array(name, keys, &texts)?)?;
    }
    Ok(())
}

/// Browsers ignore `integrity` on the wasm's preload and complain in the console; nothing here travels far.
fn without_integrity(html: &str) -> String {
    let mut parts = html.split(" integrity=\"");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{GUIDE, without_integrity};
    use crate::dist::{APPS, head};
    use crate::house::{House, read};

    #[test]
    fn integrity_goes_and_nothing_else() {
        let html = "<link href=\"a\" integrity=\"sha384-x/+=\" rel=\"preload\"><p>b</p>";
        assert_eq!(without_integrity(html), "<link href=\"a\" rel=\"preload\"><p>b</p>");
        assert_eq!(without_integrity("<p>"), "<p>");
    }

    #[test]
    fn the_guide_is_built_like_the_apps_and_is_none_of_them() {
        let root = House::find().root;
        let link = |html: &str| head::rust_link(&read(&root.join(html)).unwrap()).unwrap();
        let (guide, app) = (link(GUIDE.html), link(APPS[0].html));
        assert_eq!(guide.bin, GUIDE.bin);
        assert_eq!((guide.features, guide.profile), (app.features, app.profile), "one set of compiled dependencies");
        assert!(APPS.iter().all(|app| app.bin != GUIDE.bin));
    }

    #[test]
    fn the_page_names_the_texts_of_every_language() {
        let html = read(&House::find().root.join(GUIDE.html)).unwrap();
        for name in super::LOCALES {
            assert!(html.contains(&format!("data-lang=\"{name}\" content=\"{name}.json\"")), "{name}");
        }
    }
}
