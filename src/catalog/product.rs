//! A product's page: the plate, trade terms, attributes, description, certificates, what it is linked to.

mod specification;
mod terms;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use madang_api::{catalog::Product, media::Picture};

use self::{specification::Specification, terms::Terms};
use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    catalog::{
        certificates::Certificates,
        company::Products,
        crumbs::{Crumb, Crumbs},
        linked_data,
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

/// The page of one product.
#[component]
pub fn ProductPage() -> impl IntoView {
    let i = use_i18n();
    let params = use_params_map();
    let product = load::<Product>(move || {
        let slug = params.with(|p| p.get("slug")).unwrap_or_default();
        path::api(i.lang, &format!("products/{}", path::encode(&slug)), &[])
    });
    loaded(
        product,
        || skeleton::page(Room::Spread),
        move |result| match result {
            Ok(product) => page(i, product),
            Err(problem) => problem_view(&problem),
        },
    )
}

fn page(i: I18n, product: Product) -> AnyView {
    let card = product.card.clone();
    let company = path::page(i.lang, &format!("companies/{}", card.company.slug));
    let own = path::page(i.lang, &format!("products/{}", card.slug));
    let siblings = i.f(K::ProductSiblings, &[("name", &card.company.name)]);
    view! {
        <Head title=card.name.clone() description=description(i, &product)/>
        <JsonLd data=linked(|| linked_data::product(&product, i.lang, &own, &absolute))/>
        <div class="page product">
            <Crumbs steps=steps(i, &product)/>
            <div class="split product-front">
                <div class="plate-picture big" data-hall=card.hall.clone()>{big(&card.picture)}</div>
                <div class="product-words">
                    <h1 tabindex="-1">{card.name.clone()}</h1>
                    <p class="product-maker">
                        <a href=company.clone()>{card.company.name.clone()}</a>" · "{trade::stand(i, &card.hall, &product.stand)}
                    </p>
                    <p class="lede">{product.summary.clone()}</p>
                    <ul class="ways no-print">
                        <li><a class="button" href=format!("{company}#contact")>{i.t(K::ProductAsk)}</a></li>
                        <li class="note">{i.f(K::ProductAskNote, &[("name", &card.company.name)])}</li>
                    </ul>
                    <Terms product=product.clone()/>
                </div>
                {product.factory.clone().map(|slug| {
                    view! { <LivePanel slug title=K::ProductLive body=K::ProductLiveBody/> }
                })}
            </div>
            <div class="split even">
                <div class="stack wide">
                    <section><h2>{i.t(K::ProductAbout)}</h2><Translated text=product.description.clone() lang=product.lang/></section>
                    <Certificates items=product.certified/>
                </div>
                <Specification attributes=product.attributes/>
            </div>
            <div class="split even related-pair">
                <Related title=i.t(K::ProductTechnologies) folder="technologies" links=product.technologies/>
                <Related title=i.t(K::ProductPatents) folder="patents" links=product.patents/>
            </div>
            <Products title=siblings items=product.siblings/>
        </div>
    }
    .into_any()
}

fn description(i: I18n, product: &Product) -> String {
    let card = &product.card;
    let (moq, price) = (trade::quantity(i, &card.moq), trade::price(i, &card.price));
    i.f(
        K::ProductDescription,
        &[("company", &card.company.name), ("name", &card.name), ("moq", &moq), ("price", &price)],
    )
}

fn steps(i: I18n, product: &Product) -> Vec<Crumb> {
    let card = &product.card;
    vec![
        Crumb::new(i.t(K::CatalogTitle), "catalog"),
        Crumb::new(i.named("hall", &card.hall), format!("catalog?hall={}", card.hall)),
        Crumb::new(card.company.name.clone(), format!("companies/{}", card.company.slug)),
        Crumb::new(card.name.clone(), format!("products/{}", card.slug)),
    ]
}

/// The picture the page is about: fetched first.
pub fn big(picture: &Picture) -> impl IntoView + use<> {
    let Picture { src, width, height, alt } = picture.clone();
    view! { <img src=src width=width.to_string() height=height.to_string() alt=alt fetchpriority="high" decoding="async"/> }
}
