//! What happened when, in order.

use leptos::prelude::*;

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// RFC 3339, or a day; for machines.
    pub datetime: String,
    /// The same in words.
    pub when: String,
    pub title: String,
    pub body: Option<String>,
}

/// An ordered list; the caller says in which direction.
///
/// **Criteria.** Every entry has a date that machines read and one in words. The latest is first, unless the
/// list is a plan. Read from the start to the end without the line at its side.
#[component]
pub fn Timeline(#[prop(into)] label: String, entries: Vec<Entry>) -> impl IntoView {
    let lines = entries
        .into_iter()
        .map(|Entry { datetime, when, title, body }| {
            view! {
                <li>
                    <time datetime=datetime>{when}</time>
                    <p class="timeline-title">{title}</p>
                    {body.map(|text| view! { <p class="timeline-body">{text}</p> })}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline" aria-label=label>{lines}</ol> }
}
