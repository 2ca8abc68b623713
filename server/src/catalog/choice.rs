//! What there is to choose from in a result: facets with their counts and names in the answer's language, bounds
//! of the numbers, and ways out of an empty result.

use std::collections::HashMap;

use madang_api::{
    find::{Bounds, Facet, FacetValue, ProductSearch, Without},
    lang::Lang,
};
use madang_search::{engine::Found, facet};

use super::{
    Catalogue,
    find::KIND,
    record::{AttributeRecord, ValueRecord},
};

/// Everything of a search but its items. Of the facets and numbers only those that are named, or all when none is;
/// `attribute` names every attribute.
#[must_use]
pub fn of(catalogue: &Catalogue, found: &Found, lang: Lang, wanted: &[String]) -> ProductSearch {
    let is_wanted = |name: &str| {
        let whole = name.split('.').next().unwrap_or(name);
        wanted.is_empty() || wanted.iter().any(|w| w == name || w == whole)
    };
    let engine = &catalogue.finder().engine;
    let names = Names::new(catalogue, lang);
    let facets =
        engine.facets().iter().zip(&found.counts).filter(|(facet, _)| facet.name != KIND && is_wanted(&facet.name));
    let facets = facets.filter_map(|(facet, counts)| {
        let values: Vec<FacetValue> = facet
            .values
            .iter()
            .zip(counts)
            .filter(|(_, count)| **count > 0)
            .map(|(value, count)| FacetValue {
                value: value.clone(),
                label: names.value(&facet.name, value),
                count: *count,
            })
            .collect();
        let label = names.detail(&facet.name);
        (!values.is_empty()).then(|| Facet { name: facet.name.clone(), label, values })
    });
    let ranges = engine.numbers().iter().zip(&found.bounds).filter_map(|(number, bounds)| {
        let (min, max) = (*bounds).filter(|_| is_wanted(&number.name))?;
        Some(Bounds { name: number.name.clone(), label: names.detail(&number.name), min, max })
    });
    let without = found.without.iter().filter(|(name, _)| name != KIND);
    ProductSearch {
        facets: facets.collect(),
        ranges: ranges.collect(),
        correction: found.correction.clone(),
        nearest: found.nearest,
        without: without.map(|(name, total)| Without { name: name.clone(), total: *total }).collect(),
        ..ProductSearch::default()
    }
}

/// The names of values in one language.
struct Names<'a> {
    catalogue: &'a Catalogue,
    lang: Lang,
    categories: HashMap<&'a str, &'a super::record::Local>,
    attributes: HashMap<&'a str, &'a AttributeRecord>,
    /// An attribute's words by its key and the English words that stand for them.
    words: HashMap<(&'a str, &'a str), &'a super::record::Local>,
}

impl<'a> Names<'a> {
    fn new(catalogue: &'a Catalogue, lang: Lang) -> Self {
        let all = || catalogue.products.iter().flat_map(|p| &p.attributes);
        let words = all().filter_map(|a| match &a.value {
            ValueRecord::Text { text } => Some(((a.key.as_str(), text.en.as_str()), text)),
            _ => None,
        });
        Self {
            catalogue,
            lang,
            categories: catalogue.products.iter().map(|p| (p.category.as_str(), &p.category_name)).collect(),
            attributes: all().map(|a| (a.key.as_str(), a)).collect(),
            words: words.collect(),
        }
    }

    /// A value's name, where it has another than itself.
    fn value(&self, facet: &str, value: &str) -> Option<String> {
        match facet {
            "category" => self.categories.get(value).map(|name| name.text(self.lang)),
            "company" => self.catalogue.company(value).map(|c| c.name.text(self.lang)),
            _ => {
                let key = facet.strip_prefix("attribute.")?;
                self.words.get(&(key, value)).map(|name| name.text(self.lang))
            }
        }
    }

    /// The name of an attribute.
    fn detail(&self, name: &str) -> Option<String> {
        if !facet::is_detail(name) {
            return None;
        }
        let key = name.strip_prefix("attribute.")?.split('.').next()?;
        self.attributes.get(key).map(|a| a.label.text(self.lang))
    }
}
