//! Starts the guide: picks the language of the address, loads its texts, mounts.

use leptos::prelude::*;
use madang_api::lang::Lang;

use super::Guide;
use crate::i18n::{self, I18n};

/// Mounts the guide into the body.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        let Some(i18n) = texts().await else { return };
        mount_to_body(move || view! { <Guide i18n=i18n/> });
        if let Some(root) = root() {
            // Failing here would only leave the mark away.
            let _ = root.set_attribute("data-ready", "");
        }
    });
}

/// The texts of `?lang=`, Korean without it. The page names the file of each language.
async fn texts() -> Option<I18n> {
    let window = web_sys::window()?;
    let search = window.location().search().ok()?;
    let query = web_sys::UrlSearchParams::new_with_str(&search).ok()?;
    let lang = query.get("lang").and_then(|code| Lang::from_code(&code)).unwrap_or(Lang::Ko);
    let selector = format!("meta[name=madang-locale][data-lang={}]", lang.code());
    let path = window.document()?.query_selector(&selector).ok()??.get_attribute("content")?;
    let root = root()?;
    root.set_attribute("lang", lang.tag()).ok()?;
    root.set_attribute("data-lang", lang.code()).ok()?;
    i18n::load_from(lang, path).await
}

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
