//! The four languages of the expo and their tags; wording and formatting live in the app's `i18n`.

use serde::{Deserialize, Serialize};

/// A language of the public pages, written on the wire and in URLs by its two-letter code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Ko,
    En,
    Zh,
    Ja,
}

impl Lang {
    /// All languages in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Ko, Self::En, Self::Zh, Self::Ja];

    /// The URL segment and the `lang` parameter: `ko`, `en`, `zh`, `ja`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
            Self::Zh => "zh",
            Self::Ja => "ja",
        }
    }

    /// The BCP 47 tag for `lang` and `hreflang`: Chinese here is Simplified.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans",
            other => other.code(),
        }
    }

    /// The language's name in itself, as it stands in the language switch.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ko => "한국어",
            Self::En => "English",
            Self::Zh => "简体中文",
            Self::Ja => "日本語",
        }
    }

    /// Reads a URL segment; anything else is `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The best language for an `Accept-Language` header; Korean when none is understood.
    #[must_use]
    pub fn negotiate(accept: &str) -> Self {
        let mut best = (0.0_f32, Self::Ko);
        for part in accept.split(',') {
            let mut fields = part.trim().split(';');
            let tag = fields.next().unwrap_or("").trim().to_ascii_lowercase();
            let q = fields.find_map(|f| f.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok())).unwrap_or(1.0);
            let primary = tag.split('-').next().unwrap_or("");
            if let Some(lang) = Self::from_code(primary)
                && q > best.0
            {
                best = (q, lang);
            }
        }
        best.1
    }

    /// The order in which other languages stand in when a text is missing in this one.
    #[must_use]
    pub const fn fallbacks(self) -> [Self; 4] {
        match self {
            Self::Ko => [Self::Ko, Self::En, Self::Ja, Self::Zh],
            Self::En => [Self::En, Self::Ko, Self::Ja, Self::Zh],
            Self::Zh => [Self::Zh, Self::En, Self::Ko, Self::Ja],
            Self::Ja => [Self::Ja, Self::En, Self::Ko, Self::Zh],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn accept_language_takes_the_highest_weight_that_we_speak() {
        assert_eq!(Lang::negotiate("fr-FR, ja;q=0.8, en;q=0.5"), Lang::Ja);
        assert_eq!(Lang::negotiate("zh-TW,zh;q=0.9"), Lang::Zh);
        assert_eq!(Lang::negotiate("en-GB"), Lang::En);
        assert_eq!(Lang::negotiate("xx"), Lang::Ko);
        assert_eq!(Lang::negotiate(""), Lang::Ko);
    }
}
