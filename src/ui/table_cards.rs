//! A table whose rows become cards where its columns have no room; each value then carries its column's name.

use leptos::prelude::*;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub label: String,
    /// Numbers: at the end of the cell, never broken.
    pub figure: bool,
}

/// The first cell of a row names the row.
///
/// **Criteria.** A caption says what is listed. It is a table for a screen reader in either shape: display
/// values take the roles of tables away in some browsers, so they are written out. The width that counts is the
/// table's own, not the window's. Nothing has to be scrolled sideways at 320 px.
#[component]
pub fn TableCards(
    #[prop(into)] caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<AnyView>>,
    /// What stands there without rows.
    #[prop(optional, into)]
    empty: Option<String>,
) -> impl IntoView {
    if let (Some(text), true) = (empty, rows.is_empty()) {
        // A table without cells is none: what it would show, and that there is nothing of it.
        return view! { <div class="table-cards"><p class="table-caption">{caption}</p><p class="empty">{text}</p></div> }
            .into_any();
    }
    let heads = columns
        .iter()
        .map(|column| {
            let class = column.figure.then_some("figure");
            view! { <th scope="col" role="columnheader" class=class>{column.label.clone()}</th> }
        })
        .collect_view();
    let lines = rows
        .into_iter()
        .map(|row| {
            let cells = row.into_iter().zip(&columns).enumerate().map(|(n, (view, column))| cell(n, column, view));
            let cells = cells.collect_view();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect_view();
    view! {
        <div class="table-cards">
            <table class="table" role="table">
                <caption>{caption}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(n: usize, column: &Column, view: AnyView) -> AnyView {
    if n == 0 {
        return view! { <th scope="row" role="rowheader">{view}</th> }.into_any();
    }
    let class = column.figure.then_some("figure");
    view! { <td role="cell" class=class data-label=column.label.clone()><span>{view}</span></td> }.into_any()
}
