//! Drawn pictures of the demo: product scenes, company marks and covers, as self-contained SVG
//! documents. The kit and the scenes are below this module; what is shown where belongs to the app.

mod appliance;
mod cover;
mod food;
mod household;
mod industrial;
mod kit;
mod machinery;
mod mark;
mod parts;
mod scene;

use kit::{Draw, Entry, INK, Scene, n};

use crate::model::Hall;
use crate::rng::Rng;

/// Plate colours of a hall: the hall's own tint and a quieter one.
fn plate(hall: Hall) -> [&'static str; 2] {
    match hall {
        Hall::Fb => ["#F7E2DC", "#F9EAE3"],
        Hall::Hh => ["#F4E5C8", "#F7ECD6"],
        Hall::Ap => ["#E1E6F3", "#E9EDF6"],
        Hall::Pm => ["#E9E3D6", "#EFEADF"],
        Hall::Is => ["#E4E7EC", "#EBEDF1"],
        Hall::Me => ["#DCEBE5", "#E5F0EB"],
    }
}

/// The scene of a kind without one of its own: a shipping box, and its frame.
const GENERIC: (Draw, [f64; 3]) = (parts::carton, [0.0, 0.0, 1.0]);

/// All scenes by product type, in the order of the halls.
fn scenes() -> impl Iterator<Item = &'static Entry> {
    [food::SCENES, household::SCENES, appliance::SCENES, parts::SCENES, industrial::SCENES, machinery::SCENES]
        .into_iter()
        .flatten()
}

/// The product types that have a scene of their own, `P01` to `P75`.
#[must_use]
pub fn kinds() -> Vec<&'static str> {
    scenes().map(|entry| entry.0).collect()
}

/// The hall a product type belongs to (`product-types.csv`); unknown types count as parts.
#[must_use]
pub fn hall_of(kind: &str) -> Hall {
    let within = |list: &[Entry]| list.iter().any(|entry| entry.0 == kind);
    if within(food::SCENES) {
        Hall::Fb
    } else if within(household::SCENES) {
        Hall::Hh
    } else if within(appliance::SCENES) {
        Hall::Ap
    } else if within(industrial::SCENES) {
        Hall::Is
    } else if within(machinery::SCENES) {
        Hall::Me
    } else {
        Hall::Pm
    }
}

/// The picture of a product: an SVG document of 400×300 on the hall's plate. The seed varies accent,
/// proportions and count; an unknown kind gives a plain shipping box.
#[must_use]
pub fn product(kind: &str, hall: Hall, seed: u64) -> String {
    let mut rng = Rng::new(seed, kind);
    let tint = *rng.pick(&plate(hall));
    let mut scene = Scene::new(rng, tint);
    let (draw, [x, y, zoom]) = scenes().find(|entry| entry.0 == kind).map_or(GENERIC, |entry| (entry.1, entry.2));
    let k = zoom * scene.vary(0.96, 1.03);
    draw(&mut scene);
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="{tint}"/><g transform="translate({} {}) scale({k:.3})" fill="none" stroke="{INK}" stroke-width="{:.2}" stroke-linejoin="round" stroke-linecap="round">{}</g></svg>"#,
        n(200.0 - x * k),
        n(150.0 - y * k),
        2.0 / k,
        scene.finish()
    )
}

/// The mark of a company: a monogram of its slug, 96×96, legible on light and dark ground.
#[must_use]
pub fn company_mark(slug: &str) -> String {
    mark::mark(slug)
}

/// The cover of a course, technology or patent: an abstract line drawing of its field, 400×225.
#[must_use]
pub fn cover(field: &str, seed: u64) -> String {
    cover::cover(field, seed)
}

/// The scene of a page state (`empty`, `error`, `not_found`, `offline`): a line drawing of 400×225 without
/// a ground, legible on paper and at night.
#[must_use]
pub fn scene(kind: &str) -> String {
    scene::scene(kind)
}
