//! The factories of the demo and their simulator: what an expert would check of them, on 100 companies
//! composed as the demo plan says (halls and levels), whatever their names and products are.

use std::collections::BTreeMap;

use madang_demo::factory::factories;
use madang_demo::model::{Company, Factory, Hall, LoadTime};
use madang_demo::simulate::archetype::by_key;
use madang_demo::simulate::link::{Link, is_offline};
use madang_demo::simulate::{ARCHETYPES, FactoryFeed, Feed, MachineDay, history, schedule, shift_sheets};
use madang_kpi::day::{DAY_MS, HOUR_MS};
use madang_kpi::{Elements, FeedState, IndicatorId, MachineState, Metric, Sample, Value, feed_state, production_day};

const SEED: u64 = 20_261_122;
/// 2026-11-23 00:00 KST.
const MONDAY: i64 = 1_795_359_600_000;
/// 10:20 KST.
const LOAD: LoadTime = LoadTime { unix_ms: MONDAY + 10 * HOUR_MS + 20 * 60_000 };

/// Companies by hall and level (1 to 5).
const COMPOSITION: [(Hall, [u8; 5]); 6] = [
    (Hall::Fb, [9, 9, 6, 2, 0]),
    (Hall::Hh, [6, 6, 3, 1, 0]),
    (Hall::Ap, [1, 4, 3, 2, 0]),
    (Hall::Pm, [4, 8, 8, 3, 1]),
    (Hall::Is, [3, 4, 2, 1, 0]),
    (Hall::Me, [2, 5, 4, 2, 1]),
];

fn company(slug: &str, hall: Hall, level: u8) -> Company {
    let text = serde_json::json!({"ko": slug, "en": slug, "zh": slug, "ja": slug});
    let mut company = serde_json::json!({
        "slug": slug, "hall": hall, "level": level, "stand": "", "stands": [],
        "latitude": 36.0, "longitude": 128.0, "business_number": "", "founded": 2000,
        "employees": 42, "sales_mkrw": 11_000, "export_share": 20, "export_markets": [],
        "cohort": 2020, "phase": "2.0", "oem": true, "odm": false, "own_brand": true,
        "certificates": [], "phone": "", "email": "", "website": "",
        "outcome": {
            "output_before": 1.0, "output_after": 1.3, "defects_before": 2.0,
            "defects_after": 1.0, "cost_after": 85.0, "on_time_before": 80.0,
            "on_time_after": 93.0, "level_before": 1,
        },
    });
    let texts = ["name", "legal_name", "tagline", "story", "region", "address", "contact_role"];
    for field in texts {
        company[field] = text.clone();
    }
    serde_json::from_value(company).expect("a company")
}

fn companies() -> Vec<Company> {
    let mut companies = Vec::new();
    for (hall, levels) in COMPOSITION {
        for (level, &count) in (1..).zip(&levels) {
            for i in 0..count {
                companies.push(company(&format!("co-{hall:?}-{level}-{i}"), hall, level));
            }
        }
    }
    companies
}

fn all(seed: u64, at: LoadTime) -> Vec<Factory> {
    factories(seed, at, &companies(), &[])
}

fn streaming(factories: &[Factory]) -> impl Iterator<Item = &Factory> {
    factories.iter().filter(|f| f.feed == "http")
}

fn planted<'a>(factories: &'a [Factory], what: &str) -> &'a Factory {
    factories.iter().find(|f| f.planted == what).expect("planted")
}

/// Elements of a factory over a whole production day.
fn day_of(seed: u64, factory: &Factory) -> Elements {
    let day = production_day(MONDAY + 12 * HOUR_MS, 360);
    history(seed, factory, day.start_ms, day.end_ms).hours.iter().map(|h| h.2).sum()
}

fn oee(e: &Elements) -> Option<f64> {
    IndicatorId::Oee.compute(e)
}

/// The value at the share `q` of the sorted values.
fn quantile(values: &[f64], q: f64) -> f64 {
    values[((values.len() - 1) as f64 * q).round() as usize]
}

