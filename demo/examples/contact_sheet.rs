//! Writes a contact sheet of the drawings to the path given as the first argument. For looking only.
//!
//! - `contact_sheet sheet.html [seed] [kinds]`: all product scenes, page scenes, covers and marks with
//!   their names; `kinds` (`P01,P02` or `covers`) narrows it.
//! - `contact_sheet sheet.svg [seed]`: the 75 product scenes in a fixed mixed order, numbered but not
//!   named, to test whether a reader names them; the key goes to standard output. `docs/drawings.png`
//!   is this sheet for seed 3.

use std::fmt::Write;

use madang_demo::drawing::{company_mark, cover, hall_of, kinds, product, scene};
use madang_demo::rng::Rng;

const FIELDS: [&str; 20] = [
    "innovation",
    "operation",
    "simulation",
    "automation",
    "vision",
    "robotics",
    "data",
    "energy",
    "materials",
    "logistics",
    "quality",
    "process",
    "mobile",
    "display",
    "appliance",
    "manufacturing",
    "semiconductor",
    "ai",
    "health",
    "other",
];
const STATES: [&str; 4] = ["empty", "error", "not_found", "offline"];
const SLUGS: [&str; 15] = [
    "garamsol-food",
    "noeulbitgyeol-food",
    "daonmoe-food",
    "raonjae-food",
    "marusaem-food",
    "bareungyeolsol-metal",
    "hanulgyeol-marine",
    "chammireu-bio",
    "ideungaon-bio",
    "yunseulma-roasters",
    "onnubi-care",
    "saeteoul-robotics",
    "pureumoe-motors",
    "kaon-works",
    "jinbit-tech",
];

fn figure(page: &mut String, class: &str, svg: &str, name: &str) {
    let _ = write!(page, "<figure{class}>{svg}<figcaption>{name}</figcaption></figure>");
}

/// The named sheet as a page.
fn named(seed: u64, only: Option<&str>) -> String {
    let mut page = String::from(
        "<!doctype html><meta charset=\"utf-8\"><style>body{margin:8px;font:12px sans-serif;display:grid;grid-template-columns:repeat(5,1fr);gap:8px}figure{margin:0}svg{width:100%;height:auto;display:block}.m svg{width:64px}.n{background:#0F1420;color:#FFF}</style>",
    );
    for kind in kinds() {
        if only.is_none_or(|o| o.split(',').any(|k| kind.starts_with(k))) {
            figure(&mut page, "", &product(kind, hall_of(kind), seed), kind);
        }
    }
    if only.is_none_or(|o| o == "covers") {
        for state in STATES {
            figure(&mut page, "", &scene(state), state);
            figure(&mut page, " class=\"n\"", &scene(state), state);
        }
        for field in FIELDS {
            figure(&mut page, "", &cover(field, seed), field);
        }
        for slug in SLUGS {
            figure(&mut page, " class=\"m\"", &company_mark(slug), slug);
        }
    }
    page
}

/// The numbered sheet as one drawing, 10 in a row, and its key.
fn numbered(seed: u64) -> (String, String) {
    // The order is fixed for good: it must not follow the list, and a reader's answers must stay valid.
    let mut order = kinds();
    Rng::new(75, "contact sheet").shuffle(&mut order);
    let (w, h, columns) = (292, 219, 10);
    let (pitch_x, pitch_y) = (w + 8, h + 28);
    let rows = order.len().div_ceil(columns);
    let (mut sheet, mut key) = (String::new(), String::new());
    let _ = write!(
        sheet,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\"><rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>",
        columns * pitch_x,
        rows * pitch_y
    );
    for (i, kind) in order.iter().enumerate() {
        let (x, y) = (4 + i % columns * pitch_x, 4 + i / columns * pitch_y);
        let drawing = product(kind, hall_of(kind), seed);
        let placed = drawing.replacen("<svg ", &format!("<svg x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" "), 1);
        let _ = write!(
            sheet,
            "{placed}<text x=\"{}\" y=\"{}\" font-family=\"sans-serif\" font-size=\"15\" fill=\"#4A4E57\">{}</text>",
            x + 2,
            y + h + 17,
            i + 1
        );
        let _ = writeln!(key, "{} {kind}", i + 1);
    }
    sheet.push_str("</svg>");
    (sheet, key)
}

fn main() -> std::io::Result<()> {
    let mut args = std::env::args().skip(1);
    let path = args.next().unwrap_or_else(|| "contact-sheet.html".to_owned());
    let seed: u64 = args.next().and_then(|s| s.parse().ok()).unwrap_or(1);
    let only = args.next();
    if std::path::Path::new(&path).extension().is_some_and(|e| e == "svg") {
        let (sheet, key) = numbered(seed);
        print!("{key}");
        return std::fs::write(path, sheet);
    }
    std::fs::write(path, named(seed, only.as_deref()))
}
