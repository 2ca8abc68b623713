//! What holds for every index and every question: counts and totals are those of plain filtering, windows are
//! pieces of one order, the order of loading does not matter, and nothing makes the engine panic.

#[path = "support/made_up.rs"]
mod support;

use std::collections::HashMap;

use madang_search::{
    build::{Snapshot, build},
    document::Document,
    engine::{Engine, Found, Scratch},
    query::{Filter, Query, Range, Sort},
};
use support::{Chance, documents, query};

fn engine(documents: &[Document]) -> Engine {
    Engine::load(&build(documents, 7)).expect("what was built is read")
}

fn ask(engine: &Engine, query: &Query) -> Found {
    engine.find(query, &mut Scratch::default())
}

fn all(text: String, lang: &str) -> Query {
    Query { text, lang: lang.into(), limit: usize::MAX, details: true, ..Query::default() }
}

fn of<'d>(documents: &'d [Document], found: &Found) -> Vec<&'d Document> {
    found.hits.iter().map(|hit| &documents[hit.document as usize]).collect()
}

fn values<'d>(document: &'d Document, facet: &str) -> Vec<&'d String> {
    let mut values: Vec<&String> =
        document.facets.iter().filter(|(name, _)| name == facet).flat_map(|(_, v)| v).collect();
    values.sort_unstable();
    values.dedup();
    values
}

#[test]
fn counts_are_those_of_plain_counting() {
    let mut chance = Chance(11);
    let documents = documents(&mut chance, 150);
    let engine = engine(&documents);
    for _ in 0..300 {
        let found = ask(&engine, &all(query(&mut chance), "ko"));
        assert_eq!(found.total as usize, found.hits.len());
        for (facet, counts) in engine.facets().iter().zip(&found.counts) {
            let mut plain: HashMap<&String, u32> = HashMap::new();
            for document in of(&documents, &found) {
                for value in values(document, &facet.name) {
                    *plain.entry(value).or_default() += 1;
                }
            }
            let counted: HashMap<&String, u32> =
                facet.values.iter().zip(counts.iter().copied()).filter(|(_, n)| *n > 0).collect();
            assert_eq!(counted, plain, "{}", facet.name);
        }
        let prices = of(&documents, &found).into_iter().flat_map(|d| &d.numbers).map(|(_, from, to)| (*from, *to));
        assert_eq!(found.bounds, [prices.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))]);
    }
}

#[test]
fn filters_are_those_of_plain_filtering_and_do_not_hide_siblings() {
    let mut chance = Chance(13);
    let documents = documents(&mut chance, 150);
    let engine = engine(&documents);
    for _ in 0..300 {
        let mut query = all(query(&mut chance), "en");
        let whole = ask(&engine, &query);
        let wanted = vec![format!("k{}", chance.below(6)), format!("k{}", chance.below(6))];
        let max = chance.below(1000) as i64;
        query.filters = vec![Filter { facet: "certificate".into(), values: wanted.clone() }];
        query.ranges = vec![Range { number: "price".into(), min: None, max: Some(max) }];
        let certified = |d: &Document| values(d, "certificate").iter().any(|v| wanted.contains(v));
        let cheap = |d: &Document| d.numbers.iter().any(|(_, from, _)| *from <= max);
        let found = ask(&engine, &query);
        let mut plain: Vec<&str> =
            of(&documents, &whole).into_iter().filter(|d| certified(d) && cheap(d)).map(|d| d.id.as_str()).collect();
        let mut got: Vec<&str> = of(&documents, &found).iter().map(|d| d.id.as_str()).collect();
        plain.sort_unstable();
        got.sort_unstable();
        assert_eq!(got, plain);
        let facet = engine.facets().iter().position(|f| f.name == "certificate").expect("the facet");
        for (value, count) in engine.facets()[facet].values.iter().zip(&found.counts[facet]) {
            let only =
                of(&documents, &whole).into_iter().filter(|d| cheap(d) && values(d, "certificate").contains(&value));
            assert_eq!(*count as usize, only.count(), "{value}");
        }
        if found.total == 0 && whole.total > 0 {
            let without = of(&documents, &whole).into_iter().filter(|d| certified(d)).count() as u32;
            let told = found.without.iter().find(|(name, _)| name == "price").map_or(0, |(_, n)| *n);
            assert_eq!(told, without);
        }
    }
}

#[test]
fn windows_are_pieces_of_one_order() {
    let mut chance = Chance(17);
    let documents = documents(&mut chance, 120);
    let engine = engine(&documents);
    for round in 0..200 {
        let mut query = all(query(&mut chance), "ja");
        query.seed = round;
        if round % 3 == 0 {
            query.sort = Sort::Number { name: "price".into(), descending: round % 2 == 0 };
        }
        let whole = ask(&engine, &query).hits;
        query.limit = 1 + chance.below(9);
        let mut pieces = Vec::new();
        while pieces.len() < whole.len() {
            query.offset = pieces.len();
            pieces.extend(ask(&engine, &query).hits);
        }
        assert_eq!(pieces, whole);
    }
}

#[test]
fn the_order_of_loading_does_not_matter_and_a_missing_language_is_no_fault() {
    let mut chance = Chance(19);
    let documents = documents(&mut chance, 80);
    let snapshot = build(&documents, 7);
    let there = Engine::load(&snapshot).expect("it loads");
    let languages = snapshot.languages.iter().rev().cloned().collect();
    let back = Engine::load(&Snapshot { common: snapshot.common.clone(), languages }).expect("it loads");
    let mut some = Engine::open(&snapshot.common).expect("it opens");
    some.add(&snapshot.languages[2].1).expect("a language is added");
    let (mut a, mut b) = (Scratch::default(), Scratch::default());
    for _ in 0..300 {
        let query = all(query(&mut chance), "zh");
        // The room to work in is used again and again here, and fresh elsewhere.
        assert_eq!(there.find(&query, &mut a), back.find(&query, &mut b));
        let _ = ask(&some, &query);
    }
}

#[test]
fn equals_take_turns() {
    let mut chance = Chance(23);
    let documents = documents(&mut chance, 100);
    let engine = engine(&documents);
    let first = |seed| {
        let found = ask(&engine, &Query { limit: 10, seed, ..Query::default() });
        of(&documents, &found).iter().map(|d| d.group.clone()).collect::<Vec<_>>()
    };
    let mut groups = first(1);
    assert_ne!(first(1), first(2));
    groups.sort_unstable();
    groups.dedup();
    assert_eq!(groups.len(), 10, "nobody stands there twice while others wait");
}

#[test]
fn nothing_is_indexed_and_nothing_is_found() {
    let engine = engine(&[]);
    for text in ["", "김치", "ㄱ", "zzz"] {
        assert_eq!(ask(&engine, &all(text.into(), "ko")).total, 0);
    }
}
