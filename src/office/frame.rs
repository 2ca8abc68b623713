//! The office's header, its one column, and its title.

use leptos::prelude::*;
use madang_api::lang::Lang;

use crate::{
    i18n::{K, use_i18n},
    net::path,
    office::place::Place,
};

/// Header, main, and the page's title.
#[component]
pub fn Frame(place: Place, children: Children) -> impl IntoView {
    let i = use_i18n();
    let name = i.t(match place {
        Place::Studio => K::OfficeStudio,
        Place::Desk => K::OfficeDesk,
        Place::Link(_) => K::AuthTitle,
    });
    set_title(&i.f(K::OfficePageTitle, &[("page", name)]));
    let languages = Lang::ALL
        .into_iter()
        .map(|lang| {
            let current = (lang == i.lang).then_some("true");
            view! { <li><a href=format!("?lang={}", lang.code()) lang=lang.tag() hreflang=lang.tag() aria-current=current>{lang.own_name()}</a></li> }
        })
        .collect_view();
    view! {
        <a class="skip" href="#main">{i.t(K::ShellSkip)}</a>
        <header class="header">
            <a class="brand" href=path::page(i.lang, "")>
                <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
                    <path d="M3 13 16 6l13 7M6 13v14h20V13M13 17h6v6h-6z"/>
                </svg>
                <span>{i.t(K::ShellName)}</span>
            </a>
            <p class="office-name">{name}</p>
            <nav class="languages" aria-label=i.t(K::OfficeLanguages)><ul>{languages}</ul></nav>
        </header>
        <main id="main" tabindex="-1"><div class="page office">{children()}</div></main>
        <footer class="footer">
            <p class="demo-ribbon">{i.t(K::ShellDemo)}</p>
            <ul><li><a href=path::page(i.lang, "")>{i.t(K::OfficeExpo)}</a></li></ul>
        </footer>
    }
}

#[cfg(feature = "hydrate")]
fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|w| w.document()) {
        document.set_title(title);
    }
}

#[cfg(not(feature = "hydrate"))]
fn set_title(_title: &str) {}