#[test]
fn there_is_one_factory_a_company_with_an_archetype_of_its_hall() {
    let companies = companies();
    let factories = all(SEED, LOAD);
    assert_eq!(factories.len(), 100);
    for (company, factory) in companies.iter().zip(&factories) {
        let archetype = by_key(&factory.archetype).expect("known archetype");
        assert_eq!(factory.company, company.slug);
        assert!(archetype.halls.contains(&company.hall), "{} in {:?}", archetype.key, company.hall);
        assert!((1..=3).contains(&factory.machines.len()));
        for machine in &factory.machines {
            assert!(archetype.cavities.contains(&machine.cavities));
            let cycle = machine.pri_ms as f64 * f64::from(machine.cavities);
            let slack = if factory.planted == "over_100" { 1.35 } else { 1.06 };
            let (low, high) = archetype.cycle_ms;
            assert!(cycle > low / slack && cycle < high * slack, "{} {cycle}", archetype.key);
            let name = &machine.name;
            assert!(name.zh.is_some() && name.ja.is_some());
        }
        let mut ids: Vec<_> = factory.machines.iter().map(|m| &m.id).collect();
        ids.dedup();
        assert_eq!(ids.len(), factory.machines.len());
    }
    assert_eq!(ARCHETYPES.len(), 12);
    assert_eq!(factories, all(SEED, LOAD), "the same arguments give the same factories");
}

#[test]
fn level_one_keeps_shift_sheets_and_everybody_else_streams() {
    for (company, factory) in companies().iter().zip(all(SEED, LOAD)) {
        let (feed, period) = if company.level == 1 { ("shift_sheet", 12 * HOUR_MS) } else { ("http", 10_000) };
        assert_eq!((factory.feed.as_str(), factory.period_ms), (feed, period), "{}", company.slug);
    }
}

#[test]
fn one_is_silent_one_flaps_one_is_over_100_and_the_rest_are_sound() {
    for seed in [SEED, 1, 2, 3] {
        let factories = all(seed, LOAD);
        let mut counts = BTreeMap::new();
        for factory in &factories {
            *counts.entry(factory.planted.as_str()).or_insert(0) += 1;
        }
        let expected = [("flapping", 1), ("none", 97), ("over_100", 1), ("silent", 1)];
        assert_eq!(counts.into_iter().collect::<Vec<_>>(), expected);
        assert!(factories.iter().all(|f| f.planted == "none" || f.feed == "http"));
    }
}

#[test]
fn three_to_five_percent_of_the_machines_are_offline_at_any_time() {
    for seed in [SEED, 1, 2, 3] {
        let factories = all(seed, LOAD);
        let machines: usize = streaming(&factories).map(|f| f.machines.len()).sum();
        for hours in [0, 3, 9, 21] {
            let at = LOAD.unix_ms + hours * HOUR_MS;
            let day = production_day(at, 360);
            let offline = streaming(&factories)
                .flat_map(|f| f.machines.iter().map(move |m| (f, m)))
                .filter(|(f, m)| !Link::of(seed, f, &m.id, day).is_up(at))
                .count();
            let share = offline as f64 / machines as f64;
            assert!((0.03..=0.05).contains(&share), "seed {seed}: {offline} of {machines}");
        }
    }
}

#[test]
fn the_demo_is_alive_whatever_the_hour_of_loading() {
    for hour in 0..24 {
        let at = LoadTime { unix_ms: MONDAY + hour * HOUR_MS + 25 * 60_000 };
        let factories = all(SEED, at);
        for later in [0, 30 * 60_000] {
            let resting = factories.iter().filter(|f| !schedule(f).is_scheduled(at.unix_ms + later)).count();
            assert_eq!(resting, 4, "hour {hour}, {later} ms later");
        }
        for factory in &factories {
            let plan = schedule(factory);
            assert!(factory.shifts.iter().all(|w| w.0 < 1_440 && w.0 < w.1 && w.1 <= 2_880));
            let planned = plan.scheduled_ms(at.unix_ms - DAY_MS, at.unix_ms);
            let hours: [i64; 3] = [510, 880, 1_440].map(|minutes| minutes * 60_000);
            assert!(hours.contains(&planned), "{planned}");
        }
    }
}

#[test]
fn figures_spread_as_in_real_plants_and_nobody_is_above_88() {
    let factories = all(SEED, LOAD);
    let mut values: Vec<f64> = streaming(&factories).filter_map(|f| oee(&day_of(SEED, f))).collect();
    values.sort_by(f64::total_cmp);
    let [low, p10, median, p90, high] = [0.0, 0.1, 0.5, 0.9, 1.0].map(|q| quantile(&values, q));
    println!("{} plants: {low:.3} {p10:.3} {median:.3} {p90:.3} {high:.3}", values.len());
    assert!((0.63..=0.69).contains(&median), "median {median:.3}");
    assert!((0.44..=0.53).contains(&p10), "p10 {p10:.3}");
    assert!((0.76..=0.84).contains(&p90), "p90 {p90:.3}");
    assert!(high <= 0.88, "best {high:.3}");
    assert!(low >= 0.25, "worst {low:.3}");
}

