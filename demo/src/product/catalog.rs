//! The 75 product types: trade data of `product-types.csv` joined with the texts and variants of
//! `data/products/*.txt`. It knows no company and no price of a single product.

use std::sync::LazyLock;

use crate::model::Quantity;
use crate::phrase::{Four, four};
use crate::product::{appliance, food, household, industrial, machinery, parts};

/// A product type.
pub struct Kind {
    /// `P01` … `P75`
    pub id: &'static str,
    /// Hall code.
    pub theme: &'static str,
    /// Category name as in the CSV.
    pub name: Four<String>,
    pub hs6: String,
    pub ksic10: String,
    pub moq: Quantity,
    pub lead_days: (u16, u16),
    pub tooling_days: Option<(u16, u16)>,
    /// Schemes as written in the CSV.
    pub certs: Vec<String>,
    /// FOB price in USD per `price_per`, lowest and highest.
    pub price: (f64, f64),
    pub price_per: Quantity,
    /// Category slug.
    pub category: &'static str,
    /// English plural for running text.
    pub many: &'static str,
    /// Good pieces (or packs, kg …) an hour of a typical line.
    pub rate: f64,
    /// The process its maker improved.
    pub process: Four,
    /// Two sentences about how it is made.
    pub facts: [Four; 2],
    pub common: &'static str,
    pub variants: Vec<Variant>,
}

/// A size or grade of a product type.
pub struct Variant {
    pub slug: &'static str,
    /// Place in the price range of the type, 0 to 1.
    pub grade: f64,
    /// Price units (`price_per`) in one unit of the MOQ.
    pub factor: f64,
    /// Name with `~` in place of the type's noun.
    pub name: Four,
    pub summary: Four,
    pub attributes: &'static str,
}

impl Kind {
    /// The bare noun of the type: the category name without brackets, English in running-text case.
    #[must_use]
    pub fn nouns(&self) -> Four<String> {
        // "配電盤・制御盤", "Rubber O-rings and seals": a product is named by the first word.
        let bare = |s: &String| {
            let end = ["(", " /", "・", " and "].iter().filter_map(|cut| s.find(cut)).min();
            s[..end.unwrap_or(s.len())].trim().to_owned()
        };
        let mut nouns = [0, 1, 2, 3].map(|i| bare(&self.name[i]));
        // "LED floodlight" and "DC electric fan" keep their capitals, "Fish cake" does not.
        if !nouns[1].chars().nth(1).is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()) {
            nouns[1] =
                nouns[1].chars().enumerate().map(|(i, c)| if i == 0 { c.to_ascii_lowercase() } else { c }).collect();
        }
        nouns
    }
}

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(build);

/// All product types in the order of the CSV.
#[must_use]
pub fn kinds() -> &'static [Kind] {
    &KINDS
}

/// The product type of an id.
///
/// # Panics
/// When there is none: the embedded data are wrong.
#[must_use]
pub fn kind(id: &str) -> &'static Kind {
    KINDS.iter().find(|k| k.id == id).unwrap_or_else(|| panic!("no product type {id}"))
}

/// Splits a CSV line (RFC 4180 quotes).
fn csv(line: &'static str) -> Vec<String> {
    let (mut fields, mut field, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            _ => field.push(c),
        }
    }
    fields.push(field);
    fields
}

/// The block of a product type in one of the hall files.
struct Block {
    id: &'static str,
    lines: Vec<&'static str>,
}

fn blocks() -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for line in [food::TEXT, household::TEXT, appliance::TEXT, parts::TEXT, industrial::TEXT, machinery::TEXT]
        .into_iter()
        .flat_map(str::lines)
        .filter(|line| !line.trim().is_empty())
    {
        if let Some(head) = line.strip_prefix('@') {
            out.push(Block { id: head.split('|').next().unwrap_or(head), lines: vec![head] });
        } else if let Some(block) = out.last_mut() {
            block.lines.push(line);
        }
    }
    out
}

fn build() -> Vec<Kind> {
    let blocks = blocks();
    include_str!("../../data/product-types.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let id = line.split(',').next().unwrap_or(line);
            let block = blocks.iter().find(|b| b.id == id).unwrap_or_else(|| panic!("no texts for {id}"));
            kind_of(line, block)
        })
        .collect()
}

