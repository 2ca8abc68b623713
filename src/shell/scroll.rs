//! Where the reader was: on going back, the page is shown at the place where it was left. Kept in memory
//! only, by address; a reload is the browser's own business.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use leptos::{ev, prelude::*};

thread_local! {
    static PLACES: Rc<RefCell<Places>> = Rc::default();
}

/// Most addresses that are remembered.
const MOST: usize = 200;
/// How long to wait for the content of the page one goes back to, in steps of [`STEP_MS`].
const STEPS: u32 = 40;
const STEP_MS: u32 = 50;

#[derive(Default)]
struct Places {
    by_address: HashMap<String, f64>,
    /// While a page is being put back in place, its own scrolling is not the reader's.
    restoring: bool,
}

/// Remembers places and returns to them. Call it once, in the frame of the app.
pub fn restore_on_back() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(history) = window.history() {
        // The browser would restore before the content is there, and lose the place.
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    let places = PLACES.with(Rc::clone);
    let remember = Rc::clone(&places);
    let scrolled = window_event_listener(ev::scroll, move |_| {
        let mut places = remember.borrow_mut();
        if let (false, Some((address, y))) = (places.restoring, here()) {
            if places.by_address.len() >= MOST {
                places.by_address.clear();
            }
            places.by_address.insert(address, y);
        }
    });
    let back = window_event_listener(ev::popstate, move |_| {
        let Some((address, _)) = here() else { return };
        let y = places.borrow().by_address.get(&address).copied().unwrap_or(0.0);
        places.borrow_mut().restoring = true;
        arrive(Rc::clone(&places), address, y, STEPS);
    });
    let leaving = window_event_listener(ev::pagehide, |_| {
        if let Some(history) = web_sys::window().and_then(|w| w.history().ok()) {
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Auto);
        }
    });
    on_cleanup(move || {
        scrolled.remove();
        back.remove();
        leaving.remove();
    });
}

/// Scrolls once the page is tall enough, or gives up and shows what there is.
fn arrive(places: Rc<RefCell<Places>>, address: String, y: f64, steps: u32) {
    let ready = tall_enough(y);
    if ready || steps == 0 || here().is_none_or(|(now, _)| now != address) {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, y);
        }
        places.borrow_mut().restoring = false;
        return;
    }
    let next = move || arrive(places, address, y, steps - 1);
    // Owned by the browser until it fires, twenty times a second for two seconds at most.
    leptos::task::spawn_local(async move {
        gloo::timers::future::TimeoutFuture::new(STEP_MS).await;
        next();
    });
}

fn tall_enough(y: f64) -> bool {
    let Some(window) = web_sys::window() else { return true };
    let view = window.inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(0.0);
    let height = window.document().and_then(|d| d.document_element()).map_or(0.0, |e| f64::from(e.scroll_height()));
    height >= y + view
}

/// The address under the reader and how far down it is.
fn here() -> Option<(String, f64)> {
    let window = web_sys::window()?;
    let location = window.location();
    let address = format!("{}{}", location.pathname().ok()?, location.search().ok()?);
    Some((address, window.scroll_y().ok()?))
}
