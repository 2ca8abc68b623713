//! The look of a share picture: paper, eaves, words on the left and the page's own picture on the right, as an
//! SVG of 1200×630. The colours are those of the palette in `style/tokens.css`.

use std::fmt::Write as _;

use madang_api::lang::Lang;
use madang_app::i18n::{I18n, K};

use super::subject::{Art, Card};
use crate::raster::{
    PICTURE,
    fonts::{Fonts, MEDIUM, STRONG},
    lines::{Frame, Setting, set},
};

/// Width and height in pixels.
pub const SIZE: (u32, u32) = (1200, 630);

const HANJI: &str = "#FAF8F3";
const HANJI_2: &str = "#F3EFE6";
const HANJI_3: &str = "#E5DECF";
const INK: &str = "#16181D";
const INK_2: &str = "#4A4E57";
const INK_3: &str = "#5F636C";
const CELADON: &str = "#2A7161";

/// Left edge of the words, and how wide they may be.
const LEFT: f32 = 64.0;
const MEASURE: f32 = 556.0;
/// The plate on the right: x, y, width, height; and the lower one of a cover, with the same middle.
const PLATE: [f32; 4] = [672.0, 141.0, 464.0, 348.0];
const COVER: [f32; 4] = [672.0, 184.5, 464.0, 261.0];
const RIGHT: f32 = 1136.0;

/// Three lines of the largest sizes would crowd the head.
const TITLE_SIZES: [(f32, usize); 7] = [(64.0, 2), (60.0, 2), (56.0, 3), (52.0, 3), (48.0, 3), (44.0, 3), (40.0, 3)];
const LINE: f32 = 1.2;
/// Gaps between kicker, title and facts, at least.
const GAP: f32 = 28.0;
const KICKER: f32 = 26.0;
const FACT_SIZES: [(f32, usize); 3] = [(28.0, 1), (26.0, 1), (26.0, 2)];
const FACT_LINE: f32 = 1.5;

/// The card as an SVG. Its picture is named by [`PICTURE`].
#[must_use]
pub fn svg(card: &Card, fonts: &Fonts) -> String {
    let (width, height) = SIZE;
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="{width}" height="{height}" fill="{HANJI}"/>"#
    );
    eaves(&mut out);
    let mut pen = Pen { out, fonts, lang: card.lang };
    head(&mut pen, card);
    words(&mut pen, card);
    art(&mut pen.out, &card.art);
    foot(&mut pen, card);
    pen.out.push_str("</svg>");
    pen.out
}

/// A dark edge with a hairline beside it, above and below.
fn eaves(out: &mut String) {
    for (band, hair) in [(0, 14), (622, 615)] {
        put(
            out,
            format_args!(
                r#"<rect y="{band}" width="1200" height="8" fill="{INK}"/><rect y="{hair}" width="1200" height="1" fill="{INK}"/>"#
            ),
        );
    }
}

/// The house and its name; the exhibition opposite.
fn head(pen: &mut Pen, card: &Card) {
    let i = I18n::built_in(card.lang);
    put(
        &mut pen.out,
        format_args!(
            r#"<g transform="translate(62 49) scale(1.375)" fill="none" stroke="{INK}" stroke-width="2.2"><path d="M2 11 16 5l14 6M6 13v14h20V13z"/><path fill="{CELADON}" stroke="none" d="M13 17h6v6h-6z"/></g>"#
        ),
    );
    pen.text(i.t(K::ShellName), Place { x: 119.0, y: 84.0, size: 34.0, weight: STRONG, fill: INK, end: false });
    let place = Place { x: RIGHT, y: 82.0, size: 22.0, weight: MEDIUM, fill: INK_2, end: true };
    // The kicker of a page without a thing of its own is the exhibition already.
    if card.kicker != i.t(K::ExpoName) {
        pen.fitted(i.t(K::ExpoName), place, 760.0);
    }
}

/// Kicker at the top of the plate, facts at its foot, the title between; what is taller grows both ways.
fn words(pen: &mut Pen, card: &Card) {
    let frame = Frame { width: MEASURE, sizes: &TITLE_SIZES, weight: STRONG };
    let title = set(pen.fonts, &card.title, card.title_lang, frame);
    let looks = [(STRONG, INK), (MEDIUM, INK_2)];
    let facts: Vec<(Setting, u16, &str)> = card
        .facts
        .iter()
        .filter(|fact| !fact.is_empty())
        .zip(looks)
        .map(|(fact, (weight, fill))| {
            (set(pen.fonts, fact, card.lang, Frame { width: MEASURE, sizes: &FACT_SIZES, weight }), weight, fill)
        })
        .collect();
    // All of them in one size, that of the longest.
    let size = facts.iter().map(|(set, ..)| set.size).fold(FACT_SIZES[0].0, f32::min);
    let rows: usize = facts.iter().map(|(set, ..)| set.lines.len()).sum();
    let [_, top, _, height] = if matches!(card.art, Art::Cover(_)) { COVER } else { PLATE };
    let title_height = title.size * LINE * title.lines.len() as f32;
    let needed = KICKER + GAP + title_height + GAP + size * FACT_LINE * rows as f32;
    let over = (needed - height).max(0.0);
    let (top, bottom) = (top - over / 2.0, top + height + over / 2.0);
    let kicker = Place { x: LEFT, y: top + KICKER * 0.86, size: KICKER, weight: STRONG, fill: CELADON, end: false };
    pen.fitted(&card.kicker, kicker, MEASURE);
    // The first line's ascent stands under the gap.
    let mut y = top + KICKER + GAP + title.size * 0.92;
    let lang = pen.lang;
    pen.lang = card.title_lang;
    for line in &title.lines {
        pen.text(line, Place { x: LEFT, y, size: title.size, weight: STRONG, fill: INK, end: false });
        y += title.size * LINE;
    }
    pen.lang = lang;
    let mut y = bottom - 4.0 - size * FACT_LINE * (rows.max(1) - 1) as f32;
    for (set, weight, fill) in facts {
        for line in set.lines {
            pen.text(&line, Place { x: LEFT, y, size, weight, fill, end: false });
            y += size * FACT_LINE;
        }
    }
}

