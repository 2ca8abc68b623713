//! The drawings are well formed, light, free of anything that could run or clash, and differ where
//! products differ.

use std::collections::HashSet;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use madang_demo::drawing::{company_mark, cover, hall_of, kinds, product, scene};
use madang_demo::model::Hall;

const FIELDS: [&str; 19] = [
    "innovation",
    "operation",
    "simulation",
    "automation",
    "vision",
    "robotics",
    "data",
    "energy",
    "materials",
    "logistics",
    "quality",
    "process",
    "mobile",
    "display",
    "appliance",
    "manufacturing",
    "semiconductor",
    "ai",
    "health",
];

/// Largest drawing allowed, bytes.
const LIMIT: usize = 12_000;
/// Largest scene of a page state allowed, bytes.
const STATE_LIMIT: usize = 2_500;
/// Median and largest product drawing allowed as it goes over the wire, bytes; the project asks for a
/// median of 6 kB, the kit stays well below it.
const PACKED_MEDIAN: usize = 2_000;
const PACKED_LIMIT: usize = 4_000;

const STATES: [&str; 4] = ["empty", "error", "not_found", "offline"];

/// Checks tags, quotes and numbers of one document.
fn well_formed(svg: &str) -> Result<(), String> {
    let mut stack: Vec<&str> = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        if !rest[..start].is_empty() {
            return Err(format!("text between tags: {}", &rest[..start]));
        }
        let end = rest.find('>').ok_or("tag without end")?;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if tag.contains('<') || !tag.matches('"').count().is_multiple_of(2) {
            return Err(format!("broken tag: {tag}"));
        }
        if let Some(name) = tag.strip_prefix('/') {
            if stack.pop() != Some(name) {
                return Err(format!("unexpected end of {name}"));
            }
        } else {
            let name = tag.trim_end_matches('/').split(' ').next().unwrap_or_default();
            if !["svg", "g", "path", "rect", "circle", "ellipse"].contains(&name) {
                return Err(format!("unknown element {name}"));
            }
            let mut names = HashSet::new();
            for (i, part) in tag.trim_end_matches('/').split('"').enumerate() {
                if i % 2 == 0 && part.trim_end().ends_with('=') {
                    let attribute = part.trim_end_matches('=').rsplit(' ').next().unwrap_or_default();
                    if !names.insert(attribute) {
                        return Err(format!("{attribute} twice in {tag}"));
                    }
                }
            }
            if !tag.ends_with('/') {
                stack.push(name);
            }
        }
    }
    if stack.is_empty() && rest.is_empty() { Ok(()) } else { Err(format!("left open: {stack:?} {rest}")) }
}

fn assert_clean(name: &str, svg: &str) {
    if let Err(reason) = well_formed(svg) {
        panic!("{name}: {reason}");
    }
    for banned in ["style", "<script", "href", "<text", "id=", "NaN", "inf", "url(", "<image", "on"] {
        // "on" stands for event handlers; no attribute of ours begins with it.
        let found = if banned == "on" { svg.contains(" on") } else { svg.contains(banned) };
        assert!(!found, "{name} contains {banned}");
    }
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox="), "{name} has no namespace");
    assert!(svg.len() <= LIMIT, "{name} has {} bytes", svg.len());
}

#[test]
fn every_product_type_has_a_scene_in_its_hall() {
    let all = kinds();
    let expected: Vec<String> = (1..=75).map(|i| format!("P{i:02}")).collect();
    assert_eq!(all, expected);
    for (kind, hall) in [
        ("P01", Hall::Fb),
        ("P17", Hall::Fb),
        ("P18", Hall::Hh),
        ("P32", Hall::Hh),
        ("P33", Hall::Ap),
        ("P40", Hall::Ap),
        ("P41", Hall::Pm),
        ("P56", Hall::Pm),
        ("P57", Hall::Is),
        ("P63", Hall::Is),
        ("P64", Hall::Me),
        ("P75", Hall::Me),
    ] {
        assert_eq!(hall_of(kind), hall, "{kind}");
    }
}

