//! Title, description, canonical address, `hreflang`, Open Graph and JSON-LD of a page.

use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};
use leptos_router::hooks::use_location;
use madang_api::lang::Lang;

use super::share;
use crate::i18n::{K, use_i18n};

/// The public origin (`https://madang.example`) for canonical addresses; provided by the server, and read
/// in the browser from the page's own address.
#[derive(Clone)]
pub struct Origin(pub String);

/// The head of a page, with the picture that shares of it show. `title` without the name of the product, which is added here.
#[component]
pub fn Head(
    #[prop(into)] title: String,
    #[prop(into)] description: String,
    /// Query pairs that make another page (`?hall=FB`), as written after the path, with the question mark.
    #[prop(optional, into)]
    query: String,
    /// Pages of one person or one moment are not for search engines.
    #[prop(optional)]
    noindex: bool,
) -> impl IntoView {
    let i = use_i18n();
    let origin = origin();
    let path = use_location().pathname.get_untracked();
    let image = absolute(&share::picture(&path));
    let rest = path.splitn(3, '/').nth(2).map(|r| format!("/{r}")).unwrap_or_default();
    let address = move |lang: Lang| format!("{origin}/{}{rest}{query}", lang.code());
    let canonical = address(i.lang);
    let full = i.f(K::ShellTitle, &[("page", &title)]);
    let alternates = Lang::ALL
        .into_iter()
        .map(|lang| view! { <Link rel="alternate" hreflang=lang.tag() href=address(lang)/> })
        .collect_view();
    view! {
        <Title text=title_text(&full)/>
        <Meta name="description" content=description.clone()/>
        <Link rel="canonical" href=canonical.clone()/>
        {alternates}
        <Link rel="alternate" hreflang="x-default" href=address(Lang::En)/>
        <Meta property="og:type" content="website"/>
        <Meta property="og:title" content=full/>
        <Meta property="og:description" content=description/>
        <Meta property="og:url" content=canonical/>
        <Meta property="og:locale" content=i.lang.tag()/>
        {if noindex {
            view! { <Meta name="robots" content="noindex"/> }.into_any()
        } else {
            view! {
                <Meta property="og:image" content=image/>
                <Meta property="og:image:width" content=share::SIZE.0/>
                <Meta property="og:image:height" content=share::SIZE.1/>
                <Meta property="og:image:alt" content=title/>
                <Meta name="twitter:card" content="summary_large_image"/>
            }
            .into_any()
        }}
    }
}

/// Linked data of the page (schema.org). A data block, not a script: no policy has to allow it.
#[component]
pub fn JsonLd(
    /// The object, with `@context` and `@type`; see [`linked`].
    data: Option<serde_json::Value>,
) -> impl IntoView {
    // `<` would let a text close the block.
    let text = data.map(|data| data.to_string().replace('<', "\\u003c")).unwrap_or_default();
    view! { <script type="application/ld+json" inner_html=text></script> }
}

/// On the server `<Title>` writes its text as it is, and a company's name may hold anything.
fn title_text(text: &str) -> String {
    if cfg!(feature = "ssr") { text.replace('&', "&amp;").replace('<', "&lt;") } else { text.to_owned() }
}

/// Linked data is made by the server alone: crawlers read the page as it was sent, and the browser neither
/// makes it again nor carries the code for it.
pub fn linked(data: impl FnOnce() -> serde_json::Value) -> Option<serde_json::Value> {
    #[cfg(not(feature = "hydrate"))]
    return Some(data());
    #[cfg(feature = "hydrate")]
    {
        drop(data);
        None
    }
}

/// Makes a path absolute on the public origin.
#[must_use]
pub fn absolute(path: &str) -> String {
    format!("{}{path}", origin())
}

fn origin() -> String {
    if let Some(Origin(origin)) = use_context::<Origin>() {
        return origin;
    }
    #[cfg(feature = "hydrate")]
    if let Some(origin) = web_sys::window().and_then(|w| w.location().origin().ok()) {
        return origin;
    }
    String::new()
}
