//! The room that something will take while it is on its way. It does not move and says nothing; the frame
//! around it does.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::i18n::{K, use_i18n};

/// What will stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Line,
    Title,
    /// A figure with its name.
    Tile,
    /// A card with a picture.
    Plate,
}

/// **Criteria.** Exactly as high as what comes, so that nothing jumps. Hidden from screen readers.
#[component]
pub fn Skeleton(shape: Shape) -> impl IntoView {
    match shape {
        Shape::Line => view! { <span class="skeleton line" aria-hidden="true"></span> }.into_any(),
        Shape::Title => view! { <span class="skeleton title" aria-hidden="true"></span> }.into_any(),
        Shape::Tile => view! { <span class="skeleton tile" aria-hidden="true"></span> }.into_any(),
        Shape::Plate => view! {
            <span class="skeleton-plate" aria-hidden="true">
                <span class="skeleton picture"></span>
                <span class="skeleton line"></span>
                <span class="skeleton line short"></span>
            </span>
        }
        .into_any(),
    }
}

/// The room of a table.
///
/// **Criteria.** As [`Skeleton`]; as many rows as the page will have, or as fit the window.
#[component]
pub fn SkeletonTable(rows: usize, columns: usize) -> impl IntoView {
    let cells = move || (0..columns).map(|_| view! { <span class="skeleton line"></span> }).collect_view();
    let lines = (0..=rows).map(|_| view! { <span class="skeleton-row">{cells()}</span> }).collect_view();
    view! { <span class="skeleton-table" aria-hidden="true">{lines}</span> }
}

/// What the main matter of a page will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// A picture and beside it facts.
    Spread,
    /// Cards with pictures.
    Cards,
    /// Figures.
    Tiles,
    /// Lines of a list or table.
    Rows,
}

/// The room of a whole page: title, introduction and main matter. The style draws it, so that it is one element.
pub fn page(room: Room) -> AnyView {
    let i = use_i18n();
    let class = match room {
        Room::Spread => "skeleton-spread",
        Room::Cards => "skeleton-cards",
        Room::Tiles => "skeleton-tiles",
        Room::Rows => "skeleton-rows",
    };
    view! {
        <Title text=i.f(K::ShellTitle, &[("page", i.t(K::UiLoading))])/>
        <div class="page skeleton-page" aria-busy="true">
            // Takes no focus: that waits for the page's own.
            <h1 class="visually-hidden">{i.t(K::UiLoading)}</h1>
            <span class="skeleton title"></span>
            <span class="skeleton line"></span>
            <span class=class></span>
        </div>
    }
    .into_any()
}

/// What surrounds skeletons and what comes after them.
///
/// **Criteria.** `aria-busy` while it waits, and one polite word about it. The word is there for as long as the
/// waiting; what came is not announced, it is read.
#[component]
pub fn Busy(#[prop(into)] busy: Signal<bool>, children: Children) -> impl IntoView {
    let i = use_i18n();
    view! {
        <div aria-busy=move || if busy.get() { "true" } else { "false" }>
            <p class="visually-hidden" role="status">{move || busy.get().then(|| i.t(K::UiLoading))}</p>
            {children()}
        </div>
    }
}
