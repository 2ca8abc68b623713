//! What is asked: words, the page's language, filters, order and window; and how words are taken from a text.

use crate::{code, variant::Variants, word::Word};

/// More words are not looked for.
const MOST_WORDS: usize = 8;
/// More letters of a query are not read.
const LONGEST_QUERY: usize = 120;
/// Forms of companies: nobody is found by them.
const FORMS: [&str; 16] = [
    "㈜",
    "(주)",
    "（주）",
    "주식회사",
    "유한회사",
    "株式会社",
    "㈱",
    "(株)",
    "有限公司",
    "有限会社",
    "co.,",
    "co.",
    "ltd.",
    "ltd",
    "inc.",
    "corp.",
];

/// A question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// As typed; blank asks for everything.
    pub text: String,
    /// The page's language: its texts count more than the others'.
    pub lang: String,
    pub filters: Vec<Filter>,
    pub ranges: Vec<Range>,
    pub sort: Sort,
    /// Whether details are counted too ([`crate::facet::is_detail`]).
    pub details: bool,
    /// Whose turn it is among equals; the same seed gives the same order.
    pub seed: u32,
    pub offset: usize,
    pub limit: usize,
}

/// One of these values of a facet. Several filters must all hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub facet: String,
    pub values: Vec<String>,
}

/// A number between two bounds; a thing that has a range of its own must meet them somewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Range {
    pub number: String,
    pub min: Option<i64>,
    pub max: Option<i64>,
}

/// The order of the hits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Sort {
    /// The best match first, then whose turn it is.
    #[default]
    Relevance,
    /// By a number, things without it last.
    Number { name: String, descending: bool },
}

/// The words of a text, without forms of companies.
pub(crate) fn words(text: &str, variants: &Variants) -> Vec<Word> {
    let mut text: String = text.chars().take(LONGEST_QUERY).collect();
    for form in FORMS {
        while let Some(at) = find_form(&text, form) {
            text.replace_range(at..at + form.len(), " ");
        }
    }
    let chars: Vec<char> = text.chars().collect();
    code::words(&text, variants)
        .into_iter()
        .take(MOST_WORDS)
        .map(|coded| {
            let from = coded.from.first().map_or(0, |n| *n as usize);
            let to = coded.from.last().map_or(0, |n| *n as usize + 1);
            Word { chars: chars[from..to].to_vec(), code: coded.bytes }
        })
        .collect()
}

/// Where a form stands as a word of its own; one in Latin letters in any case.
fn find_form(text: &str, form: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let latin = form.is_ascii() && !form.starts_with('(');
    lower.match_indices(form).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + form.len()..].chars().next();
        let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        // The form must leave something to look for.
        text.trim().len() > form.len() && (!latin || (alone(before) && alone(after)))
    })
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::variant::Variants;

    #[test]
    fn forms_of_companies_are_no_words() {
        let of = |text: &str| -> Vec<String> {
            words(text, &Variants::default()).into_iter().map(|w| w.chars.into_iter().collect()).collect()
        };
        assert_eq!(of("한빛정밀㈜"), ["한빛정밀"]);
        assert_eq!(of("(주)한빛정밀"), ["한빛정밀"]);
        assert_eq!(of("주식회사 한빛정밀"), ["한빛정밀"]);
        assert_eq!(of("Hanbit Co., Ltd."), ["Hanbit"]);
        assert_eq!(of("cocoa coltd"), ["cocoa", "coltd"]);
        assert_eq!(of("주식회사"), ["주식회사"]);
    }
}
