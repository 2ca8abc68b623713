//! What the catalogue's URL says: hall, view, words, filters, order, page; and back into a URL or an API path.

use leptos_router::params::ParamsMap;
use madang_api::lang::Lang;

use crate::net::path;

/// Items on a page; whole rows of two, three and four plates.
pub const LIMIT: u32 = 24;
const HALLS: [&str; 6] = ["FB", "HH", "AP", "PM", "IS", "ME"];
/// Longer words than this are cut: nobody means them.
const LONGEST_WORDS: usize = 80;
/// Facets that the page shows, in this order; attributes of a chosen category follow.
pub const FACETS: [&str; 6] = ["category", "certificate", "market", "incoterm", "business", "level"];
const ATTRIBUTE: &str = "attribute.";
/// Orders beside the best match, as the API names them.
pub const SORTS: [&str; 4] = ["price", "-price", "lead", "moq"];
/// More filters, or longer ones, nobody sets.
const MOST_PICKS: usize = 40;
const LONGEST_PICK: usize = 60;

/// The state of the catalogue page. Unknown values read as their default, so that no address breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Hall code, or nothing for all halls.
    pub hall: Option<&'static str>,
    /// Companies instead of products.
    pub companies: bool,
    /// Words looked for; empty for all.
    pub q: String,
    /// Filters: facet and value, in order, none twice.
    pub picks: Vec<(String, String)>,
    /// One of [`SORTS`], or nothing for the best match.
    pub sort: Option<&'static str>,
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
            picks: picks(query),
            sort: query.get_str("sort").and_then(|sort| SORTS.into_iter().find(|known| *known == sort)),
            page: query.get_str("page").and_then(|n| n.parse().ok()).filter(|n| (1..=9_999).contains(n)).unwrap_or(1),
        }
    }

    /// The query with its question mark, defaults left out; empty for the plain catalogue.
    #[must_use]
    pub fn query(&self) -> String {
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        let view = if self.companies { "companies" } else { "" };
        let known = [("hall", self.hall.unwrap_or_default()), ("view", view), ("q", self.q.as_str())];
        let last = [("sort", self.sort.unwrap_or_default()), ("page", page.as_str())];
        let pairs: Vec<String> = known
            .into_iter()
            .chain(self.picks.iter().map(|(name, value)| (name.as_str(), value.as_str())))
            .chain(last)
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
        let mut pairs = vec![("hall", self.hall.unwrap_or_default()), ("q", self.q.as_str())];
        let facets = self.facets();
        if !self.companies {
            pairs.extend(self.picks.iter().map(|(name, value)| (name.as_str(), value.as_str())));
            pairs.extend([("sort", self.sort.unwrap_or_default()), ("facets", facets.as_str())]);
        }
        pairs.extend([("limit", limit.as_str()), ("page", page.as_str())]);
        path::api(lang, if self.companies { "companies" } else { "products" }, &pairs)
    }

    /// The facets to ask for: categories within a hall, because there are 75 of them, and attributes within a
    /// category.
    fn facets(&self) -> String {
        let in_category = self.picks.iter().any(|(name, _)| name == "category");
        let wanted = FACETS.into_iter().skip(usize::from(self.hall.is_none() && !in_category));
        wanted.chain(in_category.then_some("attribute")).collect::<Vec<_>>().join(",")
    }

    /// Whether a value is chosen.
    #[must_use]
    pub fn has(&self, facet: &str, value: &str) -> bool {
        self.picks.iter().any(|(f, v)| f == facet && v == value)
    }

    /// The same without one filter, from its first page.
    #[must_use]
    pub fn without(&self, facet: &str, value: &str) -> Self {
        let picks = self.picks.iter().filter(|(f, v)| f != facet || v != value).cloned().collect();
        Self { picks, page: 1, ..self.clone() }
    }

    /// The same without any value of a facet (`hall` as well), from its first page.
    #[must_use]
    pub fn without_facet(&self, facet: &str) -> Self {
        let picks = self.picks.iter().filter(|(f, _)| f != facet).cloned().collect();
        Self { picks, hall: self.hall.filter(|_| facet != "hall"), page: 1, ..self.clone() }
    }

    /// The same without filters, from its first page.
    #[must_use]
    pub fn without_picks(&self) -> Self {
        Self { picks: Vec::new(), page: 1, ..self.clone() }
    }

    /// The same with another hall, from its first page. A category and its attributes stay behind in their hall.
    #[must_use]
    pub fn in_hall(&self, hall: Option<&'static str>) -> Self {
        let stays = |(facet, _): &&(String, String)| facet != "category" && !facet.starts_with(ATTRIBUTE);
        Self { hall, picks: self.picks.iter().filter(stays).cloned().collect(), page: 1, ..self.clone() }
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

fn picks(query: &ParamsMap) -> Vec<(String, String)> {
    let mut picks: Vec<(String, String)> = Vec::new();
    for (name, value) in query {
        let known = FACETS.contains(&name.as_ref()) || name.starts_with(ATTRIBUTE);
        let fits = !value.is_empty() && name.len() <= LONGEST_PICK && value.len() <= LONGEST_PICK;
        if known && fits && picks.len() < MOST_PICKS && !picks.iter().any(|(n, v)| n == name && v == value) {
            picks.push((name.to_string(), value.to_owned()));
        }
    }
    picks.sort();
    picks
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
        let filtered = read(&[("certificate", "ISO 9001"), ("certificate", "CE"), ("sort", "-price"), ("hall", "ME")]);
        assert_eq!(filtered.query(), "?hall=ME&certificate=CE&certificate=ISO%209001&sort=-price");
        assert_eq!(filtered.without("certificate", "CE").query(), "?hall=ME&certificate=ISO%209001&sort=-price");
        assert_eq!(
            filtered.api(Lang::En),
            "/api/v1/products?lang=en&hall=ME&certificate=CE&certificate=ISO%209001&sort=-price\
             &facets=category%2Ccertificate%2Cmarket%2Cincoterm%2Cbusiness%2Clevel&limit=24&page=1"
        );
        assert_eq!(
            listing.api(Lang::Ko),
            "/api/v1/companies?lang=ko&hall=FB&q=%EA%B9%80%EC%B9%98%20%26%20co&limit=24&page=3"
        );
        assert_eq!(read(&[]).href(Lang::En), "/en/catalog");
    }

    #[test]
    fn nonsense_reads_as_the_default() {
        let listing =
            read(&[("hall", "XX"), ("view", "cats"), ("page", "-1"), ("q", "  "), ("sort", "up"), ("colour", "red")]);
        assert_eq!(listing, read(&[]));
        assert_eq!(read(&[("page", "0")]).page, 1);
        assert_eq!(read(&[("hall", "fb")]).hall, Some("FB"));
    }

    #[test]
    fn a_change_of_filter_begins_at_the_first_page() {
        let listing = read(&[("hall", "FB"), ("page", "3")]);
        assert_eq!(listing.in_hall(None).query(), "");
        let kimchi = read(&[("hall", "FB"), ("category", "kimchi"), ("attribute.taste", "mild"), ("market", "JP")]);
        assert_eq!(kimchi.in_hall(Some("ME")).query(), "?hall=ME&market=JP");
        assert!(kimchi.api(Lang::Ko).contains("level%2Cattribute&"));
        assert_eq!(listing.as_companies(true).query(), "?hall=FB&view=companies");
        assert_eq!(listing.on_page(2).query(), "?hall=FB&page=2");
    }
}
