//! A price as its owner shows it: one amount, a span, or on request; with its unit and what it does not
//! contain.

use leptos::prelude::*;
use madang_api::money::Money;

use crate::i18n::{I18n, K, number, use_i18n};

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    One(Money),
    /// From the lowest to the highest, in one currency.
    Span(Money, Money),
    /// No number, and never a zero.
    OnRequest,
}

/// **Criteria.** The currency is always said. A span names it once. The note on what is not contained stands
/// beside the number, not at the page's end.
#[component]
pub fn Price(
    #[prop(into)] amount: Signal<Amount>,
    /// What one buys: `kg`, `100 pcs`.
    #[prop(optional, into)]
    unit: Option<String>,
    /// What is not contained, or when it holds.
    #[prop(optional, into)]
    basis: Option<String>,
) -> impl IntoView {
    let i = use_i18n();
    let text = move || amount.with(|amount| words(i, amount, unit.as_deref()));
    // What is not contained in no number is nothing.
    let shown = move || basis.clone().filter(|_| amount.with(|amount| *amount != Amount::OnRequest));
    view! {
        <span class="price">
            <b class="price-amount">{text}</b>
            {move || shown().map(|text| view! { " "<span class="price-basis">{text}</span> })}
        </span>
    }
}

/// The amount in words: `USD 2.40–3.80 / kg`.
#[must_use]
pub fn words(i: I18n, amount: &Amount, unit: Option<&str>) -> String {
    let price = match amount {
        Amount::OnRequest => return i.t(K::UiPriceOnRequest).to_owned(),
        Amount::One(money) => number::money(i.lang, money),
        Amount::Span(from, to) => span(i, from, to),
    };
    match unit {
        Some(unit) => i.f(K::UiPricePer, &[("price", &price), ("unit", unit)]),
        None => price,
    }
}

/// Two amounts with their currency named once.
fn span(i: I18n, from: &Money, to: &Money) -> String {
    let (low, high) = (number::money(i.lang, from), number::money(i.lang, to));
    if low == high {
        return low;
    }
    let before = format!("{} ", to.currency);
    let (low, high) = match high.strip_prefix(&before) {
        Some(bare) if from.currency == to.currency => (low.as_str(), bare),
        _ => (low.trim_end_matches('원'), high.as_str()),
    };
    format!("{low}–{high}")
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::{Amount, words};
    use crate::i18n::I18n;
    use madang_api::{lang::Lang, money::Money};

    #[test]
    fn the_currency_is_named_once_and_on_request_has_no_number() {
        let (ko, en) = (I18n::built_in(Lang::Ko), I18n::built_in(Lang::En));
        let usd = |amount| Money { amount, currency: "USD".into() };
        let krw = |amount| Money { amount, currency: "KRW".into() };
        assert_eq!(words(en, &Amount::Span(usd(240), usd(380)), Some("kg")), "USD 2.40–3.80 / kg");
        assert_eq!(words(ko, &Amount::Span(krw(1200), krw(1500)), None), "1,200–1,500원");
        assert_eq!(words(en, &Amount::Span(usd(240), usd(240)), None), "USD 2.40");
        assert!(!words(ko, &Amount::OnRequest, Some("kg")).contains('0'));
    }
}
