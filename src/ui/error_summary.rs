//! What is wrong with a form, in one place above it: a heading and a link to each wrong input. And the words
//! of field errors and problems.

use leptos::prelude::*;
use madang_api::problem::{FieldCode, FieldError, Problem};

use crate::{
    i18n::{I18n, K},
    ui::field::focus,
};

/// The id that takes the focus when there is no input to go to.
pub const SUMMARY: &str = "error-summary";

/// Heading, links to the wrong inputs (id and words), and what else there is to say.
///
/// **Criteria.** Stands above the form and takes the focus when a try failed, or leaves it to the first wrong
/// input. Each link goes to its input. The words are those at the input.
#[component]
pub fn ErrorSummary(
    /// One form a page needs none.
    #[prop(default = SUMMARY.to_owned(), into)]
    id: String,
    #[prop(into)] title: String,
    /// Id of the input and its message.
    #[prop(optional)]
    items: Vec<(String, String)>,
    /// Takes the focus when the page is loaded without scripts.
    #[prop(optional)]
    autofocus: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let links = items
        .into_iter()
        .map(|(id, text)| {
            let href = format!("#{id}");
            let go = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                focus(id.clone());
            };
            view! { <li><a href=href on:click=go>{text}</a></li> }
        })
        .collect::<Vec<_>>();
    let list = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    let heading = format!("{id}-title");
    view! {
        <div
            class="error-summary"
            id=id
            tabindex="-1"
            role="group"
            aria-labelledby=heading
            autofocus=autofocus
        >
            <div role="alert"><h2 id=heading.clone()>{title}</h2></div>
            {list}
            {children.map(|children| children())}
        </div>
    }
}

/// The message of a field error.
#[must_use]
pub fn field_text(i: I18n, error: &FieldError) -> String {
    let key = match error.code {
        FieldCode::Required => K::FieldErrorRequired,
        FieldCode::TooLong => K::FieldErrorTooLong,
        FieldCode::Email => K::FieldErrorEmail,
        FieldCode::Phone => K::FieldErrorPhone,
        FieldCode::UnknownField => K::FieldErrorUnknownField,
        FieldCode::Type => K::FieldErrorType,
        FieldCode::OutOfRange => K::FieldErrorOutOfRange,
        FieldCode::OneOf => K::FieldErrorOneOf,
        FieldCode::NotFound => K::FieldErrorNotFound,
        FieldCode::Duplicate => K::FieldErrorDuplicate,
    };
    let params: Vec<(&str, &str)> = error.params.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    i.f(key, &params)
}

/// What happened and what is possible, for each problem code.
#[must_use]
pub fn problem_text(i: I18n, problem: &Problem) -> String {
    i.named("problem", problem.code.name())
}
