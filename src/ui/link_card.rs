//! A framed card that leads somewhere: a heading, a line or two, an arrow.

use leptos::prelude::*;

/// The whole card is the target of one link.
///
/// **Criteria.** One link a card, named by the heading alone; the frame shows hover and focus. The text stays
/// selectable apart from the heading.
#[component]
pub fn LinkCard(
    #[prop(into)] href: String,
    #[prop(into)] title: String,
    #[prop(optional, into)] body: Option<String>,
    /// A small grey line at the end: a date, a count.
    #[prop(optional, into)]
    note: Option<String>,
) -> impl IntoView {
    view! {
        <article class="link-card">
            <h3><a href=href>{title}</a></h3>
            {body.map(|text| view! { <p>{text}</p> })}
            {note.map(|text| view! { <p class="note">{text}</p> })}
        </article>
    }
}
