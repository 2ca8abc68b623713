//! Eight products on the home page; which ones is the server's fair turn.

use leptos::prelude::*;
use madang_api::catalog::ProductCard;

use crate::{
    catalog::card::ProductPlate,
    i18n::{K, use_i18n},
    net::path,
};

/// Plates with the way to all products.
#[component]
pub fn Picks(
    products: Vec<ProductCard>,
    /// How many there are in all.
    total: u64,
) -> impl IntoView {
    let i = use_i18n();
    let plates = products.into_iter().map(|card| view! { <li><ProductPlate card/></li> }).collect_view();
    view! {
        <section>
            <div class="section-head">
                <h2>{i.t(K::HomeProducts)}</h2>
                <a href=path::page(i.lang, "catalog")>{i.n(K::HomeProductsAllOne, K::HomeProductsAllOther, total)}</a>
            </div>
            <ul class="plates">{plates}</ul>
        </section>
    }
}
