//! The 100 fictitious companies: figures, identifiers that cannot be real, stands, outcomes. Names and
//! parks come from `roster`, stands from `stands`, texts from `story`.

pub mod roster;
pub mod stands;
pub mod story;

use crate::certificate::{certificate, expired, fits_markets, is_system, load_day, tidy_scheme, year};
use crate::model::{Certificate, Company, Hall, LoadTime, Local, Outcome};
use crate::phrase::local;
use crate::rng::Rng;
use roster::{Row, roster};

/// Makes the companies; the same `seed` and `at` give the same ones.
#[must_use]
pub fn companies(seed: u64, at: LoadTime) -> Vec<Company> {
    let this_year = year(load_day(at));
    let mut all: Vec<Company> =
        roster().iter().enumerate().map(|(i, row)| company(seed, at, this_year, i, row)).collect();
    for hall in [Hall::Fb, Hall::Hh, Hall::Ap, Hall::Pm, Hall::Is, Hall::Me] {
        let firms: Vec<usize> = (0..all.len()).filter(|&i| all[i].hall == hall).collect();
        let staff: Vec<u16> = firms.iter().map(|&i| all[i].employees).collect();
        for (i, stands) in firms.into_iter().zip(stands::stands(hall, &staff)) {
            all[i].stand = match &stands[..] {
                [one] => one.clone(),
                many => format!("{}–{}", many[0], many[many.len() - 1]),
            };
            all[i].stands = stands;
        }
    }
    // One of the two expired certificates of the expo; the other is a product's.
    if let Some(company) = all.iter_mut().find(|c| c.certificates.iter().any(|k| k.scheme == "MAIN-BIZ")) {
        let slug = company.slug.clone();
        for k in company.certificates.iter_mut().filter(|k| k.scheme == "MAIN-BIZ") {
            *k = expired(seed, &slug, "MAIN-BIZ", at);
        }
    }
    all
}

fn company(seed: u64, at: LoadTime, this_year: i64, index: usize, row: &Row) -> Company {
    let mut rng = Rng::new(seed, &format!("company {}", row.slug));
    let employees = employees(row, &mut rng);
    let cohort = cohort(row.level, this_year, &mut rng);
    let founded = (1984 + rng.below(36) as u16).min(cohort - 3);
    let export_share = export_share(row.level, &mut rng);
    let export_markets = markets(row, export_share, &mut rng);
    let name = trade_name(row);
    let mut company = Company {
        hall: row.hall,
        stand: String::new(),
        stands: Vec::new(),
        legal_name: legal_name(&name),
        name,
        tagline: local([""; 4]),
        story: local([""; 4]),
        region: local(row.park.region),
        address: address(row),
        latitude: row.park.latitude,
        longitude: row.park.longitude,
        business_number: business_number(&mut rng),
        founded,
        employees,
        sales_mkrw: ((f64::from(employees) * rng.range(180.0, 340.0) / 10.0).round() as u32 * 10).clamp(2_000, 90_000),
        export_share,
        certificates: certificates(seed, at, row, &export_markets, &mut rng),
        export_markets,
        level: row.level,
        cohort,
        phase: phase(cohort).to_owned(),
        oem: rng.chance(0.75),
        odm: rng.chance(0.4),
        own_brand: rng.chance(0.6),
        phone: phone(index),
        email: format!("export@{}.example", row.slug),
        website: format!("https://www.{}.example", row.slug),
        contact_role: local(["해외영업 담당", "Export manager", "海外销售负责人", "海外営業担当"]),
        outcome: outcome(row, &mut rng),
        slug: row.slug.clone(),
    };
    (company.tagline, company.story) = story::write(row, &company, this_year, &mut rng);
    company
}

fn trade_name(row: &Row) -> Local {
    local([
        format!("{}{}", row.root[0], row.tail[0]),
        format!("{} {}", row.root[1], row.tail[1]),
        format!("{}{}", row.root[2], row.tail[2]),
        format!("{}{}", row.root[3], row.tail[3]),
    ])
}

