//! What the booking form asks of the browser: the typed values, which button was pressed, a new key. On the
//! server these are empty; nothing there presses a button.

#[cfg(not(feature = "hydrate"))]
pub use none::{new_key, values};
#[cfg(feature = "hydrate")]
pub use real::{new_key, values};

#[cfg(feature = "hydrate")]
mod real {
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{FormData, HtmlFormElement, SubmitEvent};

    /// The names and values of the form that is being sent, with the pressed button as `action`.
    pub fn values(event: &SubmitEvent) -> Vec<(String, String)> {
        let Some(form) = event.target().and_then(|t| t.dyn_into::<HtmlFormElement>().ok()) else { return Vec::new() };
        let Ok(data) = FormData::new_with_form(&form) else { return Vec::new() };
        let mut out = Vec::new();
        if let Ok(Some(entries)) = js_sys::try_iter(&data) {
            for entry in entries.flatten() {
                let pair = js_sys::Array::from(&entry);
                if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
                    out.push((name, value));
                }
            }
        }
        if let Some(action) = event.submitter().and_then(|button| button.get_attribute("value")) {
            out.push(("action".to_owned(), action));
        }
        out
    }

    /// A random UUID. `randomUUID` is missing on plain http outside localhost; random bytes are not.
    pub fn new_key() -> String {
        let Some(crypto) = property(&js_sys::global(), "crypto") else { return String::new() };
        if let Some(uuid) = call(&crypto, "randomUUID", None).and_then(|v| v.as_string()) {
            return uuid;
        }
        let bytes = js_sys::Uint8Array::new_with_length(16);
        if call(&crypto, "getRandomValues", Some(&bytes)).is_none() {
            return String::new();
        }
        bytes.to_vec().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn property(object: &JsValue, name: &str) -> Option<JsValue> {
        js_sys::Reflect::get(object, &JsValue::from_str(name)).ok().filter(|v| !v.is_undefined())
    }

    fn call(object: &JsValue, name: &str, argument: Option<&JsValue>) -> Option<JsValue> {
        let function = property(object, name)?.dyn_into::<js_sys::Function>().ok()?;
        match argument {
            Some(argument) => function.call1(object, argument).ok(),
            None => function.call0(object).ok(),
        }
    }
}

#[cfg(not(feature = "hydrate"))]
mod none {
    pub fn values(_event: &leptos::ev::SubmitEvent) -> Vec<(String, String)> {
        Vec::new()
    }

    pub fn new_key() -> String {
        String::new()
    }
}
