//! A product as a plate and a company as a row, for every page that lists them. Styles: `.plate`, `.rows`
//! of the components and `style/catalog.css`.

use leptos::prelude::*;
use madang_api::{
    catalog::{CompanyCard, ProductCard},
    media::Picture,
};

use crate::{
    catalog::trade,
    i18n::{K, use_i18n},
    net::path,
};

/// A product: picture on the hall's paper, name as the one link, company, minimum order, price,
/// certificates. Stands in a list `<ul class="plates">` under an `<h2>`.
#[component]
pub fn ProductPlate(
    card: ProductCard,
    /// True for the plates of the first screen (four at most): their pictures are not put off.
    #[prop(optional)]
    eager: bool,
) -> impl IntoView {
    let i = use_i18n();
    let moq = i.f(K::TradeMoqCard, &[("quantity", &trade::quantity(i, &card.moq))]);
    let price = trade::price(i, &card.price);
    let certificates = card.certificates.join(" · ");
    view! {
        <article class="plate" data-hall=card.hall>
            <div class="plate-picture">{picture(&card.picture, eager)}</div>
            <h3><a href=path::page(i.lang, &format!("products/{}", card.slug))>{card.name}</a></h3>
            <p>{card.company.name}</p>
            <p class="plate-facts"><b>{moq}</b>" "<span>{price}</span></p>
            {(!certificates.is_empty()).then(|| view! { <p class="plate-marks">{certificates}</p> })}
        </article>
    }
    .into_any()
}

/// A company as one line of `<ul class="rows companies">`: mark, name as the one link, tagline, where it
/// stands and how many products it shows. Renders the `<li>`.
#[component]
pub fn CompanyRow(
    card: CompanyCard,
    /// True for the rows of the first screen: their pictures are not put off.
    #[prop(optional)]
    eager: bool,
) -> impl IntoView {
    let i = use_i18n();
    let stand = trade::stand(i, &card.hall, &card.stand);
    let products = i.n(K::CatalogProductsOne, K::CatalogProductsOther, u64::from(card.products));
    let level = i.f(K::CompanyLevelShort, &[("n", &card.level.to_string())]);
    view! {
        <li data-hall=card.hall>
            <div class="company-mark">{picture(&card.mark, eager)}</div>
            <div>
                <h3><a href=path::page(i.lang, &format!("companies/{}", card.slug))>{card.name}</a></h3>
                <p class="company-tagline">{card.tagline}</p>
            </div>
            <p class="company-where"><b>{stand}</b><span>{card.region}" · "{level}" · "{products}</span></p>
        </li>
    }
    .into_any()
}

/// A picture with its size and words; nothing moves when it comes.
#[must_use]
pub fn picture(picture: &Picture, eager: bool) -> impl IntoView + use<> {
    let loading = if eager { "eager" } else { "lazy" };
    let Picture { src, width, height, alt } = picture.clone();
    view! { <img src=src width=width.to_string() height=height.to_string() alt=alt loading=loading decoding="async"/> }
}
