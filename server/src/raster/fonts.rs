//! The server's own fonts: full outlines of Korean, Simplified Chinese, Japanese and Latin, part of the
//! binary (`server/fonts/`), opened once when first asked. Says which face draws which character, and how
//! wide; how text is broken into lines is `lines.rs`.

use std::sync::{Arc, LazyLock};

use madang_api::lang::Lang;
use resvg::usvg::{
    FontFamily,
    fontdb::{Database, ID, Source},
};
use skrifa::{
    FontRef, MetadataProvider as _,
    charmap::Charmap,
    instance::{LocationRef, Size},
    metrics::GlyphMetrics,
};

use super::RasterError;

/// The weight of running text.
pub const MEDIUM: u16 = 500;
/// The weight of titles. Chinese and Japanese have one weight; a title in them is thickened by its stroke.
pub const STRONG: u16 = 600;

const KR: &str = "Madang Sans KR";
const SC: &str = "Madang Sans SC";
const JP: &str = "Madang Sans JP";

/// Family, weight, file. Subsets made by `server/fonts/make.py`.
const FILES: [(&str, u16, &[u8]); 4] = [
    (KR, MEDIUM, include_bytes!("../../fonts/kr-medium.otf")),
    (KR, STRONG, include_bytes!("../../fonts/kr-semibold.otf")),
    (SC, MEDIUM, include_bytes!("../../fonts/sc-medium.ttf")),
    (JP, MEDIUM, include_bytes!("../../fonts/jp-medium.ttf")),
];

static FONTS: LazyLock<Result<Fonts, String>> = LazyLock::new(Fonts::open);

/// The fonts; opened on the first call.
///
/// # Errors
/// Names the file that does not open, which would be a mistake of the build.
pub fn fonts() -> Result<&'static Fonts, RasterError> {
    FONTS.as_ref().map_err(|why| RasterError::new(why.clone()))
}

/// One file, ready to be asked.
struct Face {
    id: ID,
    family: &'static str,
    weight: u16,
    characters: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units: f32,
}

impl Face {
    fn has(&self, c: char) -> bool {
        self.characters.map(c).is_some_and(|glyph| glyph.to_u32() != 0)
    }

    /// The advance of a character in letters (em); a missing one is as wide as a letter.
    fn advance(&self, c: char) -> f32 {
        self.characters.map(c).and_then(|glyph| self.metrics.advance_width(glyph)).map_or(1.0, |w| w / self.units)
    }
}

/// All faces, and the database of them that readers of SVG and writers of documents share.
pub struct Fonts {
    database: Arc<Database>,
    faces: Vec<Face>,
}

/// A piece of text that one face draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run<'t> {
    pub family: &'static str,
    pub weight: u16,
    pub text: &'t str,
}

impl Fonts {
    fn open() -> Result<Self, String> {
        let mut database = Database::new();
        let mut faces = Vec::with_capacity(FILES.len());
        for (family, weight, bytes) in FILES {
            let failed = |why: String| format!("the built-in font {family} {weight} does not open: {why}");
            let font = FontRef::new(bytes).map_err(|e| failed(e.to_string()))?;
            let ids = database.load_font_source(Source::Binary(Arc::new(bytes)));
            let id = *ids.first().ok_or_else(|| failed("it holds no face".to_owned()))?;
            let found = database.face(id).map(|face| (face.families[0].0.as_str(), face.weight.0));
            if found != Some((family, weight)) {
                return Err(failed(format!("it calls itself {found:?}")));
            }
            let (size, place) = (Size::unscaled(), LocationRef::default());
            let units = f32::from(font.metrics(size, place).units_per_em.max(1));
            let metrics = font.glyph_metrics(size, place);
            faces.push(Face { id, family, weight, characters: font.charmap(), metrics, units });
        }
        Ok(Self { database: Arc::new(database), faces })
    }

    /// The database, without a copy of any outline.
    #[must_use]
    pub fn database(&self) -> &Arc<Database> {
        &self.database
    }

    /// Whether some face draws this character.
    #[must_use]
    pub fn has(&self, c: char) -> bool {
        self.faces.iter().any(|face| face.has(c))
    }

    /// The text in pieces, each in the first face of the language's order that has its characters. Spaces and
    /// marks that stand on a letter stay with what is before them.
    #[must_use]
    pub fn runs<'t>(&self, text: &'t str, lang: Lang, weight: u16) -> Vec<Run<'t>> {
        let mut runs: Vec<Run<'t>> = Vec::new();
        let mut start = 0;
        let mut current: Option<&Face> = None;
        for (at, c) in text.char_indices() {
            let face = match current {
                Some(face) if follows(c) && (face.has(c) || !self.has(c)) => face,
                _ => self.face_of(c, lang, weight),
            };
            if let Some(before) = current
                && before.id != face.id
            {
                runs.push(Run { family: before.family, weight: before.weight, text: &text[start..at] });
                start = at;
            }
            current = Some(face);
        }
        if let Some(face) = current {
            runs.push(Run { family: face.family, weight: face.weight, text: &text[start..] });
        }
        runs
    }

    /// The width of a text in letters (em), without kerning, which only makes it narrower.
    #[must_use]
    pub fn width(&self, text: &str, lang: Lang, weight: u16) -> f32 {
        text.chars().map(|c| self.face_of(c, lang, weight).advance(c)).sum()
    }

    /// The face by family and weight for a reader of SVG; one of ours in any case.
    #[must_use]
    pub fn named(&self, families: &[FontFamily], weight: u16) -> ID {
        let asked = families.iter().find_map(|family| match family {
            FontFamily::Named(name) => self.faces.iter().find(|f| f.family == name).map(|f| f.family),
            _ => None,
        });
        self.nearest(asked.unwrap_or(KR), weight).id
    }

    /// Another face that has this character.
    #[must_use]
    pub fn other_with(&self, c: char, used: &[ID]) -> Option<ID> {
        self.faces.iter().find(|face| !used.contains(&face.id) && face.has(c)).map(|face| face.id)
    }

    fn face_of(&self, c: char, lang: Lang, weight: u16) -> &Face {
        let order = match lang {
            // Between facts stands the dot of the Latin face; the Chinese one takes a whole square.
            Lang::Zh if c == '·' => [KR, SC, JP],
            Lang::Ko | Lang::En => [KR, JP, SC],
            Lang::Zh => [SC, JP, KR],
            Lang::Ja => [JP, SC, KR],
        };
        let faces = order.map(|family| self.nearest(family, weight));
        faces.into_iter().find(|face| face.has(c)).unwrap_or(faces[0])
    }

    /// The face of a family whose weight is nearest. `open` has put at least one face of each family in.
    fn nearest(&self, family: &str, weight: u16) -> &Face {
        let of_family = self.faces.iter().filter(|face| face.family == family);
        of_family.min_by_key(|face| face.weight.abs_diff(weight)).unwrap_or(&self.faces[0])
    }
}

