//! Starting in the browser, and dying well: a panic tells the script outside the wasm, which keeps the
//! page readable, reports, and reloads with a guard.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::{app::App, i18n, office::OfficeApp};

/// Takes over the public page.
pub fn start_public() {
    install_panic_hook();
    wasm_bindgen_futures::spawn_local(async {
        let Some(i18n) = i18n::load().await else {
            report("load", "the texts of the page did not arrive");
            return;
        };
        if is_shell() {
            mount_to_body(move || view! { <App i18n=i18n/> });
        } else {
            hydrate_body(move || view! { <App i18n=i18n/> });
        }
        mark_ready();
    });
}

/// Mounts the office.
pub fn start_office() {
    install_panic_hook();
    wasm_bindgen_futures::spawn_local(async {
        let Some(i18n) = i18n::load().await else {
            report("load", "the texts of the page did not arrive");
            return;
        };
        mount_to_body(move || view! { <OfficeApp i18n=i18n/> });
        mark_ready();
    });
}

/// The server sends `<html data-shell>` when the body is empty.
fn is_shell() -> bool {
    root().is_some_and(|root| root.has_attribute("data-shell"))
}

/// Says to scripts, tests and style that events are handled now.
fn mark_ready() {
    if let Some(root) = root() {
        // Failing here would only leave the mark away.
        let _ = root.set_attribute("data-ready", "");
    }
    call("madangReady", &[]);
}

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

fn install_panic_hook() {
    std::panic::set_hook(Box::new(|info| report("panic", &info.to_string())));
}

fn report(kind: &str, message: &str) {
    call("madangFail", &[JsValue::from_str(kind), JsValue::from_str(message)]);
}

/// Calls a function of `boot.js`; without it (a stripped page) there is nobody to tell.
fn call(name: &str, arguments: &[JsValue]) {
    let Some(window) = web_sys::window() else { return };
    let Ok(function) = js_sys::Reflect::get(&window, &JsValue::from_str(name)) else { return };
    let Some(function) = function.dyn_ref::<js_sys::Function>() else { return };
    let list = arguments.iter().collect::<js_sys::Array>();
    let _ = function.apply(&window, &list);
}