#[test]
fn at_the_time_of_loading_nobody_is_above_88_either() {
    let factories = all(SEED, LOAD);
    let start = production_day(LOAD.unix_ms, 360).start_ms;
    let mut live = 0;
    for factory in streaming(&factories) {
        let past = history(SEED, factory, start, LOAD.unix_ms);
        let plan = schedule(factory);
        let now: Elements = past.trackers.iter().map(|(_, t)| t.elements_at(LOAD.unix_ms, &plan)).sum();
        if let Some(value) = oee(&now) {
            live += 1;
            assert!(value <= 0.88, "{} {value:.3} {now:?}", factory.slug);
        }
    }
    assert!(live >= 66, "{live} of 75 show a figure");
}

#[test]
fn every_hour_of_every_machine_keeps_the_books() {
    for factory in streaming(&all(SEED, LOAD)) {
        let day = production_day(MONDAY + 12 * HOUR_MS, 360);
        for (machine, hour, e) in history(SEED, factory, day.start_ms, day.end_ms).hours {
            let at = format!("{} {machine} {hour}", factory.slug);
            e.check().unwrap_or_else(|error| panic!("{at}: {error}"));
            assert!(e.apt <= e.aupt() && e.aupt() <= e.aubt() && e.aubt() <= e.pbt, "{at}");
            assert!(e.scheduled() <= HOUR_MS, "{at}");
            let [a, p, q, oee] = IndicatorId::MAIN.map(|id| id.compute(&e));
            if let (Some(a), Some(p), Some(q), Some(oee)) = (a, p, q, oee) {
                assert!((a * p * q - oee).abs() < 1e-12, "{at}");
                assert!(IndicatorId::Nee.compute(&e) >= Some(oee), "{at}");
            }
            let cavities = factory.machines.iter().find(|m| m.id == machine).expect("known").cavities;
            for count in [e.pq, e.gq, e.sq, e.rq] {
                assert_eq!(count % f64::from(cavities), 0.0, "{at}: whole cycles");
            }
        }
    }
}

#[test]
fn typical_plants_lie_within_the_ranges_of_their_archetype() {
    // Pooled over the plants of an archetype and two days, what is simulated is what the table says,
    // a little wider because good and bad plants are meant to leave the typical range.
    let factories = all(SEED, LOAD);
    let mut pooled: BTreeMap<&str, Elements> = BTreeMap::new();
    for factory in streaming(&factories).filter(|f| f.planted == "none") {
        for days in 0..2 {
            let start = production_day(MONDAY + 12 * HOUR_MS + days * DAY_MS, 360).start_ms;
            let sum = history(SEED, factory, start, start + DAY_MS).hours.iter().map(|h| h.2).sum();
            *pooled.entry(&factory.archetype).or_default() += sum;
        }
    }
    for (key, e) in pooled {
        let archetype = by_key(key).expect("known");
        let [a, p, q, oee] = IndicatorId::MAIN.map(|id| id.compute(&e).expect("ran"));
        println!("{key:20} A {a:.3} E {p:.3} Q {q:.3} OEE {oee:.3}");
        let within = |value: f64, (low, high): (f64, f64), slack: f64| {
            assert!(value > low - slack && value < high + slack, "{key}: {value:.3}");
        };
        within(a, archetype.availability, 0.15);
        within(p, archetype.effectiveness, 0.10);
        within(q, archetype.quality, 0.012);
    }
}

#[test]
fn the_planted_over_100_shows_it_and_its_oee_stays_plausible() {
    for seed in [SEED, 1, 2] {
        let factories = all(seed, LOAD);
        let e = day_of(seed, planted(&factories, "over_100"));
        let value = IndicatorId::Effectiveness.compute(&e).expect("ran");
        assert!(value > 1.02 && IndicatorId::Effectiveness.exceeds(value), "{value}");
        assert!(oee(&e) < Some(0.88));
        for other in streaming(&factories).filter(|f| f.planted == "none") {
            let e = day_of(seed, other);
            assert!(IndicatorId::Effectiveness.compute(&e).is_none_or(|v| v < 0.97), "{}", other.slug);
        }
    }
}

