//! The demo products: every type, prices, certificates, attributes, identifiers, clean scripts.
//! Companies have their own tests.

use std::collections::{BTreeMap, BTreeSet};

use madang_demo::certificate::{iso_date, load_day};
use madang_demo::company::companies;
use madang_demo::model::{AttributeValue, LoadTime, Local, Price, Product};
use madang_demo::product::{catalog::kinds, first_order_units, products};

/// 2026-11-24 09:00 KST.
const AT: LoadTime = LoadTime { unix_ms: 1_795_478_400_000 };

/// Simplified forms that Japanese does not use: Han characters outside JIS X 0208.
const SIMPLIFIED: &str = "专业东丝两严为丽举义乌乐习书买亏亚产亲亿仅仓仪们份仿众优伙伟传伤伦你侧债值倾储兰关兴养兽冈军农冻净减凤击刘则刚 \
    创删别剂劝办务动劲劳势匀华协单卖卡卢卧卫厅历压厌发变叠叹吗吨启员咖响哑啡喷团园围图圆圣场块坚坛坝坟坠垄垒垛垦垫 \
    墙增壳处备复够头夹夺奋奶妆妇妈娱婴孪宁实审宪宫宽宾对寻导尔尘尝层岁岂岚岛岭峦帅师帐帘带帮庆库应开异张弹强归录彻 \
    德忆忧怀态总恶悬惊惯戏战户执扩扫扬扰抚抢护报拖拟拣拥拧择拼挡挤挥损换掷搅摄摆摇敌斋时昙显晓暂术朵杀杂权杨极构枣 \
    枪柜查标树样桌桥检榄榨欢毁每毕氟氢氧氨氮汇汉汤沟沥泵泽洁浆浇测济浓涂涉涤润涨渍渐渗滚满滤澜灭灵灾炖炼烂烘烤烧烫 \
    热烯烷焊爱爷牵狮玛环现电疗疯皂皱盐监盘码砖础确碱碳磷离种积稳穷竞笃笔笼筛签简类籽紧红纤约级纪纯纱纲纳纵纶纷纸纹 \
    纺线练组细织终经结绕绗给络绝统继绩续维综绿缎缓编缘缝缠缩罗罚职联肠肤肽胜胶胺脏脑脸腈腊腌舰艺节芘苏苯苷荞荧药获 \
    菇菉营萨蓝虑虾蚀蛀蜗补衬见观规视览觉计订认讨让训议记讲许论设访证评识诉诊词试诚话询该详语误说请诸读课谁调谈谋谢 \
    谱贝负财责败货质购贯贴贵费贻资赏赔赖赛赞赵趋跃车轧轨轩转轮软轴轻载轿较辅辆辉辊输边达迁过迈运还这进远违连迟适选 \
    递逻遗邮邻郑酚酯酰酱酿醛释针钉钙钟钠钢钣钥钩钮钱钾铁铃铅铜铝铣铬铵银铸链销锁锂锅锈锌错锡锦键锻镀镇镉镍镜镦镶长 \
    门闪闭问闲间闻阀队阳阴阶际陆陈险隐难雾韩页顶项顺须顾预领频颗题颜额风飞饪饭饮饰饼馆马驱驻验骑鱼鲁鲜鳍鸟鸡黑齐齿 \
    龄龈龙龟";

fn all() -> Vec<Product> {
    products(1, &companies(1, AT), AT)
}

