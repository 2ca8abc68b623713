//! An index of documents by number: each holds its texts in all languages, weighted by field, and answers
//! which documents contain every word of a query.

use crate::{hangul, normal::normal};

/// Documents to look in. The number of a document is the order of adding.
#[derive(Debug, Default, Clone)]
pub struct Index {
    documents: Vec<Vec<Field>>,
}

#[derive(Debug, Clone)]
struct Field {
    text: String,
    initials: String,
    weight: u32,
}

impl Index {
    /// Adds a document with its texts and their weights (a name weighs more than a description).
    pub fn add<'t>(&mut self, texts: impl IntoIterator<Item = (&'t str, u32)>) {
        let fields = texts
            .into_iter()
            .map(|(text, weight)| {
                let text = normal(text);
                Field { initials: hangul::initials(&text), text, weight }
            })
            .collect();
        self.documents.push(fields);
    }

    /// Numbers of the documents that contain every word of the query, best first; equals stay in order. A
    /// word of consonants alone (`ㄱㅊ`) matches initials. A blank query finds nothing.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<usize> {
        let words: Vec<(String, bool)> = query
            .split_whitespace()
            .map(|word| (normal(word), word.chars().all(hangul::is_initial)))
            .filter(|(word, _)| !word.is_empty())
            .collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<(u32, usize)> = self
            .documents
            .iter()
            .enumerate()
            .filter_map(|(number, fields)| {
                let mut score = 0;
                for (word, initials) in &words {
                    score += fields.iter().filter_map(|field| field.score(word, *initials)).max()?;
                }
                Some((score, number))
            })
            .collect();
        hits.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        hits.into_iter().map(|(_, number)| number).collect()
    }
}

impl Field {
    fn score(&self, word: &str, initials: bool) -> Option<u32> {
        let text = if initials { &self.initials } else { &self.text };
        let at = text.find(word)?;
        Some(self.weight * if at == 0 { 4 } else { 2 } + u32::from(text.len() == word.len()) * self.weight)
    }
}

#[cfg(test)]
mod tests {
    use super::Index;

    fn index() -> Index {
        let mut index = Index::default();
        index.add([("포기김치 10 kg", 8), ("Whole cabbage kimchi", 8), ("キムチ", 8)]);
        index.add([("김치냉장고 부품", 8), ("refrigerator parts", 8)]);
        index.add([("공기청정기", 8), ("Air purifier", 8), ("김치 냄새도 줄입니다", 1)]);
        index
    }

    #[test]
    fn words_initials_and_other_scripts() {
        assert_eq!(index().find("김치"), [1, 0, 2]);
        assert_eq!(index().find("ㄱㅊ"), [1, 0, 2]);
        assert_eq!(index().find("ㅍㄱㄱㅊ"), [0]);
        assert_eq!(index().find("KIMCHI whole"), [0]);
        assert_eq!(index().find("きむち"), [0]);
        assert_eq!(index().find("볼트"), [0; 0]);
        assert_eq!(index().find("  "), [0; 0]);
    }
}
