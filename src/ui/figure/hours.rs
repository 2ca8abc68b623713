//! The hours of a production day as bars, with the same numbers as a table for those who do not see bars.

use leptos::prelude::*;

use super::{
    geometry::{filled, short},
    ring::percent,
};

/// One hour: how it is called and its percentage.
#[derive(Clone, Debug, PartialEq)]
pub struct HourBar {
    /// `14:00`.
    pub name: String,
    pub value: Option<f64>,
}

const HEIGHT: f64 = 100.0;
const PITCH: f64 = 20.0;

/// Bars from 0 to 100 %; an hour without data stays empty and is marked on the base line.
#[component]
pub fn Hours(
    hours: Vec<HourBar>,
    /// Heading of the column of hours, and of the column of values.
    #[prop(into)]
    hour_label: String,
    #[prop(into)] value_label: String,
) -> impl IntoView {
    // A whole production day, so that the hours to come have their room already.
    let count = hours.len().max(24);
    let bars = hours
        .iter()
        .enumerate()
        .map(|(i, hour)| {
            let x = short(i as f64 * PITCH + 2.0);
            let tall = filled(hour.value, HEIGHT);
            match hour.value {
                Some(_) => {
                    view! { <rect class="hours-bar" x=x y=short(HEIGHT - tall) width="16" height=short(tall)></rect> }
                        .into_any()
                }
                None => view! { <path class="hours-gap" d=format!("M{x} 99.5h16")></path> }.into_any(),
            }
        })
        .collect_view();
    let marks = hours
        .iter()
        .enumerate()
        .filter(|(i, _)| i % 4 == 0)
        .map(|(i, hour)| {
            let name = hour.name.split(':').next().unwrap_or_default().to_owned();
            view! { <text x=short(i as f64 * PITCH + 10.0) y="116" text-anchor="middle">{name}</text> }
        })
        .collect_view();
    let rows = hours
        .into_iter()
        .map(|hour| view! { <tr><th scope="row">{hour.name}</th><td>{percent(hour.value)}</td></tr> })
        .collect_view();
    view! {
        <div class="hours">
            <svg viewBox=format!("0 -2 {} 122", short(count as f64 * PITCH)) width=short(count as f64 * PITCH) height="122" aria-hidden="true">
                <path class="hours-grid" d=format!("M0 0h{w}M0 50h{w}M0 100h{w}", w = short(count as f64 * PITCH))></path>
                {bars}
                {marks}
            </svg>
            <table class="visually-hidden">
                <thead><tr><th scope="col">{hour_label}</th><th scope="col">{value_label}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
