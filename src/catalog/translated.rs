//! A long text in the language it exists in: marked for voice and glyphs, with a word when it is not the
//! reader's language.

use leptos::prelude::*;
use madang_api::lang::Lang;

use crate::i18n::{K, use_i18n};

/// Paragraphs of a text (split at line breaks) in language `lang`.
#[component]
pub fn Translated(text: String, lang: Lang) -> impl IntoView {
    let i = use_i18n();
    let note = (lang != i.lang).then(|| {
        let language = i.named("catalog.language", lang.code());
        view! { <p class="note">{i.f(K::CatalogUntranslated, &[("language", &language)])}</p> }
    });
    let paragraphs = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view();
    view! {
        {note}
        <div class="prose" lang=lang.tag()>{paragraphs}</div>
    }
    .into_any()
}
