//! Parts of one thing of which one is shown: a row of words and their panels. Without scripts, and before the
//! app is ready, they are links to the sections.

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    prelude::*,
};

use super::{
    dom,
    roving::{Axis, step},
};

/// One part.
pub struct Tab {
    /// The id of its section, and so its `#address`.
    pub id: String,
    pub label: String,
    pub panel: AnyView,
}

/// The row and the sections.
///
/// **Criteria.** One stop for Tab; arrows go round and show at once, Home and End jump. Each panel is named by
/// its tab. Nothing is loaded by choosing. An address that ends on a section's id shows it. Without scripts every
/// section is shown and the words lead to them; with scripts only the first is from the start, so that nothing
/// jumps. Not for steps in an order (use the stepper), nor for pages (use links).
#[component]
pub fn Tabs(
    #[prop(into)] id: String,
    /// What the parts are of.
    #[prop(into)]
    label: String,
    tabs: Vec<Tab>,
) -> impl IntoView {
    let chosen = RwSignal::new(0_usize);
    // Roles promise behaviour: they come with it.
    let alive = RwSignal::new(false);
    let ids: Vec<String> = tabs.iter().map(|tab| tab.id.clone()).collect();
    Effect::new(move |_| {
        alive.set(true);
        // Who followed an address to a part sees that part.
        if let Some(n) = dom::fragment().and_then(|here| ids.iter().position(|id| *id == here)) {
            chosen.set(n);
        }
    });
    let count = tabs.len();
    let row = format!("{id}-list");
    let roam = {
        let row = row.clone();
        move |event: KeyboardEvent| {
            if let Some(n) = step(&event.key(), Some(chosen.get_untracked()), count, Axis::Row) {
                event.prevent_default();
                chosen.set(n);
                dom::focus_nth(&row, "a", n);
            }
        }
    };
    let mut heads = Vec::with_capacity(count);
    let mut panels = Vec::with_capacity(count);
    for (n, Tab { id, label, panel }) in tabs.into_iter().enumerate() {
        heads.push(head(n, id.clone(), label, chosen, alive));
        panels.push(body(n, id, panel, chosen, alive));
    }
    let role = move |name: &'static str| move || alive.get().then_some(name);
    view! {
        <div class="tabs" id=id>
            <div class="tab-list" id=row role=role("tablist") aria-label=label on:keydown=roam>{heads}</div>
            {panels}
        </div>
    }
}

fn head(n: usize, panel: String, label: String, chosen: RwSignal<usize>, alive: RwSignal<bool>) -> impl IntoView {
    let here = move || chosen.get() == n;
    let choose = move |event: MouseEvent| {
        event.prevent_default();
        chosen.set(n);
    };
    view! {
        <a
            href=format!("#{panel}")
            id=format!("{panel}-tab")
            role=move || alive.get().then_some("tab")
            aria-controls=move || alive.get().then(|| panel.clone())
            aria-selected=move || alive.get().then(|| if here() { "true" } else { "false" })
            tabindex=move || (alive.get() && !here()).then_some("-1")
            data-open=move || here().then_some("")
            on:click=choose
        >
            {label}
        </a>
    }
}

fn body(n: usize, id: String, panel: AnyView, chosen: RwSignal<usize>, alive: RwSignal<bool>) -> impl IntoView {
    let here = move || chosen.get() == n;
    let tab = format!("{id}-tab");
    view! {
        <section
            class="tab-panel"
            id=id
            aria-labelledby=tab
            role=move || alive.get().then_some("tabpanel")
            tabindex=move || alive.get().then_some("0")
            hidden=move || alive.get() && !here()
            data-open=move || here().then_some("")
        >
            {panel}
        </section>
    }
}