#[test]
fn the_silent_one_never_sends_and_the_flapping_one_has_gaps() {
    let factories = all(SEED, LOAD);
    let silent = planted(&factories, "silent");
    let mut feed = FactoryFeed::new(SEED, silent);
    assert!(feed.snapshot(LOAD.unix_ms).is_empty());
    assert!(feed.samples_between(LOAD.unix_ms - DAY_MS, LOAD.unix_ms).is_empty());
    let past = history(SEED, silent, LOAD.unix_ms - DAY_MS, LOAD.unix_ms);
    assert!(past.hours.is_empty());
    assert!(past.trackers.iter().all(|(_, t)| t.measured_at().is_none()));

    let flapping = planted(&factories, "flapping");
    let e = day_of(SEED, flapping);
    let share = e.no_data as f64 / e.scheduled() as f64;
    assert!((0.15..0.60).contains(&share), "no data for {share:.2} of planned time");
    assert!(e.pq_outside > 0.0, "pieces made meanwhile are known, but have no time basis");
    let samples =
        Feed::new(SEED, flapping, &flapping.machines[0]).samples_between(LOAD.unix_ms - 2 * HOUR_MS, LOAD.unix_ms);
    let times: Vec<i64> = samples.iter().filter(|s| s.metric == Metric::Pq).map(|s| s.at_ms).collect();
    let stale =
        times.windows(2).filter(|w| feed_state(w[1] - 1, Some(w[0]), flapping.period_ms, true) == FeedState::Stale);
    assert!(stale.count() >= 8, "it goes stale again and again");
}

#[test]
fn a_machine_without_a_link_sends_nothing_while_its_neighbours_do() {
    let factories = all(SEED, LOAD);
    let (factory, machine) = streaming(&factories)
        .filter(|f| f.planted == "none")
        .flat_map(|f| f.machines.iter().map(move |m| (f, m)))
        .find(|(f, m)| is_offline(SEED, &f.slug, &m.id))
        .expect("some machine is not connected");
    let sent = FactoryFeed::new(SEED, factory).samples_between(LOAD.unix_ms, LOAD.unix_ms + 60_000);
    assert!(!sent.is_empty() && sent.iter().all(|(id, _)| *id != machine.id));
}

#[test]
fn samples_are_the_same_however_the_time_is_cut() {
    let factories = all(SEED, LOAD);
    let from = production_day(LOAD.unix_ms, 360).start_ms - 2 * HOUR_MS - 7;
    let to = from + 5 * HOUR_MS;
    let chosen = streaming(&factories).filter(|f| f.planted != "silent").step_by(9);
    for factory in chosen.chain([planted(&factories, "flapping")]) {
        let mut feed = Feed::new(SEED, factory, &factory.machines[0]);
        let whole = feed.samples_between(from, to);
        for step in [9_999, 10_000, 61_234, HOUR_MS] {
            let mut fresh = Feed::new(SEED, factory, &factory.machines[0]);
            let mut parts = Vec::new();
            let mut at = from;
            while at < to {
                parts.extend(fresh.samples_between(at, (at + step).min(to)));
                at += step;
            }
            assert!(parts == whole, "{} cut each {step} ms", factory.slug);
        }
        let mut keys: Vec<_> = whole.iter().map(|s| (s.at_ms, s.metric.clone())).collect();
        let sent = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), sent, "no metric twice at one instant");
        assert!(keys.is_sorted(), "in the order of folding");
    }
}

#[test]
fn each_report_carries_a_heartbeat_and_counters_never_fall_within_a_day() {
    let factories = all(SEED, LOAD);
    let day = production_day(LOAD.unix_ms, 360);
    let chosen = streaming(&factories).filter(|f| f.planted == "none" || f.planted == "over_100");
    for factory in chosen.step_by(5) {
        let machine = &factory.machines[0];
        let mut feed = Feed::new(SEED, factory, machine);
        let samples = feed.samples_between(day.start_ms, day.start_ms + 8 * HOUR_MS);
        let beats: Vec<&Sample> = samples.iter().filter(|s| s.metric == Metric::Pq).collect();
        assert_eq!(beats.len(), 8 * 360);
        assert!(beats.windows(2).all(|w| w[1].at_ms - w[0].at_ms == 10_000));
        let mut last = BTreeMap::new();
        for sample in &samples {
            let Value::Number(value) = sample.value else {
                continue;
            };
            let before = last.insert(sample.metric.clone(), value).unwrap_or(0.0);
            assert!(value >= before, "{} {sample:?} after {before}", factory.slug);
        }
        let counts = feed.day_at(day.start_ms).counts_at(day.start_ms + 8 * HOUR_MS);
        assert_eq!(counts.pq, counts.gq + counts.sq + counts.rq);
        assert_eq!(last.get(&Metric::Pq), Some(&(counts.pq as f64)));
    }
}

