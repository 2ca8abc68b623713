//! Writes one HTML sheet of all product scenes, some marks and all covers to the path given as the
//! first argument; the second argument, if any, is the seed. For looking at the drawings only.

use std::fmt::Write;

use madang_demo::drawing::{company_mark, cover, hall_of, kinds, product};

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

fn main() -> std::io::Result<()> {
    let mut args = std::env::args().skip(1);
    let path = args.next().unwrap_or_else(|| "contact-sheet.html".to_owned());
    let seed: u64 = args.next().and_then(|s| s.parse().ok()).unwrap_or(1);
    let only = args.next();
    let mut page = String::from(
        "<!doctype html><meta charset=\"utf-8\"><style>body{margin:8px;font:12px sans-serif;display:grid;grid-template-columns:repeat(5,1fr);gap:8px}figure{margin:0}svg{width:100%;height:auto;display:block}.m svg{width:64px}</style>",
    );
    for kind in kinds() {
        if only.as_ref().is_none_or(|o| o.split(',').any(|k| kind.starts_with(k))) {
            let _ =
                write!(page, "<figure>{}<figcaption>{kind}</figcaption></figure>", product(kind, hall_of(kind), seed));
        }
    }
    if only.is_none() || only.as_deref() == Some("covers") {
        for field in FIELDS {
            let _ = write!(page, "<figure>{}<figcaption>{field}</figcaption></figure>", cover(field, seed));
        }
        for slug in [
            "garamsol-food",
            "raon-robotics",
            "eden-care",
            "hanul-gear",
            "dodam",
            "baro-metal",
            "noeul",
            "juni",
            "kaon",
            "mir",
            "qbit",
            "seum",
            "tova",
            "won",
            "zio",
        ] {
            let _ = write!(page, "<figure class=\"m\">{}{slug}</figure>", company_mark(slug));
        }
    }
    std::fs::write(path, page)
}
