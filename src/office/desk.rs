//! The organiser's desk. Until its tools are there it says what they will be.

use leptos::prelude::*;

use crate::{
    i18n::{K, use_i18n},
    net::path,
};

/// The calm first page.
#[component]
pub fn Desk() -> impl IntoView {
    let i = use_i18n();
    let work = [K::OfficeDeskInvite, K::OfficeDeskCourses, K::OfficeDeskFloor, K::OfficeDeskEvidence]
        .map(|key| view! { <li>{i.t(key)}</li> })
        .collect_view();
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{i.t(K::OfficeDesk)}</h1>
            <p class="lede">{i.t(K::OfficeDeskLede)}</p>
        </header>
        <section class="empty">
            <p>{i.t(K::OfficeDeskNow)}</p>
            <p class="ways"><a class="button" href=path::page(i.lang, "")>{i.t(K::OfficeExpo)}</a></p>
        </section>
        <section>
            <h2>{i.t(K::OfficeSoon)}</h2>
            <ul class="prose office-work">{work}</ul>
        </section>
    }
}