#[test]
fn the_live_feed_goes_on_exactly_where_history_ended() {
    let factories = all(SEED, LOAD);
    let start = production_day(LOAD.unix_ms, 360).start_ms;
    let (middle, end) = (LOAD.unix_ms + 3_210, LOAD.unix_ms + 40 * 60_000);
    for factory in streaming(&factories).filter(|f| f.planted == "none").step_by(6) {
        let plan = schedule(factory);
        let past = history(SEED, factory, start, middle);
        assert!(middle - past.to_ms < factory.period_ms);
        let whole = history(SEED, factory, start, end);
        for ((id, tracker), (_, expected)) in past.trackers.into_iter().zip(whole.trackers) {
            let mut tracker = tracker;
            let machine = factory.machines.iter().find(|m| m.id == id).expect("known");
            let mut feed = Feed::new(SEED, factory, machine);
            for sample in feed.samples_between(past.to_ms, end) {
                let outcome = tracker.fold(&sample, sample.at_ms, &plan);
                assert_eq!(outcome.verdict, madang_kpi::Verdict::Folded, "{sample:?}");
            }
            let now = tracker.elements_at(end, &plan);
            let then = expected.elements_at(end, &plan);
            let books = |e: Elements| (e.pbt, e.apt, e.adet, e.asut, e.adot, e.no_data, e.failures);
            assert_eq!(books(now), books(then), "{} {id}", factory.slug);
            assert_eq!((now.pq, now.gq, now.sq), (then.pq, then.gq, then.sq));
        }
    }
}

#[test]
fn states_follow_a_process_and_not_chance_alone() {
    let factories = all(SEED, LOAD);
    let day = production_day(LOAD.unix_ms, 360);
    let mut seen = BTreeMap::new();
    for factory in streaming(&factories) {
        let plan = schedule(factory);
        for machine in &factory.machines {
            let made = MachineDay::new(SEED, factory, machine, day.start_ms);
            let mut at = day.start_ms;
            while at < day.end_ms {
                let state = made.state_at(at);
                *seen.entry(state.name()).or_insert(0) += 1;
                let rests = state == MachineState::Stopped;
                assert_eq!(rests, !plan.is_scheduled(at), "{} {at} {state}", factory.slug);
                at += 5 * 60_000;
            }
        }
    }
    for name in ["Execute", "Held", "Suspended", "Aborted", "Clearing", "Resetting", "Idle"] {
        assert!(seen.contains_key(name), "{name} occurs: {seen:?}");
    }
}

#[test]
fn shift_sheets_give_the_last_two_half_days_and_hold_a_shift() {
    let factories = all(SEED, LOAD);
    for factory in factories.iter().filter(|f| f.feed == "shift_sheet") {
        let sheets = shift_sheets(SEED, factory, LOAD);
        assert_eq!(sheets.len(), 2 * factory.machines.len());
        for sheet in &sheets {
            assert_eq!(sheet.to_ms - sheet.from_ms, 12 * HOUR_MS);
            assert!(sheet.to_ms <= LOAD.unix_ms && LOAD.unix_ms - sheet.to_ms < 24 * HOUR_MS);
            sheet.elements.check().expect("consistent");
            assert_eq!(sheet.elements.no_data, 0);
        }
        assert_eq!(sheets.last().expect("sheets").to_ms, MONDAY + 6 * HOUR_MS);
        let sum: Elements = sheets.iter().map(|s| s.elements).sum();
        let planned = schedule(factory).scheduled_ms(sheets[0].from_ms, MONDAY + 6 * HOUR_MS);
        assert_eq!(sum.pbt, planned * factory.machines.len() as i64, "{}", factory.slug);
        assert!(oee(&sum).is_some_and(|v| (0.2..0.88).contains(&v)), "{:?}", oee(&sum));
        assert!(history(SEED, factory, sheets[0].from_ms, LOAD.unix_ms).hours.is_empty());
    }
}
