//! Taglines and stories of the companies in four languages, from the sentences of `data/phrases.txt`.
//! The figures in a story are those of the company's outcome.

use crate::company::roster::Row;
use crate::model::{Company, Local};
use crate::phrase::{Four, fill, four, lines, local};
use crate::product::catalog::Kind;
use crate::rng::Rng;

/// All sentences of one set of `data/phrases.txt`.
#[must_use]
pub fn phrases(set: &str) -> Vec<Four> {
    lines(include_str!("../../data/phrases.txt"))
        .filter_map(|line| line.strip_prefix(set)?.strip_prefix('|'))
        .map(four)
        .collect()
}

/// The goods of a company as a phrase of running text: "포기김치와 고추장".
fn goods(kinds: &[&Kind]) -> [String; 4] {
    let first = kinds[0].nouns();
    let Some(second) = kinds.get(1).map(|k| k.nouns()) else {
        return [first[0].clone(), kinds[0].many.to_owned(), first[2].clone(), first[3].clone()];
    };
    [
        format!("{} {}", fill("{a:과}", &[("a", &first[0])]), second[0]),
        format!("{} and {}", kinds[0].many, kinds[1].many),
        format!("{}与{}", first[2], second[2]),
        format!("{}と{}", first[3], second[3]),
    ]
}

/// Writes tagline and story of a company whose figures are already set. `year` is the year of loading.
#[must_use]
pub fn write(row: &Row, company: &Company, year: i64, rng: &mut Rng) -> (Local, Local) {
    let main = row.kinds[0];
    let goods = goods(&row.kinds);
    let o = &company.outcome;
    let percent = |after: f64, before: f64| format!("{:.0}", (after / before - 1.0).abs() * 100.0);
    let figures = [
        ("p", percent(o.output_after, o.output_before)),
        ("q", percent(o.defects_after, o.defects_before)),
        ("c", format!("{:.0}", 100.0 - o.cost_after)),
        ("d", format!("{:.0}", o.on_time_after - o.on_time_before)),
        ("founded", company.founded.to_string()),
        ("years", (year - i64::from(company.founded)).to_string()),
        ("employees", company.employees.to_string()),
    ];
    let cities = cities(row);
    let names = names(&company.name);
    let mut choose = |set: &str| *rng.pick(&phrases(set));
    let mut tagline = choose("tagline");
    while row.level == 1 && tagline[1].contains("data") {
        // A firm that has just left paper does not boast of data.
        tagline = choose("tagline");
    }
    let opening = choose("opening");
    let level = choose(&format!("level{}", row.level));
    let result = choose("result");
    let seek = choose(&format!("seek{}", hall_code(row)));
    let fact = main.facts[usize::from(rng.chance(0.5))];
    let tells_result = rng.chance(0.5);

    let render = |i: usize, sentence: &str| {
        let mut values: Vec<(&str, &str)> = figures.iter().map(|(k, v)| (*k, v.as_str())).collect();
        values.extend([
            ("goods", goods[i].as_str()),
            ("city", cities[i]),
            ("process", main.process[i]),
            ("name", names[i]),
        ]);
        fill(sentence, &values)
    };
    let tell = |i: usize| {
        let gap = if i < 2 { " " } else { "" };
        // Two to four sentences: small firms keep it short.
        let mut parts = vec![render(i, opening[i]), fact[i].to_owned(), render(i, level[i])];
        if row.level == 1 {
            parts.remove(1);
        }
        parts.push(if tells_result { render(i, result[i]) } else { render(i, seek[i]) });
        parts.join(gap)
    };
    (local([0, 1, 2, 3].map(|i| render(i, tagline[i]))), local([0, 1, 2, 3].map(tell)))
}

/// City for running text; a district goes by its metropolitan city ("대구", not "달서구").
fn cities(row: &Row) -> Four {
    let short = |i: usize, suffixes: &[&str]| {
        let name = row.park.region[i];
        suffixes.iter().find_map(|s| name.strip_suffix(s)).unwrap_or(name)
    };
    let city = row.park.city;
    if city[0].ends_with('구') {
        return [
            short(0, &["광역시", "특별시"]),
            row.park.region[1],
            short(2, &["广域市", "特别市"]),
            short(3, &["広域市", "特別市"]),
        ];
    }
    [city[0], city[1].rsplit_once('-').map_or(city[1], |(name, _)| name), city[2], city[3]]
}

fn hall_code(row: &Row) -> &'static str {
    row.kinds[0].theme
}

fn names(name: &Local) -> [&str; 4] {
    [&name.ko, &name.en, name.zh.as_deref().unwrap_or_default(), name.ja.as_deref().unwrap_or_default()]
}
