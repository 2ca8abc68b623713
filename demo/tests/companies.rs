//! The demo companies: counts, fit of certificates, identifiers that cannot be real, clean scripts.
//! Products have their own tests.

use std::collections::{BTreeMap, BTreeSet};

use madang_demo::certificate::{iso_date, load_day};
use madang_demo::company::{companies, phase};
use madang_demo::model::{Company, Hall, LoadTime, Local};

/// 2026-11-24 09:00 KST.
const AT: LoadTime = LoadTime { unix_ms: 1_795_478_400_000 };

/// Words of real Korean companies that no demo name may contain.
const DENIED: &str = "백제 위제스 건우 동아플레이팅 해성디에스 쿠키아 에코맘 맥널티 나리찬 더젓갈 오토스윙 형제파트너 \
    엔에프 레이나 한미르 알피에스 삼송캐스터 부각마을 에이스라이프 웬떡마을 제주마미 해담솔 벨레 인탑스 코아비스 \
    삼성 엘지 현대 한화 두산 롯데 대상 오뚜기 농심 풀무원 동원 샘표 정관장 쿠쿠 코웨이 한샘 락앤락 만도 포스코 효성 \
    금호 기아 신세계 빙그레 매일 남양 대우 한국타이어 한온 로보티즈 뉴로메카";

fn all() -> Vec<Company> {
    companies(1, AT)
}

fn unique<T: Ord>(items: impl Iterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    items.into_iter().all(|item| seen.insert(item))
}

fn zh(text: &Local) -> &str {
    text.zh.as_deref().expect("companies are complete in Chinese")
}

fn ja(text: &Local) -> &str {
    text.ja.as_deref().expect("companies are complete in Japanese")
}

fn hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7A3}')
}

fn kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}')
}

fn han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}')
}

#[test]
fn halls_have_their_numbers_of_companies_stands_and_levels() {
    let companies = all();
    assert_eq!(companies.len(), 100);
    let expected = [
        (Hall::Fb, 26, 30, [9, 9, 6, 2, 0]),
        (Hall::Hh, 16, 19, [6, 6, 3, 1, 0]),
        (Hall::Ap, 10, 15, [1, 4, 3, 2, 0]),
        (Hall::Pm, 24, 28, [4, 8, 8, 3, 1]),
        (Hall::Is, 10, 11, [3, 4, 2, 1, 0]),
        (Hall::Me, 14, 24, [2, 5, 4, 2, 1]),
    ];
    for (hall, firms, stands, levels) in expected {
        let here: Vec<&Company> = companies.iter().filter(|c| c.hall == hall).collect();
        assert_eq!(here.len(), firms, "{hall:?}");
        assert_eq!(here.iter().map(|c| c.stands.len()).sum::<usize>(), stands, "{hall:?}");
        for (level, n) in (1..).zip(levels) {
            assert_eq!(here.iter().filter(|c| c.level == level).count(), n, "{hall:?} level {level}");
        }
    }
}

#[test]
fn stands_are_unique_neighbours_and_rows_belong_to_one_hall() {
    let companies = all();
    assert!(unique(companies.iter().flat_map(|c| &c.stands)));
    let mut halls: BTreeMap<char, Hall> = BTreeMap::new();
    for c in &companies {
        assert!((1..=3).contains(&c.stands.len()), "{}", c.slug);
        let numbers: Vec<(char, u32)> =
            c.stands.iter().map(|s| (s.chars().next().unwrap(), s[1..].parse().unwrap())).collect();
        assert!(numbers.windows(2).all(|w| w[0].0 == w[1].0 && w[0].1 + 1 == w[1].1), "{:?}", c.stands);
        let row = numbers[0].0;
        assert_eq!(*halls.entry(row).or_insert(c.hall), c.hall, "row {row}");
        assert!(c.stand.starts_with(&c.stands[0]));
    }
}

