//! Text as the bytes that the index compares: one byte a Latin letter, digit, jamo key or kana, two a Han
//! character. Case, width, kana kind, accents, and traditional forms are folded away here, and nowhere else.

use crate::{hangul, variant::Variants};

/// The end of a term; no code contains it.
pub const END: u8 = 0;
/// The first jamo: 19 consonants, then 14 vowels.
const JAMO: u8 = 0x80;
/// The code of ㄱ.
pub const FIRST_JAMO: u8 = JAMO;
const VOWEL: u8 = JAMO + 19;
/// Hiragana from U+3041 on.
const KANA: u8 = VOWEL + 14;
const KANA_COUNT: u8 = 86;
/// Whatever is a letter elsewhere: three bytes follow.
const OTHER: u8 = KANA + KANA_COUNT;
/// Bytes that begin a Han character are those of ASCII that no letter and no digit needs.
const HAN_LEADS: usize = 91;
const HAN_TRAIL: u32 = 255;

/// What a code byte begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Digit,
    Latin,
    Consonant,
    Vowel,
    Kana,
    Han,
    Other,
}

/// A code byte that begins a character: its kind.
#[must_use]
pub fn kind(byte: u8) -> Kind {
    match byte {
        b'0'..=b'9' | b'.' => Kind::Digit,
        b'a'..=b'z' => Kind::Latin,
        JAMO..VOWEL => Kind::Consonant,
        VOWEL..KANA => Kind::Vowel,
        KANA..OTHER => Kind::Kana,
        OTHER..=0xFF => Kind::Other,
        _ => Kind::Han,
    }
}

/// How many bytes the character takes that begins with this byte.
#[must_use]
pub fn width(byte: u8) -> usize {
    match kind(byte) {
        Kind::Han => 2,
        Kind::Other => 4,
        _ => 1,
    }
}

/// A consonant as one or two numbers of 1 to 14: what one sees when initials are typed, doubles as two.
#[must_use]
pub fn choseong(byte: u8) -> Option<(u8, bool)> {
    // Place among ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ, and whether it is doubled.
    const PLACE: [(u8, bool); 19] = [
        (1, false),
        (1, true),
        (2, false),
        (3, false),
        (3, true),
        (4, false),
        (5, false),
        (6, false),
        (6, true),
        (7, false),
        (7, true),
        (8, false),
        (9, false),
        (9, true),
        (10, false),
        (11, false),
        (12, false),
        (13, false),
        (14, false),
    ];
    (kind(byte) == Kind::Consonant).then(|| PLACE[(byte - JAMO) as usize])
}

/// Whether a syllable begins at `at`: a consonant with its vowel behind it.
#[must_use]
pub fn syllable_at(code: &[u8], at: usize) -> bool {
    kind(code[at]) == Kind::Consonant && code.get(at + 1).is_some_and(|next| kind(*next) == Kind::Vowel)
}

/// Whether a character begins at `at`.
#[must_use]
pub fn begins(code: &[u8], at: usize) -> bool {
    let mut here = 0;
    while here < at {
        here += width(code[here]);
    }
    here == at
}

/// Where in a term somebody may begin to type: its own beginning, each syllable, kana and Han character, and
/// where letters and digits meet.
pub fn starts(code: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let mut at = 0;
    let mut before = None;
    std::iter::from_fn(move || {
        while at < code.len() {
            let here = at;
            let now = kind(code[here]);
            at += width(code[here]);
            let begins = match now {
                Kind::Consonant => syllable_at(code, here) || !matches!(before, Some(Kind::Vowel | Kind::Consonant)),
                Kind::Vowel => !matches!(before, Some(Kind::Vowel | Kind::Consonant)),
                Kind::Kana | Kind::Han | Kind::Other => true,
                Kind::Digit | Kind::Latin => before != Some(now),
            };
            before = Some(now);
            if begins {
                return Some(here);
            }
        }
        None
    })
}

/// Text on its way into code: the bytes, and for each byte the number of the character that it came from.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Coded {
    pub bytes: Vec<u8>,
    pub from: Vec<u32>,
}

impl Coded {
    fn push(&mut self, byte: u8, from: u32) {
        self.bytes.push(byte);
        self.from.push(from);
    }
}

