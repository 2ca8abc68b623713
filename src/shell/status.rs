//! The HTTP status of a page that is being rendered: 404 and 503 pages must not answer 200.

use leptos::prelude::*;

/// How the server learns the status; it provides this context for each render.
#[derive(Clone)]
pub struct StatusSetter(pub std::sync::Arc<dyn Fn(u16) + Send + Sync>);

/// Sets the status of the page under way. Does nothing in the browser.
pub fn set_status(status: u16) {
    if let Some(StatusSetter(set)) = use_context::<StatusSetter>() {
        set(status);
    }
}
