//! Wording in four languages: typed keys, placeholders, plurals, Korean particles, numbers, dates and
//! money. The first render uses only pure Rust, so that server and browser write the same bytes.

pub mod date;
pub mod josa;
pub mod key;
pub mod message;
pub mod number;
pub mod zone;

use leptos::prelude::*;
use madang_api::lang::Lang;

pub use key::K;

/// The language of this page and its texts. `Copy`: take it once at the top of a component by [`use_i18n`].
#[derive(Clone, Copy)]
pub struct I18n {
    pub lang: Lang,
    texts: &'static [&'static str],
}

impl I18n {
    /// The language with its table; tables have [`key::COUNT`] texts in the order of the keys.
    #[must_use]
    pub const fn new(lang: Lang, texts: &'static [&'static str]) -> Self {
        Self { lang, texts }
    }

    /// The table that is compiled into the server.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn built_in(lang: Lang) -> Self {
        let texts: &'static [&'static str] = match lang {
            Lang::Ko => &key::KO,
            Lang::En => &key::EN,
            Lang::Zh => &key::ZH,
            Lang::Ja => &key::JA,
        };
        Self { lang, texts }
    }

    /// The text of a key.
    #[must_use]
    pub fn t(self, key: K) -> &'static str {
        self.texts.get(key as usize).copied().unwrap_or("")
    }

    /// The text of a key made of data (`hall.FB`), or the last part of the name when there is none.
    #[must_use]
    pub fn named(self, group: &str, name: &str) -> String {
        K::named(&format!("{group}.{name}")).map_or_else(|| name.to_owned(), |key| self.t(key).to_owned())
    }

    /// The text of a key with its placeholders filled: `i.f(K::CatalogCount, &[("n", "12")])`.
    #[must_use]
    pub fn f(self, key: K, values: &[(&str, &str)]) -> String {
        message::fill(self.t(key), values)
    }

    /// A plural: the key of one, the key of others, and the number, which fills `{n}` in the language's form.
    #[must_use]
    pub fn n(self, one: K, other: K, n: u64) -> String {
        let key = if n == 1 && self.lang == Lang::En { one } else { other };
        self.f(key, &[("n", &number::integer(n as i64))])
    }
}

/// The language of the page; panics only when a component is mounted outside the app.
#[must_use]
pub fn use_i18n() -> I18n {
    expect_context::<I18n>()
}

/// Reads the browser's table: the hashed file that the page names in `<meta name="madang-locale">`.
#[cfg(feature = "hydrate")]
pub async fn load() -> Option<I18n> {
    let document = web_sys::window()?.document()?;
    let root = document.document_element()?;
    let code = root.get_attribute("data-lang")?;
    let path = document.query_selector("meta[name=madang-locale]").ok()??.get_attribute("content")?;
    load_from(Lang::from_code(&code)?, path).await
}

/// Reads the table of a language from an address.
#[cfg(feature = "hydrate")]
pub async fn load_from(lang: Lang, path: String) -> Option<I18n> {
    let texts: Vec<String> = crate::net::transport::get(path).await.ok()?;
    // One table a page life: a change of language loads a new page.
    let texts: Vec<&'static str> = texts.into_iter().map(|text| &*Box::leak(text.into_boxed_str())).collect();
    Some(I18n::new(lang, Box::leak(texts.into_boxed_slice())))
}
