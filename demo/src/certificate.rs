//! Certificates with fictitious numbers and dates around the day of loading. Which scheme fits which
//! company or product is decided here; the schemes of a product type come from `product-types.csv`.

use crate::model::{Certificate, LoadTime};
use crate::rng::Rng;

const DAY_MS: i64 = 86_400_000;
const KST_MS: i64 = 9 * 3_600_000;

/// Member states of the European Union used as export markets.
const EU: [&str; 6] = ["DE", "FR", "CZ", "PL", "IT", "NL"];

/// Days since 1970-01-01 of the Korean calendar day of loading.
#[must_use]
pub fn load_day(at: LoadTime) -> i64 {
    (at.unix_ms + KST_MS).div_euclid(DAY_MS)
}

/// `YYYY-MM-DD` of a day number (proleptic Gregorian, Howard Hinnant's `civil_from_days`).
#[must_use]
pub fn iso_date(day: i64) -> String {
    let (y, m, d) = civil(day);
    format!("{y:04}-{m:02}-{d:02}")
}

/// Year of a day number.
#[must_use]
pub fn year(day: i64) -> i64 {
    civil(day).0
}

fn civil(day: i64) -> (i64, i64, i64) {
    let z = day + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let d = doy - (153 * mp + 2) / 5 + 1;
    let m = if mp < 10 { mp + 3 } else { mp - 9 };
    (yoe + era * 400 + i64::from(m <= 2), m, d)
}

/// Puts a blank before the bracket: `Halal(KMF)` becomes `Halal (KMF)`.
#[must_use]
pub fn tidy_scheme(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len() + 1);
    for c in raw.trim().chars() {
        if c == '(' && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// Whether the scheme certifies the company's system or plant, not one product.
#[must_use]
pub fn is_system(scheme: &str) -> bool {
    const SYSTEMS: [&str; 14] = [
        "HACCP",
        "FSSC 22000",
        "ISO 22000",
        "ISO 9001",
        "ISO 14001",
        "ISO 13485",
        "ISO 22716",
        "IATF 16949",
        "GMP",
        "CGMP",
        "EU listed plant",
        "FDA registered",
        "FSC CoC",
        "ISCC PLUS",
    ];
    SYSTEMS.iter().any(|s| scheme == *s || scheme.strip_prefix(s).is_some_and(|r| r.starts_with(" (")))
        || scheme.starts_with("Halal")
}

/// Whether the scheme is of use to a company with these export markets (ISO 3166-1 alpha-2).
#[must_use]
pub fn fits_markets(scheme: &str, markets: &[String]) -> bool {
    let to = |codes: &[&str]| markets.iter().any(|m| codes.contains(&m.as_str()));
    match scheme {
        "FDA registered" | "Prop 65 test" | "CPAI-84" => to(&["US"]),
        "EU listed plant" | "CPNP notified" => to(&EU),
        "PSE" => to(&["JP"]),
        "CCC" => to(&["CN"]),
        s if s.starts_with("Halal") => to(&["ID", "MY"]),
        _ => true,
    }
}

/// A valid certificate of `owner` (a slug); the same owner, scheme and day always give the same one.
#[must_use]
pub fn certificate(seed: u64, owner: &str, scheme: &str, at: LoadTime) -> Certificate {
    let mut rng = Rng::new(seed, &format!("certificate {owner} {scheme}"));
    let from = load_day(at) - 40 - rng.below(880) as i64;
    dated(scheme, from, &mut rng)
}

/// A certificate that ran out some weeks before the day of loading.
#[must_use]
pub fn expired(seed: u64, owner: &str, scheme: &str, at: LoadTime) -> Certificate {
    let mut rng = Rng::new(seed, &format!("certificate {owner} {scheme}"));
    let from = load_day(at) - 1_095 - 20 - rng.below(60) as i64;
    dated(scheme, from, &mut rng)
}

fn dated(scheme: &str, from: i64, rng: &mut Rng) -> Certificate {
    Certificate {
        scheme: scheme.to_owned(),
        number: number(scheme, from, rng),
        valid_from: iso_date(from),
        valid_to: iso_date(from + 1_094),
    }
}

/// A number in the manner of the scheme that no issuer gives out: a zero group, `XX00`, `DEMO`.
fn number(scheme: &str, from: i64, rng: &mut Rng) -> String {
    let (n, m) = (rng.below(1_000), rng.below(1_000));
    let year = year(from);
    match scheme {
        "HACCP" => format!("{year}-0-9{n:03}"),
        "KC" | "KC 62133-2" => format!("XX00{n:03}-{:02}9{m:03}A", year % 100),
        s if s.starts_with("KCs") => format!("{:02}-XX0XX-0{n:03}", year % 100),
        s if s.starts_with("CE") => format!("DoC-DEMO-{year}-{n:03}"),
        s if s.starts_with("UL") => format!("E000{n:03}"),
        s if s.starts_with("IATF") => format!("0000{n:03}"),
        _ => format!("DEMO-{year}-{n:03}"),
    }
}