/// Whose address it is, and that nothing of it is real.
fn foot(pen: &mut Pen, card: &Card) {
    put(&mut pen.out, format_args!(r#"<rect x="{LEFT}" y="541" width="1072" height="1" fill="{HANJI_3}"/>"#));
    let place = |x, end, weight, fill| Place { x, y: 583.0, size: 22.0, weight, fill, end };
    pen.fitted(&card.host, place(LEFT, false, STRONG, INK_2), 420.0);
    if card.demo {
        let text = I18n::built_in(card.lang).t(K::ShellDemo);
        pen.fitted(text, place(RIGHT, true, MEDIUM, INK_3), 620.0);
    }
}

fn art(out: &mut String, art: &Art) {
    let [x, y, width, height] = PLATE;
    let plate = |out: &mut String, fill: &str| {
        put(out, format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>"#));
    };
    let picture = |out: &mut String, [x, y, width, height]: [f32; 4]| {
        put(out, format_args!(r#"<image x="{x}" y="{y}" width="{width}" height="{height}" href="{PICTURE}"/>"#));
    };
    match art {
        Art::Picture(_, hall) => {
            plate(out, tint(hall));
            picture(out, PLATE);
        }
        Art::Mark(_, hall) => {
            plate(out, tint(hall));
            let side = 208.0;
            picture(out, [x + (width - side) / 2.0, y + (height - side) / 2.0, side, side]);
        }
        Art::Cover(_) => picture(out, COVER),
        Art::Yard(halls) => yard(out, halls),
    }
}

/// A cell for each company, by hall, under one roof; what is left of the last row is the gate.
fn yard(out: &mut String, halls: &[(String, usize)]) {
    let [x, y, width, height] = PLATE;
    let mut cells: Vec<&str> = halls.iter().flat_map(|(hall, n)| vec![tint(hall); *n]).collect();
    if cells.is_empty() {
        cells = vec![HANJI_2; 60];
    }
    // The roof takes at least so much of the height.
    let room = height - 72.0;
    let (columns, gate) = columns(cells.len(), width / room);
    let rows = cells.len().div_ceil(columns);
    let step = (width / columns as f32).min(room / rows as f32);
    let (left, top) = (x + (width - step * columns as f32) / 2.0, y + height - step * rows as f32);
    let right = left + step * columns as f32;
    put(
        out,
        format_args!(
            r#"<path d="M{:.1} {eave:.1}L{:.1} {:.1}L{:.1} {eave:.1}" fill="none" stroke="{INK}" stroke-width="5" stroke-linejoin="miter"/>"#,
            left - 6.0,
            f32::midpoint(left, right),
            y.max(top - 0.28 * (right - left)),
            right + 6.0,
            eave = top - 14.0
        ),
    );
    let mut cell = |place: usize, wide: usize, fill: &str, stroke: &str| {
        let (column, row) = (place % columns, place / columns);
        put(
            out,
            format_args!(
                r#"<rect x="{:.1}" y="{:.1}" width="{:.1}" height="{:.1}" fill="{fill}" stroke="{stroke}" stroke-width="1.5"/>"#,
                left + (column as f32 + 0.08) * step,
                top + (row as f32 + 0.08) * step,
                (wide as f32 - 0.16) * step,
                0.84 * step
            ),
        );
    };
    let before_gate = (rows - 1) * columns + (columns - gate) / 2;
    for (n, fill) in cells.iter().enumerate() {
        cell(if gate > 0 && n >= before_gate { n + gate } else { n }, 1, fill, INK);
    }
    if gate > 0 {
        cell(before_gate, gate, CELADON, CELADON);
    }
}

/// How many columns give the largest cells in a frame of this ratio, so that the last row is full or lacks a
/// gate in its middle; and how wide the gate is.
fn columns(count: usize, ratio: f32) -> (usize, usize) {
    let gate = |columns: usize| count.div_ceil(columns) * columns - count;
    let even = |columns: &usize| {
        gate(*columns) == 0 || ((*columns - gate(*columns)).is_multiple_of(2) && gate(*columns) * 2 <= *columns)
    };
    let side = |columns: &usize| (ratio / *columns as f32).min(1.0 / count.div_ceil(*columns) as f32);
    let best = (1..=count).filter(even).max_by(|a, b| side(a).total_cmp(&side(b))).unwrap_or(count.max(1));
    (best, gate(best))
}

/// The tint of a hall's plate.
fn tint(hall: &str) -> &'static str {
    match hall {
        "FB" => "#F7E2DC",
        "HH" => "#F3EFE6",
        "AP" => "#E1E6F3",
        "PM" => "#E9E3D6",
        "IS" => "#F3E6CB",
        "ME" => "#DCEBE5",
        _ => HANJI_2,
    }
}

/// Where and how a line stands: left or right edge, baseline, size in pixels.
#[derive(Clone, Copy)]
struct Place {
    x: f32,
    y: f32,
    size: f32,
    weight: u16,
    fill: &'static str,
    /// True when `x` is the right edge.
    end: bool,
}

struct Pen<'f> {
    out: String,
    fonts: &'f Fonts,
    lang: Lang,
}

impl Pen<'_> {
    /// One line, smaller by a quarter at most and then cut, so that it fits.
    fn fitted(&mut self, text: &str, place: Place, width: f32) {
        let sizes = [1.0, 0.93, 0.86, 0.8, 0.75].map(|share| (place.size * share, 1));
        let frame = Frame { width, sizes: &sizes, weight: place.weight };
        let Setting { size, lines } = set(self.fonts, text, self.lang, frame);
        for line in lines {
            self.text(&line, Place { size, ..place });
        }
    }

    /// One line as it is. Each run names its face, so that no reader of SVG has to look for one.
    fn text(&mut self, text: &str, place: Place) {
        let Place { x, y, size, weight, fill, end } = place;
        let anchor = if end { "end" } else { "start" };
        put(
            &mut self.out,
            format_args!(
                r#"<text xml:space="preserve" x="{x}" y="{y:.1}" font-size="{size:.1}" fill="{fill}" text-anchor="{anchor}">"#
            ),
        );
        for run in self.fonts.runs(text, self.lang, weight) {
            // A face that is lighter than asked is thickened by its own colour.
            let stroke = if run.weight < weight {
                format!(r#" stroke="{fill}" stroke-width="{:.2}" stroke-linejoin="round""#, size * 0.022)
            } else {
                String::new()
            };
            put(
                &mut self.out,
                format_args!(
                    r#"<tspan font-family="{}" font-weight="{}"{stroke}>{}</tspan>"#,
                    run.family,
                    run.weight,
                    escaped(run.text)
                ),
            );
        }
        self.out.push_str("</text>");
    }
}

/// Appends; writing into a string does not fail.
fn put(out: &mut String, text: std::fmt::Arguments) {
    let _ = out.write_fmt(text);
}

/// Text for an element. What XML does not allow is left out.
fn escaped(text: &str) -> String {
    let allowed = |c: &char| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(allowed) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use madang_api::lang::Lang;

    use super::{SIZE, svg};
    use crate::raster::{
        fonts, png,
        share::subject::{Art, Card},
    };

    fn card(title: &str) -> Card {
        Card {
            lang: Lang::Ko,
            title_lang: Lang::Ko,
            kicker: "식품음료 · <김치> & 장류".into(),
            title: title.into(),
            facts: vec!["가람솔식품".into(), "MOQ 500개".into()],
            art: Art::Yard(vec![("FB".into(), 18), ("ME".into(), 15)]),
            host: "expo.example".into(),
            demo: true,
        }
    }

    #[test]
    fn a_card_is_a_picture_of_its_size_whatever_its_words_are() {
        let fonts = fonts::fonts().unwrap();
        for title in ["깍두기", "", "a\u{0}b\u{1F}<script>", "\u{FFFE}", &"긴 이름 ".repeat(60), &"长".repeat(200)]
        {
            let bytes = png(&svg(&card(title), fonts), None, fonts).unwrap();
            let reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
            assert_eq!((reader.info().width, reader.info().height), SIZE);
        }
    }

    #[test]
    fn the_yard_has_full_rows_or_a_gate_in_the_middle() {
        assert_eq!(super::columns(100, 1.6), (15, 5));
        assert_eq!(super::columns(60, 1.6), (10, 0));
        assert_eq!(super::columns(1, 1.6), (1, 0));
        for count in 1..300 {
            let (columns, gate) = super::columns(count, 1.6);
            assert_eq!((count + gate) % columns, 0);
        }
    }

    #[test]
    fn the_colours_are_those_of_the_palette() {
        let tokens = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../style/tokens.css")).unwrap();
        for colour in
            [super::HANJI, super::HANJI_2, super::HANJI_3, super::INK, super::INK_2, super::INK_3, super::CELADON]
        {
            assert!(tokens.contains(colour), "{colour}");
        }
        for hall in ["FB", "HH", "AP", "PM", "IS", "ME"] {
            let role = format!("--c-hall-{}: light-dark({},", hall.to_lowercase(), super::tint(hall));
            assert!(tokens.contains(&role), "{role}");
        }
    }
}
