//! A question or a form over the page, and a sheet that comes from its edge. Both are the browser's `<dialog>`:
//! it keeps the focus inside, closes by Esc, and gives the focus back to what opened it.

use leptos::prelude::*;

use super::{button, dom, tone::mark};
use crate::i18n::{K, use_i18n};

/// Where it lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    /// In the middle.
    #[default]
    Middle,
    /// At the lower edge on phones, at the far side where there is room.
    Edge,
}

/// A `<dialog>` with a heading and a button to close it. Stands outside of forms, since it brings its own.
///
/// **Criteria.** Named by its heading, which takes the focus first, so that a reader hears what this is. Esc,
/// the close button and a press beside it (unless it `keeps`) close it without doing anything; `on_close` then gets an empty text
/// or `close`. A button with a value in a `<form method="dialog">` among the children closes it with that
/// value. The page behind does not answer.
#[component]
pub fn Dialog(
    #[prop(into)] id: String,
    #[prop(into)] title: Signal<String>,
    #[prop(optional)] place: Place,
    /// Something is typed in it: a press beside it does not close it.
    #[prop(optional)]
    keeps: bool,
    /// Gets the value of the button that closed it.
    #[prop(optional)]
    on_close: Option<Callback<String>>,
    children: Children,
) -> impl IntoView {
    let i = use_i18n();
    let heading = format!("{id}-title");
    let class = if place == Place::Edge { "dialog sheet" } else { "dialog" };
    let closed = {
        let id = id.clone();
        move |_| {
            if let Some(on_close) = on_close {
                on_close.run(dom::return_value(&id));
            }
        }
    };
    view! {
        <dialog class=class id=id aria-labelledby=heading closedby=if keeps { "closerequest" } else { "any" } on:close=closed>
            <form method="dialog" class="dialog-head">
                <h2 id=heading.clone() tabindex="-1" autofocus=true>{title}</h2>
                <button class="icon-button" value="close" formnovalidate=true aria-label=i.t(K::UiClose)>
                    {mark("M3 3l10 10M13 3 3 13")}
                </button>
            </form>
            <div class="dialog-body">{children()}</div>
        </dialog>
    }
}

/// A dialog at the edge: filters on a phone, details beside a list.
///
/// **Criteria.** As [`Dialog`]. Leaves a strip of the page in sight, and scrolls inside.
#[component]
pub fn Sheet(
    #[prop(into)] id: String,
    #[prop(into)] title: Signal<String>,
    #[prop(optional)] keeps: bool,
    #[prop(optional)] on_close: Option<Callback<String>>,
    children: Children,
) -> impl IntoView {
    let on_close = on_close.unwrap_or_else(|| Callback::new(|_| {}));
    view! { <Dialog id title place=Place::Edge keeps on_close children/> }
}

/// The button that opens a dialog or sheet.
///
/// **Criteria.** Says that a dialog comes. The browser opens it by itself where it knows commands, so it works
/// before the app is ready.
#[component]
pub fn DialogButton(
    /// The id of the dialog.
    #[prop(into)]
    opens: String,
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] look: button::Look,
    #[prop(optional)] small: bool,
) -> impl IntoView {
    let target = opens.clone();
    view! {
        <button
            type="button"
            class=button::classes(look, small)
            aria-haspopup="dialog"
            command="show-modal"
            commandfor=opens
            on:click=move |_| dom::show_modal(&target)
        >
            {label}
        </button>
    }
}
