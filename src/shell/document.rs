//! The HTML document that the server sends: the head's fixed part and the body with the app in it.

#[cfg(feature = "ssr")]
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos_meta::MetaTags;

#[cfg(feature = "ssr")]
use crate::{app::App, i18n::I18n};

/// Where the server puts the build's own tags (style, boot script, locale, wasm); it stands once in the
/// finished page.
pub const HEAD_MARK: &str = "<meta name=\"madang-head\">";

/// The whole document. `<body>` begins with the app's output, as hydration demands.
#[cfg(feature = "ssr")]
#[must_use]
pub fn document(i18n: I18n) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang=i18n.lang.tag() data-lang=i18n.lang.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="madang-head"/>
                // The header is painted whole or not yet: half of it would move when the other half comes.
                <link rel="expect" href="#header-end" blocking="render"/>
                <MetaTags/>
            </head>
            <body><App i18n=i18n/></body>
        </html>
    }
}
