//! Who exhibits: the embedded roster, the invented names and the industrial parks, and which product
//! variants each company shows. Numbers and texts are made elsewhere.

use std::sync::LazyLock;

use crate::model::Hall;
use crate::phrase::{Four, four, lines};
use crate::product::catalog::{Kind, kind};

/// One exhibitor as written in `data/roster.txt`.
pub struct Row {
    /// `root-tail`
    pub slug: String,
    pub root: Four,
    pub tail: Four,
    pub hall: Hall,
    /// Smart-factory level, 1 to 5.
    pub level: u8,
    pub park: &'static Park,
    /// Product types, the main one first.
    pub kinds: Vec<&'static Kind>,
    /// What it shows: product type and index of its variant.
    pub assortment: Vec<(&'static Kind, usize)>,
}

/// An industrial park.
pub struct Park {
    code: &'static str,
    /// Centroid, degrees.
    pub latitude: f64,
    pub longitude: f64,
    pub region: Four,
    pub city: Four,
    pub name: Four,
}

static PARKS: LazyLock<Vec<Park>> = LazyLock::new(|| {
    lines(include_str!("../../data/parks.txt"))
        .map(|line| {
            let f: Vec<&'static str> = line.split(';').collect();
            let degrees = |text: &str| text.parse().expect("data/parks.txt holds degrees");
            Park {
                code: f[0],
                latitude: degrees(f[1]),
                longitude: degrees(f[2]),
                region: four(f[3]),
                city: four(f[4]),
                name: four(f[5]),
            }
        })
        .collect()
});

static ROSTER: LazyLock<Vec<Row>> = LazyLock::new(build);

/// The 100 exhibitors in the order of the halls.
#[must_use]
pub fn roster() -> &'static [Row] {
    &ROSTER
}

/// The row of a company.
#[must_use]
pub fn row(slug: &str) -> Option<&'static Row> {
    ROSTER.iter().find(|row| row.slug == slug)
}

fn names(of: &str, slug: &str) -> Four {
    lines(include_str!("../../data/names.txt"))
        .find_map(|line| {
            let rest = line.strip_prefix(of)?.strip_prefix('|')?.strip_prefix(slug)?.strip_prefix('|')?;
            Some(four(rest))
        })
        .unwrap_or_else(|| panic!("data/names.txt lacks {of} {slug}"))
}

fn hall(code: &str) -> Hall {
    match code {
        "FB" => Hall::Fb,
        "HH" => Hall::Hh,
        "AP" => Hall::Ap,
        "PM" => Hall::Pm,
        "IS" => Hall::Is,
        "ME" => Hall::Me,
        other => panic!("unknown hall {other}"),
    }
}

fn build() -> Vec<Row> {
    // Variants of a type go round among its makers, so that two of them seldom show the same one.
    let mut next = std::collections::BTreeMap::<&str, usize>::new();
    lines(include_str!("../../data/roster.txt"))
        .map(|line| {
            let f: Vec<&'static str> = line.split_whitespace().collect();
            let count: usize = f[5].parse().expect("data/roster.txt holds a number of products");
            let kinds: Vec<&'static Kind> = f[6..].iter().map(|id| kind(id)).collect();
            let mut assortment = Vec::with_capacity(count);
            for (i, kind) in kinds.iter().enumerate() {
                let share = (count + kinds.len() - 1 - i) / kinds.len();
                let cursor = next.entry(kind.id).or_default();
                for _ in 0..share {
                    assortment.push((*kind, *cursor % kind.variants.len()));
                    *cursor += 1;
                }
            }
            Row {
                slug: format!("{}-{}", f[0], f[1]),
                root: names("root", f[0]),
                tail: names("tail", f[1]),
                hall: hall(f[2]),
                level: f[3].parse().expect("data/roster.txt holds a level"),
                park: PARKS.iter().find(|p| p.code == f[4]).expect("data/parks.txt holds every park"),
                kinds,
                assortment,
            }
        })
        .collect()
}
