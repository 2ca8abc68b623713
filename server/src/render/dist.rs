//! The built app on the disk: Trunk's files under content-hashed names, and what a page's head needs of
//! them. Read once at the start.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use madang_api::lang::Lang;
use madang_app::i18n::{I18n, K};
use serde::Deserialize;

use super::style::Sheet;

/// `dist/manifest.json`, written by `cargo xtask dist`.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct Manifest {
    build: String,
    public_head: String,
    office_head: String,
    css: String,
    locales: BTreeMap<String, String>,
    assets: BTreeMap<String, String>,
}

/// The built app. Without one (`cargo test`) pages are served plain: readable, and nothing more.
#[derive(Debug, Default, Clone)]
pub struct Dist {
    folder: PathBuf,
    manifest: Manifest,
    css: String,
    sheet: Sheet,
    boot: String,
    public_head: String,
    office_head: String,
}

impl Dist {
    /// Reads the folder.
    ///
    /// # Errors
    /// Says which file is missing or wrong, and how to make it.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let path = folder.join("manifest.json");
        let text = fs::read_to_string(&path)
            .map_err(|e| format!("{}: {e}; build the app first: cargo xtask dist", path.display()))?;
        let manifest: Manifest = serde_json::from_str(&text)
            .map_err(|e| format!("{}: {e}; build the app again: cargo xtask dist", path.display()))?;
        let css = fs::read_to_string(folder.join(manifest.css.trim_start_matches('/')))
            .map_err(|e| format!("{}: the style sheet `{}` is missing: {e}", path.display(), manifest.css))?;
        let boot = fs::read_to_string(folder.join("boot.js"))
            .map_err(|e| format!("{}: boot.js is missing: {e}", folder.display()))?;
        Ok(Self {
            folder: folder.to_owned(),
            public_head: starter(&manifest.public_head),
            office_head: starter(&manifest.office_head),
            manifest,
            sheet: Sheet::new(&css),
            css,
            boot: strip_comments(&boot),
        })
    }

    /// The build's id; a page of another build is another page.
    #[must_use]
    pub fn build(&self) -> &str {
        if self.manifest.build.is_empty() { "plain" } else { &self.manifest.build }
    }

    /// The folder of the files.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where a file of `public/` is now, by its logical name.
    #[must_use]
    pub fn asset(&self, name: &str) -> Option<&str> {
        self.manifest.assets.get(name).map(String::as_str)
    }

    /// The tags of a public page's head: the style that this page needs, and what loads ahead.
    #[must_use]
    pub fn public_head(&self, lang: Lang, html: &str) -> String {
        let fonts = self.fonts(lang);
        let mut out = self.about(lang);
        out.push_str(&style(&self.sheet.for_page(html)));
        if let Some(fonts) = fonts {
            out.push_str(&format!(
                "<meta name=\"madang-fonts\" content=\"{fonts}\"><script>{}</script>",
                FONTS_AHEAD.replace("$", fonts)
            ));
        }
        if !self.public_head.is_empty() {
            out.push_str(&self.app(lang, &self.public_head));
        }
        out
    }

    /// What stands at the end of a public page's body, where it keeps nothing waiting: the script outside the
    /// wasm, which also brings the whole style sheet; without scripts the sheet comes by itself.
    #[must_use]
    pub fn public_tail(&self) -> String {
        let sheet = self.asset("app.css").map_or_else(String::new, |sheet| {
            format!(
                "<meta name=\"madang-style\" content=\"{sheet}\"><noscript><link rel=\"stylesheet\" href=\"{sheet}\"></noscript>"
            )
        });
        let boot = if self.public_head.is_empty() { String::new() } else { format!("<script>{}</script>", self.boot) };
        format!("{sheet}{boot}")
    }

    /// The tags of the office's head.
    #[must_use]
    pub fn office_head(&self, lang: Lang) -> String {
        let mut out = self.about(lang) + &style(&self.css);
        if !self.office_head.is_empty() {
            out.push_str(&format!("<script>{}</script>{}", self.boot, self.app(lang, &self.office_head)));
        }
        out
    }

    /// The sheet that names a language's web fonts.
    fn fonts(&self, lang: Lang) -> Option<&str> {
        self.asset(&format!("fonts/{}.css", lang.code()))
    }

    /// What a page says of itself and its build.
    fn about(&self, lang: Lang) -> String {
        let restarting = escape(I18n::built_in(lang).t(K::ShellRestarting));
        format!(
            "<meta name=\"madang-build\" content=\"{}\"><meta name=\"madang-restarting\" content=\"{restarting}\">\
             <meta name=\"color-scheme\" content=\"light dark\">\
             <link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"><link rel=\"manifest\" href=\"/site.webmanifest\">",
            self.build()
        )
    }

    /// The texts of the language and the app's own tags.
    fn app(&self, lang: Lang, tags: &str) -> String {
        let locale = self.manifest.locales.get(lang.code()).map_or_else(String::new, |path| {
            format!(
                "<meta name=\"madang-locale\" content=\"{path}\"><link rel=\"preload\" as=\"fetch\" crossorigin href=\"{path}\">"
            )
        });
        format!("{locale}{tags}")
    }
}

