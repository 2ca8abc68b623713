//! What a machine did over a stretch of time, as blocks whose height and edge tell the kind of time, with the
//! minutes of each kind in words.

use leptos::prelude::*;
use madang_kpi::state::TimeClass;

use super::geometry::{short, stretch};
use crate::i18n::{K, number, use_i18n};

/// A stretch of one kind of time; `None`: nothing is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub class: Option<TimeClass>,
    /// Milliseconds, half-open.
    pub from: i64,
    pub to: i64,
}

const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 24.0;
const CLASSES: [Option<TimeClass>; 6] = [
    Some(TimeClass::Production),
    Some(TimeClass::Setup),
    Some(TimeClass::Malfunction),
    Some(TimeClass::External),
    Some(TimeClass::Down),
    None,
];

/// The blocks, the marks of time under them, and the sums.
#[component]
pub fn StateTimeline(
    spans: Vec<Span>,
    /// What is shown, in ms; what lies outside is cut.
    window: (i64, i64),
    /// Marks of time under the drawing, evenly spaced from the first to the last.
    marks: Vec<String>,
) -> impl IntoView {
    let i = use_i18n();
    let blocks = CLASSES
        .into_iter()
        .map(|class| view! { <path class=format!("span span-{}", name(class)) d=blocks(&spans, class, window)></path> })
        .collect_view();
    let sums = CLASSES
        .into_iter()
        .filter_map(|class| {
            let minutes = minutes(&spans, class, window);
            (minutes > 0).then(|| {
                let word = i.named("timeline", name(class));
                let sum = i.f(K::TimelineMinutes, &[("n", &number::integer(minutes))]);
                view! { <li><span class=format!("span-key span-key-{}", name(class)) aria-hidden="true"></span>{word}" "<b>{sum}</b></li> }
            })
        })
        .collect_view();
    let marks = marks.into_iter().map(|mark| view! { <span>{mark}</span> }).collect_view();
    view! {
        <div class="timeline-figure">
            <svg class="timeline-drawing" viewBox=format!("0 0 {WIDTH} {HEIGHT}") width="240" height="24" preserveAspectRatio="none" aria-hidden="true">
                {blocks}
            </svg>
            <div class="line-time" aria-hidden="true">{marks}</div>
            <ul class="timeline-sums">{sums}</ul>
        </div>
    }
}

/// Name in classes and texts (`timeline.{name}`).
fn name(class: Option<TimeClass>) -> &'static str {
    match class {
        Some(TimeClass::Production) => "production",
        Some(TimeClass::Setup) => "setup",
        Some(TimeClass::Malfunction) => "malfunction",
        Some(TimeClass::External) => "external",
        Some(TimeClass::Down) => "down",
        None => "unknown",
    }
}

/// Top and height of a kind of time: production fills the track, a fault stands out of it, the rest is lower.
fn form(class: Option<TimeClass>) -> (f64, f64) {
    match class {
        Some(TimeClass::Production) => (4.0, 20.0),
        Some(TimeClass::Malfunction) => (0.0, 24.0),
        Some(TimeClass::Setup) => (14.0, 10.0),
        Some(TimeClass::External) => (9.0, 15.0),
        Some(TimeClass::Down) => (20.0, 4.0),
        None => (23.0, 1.0),
    }
}

/// All blocks of a kind as one path.
fn blocks(spans: &[Span], class: Option<TimeClass>, window: (i64, i64)) -> String {
    let (top, tall) = form(class);
    spans
        .iter()
        .filter(|span| span.class == class)
        .filter_map(|span| stretch(span.from, span.to, window, WIDTH))
        .map(|(x, wide)| {
            let wide = short(wide.max(0.4));
            format!("M{} {}h{wide}v{}h-{wide}z", short(x), short(top), short(tall))
        })
        .collect()
}

/// Whole minutes of a kind inside the window.
fn minutes(spans: &[Span], class: Option<TimeClass>, (start, end): (i64, i64)) -> i64 {
    let ms: i64 = spans
        .iter()
        .filter(|span| span.class == class)
        .map(|span| (span.to.min(end) - span.from.max(start)).max(0))
        .sum();
    ms / 60_000
}

#[cfg(test)]
mod tests {
    use super::{CLASSES, Span, blocks, form, minutes};
    use madang_kpi::state::TimeClass;

    #[test]
    fn every_kind_of_time_has_a_form_of_its_own() {
        let forms: std::collections::BTreeSet<String> = CLASSES.iter().map(|c| format!("{:?}", form(*c))).collect();
        assert_eq!(forms.len(), CLASSES.len());
    }

    #[test]
    fn sums_and_blocks_keep_to_the_window() {
        let span = |class, from: i64, to: i64| Span { class, from: from * 60_000, to: to * 60_000 };
        let run = Some(TimeClass::Production);
        let spans =
            [span(run, -10, 30), span(Some(TimeClass::Malfunction), 30, 40), span(run, 40, 90), span(None, 90, 120)];
        let window = (0, 100 * 60_000);
        assert_eq!(minutes(&spans, run, window), 80);
        assert_eq!(minutes(&spans, None, window), 10);
        assert_eq!(blocks(&spans, run, window), "M0 4h72v20h-72zM96 4h120v20h-120z");
    }
}
