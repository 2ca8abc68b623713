//! Prices of products: tiers, from–to or negotiable, inside the range of the product type, and for
//! consumer goods such that the first order stays below USD 20,000.

use crate::model::{Price, Quantity, Tier};
use crate::product::catalog::{Kind, Variant};
use crate::rng::Rng;

/// How the prices of a product are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Tiers,
    Range,
    Negotiable,
}

/// Deals out the forms: 30 % tiers, 25 % from–to, 45 % negotiable. Costly goods lean to "negotiable".
#[must_use]
pub fn forms(seed: u64, kinds: &[&Kind]) -> Vec<Form> {
    let mut rng = Rng::new(seed, "price forms");
    let mut order: Vec<(f64, usize)> = kinds
        .iter()
        .enumerate()
        .map(|(i, kind)| (rng.unit() + (kind.price.1.log10() / 10.0).clamp(-0.2, 0.4), i))
        .collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let (tiers, ranges) = (kinds.len() * 30 / 100, kinds.len() * 25 / 100);
    let mut out = vec![Form::Negotiable; kinds.len()];
    // Tiers and ranges alternate over the cheaper end, so that both kinds of goods get both forms.
    let (mut left_tiers, mut left_ranges) = (tiers, ranges);
    for &(_, i) in order.iter().take(tiers + ranges) {
        let tier = rng.below(left_tiers + left_ranges) < left_tiers;
        out[i] = if tier { Form::Tiers } else { Form::Range };
        if tier { left_tiers -= 1 } else { left_ranges -= 1 }
    }
    out
}

/// The price of one product.
#[must_use]
pub fn price(form: Form, kind: &Kind, variant: &Variant, rng: &mut Rng) -> Price {
    if form == Form::Negotiable {
        return Price::Negotiable;
    }
    let (low, mut high) = kind.price;
    if matches!(kind.theme, "FB" | "HH") {
        high = high.min(19_800.0 / (kind.moq.value * variant.factor)).max(low * 1.12);
    }
    let base = (low + (high - low) * (variant.grade + rng.range(-0.05, 0.05))).clamp(low, high);
    // Prices of a few cents are told per hundred, so that amounts stay integers and breaks differ.
    let lot = if low < 0.2 && kind.price_per.unit == "H87" { 100.0 } else { 1.0 };
    let per = Quantity { value: kind.price_per.value * lot, unit: kind.price_per.unit.clone() };
    let cents = |usd: f64| round_amount(usd * lot * 100.0);
    match form {
        Form::Tiers => {
            let first = base.max(low / 0.88).min(high);
            let steps = if kind.moq.value < 10.0 { [1.0, 3.0, 6.0] } else { [1.0, 3.0, 10.0] };
            let tiers = steps.iter().zip([1.0, 0.95, 0.9]);
            Price::Tiers {
                tiers: tiers.map(|(s, p)| Tier { min: kind.moq.value * s, amount: cents(first * p) }).collect(),
                per,
            }
        }
        _ => Price::Range {
            from: cents((base * 0.94).max(low)),
            to: cents((base * 1.07).min(high).max(low * 1.07)),
            per,
        },
    }
}

/// Large amounts end in round figures, as in a real price list.
fn round_amount(cents: f64) -> i64 {
    let step = if cents >= 1_000_000.0 {
        10_000.0
    } else if cents >= 50_000.0 {
        500.0
    } else {
        1.0
    };
    ((cents / step).round() * step) as i64
}
