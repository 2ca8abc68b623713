//! A sparkline: values over time without axes; unknown values are gaps.

use leptos::prelude::*;

use super::geometry::{last_point, short, spark_path};

const WIDTH: f64 = 200.0;
const HEIGHT: f64 = 32.0;

/// The line, with a disc on the last known value.
#[component]
pub fn Spark(#[prop(into)] values: Signal<Vec<Option<f64>>>) -> impl IntoView {
    let end = move || last_point(&values.get(), WIDTH, HEIGHT);
    view! {
        <svg class="spark" viewBox="-3 -4 206 40" width="206" height="40" preserveAspectRatio="none" aria-hidden="true">
            <path class="spark-base" d="M0 36h200"></path>
            <path class="spark-line" d=move || spark_path(&values.get(), WIDTH, HEIGHT)></path>
            <path class="spark-end" d=move || end().map_or_else(String::new, |(x, y)| format!("M{} {}h.01", short(x), short(y)))></path>
        </svg>
    }
}