/// The words of a text, each a code, in their order. Words end at spaces and signs; a point or comma between
/// digits does not end one.
#[must_use]
pub fn words(text: &str, variants: &Variants) -> Vec<Coded> {
    let chars: Vec<char> = text.chars().collect();
    let mut words = Vec::new();
    let mut word = Coded::default();
    for (i, c) in chars.iter().copied().enumerate() {
        let from = i as u32;
        let between_digits = || {
            let digit = |c: Option<&char>| c.is_some_and(|c| half(*c).is_ascii_digit());
            i > 0 && digit(chars.get(i - 1)) && digit(chars.get(i + 1))
        };
        match half(c) {
            '.' if between_digits() => word.push(b'.', from),
            ',' if between_digits() => {}
            // Marks that belong to the character before, and the long mark, leave no trace.
            '\u{300}'..='\u{36F}' | 'ー' | '\'' | '’' | '\u{200B}'..='\u{200D}' | '\u{FE0E}' | '\u{FE0F}' => {}
            '\u{3099}' | '\u{309A}' | '゛' | '゜' | '\u{FF9E}' | '\u{FF9F}' => voice(&mut word, c),
            c => {
                if !letter(c, from, variants, &mut word) && !word.bytes.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
        }
    }
    if !word.bytes.is_empty() {
        words.push(word);
    }
    words
}

/// Adds the code of one character; false when it is none of a word.
fn letter(c: char, from: u32, variants: &Variants, out: &mut Coded) -> bool {
    match c {
        '0'..='9' | 'a'..='z' => out.push(c as u8, from),
        'A'..='Z' => out.push(c.to_ascii_lowercase() as u8, from),
        'ぁ'..='ゖ' => out.push(KANA + (large(c) as u32 - 0x3041) as u8, from),
        'ァ'..='ヶ' => {
            out.push(KANA + (large(char::from_u32(c as u32 - 0x60).unwrap_or(c)) as u32 - 0x3041) as u8, from)
        }
        '\u{4E00}'..='\u{9FFF}' => {
            let n = variants.fold(c) as u32 - 0x4E00;
            out.push(han_lead((n / HAN_TRAIL) as usize), from);
            out.push((n % HAN_TRAIL) as u8 + 1, from);
        }
        _ => {
            let keys = hangul::keys(c);
            if !keys[0].is_empty() {
                for jamo in keys.iter().flat_map(|part| part.chars()) {
                    out.push(jamo_code(jamo), from);
                }
                return true;
            }
            if let Some(plain) = plain(c) {
                for byte in plain.bytes() {
                    out.push(byte, from);
                }
                return true;
            }
            if !c.is_alphanumeric() {
                return false;
            }
            let small = c.to_lowercase().next().unwrap_or(c) as u32;
            out.push(OTHER, from);
            for shift in [14, 7, 0] {
                out.push(((small >> shift) & 0x7F) as u8 | 0x80, from);
            }
        }
    }
    true
}

fn jamo_code(jamo: char) -> u8 {
    let place = |table: &[char]| table.iter().position(|c| *c == jamo).map(|n| n as u8);
    place(&hangul::INITIALS).map(|n| JAMO + n).or_else(|| place(&hangul::VOWELS).map(|n| VOWEL + n)).unwrap_or(END + 1)
}

fn han_lead(n: usize) -> u8 {
    // 0x01–0x2D and 0x2F, 0x3A–0x60, 0x7B–0x7F: what digits, the point and letters leave free.
    let n = n.min(HAN_LEADS - 1) as u8;
    match n {
        0..45 => n + 1,
        45 => 0x2F,
        46..85 => n - 46 + 0x3A,
        _ => n - 85 + 0x7B,
    }
}

/// Full width as half width.
fn half(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{FF66}'..='\u{FF9D}' => HALF_KANA[(c as u32 - 0xFF66) as usize],
        '\u{3000}' => ' ',
        other => other,
    }
}

/// Half-width katakana from U+FF66 on.
const HALF_KANA: [char; 56] = [
    'ヲ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ャ', 'ュ', 'ョ', 'ッ', 'ー', 'ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ', 'ク',
    'ケ', 'コ', 'サ', 'シ', 'ス', 'セ', 'ソ', 'タ', 'チ', 'ツ', 'テ', 'ト', 'ナ', 'ニ', 'ヌ', 'ネ', 'ノ', 'ハ', 'ヒ',
    'フ', 'ヘ', 'ホ', 'マ', 'ミ', 'ム', 'メ', 'モ', 'ヤ', 'ユ', 'ヨ', 'ラ', 'リ', 'ル', 'レ', 'ロ', 'ワ', 'ン',
];

/// A small hiragana as a large one.
fn large(c: char) -> char {
    match c {
        'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' => {
            char::from_u32(c as u32 + 1).unwrap_or(c)
        }
        'ゕ' => 'か',
        'ゖ' => 'け',
        other => other,
    }
}

/// A voicing mark that stands alone joins the kana before it: か and ゛ are が.
fn voice(word: &mut Coded, mark: char) {
    let step = if matches!(mark, '\u{309A}' | '゜' | '\u{FF9F}') { 2 } else { 1 };
    if let Some(last) = word.bytes.last_mut().filter(|b| kind(**b) == Kind::Kana) {
        *last = last.saturating_add(step).min(OTHER - 1);
    }
}