fn legal_name(name: &Local) -> Local {
    Local {
        ko: format!("주식회사 {}(가상)", name.ko),
        en: format!("{} Co., Ltd. (fictitious)", name.en),
        zh: name.zh.as_ref().map(|n| format!("{n}有限公司(虚构)")),
        ja: name.ja.as_ref().map(|n| format!("株式会社{n}(架空)")),
    }
}

/// Street number 0 does not exist in Korea.
fn address(row: &Row) -> Local {
    let (r, c, p) = (row.park.region, row.park.city, row.park.name);
    local([
        format!("{} {} {} 0", r[0], c[0], p[0]),
        format!("0, {}, {}, {}, Republic of Korea", p[1], c[1], r[1]),
        format!("韩国{}{}{}0号", r[2], c[2], p[2]),
        format!("韓国{}{}{}0", r[3], c[3], p[3]),
    ])
}

/// Staff within the hall's typical range; a higher level goes with a larger firm.
fn employees(row: &Row, rng: &mut Rng) -> u16 {
    let (low, high) = match row.hall {
        Hall::Fb => (15.0, 120.0),
        Hall::Hh => (10.0, 90.0),
        Hall::Ap => (30.0, 180.0),
        Hall::Pm => (20.0, 250.0),
        Hall::Is => (12.0, 80.0),
        Hall::Me => (20.0, 150.0),
    };
    let (from, to) = match row.level {
        1 => (0.0, 0.10),
        2 => (0.06, 0.34),
        3 => (0.20, 0.55),
        4 => (0.45, 0.85),
        _ => (0.75, 1.0),
    };
    (low + (high - low) * rng.range(from, to)).round() as u16
}

/// The year it entered the programme: higher levels entered earlier, nobody later than the load year.
fn cohort(level: u8, this_year: i64, rng: &mut Rng) -> u16 {
    let (from, to) = match level {
        1 => (2021, 2026),
        2 => (2018, 2026),
        3 => (2017, 2024),
        4 => (2016, 2022),
        _ => (2016, 2019),
    };
    let last = to.min(u16::try_from(this_year).unwrap_or(to)).max(from);
    from + rng.below(usize::from(last - from) + 1) as u16
}

/// Phase of the programme in a cohort's year.
#[must_use]
pub fn phase(cohort: u16) -> &'static str {
    match cohort {
        ..=2017 => "1.0",
        2018..=2022 => "2.0",
        _ => "3.0",
    }
}

fn export_share(level: u8, rng: &mut Rng) -> u8 {
    let most = match level {
        1 => 22.0,
        2 => 40.0,
        3 => 60.0,
        _ => 71.0,
    };
    let share = rng.range(-3.0, most);
    if share < 2.0 { 0 } else { share as u8 }
}

fn markets(row: &Row, share: u8, rng: &mut Rng) -> Vec<String> {
    if share == 0 {
        return Vec::new();
    }
    let mut pool: Vec<&str> = match row.hall {
        Hall::Fb => vec!["US", "JP", "CN", "VN", "TW", "HK", "SG", "AU", "DE"],
        Hall::Hh => vec!["US", "JP", "CN", "VN", "TH", "DE", "FR", "AE"],
        Hall::Ap => vec!["US", "JP", "CN", "VN", "DE", "SA", "AE"],
        Hall::Pm => vec!["US", "DE", "CN", "IN", "MX", "CZ", "JP", "VN"],
        Hall::Is => vec!["US", "JP", "VN", "AU", "SA", "DE"],
        Hall::Me => vec!["VN", "IN", "US", "MX", "TR", "UZ", "JP", "TH"],
    };
    // Indonesia and Malaysia only where every type can be certified halal.
    if row.hall == Hall::Fb && row.kinds.iter().all(|k| k.certs.iter().any(|c| c.starts_with("Halal"))) {
        pool.extend(["ID", "MY"].repeat(4));
    }
    rng.shuffle(&mut pool);
    pool.truncate(1 + usize::from(share) / 12);
    let mut out: Vec<String> = pool.into_iter().map(str::to_owned).collect();
    out.sort_unstable();
    out.dedup();
    out
}

