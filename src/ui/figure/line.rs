//! A line over time with a band behind it (a target, a reference), axes in plain HTML letters, and the same
//! numbers as a table. The drawing stretches; its letters do not.

use leptos::prelude::*;

use super::{
    geometry::{level, line_path, short},
    ring::percent,
};

/// A stretch of the scale with its name: "target 70–85 %".
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    pub from: f64,
    pub to: f64,
    pub name: String,
}

const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 100.0;

/// Values from the oldest to the newest; an unknown one is a gap in the line and a dash in the table.
#[component]
pub fn Line(
    /// What each value is called (`14:00`), and the value.
    points: Vec<(String, Option<f64>)>,
    /// Bottom and top of the scale. A value outside is drawn at its edge and told by the table.
    domain: (f64, f64),
    #[prop(optional)] band: Option<Band>,
    /// Headings of the table.
    #[prop(into)]
    name_label: String,
    #[prop(into)] value_label: String,
) -> impl IntoView {
    let values: Vec<Option<f64>> = points.iter().map(|(_, value)| *value).collect();
    let path = line_path(&values, domain, WIDTH, HEIGHT);
    let at = |value: f64| level(value, domain, HEIGHT);
    let grid = format!("M0 0h{WIDTH}M0 {}h{WIDTH}M0 {HEIGHT}h{WIDTH}", HEIGHT / 2.0);
    let band_name = band.as_ref().map(|band| band.name.clone());
    let band = band.map(|band| {
        let (top, bottom) = (at(band.to), at(band.from));
        view! {
            <rect class="line-band" y=short(top) width=WIDTH height=short(bottom - top)></rect>
            <path class="line-band-edge" d=format!("M0 {}h{WIDTH}M0 {}h{WIDTH}", short(top), short(bottom))></path>
        }
    });
    let scale = [domain.1, f64::midpoint(domain.0, domain.1), domain.0].map(short);
    let ends = [points.first(), points.get(points.len() / 2), points.last()].map(|p| p.map(|(name, _)| name.clone()));
    let rows = points
        .into_iter()
        .map(|(name, value)| view! { <tr><th scope="row">{name}</th><td>{percent(value)}</td></tr> })
        .collect_view();
    view! {
        <div class="line">
            <div class="line-scale" aria-hidden="true">{scale.map(|n| view! { <span>{n}</span> }).collect_view()}</div>
            <svg class="line-drawing" viewBox=format!("0 0 {WIDTH} {HEIGHT}") width="240" height="100" preserveAspectRatio="none" aria-hidden="true">
                {band}
                <path class="line-grid" d=grid></path>
                <path class="line-path" d=path></path>
            </svg>
            <div class="line-time" aria-hidden="true">{ends.map(|n| view! { <span>{n}</span> }).collect_view()}</div>
            {band_name.map(|name| view! { <p class="line-key"><span class="line-key-mark" aria-hidden="true"></span>{name}</p> })}
            <table class="visually-hidden">
                <thead><tr><th scope="col">{name_label}</th><th scope="col">{value_label}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
