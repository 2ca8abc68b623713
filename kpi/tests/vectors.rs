//! The indicators against the vectors of the standard's worked example (two presses) and against the
//! identities that pooled sets keep.

use madang_kpi::{Elements, IndicatorId};
use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

const MINUTE: f64 = 60_000.0;

fn press(pbt: i64, apt: i64, pri_min: f64, pq: f64, gq: f64) -> Elements {
    Elements {
        pbt: pbt * 60_000,
        apt: apt * 60_000,
        adet: (pbt - apt) * 60_000,
        pq,
        gq,
        sq: pq - gq,
        pri_pq: pri_min * MINUTE * pq,
        pri_gq: pri_min * MINUTE * gq,
        ..Elements::default()
    }
}

fn a() -> Elements {
    press(420, 380, 0.05, 7000.0, 6860.0)
}

fn b() -> Elements {
    press(240, 120, 1.0, 96.0, 90.0)
}

fn close(id: IndicatorId, e: &Elements, expected: f64) {
    let value = id.compute(e).expect("defined");
    assert!((value - expected).abs() < 5e-7, "{id}: {value}, expected {expected}");
}

#[test]
fn two_presses_give_the_published_figures_to_six_digits() {
    for (e, expected) in [
        (a(), [0.904_762, 0.921_053, 0.98, 0.816_667]),
        (b(), [0.5, 0.8, 0.9375, 0.375]),
        (a() + b(), [0.757_576, 0.892, 0.970_852, 0.656_061]),
    ] {
        for (id, value) in IndicatorId::MAIN.into_iter().zip(expected) {
            close(id, &e, value);
        }
        e.check().expect("consistent");
    }
}

#[test]
fn pooled_quality_is_weighted_by_cycle_time_not_by_pieces() {
    let pooled = a() + b();
    let naive = pooled.gq / pooled.pq;
    assert!((naive - 0.979_425).abs() < 5e-7);
    assert!(IndicatorId::QualityRatio.compute(&pooled).expect("defined") < naive - 0.008);
}

#[test]
fn nothing_counted_is_undefined_and_not_zero() {
    for id in IndicatorId::ALL {
        assert_eq!(id.compute(&Elements::default()), None, "{id}");
    }
}

#[test]
fn a_shift_of_breakdown_has_oee_zero_but_no_effectiveness() {
    let down = Elements { pbt: 1000, adet: 1000, ..Elements::default() };
    assert_eq!(IndicatorId::Oee.compute(&down), Some(0.0));
    assert_eq!(IndicatorId::Availability.compute(&down), Some(0.0));
    assert_eq!(IndicatorId::Effectiveness.compute(&down), None);
    assert_eq!(IndicatorId::QualityRatio.compute(&down), None);
}

#[test]
fn effectiveness_over_one_is_kept_and_flagged() {
    let fast = press(60, 60, 1.0, 75.0, 75.0);
    let value = IndicatorId::Effectiveness.compute(&fast).expect("defined");
    assert!((value - 1.25).abs() < 1e-12);
    assert!(IndicatorId::Effectiveness.exceeds(value));
    assert!(!IndicatorId::Effectiveness.exceeds(1.0));
    assert!(!IndicatorId::ThroughputRate.exceeds(5_000.0));
}

#[test]
fn records_are_complete_and_in_the_order_of_the_ids() {
    for id in IndicatorId::ALL {
        let record = id.record();
        assert_eq!(record.id, id);
        assert!(!record.name.is_empty() && !record.formula.is_empty());
        assert!(!record.elements.is_empty() && !record.audience.is_empty());
        assert_eq!(id.name().parse(), Ok(id));
        assert_eq!(serde_json::to_value(id).expect("json"), id.name());
    }
    let error = "oeee".parse::<IndicatorId>().expect_err("no such indicator").to_string();
    assert!(error.contains("`oeee`") && error.contains("quality_ratio"), "{error}");
}

/// Elements as a machine could have them: parts of planned time, judged pieces, an ideal cycle that may
/// be too slow (effectiveness over 100 %).
fn elements() -> impl Strategy<Value = Elements> {
    let times = (1..500_000i64, 0..500_000i64, 0..300_000i64, 0..300_000i64);
    let counts = (1..5_000u32, 0..500u32, 0..100u32, 1..900u32);
    (times, counts).prop_map(|((apt, adet, asut, adot), (gq, sq, rq, pri))| {
        let (gq, sq, rq) = (f64::from(gq), f64::from(sq), f64::from(rq));
        let pq = gq + sq + rq;
        Elements {
            pbt: apt + adet + asut + adot,
            apt,
            adet,
            adot,
            asut,
            pq,
            gq,
            sq,
            rq,
            pri_pq: f64::from(pri) * pq,
            pri_gq: f64::from(pri) * gq,
            ..Elements::default()
        }
    })
}

proptest! {
    #[test]
    fn availability_times_effectiveness_times_quality_is_oee(set in prop::collection::vec(elements(), 1..6)) {
        let e: Elements = set.into_iter().sum();
        let [a, p, q, oee] = IndicatorId::MAIN.map(|id| id.compute(&e).expect("defined"));
        prop_assert!((a * p * q - oee).abs() < 1e-12 * oee.max(1.0));
    }

    #[test]
    fn nee_is_never_below_oee(e in elements()) {
        prop_assert!(IndicatorId::Nee.compute(&e) >= IndicatorId::Oee.compute(&e));
    }

    #[test]
    fn pooled_oee_is_the_planned_time_weighted_mean_and_lies_between_the_units(
        set in prop::collection::vec(elements(), 1..6),
    ) {
        let oee = |e: &Elements| IndicatorId::Oee.compute(e).expect("defined");
        let pooled: Elements = set.iter().copied().sum();
        let weighted: f64 = set.iter().map(|e| oee(e) * e.pbt as f64).sum::<f64>() / pooled.pbt as f64;
        prop_assert!((oee(&pooled) - weighted).abs() < 1e-9);
        let low = set.iter().map(oee).fold(f64::MAX, f64::min);
        let high = set.iter().map(oee).fold(f64::MIN, f64::max);
        prop_assert!(low - 1e-12 <= oee(&pooled) && oee(&pooled) <= high + 1e-12);
    }

    #[test]
    fn merging_is_associative_to_the_bit(x in elements(), y in elements(), z in elements()) {
        prop_assert_eq!((x + y) + z, x + (y + z));
        prop_assert_eq!(x + y, y + x);
        prop_assert!((x + y + z).check().is_ok());
    }

    #[test]
    fn elements_survive_json(e in elements()) {
        let text = serde_json::to_string(&e).expect("json");
        prop_assert_eq!(serde_json::from_str::<Elements>(&text).expect("elements"), e);
    }
}
