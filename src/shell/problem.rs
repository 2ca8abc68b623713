//! A page whose data did not come: what happened, what is safe, and what to do.

use leptos::prelude::*;
use madang_api::problem::{Code, Problem};

use crate::{
    i18n::{K, use_i18n},
    shell::{head::Head, not_found::NotFound, status::set_status},
};

/// The words of a problem; unknown things get the page "not found".
#[must_use]
pub fn problem_view(problem: &Problem) -> AnyView {
    if problem.code == Code::NotFound {
        return view! { <NotFound/> }.into_any();
    }
    set_status(problem.status);
    let i = use_i18n();
    view! {
        <Head title=i.t(K::ErrorTitle) description=i.t(K::ErrorBody) noindex=true/>
        <section class="page scene" role="alert">
            <img class="scene-picture" src="/scenes/error.svg" alt="" width="400" height="225"/>
            <h1 tabindex="-1">{i.t(K::ErrorTitle)}</h1>
            <p class="lede">{i.t(K::ErrorBody)}</p>
            <p class="ways"><a class="button" href="" rel="external">{i.t(K::ErrorRetry)}</a></p>
        </section>
    }
    .into_any()
}
