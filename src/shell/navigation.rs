//! Header, footer, language switch, and what a screen reader and the keyboard need on a change of page.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use madang_api::lang::Lang;

use crate::{
    i18n::{K, use_i18n},
    net::path,
};

/// Name, main sections, languages.
#[component]
pub fn Header() -> impl IntoView {
    let i = use_i18n();
    let location = use_location();
    let section = move |name: &'static str, key: K| {
        let href = path::page(i.lang, name);
        let prefix = href.clone();
        let current = move || {
            let path = location.pathname.get();
            (path == prefix || path.starts_with(&format!("{prefix}/"))).then_some("page")
        };
        view! { <li><a href=href aria-current=current>{i.t(key)}</a></li> }
    };
    view! {
        <header class="header">
            <a class="brand" href=path::page(i.lang, "")>
                <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
                    <path d="M2 11 16 5l14 6M6 13v14h20V13z"/><path class="yard-dot" d="M13 17h6v6h-6z"/>
                </svg>
                <span>{i.t(K::ShellName)}</span>
            </a>
            <nav class="nav" aria-label=i.t(K::NavLabel)>
                <ul>
                    {section("catalog", K::NavCatalog)}
                    {section("live", K::NavLive)}
                    {section("courses", K::NavCourses)}
                    {section("technologies", K::NavTechnologies)}
                    {section("patents", K::NavPatents)}
                    {section("visit", K::NavVisit)}
                </ul>
            </nav>
            <Find/>
            <Languages/>
            // Before it came nothing is painted, see `document`.
            <span id="header-end" hidden></span>
        </header>
    }
}

/// The catalogue's search from every page; a plain form, so that it needs nothing but the server. The
/// catalogue has a field of its own in its place.
#[component]
fn Find() -> impl IntoView {
    let i = use_i18n();
    let target = path::page(i.lang, "catalog");
    let here = target.clone();
    let location = use_location();
    let elsewhere = Memo::new(move |_| location.pathname.get() != here);
    view! {
        <search class="header-search" hidden=move || !elsewhere.get()>
            <form class="search" method="get" action=target>
                <label class="visually-hidden" for="header-q">{i.t(K::ShellSearch)}</label>
                <input id="header-q" type="search" name="q" maxlength="80" autocomplete="off" placeholder=i.t(K::ShellSearchHint)/>
                <button type="submit" aria-label=i.t(K::CatalogQGo)>
                    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 21 21"/></svg>
                </button>
            </form>
        </search>
    }
}

/// The same page in the other languages; a full page load, so that no text of two languages ever mixes.
#[component]
fn Languages() -> impl IntoView {
    let i = use_i18n();
    let location = use_location();
    let links = Lang::ALL.into_iter().map(|lang| {
        let href = move || {
            let path = location.pathname.get();
            let rest = path.splitn(3, '/').nth(2).map(str::to_owned).unwrap_or_default();
            format!("{}{}", path::page(lang, &rest), location.search.get().split_once('?').map_or_else(
                || { let s = location.search.get(); if s.is_empty() { String::new() } else { format!("?{s}") } },
                |(_, s)| format!("?{s}"),
            ))
        };
        let current = (lang == i.lang).then_some("true");
        view! { <li><a href=href lang=lang.tag() hreflang=lang.tag() rel="external" aria-current=current>{lang.own_name()}</a></li> }
    }).collect_view();
    view! { <nav class="languages" aria-label=i.t(K::ShellLanguages)><ul>{links}</ul></nav> }
}

/// Demo ribbon, who runs it, and the office's door.
#[component]
pub fn Footer() -> impl IntoView {
    let i = use_i18n();
    view! {
        <footer class="footer">
            <p class="demo-ribbon">{i.t(K::ShellDemo)}</p>
            <ul>
                <li><a href="/studio" rel="external">{i.t(K::ShellStudio)}</a></li>
                <li><a href="/api/docs" rel="external">{i.t(K::ShellApi)}</a></li>
            </ul>
        </footer>
    }
}

/// Moves focus to the new page's heading and says its title once; not on the first load and not when only
/// the query changes.
#[component]
pub fn RouteAnnouncer() -> impl IntoView {
    let path = use_location().pathname;
    let said = RwSignal::new(String::new());
    Effect::new(move |last: Option<String>| {
        let now = path.get();
        if last.is_some_and(|last| last != now) {
            arrive(said, path);
        }
        now
    });
    view! { <p class="visually-hidden" role="status" aria-live="polite">{move || said.get()}</p> }
}

#[cfg(feature = "hydrate")]
fn arrive(said: RwSignal<String>, path: Memo<String>) {
    use wasm_bindgen::JsCast;
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
    let (here, was) = (path.get_untracked(), document.active_element());
    // The new page's heading exists after its data came, on a bad line long after: for as long as a request waits.
    leptos::task::spawn_local(async move {
        for _ in 0..320 {
            gloo::timers::future::TimeoutFuture::new(50).await;
            if path.try_get_untracked().as_ref() != Some(&here) {
                return;
            }
            let Ok(Some(heading)) = document.query_selector("main h1[tabindex]") else { continue };
            // Who went on by keyboard meanwhile stays where they are.
            let now = document.active_element();
            let stayed = now == was || now.is_none_or(|now| now.tag_name() == "BODY");
            if let Some(heading) = heading.dyn_ref::<web_sys::HtmlElement>().filter(|_| stayed) {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = heading.focus_with_options(&options);
            }
            let _ = said.try_set(document.title());
            return;
        }
    });
}

#[cfg(not(feature = "hydrate"))]
fn arrive(_said: RwSignal<String>, _path: Memo<String>) {}
