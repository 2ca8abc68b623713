//! The fold from samples to elements: stops, gaps, resets, order, and that nothing is lost or counted
//! twice however the samples are cut.

use madang_kpi::day::{HOUR_MS, MINUTE_MS};
use madang_kpi::{Elements, IndicatorId, Metric, Rules, Sample, Schedule, Tracker, Verdict};
use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

/// 2026-11-23 09:00 KST.
const NINE: i64 = 1_795_359_600_000 + 9 * HOUR_MS;
const PRI: f64 = 1_000.0;

fn tracker() -> Tracker {
    Tracker::new(Rules::periodic(10_000), PRI)
}

fn pq(at: i64, value: f64) -> [Sample; 2] {
    [Sample::number(Metric::Pq, at, value), Sample::number(Metric::Gq, at, value)]
}

fn state(at: i64, name: &str) -> Sample {
    Sample::text(Metric::State, at, name)
}

/// Folds all and adds up what the buckets gained.
fn run(tracker: &mut Tracker, samples: &[Sample], plan: &Schedule) -> Vec<(i64, Elements)> {
    let mut buckets = std::collections::BTreeMap::new();
    for sample in samples {
        for (bucket, gain) in tracker.fold(sample, sample.at_ms, plan).deltas {
            *buckets.entry(bucket).or_insert_with(Elements::default) += gain;
        }
    }
    buckets.into_iter().collect()
}

fn total(buckets: &[(i64, Elements)]) -> Elements {
    buckets.iter().map(|(_, e)| *e).sum()
}

/// A feed that reports each 10 s from `from` for `seconds`, `per_report` good pieces each, in the state
/// the samples before it have set.
fn steady(from: i64, seconds: i64, start: f64, per_report: f64) -> Vec<Sample> {
    (1..=seconds / 10).flat_map(|i| pq(from + i * 10_000, start + per_report * i as f64)).collect()
}

fn begin(name: &str) -> Vec<Sample> {
    let mut samples = pq(NINE, 0.0).to_vec();
    samples.push(state(NINE, name));
    samples
}

#[test]
fn execute_counts_as_production_and_pieces_by_positive_deltas() {
    let mut t = tracker();
    let mut samples = begin("Execute");
    samples.extend(steady(NINE, 600, 0.0, 8.0));
    let sum = total(&run(&mut t, &samples, &Schedule::always()));
    assert_eq!((sum.pbt, sum.apt), (600_000, 600_000));
    assert_eq!((sum.pq, sum.gq, sum.pri_pq), (480.0, 480.0, 480_000.0));
    assert_eq!(IndicatorId::Oee.compute(&sum), Some(0.8));
    assert_eq!(t.elements_at(NINE + 600_000, &Schedule::always()), sum);
}

#[test]
fn a_counter_that_falls_was_reset_and_keeps_what_it_had_made() {
    let mut t = tracker();
    let mut samples = begin("Execute");
    samples.extend(pq(NINE + 10_000, 65_530.0));
    samples.extend(pq(NINE + 20_000, 5.0));
    samples.extend(pq(NINE + 30_000, 12.0));
    let sum = total(&run(&mut t, &samples, &Schedule::always()));
    assert_eq!(sum.pq, 65_542.0);
}

#[test]
fn a_stop_under_five_minutes_stays_in_production_and_a_longer_one_is_a_delay() {
    for (seconds, apt, adet, minor) in [(290, 590_000, 0, 290_000), (300, 300_000, 300_000, 0)] {
        let mut t = tracker();
        let mut samples = begin("Execute");
        samples.extend(steady(NINE, 100, 0.0, 8.0));
        samples.push(state(NINE + 100_000, "Held"));
        samples.extend(steady(NINE + 100_000, seconds, 80.0, 0.0));
        samples.push(state(NINE + (100 + seconds) * 1_000, "Execute"));
        samples.extend(steady(NINE + (100 + seconds) * 1_000, 200, 80.0, 8.0));
        let sum = total(&run(&mut t, &samples, &Schedule::always()));
        assert_eq!((sum.apt, sum.adet, sum.minor_stop), (apt, adet, minor), "{seconds} s");
        assert_eq!(sum.failures, i64::from(adet > 0));
        assert_eq!(sum.restoration, adet);
        sum.check().expect("consistent");
    }
}

#[test]
fn a_running_stop_is_a_provisional_delay_in_the_view_only() {
    let plan = Schedule::always();
    let mut t = tracker();
    let mut samples = begin("Execute");
    samples.extend(steady(NINE, 100, 0.0, 8.0));
    samples.push(state(NINE + 100_000, "Suspended"));
    samples.extend(steady(NINE + 100_000, 60, 80.0, 0.0));
    let booked = total(&run(&mut t, &samples, &plan));
    assert_eq!((booked.pbt, booked.adet), (100_000, 0));
    assert!(t.is_provisional());
    let view = t.elements_at(NINE + 165_000, &plan);
    assert_eq!((view.pbt, view.adet, view.adet_external), (165_000, 65_000, 65_000));
    let end = total(&run(&mut t, &[state(NINE + 165_000, "Execute")], &plan));
    assert_eq!((end.apt, end.minor_stop, end.adet), (65_000, 65_000, 0));
    assert!(!t.is_provisional());
}

