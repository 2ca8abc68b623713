//! A plan in metres: named places on a floor, to be looked at closer and pushed along. A list of the same places
//! stands beside it for those who do not see plans.

pub mod view;

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
};
use view::{Move, View};

use super::{dom, tone::mark};
use crate::{
    i18n::{K, use_i18n},
    ui::figure::geometry::short,
};

/// A place on the plan: a rectangle in metres from the upper left.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    pub label: String,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    /// Where it leads; a plain rectangle without.
    pub href: Option<String>,
    /// The one that is meant.
    pub here: bool,
}

/// The plan, its buttons, and the list as the children.
///
/// **Criteria.** Everything by buttons and by keys (+, −, 0, arrows while it has the focus), nothing by dragging
/// alone. The place that is meant differs by a frame as well as by colour. The plan never leaves its frame, and
/// a finger scrolls the page until the plan is enlarged. The list has every place and every link.
#[component]
pub fn MapCanvas(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    /// The floor in metres.
    width: f64,
    height: f64,
    spots: Vec<Spot>,
    /// The same as a list.
    children: Children,
) -> impl IntoView {
    let i = use_i18n();
    let whole = View::whole(width, height);
    let view = RwSignal::new(whole);
    let go = move |step: Move| view.update(|view| *view = view.after(step, whole));
    let keys = move |event: KeyboardEvent| {
        if let Some(step) = Move::of_key(&event.key()) {
            event.prevent_default();
            go(step);
        }
    };
    let canvas = id.clone();
    let drag = move |event: PointerEvent| {
        let drawn = dom::width(&canvas);
        if event.buttons() & 1 == 1 && drawn > 0.0 && view.with_untracked(|view| view.is_enlarged(whole)) {
            let scale = view.with_untracked(|view| view.width) / drawn;
            go(Move::By(-f64::from(event.movement_x()) * scale, -f64::from(event.movement_y()) * scale));
        }
    };
    let button = move |key: K, path: &'static str, step: Move| {
        view! { <button type="button" class="icon-button" aria-label=i.t(key) on:click=move |_| go(step)>{mark(path)}</button> }
    };
    let places = spots.into_iter().map(spot).collect_view();
    view! {
        <div class="map">
            <div class="map-buttons" role="group" aria-label=i.t(K::UiMapButtons)>
                {button(K::UiMapIn, "M8 3v10M3 8h10", Move::In)}
                {button(K::UiMapOut, "M3 8h10", Move::Out)}
                {button(K::UiMapWhole, "M2.5 6v-3.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10", Move::Whole)}
                {button(K::UiMapLeft, "M10 3 5 8l5 5", Move::Left)}
                {button(K::UiMapUp, "M3 10l5-5 5 5", Move::Up)}
                {button(K::UiMapDown, "M3 6l5 5 5-5", Move::Down)}
                {button(K::UiMapRight, "M6 3l5 5-5 5", Move::Right)}
            </div>
            <div class="map-frame" role="group" aria-label=label tabindex="0" on:keydown=keys>
                <svg
                    class="map-canvas"
                    id=id
                    width=short(width * 10.0)
                    height=short(height * 10.0)
                    viewBox=move || view.get().attribute()
                    data-enlarged=move || view.get().is_enlarged(whole).then_some("")
                    on:pointermove=drag
                    on:dragstart=move |event| event.prevent_default()
                >
                    <rect class="map-floor" width=short(width) height=short(height)></rect>
                    {places}
                </svg>
            </div>
            <div class="map-list">{children()}</div>
        </div>
    }
}

fn spot(spot: Spot) -> AnyView {
    let Spot { label, x, y, width, height, href, here } = spot;
    let here = here.then_some("");
    let (mid_x, mid_y) = (short(x + width / 2.0), short(y + height / 2.0));
    let shape = view! {
        <rect class="map-spot" data-here=here x=short(x) y=short(y) width=short(width) height=short(height)></rect>
        <text class="map-name" x=mid_x y=mid_y text-anchor="middle" dominant-baseline="central">{label}</text>
    };
    match href {
        // The group tells the macro that this is SVG's own link.
        Some(href) => view! { <g><a href=href>{shape}</a></g> }.into_any(),
        None => shape.into_any(),
    }
}
