//! From documents to a snapshot: the common part (ids, facets, numbers, variants) and one part a language
//! (terms and where they stand). Runs on the server, once per content version.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    code::{self, Coded, Kind},
    document::{Document, Text, weight},
    variant::Variants,
    wire::Writer,
};

/// Longer terms are cut here; nobody types that much of one word.
pub(crate) const LONGEST: usize = 200;

/// An index as it is kept and sent: parts of bytes.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// What all languages share; the first to be loaded.
    pub common: Vec<u8>,
    /// One part a language, in the order of their codes.
    pub languages: Vec<(String, Vec<u8>)>,
}

/// Indexes documents. `version` is that of their content; parts of different versions do not go together.
#[must_use]
pub fn build(documents: &[Document], version: u64) -> Snapshot {
    let all = Variants::all();
    let mut segments: BTreeMap<&str, Terms> = BTreeMap::new();
    for (number, document) in documents.iter().enumerate() {
        for text in &document.texts {
            let terms = segments.entry(&text.lang).or_default();
            for (code, occurrence) in terms_of(text, &all) {
                let term = terms.entry(code).or_default();
                term.postings.push((number as u32, occurrence.weight));
                term.is_word |= occurrence.is_word;
                term.seams.extend(occurrence.seams);
            }
        }
    }
    let languages =
        segments.iter().map(|(lang, terms)| ((*lang).to_owned(), segment(lang, terms, documents.len(), version)));
    Snapshot { common: common(documents, version, &all), languages: languages.collect() }
}

type Terms = BTreeMap<Vec<u8>, Term>;

/// A term of a language.
#[derive(Debug, Default)]
struct Term {
    /// Documents, in order, and its weight in each.
    postings: Vec<(u32, u8)>,
    /// Whether it is a word somewhere, so that one may begin to type at each of its syllables.
    is_word: bool,
    /// Where the words of a name meet that was written as one: there one may begin as well.
    seams: BTreeSet<u8>,
}

/// A term of one text.
#[derive(Debug, Default)]
struct Occurrence {
    weight: u8,
    is_word: bool,
    seams: BTreeSet<u8>,
}

/// Each term of a text once, with the greatest weight that it has there.
fn terms_of(text: &Text, variants: &Variants) -> HashMap<Vec<u8>, Occurrence> {
    let mut terms: HashMap<Vec<u8>, Occurrence> = HashMap::new();
    let mut add = |term: &[u8], weight: u8, seams: &[u8]| {
        let kept = terms.entry(cut(term).to_vec()).or_default();
        kept.weight = kept.weight.max(weight);
        kept.is_word |= seams.is_empty();
        kept.seams.extend(seams);
    };
    let mut name = |text: &str, whole: u8, each: u8| {
        let words = code::words(text, variants);
        let runs: Vec<&[u8]> = words.iter().flat_map(runs).collect();
        let mut joined = Vec::new();
        let mut seams = Vec::new();
        for run in &runs {
            if !joined.is_empty() && joined.len() < LONGEST {
                seams.push(joined.len() as u8);
            }
            joined.extend_from_slice(run);
        }
        if !joined.is_empty() {
            add(&joined, whole, &seams);
        }
        for (place, word) in runs.iter().enumerate() {
            add(word, weight::at(each, place), &[]);
        }
    };
    name(&text.title, weight::WHOLE_TITLE, weight::TITLE);
    for keyword in &text.keywords {
        name(keyword, weight::WHOLE_KEYWORD, weight::KEYWORD);
    }
    let body = code::words(&text.body, variants);
    for (place, word) in body.iter().flat_map(runs).enumerate() {
        if code::kind(word[0]) == Kind::Han && word.len() > 4 {
            // Running text without spaces: every pair of neighbours is a term.
            for pair in word.windows(4).step_by(2) {
                add(pair, weight::at(weight::BODY, place), &[]);
            }
        } else {
            add(word, weight::at(weight::BODY, place), &[]);
        }
    }
    terms
}

fn cut(term: &[u8]) -> &[u8] {
    let mut at = 0;
    while at < term.len() && at + code::width(term[at]) <= LONGEST {
        at += code::width(term[at]);
    }
    &term[..at]
}

/// A word cut where Han or kana meet something else: Chinese and Japanese set no spaces.
fn runs(word: &Coded) -> Vec<&[u8]> {
    let seams = seams(&word.bytes);
    let ends = seams.iter().skip(1).copied().chain([word.bytes.len()]);
    seams.iter().copied().zip(ends).map(|(from, to)| &word.bytes[from..to]).collect()
}

