//! Setting a title: where Korean, Chinese, Japanese and Latin text may be broken, and the largest size at
//! which it stands in a few balanced lines. It measures by `fonts.rs` and draws nothing.

use madang_api::lang::Lang;

use super::fonts::Fonts;

/// What a text has to fit into.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'s> {
    /// Width in pixels.
    pub width: f32,
    /// Sizes to try in pixels and how many lines there may be of each, the largest size first. Never empty.
    pub sizes: &'s [(f32, usize)],
    pub weight: u16,
}

/// A text that was set.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// In pixels.
    pub size: f32,
    pub lines: Vec<String>,
}

/// A break of this cost or more parts what belongs together; another size is tried before it is taken.
const POOR: f32 = 6.0;
/// Stands in for sizes that nobody named.
const SMALLEST: (f32, usize) = (16.0, 1);
/// What a line that is as far from the mean as the frame is wide costs, against the costs of breaks.
const UNEVEN: f32 = 20.0;

/// What a break inside a word costs.
const LETTER: f32 = 12.0;

/// Never at the beginning of a line.
const NOT_FIRST: &str =
    "、。，．・：；？！）」』】〕〉》”’ー～ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ％℃…‥·)]},.:;!?%";
/// Never at the end of one.
const NOT_LAST: &str = "（「『【〔〈《“‘([{$¥￥";

/// Sets a text: the largest size at which it fits without a poor break, else the largest at which it fits,
/// else the smallest with words cut, and only then shortened with an ellipsis.
#[must_use]
pub fn set(fonts: &Fonts, text: &str, lang: Lang, frame: Frame) -> Setting {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Setting { size: frame.sizes.first().map_or(SMALLEST.0, |step| step.0), lines: vec![text] };
    }
    let pieces = pieces(fonts, &text, lang, frame.weight, false);
    let mut poor = None;
    for (size, most) in frame.sizes.iter().copied() {
        let Some((breaks, worst)) = balance(&pieces, frame.width / size, most) else { continue };
        let setting = Setting { size, lines: lines(&pieces, &breaks) };
        if worst < POOR {
            return setting;
        }
        poor.get_or_insert(setting);
    }
    if let Some(setting) = poor {
        return setting;
    }
    let (size, most) = frame.sizes.last().copied().unwrap_or(SMALLEST);
    let letters = self::pieces(fonts, &text, lang, frame.weight, true);
    if let Some((breaks, _)) = balance(&letters, frame.width / size, most) {
        return Setting { size, lines: lines(&letters, &breaks) };
    }
    let ellipsis = fonts.width("…", lang, frame.weight);
    Setting { size, lines: shortened(&letters, frame.width / size, most, ellipsis) }
}

/// A part of a text that is not broken.
#[derive(Debug, Clone, Copy)]
struct Piece<'t> {
    text: &'t str,
    /// In letters (em).
    width: f32,
    /// The space before it, which a break swallows.
    space: f32,
    /// What a break before it costs.
    cost: f32,
}

/// Cuts a text where it may be broken; with `letters` between all letters, as a last resort.
fn pieces<'t>(fonts: &Fonts, text: &'t str, lang: Lang, weight: u16, letters: bool) -> Vec<Piece<'t>> {
    let mut out: Vec<Piece> = Vec::new();
    let blank = fonts.width(" ", lang, weight);
    let (mut start, mut space, mut cost) = (0, 0.0, 0.0);
    let mut push = |from: usize, to: usize, space: f32, cost: f32| {
        if from < to {
            let part = &text[from..to];
            out.push(Piece { text: part, width: fonts.width(part, lang, weight), space, cost });
        }
    };
    // The character before, how many ideographs end with it, and whether a bracket is open.
    let (mut before, mut run, mut open) = (None, 0_usize, false);
    for (at, c) in text.char_indices() {
        if c == ' ' {
            push(start, at, space, cost);
            (start, space, cost) = (at + 1, blank, at_space(&text[..at], &text[at + 1..], open));
            (before, run) = (None, 0);
            continue;
        }
        let found = before.and_then(|a| between(a, c, run, lang));
        let found = found.or((letters && before.is_some() && !is(NOT_FIRST, c)).then_some(LETTER));
        if let Some(price) = found {
            push(start, at, space, cost);
            (start, space, cost) = (at, 0.0, price);
        }
        open = is("(（", c) || (open && !is(")）", c));
        run = if ideograph(c) { run + 1 } else { 0 };
        before = Some(c);
    }
    push(start, text.len(), space, cost);
    out
}

