//! Times in the viewer's own zone, by the browser's `Intl`. Only after a page was taken over: the server
//! does not know the zone.

use madang_api::time::Timestamp;

use crate::i18n::I18n;

/// From when to when in the viewer's zone, with the zone's name; `None` when that zone has Korea's time.
#[cfg(feature = "hydrate")]
#[must_use]
pub fn span_here(i: I18n, from: Timestamp, to: Timestamp) -> Option<String> {
    use wasm_bindgen::{JsCast, JsValue};
    let date = |at: Timestamp| js_sys::Date::new(&JsValue::from_f64(at.0 as f64));
    let (from, to) = (date(from), date(to));
    // Minutes west of UTC.
    if from.get_timezone_offset() == -f64::from(madang_api::time::KST) {
        return None;
    }
    let options = js_sys::Object::new();
    for (name, value) in [
        ("year", "numeric"),
        ("month", "short"),
        ("day", "numeric"),
        ("weekday", "short"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("hourCycle", "h23"),
        ("timeZoneName", "short"),
    ] {
        js_sys::Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value)).ok()?;
    }
    let locales = js_sys::Array::of1(&JsValue::from_str(i.lang.tag()));
    let format = js_sys::Intl::DateTimeFormat::new(&locales, &options);
    let range = js_sys::Reflect::get(&format, &JsValue::from_str("formatRange")).ok()?;
    range.dyn_ref::<js_sys::Function>()?.call2(&format, &from, &to).ok()?.as_string()
}

/// The server knows no zone.
#[cfg(not(feature = "hydrate"))]
#[must_use]
pub fn span_here(_i: I18n, _from: Timestamp, _to: Timestamp) -> Option<String> {
    None
}