/// Where the runs of a word begin; the first at 0.
pub(crate) fn seams(word: &[u8]) -> Vec<usize> {
    let apart = |kind: Kind| matches!(kind, Kind::Han | Kind::Kana).then_some(kind);
    let mut seams = vec![0];
    let (mut at, mut before) = (0, None);
    while at < word.len() {
        let now = apart(code::kind(word[at]));
        if before.is_some_and(|before| before != now) {
            seams.push(at);
        }
        before = Some(now);
        at += code::width(word[at]);
    }
    seams
}

fn segment(lang: &str, terms: &Terms, documents: usize, version: u64) -> Vec<u8> {
    let mut out = Writer::default();
    out.number(version);
    out.bytes(lang.as_bytes());
    out.count(documents);
    out.front_coded(terms.keys().map(Vec::as_slice));
    for term in terms.values() {
        out.count(term.postings.len());
    }
    for (code, term) in terms {
        // None for a word; else the number of seams, one up, and where they are. A cut name may have lost some.
        let seams: Vec<u8> = term.seams.iter().copied().filter(|seam| usize::from(*seam) < code.len()).collect();
        out.count(if term.is_word { 0 } else { seams.len() + 1 });
        if !term.is_word {
            out.raw(&seams);
        }
    }
    for term in terms.values() {
        let mut before = 0;
        for (document, _) in &term.postings {
            out.number(u64::from(document - before));
            before = *document;
        }
    }
    let weights: Vec<u8> = terms.values().flat_map(|term| &term.postings).map(|(_, weight)| *weight).collect();
    out.raw(&weights);
    out.seal()
}

fn common(documents: &[Document], version: u64, variants: &Variants) -> Vec<u8> {
    let mut out = Writer::default();
    out.number(version);
    out.front_coded(documents.iter().map(|d| d.id.as_bytes()));
    let mut groups: HashMap<&str, usize> = HashMap::new();
    for document in documents {
        let next = groups.len();
        out.count(*groups.entry(&document.group).or_insert(next));
    }
    let used: BTreeSet<char> = documents
        .iter()
        .flat_map(|d| &d.texts)
        .flat_map(|t| t.title.chars().chain(t.body.chars()).chain(t.keywords.iter().flat_map(|k| k.chars())))
        .map(|c| variants.fold(c))
        .collect();
    let pairs = variants.only(|c| used.contains(&c));
    out.count(pairs.pairs().len());
    for (from, to) in pairs.pairs() {
        out.number(u64::from(*from));
        out.number(u64::from(*to));
    }
    let facets: BTreeSet<&str> = documents.iter().flat_map(|d| &d.facets).map(|(name, _)| name.as_str()).collect();
    out.count(facets.len());
    for facet in facets {
        write_facet(&mut out, facet, documents);
    }
    let numbers: BTreeSet<&str> = documents.iter().flat_map(|d| &d.numbers).map(|(name, ..)| name.as_str()).collect();
    out.count(numbers.len());
    for name in numbers {
        out.bytes(name.as_bytes());
        let found = |d: &Document| d.numbers.iter().find(|(n, ..)| n == name).map(|(_, from, to)| (*from, *to));
        let holders: Vec<(usize, (i64, i64))> =
            documents.iter().enumerate().filter_map(|(i, d)| Some((i, found(d)?))).collect();
        write_holders(&mut out, &holders, |out, (from, to)| {
            out.signed(*from);
            out.signed(to.saturating_sub(*from));
        });
    }
    out.seal()
}

fn write_facet(out: &mut Writer, facet: &str, documents: &[Document]) {
    let of = |d: &Document| -> BTreeSet<String> {
        d.facets.iter().filter(|(name, _)| name == facet).flat_map(|(_, values)| values.iter().cloned()).collect()
    };
    let values: BTreeSet<String> = documents.iter().flat_map(of).collect();
    let place: HashMap<&str, usize> = values.iter().enumerate().map(|(i, v)| (v.as_str(), i)).collect();
    out.bytes(facet.as_bytes());
    out.front_coded(values.iter().map(String::as_bytes).collect::<Vec<_>>().into_iter());
    let holders: Vec<(usize, BTreeSet<String>)> =
        documents.iter().map(of).enumerate().filter(|(_, own)| !own.is_empty()).collect();
    write_holders(out, &holders, |out, own| {
        out.count(own.len());
        for value in own {
            out.count(place[value.as_str()]);
        }
    });
}

/// The documents that have something, and what; others cost nothing.
fn write_holders<T>(out: &mut Writer, holders: &[(usize, T)], mut each: impl FnMut(&mut Writer, &T)) {
    out.count(holders.len());
    let mut next = 0;
    for (document, what) in holders {
        out.count(document - next);
        next = document + 1;
        each(out, what);
    }
}
