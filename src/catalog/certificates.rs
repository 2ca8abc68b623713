//! Certificates as a table: scheme, number, validity, and in words whether it still holds.

use leptos::prelude::*;
use madang_api::catalog::Certificate;

use crate::{
    catalog::trade,
    i18n::{I18n, K, use_i18n},
};

/// The table with its heading; nothing when there are no certificates.
#[component]
pub fn Certificates(items: Vec<Certificate>) -> impl IntoView {
    let i = use_i18n();
    if items.is_empty() {
        return None;
    }
    let rows = items.into_iter().map(|certificate| row(i, certificate)).collect_view();
    Some(
        view! {
            <section>
                <h2>{i.t(K::TradeCertificates)}</h2>
                <table class="table cells">
                    <thead>
                        <tr>
                            <th scope="col">{i.t(K::TradeScheme)}</th>
                            <th scope="col">{i.t(K::TradeNumber)}</th>
                            <th scope="col">{i.t(K::TradeValid)}</th>
                            <th scope="col">{i.t(K::TradeStatus)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
        .into_any(),
    )
}

fn row(i: I18n, certificate: Certificate) -> impl IntoView {
    let from = trade::day(i.lang, &certificate.valid_from);
    let to = trade::day(i.lang, &certificate.valid_to);
    let valid = i.f(K::TradeDates, &[("from", &from), ("to", &to)]);
    let (class, word) =
        if certificate.expired { ("badge wait", K::TradeExpired) } else { ("badge good", K::TradeValidNow) };
    view! {
        <tr class:expired=certificate.expired>
            <th scope="row"><b>{certificate.scheme}</b></th>
            <td>{certificate.number}</td>
            <td>{valid}</td>
            <td><span class=class>{i.t(word)}</span></td>
        </tr>
    }
    .into_any()
}