#[test]
fn names_are_unique_in_every_language_and_contain_no_real_firm() {
    let companies = all();
    assert!(unique(companies.iter().map(|c| &c.slug)));
    assert!(unique(companies.iter().map(|c| &c.name.ko)));
    assert!(unique(companies.iter().map(|c| &c.name.en)));
    assert!(unique(companies.iter().map(|c| zh(&c.name))));
    assert!(unique(companies.iter().map(|c| ja(&c.name))));
    for c in &companies {
        for word in DENIED.split_whitespace() {
            assert!(!c.name.ko.contains(word), "{} contains {word}", c.name.ko);
        }
        assert!(c.slug.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", c.slug);
    }
}

#[test]
fn identifiers_are_provably_fictitious() {
    let companies = all();
    assert!(unique(companies.iter().map(|c| &c.business_number)));
    assert!(unique(companies.iter().map(|c| &c.phone)));
    for c in &companies {
        let digits: Vec<u32> = c.business_number.chars().filter_map(|d| d.to_digit(10)).collect();
        assert_eq!(c.business_number.split('-').map(str::len).collect::<Vec<_>>(), [3, 2, 5]);
        // The published rule in its other form: the ninth digit counts five times, tens and ones apart.
        let weighted: u32 = digits[..8].iter().zip([1, 3, 7, 1, 3, 7, 1, 3]).map(|(d, w)| d * w).sum();
        let ninth = digits[8] * 5;
        let check = (10 - (weighted + ninth + ninth / 10) % 10) % 10;
        assert_ne!(digits[9], check, "{} would be a valid number", c.business_number);
        assert!(c.phone.starts_with("010-0000-") || c.phone.starts_with("070-0000-"), "{}", c.phone);
        assert_eq!(c.phone.len(), 13);
        assert_eq!(c.email, format!("export@{}.example", c.slug));
        assert_eq!(c.website, format!("https://www.{}.example", c.slug));
        assert!(c.legal_name.ko.ends_with("(가상)") && c.legal_name.en.ends_with("(fictitious)"));
        assert!(zh(&c.legal_name).ends_with("(虚构)") && ja(&c.legal_name).ends_with("(架空)"));
        assert!(c.address.ko.ends_with(" 0") && c.address.en.starts_with("0, "), "{:?}", c.address);
        assert!(zh(&c.address).ends_with("0号") && ja(&c.address).ends_with('0'));
    }
}

#[test]
fn regions_sizes_and_years_follow_the_plan() {
    let companies = all();
    let regions = [
        (&["경기도"][..], 24),
        (&["경상북도"], 12),
        (&["경상남도"], 11),
        (&["충청남도"], 9),
        (&["충청북도"], 8),
        (&["전북특별자치도"], 8),
        (&["광주광역시", "전라남도"], 8),
        (&["인천광역시"], 7),
        (&["부산광역시"], 6),
        (&["대구광역시"], 4),
        (&["강원특별자치도"], 2),
        (&["서울특별시"], 1),
    ];
    for (names, n) in regions {
        assert_eq!(companies.iter().filter(|c| names.contains(&c.region.ko.as_str())).count(), n, "{names:?}");
    }
    for c in &companies {
        assert!((1984..=2019).contains(&c.founded) && (2016..=2026).contains(&c.cohort), "{}", c.slug);
        assert!(c.founded < c.cohort);
        assert_eq!(c.phase, phase(c.cohort));
        assert!((2_000..=90_000).contains(&c.sales_mkrw) && c.export_share <= 70);
        assert_eq!(c.export_share == 0, c.export_markets.is_empty(), "{}", c.slug);
        assert!((33.0..39.0).contains(&c.latitude) && (125.0..130.0).contains(&c.longitude));
        if c.level == 1 {
            assert!(c.employees <= 45, "{} has {} staff at level 1", c.slug, c.employees);
        }
    }
    let mut staff: Vec<u16> = companies.iter().map(|c| c.employees).collect();
    staff.sort_unstable();
    assert!((34..=52).contains(&staff[50]), "median staff {}", staff[50]);
    let mut sales: Vec<u32> = companies.iter().map(|c| c.sales_mkrw).collect();
    sales.sort_unstable();
    assert!((8_000..=15_000).contains(&sales[50]), "median sales {}", sales[50]);
}

#[test]
fn outcomes_follow_the_studies() {
    let companies = all();
    let gain = |c: &Company| (c.outcome.output_after / c.outcome.output_before - 1.0) * 100.0;
    let fewer = |c: &Company| (1.0 - c.outcome.defects_after / c.outcome.defects_before) * 100.0;
    for c in &companies {
        let o = &c.outcome;
        assert!((4.9..=90.5).contains(&gain(c)), "{} {}", c.slug, gain(c));
        assert!((9.0..=81.0).contains(&fewer(c)), "{} {}", c.slug, fewer(c));
        assert!((65.0..=97.0).contains(&o.cost_after));
        assert!(o.on_time_after <= 100.0 && o.on_time_after > o.on_time_before, "{}", c.slug);
        assert!(o.level_before < c.level, "{} fell", c.slug);
    }
    let mean = |f: &dyn Fn(&Company) -> f64, level: fn(u8) -> bool| {
        let values: Vec<f64> = companies.iter().filter(|c| level(c.level)).map(f).collect();
        values.iter().sum::<f64>() / values.len() as f64
    };
    assert!((25.0..36.0).contains(&mean(&gain, |_| true)), "{}", mean(&gain, |_| true));
    assert!((38.0..49.0).contains(&mean(&fewer, |_| true)), "{}", mean(&fewer, |_| true));
    assert!(mean(&gain, |l| l == 1) > mean(&gain, |l| l >= 4));
    assert!(mean(&fewer, |l| l == 1) < mean(&fewer, |l| l >= 4));
}

#[test]
fn certificates_fit_hall_and_market() {
    for c in all() {
        let has = |scheme: &str| {
            c.certificates.iter().any(|k| k.scheme == scheme || k.scheme.starts_with(&format!("{scheme} (")))
        };
        assert!(unique(c.certificates.iter().map(|k| &k.scheme)), "{}", c.slug);
        if c.hall == Hall::Fb {
            assert!(has("HACCP"), "{}", c.slug);
            assert!(!c.certificates.iter().any(|k| k.scheme.starts_with("CE")));
            if c.export_markets.iter().any(|m| m == "ID" || m == "MY") {
                assert!(has("Halal"), "{} exports to {:?}", c.slug, c.export_markets);
            }
        } else {
            assert!(!has("HACCP") && !has("Halal"), "{}", c.slug);
        }
        assert!(!has("IATF 16949") || c.hall == Hall::Pm, "{}", c.slug);
        for k in c.certificates.iter().filter(|k| k.scheme == "HACCP") {
            let groups: Vec<&str> = k.number.split('-').collect();
            assert_eq!(groups.iter().map(|g| g.len()).collect::<Vec<_>>(), [4, 1, 4], "{}", k.number);
            assert!(groups[1] == "0" && groups[2].starts_with('9'), "{}", k.number);
        }
    }
    let halal = all().iter().filter(|c| c.certificates.iter().any(|k| k.scheme.starts_with("Halal"))).count();
    assert!(halal > 0, "nobody exports halal food");
}

#[test]
fn certificates_are_around_the_load_day_and_one_has_expired() {
    let today = iso_date(load_day(AT));
    assert_eq!(today, "2026-11-24");
    let companies = all();
    let certificates: Vec<_> = companies.iter().flat_map(|c| &c.certificates).collect();
    assert_eq!(certificates.iter().filter(|k| k.valid_to < today).count(), 1);
    assert!(certificates.iter().all(|k| k.valid_from < today && k.valid_from < k.valid_to));
}

#[test]
fn texts_keep_to_their_script() {
    for c in all() {
        for t in [&c.name, &c.legal_name, &c.tagline, &c.story, &c.region, &c.address, &c.contact_role] {
            assert!(!t.ko.chars().any(han), "{}", t.ko);
            assert!(t.en.chars().all(|c| !han(c) && !hangul(c) && !kana(c)), "{}", t.en);
            assert!(!zh(t).chars().any(|c| hangul(c) || kana(c)), "{}", zh(t));
            assert!(!ja(t).chars().any(hangul), "{}", ja(t));
            for text in [t.ko.as_str(), &t.en, zh(t), ja(t)] {
                assert!(!text.is_empty() && !text.contains(['{', '}', '~']), "{text:?}");
            }
        }
    }
}

#[test]
fn stories_do_not_read_alike() {
    let companies = all();
    assert!(unique(companies.iter().map(|c| &c.story.ko)));
    assert!(unique(companies.iter().map(|c| &c.tagline.ko)));
    for c in &companies {
        let sentences = c.story.en.matches(". ").count() + 1;
        assert!((2..=4).contains(&sentences), "{}", c.story.en);
    }
}

#[test]
fn the_same_seed_and_time_give_the_same_companies() {
    assert_eq!(all(), companies(1, AT));
    assert_ne!(all(), companies(2, AT));
}
