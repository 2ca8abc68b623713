//! The technologies and opened patents of the demo expo: their mix, numbers, days, links and
//! languages. Built from the crate's own companies and products, without a server.

use std::collections::{BTreeMap, BTreeSet};

use madang_demo::calendar::Date;
use madang_demo::model::{LoadTime, Local, Patent, Product, Technology};
use madang_demo::{company, library, product};

const SEED: u64 = 2026;

/// Characters of simplified Chinese that Japanese does not use.
const SIMPLIFIED_ONLY: &str = "业丢两为丽么义习书亏产亲仅仓仪份仿优传伤侧值偿储关农净减击划则创删别剂务动劳势匀华协单卡卫压发变叠另吨启员咖响哪唤啡喷围图场块坠坯垛垫墙增壳处备复头夹孪实审宽对导尘层屉带库应开异张弹强归录忆态总惯懂户扩扫扭护报拟拥择挡挤挥损换掺搁搅摄摆时显杀权极构柜查标栏树样检槛步每氧汇泵泽洁浇测浓涉涤满滤灵灾烘热焊环现电疗皱盏监盘码础确离种积稳笔筹签简类紧纤约级纫纳纸纹纺纽线练组细织终经绑结绕绘给络绝统继绩续维综缓编缘缝缩罚翘联肤胀胶脑艺节药营虑蚀衔补见观规视觉计订认讨让训议记讲许论设访证评识诉词试话询该语误说请诺读课调谱贝负责败货质购贯贴费资赖赛赶趋车转轮软轴轻载较输边达迁过运还这进远连迟适选递邻针钟钢钥钮铜铸链销锁锋错键镀镜长门闭问间闸阀阅阈阶际险难雾页项顺须顾预领颈频题颜额风飞饮饼馈驱验骤";

/// IPC symbols by field (`domain.md` 9.7) and the number of patents.
const FIELDS: [(&str, usize, &[&str]); 8] = [
    ("mobile", 14, &["H04W 4/80", "H04B 7/06", "H04L 12/28", "G06F 3/041"]),
    ("display", 9, &["G09G 3/20", "G02F 1/13357", "G02B 27/01", "H10K 59/10"]),
    ("appliance", 9, &["F25D 23/12", "D06F 33/30", "A47L 9/28", "F24F 11/30"]),
    ("manufacturing", 8, &["G05B 19/418", "G06T 7/00", "B25J 9/16", "B29C 45/76", "H05K 13/08", "G01N 21/88"]),
    ("semiconductor", 6, &["H01L 23/31", "H05K 1/18", "H01Q 1/24"]),
    ("ai", 6, &["G06N 3/08", "G06F 16/9535", "G10L 15/22"]),
    ("health", 4, &["A61B 5/00", "G16H 40/67"]),
    ("energy", 4, &["H02J 7/00", "B01D 46/00"]),
];

struct Library {
    products: Vec<Product>,
    technologies: Vec<Technology>,
    patents: Vec<Patent>,
}

fn at(year: i32, month: u8, day: u8) -> LoadTime {
    LoadTime { unix_ms: Date { year, month, day }.at_minute(14 * 60) }
}

fn library_at(seed: u64, at: LoadTime) -> Library {
    let products = product::products(seed, &company::companies(seed, at), at);
    let technologies = library::technologies(seed, &products);
    let patents = library::patents(seed, at, &products, &technologies);
    Library { products, technologies, patents }
}

fn library_of_2026() -> Library {
    library_at(SEED, at(2026, 11, 23))
}

fn date(text: &str) -> Date {
    let part = |range| text.get(range).and_then(|part: &str| part.parse().ok()).expect("a number");
    Date { year: part(0..4), month: part(5..7) as u8, day: part(8..10) as u8 }
}

fn assert_slug(slug: &str) {
    assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{slug}");
}

/// Every link goes to something that exists, none twice.
fn assert_links(owner: &str, links: &[String], known: &BTreeSet<&str>) {
    let unique: BTreeSet<&String> = links.iter().collect();
    assert_eq!(unique.len(), links.len(), "{owner} links twice");
    for link in links {
        assert!(known.contains(link.as_str()), "{owner} -> {link}");
    }
}