fn kind_of(line: &'static str, block: &Block) -> Kind {
    let f = csv(line);
    let head: Vec<&'static str> = block.lines[0].split('|').collect();
    let tagged =
        |tag: &str| block.lines.iter().filter_map(|l| l.strip_prefix(tag)?.strip_prefix(' ')).collect::<Vec<_>>();
    let facts = tagged("f");
    let (price, price_per) = price(&f[11]);
    let (tooling_days, lead_days) = lead(&f[9]);
    Kind {
        id: block.id,
        theme: line.split(',').nth(1).unwrap_or_default(),
        name: [f[2].clone(), f[3].clone(), f[4].clone(), f[5].clone()],
        hs6: f[6].clone(),
        ksic10: f[7].clone(),
        moq: moq(&f[8]),
        lead_days,
        tooling_days,
        certs: f[10].split(", ").map(str::to_owned).collect(),
        price,
        price_per,
        category: head[1],
        many: head[2],
        rate: number(head[3]),
        process: four(tagged("p")[0]),
        facts: [four(facts[0]), four(facts[1])],
        common: tagged("c")[0],
        variants: variants(&tagged("-"), &tagged("n"), &tagged("s"), &tagged("a")),
    }
}

fn variants(
    heads: &[&'static str],
    names: &[&'static str],
    summaries: &[&'static str],
    attributes: &[&'static str],
) -> Vec<Variant> {
    assert!(
        heads.len() == names.len() && heads.len() == summaries.len() && heads.len() == attributes.len(),
        "{heads:?}"
    );
    heads
        .iter()
        .enumerate()
        .map(|(i, head)| {
            let f: Vec<&'static str> = head.split('|').collect();
            Variant {
                slug: f[0],
                grade: number(f[1]),
                factor: number(f[2]),
                name: four(names[i]),
                summary: four(summaries[i]),
                attributes: attributes[i],
            }
        })
        .collect()
}

fn number(text: &str) -> f64 {
    text.trim().replace(',', "").parse().unwrap_or_else(|_| panic!("not a number: {text}"))
}

/// A quantity of one with a UN/ECE unit code.
fn quantity(value: f64, unit: &str) -> Quantity {
    Quantity { value, unit: unit.to_owned() }
}

/// `500 cartons`, `1 tonne`, `1 x 20' reefer` (ten pallets).
fn moq(text: &str) -> Quantity {
    let (value, word) = text.split_once(' ').unwrap_or((text, "pcs"));
    let unit = match word {
        "cartons" => "XCT",
        "boxes" => "XBX",
        "bottles" => "XBO",
        "pallet frozen" => "XPX",
        "kg" => "KGM",
        "tonne" => "TNE",
        "pairs" => "PR",
        "sets" | "set" | "line" => "SET",
        w if w.starts_with('x') => return quantity(10.0, "XPX"),
        _ => "H87",
    };
    quantity(number(value), unit)
}

/// `20-30 d`, or `45-90 d (tooling), 15-25 d`.
fn lead(text: &str) -> (Option<(u16, u16)>, (u16, u16)) {
    let days = |part: &str| {
        let (from, to) = part.trim().split(' ').next().and_then(|r| r.split_once('-')).unwrap_or(("0", "0"));
        (number(from) as u16, number(to) as u16)
    };
    match text.split_once(", ") {
        Some((tooling, then)) => (Some(days(tooling)), days(then)),
        None => (None, days(text)),
    }
}

/// `0.25-0.60 /pack`, `1.8-3.2 /500 g`.
fn price(text: &str) -> ((f64, f64), Quantity) {
    let (range, per) = text.split_once(" /").unwrap_or((text, "pc"));
    let (low, high) = range.split_once('-').unwrap_or((range, range));
    let per = match per {
        "box" => quantity(1.0, "XBX"),
        "kg" => quantity(1.0, "KGM"),
        "L" => quantity(1.0, "LTR"),
        "set" | "line" => quantity(1.0, "SET"),
        "pair" => quantity(1.0, "PR"),
        other => match other.split_once(' ') {
            Some((n, "g")) => quantity(number(n), "GRM"),
            Some((n, _)) => quantity(number(n), "MLT"),
            // Pack, pouch, tube, piece, unit.
            None => quantity(1.0, "H87"),
        },
    };
    ((number(low), number(high)), per)
}
