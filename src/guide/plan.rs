//! The map canvas with a floor of a few halls.

use leptos::prelude::*;

use super::sample::{Section, case};
use crate::{
    i18n::{I18n, K},
    ui::map::{MapCanvas, Spot},
};

/// The group.
#[must_use]
pub fn sections(i: I18n) -> Vec<Section> {
    vec![Section::new("map", move |side| plan(i, side))]
}

fn plan(i: I18n, side: &'static str) -> AnyView {
    let spots: Vec<Spot> = ["FB", "HH", "AP", "PM", "IS", "ME"]
        .into_iter()
        .enumerate()
        .map(|(n, code)| Spot {
            label: i.named("hall", code),
            x: 2.0 + (n % 3) as f64 * 13.0,
            y: 2.0 + (n / 3) as f64 * 12.0,
            width: 11.0,
            height: 10.0,
            href: (n != 4).then(|| "#map".to_owned()),
            here: n == 1,
        })
        .collect();
    let list = spots.iter().map(|spot| view! { <li>{spot.label.clone()}</li> }).collect_view();
    let view = view! {
        <MapCanvas id=format!("map-{side}") label=i.t(K::HomeYard) width=41.0 height=26.0 spots>
            <ul>{list}</ul>
        </MapCanvas>
    };
    case("halls", view)
}
