//! What the catalogue's URL says: hall, view, words, page; and back into a URL or an API path.

use leptos_router::params::ParamsMap;
use madang_api::lang::Lang;

use crate::net::path;

/// Items on a page; whole rows of two, three and four plates.
pub const LIMIT: u32 = 24;
const HALLS: [&str; 6] = ["FB", "HH", "AP", "PM", "IS", "ME"];
/// Longer words than this are cut: nobody means them.
const LONGEST_WORDS: usize = 80;

/// The state of the catalogue page. Unknown values read as their default, so that no address breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Hall code, or nothing for all halls.
    pub hall: Option<&'static str>,
    /// Companies instead of products.
    pub companies: bool,
    /// Words looked for; empty for all.
    pub q: String,
    /// From 1.
    pub page: u32,
}

impl Listing {
    /// Reads a query.
    #[must_use]
    pub fn read(query: &ParamsMap) -> Self {
        let hall =
            query.get_str("hall").and_then(|code| HALLS.into_iter().find(|known| known.eq_ignore_ascii_case(code)));
        Self {
            hall,
            companies: query.get_str("view") == Some("companies"),
            q: query.get_str("q").unwrap_or_default().trim().chars().take(LONGEST_WORDS).collect(),
            page: query.get_str("page").and_then(|n| n.parse().ok()).filter(|n| (1..=9_999).contains(n)).unwrap_or(1),
        }
    }

    /// The query with its question mark, defaults left out; empty for the plain catalogue.
    #[must_use]
    pub fn query(&self) -> String {
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        let view = if self.companies { "companies" } else { "" };
        let pairs =
            [("hall", self.hall.unwrap_or_default()), ("view", view), ("q", self.q.as_str()), ("page", page.as_str())];
        let pairs: Vec<String> = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", path::encode(value)))
            .collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    /// The address of this state.
    #[must_use]
    pub fn href(&self, lang: Lang) -> String {
        path::page(lang, &format!("catalog{}", self.query()))
    }

    /// What the API is asked.
    #[must_use]
    pub fn api(&self, lang: Lang) -> String {
        let (page, limit) = (self.page.to_string(), LIMIT.to_string());
        let rest = if self.companies { "companies" } else { "products" };
        path::api(
            lang,
            rest,
            &[
                ("hall", self.hall.unwrap_or_default()),
                ("q", self.q.as_str()),
                ("limit", limit.as_str()),
                ("page", page.as_str()),
            ],
        )
    }

    /// The same with another hall, from its first page.
    #[must_use]
    pub fn in_hall(&self, hall: Option<&'static str>) -> Self {
        Self { hall, page: 1, ..self.clone() }
    }

    /// The same with the other view, from its first page.
    #[must_use]
    pub fn as_companies(&self, companies: bool) -> Self {
        Self { companies, page: 1, ..self.clone() }
    }

    /// The same without words, from its first page.
    #[must_use]
    pub fn without_words(&self) -> Self {
        Self { q: String::new(), page: 1, ..self.clone() }
    }

    /// The same on another page.
    #[must_use]
    pub fn on_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// The known code for a hall that the API names; a hall that this build does not know has no chip.
    #[must_use]
    pub fn known_hall(code: &str) -> Option<&'static str> {
        HALLS.into_iter().find(|known| *known == code)
    }
}

#[cfg(test)]
mod tests {
    use leptos_router::params::ParamsMap;
    use madang_api::lang::Lang;

    use super::Listing;

    fn read(pairs: &[(&str, &str)]) -> Listing {
        let mut map = ParamsMap::new();
        for (name, value) in pairs {
            map.insert_decoded(String::from(*name), String::from(*value));
        }
        Listing::read(&map)
    }

    #[test]
    fn an_address_comes_back_as_it_was() {
        let listing = read(&[("hall", "FB"), ("view", "companies"), ("q", "김치 & co"), ("page", "3")]);
        assert_eq!(listing.query(), "?hall=FB&view=companies&q=%EA%B9%80%EC%B9%98%20%26%20co&page=3");
        assert_eq!(
            listing.api(Lang::Ko),
            "/api/v1/companies?lang=ko&hall=FB&q=%EA%B9%80%EC%B9%98%20%26%20co&limit=24&page=3"
        );
        assert_eq!(read(&[]).href(Lang::En), "/en/catalog");
    }

    #[test]
    fn nonsense_reads_as_the_default() {
        let listing = read(&[("hall", "XX"), ("view", "cats"), ("page", "-1"), ("q", "  ")]);
        assert_eq!(listing, read(&[]));
        assert_eq!(read(&[("page", "0")]).page, 1);
        assert_eq!(read(&[("hall", "fb")]).hall, Some("FB"));
    }

    #[test]
    fn a_change_of_filter_begins_at_the_first_page() {
        let listing = read(&[("hall", "FB"), ("page", "3")]);
        assert_eq!(listing.in_hall(None).query(), "");
        assert_eq!(listing.as_companies(true).query(), "?hall=FB&view=companies");
        assert_eq!(listing.on_page(2).query(), "?hall=FB&page=2");
    }
}
