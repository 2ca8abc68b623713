//! Numbered pages as links, for lists whose page stands in the URL.

use leptos::prelude::*;

use crate::i18n::{K, use_i18n};

/// Links to the pages of a list: previous, first, the neighbours, last, next. Nothing for a single page.
#[component]
pub fn Pager(
    /// The page shown, from 1.
    page: u32,
    /// How many there are.
    pages: u32,
    /// The address of a page.
    href: Box<dyn Fn(u32) -> String>,
) -> impl IntoView {
    let i = use_i18n();
    if pages < 2 {
        return None;
    }
    let number = |n: Option<u32>| match n {
        None => view! { <li class="gap" aria-hidden="true">"…"</li> }.into_any(),
        Some(n) => {
            let current = (n == page).then_some("page");
            view! { <li><a href=href(n) aria-current=current>{n}</a></li> }.into_any()
        }
    };
    let numbers = window(page, pages).into_iter().map(number).collect_view();
    let prev = (page > 1).then(|| view! { <a class="step" href=href(page - 1) rel="prev">{i.t(K::UiPrev)}</a> });
    let next =
        (page < pages).then(|| view! { <a class="step next" href=href(page + 1) rel="next">{i.t(K::UiNext)}</a> });
    Some(
        view! {
            <nav class="pager" aria-label=i.t(K::UiPages)>
                {prev}
                <ol class="pager-numbers">{numbers}</ol>
                {next}
            </nav>
        }
        .into_any(),
    )
}

/// How many pages `total` items fill.
#[must_use]
pub fn pages(total: u64, limit: u64) -> u32 {
    u32::try_from(total.div_ceil(limit.max(1))).unwrap_or(u32::MAX).max(1)
}

/// Which numbers stand in the pager; `None` is a gap. At most seven entries.
fn window(page: u32, pages: u32) -> Vec<Option<u32>> {
    if pages <= 7 {
        return (1..=pages).map(Some).collect();
    }
    let (from, to) = match page {
        0..=4 => (1, 5),
        n if n + 3 >= pages => (pages - 4, pages),
        n => (n - 1, n + 1),
    };
    let mut out = Vec::with_capacity(7);
    if from > 1 {
        out.extend([Some(1), None]);
    }
    out.extend((from..=to).map(Some));
    if to < pages {
        out.extend([None, Some(pages)]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{pages, window};

    #[test]
    fn pages_are_counted_up() {
        assert_eq!((pages(0, 24), pages(24, 24), pages(25, 24), pages(322, 24)), (1, 1, 2, 14));
    }

    #[test]
    fn the_window_keeps_first_last_and_neighbours() {
        let shown = |page, pages| {
            window(page, pages).iter().map(|n| n.map_or("…".into(), |n| n.to_string())).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(shown(1, 3), "1 2 3");
        assert_eq!(shown(1, 14), "1 2 3 4 5 … 14");
        assert_eq!(shown(7, 14), "1 … 6 7 8 … 14");
        assert_eq!(shown(14, 14), "1 … 10 11 12 13 14");
        assert_eq!(shown(11, 14), "1 … 10 11 12 13 14");
    }
}
