//! A short list of things to do or places to go, behind a button. The list is the browser's popover: it lies
//! over everything and closes by Esc and by a press beside it.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    dom,
    roving::{Axis, step},
    tone::mark,
};

const ITEM: &str = "[role=menuitem]";

/// One line of a menu.
#[derive(Clone)]
pub enum MenuItem {
    /// Leads somewhere.
    Link { label: String, href: String },
    /// Does something here.
    Press { label: String, on_press: Callback<()> },
}

/// Button and list.
///
/// **Criteria.** Enter, Space and the arrow keys open it and go to the first item, the up arrow to the last.
/// Inside, arrows go round, Home and End jump, Esc closes; the focus returns to the button. Tab closes and goes
/// on. Not for choices that stay (use a field or chips), nor for one item.
#[component]
pub fn Menu(
    /// The id of the list; the button's is `{id}-button`.
    #[prop(into)]
    id: String,
    #[prop(into)] label: Signal<String>,
    items: Vec<MenuItem>,
) -> impl IntoView {
    let count = items.len();
    let button = format!("{id}-button");
    let (on_button, on_list, on_toggle) = (id.clone(), id.clone(), id.clone());
    let open = move |event: KeyboardEvent| {
        let key = event.key();
        if key == "ArrowDown" || key == "ArrowUp" {
            event.prevent_default();
            dom::toggle_popover(&on_button, true);
            dom::focus_nth(&on_button, ITEM, step(&key, None, count, Axis::Column).unwrap_or(0));
        }
    };
    let roam = move |event: KeyboardEvent| {
        let key = event.key();
        if key == "Tab" {
            // The focus is back on the button before the browser moves it on from there.
            dom::toggle_popover(&on_list, false);
        } else if let Some(n) = step(&key, dom::focused_nth(&on_list, ITEM), count, Axis::Column) {
            event.prevent_default();
            dom::focus_nth(&on_list, ITEM, n);
        }
    };
    let arrive = move |_| {
        if dom::popover_is_open(&on_toggle) && dom::focused_nth(&on_toggle, ITEM).is_none() {
            dom::focus_nth(&on_toggle, ITEM, 0);
        }
    };
    let lines = items.into_iter().map(|item| line(&id, item)).collect_view();
    view! {
        <div class="menu">
            <button type="button" class="button quiet small" id=button.clone() popovertarget=id.clone() aria-haspopup="menu" on:keydown=open>
                <span>{label}</span>{mark("M4 6l4 4 4-4")}
            </button>
            <div class="menu-list" popover="auto" id=id role="menu" aria-labelledby=button on:keydown=roam on:toggle=arrive>
                {lines}
            </div>
        </div>
    }
}

fn line(list: &str, item: MenuItem) -> AnyView {
    match item {
        MenuItem::Link { label, href } => view! { <a role="menuitem" tabindex="-1" href=href>{label}</a> }.into_any(),
        // The browser closes the list and returns the focus; then the press is heard.
        MenuItem::Press { label, on_press } => view! {
            <button
                type="button"
                role="menuitem"
                tabindex="-1"
                popovertarget=list.to_owned()
                popovertargetaction="hide"
                on:click=move |_| on_press.run(())
            >
                {label}
            </button>
        }
        .into_any(),
    }
}
