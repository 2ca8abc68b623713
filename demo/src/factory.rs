//! The factories of the demo: one a company, with its archetype, machines, shifts and what is wrong with
//! a few of them on purpose. How their machines run is `simulate`'s.
//!
//! # Shifts follow the hour of loading
//!
//! The demo is to be alive whenever it is loaded, at noon as at midnight. So a plan's begin is not a time
//! of the day but a distance from the hour of loading (KST), every day is a working day, and:
//!
//! - a one-shift plan (9.5 h) begins 3 to 4 h before the hour of loading; its lunch of an hour begins
//!   five hours after the shift did;
//! - a two-shift plan (16 h) begins 4 to 6 h before; its two meal breaks of 40 min begin three and
//!   eleven hours after it did;
//! - a three-shift plan (06–14, 14–22, 22–06 KST) runs round the clock;
//! - four factories with a stream work one shift that ended about three and a half hours before the hour of
//!   loading: they show "not scheduled" on purpose.

mod plan;

use crate::model::{Company, Factory, LoadTime, Local, Machine, Product};
use crate::rng::Rng;
use crate::simulate::archetype::{Archetype, of_hall, of_product_type};
use crate::simulate::link::is_offline;

/// How many factories rest at the time of loading.
const RESTING: usize = 4;
/// Declared period of a streaming feed, ms.
const STREAM_PERIOD_MS: i64 = 10_000;
/// Declared period of shift sheets, ms: two a day.
const SHEET_PERIOD_MS: i64 = 12 * 3_600_000;
/// Ideal cycles are drawn from this lower part of their range (in logarithms): with the slowest ones a
/// figure would jump with each piece in the first hours of a day.
const USUAL_CYCLES: f64 = 0.7;
/// How much slower than the machine the ideal cycle of the `over_100` factory is.
const SLOW_IDEAL: f64 = 1.3;

/// One factory a company, in their order. The same arguments give the same factories.
#[must_use]
pub fn factories(seed: u64, at: LoadTime, companies: &[Company], products: &[Product]) -> Vec<Factory> {
    let mut factories: Vec<Factory> = companies.iter().map(|company| factory(seed, at, company, products)).collect();
    plant(seed, at, &mut factories);
    balance_offline(seed, &mut factories, products);
    factories
}

fn factory(seed: u64, at: LoadTime, company: &Company, products: &[Product]) -> Factory {
    let mut rng = Rng::new(seed, &format!("factory/{}", company.slug));
    let own: Vec<&Product> = products.iter().filter(|p| p.company == company.slug).collect();
    let fitting = own.iter().filter_map(|p| of_product_type(&p.kind));
    let archetype =
        fitting.clone().find(|a| a.halls.contains(&company.hall)).unwrap_or_else(|| *rng.pick(&of_hall(company.hall)));
    let streams = company.level >= 2;
    let count = 1 + usize::from(rng.chance(0.72)) + usize::from(rng.chance(0.38));
    let machines = (1..=count).map(|n| machine(seed, company, archetype, n, &own)).collect();
    let shifts = *rng.pick(archetype.shifts);
    Factory {
        slug: company.slug.clone(),
        company: company.slug.clone(),
        name: plant_name(&company.name),
        archetype: archetype.key.to_owned(),
        feed: if streams { "http" } else { "shift_sheet" }.to_owned(),
        period_ms: if streams { STREAM_PERIOD_MS } else { SHEET_PERIOD_MS },
        machines,
        shifts: plan::windows(&mut rng, shifts, at),
        planted: "none".to_owned(),
    }
}

/// Machine number `n` (from 1), always the same for its company and number.
fn machine(seed: u64, company: &Company, archetype: &Archetype, n: usize, products: &[&Product]) -> Machine {
    let mut rng = Rng::new(seed, &format!("machine/{}/{n}", company.slug));
    let cavities = *rng.pick(archetype.cavities);
    let (low, high) = (archetype.cycle_ms.0.ln(), archetype.cycle_ms.1.ln());
    let cycle_ms = rng.range(low, low + USUAL_CYCLES * (high - low)).exp();
    let [ko, en, zh, ja] = archetype.names;
    Machine {
        id: format!("{}-{n}", archetype.machine),
        name: Local {
            ko: format!("{ko} {n}호기"),
            en: format!("{en} {n}"),
            zh: Some(format!("{n}号{zh}")),
            ja: Some(format!("{ja}{n}号機")),
        },
        pri_ms: ((cycle_ms / f64::from(cavities)).round() as i64).max(1),
        cavities,
        product: (!products.is_empty()).then(|| products[(n - 1) % products.len()].slug.clone()),
    }
}

