//! Trade terms in words: quantities with their units, prices, lead times, stands, plain days. Pure; the
//! numbers themselves are written by `i18n::number`.

use madang_api::{
    catalog::AttributeValue,
    lang::Lang,
    money::{Money, Price, Quantity},
    time::Timestamp,
};

use crate::i18n::{I18n, K, date, number};

/// A number and its unit: `500개`, `500 pcs`, `1 set`, `300 kg`.
#[must_use]
pub fn quantity(i: I18n, quantity: &Quantity) -> String {
    join(&number::plain(quantity.value), &unit(i, quantity))
}

/// What one price buys: `kg`, `개`, or `100 pcs`.
#[must_use]
pub fn per(i: I18n, per: &Quantity) -> String {
    if is_one(per.value) { unit(i, per) } else { quantity(i, per) }
}

/// A price in one line: `USD 2.40–3.80 / kg`, or that it is on request. Tiers show as their span.
#[must_use]
pub fn price(i: I18n, price: &Price) -> String {
    match price {
        Price::Negotiable => i.t(K::TradeNegotiable).to_owned(),
        Price::Range { from, to, per } => with_unit(i, &span(i, from, to), per),
        Price::Tiers { tiers, per } => {
            let low = tiers.iter().map(|t| &t.price).min_by_key(|m| m.amount);
            let high = tiers.iter().map(|t| &t.price).max_by_key(|m| m.amount);
            match (low, high) {
                (Some(low), Some(high)) => with_unit(i, &span(i, low, high), per),
                _ => i.t(K::TradeNegotiable).to_owned(),
            }
        }
    }
}

/// Days from one number to another: `20–30일`, `1 day`.
#[must_use]
pub fn days(i: I18n, (from, to): (u16, u16)) -> String {
    if from == to {
        return i.n(K::TradeDaysOne, K::TradeDaysOther, u64::from(from));
    }
    i.f(K::TradeDaysRange, &[("from", &from.to_string()), ("to", &to.to_string())])
}

/// An HS 2022 subheading as customs writes it: `842870` becomes `8428.70`.
#[must_use]
pub fn hs(hs6: &str) -> String {
    match (hs6.get(..4), hs6.get(4..)) {
        (Some(heading), Some(rest)) if !rest.is_empty() => format!("{heading}.{rest}"),
        _ => hs6.to_owned(),
    }
}

/// Hall and stand together: `기계설비관 E-14`.
#[must_use]
pub fn stand(i: I18n, hall: &str, stand: &str) -> String {
    i.f(K::CatalogStand, &[("hall", &i.named("hall", hall)), ("stand", stand)])
}

/// A calendar day `YYYY-MM-DD` in the language's manner, without its weekday; anything else as it is.
#[must_use]
pub fn day(lang: Lang, iso: &str) -> String {
    let Some(noon) = Timestamp::parse(&format!("{iso}T12:00:00+09:00")) else {
        return iso.to_owned();
    };
    let date = date::date(lang, noon);
    let bare = match lang {
        Lang::En => date.split_once(' ').map(|(_, rest)| rest),
        Lang::Zh => date.rsplit_once(' ').map(|(rest, _)| rest),
        Lang::Ko | Lang::Ja => date.split_once('(').map(|(rest, _)| rest),
    };
    bare.unwrap_or(&date).to_owned()
}

/// The value of a typed attribute: `12 kg`, `0–5 ℃`, a text, or yes and no.
#[must_use]
pub fn attribute(i: I18n, value: &AttributeValue) -> String {
    match value {
        AttributeValue::Number { value, unit } => join(&number::plain(*value), &symbol(i, unit)),
        AttributeValue::Range { from, to, unit } => {
            let (from, to) = (number::plain(*from), number::plain(*to));
            join(&i.f(K::TradeRange, &[("from", &from), ("to", &to)]), &symbol(i, unit))
        }
        AttributeValue::Text { text } => text.clone(),
        AttributeValue::Bool { value } => i.t(if *value { K::ProductYes } else { K::ProductNo }).to_owned(),
    }
}

fn with_unit(i: I18n, price: &str, per_quantity: &Quantity) -> String {
    i.f(K::TradePer, &[("price", price), ("quantity", &per(i, per_quantity))])
}

