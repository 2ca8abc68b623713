//! What a list of products is asked for, read from the query of its address: words, facets, bounds of numbers,
//! order and page. Names are those of the search index.

use madang_api::{
    lang::Lang,
    problem::{FieldCode, FieldError, Problem},
};
use madang_search::query::{Filter, Query, Range, Sort};

use super::{Catalogue, find::KIND};
use crate::{error::Result, http::list::Paging};

/// Longer texts are nobody's words.
const LONGEST: usize = 200;
/// Orders by a number: the parameter, the number, and whether the greatest comes first.
const SORTS: [(&str, &str, bool); 6] = [
    ("price", "price", false),
    ("-price", "price", true),
    ("moq", "moq", false),
    ("-moq", "moq", true),
    ("lead", "lead", false),
    ("-lead", "lead", true),
];

/// A question about products.
#[derive(Debug, Default)]
pub struct Ask {
    pub query: Query,
    pub paging: Paging,
    /// One product of each company, taking turns by the minute.
    pub fair: bool,
    /// What there is to choose from is wanted too: these facets, or all of them when none is named.
    pub facets: Option<Vec<String>>,
}

impl Ask {
    /// Reads the pairs of a query. A facet may stand several times: any of its values will do. Parameters that are
    /// no facet, number or option are not ours and are read past.
    ///
    /// # Errors
    /// 422 that names a bound that is no whole number, an unknown order, or a text beyond 200 characters.
    pub fn read(pairs: &[(String, String)], lang: Lang, catalogue: &Catalogue) -> Result<Self> {
        let engine = &catalogue.finder().engine;
        let mut ask = Self::default();
        ask.query.lang = lang.code().to_owned();
        let mut wrong = Vec::new();
        for (name, value) in
            pairs.iter().map(|(name, value)| (name.as_str(), value.trim())).filter(|(_, v)| !v.is_empty())
        {
            match name {
                "q" if value.chars().count() > LONGEST => {
                    wrong.push(FieldError::new("q", FieldCode::TooLong).with("max", LONGEST));
                }
                "q" => ask.query.text = value.to_owned(),
                "limit" => ask.paging.limit = Some(value.to_owned()),
                "cursor" => ask.paging.cursor = Some(value.to_owned()),
                "page" => ask.paging.page = Some(value.to_owned()),
                "facets" if value == "1" => ask.facets = Some(Vec::new()),
                "facets" => ask.facets = Some(value.split(',').map(str::to_owned).collect()),
                "sort" => ask.sort(value, &mut wrong),
                facet if facet != KIND && engine.facets().iter().any(|f| f.name == facet) => ask.filter(facet, value),
                number => ask.bound(number, value, catalogue, &mut wrong),
            }
        }
        // Attributes are of use within a category or two, and only then worth their counting.
        ask.query.details = ask.facets.is_some() && ask.query.filters.iter().any(|f| f.facet == "category");
        if wrong.is_empty() { Ok(ask) } else { Err(Problem::invalid(wrong).into()) }
    }

    fn sort(&mut self, value: &str, wrong: &mut Vec<FieldError>) {
        self.fair = value == "fair";
        match SORTS.iter().find(|(name, ..)| *name == value) {
            Some((_, number, descending)) => {
                self.query.sort = Sort::Number { name: (*number).to_owned(), descending: *descending };
            }
            None if self.fair || value == "relevance" => {}
            None => {
                let known: Vec<&str> = ["relevance", "fair"].into_iter().chain(SORTS.map(|(name, ..)| name)).collect();
                wrong.push(FieldError::new("sort", FieldCode::OneOf).with("allowed", known.join(", ")));
            }
        }
    }

    fn filter(&mut self, facet: &str, value: &str) {
        match self.query.filters.iter_mut().find(|f| f.facet == facet) {
            Some(filter) => filter.values.push(value.to_owned()),
            None => self.query.filters.push(Filter { facet: facet.to_owned(), values: vec![value.to_owned()] }),
        }
    }

    fn bound(&mut self, parameter: &str, value: &str, catalogue: &Catalogue, wrong: &mut Vec<FieldError>) {
        let ends = [("_min", false), ("_max", true)];
        let Some((number, greatest)) = ends.iter().find_map(|(end, max)| Some((parameter.strip_suffix(end)?, *max)))
        else {
            return;
        };
        if !catalogue.finder().engine.numbers().iter().any(|n| n.name == number) {
            return;
        }
        let Ok(bound) = value.parse::<i64>() else {
            wrong.push(FieldError::new(parameter, FieldCode::Type).with("expected", "a whole number"));
            return;
        };
        let place = self.query.ranges.iter().position(|r| r.number == number).unwrap_or_else(|| {
            self.query.ranges.push(Range { number: number.to_owned(), ..Range::default() });
            self.query.ranges.len() - 1
        });
        let range = &mut self.query.ranges[place];
        *(if greatest { &mut range.max } else { &mut range.min }) = Some(bound);
    }
}