fn plant_name(company: &Local) -> Local {
    Local {
        ko: format!("{} 공장", company.ko),
        en: format!("{} plant", company.en.trim_end_matches('.')),
        zh: company.zh.as_ref().map(|name| format!("{name}工厂")),
        ja: company.ja.as_ref().map(|name| format!("{name}工場")),
    }
}

/// Plants one silent, one flapping and one over-100 % factory among those that stream, and lets four
/// others rest at the time of loading.
fn plant(seed: u64, at: LoadTime, factories: &mut [Factory]) {
    let mut rng = Rng::new(seed, "planted");
    let mut order: Vec<usize> = (0..factories.len()).filter(|&i| factories[i].feed == "http").collect();
    rng.shuffle(&mut order);
    // The silent one has many machines, the flapping one few: with the single machines that are not
    // connected, 3 to 5 % of all machines are offline at any time.
    let mut take = |wanted: &dyn Fn(&Factory) -> bool| {
        let found = order.iter().position(|&i| wanted(&factories[i])).unwrap_or(0);
        (!order.is_empty()).then(|| order.remove(found))
    };
    let silent = take(&|f| f.machines.len() == 3);
    let flapping = take(&|f| f.machines.len() == 1);
    let over = take(&|f| f.machines.len() <= 2);
    let resting: Vec<usize> =
        (0..RESTING).filter_map(|_| take(&|f| f.shifts.len() == 2 && f.machines.len() <= 2)).collect();
    for (index, planted) in [(silent, "silent"), (flapping, "flapping"), (over, "over_100")] {
        if let Some(index) = index {
            factories[index].planted = planted.to_owned();
        }
    }
    if let Some(index) = over {
        for machine in &mut factories[index].machines {
            machine.pri_ms = (machine.pri_ms as f64 * SLOW_IDEAL).round() as i64;
        }
    }
    for index in resting {
        factories[index].shifts = plan::resting(at);
    }
}

/// Share of streaming machines that are offline at any time.
const OFFLINE_SHARE: f64 = 0.04;

/// Which machines are not connected follows from their name (`is_offline`), so the number of them is set
/// by taking away or adding last machines until it fits.
fn balance_offline(seed: u64, factories: &mut [Factory], products: &[Product]) {
    let lost = |f: &Factory, id: &str| f.planted == "silent" || is_offline(seed, &f.slug, id);
    for _ in 0..factories.len() {
        let streaming = || factories.iter().filter(|f| f.feed == "http");
        let all = streaming().map(|f| f.machines.len()).sum::<usize>();
        let down = streaming().map(|f| f.machines.iter().filter(|m| lost(f, &m.id)).count()).sum::<usize>();
        let wanted = (OFFLINE_SHARE * all as f64).round() as usize;
        let free = |f: &&mut Factory| f.feed == "http" && f.planted == "none";
        if down > wanted {
            let offline = |f: &Factory| f.machines.iter().position(|m| lost(f, &m.id));
            let found = factories.iter_mut().filter(free).find_map(|f| offline(f).map(|i| (f, i)));
            let Some((factory, first)) = found else {
                return;
            };
            factory.machines.truncate(first);
        } else if down < wanted {
            let found = factories
                .iter_mut()
                .filter(free)
                .filter(|f| f.machines.len() < 3)
                .find_map(|f| next_machine(seed, f, products).filter(|m| lost(f, &m.id)).map(|m| (f, m)));
            let Some((factory, machine)) = found else {
                return;
            };
            factory.machines.push(machine);
        } else {
            return;
        }
    }
}

/// One machine more, like the factory's first.
fn next_machine(seed: u64, factory: &Factory, products: &[Product]) -> Option<Machine> {
    let first = factory.machines.first()?;
    let number = factory.machines.len() + 1;
    let mut rng = Rng::new(seed, &format!("machine/{}/{number}", factory.slug));
    let renumber = |name: &str| name.replace('1', &number.to_string());
    let own: Vec<&Product> = products.iter().filter(|p| p.company == factory.slug).collect();
    Some(Machine {
        id: renumber(&first.id),
        name: Local {
            ko: renumber(&first.name.ko),
            en: renumber(&first.name.en),
            zh: first.name.zh.as_deref().map(renumber),
            ja: first.name.ja.as_deref().map(renumber),
        },
        pri_ms: (first.pri_ms as f64 * rng.range(0.95, 1.05)).round() as i64,
        cavities: first.cavities,
        product: (!own.is_empty()).then(|| own[(number - 1) % own.len()].slug.clone()),
    })
}