/// Two amounts with their currency named once.
fn span(i: I18n, from: &Money, to: &Money) -> String {
    let (low, high) = (number::money(i.lang, from), number::money(i.lang, to));
    if low == high {
        return low;
    }
    let prefix = format!("{} ", to.currency);
    let (low, high) = match high.strip_prefix(&prefix) {
        Some(bare) => (low.as_str(), bare),
        None => (low.trim_end_matches('원'), high.as_str()),
    };
    i.f(K::TradeRange, &[("from", low), ("to", high)])
}

fn unit(i: I18n, quantity: &Quantity) -> String {
    i.named(if is_one(quantity.value) { "rec20.one" } else { "rec20" }, &quantity.unit)
}

fn is_one(value: f64) -> bool {
    (value - 1.0).abs() < 1e-9
}

/// The unit symbol of an attribute (UCUM manner) as people write it.
fn symbol(i: I18n, unit: &str) -> String {
    match unit {
        "1" => String::new(),
        "10^9CFU" => "×10⁹ CFU".to_owned(),
        _ => i
            .named("product.unit", unit)
            .replace("m2", "m²")
            .replace("m3", "m³")
            .replace("Ohm", "Ω")
            .replace("deg", "°"),
    }
}

/// Counters of Korean, Chinese and Japanese follow the number at once; symbols keep their space.
fn join(number: &str, unit: &str) -> String {
    match unit.chars().next() {
        None => number.to_owned(),
        Some('\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '°') => format!("{number}{unit}"),
        Some(_) => format!("{number} {unit}"),
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use madang_api::{
        lang::Lang,
        money::{Money, Price, Quantity, Tier},
    };

    use super::{day, hs, price, quantity};
    use crate::i18n::I18n;

    fn q(value: f64, unit: &str) -> Quantity {
        Quantity { value, unit: unit.into() }
    }

    fn usd(amount: i64) -> Money {
        Money { amount, currency: "USD".into() }
    }

    #[test]
    fn quantities_take_the_counter_of_the_language() {
        for (lang, many, one, kg) in [
            (Lang::Ko, "5,000개", "1세트", "300 kg"),
            (Lang::En, "5,000 pcs", "1 set", "300 kg"),
            (Lang::Zh, "5,000件", "1套", "300 kg"),
            (Lang::Ja, "5,000個", "1セット", "300 kg"),
        ] {
            let i = I18n::built_in(lang);
            assert_eq!(quantity(i, &q(5000.0, "H87")), many);
            assert_eq!(quantity(i, &q(1.0, "SET")), one);
            assert_eq!(quantity(i, &q(300.0, "KGM")), kg);
        }
    }

    #[test]
    fn prices_name_the_currency_once_and_the_unit_always() {
        let (ko, en) = (I18n::built_in(Lang::Ko), I18n::built_in(Lang::En));
        let range = Price::Range { from: usd(240), to: usd(380), per: q(1.0, "KGM") };
        assert_eq!(price(ko, &range), "USD 2.40–3.80 / kg");
        let tiers = vec![Tier { min: 100.0, price: usd(500) }, Tier { min: 1000.0, price: usd(420) }];
        assert_eq!(price(en, &Price::Tiers { tiers, per: q(100.0, "H87") }), "USD 4.20–5.00 / 100 pcs");
        assert_eq!(price(en, &Price::Range { from: usd(100), to: usd(100), per: q(1.0, "H87") }), "USD 1.00 / pc");
        let won = |amount| Money { amount, currency: "KRW".into() };
        assert_eq!(
            price(ko, &Price::Range { from: won(1000), to: won(2000), per: q(1.0, "H87") }),
            "1,000–2,000원 / 개"
        );
    }

    #[test]
    fn a_price_on_request_has_no_digit() {
        for lang in Lang::ALL {
            let text = price(I18n::built_in(lang), &Price::Negotiable);
            assert!(!text.is_empty() && !text.chars().any(|c| c.is_ascii_digit()), "{text}");
        }
    }

    #[test]
    fn codes_and_days_are_written_as_people_do() {
        assert_eq!(hs("842870"), "8428.70");
        assert_eq!(hs("090121"), "0901.21");
        assert_eq!(day(Lang::Ko, "2027-03-05"), "2027. 3. 5.");
        assert_eq!(day(Lang::En, "2027-03-05"), "5 Mar 2027");
        assert_eq!(day(Lang::Zh, "2027-03-05"), "2027年3月5日");
        assert_eq!(day(Lang::Ja, "2027-03-05"), "2027年3月5日");
        assert_eq!(day(Lang::Ko, "unknown"), "unknown");
    }
}
