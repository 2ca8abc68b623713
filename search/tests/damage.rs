//! Damaged, foreign and older index files: each is an error that names itself, or loads and answers; none panics.
//! `FUZZ_SECONDS=600 cargo test -p madang-search --test damage` takes its time.

#[path = "support/made_up.rs"]
mod support;

use std::time::{Duration, Instant};

use madang_search::{
    build::build,
    engine::{Engine, Scratch},
    query::Query,
    wire::{FORMAT, Fault, resealed},
};
use support::{Chance, documents, query};

#[test]
fn each_fault_is_named() {
    let documents = documents(&mut Chance(3), 20);
    let (old, new) = (build(&documents, 1), build(&documents, 2));
    let mut engine = Engine::open(&new.common).expect("it opens");
    let fault = engine.add(&old.languages[0].1).expect_err("another version");
    assert_eq!(fault, Fault::Version { found: 1, expected: 2 });
    assert_eq!(fault.to_string(), "the search snapshot is of content version 1, expected 2");
    assert!(engine.add(&new.languages[0].1).is_ok(), "the engine is as it was");
    assert_eq!(Engine::open(b"<!doctype html><title>Sign in</title>").err(), Some(Fault::Foreign));
    assert_eq!(Engine::open(&new.common[..new.common.len() / 2]).err(), Some(Fault::Checksum));
    let mut future = new.common.clone();
    future[6] = FORMAT as u8 + 1;
    assert_eq!(Engine::open(&future).err(), Some(Fault::Format { found: FORMAT + 1 }));
}

/// Parts with changed bytes and a checksum that fits, so that everything behind the checksum is reached.
#[test]
fn no_damage_makes_it_panic() {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|s| s.parse().ok()).unwrap_or(3);
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut chance = Chance(0x5EED);
    let documents = documents(&mut chance, 25);
    let snapshot = build(&documents, 7);
    let mut scratch = Scratch::default();
    let (mut refused, mut loaded) = (0_u64, 0_u64);
    while Instant::now() < end {
        let common =
            if chance.below(3) == 0 { snapshot.common.clone() } else { damaged(&snapshot.common, &mut chance) };
        let Ok(mut engine) = Engine::open(&common) else {
            refused += 1;
            continue;
        };
        for (_, part) in &snapshot.languages {
            match engine.add(&damaged(part, &mut chance)) {
                Ok(()) => loaded += 1,
                Err(_) => refused += 1,
            }
        }
        for _ in 0..4 {
            let question =
                Query { text: query(&mut chance), lang: "ko".into(), details: true, limit: 5, ..Query::default() };
            let found = engine.find(&question, &mut scratch);
            for hit in &found.hits {
                let _ = engine.marks(engine.id(hit.document), &found.needles);
            }
        }
    }
    println!("damage: {refused} parts refused, {loaded} damaged parts loaded and asked");
    assert!(refused > 100 && loaded > 20, "the damage reaches both ways: {refused} refused, {loaded} loaded");
}

fn damaged(part: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut part = part.to_vec();
    for _ in 0..=chance.below(3) {
        let at = 16 + chance.below(part.len() - 16);
        match chance.below(5) {
            0 => part[at] = chance.number() as u8,
            1 => part[at] ^= 1 << chance.below(8),
            2 => part.truncate(at.max(17)),
            3 => part.insert(at, chance.number() as u8),
            _ => {
                part.remove(at);
            }
        }
        if part.len() < 20 {
            break;
        }
    }
    resealed(part)
}
