//! The choice of field and level above the list of courses: plain links that change the query.

use leptos::prelude::*;

use crate::{
    i18n::{I18n, K, use_i18n},
    net::path,
};

/// The fields in the order of the academy.
pub const FIELDS: [&str; 4] = ["innovation", "operation", "simulation", "automation"];
const LEVELS: [&str; 3] = ["executive", "manager", "practitioner"];

/// The address of the list with that field and level; empty means all.
#[must_use]
pub fn address(i: I18n, field: &str, level: &str) -> String {
    let query: Vec<String> = [("field", field), ("level", level)]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", path::encode(value)))
        .collect();
    let page = path::page(i.lang, "courses");
    if query.is_empty() { page } else { format!("{page}?{}", query.join("&")) }
}

/// Two rows of chips.
#[component]
pub fn Filter(field: String, level: String) -> impl IntoView {
    let i = use_i18n();
    let fields = chips("course_field", &FIELDS, &field, |value| address(i, value, &level));
    let levels = chips("course_level", &LEVELS, &level, |value| address(i, &field, value));
    view! {
        <nav class="course-filter" aria-label=i.t(K::CourseFilter)>
            <p id="filter-field" class="note">{i.t(K::CourseField)}</p>
            <ul class="chips" aria-labelledby="filter-field">{fields}</ul>
            <p id="filter-level" class="note">{i.t(K::CourseLevel)}</p>
            <ul class="chips" aria-labelledby="filter-level">{levels}</ul>
        </nav>
    }
}

fn chips(group: &str, values: &[&str], chosen: &str, address: impl Fn(&str) -> String) -> Vec<AnyView> {
    let i = use_i18n();
    let chip = |value: &str, words: String| {
        let current = (value == chosen).then_some("true");
        view! { <li><a href=address(value) aria-current=current>{words}</a></li> }.into_any()
    };
    let mut out = vec![chip("", i.t(K::CourseAny).to_owned())];
    out.extend(values.iter().map(|value| chip(value, i.named(group, value))));
    out
}