#[test]
fn starved_time_has_its_own_part_and_no_failure() {
    let mut t = tracker();
    let mut samples = begin("Suspended");
    samples.extend(steady(NINE, 400, 0.0, 0.0));
    let sum = total(&run(&mut t, &samples, &Schedule::always()));
    assert_eq!((sum.adet, sum.adet_external, sum.failures), (400_000, 400_000, 0));
}

#[test]
fn setup_and_waiting_for_an_order_are_planned_time_of_their_own() {
    let mut t = tracker();
    let mut samples = begin("Resetting");
    samples.extend(steady(NINE, 60, 0.0, 0.0));
    samples.push(state(NINE + 60_000, "Idle"));
    samples.extend(steady(NINE + 60_000, 40, 0.0, 0.0));
    let sum = total(&run(&mut t, &samples, &Schedule::always()));
    assert_eq!((sum.pbt, sum.asut, sum.adot), (100_000, 60_000, 40_000));
}

#[test]
fn silence_is_no_data_and_its_pieces_enter_no_indicator() {
    let mut t = tracker();
    let mut samples = begin("Execute");
    samples.extend(steady(NINE, 100, 0.0, 8.0));
    samples.extend(pq(NINE + 700_000, 560.0));
    samples.extend(steady(NINE + 700_000, 100, 560.0, 8.0));
    let sum = total(&run(&mut t, &samples, &Schedule::always()));
    assert_eq!((sum.pbt, sum.no_data), (200_000, 600_000));
    assert_eq!((sum.pq, sum.gq, sum.pq_outside), (160.0, 160.0, 480.0));
    assert_eq!(IndicatorId::Oee.compute(&sum), Some(0.8));
    let quiet = t.elements_at(NINE + 800_000 + 21_001, &Schedule::always());
    assert_eq!(quiet.pbt, 200_000, "what no data covers is not counted as running");
}

#[test]
fn a_good_count_sent_later_than_the_gap_still_follows_its_pieces() {
    let mut t = tracker();
    let mut samples = begin("Execute");
    samples.extend(pq(NINE + 10_000, 10.0));
    samples.push(Sample::number(Metric::Pq, NINE + 100_000, 30.0));
    samples.push(Sample::number(Metric::Pq, NINE + 110_000, 40.0));
    samples.push(Sample::number(Metric::Gq, NINE + 110_000, 39.0));
    samples.push(Sample::number(Metric::Sq, NINE + 110_000, 0.0));
    samples.push(Sample::number(Metric::Sq, NINE + 120_000, 1.0));
    let sum = total(&run(&mut t, &samples, &Schedule::always()));
    assert_eq!((sum.pq, sum.pq_outside), (20.0, 20.0));
    assert_eq!((sum.gq, sum.sq), (19.0, 1.0));
}

#[test]
fn time_without_a_known_state_is_not_planned_busy_time() {
    let mut t = tracker();
    let mut samples = pq(NINE, 0.0).to_vec();
    samples.extend(steady(NINE, 60, 0.0, 8.0));
    let sum = total(&run(&mut t, &samples, &Schedule::always()));
    assert_eq!((sum.pbt, sum.no_data, sum.pq), (0, 60_000, 0.0));
}

#[test]
fn breaks_and_time_after_the_shift_are_not_planned_and_its_pieces_stay_outside() {
    let mut t = tracker();
    let plan = Schedule::daily(&[(540, 545)]);
    let mut samples = begin("Execute");
    samples.extend(steady(NINE, 600, 0.0, 8.0));
    let sum = total(&run(&mut t, &samples, &plan));
    assert_eq!((sum.pbt, sum.no_data), (300_000, 0));
    assert_eq!((sum.pq, sum.gq, sum.pq_outside), (240.0, 240.0, 240.0));
}

#[test]
fn a_piece_counted_on_the_hour_belongs_to_the_hour_past() {
    let mut t = tracker();
    let at = NINE + HOUR_MS;
    let mut samples = pq(at - 10_000, 0.0).to_vec();
    samples.push(state(at - 10_000, "Execute"));
    samples.extend(pq(at, 8.0));
    samples.extend(pq(at + 10_000, 15.0));
    let buckets = run(&mut t, &samples, &Schedule::always());
    assert_eq!(buckets.iter().map(|b| b.0).collect::<Vec<_>>(), [NINE, at]);
    assert_eq!(buckets.iter().map(|b| b.1.pq).collect::<Vec<_>>(), [8.0, 7.0]);
    assert_eq!(buckets.iter().map(|b| b.1.pbt).collect::<Vec<_>>(), [10_000, 10_000]);
}

