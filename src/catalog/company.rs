//! A company's page: who they are, facts, what support changed, certificates, products, technologies.

pub mod facts;
pub mod outcome;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use madang_api::catalog::Company;

use self::{
    facts::{Contact, Facts, Stand, Strip},
    outcome::OutcomeTable,
};
use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    catalog::{
        card::{ProductPlate, picture},
        certificates::Certificates,
        crumbs::{Crumb, Crumbs},
        linked_data,
        product::big,
        related::Related,
        trade,
        translated::Translated,
    },
    factory::panel::LivePanel,
    i18n::{I18n, K, use_i18n},
    net::{load::load, path},
    shell::{
        head::{Head, JsonLd, absolute, linked},
        problem::problem_view,
    },
};

/// The page of one company.
#[component]
pub fn CompanyPage() -> impl IntoView {
    let i = use_i18n();
    let params = use_params_map();
    let company = load::<Company>(move || {
        let slug = params.with(|p| p.get("slug")).unwrap_or_default();
        path::api(i.lang, &format!("companies/{}", path::encode(&slug)), &[])
    });
    loaded(
        company,
        || skeleton::page(Room::Spread),
        move |result| match result {
            Ok(company) => page(i, company),
            Err(problem) => problem_view(&problem),
        },
    )
}

fn page(i: I18n, company: Company) -> AnyView {
    let card = company.card.clone();
    let rest = format!("companies/{}", card.slug);
    let own = path::page(i.lang, &rest);
    let description = i.f(K::CompanyDescription, &[("name", &card.name), ("tagline", &card.tagline)]);
    let steps = vec![
        Crumb::new(i.t(K::CatalogTitleCompanies), "catalog?view=companies"),
        Crumb::new(i.named("hall", &card.hall), format!("catalog?hall={}&view=companies", card.hall)),
        Crumb::new(card.name.clone(), rest),
    ];
    let data = linked(|| linked_data::organization(&company, &own, &absolute));
    let where_ = format!("{} · {}", trade::stand(i, &card.hall, &card.stand), card.region);
    let products = company.items.clone();
    view! {
        <Head title=card.name.clone() description=description/>
        <JsonLd data=data/>
        <div class="page company">
            <Crumbs steps=steps/>
            <header class="company-head">
                <div class="company-title">
                    <div class="company-mark">{picture(&card.mark, true)}</div>
                    <h1 tabindex="-1">{card.name.clone()}</h1>
                    <p class="company-where">{where_}</p>
                    <p class="lede">{card.tagline.clone()}</p>
                </div>
                {company.items.first().map(|item| {
                    view! { <div class="company-cover plate-picture" data-hall=card.hall.clone()>{big(&item.picture)}</div> }
                })}
            </header>
            <Strip company=company.clone()/>
            <div class="split">
                <div class="stack wide">
                    <section class="company-story"><h2>{i.t(K::CompanyStory)}</h2><Translated text=company.story.clone() lang=company.lang/></section>
                    {company.factory.clone().map(|slug| {
                        view! { <LivePanel slug title=K::CompanyLive body=K::CompanyLiveBody/> }
                    })}
                </div>
                <OutcomeTable outcome=company.outcome level=card.level/>
            </div>
            <Products title=i.t(K::CompanyProducts).to_owned() items=products/>
            <Certificates items=company.certificates.clone()/>
            <div class="split even">
                <Facts company=company.clone()/>
                <div class="stack wide"><Stand card=card.clone()/><Contact company=company.clone()/></div>
            </div>
            <Related title=i.t(K::CompanyTechnologies) folder="technologies" links=company.technologies/>
        </div>
    }
    .into_any()
}

/// Products as plates under a heading; nothing when there are none.
#[component]
pub fn Products(title: String, items: Vec<madang_api::catalog::ProductCard>) -> impl IntoView {
    if items.is_empty() {
        return None;
    }
    let plates = items.into_iter().map(|card| view! { <li><ProductPlate card=card/></li> }).collect_view();
    Some(
        view! {
            <section>
                <h2>{title}</h2>
                <ul class="plates">{plates}</ul>
            </section>
        }
        .into_any(),
    )
}
