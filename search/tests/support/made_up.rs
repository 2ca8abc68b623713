//! Made-up documents for tests: the same for the same seed, in four languages, with facets and numbers.

use madang_search::document::{Document, Text};

/// A small source of chance (xorshift), the same on every machine.
pub struct Chance(pub u64);

impl Chance {
    pub fn number(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.number() % n.max(1) as u64) as usize
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

pub const WORDS: [(&str, [&str; 12]); 4] = [
    (
        "ko",
        [
            "포기김치",
            "베어링",
            "원심 펌프",
            "까치표",
            "스테인리스",
            "협동로봇",
            "밸브",
            "500g",
            "비건",
            "왜건",
            "LED",
            "닭갈비",
        ],
    ),
    (
        "en",
        [
            "kimchi",
            "bearing",
            "centrifugal pump",
            "stainless",
            "cobot",
            "valve",
            "500g",
            "vegan",
            "wagon",
            "LED",
            "Café",
            "O-ring",
        ],
    ),
    (
        "zh",
        ["泡菜", "轴承", "離心泵", "不锈钢", "协作机器人", "閥門", "500克", "纯素", "LED灯", "机械", "齒輪", "精密"],
    ),
    (
        "ja",
        [
            "キムチ",
            "ベアリング",
            "遠心ポンプ",
            "ステンレス",
            "協働ロボット",
            "バルブ",
            "500g",
            "ヴィーガン",
            "ﾗﾝﾌﾟ",
            "歯車",
            "精密",
            "きかい",
        ],
    ),
];

pub fn documents(chance: &mut Chance, n: usize) -> Vec<Document> {
    (0..n)
        .map(|i| {
            let company = chance.below(n / 4 + 1);
            let texts = WORDS.iter().filter(|_| i % 7 != 0 || company.is_multiple_of(2)).map(|(lang, words)| {
                let mut some = |n: usize| (0..n).map(|_| *chance.pick(words)).collect::<Vec<_>>().join(" ");
                Text {
                    lang: (*lang).into(),
                    title: some(3),
                    keywords: vec![some(1), format!("Company{company}")],
                    body: some(8),
                }
            });
            let texts = texts.collect();
            let mut facets = vec![("company".to_owned(), vec![format!("c{company}")])];
            facets
                .push(("certificate".into(), (0..chance.below(3)).map(|_| format!("k{}", chance.below(5))).collect()));
            if chance.below(4) == 0 {
                facets.push(("attribute.taste".into(), vec![format!("t{}", chance.below(3))]));
            }
            let price = chance.below(1000) as i64;
            let numbers = if chance.below(5) == 0 {
                vec![]
            } else {
                vec![("price".into(), price, price + chance.below(100) as i64)]
            };
            Document { id: format!("p{i}"), group: format!("c{company}"), texts, facets, numbers }
        })
        .collect()
}

/// What people type, and what they do not.
pub fn query(chance: &mut Chance) -> String {
    const MORE: [&str; 24] = [
        "ㄱㅊ",
        "ㅍㄱ",
        "김ㅊ",
        "콛",
        "베어",
        "베어링을",
        "qpdjfld",
        "ㅔㅕㅡㅔ",
        "centrifugl",
        "kimch",
        "스테인",
        "협동 로봇팔",
        "원심펌프",
        "きむち",
        "ｷﾑﾁ",
        "離心",
        "机",
        "hanbit",
        "ㅋ",
        "a",
        "\u{1100}\u{1161}",
        "🙂",
        "  ",
        "\u{0}ab\u{FFFF}",
    ];
    let mut out = String::new();
    for _ in 0..=chance.below(3) {
        let (_, words) = chance.pick(&WORDS);
        let word = if chance.below(2) == 0 { *chance.pick(&MORE) } else { *chance.pick(words) };
        let letters: Vec<char> = word.chars().collect();
        let from = chance.below(letters.len());
        let to = from + 1 + chance.below(letters.len() - from);
        out.extend(&letters[if chance.below(2) == 0 { 0 } else { from }..to]);
        if chance.below(3) > 0 {
            out.push(' ');
        }
    }
    out
}
