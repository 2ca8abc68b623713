//! A button that does something here, and a link that looks like one. They own the loading and disabled
//! states; what happens is the caller's.

use leptos::{ev::MouseEvent, prelude::*};

use crate::i18n::{K, use_i18n};

/// How loud a button is. One solid a view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do here.
    #[default]
    Solid,
    /// Another thing to do: framed.
    Quiet,
    /// A word only.
    Plain,
    /// Takes something away that cannot be got back.
    Danger,
}

impl Look {
    /// All, for lists of them.
    pub const ALL: [Self; 4] = [Self::Solid, Self::Quiet, Self::Plain, Self::Danger];
}

/// The classes of a button.
#[must_use]
pub fn classes(look: Look, small: bool) -> &'static str {
    match (look, small) {
        (Look::Solid, false) => "button",
        (Look::Solid, true) => "button small",
        (Look::Quiet, false) => "button quiet",
        (Look::Quiet, true) => "button quiet small",
        (Look::Plain, false) => "button plain",
        (Look::Plain, true) => "button plain small",
        (Look::Danger, false) => "button danger",
        (Look::Danger, true) => "button danger small",
    }
}

/// A `<button>`.
///
/// **Criteria.** Pressed by Enter and Space. While busy it keeps its label, name and width, takes no press and
/// says so once. Disabled by `aria-disabled`, so that the focus stays and `why` can be read. At least
/// `--target` high.
#[component]
pub fn Button(
    /// A noun in Korean.
    #[prop(into)]
    label: Signal<String>,
    #[prop(optional)] look: Look,
    #[prop(optional)] small: bool,
    /// `button` or `submit`.
    #[prop(default = "button")]
    kind: &'static str,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    /// What was asked for is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// The id of the text that says why it is disabled.
    #[prop(optional, into)]
    why: Option<String>,
    #[prop(optional)] on_press: Option<Callback<()>>,
) -> impl IntoView {
    let i = use_i18n();
    let off = move || busy.get() || disabled.get();
    let press = move |event: MouseEvent| {
        if untrack(off) {
            // A submit button would send the form otherwise.
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            type=kind
            class=classes(look, small)
            id=id
            name=name
            value=value
            aria-disabled=move || off().then_some("true")
            aria-busy=move || busy.get().then_some("true")
            aria-describedby=why
            on:click=press
        >
            {label}
        </button>
        <span class="visually-hidden" role="status">{move || busy.get().then(|| i.t(K::UiBusy))}</span>
    }
}

/// A link that looks like a button: it leads somewhere and does nothing here.
#[component]
pub fn ButtonLink(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] href: String,
    #[prop(optional)] look: Look,
    #[prop(optional)] small: bool,
) -> impl IntoView {
    view! { <a class=classes(look, small) href=href>{label}</a> }
}
