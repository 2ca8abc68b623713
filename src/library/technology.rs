//! One technology: what it does, how ripe it is, and the companies, products, patents and courses it
//! leads to.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use madang_api::library::Technology;

use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    catalog::{
        card::picture,
        crumbs::{Crumb, Crumbs},
        related::Related,
        translated::Translated,
    },
    i18n::{I18n, K, use_i18n},
    net::{load::load, path},
    shell::{head::Head, problem::problem_view},
};

/// The page of one technology.
#[component]
pub fn TechnologyPage() -> impl IntoView {
    let i = use_i18n();
    let params = use_params_map();
    let technology = load::<Technology>(move || {
        let slug = params.with(|p| p.get("slug")).unwrap_or_default();
        path::api(i.lang, &format!("technologies/{}", path::encode(&slug)), &[])
    });
    loaded(
        technology,
        || skeleton::page(Room::Spread),
        move |result| match result {
            Ok(technology) => page(i, technology),
            Err(problem) => problem_view(&problem),
        },
    )
}

fn page(i: I18n, technology: Technology) -> AnyView {
    let card = technology.card;
    let field = i.named("field", &card.field);
    let steps = vec![
        Crumb::new(i.t(K::TechnologyTitle), "technologies"),
        Crumb::new(field.clone(), format!("technologies?field={}", card.field)),
        Crumb::new(card.name.clone(), format!("technologies/{}", card.slug)),
    ];
    let trl = card.trl.to_string();
    let level = i.f(K::TechnologyTrlValue, &[("n", &trl)]);
    let meaning = i.named("technology.trl_meaning", &trl);
    view! {
        <Head title=card.name.clone() description=card.summary.clone()/>
        <div class="page library">
            <Crumbs steps=steps/>
            <div class="split">
                <div class="plate-picture big">{picture(&card.cover, true)}</div>
                <div>
                    <h1 tabindex="-1">{card.name}</h1>
                    <p class="lede">{card.summary}</p>
                    <dl class="facts">
                        <dt>{i.t(K::TechnologyField)}</dt><dd>{field}</dd>
                        <dt>{i.t(K::TechnologyTrl)}</dt><dd>{level}" "<span class="note">{meaning}</span></dd>
                    </dl>
                </div>
            </div>
            <section>
                <h2>{i.t(K::TechnologyAbout)}</h2>
                <Translated text=technology.description lang=technology.lang/>
            </section>
            <div class="split even related-pair">
                <Related title=i.t(K::TechnologyCompanies) folder="companies" links=technology.companies/>
                <Related title=i.t(K::TechnologyProducts) folder="products" links=technology.products/>
                <Related title=i.t(K::TechnologyPatents) folder="patents" links=technology.patents/>
                <Related title=i.t(K::TechnologyCourses) folder="courses" links=technology.courses/>
            </div>
        </div>
    }
    .into_any()
}