fn unique<T: Ord>(items: impl Iterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    items.into_iter().all(|item| seen.insert(item))
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

/// Whether only Simplified Chinese writes this character.
fn simplified_only(c: char) -> bool {
    han(c) && SIMPLIFIED.contains(c)
}

#[test]
fn every_type_is_shown_at_least_twice_and_every_company_shows_two_to_five() {
    let products = all();
    assert!((300..=360).contains(&products.len()), "{}", products.len());
    assert!(unique(products.iter().map(|p| &p.slug)));
    let mut per_kind: BTreeMap<&str, usize> = BTreeMap::new();
    let mut per_company: BTreeMap<&str, usize> = BTreeMap::new();
    for p in &products {
        *per_kind.entry(&p.kind).or_default() += 1;
        *per_company.entry(&p.company).or_default() += 1;
        assert!(p.slug.starts_with(&p.company) && p.slug.contains(&p.category), "{}", p.slug);
    }
    assert_eq!(kinds().len(), 75);
    for kind in kinds() {
        assert!(per_kind.get(kind.id).is_some_and(|&n| n >= 2), "{}", kind.id);
    }
    assert_eq!(per_company.len(), 100);
    assert!(per_company.values().all(|n| (2..=5).contains(n)), "{per_company:?}");
    assert!(unique(kinds().iter().map(|k| k.category)));
}

#[test]
fn a_company_names_each_of_its_products_differently() {
    let products = all();
    for name in [|p: &Product| p.name.ko.clone(), |p: &Product| p.name.en.clone()] {
        assert!(unique(products.iter().map(|p| (p.company.clone(), name(p)))));
    }
    assert!(products.iter().any(|p| p.name.ko == "포기김치 10 kg" && p.name.en == "Whole cabbage kimchi 10 kg"));
}

#[test]
fn trade_data_are_those_of_the_type() {
    for p in all() {
        assert!(p.hs6.len() == 6 && p.hs6.bytes().all(|b| b.is_ascii_digit()), "{}", p.hs6);
        assert!(p.ksic10.len() == 5 && p.ksic10.bytes().all(|b| b.is_ascii_digit()), "{}", p.ksic10);
        assert!(p.lead_days.0 > 0 && p.lead_days.0 < p.lead_days.1, "{}", p.slug);
        assert_eq!(p.tooling_days.is_some(), matches!(p.kind.as_str(), "P41" | "P45"), "{}", p.slug);
        assert!(
            ["H87", "SET", "PR", "KGM", "TNE", "XCT", "XBX", "XBO", "XPX"].contains(&p.moq.unit.as_str()),
            "{}",
            p.moq.unit
        );
        assert!(f64::from(p.capacity_month) >= p.moq.value, "{}", p.slug);
        assert!(["FOB", "FCA", "EXW"].contains(&p.incoterm.as_str()) && ["KRPUS", "KRINC"].contains(&p.port.as_str()));
        if ["P02", "P11"].contains(&p.kind.as_str()) {
            assert_eq!((p.incoterm.as_str(), p.port.as_str()), ("FOB", "KRPUS"), "{} is a reefer", p.slug);
        }
    }
}

#[test]
fn shelf_lives_are_those_of_food() {
    for p in all() {
        let food = p.kind.as_str() <= "P17";
        assert_eq!(p.shelf_life_days.is_some(), food, "{}", p.slug);
        let Some(days) = p.shelf_life_days else {
            continue;
        };
        match p.kind.as_str() {
            "P02" => assert!((30..=90).contains(&days), "{}", p.slug),
            "P03" => assert_eq!(days, 180),
            "P04" => assert_eq!(days, 730),
            _ => assert!((30..=1_825).contains(&days), "{}", p.slug),
        }
    }
}

#[test]
fn prices_have_their_shares_and_stay_in_the_range_of_the_type() {
    let products = all();
    let share = |f: fn(&Price) -> bool| products.iter().filter(|p| f(&p.price)).count() as f64 / products.len() as f64;
    assert!((share(|p| matches!(p, Price::Tiers { .. })) - 0.30).abs() < 0.01);
    assert!((share(|p| matches!(p, Price::Range { .. })) - 0.25).abs() < 0.01);
    assert!((share(|p| matches!(p, Price::Negotiable)) - 0.45).abs() < 0.02);
    for p in &products {
        let kind = kinds().iter().find(|k| k.id == p.kind).unwrap();
        let (amounts, per) = match &p.price {
            Price::Negotiable => continue,
            Price::Range { from, to, per } => {
                assert!(from < to, "{}", p.slug);
                (vec![*from, *to], per)
            }
            Price::Tiers { tiers, per } => {
                assert_eq!(tiers[0].min, p.moq.value, "{}", p.slug);
                assert!(
                    tiers.len() >= 2 && tiers.windows(2).all(|w| w[0].min < w[1].min && w[0].amount > w[1].amount),
                    "{}: {tiers:?}",
                    p.slug
                );
                (tiers.iter().map(|t| t.amount).collect(), per)
            }
        };
        let lot = per.value / kind.price_per.value;
        for cents in amounts {
            let usd = cents as f64 / 100.0 / lot;
            assert!(
                usd >= kind.price.0 * 0.98 && usd <= kind.price.1 * 1.02,
                "{}: {usd} not in {:?}",
                p.slug,
                kind.price
            );
        }
    }
}

#[test]
fn first_orders_are_plausible() {
    for p in all() {
        let units = first_order_units(&p.kind, &p.slug, &p.moq).unwrap();
        let cents = match &p.price {
            Price::Negotiable => continue,
            Price::Range { from, to, .. } => vec![*from, *to],
            Price::Tiers { tiers, .. } => vec![tiers[0].amount],
        };
        let (Price::Range { per, .. } | Price::Tiers { per, .. }) = &p.price else {
            continue;
        };
        let kind = kinds().iter().find(|k| k.id == p.kind).unwrap();
        for amount in cents {
            let order = amount as f64 / 100.0 * units / (per.value / kind.price_per.value);
            match kind.theme {
                "FB" | "HH" => assert!((500.0..=20_000.0).contains(&order), "{}: USD {order}", p.slug),
                "AP" => assert!((500.0..=45_000.0).contains(&order), "{}: USD {order}", p.slug),
                _ => assert!(order > 0.0),
            }
        }
        if kind.theme == "ME" && !["P69", "P73", "P75"].contains(&p.kind.as_str()) {
            assert_eq!(p.moq.value, 1.0, "{}", p.slug);
        }
    }
}

#[test]
fn certificates_fit_product_and_market_and_one_product_certificate_has_expired() {
    let companies = companies(1, AT);
    let today = iso_date(load_day(AT));
    let products = products(1, &companies, AT);
    for p in &products {
        let company = companies.iter().find(|c| c.slug == p.company).unwrap();
        let theme = kinds().iter().find(|k| k.id == p.kind).unwrap().theme;
        let has = |s: &str| p.certificates.iter().any(|c| c.scheme == s || c.scheme.starts_with(&format!("{s} ")));
        let to = |m: &str| company.export_markets.iter().any(|x| x == m);
        assert!(!p.certificates.is_empty(), "{}", p.slug);
        match theme {
            "FB" => assert!(!has("CE") && !has("KC"), "{}", p.slug),
            "AP" => assert!(has("KC"), "{}", p.slug),
            _ => {}
        }
        assert_eq!(has("GMP"), ["P07", "P15", "P20"].contains(&p.kind.as_str()), "{}", p.slug);
        assert!(!has("IATF") || ["P41", "P42", "P43", "P44", "P45", "P47"].contains(&p.kind.as_str()), "{}", p.slug);
        assert!(!has("PSE") || to("JP"), "{}", p.slug);
        assert!(!has("CCC") || to("CN"), "{}", p.slug);
        assert!(!has("FDA registered") || to("US"), "{}", p.slug);
        assert_eq!(
            has("Halal"),
            ["P01", "P03", "P05"].contains(&p.kind.as_str()) && (to("ID") || to("MY")),
            "{}",
            p.slug
        );
    }
    let mut expired: BTreeSet<(&str, &str)> = BTreeSet::new();
    let company_own = companies.iter().flat_map(|c| &c.certificates);
    for c in products.iter().flat_map(|p| &p.certificates).chain(company_own) {
        if c.valid_to < today {
            expired.insert((&c.scheme, &c.number));
        }
    }
    assert_eq!(expired.len(), 2, "{expired:?}");
    assert_eq!(products.iter().flat_map(|p| &p.certificates).filter(|c| c.valid_to < today).count(), 1);
}

#[test]
fn attributes_are_typed_labelled_and_of_one_set_per_category() {
    let products = all();
    let mut labels: BTreeMap<&str, &Local> = BTreeMap::new();
    for p in &products {
        assert!((5..=9).contains(&p.attributes.len()), "{}: {}", p.slug, p.attributes.len());
        assert!(unique(p.attributes.iter().map(|a| &a.key)), "{}", p.slug);
        for a in &p.attributes {
            assert_eq!(*labels.entry(&a.key).or_insert(&a.label), &a.label);
            match &a.value {
                AttributeValue::Number { value, unit } => {
                    assert!(value.is_finite() && !unit.is_empty(), "{}", a.key)
                }
                AttributeValue::Range { from, to, unit } => {
                    assert!(from < to && !unit.is_empty(), "{}", a.key)
                }
                AttributeValue::Text { text } => {
                    assert!(!text.en.is_empty(), "{}", a.key);
                    clean(text, &p.slug);
                }
                AttributeValue::Bool { .. } => {}
            }
            clean(&a.label, &p.slug);
        }
    }
    // The same key has the same type of value in one category, so that it can be compared.
    let mut types: BTreeMap<(&str, &str), u8> = BTreeMap::new();
    for p in &products {
        for a in &p.attributes {
            let (kind, unit) = match &a.value {
                AttributeValue::Number { unit, .. } | AttributeValue::Range { unit, .. } => (1, unit.as_str()),
                AttributeValue::Text { .. } => (2, ""),
                AttributeValue::Bool { .. } => (3, ""),
            };
            assert_eq!(*types.entry((&p.kind, &a.key)).or_insert(kind), kind, "{} {} {unit}", p.slug, a.key);
        }
    }
}

#[test]
fn gtins_are_restricted_and_have_a_right_check_digit() {
    let products = all();
    assert!(unique(products.iter().filter_map(|p| p.gtin13.as_ref())));
    assert!(products.iter().filter(|p| p.gtin13.is_some()).count() > 100);
    for gtin in products.iter().filter_map(|p| p.gtin13.as_deref()) {
        let digits: Vec<u32> = gtin.chars().filter_map(|c| c.to_digit(10)).collect();
        assert_eq!(digits.len(), 13);
        assert!(("200".."300").contains(&&gtin[..3]), "{gtin}");
        // Right when the whole weighted sum, check digit included, is a multiple of ten.
        let sum: u32 = digits.iter().rev().enumerate().map(|(i, d)| if i % 2 == 0 { *d } else { 3 * d }).sum();
        assert_eq!(sum % 10, 0, "{gtin}");
    }
}

/// Each language of a text keeps to its own script.
fn clean(t: &Local, where_: &str) {
    assert!(!t.ko.chars().any(|c| han(c) || kana(c)), "{where_}: {}", t.ko);
    assert!(t.en.chars().all(|c| !han(c) && !hangul(c) && !kana(c)), "{where_}: {}", t.en);
    if let Some(zh) = &t.zh {
        assert!(!zh.chars().any(|c| hangul(c) || kana(c)), "{where_}: {zh}");
    }
    if let Some(ja) = &t.ja {
        let wrong: String = ja.chars().filter(|&c| hangul(c) || simplified_only(c)).collect();
        assert!(wrong.is_empty(), "{where_}: {wrong} in {ja}");
    }
    for text in [Some(&t.ko), Some(&t.en), t.zh.as_ref(), t.ja.as_ref()].into_iter().flatten() {
        assert!(!text.is_empty() && !text.contains(['{', '}', '~']) && !text.contains("  "), "{where_}: {text:?}");
    }
}

#[test]
fn texts_keep_to_their_script_and_short_ones_are_complete() {
    let products = all();
    for p in &products {
        for t in [&p.name, &p.summary, &p.category_name] {
            assert!(t.zh.is_some() && t.ja.is_some(), "{}", p.slug);
            clean(t, &p.slug);
        }
        clean(&p.description, &p.slug);
        let sentences = p.description.en.matches(". ").count() + 1;
        assert!((2..=3).contains(&sentences), "{}", p.description.en);
    }
    let n = products.len();
    assert!(products.iter().filter(|p| p.description.zh.is_some()).count() * 10 >= n * 6);
    assert!(products.iter().filter(|p| p.description.ja.is_some()).count() * 10 >= n * 6);
    assert!(products.iter().any(|p| p.description.zh.is_none()) && products.iter().any(|p| p.description.ja.is_none()));
}

#[test]
fn the_same_seed_and_time_give_the_same_products() {
    assert_eq!(all(), all());
    assert_ne!(all(), products(2, &companies(2, AT), AT));
}