/// What a break at a space costs: a number keeps its unit, a standard its number, brackets what is in them.
fn at_space(before: &str, after: &str, open: bool) -> f32 {
    let (before, after) = (before.rsplit(' ').next().unwrap_or(""), after.split(' ').next().unwrap_or(""));
    let digit = |c: char| c.is_ascii_digit();
    let unit = after.chars().count() <= 3
        && !after.starts_with(digit)
        && after.chars().all(|c| !c.is_alphabetic() || c.is_ascii() || c == 'µ');
    if before.ends_with(digit) && unit {
        return 9.0;
    }
    let code = before.rsplit(['(', '（']).next().unwrap_or("");
    if after.starts_with(digit) && code.len() >= 2 && code.chars().all(|c| c.is_ascii_uppercase()) {
        return 9.0;
    }
    if open { POOR + 0.5 } else { 0.0 }
}

/// What a break between two characters costs, or `None` where there may be none; `run` says how many ideographs
/// end with the first. Spaces are no matter of it.
fn between(a: char, b: char, run: usize, lang: Lang) -> Option<f32> {
    if is(NOT_FIRST, b) || is(NOT_LAST, a) {
        return None;
    }
    if !wide(a) && !wide(b) {
        // A compound may be parted after its joint, and what stands in brackets may go to the next line.
        let joint = matches!(a, '-' | '–' | '/' | '·') && b.is_alphanumeric();
        return if joint { Some(3.0) } else { (b == '(' && a.is_alphanumeric()).then_some(1.0) };
    }
    if is("、。，；：！？・）」』】》", a) || is("（「『【《", b) {
        return Some(0.0);
    }
    if a.is_ascii_digit() {
        return Some(9.0);
    }
    Some(if lang == Lang::Zh { chinese(a, b) } else { japanese(a, b, run) })
}

/// Particles end a phrase; within a word one does not see where it ends.
fn chinese(a: char, b: char) -> f32 {
    match (a, b) {
        (_, '的' | '了') => 9.0,
        ('的' | '与' | '和' | '及' | '或', _) => 0.0,
        (_, '与' | '和' | '及' | '或') => 1.0,
        _ if !wide(a) || !wide(b) => 1.0,
        _ => 3.0,
    }
}