#[test]
fn there_are_forty_technologies_five_of_each_field() {
    let library = library_of_2026();
    assert_eq!(library.technologies.len(), 40);
    let mut mix: BTreeMap<&str, u8> = BTreeMap::new();
    for technology in &library.technologies {
        assert_slug(&technology.slug);
        assert!((1..=9).contains(&technology.trl));
        *mix.entry(&technology.field).or_default() += 1;
    }
    assert_eq!(mix.len(), 8);
    assert!(mix.values().all(|count| *count == 5), "{mix:?}");
}

#[test]
fn technologies_point_to_products_and_companies_that_exist() {
    let library = library_of_2026();
    let products: BTreeSet<&str> = library.products.iter().map(|item| item.slug.as_str()).collect();
    for technology in &library.technologies {
        assert!(!technology.products.is_empty(), "{} is used by nothing", technology.slug);
        assert_links(&technology.slug, &technology.products, &products);
        let makers: BTreeSet<&str> = library
            .products
            .iter()
            .filter(|item| technology.products.contains(&item.slug))
            .map(|item| item.company.as_str())
            .collect();
        assert_links(&technology.slug, &technology.companies, &makers);
        assert_eq!(technology.companies.len(), makers.len(), "{}", technology.slug);
    }
}

#[test]
fn sixty_patents_spread_over_eight_fields_with_listed_ipc_symbols() {
    let library = library_of_2026();
    assert_eq!(library.patents.len(), 60);
    for (field, count, symbols) in FIELDS {
        let used: Vec<&str> =
            library.patents.iter().filter(|patent| patent.field == field).map(|patent| patent.ipc.as_str()).collect();
        assert_eq!(used.len(), count, "{field}");
        assert!(used.iter().all(|symbol| symbols.contains(symbol)), "{field}: {used:?}");
        assert!(symbols.iter().all(|symbol| used.contains(symbol)), "{field}: {used:?}");
    }
}

#[test]
fn slugs_titles_and_numbers_are_unique() {
    let library = library_of_2026();
    let count = |texts: Vec<&str>| texts.into_iter().collect::<BTreeSet<_>>().len();
    let patents = &library.patents;
    assert_eq!(count(patents.iter().map(|item| item.slug.as_str()).collect()), 60);
    assert_eq!(count(patents.iter().map(|item| item.title.ko.as_str()).collect()), 60);
    assert_eq!(count(patents.iter().map(|item| item.registration_number.as_str()).collect()), 60);
    assert_eq!(count(patents.iter().map(|item| item.application_number.as_str()).collect()), 60);
    let technologies = &library.technologies;
    assert_eq!(count(technologies.iter().map(|item| item.slug.as_str()).collect()), 40);
    assert_eq!(count(technologies.iter().map(|item| item.name.ko.as_str()).collect()), 40);
    patents.iter().for_each(|patent| assert_slug(&patent.slug));
}

#[test]
fn numbers_come_from_blocks_that_no_office_gives_out() {
    for patent in library_of_2026().patents {
        let serial = patent.registration_number.strip_prefix("10-9").expect("10-9xxxxxx");
        assert!(serial.len() == 6 && serial.bytes().all(|b| b.is_ascii_digit()), "{serial}");
        let prefix = format!("10-{}-9", &patent.filed_on[..4]);
        let serial = patent.application_number.strip_prefix(&prefix).expect("10-20YY-9xxxxxx");
        assert!(serial.len() == 6 && serial.bytes().all(|b| b.is_ascii_digit()), "{serial}");
    }
}

#[test]
fn rights_end_twenty_years_after_filing_between_2027_and_2044() {
    let library = library_of_2026();
    let today = Date { year: 2026, month: 11, day: 23 };
    let mut years = BTreeSet::new();
    for patent in &library.patents {
        let (filed, registered) = (date(&patent.filed_on), date(&patent.registered_on));
        let expires = date(&patent.expires_on);
        assert_eq!(expires.year, filed.year + 20, "{}", patent.slug);
        assert_eq!((expires.month, expires.day), (filed.month, filed.day), "{}", patent.slug);
        assert!(filed < registered && registered < today && today < expires, "{}", patent.slug);
        assert!(!filed.is_weekend() && !registered.is_weekend(), "{}", patent.slug);
        assert!(patent.annual_fee_krw > 0, "{}", patent.slug);
        years.insert(expires.year);
    }
    assert_eq!(years, (2027..=2044).collect::<BTreeSet<i32>>());
    let mut by_day: Vec<&Patent> = library.patents.iter().collect();
    by_day.sort_by(|a, b| a.registration_number.cmp(&b.registration_number));
    assert!(by_day.windows(2).all(|pair| pair[0].registered_on <= pair[1].registered_on));
}

