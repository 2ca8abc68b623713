//! Machine states, feed states, metric names, production days and schedules.

use madang_kpi::day::{DAY_MS, HOUR_MS, MINUTE_MS};
use madang_kpi::{
    FeedState, MachineState, Metric, Sample, Schedule, TimeClass, Value, feed_state, hour_start, link_state,
    production_day,
};

/// 2026-11-23 00:00 KST, a Monday.
const MONDAY: i64 = 1_795_359_600_000;

#[test]
fn every_state_is_known_by_its_packml_name_and_has_a_time_class() {
    for state in MachineState::ALL {
        assert_eq!(state.name().parse(), Ok(state));
        assert_eq!(serde_json::to_value(state).expect("json"), state.name());
    }
    assert_eq!(MachineState::Execute.time_class(), TimeClass::Production);
    assert_eq!(MachineState::Resetting.time_class(), TimeClass::Setup);
    assert_eq!(MachineState::Aborted.time_class(), TimeClass::Malfunction);
    assert_eq!(MachineState::Suspended.time_class(), TimeClass::External);
    assert_eq!(MachineState::Idle.time_class(), TimeClass::Down);
}

#[test]
fn an_unknown_state_is_refused_by_name() {
    let error = "EXECUTE".parse::<MachineState>().expect_err("names are case-sensitive");
    assert!(error.to_string().contains("`EXECUTE`"), "{error}");
    assert!("6".parse::<MachineState>().is_err(), "numbers differ between sources");
}

#[test]
fn a_periodic_feed_is_late_after_one_period_and_stale_after_two_and_a_second() {
    let period = 10_000;
    for (age, expected) in [
        (-500, FeedState::Live),
        (0, FeedState::Live),
        (10_000, FeedState::Live),
        (10_001, FeedState::Late),
        (21_000, FeedState::Late),
        (21_001, FeedState::Stale),
        (86_400_000, FeedState::Stale),
    ] {
        assert_eq!(feed_state(MONDAY, Some(MONDAY - age), period, true), expected, "age {age}");
        assert_eq!(feed_state(MONDAY, Some(MONDAY - age), period, false), FeedState::NotScheduled);
    }
    assert_eq!(feed_state(MONDAY, None, period, true), FeedState::NoData);
    assert_eq!(feed_state(MONDAY, None, period, false), FeedState::NotScheduled);
}

#[test]
fn a_feed_by_exception_goes_stale_on_death_only() {
    assert_eq!(link_state(Some(true), true), FeedState::Live);
    assert_eq!(link_state(Some(false), true), FeedState::Stale);
    assert_eq!(link_state(None, true), FeedState::NoData);
    assert_eq!(link_state(Some(false), false), FeedState::NotScheduled);
}

#[test]
fn metrics_keep_their_wire_names_and_unknown_ones_are_kept() {
    for name in Metric::NAMES {
        assert_eq!(Metric::from(name).name(), name);
        assert!(!matches!(Metric::from(name), Metric::Unknown(_)));
    }
    let text = r#"{"metric":"Vibration/X","at_ms":5,"value":1.5}"#;
    let sample: Sample = serde_json::from_str(text).expect("sample");
    assert_eq!(sample.metric, Metric::Unknown("Vibration/X".to_owned()));
    assert_eq!(sample.value, Value::Number(1.5));
    assert_eq!(serde_json::to_string(&sample).expect("json"), text);
    let text = r#"{"metric":"State","at_ms":5,"value":"Execute"}"#;
    let sample: Sample = serde_json::from_str(text).expect("sample");
    assert_eq!(sample, Sample::text(Metric::State, 5, "Execute"));
}

#[test]
fn a_production_day_begins_at_six_and_holds_the_night_shift_of_the_day_before() {
    let day = production_day(MONDAY + 6 * HOUR_MS, 360);
    assert_eq!(day.date.to_string(), "2026-11-23");
    assert_eq!(day.start_ms, MONDAY + 6 * HOUR_MS);
    assert_eq!(day.end_ms - day.start_ms, DAY_MS);
    let night = production_day(MONDAY + 6 * HOUR_MS - 1, 360);
    assert_eq!(night.date.to_string(), "2026-11-22");
    assert_eq!(night.end_ms, day.start_ms);
    assert_eq!(production_day(MONDAY, 0).date.to_string(), "2026-11-23");
    assert_eq!(production_day(MONDAY - 1, 0).date.to_string(), "2026-11-22");
    assert_eq!(day.hours().count(), 24);
    assert_eq!(hour_start(MONDAY + 61 * MINUTE_MS), MONDAY + HOUR_MS);
}

#[test]
fn dates_are_right_over_leap_years_and_before_the_epoch() {
    for (days, expected) in
        [(0, "1970-01-01"), (-1, "1969-12-31"), (11_016, "2000-02-29"), (20_512, "2026-02-28"), (20_513, "2026-03-01")]
    {
        assert_eq!(madang_kpi::day::Date::from_epoch_days(days).to_string(), expected);
    }
}

#[test]
fn a_window_over_midnight_is_planned_on_both_sides() {
    let plan = Schedule::daily(&[(22 * 60, 30 * 60)]);
    assert!(!plan.is_scheduled(MONDAY - 2 * HOUR_MS - 1));
    assert!(plan.is_scheduled(MONDAY - 2 * HOUR_MS));
    assert!(plan.is_scheduled(MONDAY));
    assert!(plan.is_scheduled(MONDAY + 6 * HOUR_MS - 1));
    assert!(!plan.is_scheduled(MONDAY + 6 * HOUR_MS));
    assert_eq!(plan.scheduled_ms(MONDAY, MONDAY + 7 * DAY_MS), 7 * 8 * HOUR_MS);
    assert_eq!(plan.next_change(MONDAY), Some(MONDAY + 6 * HOUR_MS));
}

#[test]
fn breaks_are_gaps_and_touching_windows_are_not_counted_twice() {
    let plan = Schedule::daily(&[(480, 720), (780, 1050)]);
    assert_eq!(plan.scheduled_ms(MONDAY, MONDAY + DAY_MS), (240 + 270) * MINUTE_MS);
    assert!(!plan.is_scheduled(MONDAY + 750 * MINUTE_MS));
    let round = Schedule::daily(&[(360, 840), (840, 1320), (1300, 1800)]);
    assert_eq!(round.scheduled_ms(MONDAY, MONDAY + DAY_MS), DAY_MS);
}

#[test]
fn a_night_shift_of_a_weekday_plan_runs_into_saturday_and_no_further() {
    let mut plan = Schedule::daily(&[(22 * 60, 30 * 60)]);
    plan.weekdays = 0b0001_1111;
    let saturday = MONDAY + 5 * DAY_MS;
    assert!(plan.is_scheduled(saturday + HOUR_MS));
    assert!(!plan.is_scheduled(saturday + 23 * HOUR_MS));
    assert!(!plan.is_scheduled(saturday + DAY_MS + HOUR_MS));
    assert_eq!(plan.scheduled_ms(MONDAY, MONDAY + 7 * DAY_MS), 5 * 8 * HOUR_MS);
}
