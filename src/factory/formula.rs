//! How an indicator came about: the formula of ISO 22400-2 and the same with today's numbers in it.

use leptos::prelude::*;
use madang_kpi::{element::Elements, indicator::IndicatorId};

use crate::{
    i18n::{I18n, K, number, use_i18n},
    ui::figure::ring::percent,
};

/// Behind one tap, so that the tile stays quiet.
#[component]
pub fn Formula(id: IndicatorId, #[prop(into)] elements: Signal<Option<Elements>>) -> impl IntoView {
    let i = use_i18n();
    let name = i.named("kpi", id.name());
    let with_numbers = move || elements.get().and_then(|e| line(i, id, &e));
    view! {
        <details class="more formula">
            <summary>{i.f(K::KpiFormulaOf, &[("name", &name)])}</summary>
            <p>{i.named("kpi", &format!("text_{}", id.name()))}</p>
            <p class="formula-numbers">{with_numbers}</p>
            <p class="note">{i.t(K::KpiTerms)}</p>
        </details>
    }
}

/// `= 20,580 s ÷ 29,430 s = 69.9 %`; nothing for an indicator without a basis.
#[must_use]
pub fn line(i: I18n, id: IndicatorId, e: &Elements) -> Option<String> {
    let (above, below) = fraction(id, e)?;
    let seconds = |ms: f64| i.f(K::UnitSeconds, &[("n", &number::integer((ms / 1_000.0).round() as i64))]);
    let value = id.compute(e).map(|v| v * 100.0);
    Some(format!("= {} ÷ {} = {} %", seconds(above), seconds(below), percent(value)))
}

/// Numerator and denominator of a main indicator in ms.
fn fraction(id: IndicatorId, e: &Elements) -> Option<(f64, f64)> {
    match id {
        IndicatorId::Availability => Some((e.apt as f64, e.pbt as f64)),
        IndicatorId::Effectiveness => Some((e.pri_pq, e.apt as f64)),
        IndicatorId::QualityRatio => Some((e.pri_gq, e.pri_pq)),
        IndicatorId::Oee => Some((e.pri_gq, e.pbt as f64)),
        _ => None,
    }
    .filter(|(_, below)| *below > 0.0)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::line;
    use crate::i18n::I18n;
    use madang_api::lang::Lang;
    use madang_kpi::{element::Elements, indicator::IndicatorId};

    #[test]
    fn the_formula_with_its_numbers_gives_the_value_that_is_shown() {
        let i = I18n::built_in(Lang::En);
        let e = Elements {
            pbt: 29_430_000,
            apt: 24_800_000,
            pri_pq: 21_500_000.0,
            pri_gq: 21_012_000.0,
            ..Elements::default()
        };
        assert_eq!(line(i, IndicatorId::Oee, &e).unwrap(), "= 21,012 s ÷ 29,430 s = 71.4 %");
        assert_eq!(line(i, IndicatorId::QualityRatio, &e).unwrap(), "= 21,012 s ÷ 21,500 s = 97.7 %");
        assert_eq!(line(i, IndicatorId::Oee, &Elements::default()), None, "nothing planned is no formula");
    }
}