/// Accented letters, ligatures and signs that are read as plain letters and digits.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'ă' | 'ą' | 'Ā' | 'Ă' | 'Ą' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' | 'ć' | 'č' | 'Ć' | 'Č' => "c",
        'ď' | 'đ' | 'Ď' | 'Đ' | 'ð' => "d",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ę' | 'ě' | 'Ē' | 'Ę' | 'Ě' => "e",
        'ğ' | 'Ğ' => "g",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'ı' | 'İ' => "i",
        'ł' | 'Ł' | 'ľ' => "l",
        'ñ' | 'Ñ' | 'ń' | 'ň' | 'Ń' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' | 'ō' | 'ő' => "o",
        'œ' | 'Œ' => "oe",
        'ř' | 'Ř' => "r",
        'ś' | 'š' | 'ş' | 'Ś' | 'Š' | 'Ş' => "s",
        'ß' => "ss",
        'ť' | 'ţ' => "t",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'ů' | 'ű' | 'Ū' => "u",
        'ý' | 'ÿ' | 'Ý' => "y",
        'ź' | 'ż' | 'ž' | 'Ź' | 'Ż' | 'Ž' => "z",
        '㎜' => "mm",
        '㎝' => "cm",
        '㎞' => "km",
        '㎎' => "mg",
        '㎏' => "kg",
        '㎖' => "ml",
        'ℓ' => "l",
        '㎡' => "m2",
        '㎥' => "m3",
        '㎾' => "kw",
        '㎐' => "hz",
        '㎪' => "kpa",
        '㎫' => "mpa",
        '℃' => "c",
        'µ' | 'μ' => "u",
        'Ω' => "ohm",
        '¹' => "1",
        '²' => "2",
        '³' => "3",
        '①' => "1",
        '②' => "2",
        '③' => "3",
        '④' => "4",
        '⑤' => "5",
        '⑥' => "6",
        '⑦' => "7",
        '⑧' => "8",
        '⑨' => "9",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Coded, Kind, kind, starts, words};
    use crate::variant::Variants;

    fn code(text: &str) -> Vec<u8> {
        words(text, &Variants::all()).into_iter().flat_map(|w| w.bytes).collect()
    }

    #[test]
    fn one_form_for_what_reads_alike() {
        for (one, other) in [
            ("ＬＥＤ", "led"),
            ("キムチ", "きむち"),
            ("ｷﾑﾁ", "キムチ"),
            ("ﾍﾞｱﾘﾝｸﾞ", "ベアリング"),
            ("コンベヤー", "コンベヤ"),
            ("螺絲", "螺丝"),
            ("㎜", "mm"),
            ("Café", "cafe"),
            ("\u{1100}\u{1161}\u{11A8}", "각"),
            ("1,600", "1600"),
            ("か\u{3099}", "が"),
            ("33 m²", "33 m2"),
        ] {
            assert_eq!(code(one), code(other), "{one} and {other}");
        }
        assert_ne!(code("각"), code("가"));
        assert_ne!(code("0.4"), code("04"));
    }

    #[test]
    fn words_end_at_spaces_and_signs() {
        let counts = |text: &str| words(text, &Variants::default()).len();
        assert_eq!(counts("O-링 30 mm"), 4);
        assert_eq!(counts("400×300×250"), 3);
        assert_eq!(counts("8428.70, 0.4."), 2);
        assert_eq!(counts(" — "), 0);
    }

    #[test]
    fn every_character_is_told_by_its_first_byte() {
        for n in 0x4E00..=0x9FFF_u32 {
            let c = char::from_u32(n).unwrap();
            let bytes = words(&c.to_string(), &Variants::default()).remove(0).bytes;
            assert_eq!((bytes.len(), kind(bytes[0])), (2, Kind::Han), "{c}");
            assert!(bytes.iter().all(|b| *b != 0));
        }
        assert_eq!(kind(code("a")[0]), Kind::Latin);
        assert_eq!(kind(code("ゔ")[0]), Kind::Kana);
        assert_eq!(kind(code("ж")[0]), Kind::Other);
    }

    #[test]
    fn where_one_may_begin() {
        let at = |text: &str| starts(&code(text)).collect::<Vec<_>>();
        assert_eq!(at("포기김치"), [0, 2, 4, 7]);
        assert_eq!(at("kf94마스크"), [0, 2, 4, 6, 8]);
        assert_eq!(at("白菜"), [0, 2]);
        assert_eq!(at("까치"), [0, 2]);
    }

    #[test]
    fn a_byte_knows_its_character() {
        let word: Coded = words("a 김", &Variants::default()).remove(1);
        assert_eq!(word.from, [2, 2, 2]);
    }
}
