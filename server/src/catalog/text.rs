//! Choosing a text's language: the asked one, else the first of its fallbacks that exists, and which it was.

use madang_api::lang::Lang;

use super::record::Local;

impl Local {
    /// The text in one language, if it exists there.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&str> {
        let text = match lang {
            Lang::Ko => Some(self.ko.as_str()),
            Lang::En => Some(self.en.as_str()),
            Lang::Zh => self.zh.as_deref(),
            Lang::Ja => self.ja.as_deref(),
        };
        text.filter(|t| !t.is_empty())
    }

    /// The text in the asked language or the nearest one, and the language it is in.
    #[must_use]
    pub fn pick(&self, lang: Lang) -> (&str, Lang) {
        lang.fallbacks().into_iter().find_map(|l| self.get(l).map(|t| (t, l))).unwrap_or(("", lang))
    }

    /// The text in the asked language or the nearest one.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.pick(lang).0.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::Local;
    use madang_api::lang::Lang;

    #[test]
    fn a_missing_translation_falls_back_and_says_so() {
        let text = Local { ko: "가".into(), en: "a".into(), zh: None, ja: Some("あ".into()) };
        assert_eq!(text.pick(Lang::Zh), ("a", Lang::En));
        assert_eq!(text.pick(Lang::Ja), ("あ", Lang::Ja));
    }
}
