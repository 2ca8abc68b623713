//! What stands where something should be and is not: nothing found, could not be loaded, no network. Each says
//! what is so and how to go on.

use leptos::prelude::*;

use super::tone::mark;

/// Why there is nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// There is nothing yet, or nothing fits.
    Empty,
    /// It could not be loaded.
    Error,
    /// There is no network; what still works is said.
    Offline,
}

impl Kind {
    /// All, for lists of them.
    pub const ALL: [Self; 3] = [Self::Empty, Self::Error, Self::Offline];

    /// Name in attributes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Error => "error",
            Self::Offline => "offline",
        }
    }

    /// An open tray, a broken line, a struck wave.
    fn shape(self) -> &'static str {
        match self {
            Self::Empty => "M2 9v4h12V9M2 9l2-6h8l2 6M2 9h4l1 2h2l1-2h4",
            Self::Error => "M8 1l7 7-7 7-7-7zM8 5v3.5M8 11v.01",
            Self::Offline => "M2 7c4-4 8-4 12 0M5 10c2-2 4-2 6 0M8 13v.01M3 14 13 2",
        }
    }
}

/// Mark or picture, heading, one or two sentences, ways on as children.
///
/// **Criteria.** Takes the room of what is missing. `Error` is read at once; the others are read in their place.
/// At least one way on: another choice, another try, another place. Never blames the reader, never shows codes.
#[component]
pub fn Scene(
    kind: Kind,
    #[prop(into)] title: String,
    #[prop(into)] body: String,
    /// The address of a picture, 400 by 225.
    #[prop(optional, into)]
    src: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let picture = match src {
        Some(src) => view! { <img src=src alt="" width="400" height="225" loading="lazy"/> }.into_any(),
        None => mark(kind.shape()).into_any(),
    };
    let role = (kind == Kind::Error).then_some("alert");
    let ways = children.map(|children| view! { <div class="ways">{children()}</div> });
    view! {
        <div class="nothing" data-kind=kind.name() role=role>
            {picture}
            <h3>{title}</h3>
            <p>{body}</p>
            {ways}
        </div>
    }
}