/// Whether a character stays in the face of the one before it: spaces, joiners, combining marks.
fn follows(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{200B}'..='\u{200D}' | '\u{300}'..='\u{36F}' | '\u{3099}' | '\u{309A}' | '\u{FE00}'..='\u{FE0F}')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use madang_api::lang::Lang;
    use madang_app::i18n::key;
    use madang_demo::model::{LoadTime, Local};

    use super::{MEDIUM, STRONG, fonts};

    fn all_drawn(text: &str) {
        let fonts = fonts().unwrap();
        for lang in Lang::ALL {
            for weight in [MEDIUM, STRONG] {
                let runs = fonts.runs(text, lang, weight);
                assert_eq!(runs.iter().map(|run| run.text).collect::<String>(), text);
                for run in runs {
                    let face = fonts.faces.iter().find(|f| (f.family, f.weight) == (run.family, run.weight)).unwrap();
                    let missing: Vec<char> = run.text.chars().filter(|c| !face.has(*c)).collect();
                    assert!(missing.is_empty(), "{missing:?} of {text:?} in {lang:?} would be boxes in {}", run.family);
                }
            }
        }
    }

    #[test]
    fn each_script_is_drawn_in_every_language() {
        for text in [
            "한글 가나다",
            "简体中文",
            "日本語かな",
            "MOQ 500 pcs · USD 2.40–3.80 / kg",
            "뷁 똠방각하",
            "髙橋ｶﾅ々〆ヶ",
            "m² ℃ Ω ×10⁹",
        ] {
            all_drawn(text);
        }
    }

    #[test]
    fn a_language_has_its_own_shapes_of_shared_characters() {
        let fonts = fonts().unwrap();
        let family = |text, lang| fonts.runs(text, lang, MEDIUM)[0].family;
        assert_eq!(family("直", Lang::Zh), "Madang Sans SC");
        assert_eq!(family("直", Lang::Ja), "Madang Sans JP");
        assert_eq!(family("国", Lang::Ko), "Madang Sans JP");
        assert_eq!(family("가", Lang::Ja), "Madang Sans KR");
        let runs = fonts.runs("国内 첫 生产", Lang::Zh, MEDIUM);
        assert_eq!(runs.iter().map(|r| r.text).collect::<Vec<_>>(), ["国内 ", "첫 ", "生产"]);
    }

    #[test]
    fn every_character_of_the_demos_names_and_titles_has_a_glyph() {
        let expo = madang_demo::expo(1, LoadTime { unix_ms: 1_795_000_000_000 });
        let mut texts: Vec<&Local> = Vec::new();
        texts.extend(expo.companies.iter().flat_map(|c| [&c.name, &c.legal_name, &c.tagline, &c.region]));
        texts.extend(expo.products.iter().flat_map(|p| [&p.name, &p.category_name, &p.summary]));
        texts.extend(expo.technologies.iter().flat_map(|t| [&t.name, &t.summary]));
        texts.extend(expo.patents.iter().map(|p| &p.title));
        texts.extend(expo.courses.iter().flat_map(|c| [&c.name, &c.summary]));
        texts.extend(expo.factories.iter().map(|f| &f.name));
        let mut used = BTreeSet::new();
        for text in texts {
            used.extend(
                [Some(text.ko.as_str()), Some(&text.en), text.zh.as_deref(), text.ja.as_deref()]
                    .into_iter()
                    .flatten()
                    .flat_map(str::chars),
            );
        }
        for table in [&key::KO, &key::EN, &key::ZH, &key::JA] {
            used.extend(table.iter().flat_map(|text| text.chars()));
        }
        assert!(used.len() > 1000, "{}", used.len());
        let missing: String = used.iter().filter(|c| **c != '\n' && !fonts().unwrap().has(**c)).collect();
        assert_eq!(missing, "", "no font of ours has these");
    }

    #[test]
    fn widths_are_those_of_the_faces() {
        let fonts = fonts().unwrap();
        assert!((fonts.width("中文", Lang::Zh, MEDIUM) - 2.0).abs() < 1e-4);
        assert!((fonts.width("日本", Lang::Ja, STRONG) - 2.0).abs() < 1e-4);
        let (thin, thick) = (fonts.width("가나", Lang::Ko, MEDIUM), fonts.width("가나", Lang::Ko, STRONG));
        assert!(thin > 1.6 && thin <= thick && thick < 2.0, "{thin} {thick}");
    }
}