#[test]
fn transfer_status_and_applicants_keep_to_the_mix() {
    for at in [at(2026, 11, 23), at(2026, 12, 31), at(2027, 9, 30)] {
        let patents = library_at(SEED, at).patents;
        let count = |test: &dyn Fn(&Patent) -> bool| patents.iter().filter(|item| test(item)).count();
        assert_eq!(count(&|item| item.transfer == "assignment"), 38);
        assert_eq!(count(&|item| item.transfer == "free_licence"), 22);
        assert_eq!(count(&|item| item.status == "closed"), 6);
        assert_eq!(count(&|item| item.status == "open"), 54);
        assert_eq!(count(&|item| item.applicants > 5), 4);
        assert_eq!(count(&|item| item.status == "closed" && item.applicants == 0), 0);
    }
}

#[test]
fn a_right_that_has_ended_is_closed() {
    let patents = library_at(SEED, at(2028, 1, 10)).patents;
    let ended: Vec<&Patent> = patents.iter().filter(|item| item.expires_on.as_str() < "2028-01-10").collect();
    assert!(!ended.is_empty());
    assert!(ended.iter().all(|item| item.status == "closed"));
}

#[test]
fn patents_point_to_products_and_technologies_that_exist() {
    let library = library_of_2026();
    let products: BTreeSet<&str> = library.products.iter().map(|item| item.slug.as_str()).collect();
    let technologies: BTreeSet<&str> = library.technologies.iter().map(|item| item.slug.as_str()).collect();
    for patent in &library.patents {
        assert!(!patent.products.is_empty(), "{} fits nothing", patent.slug);
        assert_links(&patent.slug, &patent.products, &products);
        assert_links(&patent.slug, &patent.technologies, &technologies);
    }
    let linked = library.patents.iter().filter(|item| !item.technologies.is_empty()).count();
    assert!(linked >= 30, "{linked} patents belong to a technology");
}

#[test]
fn links_to_nothing_are_left_out() {
    let none = library::technologies(SEED, &[]);
    assert!(none.iter().all(|item| item.products.is_empty() && item.companies.is_empty()));
    let patents = library::patents(SEED, at(2026, 11, 23), &[], &none[..1]);
    assert!(patents.iter().all(|item| item.products.is_empty()));
    assert!(patents.iter().flat_map(|item| &item.technologies).all(|slug| *slug == none[0].slug));
}

#[test]
fn the_same_seed_and_instant_give_the_same_library() {
    let (one, two) = (library_of_2026(), library_of_2026());
    assert_eq!(one.technologies, two.technologies);
    assert_eq!(one.patents, two.patents);
    assert_ne!(one.patents, library_at(SEED + 1, at(2026, 11, 23)).patents);
}

#[test]
fn every_text_is_there_in_four_languages_and_its_own_script() {
    let library = library_of_2026();
    for technology in &library.technologies {
        check(&technology.name);
        check(&technology.summary);
        check(&technology.description);
    }
    for patent in &library.patents {
        check(&patent.title);
        check(&patent.abstract_text);
    }
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}')
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

fn check(text: &Local) {
    let zh = text.zh.as_deref().unwrap_or_else(|| panic!("no zh: {}", text.en));
    let ja = text.ja.as_deref().unwrap_or_else(|| panic!("no ja: {}", text.en));
    for part in [text.ko.as_str(), text.en.as_str(), zh, ja] {
        assert!(!part.trim().is_empty() && part.trim() == part, "{part:?}");
    }
    assert!(text.ko.chars().any(is_hangul) && !text.ko.chars().any(|c| is_han(c) || is_kana(c)));
    assert!(!text.en.chars().any(|c| is_hangul(c) || is_han(c) || is_kana(c)), "{}", text.en);
    assert!(!zh.chars().any(|c| is_hangul(c) || is_kana(c)), "{zh}");
    assert!(!ja.chars().any(|c| is_hangul(c) || SIMPLIFIED_ONLY.contains(c)), "{ja}");
}
