//! The technologies of the exhibitors, by field, on one page.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use madang_api::{library::TechnologyCard, list::List};

use super::fields;
use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    catalog::card::picture,
    i18n::{I18n, K, use_i18n},
    net::{load::load, path},
    shell::{head::Head, problem::problem_view},
};

/// More than there are; the list has one page.
const LIMIT: &str = "100";
/// Covers of the first screen.
const EAGER: usize = 4;

/// The list of technologies.
#[component]
pub fn TechnologiesPage() -> impl IntoView {
    let i = use_i18n();
    let query = use_query_map();
    let field = Memo::new(move |_| query.with(|q| fields::known(&fields::TECHNOLOGY, q.get_str("field"))));
    let list = load::<List<TechnologyCard>>(move || {
        path::api(i.lang, "technologies", &[("field", field.get().unwrap_or_default()), ("limit", LIMIT)])
    });
    loaded(
        list,
        || skeleton::page(Room::Cards),
        move |result| match result {
            Ok(list) => page(i, field.get_untracked(), list),
            Err(problem) => problem_view(&problem),
        },
    )
}

fn page(i: I18n, field: Option<&'static str>, list: List<TechnologyCard>) -> AnyView {
    let title = match field {
        Some(field) => i.f(K::TechnologyTitleField, &[("field", &i.named("field", field))]),
        None => i.t(K::TechnologyTitle).to_owned(),
    };
    let query = field.map(|field| format!("?field={field}")).unwrap_or_default();
    let href = move |field: Option<&'static str>| {
        let query = field.map(|field| format!("?field={field}")).unwrap_or_default();
        path::page(i.lang, &format!("technologies{query}"))
    };
    let count = i.n(K::TechnologyCountOne, K::TechnologyCountOther, list.total);
    let cards = list
        .items
        .into_iter()
        .enumerate()
        .map(|(n, card)| view! { <li>{plate(i, card, n < EAGER)}</li> })
        .collect_view();
    view! {
        <Head title=title.clone() description=i.t(K::TechnologyLede) query=query/>
        <div class="page library">
            <header class="page-head">
                <h1 tabindex="-1">{title}</h1>
                <p class="lede">{i.t(K::TechnologyLede)}</p>
            </header>
            {fields::chips(i, K::TechnologyFields, "field", &fields::TECHNOLOGY, field, href)}
            <section class="results">
                <div class="results-head"><h2>{count}</h2></div>
                <ul class="plates technologies">{cards}</ul>
            </section>
        </div>
    }
    .into_any()
}

fn plate(i: I18n, card: TechnologyCard, eager: bool) -> impl IntoView {
    let trl = i.f(K::TechnologyTrlShort, &[("n", &card.trl.to_string())]);
    view! {
        <article class="plate">
            <div class="plate-picture">{picture(&card.cover, eager)}</div>
            <h3><a href=path::page(i.lang, &format!("technologies/{}", card.slug))>{card.name}</a></h3>
            <p>{card.summary}</p>
            <p class="plate-facts"><b>{i.named("field", &card.field)}</b>" "<span>{trl}</span></p>
        </article>
    }
    .into_any()
}
