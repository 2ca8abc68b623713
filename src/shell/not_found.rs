//! The page for an unknown address: says so, in the right language, and offers ways on.

use leptos::prelude::*;

use crate::{
    i18n::{K, use_i18n},
    net::path,
    shell::{head::Head, status::set_status},
};

/// Not found, with ways on; answers 404 when the server renders it.
#[component]
pub fn NotFound() -> impl IntoView {
    let i = use_i18n();
    set_status(404);
    view! {
        <Head title=i.t(K::NotFoundTitle) description=i.t(K::NotFoundBody) noindex=true/>
        <section class="page scene">
            <img class="scene-picture" src="/scenes/not_found.svg" alt="" width="400" height="225"/>
            <h1 tabindex="-1">{i.t(K::NotFoundTitle)}</h1>
            <p class="lede">{i.t(K::NotFoundBody)}</p>
            <ul class="ways">
                <li><a class="button" href=path::page(i.lang, "catalog")>{i.t(K::NotFoundCatalog)}</a></li>
                <li><a class="button quiet" href=path::page(i.lang, "courses")>{i.t(K::NotFoundCourses)}</a></li>
                <li><a class="button quiet" href=path::page(i.lang, "")>{i.t(K::NotFoundHome)}</a></li>
            </ul>
        </section>
    }
}