fn certificates(seed: u64, at: LoadTime, row: &Row, markets: &[String], rng: &mut Rng) -> Vec<Certificate> {
    let mut schemes: Vec<String> = Vec::new();
    for raw in row.kinds.iter().flat_map(|k| &k.certs) {
        let scheme = tidy_scheme(raw);
        if is_system(&scheme) && fits_markets(&scheme, markets) && !schemes.contains(&scheme) {
            schemes.push(scheme);
        }
    }
    let mut add = |scheme: &str, wanted: bool| {
        if wanted && !schemes.iter().any(|s| s == scheme) {
            schemes.push(scheme.to_owned());
        }
    };
    add("ISO 9001", row.hall != Hall::Fb && row.level >= 2);
    add("INNOBIZ", row.level >= 3);
    add("MAIN-BIZ", row.level <= 2 && rng.chance(0.5));
    // Root industries: casting, moulds, plastic working, welding, surface and heat treatment.
    let root = row.kinds.iter().any(|k| matches!(k.id, "P41" | "P44" | "P45" | "P46" | "P47" | "P56"));
    add("Root company", root);
    schemes.iter().map(|scheme| certificate(seed, &row.slug, scheme, at)).collect()
}

/// Right check digit of a Korean business number (`domain.md` 4.2).
fn check_digit(nine: &[u32; 9]) -> u32 {
    let sum: u32 = nine.iter().zip([1, 3, 7, 1, 3, 7, 1, 3, 5]).map(|(d, w)| d * w).sum();
    (10 - (sum + nine[8] * 5 / 10) % 10) % 10
}

fn business_number(rng: &mut Rng) -> String {
    let nine: [u32; 9] = std::array::from_fn(|i| if i == 0 { 1 + rng.below(6) as u32 } else { rng.below(10) as u32 });
    let wrong = (check_digit(&nine) + 1 + rng.below(9) as u32) % 10;
    let digits: String = nine.iter().chain([&wrong]).map(u32::to_string).collect();
    format!("{}-{}-{}", &digits[..3], &digits[3..5], &digits[5..])
}

fn phone(index: usize) -> String {
    let prefix = if index.is_multiple_of(5) { "010" } else { "070" };
    format!("{prefix}-0000-{:04}", 1_000 + index * 37)
}

/// P-Q-C-D by rule 4 of `domain.md` 9.4: level 1 gains most productivity, level 4 most quality, cost
/// and delivery.
fn outcome(row: &Row, rng: &mut Rng) -> Outcome {
    let (more_p, more_qcd) = match row.level {
        1 => (9.0, -4.0),
        2 => (1.0, -1.0),
        3 => (-3.0, 2.0),
        _ => (-10.0, 8.0),
    };
    let mut draw = |mean: f64, sd: f64, low: f64, high: f64| (mean + sd * rng.normal()).clamp(low, high);
    let p = draw(30.0 + more_p, 15.0, 5.5, 89.0);
    let q = draw(43.0 + more_qcd, 14.0, 10.5, 79.0);
    let c = draw(16.0 + more_qcd / 2.0, 6.0, 3.5, 34.0);
    let d = draw(15.0 + more_qcd / 2.0, 6.0, 2.5, 34.0);
    let on_time_before = rng.range(66.0, 84.0);
    let defects_before = rng.range(1.2, 5.8);
    let before = significant(row.kinds[0].rate * rng.range(0.65, 0.9), 4);
    Outcome {
        output_before: before,
        output_after: significant(before * (1.0 + p / 100.0), 4),
        defects_before: round(defects_before, 2),
        defects_after: round(defects_before * (1.0 - q / 100.0), 2),
        cost_after: round(100.0 - c, 1),
        on_time_before: round(on_time_before, 1),
        on_time_after: round((on_time_before * (1.0 + d / 100.0)).min(99.4), 1),
        level_before: row.level - 1 - u8::from(row.level > 1 && rng.chance(0.3)),
    }
}

fn round(value: f64, decimals: i32) -> f64 {
    let scale = 10_f64.powi(decimals);
    (value * scale).round() / scale
}

fn significant(value: f64, digits: i32) -> f64 {
    let exponent = value.abs().log10().floor() as i32;
    round(value, digits - 1 - exponent)
}