/// Faces that are on the device from an earlier page are there before the first letter; on a first visit they
/// are only fetched (`boot.js`), so that no text ever changes its face before somebody's eyes. What is kept is
/// the sheet's address and those of the faces that every page of the language uses.
const FONTS_AHEAD: &str = "try{const[c,...f]=(localStorage.getItem('madang-fonts')||'').split(' ');if(c=='$'){\
const a=(r,o)=>document.head.append(Object.assign(document.createElement('link'),{rel:r},o));\
for(const h of f)a('preload',{href:h,as:'font',type:'font/woff2',crossOrigin:''});\
a('stylesheet',{href:c,blocking:'render'})}}catch{}";

fn style(css: &str) -> String {
    if css.is_empty() { String::new() } else { format!("<style>{css}</style>") }
}

/// Trunk's head tags with its module script replaced by one that can be held back: after three crashes the
/// page stays plain, and a file that does not arrive is told to `boot.js`.
fn starter(head: &str) -> String {
    let Some(start) = head.find("<script type=\"module\"") else { return head.to_owned() };
    let Some(length) = head[start..].find("</script>") else { return head.to_owned() };
    let script = &head[start..start + length];
    let quoted = |suffix: &str| {
        script.split(['\'', '"']).find(|part| part.starts_with('/') && part.ends_with(suffix)).map(str::to_owned)
    };
    let (Some(js), Some(wasm)) = (quoted(".js"), quoted(".wasm")) else { return head.to_owned() };
    let ours = format!(
        "<script type=\"module\">if(!window.madangPlain)try{{const m=await import('{js}');await m.default({{module_or_path:'{wasm}'}})}}\
         catch(e){{window.madangFail&&window.madangFail('load',String(e))}}</script>"
    );
    format!("{}{ours}{}", &head[..start], &head[start + length + "</script>".len()..])
}

/// Whole-line comments out: the script stands in every page.
fn strip_comments(js: &str) -> String {
    js.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Text for an attribute or element.
#[must_use]
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::starter;

    #[test]
    fn trunks_script_becomes_one_that_can_be_held_back() {
        let head = "<script type=\"module\">\nimport init, * as bindings from '/assets/a.js';\nconst wasm = await init({ module_or_path: '/assets/b.wasm' });\n</script><link rel=\"modulepreload\" href=\"/assets/a.js\">";
        let out = starter(head);
        assert!(out.starts_with("<script type=\"module\">if(!window.madangPlain)"), "{out}");
        assert!(out.contains("import('/assets/a.js')") && out.contains("'/assets/b.wasm'"));
        assert!(out.ends_with("<link rel=\"modulepreload\" href=\"/assets/a.js\">"));
    }
}