#[test]
fn scenes_are_well_formed_light_and_inert() {
    for kind in kinds() {
        for seed in 0..24 {
            let svg = product(kind, hall_of(kind), seed);
            assert_clean(&format!("{kind}/{seed}"), &svg);
            assert!(svg.contains(r#"viewBox="0 0 400 300""#));
        }
    }
}

#[test]
fn scenes_differ_between_kinds_and_seeds_and_repeat_for_the_same_seed() {
    let mut seen = HashSet::new();
    for kind in kinds() {
        for seed in 0..12 {
            let svg = product(kind, hall_of(kind), seed);
            assert_eq!(svg, product(kind, hall_of(kind), seed));
            assert!(seen.insert(svg), "{kind}/{seed} repeats another drawing");
        }
        // Not by numbers alone: the colours differ within a few seeds.
        let colours: HashSet<Vec<String>> = (0..12)
            .map(|seed| {
                let svg = product(kind, hall_of(kind), seed);
                let mut used: Vec<String> = svg
                    .match_indices('#')
                    .filter(|(i, _)| i + 7 <= svg.len())
                    .map(|(i, _)| svg[i..i + 7].to_owned())
                    .collect();
                used.sort();
                used.dedup();
                used
            })
            .collect();
        assert!(colours.len() >= 2, "{kind} always has the same colours");
    }
}

/// Size under gzip, which every browser takes; brotli gives less.
fn packed(svg: &str) -> usize {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(svg.as_bytes()).expect("writes to memory");
    gzip.finish().expect("ends in memory").len()
}

#[test]
fn drawings_are_small_over_the_wire() {
    let mut sizes = Vec::new();
    for kind in kinds() {
        for seed in 0..8 {
            let size = packed(&product(kind, hall_of(kind), seed));
            assert!(size <= PACKED_LIMIT, "{kind}/{seed} has {size} bytes compressed");
            sizes.push((size, kind, seed));
        }
    }
    sizes.sort_unstable();
    let (median, largest) = (sizes[sizes.len() / 2], sizes[sizes.len() - 1]);
    println!("compressed: median {} bytes, largest {} bytes ({})", median.0, largest.0, largest.1);
    assert!(median.0 <= PACKED_MEDIAN, "the median is {} bytes", median.0);
}

#[test]
fn every_product_type_has_its_own_form() {
    // Without colours and numbers, what remains is the order of elements and path commands.
    let forms: HashSet<String> = kinds()
        .into_iter()
        .map(|kind| {
            let svg = product(kind, hall_of(kind), 1);
            let bare = svg.split('#').map(|part| part.get(6..).unwrap_or_default()).collect::<Vec<_>>().concat();
            bare.chars().filter(|c| c.is_ascii_alphabetic() || *c == '<').collect()
        })
        .collect();
    assert_eq!(forms.len(), 75);
}

#[test]
fn drawings_stay_on_their_plate() {
    // Only coarse: no drawing is scaled up beyond its frame or away to nothing.
    for kind in kinds() {
        let svg = product(kind, hall_of(kind), 1);
        let at = svg.find("scale(").expect("a frame") + 6;
        let scale: f64 = svg[at..].split(')').next().and_then(|s| s.parse().ok()).expect("a scale");
        assert!((0.7..=1.4).contains(&scale), "{kind} is drawn at {scale}");
    }
}

#[test]
fn page_states_have_scenes_without_a_ground_legible_on_both() {
    let mut seen = HashSet::new();
    for state in STATES {
        let svg = scene(state);
        assert_clean(state, &svg);
        assert!(svg.contains(r#"viewBox="0 0 400 225""#));
        assert!(svg.len() <= STATE_LIMIT, "{state} has {} bytes", svg.len());
        assert_eq!(svg, scene(state));
        let mut colours: Vec<&str> = svg.match_indices('#').map(|(i, _)| &svg[i..i + 7]).collect();
        colours.sort_unstable();
        colours.dedup();
        assert_eq!(colours.len(), 2, "{state}: one ink and one accent");
        for colour in colours {
            for ground in ["#FAF8F3", "#F3EFE6", "#0F1420", "#182033"] {
                let ratio = contrast(colour, ground);
                assert!(ratio >= 3.0, "{state}: {colour} on {ground} is {ratio:.2}");
            }
        }
        assert!(seen.insert(svg), "{state} repeats another scene");
    }
    assert_eq!(scene("anything else"), scene("empty"));
}

#[test]
fn an_unknown_kind_gives_the_shipping_box() {
    assert_clean("P99", &product("P99", Hall::Pm, 1));
}

#[test]
fn covers_are_clean_and_every_field_has_its_own() {
    let mut seen = HashSet::new();
    for field in FIELDS.into_iter().chain(["something else"]) {
        for seed in 0..10 {
            let svg = cover(field, seed);
            assert_clean(&format!("{field}/{seed}"), &svg);
            assert!(seen.insert(svg), "{field}/{seed} repeats another cover");
        }
    }
}

/// Relative luminance (WCAG 2.2) of `#RRGGBB`.
fn luminance(colour: &str) -> f64 {
    let channel = |i: usize| {
        let v = f64::from(u8::from_str_radix(&colour[i..i + 2], 16).expect("hex digits")) / 255.0;
        if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (x, y) = (luminance(a), luminance(b));
    (x.max(y) + 0.05) / (x.min(y) + 0.05)
}

#[test]
fn marks_keep_three_to_one_on_light_and_dark() {
    let mut seen = HashSet::new();
    for letter in 'a'..='z' {
        for word in ["ram-food", "on", "dam-metal-works"] {
            let slug = format!("{letter}{word}");
            let svg = company_mark(&slug);
            assert_clean(&slug, &svg);
            let at = svg.find("<g fill=\"#").expect("a ground") + 9;
            let ground = &svg[at..at + 7];
            for other in ["#FFFFFF", "#FAF8F3", "#16181D"] {
                assert!(
                    contrast(ground, other) >= 3.0,
                    "{slug}: {ground} on {other} is {:.2}",
                    contrast(ground, other)
                );
            }
            seen.insert(svg);
        }
    }
    assert!(seen.len() > 70, "marks repeat: {} of 78", seen.len());
}

#[test]
fn exhibitors_have_marks_of_their_own() {
    let roster = include_str!("../data/roster.txt");
    let slugs: Vec<String> = roster
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some(format!("{}-{}", words.next()?, words.next()?))
        })
        .collect();
    assert!(slugs.len() >= 100);
    let mut seen = std::collections::HashMap::new();
    for slug in &slugs {
        if let Some(other) = seen.insert(company_mark(slug), slug) {
            panic!("{slug} has the mark of {other}");
        }
    }
}

#[test]
fn the_app_s_scenes_are_those_of_the_kit() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/scenes");
    for kind in ["empty", "error", "not_found", "offline"] {
        let kept = std::fs::read_to_string(folder.join(format!("{kind}.svg"))).unwrap_or_default();
        assert_eq!(kept, scene(kind), "{kind}.svg is old: cargo run -p madang-demo --example scenes");
    }
}
