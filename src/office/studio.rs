//! The studio of an SME. Until its tools are there it says what they will be, by the person's role.

use leptos::prelude::*;
use madang_api::auth::{Me, Role};

use crate::{
    i18n::{K, use_i18n},
    net::path,
};

/// The calm first page.
#[component]
pub fn Studio(me: Me) -> impl IntoView {
    let i = use_i18n();
    let company = me.company_name.clone().unwrap_or_default();
    let work: &[K] = match me.role {
        Role::Owner => &[K::OfficeStudioOwner, K::OfficeStudioTrade, K::OfficeStudioFactory, K::OfficeStudioPeople],
        Role::Editor => &[K::OfficeStudioOwner, K::OfficeStudioTrade],
        Role::BoothStaff => &[K::OfficeStudioTrade],
        Role::FactoryEngineer => &[K::OfficeStudioFactory],
        Role::Organiser | Role::Kiosk => &[],
    };
    let work = work.iter().map(|key| view! { <li>{i.t(*key)}</li> }).collect_view();
    let page = me.company.as_ref().map(|slug| {
        let href = path::page(i.lang, &format!("companies/{slug}"));
        view! { <p class="ways"><a class="button" href=href>{i.t(K::OfficeCompanyPage)}</a></p> }
    });
    view! {
        <header class="page-head">
            <p class="note">{i.named("role", me.role.name())}</p>
            <h1 tabindex="-1">{company.clone()}</h1>
            <p class="lede">{i.f(K::OfficeStudioLede, &[("company", &company)])}</p>
        </header>
        <section class="empty">
            <p>{i.t(K::OfficeStudioNow)}</p>
            {page}
        </section>
        <section>
            <h2>{i.t(K::OfficeSoon)}</h2>
            <ul class="prose office-work">{work}</ul>
        </section>
    }
}
