//! What components ask of the browser: opening and closing, where the focus is, how wide something is. On the
//! server nothing is open, nothing has the focus, and nothing is moved.

#[cfg(not(feature = "hydrate"))]
pub use none::*;
#[cfg(feature = "hydrate")]
pub use real::*;

#[cfg(feature = "hydrate")]
mod real {
    use wasm_bindgen::JsCast;
    use web_sys::{Document, Element, HtmlDialogElement, HtmlElement};

    fn document() -> Option<Document> {
        web_sys::window()?.document()
    }

    fn element(id: &str) -> Option<Element> {
        document()?.get_element_by_id(id)
    }

    fn dialog(id: &str) -> Option<HtmlDialogElement> {
        element(id)?.dyn_into().ok()
    }

    /// Opens the `<dialog>` of that id over the page; nothing when it is open, or when the browser knows commands
    /// (`command="show-modal"`) and opens it itself.
    pub fn show_modal(id: &str) {
        if js_sys::Reflect::has(&js_sys::global(), &"CommandEvent".into()).unwrap_or(false) {
            return;
        }
        if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
            // Fails only for a dialog that was taken out of the page meanwhile.
            let _ = dialog.show_modal();
        }
    }

    /// Closes the `<dialog>` of that id; the browser gives the focus back to what opened it.
    pub fn close_dialog(id: &str) {
        if let Some(dialog) = dialog(id) {
            dialog.close();
        }
    }

    /// The value of the button that closed the `<dialog>`; empty after Esc.
    pub fn return_value(id: &str) -> String {
        dialog(id).map(|dialog| dialog.return_value()).unwrap_or_default()
    }

    /// Whether the popover of that id is shown.
    pub fn popover_is_open(id: &str) -> bool {
        element(id).is_some_and(|element| element.matches(":popover-open").unwrap_or(false))
    }

    /// Shows or hides the popover of that id by the browser's own method.
    pub fn toggle_popover(id: &str, open: bool) {
        if popover_is_open(id) == open {
            return;
        }
        let Some(element) = element(id) else { return };
        let name = if open { "showPopover" } else { "hidePopover" };
        let method = js_sys::Reflect::get(&element, &name.into()).ok();
        if let Some(method) = method.and_then(|method| method.dyn_into::<js_sys::Function>().ok()) {
            // Fails only for an element that is no popover.
            let _ = method.call0(&element);
        }
    }

    fn matching(within: &str, selector: &str) -> Vec<HtmlElement> {
        let Some(list) = element(within).and_then(|element| element.query_selector_all(selector).ok()) else {
            return Vec::new();
        };
        (0..list.length()).filter_map(|n| list.item(n)?.dyn_into().ok()).collect()
    }

    /// Moves the focus to the nth match inside the element of that id.
    pub fn focus_nth(within: &str, selector: &str, n: usize) {
        if let Some(element) = matching(within, selector).get(n) {
            let _ = element.focus();
        }
    }

    /// Which match inside the element of that id has the focus.
    pub fn focused_nth(within: &str, selector: &str) -> Option<usize> {
        let active = document()?.active_element()?;
        matching(within, selector).iter().position(|element| element.as_ref() as &Element == &active)
    }

    /// How many CSS pixels wide the element of that id is drawn.
    pub fn width(id: &str) -> f64 {
        element(id).map_or(0.0, |element| f64::from(element.client_width()))
    }

    /// What stands behind `#` in the address.
    pub fn fragment() -> Option<String> {
        let hash = web_sys::window()?.location().hash().ok()?;
        hash.strip_prefix('#').filter(|id| !id.is_empty()).map(str::to_owned)
    }

    /// Name and bytes of the first file in the file input of that id.
    pub fn chosen_file(id: &str) -> Option<(String, u64)> {
        let file = element(id)?.dyn_into::<web_sys::HtmlInputElement>().ok()?.files()?.get(0)?;
        Some((file.name(), file.size() as u64))
    }
}

#[cfg(not(feature = "hydrate"))]
mod none {
    pub fn show_modal(_id: &str) {}

    pub fn close_dialog(_id: &str) {}

    pub fn return_value(_id: &str) -> String {
        String::new()
    }

    pub fn popover_is_open(_id: &str) -> bool {
        false
    }

    pub fn toggle_popover(_id: &str, _open: bool) {}

    pub fn focus_nth(_within: &str, _selector: &str, _n: usize) {}

    pub fn focused_nth(_within: &str, _selector: &str) -> Option<usize> {
        None
    }

    pub fn width(_id: &str) -> f64 {
        0.0
    }

    pub fn fragment() -> Option<String> {
        None
    }

    pub fn chosen_file(_id: &str) -> Option<(String, u64)> {
        None
    }
}
