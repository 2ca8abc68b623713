//! What a search says besides its items: what there is to choose from, with exact counts; and the parts of the
//! index that a browser loads to search by itself.

use serde::{Deserialize, Serialize};

use crate::catalog::ProductCard;

/// Products with everything to choose from: the answer to `facets=1`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductSearch {
    pub items: Vec<ProductCard>,
    /// Of the whole result.
    pub total: u64,
    /// Hand it back as `cursor` for the next page; `null` on the last.
    pub next: Option<String>,
    pub facets: Vec<Facet>,
    pub ranges: Vec<Bounds>,
    /// The words as they were read, where they were typed on another keyboard.
    pub correction: Option<String>,
    /// No product has all words; these have the most of them.
    pub nearest: bool,
    /// Nothing passes all filters: how many there are without one of them.
    pub without: Vec<Without>,
}

/// A facet: each value that at least one hit has. Counts are those of the whole result, were the
/// value the only one chosen of its facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facet {
    /// The query parameter: `hall`, `certificate`, `attribute.voltage`.
    pub name: String,
    /// For an attribute its name in the answer's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    pub values: Vec<FacetValue>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetValue {
    pub value: String,
    /// Its name in the answer's language, where it has one (companies, categories, attributes).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    pub count: u32,
}

/// The least and the greatest of a number among the hits, its own bounds left aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Bounds {
    /// The query parameters are this with `_min` and `_max`: `price` (US cents for one unit), `lead` (days), `moq`
    /// (thousandths), `attribute.{key}.{unit}` (thousandths of the unit).
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    pub min: i64,
    pub max: i64,
}

/// What leaving out one filter would find.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Without {
    pub name: String,
    pub total: u32,
}

/// The index of a content version in parts: `common` first, then the languages as they are needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchIndex {
    /// The content version; parts of different versions do not go together.
    pub version: u64,
    /// The version of the bytes; a program that knows another one must not read them.
    pub format: u16,
    pub parts: Vec<SearchIndexPart>,
}

/// A part of the index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchIndexPart {
    /// `common`, or a language.
    pub name: String,
    /// Where it is; the address changes with its bytes.
    pub href: String,
    /// Bytes, before compression.
    pub bytes: u64,
}