#[test]
fn a_new_production_day_begins_empty() {
    let plan = Schedule::always();
    let six = NINE + 21 * HOUR_MS;
    let mut t = tracker();
    let mut samples = pq(six - 10_000, 100.0).to_vec();
    samples.push(state(six - 10_000, "Execute"));
    samples.extend(pq(six, 108.0));
    run(&mut t, &samples, &plan);
    assert_eq!(t.elements_at(six - 1, &plan).pq, 8.0);
    assert_eq!(t.elements_at(six + 5_000, &plan).pbt, 5_000);
    assert_eq!(t.elements_at(six + 5_000, &plan).pq, 0.0);
    run(&mut t, &pq(six + 10_000, 7.0), &plan);
    assert_eq!(t.elements_at(six + 10_000, &plan).pq, 7.0, "counters reset at the day's begin");
}

#[test]
fn odd_samples_are_named_and_change_nothing() {
    let plan = Schedule::always();
    let mut t = tracker();
    run(&mut t, &begin("Execute"), &plan);
    run(&mut t, &pq(NINE + 10_000, 8.0), &plan);
    let before = t.clone();
    let now = NINE + 10_000;
    for (sample, verdict) in [
        (Sample::number(Metric::Pq, NINE + 10_000, 9.0), Verdict::Duplicate),
        (Sample::number(Metric::Pq, NINE + 5_000, 4.0), Verdict::OutOfOrder),
        (Sample::number(Metric::Pq, now + 120_001, 9.0), Verdict::Future),
        (Sample::number(Metric::from("Speed"), now, 9.0), Verdict::UnknownMetric),
        (Sample::number(Metric::Pq, now + 1, -1.0), Verdict::InvalidValue),
        (Sample::number(Metric::Pq, now + 1, f64::NAN), Verdict::InvalidValue),
        (Sample::number(Metric::Pri, now + 1, 0.0), Verdict::InvalidValue),
        (Sample::text(Metric::Pq, now + 1, "9"), Verdict::InvalidValue),
        (Sample::text(Metric::State, now + 1, "Running"), Verdict::InvalidValue),
        (Sample::number(Metric::State, now + 1, 6.0), Verdict::InvalidValue),
    ] {
        let outcome = t.fold(&sample, now, &plan);
        assert_eq!(outcome.verdict, verdict, "{sample:?}");
        assert!(outcome.deltas.is_empty());
        assert_eq!(t, before);
    }
    let near = t.fold(&Sample::number(Metric::Pq, now + 120_000, 9.0), now, &plan);
    assert_eq!(near.verdict, Verdict::Folded);
}

#[test]
fn an_ideal_cycle_holds_for_the_pieces_after_it() {
    let plan = Schedule::always();
    let mut t = tracker();
    let mut samples = begin("Execute");
    samples.extend(pq(NINE + 10_000, 10.0));
    samples.push(Sample::number(Metric::Pri, NINE + 10_000, 500.0));
    samples.extend(pq(NINE + 20_000, 20.0));
    let sum = total(&run(&mut t, &samples, &plan));
    assert_eq!(sum.pri_pq, 10.0 * 1_000.0 + 10.0 * 500.0);
}

#[test]
fn ticks_cover_a_feed_that_reports_by_exception() {
    let plan = Schedule::always();
    let mut t = Tracker::new(Rules::by_exception(), PRI);
    run(&mut t, &begin("Execute"), &plan);
    let gained = total(&t.tick(NINE + 30 * MINUTE_MS, &plan));
    assert_eq!((gained.pbt, gained.apt), (30 * MINUTE_MS, 30 * MINUTE_MS));
    let sum = total(&run(&mut t, &pq(NINE + 40 * MINUTE_MS, 900.0), &plan));
    assert_eq!((sum.apt, sum.pq, sum.no_data), (10 * MINUTE_MS, 900.0, 0));
}

/// A random run of a machine: what it did, step by step, each 10 s or so, with some gaps.
fn story() -> impl Strategy<Value = Vec<Sample>> {
    let step = (0..12usize, 0..20u32, 0..40u32, 1..3u32);
    prop::collection::vec(step, 1..400).prop_map(|steps| {
        const STATES: [&str; 6] = ["Execute", "Held", "Suspended", "Resetting", "Idle", "Aborted"];
        let mut samples = begin("Execute");
        let (mut at, mut good, mut scrap) = (NINE, 0u32, 0u32);
        for (index, made, gap, bad) in steps {
            at += if gap == 0 { 95_000 } else { 10_000 };
            if gap == 1 {
                (good, scrap) = (0, 0);
            }
            good += made;
            scrap += u32::from(made > 15) * bad;
            samples.push(Sample::number(Metric::Pq, at, f64::from(good + scrap)));
            samples.push(Sample::number(Metric::Gq, at, f64::from(good)));
            samples.push(Sample::number(Metric::Sq, at, f64::from(scrap)));
            if let Some(name) = STATES.get(index) {
                samples.push(state(at, name));
            }
        }
        samples
    })
}