/// A phrase ends where hiragana does; a foreign word and an ending stay whole. Words of ideographs mostly have
/// two of them, so that a long run is parted after an even one.
fn japanese(a: char, b: char, run: usize) -> f32 {
    match (kana(a), kana(b)) {
        (Kana::Hiragana, Kana::Hiragana) => 8.0,
        (Kana::Hiragana, _) if matches!(a, 'お' | 'ご') => 8.0,
        (Kana::Hiragana, _) => 0.0,
        (_, Kana::Hiragana) => 9.0,
        (Kana::Katakana, Kana::Katakana) => 10.0,
        (Kana::Katakana, _) | (_, Kana::Katakana) => 1.0,
        _ if !wide(a) || !wide(b) => 2.0,
        _ if run.is_multiple_of(2) => 5.0,
        _ => 7.0,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kana {
    Hiragana,
    Katakana,
    Other,
}

fn kana(c: char) -> Kana {
    match c {
        '\u{3041}'..='\u{309F}' => Kana::Hiragana,
        '\u{30A0}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9F}' => Kana::Katakana,
        _ => Kana::Other,
    }
}

/// Ideographs, kana and their signs: between them a line may end. Korean goes by words.
fn wide(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{312F}' | '\u{3190}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

fn ideograph(c: char) -> bool {
    matches!(c, '々' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is(set: &str, c: char) -> bool {
    set.contains(c)
}

/// Where to break so that the text takes as few lines as it can and these are as even as can be: for each line
/// the index after its last piece, and the dearest break. `None` when it does not fit. `width` in letters.
fn balance(pieces: &[Piece], width: f32, most: usize) -> Option<(Vec<usize>, f32)> {
    let count = pieces.len();
    let mut upto = vec![0.0_f32; count + 1];
    for (i, piece) in pieces.iter().enumerate() {
        upto[i + 1] = upto[i] + piece.width + piece.space;
    }
    let wide = |from: usize, to: usize| upto[to] - upto[from] - pieces[from].space;
    (1..=most).find_map(|rows| {
        if rows > count {
            return None;
        }
        let mean = upto[count] / rows as f32;
        // `best[row][end]`: the least cost of the first `end` pieces in `row + 1` lines, and where the last one begins.
        let mut best = vec![vec![(f32::INFINITY, 0_usize); count + 1]; rows];
        for row in 0..rows {
            for end in row + 1..=count {
                for from in row..end {
                    let line = wide(from, end);
                    let before = match row {
                        0 if from == 0 => 0.0,
                        0 => f32::INFINITY,
                        _ => best[row - 1][from].0 + pieces[from].cost,
                    };
                    if line > width || before.is_infinite() {
                        continue;
                    }
                    let cost = before + ((line - mean) / width).powi(2) * UNEVEN;
                    if cost < best[row][end].0 {
                        best[row][end] = (cost, from);
                    }
                }
            }
        }
        if best[rows - 1][count].0.is_infinite() {
            return None;
        }
        let (mut breaks, mut end, mut worst) = (Vec::with_capacity(rows), count, 0.0_f32);
        for row in (0..rows).rev() {
            breaks.push(end);
            end = best[row][end].1;
            if row > 0 {
                worst = worst.max(pieces[end].cost);
            }
        }
        breaks.reverse();
        Some((breaks, worst))
    })
}

fn lines(pieces: &[Piece], breaks: &[usize]) -> Vec<String> {
    let mut from = 0;
    breaks
        .iter()
        .map(|to| {
            let line = joined(&pieces[from..*to]);
            from = *to;
            line
        })
        .collect()
}

fn joined(pieces: &[Piece]) -> String {
    let mut line = String::new();
    for piece in pieces {
        if piece.space > 0.0 && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(piece.text);
    }
    line
}

/// As much as the lines hold, and an ellipsis. Widths in letters.
fn shortened(letters: &[Piece], width: f32, most: usize, ellipsis: f32) -> Vec<String> {
    let (mut out, mut from) = (Vec::new(), 0);
    while from < letters.len() && out.len() < most {
        let last = out.len() + 1 == most;
        let room = if last { width - ellipsis } else { width };
        let (mut to, mut used) = (from, 0.0);
        while to < letters.len() {
            let piece = letters[to];
            used += piece.width + if to > from { piece.space } else { 0.0 };
            // One letter stands in any frame.
            if used > room && to > from {
                break;
            }
            to += 1;
        }
        // A line ends with a word where it has more than one.
        if !last
            && to < letters.len()
            && let Some(word) = (from + 1..=to).rev().find(|i| letters[*i].cost < POOR)
        {
            to = word;
        }
        out.push(joined(&letters[from..to]));
        from = to;
    }
    if from < letters.len()
        && let Some(last) = out.last_mut()
    {
        let cut = last.trim_end_matches(|c: char| c.is_whitespace() || is("、，,·・-–(（「", c)).len();
        last.truncate(cut);
        last.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use madang_api::lang::Lang;

    use super::{Frame, NOT_FIRST, NOT_LAST, Setting, set};
    use crate::raster::fonts::{STRONG, fonts};

    const SIZES: [(f32, usize); 7] = [(64.0, 2), (60.0, 2), (56.0, 3), (52.0, 3), (48.0, 3), (44.0, 3), (40.0, 3)];

    fn title(text: &str, lang: Lang) -> Setting {
        let fonts = fonts().unwrap();
        let setting = set(fonts, text, lang, Frame { width: 552.0, sizes: &SIZES, weight: STRONG });
        assert!((1..=3).contains(&setting.lines.len()), "{setting:?}");
        for line in &setting.lines {
            assert!(fonts.width(line, lang, STRONG) * setting.size <= 552.5, "{setting:?}");
            assert!(!line.starts_with(|c| NOT_FIRST.contains(c)), "{setting:?}");
            assert!(!line.ends_with(|c| NOT_LAST.contains(c)), "{setting:?}");
        }
        setting
    }

    fn whole(setting: &Setting) -> String {
        setting.lines.concat().replace(' ', "")
    }

    #[test]
    fn a_short_title_is_one_large_line() {
        assert_eq!(title("깍두기", Lang::Ko), Setting { size: 64.0, lines: vec!["깍두기".into()] });
    }

    #[test]
    fn korean_and_english_are_broken_between_words_only() {
        for (text, lang) in [
            ("현장 데이터로 시작하는 설비종합효율 개선", Lang::Ko),
            ("Injection-moulded housings for automotive connectors", Lang::En),
        ] {
            let set = title(text, lang);
            assert!(set.lines.len() > 1);
            assert_eq!(set.lines.join(" "), text);
        }
    }

    #[test]
    fn chinese_and_japanese_keep_their_signs_and_foreign_words_together() {
        for (text, lang) in [
            ("面向中小制造企业的设备综合效率（OEE）改善与现场数据应用", Lang::Zh),
            ("スマートファクトリーのための設備総合効率（OEE）改善と現場データの活用", Lang::Ja),
            ("「冷凍餃子」の自動包装ライン、および品質検査システム", Lang::Ja),
        ] {
            let set = title(text, lang);
            assert_eq!(whole(&set), text);
            for word in ["スマート", "データ", "ライン", "システム", "OEE"] {
                assert!(!text.contains(word) || set.lines.iter().any(|l| l.contains(word)), "{set:?}");
            }
        }
    }

    #[test]
    fn lines_are_about_as_long_as_each_other() {
        let set = title("Recipe control for retort sterilisation of ready meals", Lang::En);
        let lengths: Vec<usize> = set.lines.iter().map(String::len).collect();
        assert!(lengths.iter().max().unwrap() - lengths.iter().min().unwrap() <= 10, "{set:?}");
    }

    #[test]
    fn what_is_too_long_is_cut_with_an_ellipsis_and_not_before() {
        let long = "가나다라마바사 ".repeat(30);
        let set = title(&long, Lang::Ko);
        assert_eq!((set.size, set.lines.len()), (40.0, 3));
        assert!(set.lines[2].ends_with('…'));
        let word = "Donaudampfschifffahrtsgesellschaftskapitän".to_owned();
        let set = title(&word, Lang::En);
        assert_eq!(whole(&set), word, "a word that is too wide is parted, not cut off");
        assert_eq!(title("", Lang::Ko).lines, vec![String::new()]);
    }

    #[test]
    fn words_of_two_ideographs_units_and_standards_stay_whole() {
        for (text, lang, expected) in [
            ("クリア密閉保存容器 2.6 L", Lang::Ja, vec!["クリア", "密閉保存容器 2.6 L"]),
            (
                "협동로봇 셀 기획과 위험성 평가(ISO 10218, TS 15066)",
                Lang::Ko,
                vec!["협동로봇 셀", "기획과 위험성 평가", "(ISO 10218, TS 15066)"],
            ),
            ("Niacinamide 10 % skin-care serum 30 mL", Lang::En, vec!["Niacinamide", "10 % skin-care", "serum 30 mL"]),
        ] {
            assert_eq!(title(text, lang).lines, expected);
        }
    }

    #[test]
    fn one_line_shrinks_and_then_ends_with_an_ellipsis() {
        let fonts = fonts().unwrap();
        let frame = Frame { width: 300.0, sizes: &[(26.0, 1), (22.0, 1)], weight: 500 };
        assert_eq!(set(fonts, "MOQ 500개", Lang::Ko, frame).size, 26.0);
        let cut = set(fonts, &"긴 이름의 회사 ".repeat(8), Lang::Ko, frame);
        assert!(cut.lines.len() == 1 && cut.lines[0].ends_with('…'), "{cut:?}");
        assert!(fonts.width(&cut.lines[0], Lang::Ko, 500) * cut.size <= 300.0);
    }
}