fn rolled_up(samples: &[Sample]) -> (Vec<(i64, Elements)>, Tracker) {
    let mut t = tracker();
    let plan = Schedule::daily(&[(540, 620), (630, 900)]);
    let buckets = run(&mut t, samples, &plan);
    (buckets, t)
}

proptest! {
    #[test]
    fn buckets_and_the_running_day_say_the_same(samples in story()) {
        let plan = Schedule::daily(&[(540, 620), (630, 900)]);
        let (buckets, t) = rolled_up(&samples);
        let now = t.measured_at().expect("counted");
        let mut view = t.elements_at(now, &plan);
        let booked = total(&buckets);
        prop_assert!(view.pbt >= booked.pbt);
        // What the view has more is the running stop, as a delay.
        let held = view.pbt - booked.pbt;
        view.pbt -= held;
        view.adet -= held;
        view.adet_external = booked.adet_external;
        view.restoration = booked.restoration;
        view.failures = booked.failures;
        prop_assert_eq!(view, booked);
    }

    #[test]
    fn every_bucket_is_consistent_and_no_longer_than_an_hour(samples in story()) {
        for (_, e) in rolled_up(&samples).0 {
            prop_assert!(e.scheduled() <= HOUR_MS);
            prop_assert_eq!(e.aubt() + e.adot, e.pbt);
        }
    }

    #[test]
    fn planned_time_is_either_counted_or_no_data(samples in story()) {
        let plan = Schedule::daily(&[(540, 620), (630, 900)]);
        let (_, t) = rolled_up(&samples);
        let now = t.measured_at().expect("counted");
        prop_assert_eq!(t.elements_at(now, &plan).scheduled(), plan.scheduled_ms(NINE, now));
    }

    #[test]
    fn pieces_are_neither_lost_nor_doubled(samples in story()) {
        let mut made = 0.0;
        let mut last = 0.0;
        for sample in samples.iter().filter(|s| s.metric == Metric::Pq) {
            let madang_kpi::Value::Number(value) = sample.value else { continue };
            made += if value < last { value } else { value - last };
            last = value;
        }
        let sum = total(&rolled_up(&samples).0);
        prop_assert_eq!(sum.pq + sum.pq_outside, made);
    }

    #[test]
    fn duplicates_do_not_matter(samples in story(), every in 1..5usize) {
        let doubled: Vec<Sample> = samples
            .iter()
            .enumerate()
            .flat_map(|(i, s)| std::iter::repeat_n(s.clone(), 1 + usize::from(i % every == 0)))
            .collect();
        prop_assert_eq!(rolled_up(&doubled), rolled_up(&samples));
    }

    #[test]
    fn storing_and_loading_a_tracker_between_batches_changes_nothing(samples in story(), cut in 0..400usize) {
        let plan = Schedule::daily(&[(540, 620), (630, 900)]);
        let cut = cut.min(samples.len());
        let mut t = tracker();
        let mut first = run(&mut t, &samples[..cut], &plan);
        let text = serde_json::to_string(&t).expect("json");
        let mut stored: Tracker = serde_json::from_str(&text).expect("tracker");
        first.extend(run(&mut stored, &samples[cut..], &plan));
        let (whole, end) = rolled_up(&samples);
        prop_assert_eq!(total(&first), total(&whole));
        prop_assert_eq!(stored, end);
    }

    #[test]
    fn reporting_more_often_does_not_change_the_times(samples in story()) {
        // The same run with an extra heartbeat between any two reports that lie close together.
        let mut dense = Vec::new();
        for (i, sample) in samples.iter().enumerate() {
            if sample.metric == Metric::Pq && i > 0 {
                let before = samples[..i].iter().rev().find(|s| s.metric == Metric::Pq);
                if let Some(before) = before.filter(|b| sample.at_ms - b.at_ms <= 21_000) {
                    dense.push(Sample { at_ms: before.at_ms + 4_321, ..before.clone() });
                }
            }
            dense.push(sample.clone());
        }
        let (sparse, _) = rolled_up(&samples);
        let (dense, _) = rolled_up(&dense);
        let times = |e: Elements| (e.pbt, e.apt, e.adet, e.asut, e.adot, e.no_data, e.failures);
        prop_assert_eq!(times(total(&dense)), times(total(&sparse)));
    }
}
