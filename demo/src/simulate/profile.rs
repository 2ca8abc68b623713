//! How well a machine runs: target shares and event rates, drawn once per machine from its archetype.
//! It leaves the day's course to `timeline` and the pieces to `production`.

use crate::model::{Factory, Machine};
use crate::rng::Rng;
use crate::simulate::archetype::{ARCHETYPES, Archetype, by_key};

/// Parameters of one machine's process. Rates are per hour of running (Execute).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Profile {
    /// Target APT / PBT.
    pub availability: f64,
    /// Target PRI·PQ / APT.
    pub effectiveness: f64,
    /// Target GQ / PQ.
    pub quality: f64,
    /// Mean real time of a cycle in ms.
    pub cycle_ms: f64,
    /// Shape of the cycle time's lognormal.
    pub cycle_sigma: f64,
    /// Minor stops an hour (under five minutes).
    pub minor_rate: f64,
    /// Median of a minor stop, s.
    pub minor_median_s: f64,
    /// Mean running time between failures, h.
    pub mtbf_h: f64,
    /// Mean time to restoration, min.
    pub mttr_min: f64,
    /// Changeovers an hour.
    pub setup_rate: f64,
    /// Length of a changeover, min.
    pub setup_min: f64,
    /// Longer waits for material or space an hour.
    pub wait_rate: f64,
    /// Times without an order an hour.
    pub idle_rate: f64,
    /// Share of rejects that are reworked.
    pub rework: f64,
    /// Energy a piece, kWh.
    pub kwh_piece: f64,
    /// Load when nothing runs, kW.
    pub base_kw: f64,
}

/// Mean of a wait for material or space, min: five and a bit, then exponential.
pub(super) const WAIT_MIN: (f64, f64) = (5.2, 6.0);
/// Mean of a time without an order, min.
pub(super) const IDLE_MIN: (f64, f64) = (8.0, 15.0);
/// Shape of a minor stop's lognormal.
pub(super) const MINOR_SIGMA: f64 = 0.5;
/// No machine runs closer to its ideal speed than this, so that even a lucky morning without a stop stays
/// below 88 %: a demo at 90 % is a give-away.
const BEST_SPEED: f64 = 0.885;

impl Profile {
    /// The profile of `machine`, the same on every day.
    #[must_use]
    pub fn of(seed: u64, factory: &Factory, machine: &Machine) -> Self {
        let archetype = by_key(&factory.archetype).unwrap_or(&ARCHETYPES[0]);
        let mut plant = Rng::new(seed, &format!("profile/{}", factory.slug));
        let mut rng = Rng::new(seed, &format!("profile/{}/{}", factory.slug, machine.id));
        let oee = target_oee(&mut plant, archetype, factory) + 0.015 * rng.normal();
        let quality = between(archetype.quality, rng.unit());
        let minor_rate = rng.range(0.5, 4.0);
        let minor_median_s = rng.range(20.0, 70.0);
        let minor_mean_s = minor_median_s * (MINOR_SIGMA * MINOR_SIGMA / 2.0).exp();
        // Production time holds running and minor stops: what runs is the share `1 / (1 + minor)`.
        let minor = minor_rate * minor_mean_s / 3_600.0;
        let (availability, effectiveness) = if factory.planted == "over_100" {
            // The master data hold too slow an ideal cycle; the machine itself is a middling one.
            (rng.range(0.58, 0.66), rng.range(1.12, 1.20))
        } else {
            split(archetype, oee / quality, BEST_SPEED / (1.0 + minor))
        };
        let speed = effectiveness * (1.0 + minor);
        let cycle_ms = machine.pri_ms as f64 * f64::from(machine.cavities) / speed;

        // Lost hours per running hour, to be shared out among the causes.
        let lost = (1.0 / availability - 1.0) * (1.0 + minor);
        let mtbf_h = between(archetype.mtbf_h, rng.unit());
        let mttr_min = between(archetype.mttr_min, rng.unit()).min(0.4 * lost * mtbf_h * 60.0);
        let setup_min = between(archetype.changeover_min, rng.unit());
        let rest = (lost - mttr_min / 60.0 / mtbf_h).max(0.0);
        Self {
            availability,
            effectiveness,
            quality,
            cycle_ms,
            cycle_sigma: rng.range(0.03, 0.08),
            minor_rate,
            minor_median_s,
            mtbf_h,
            mttr_min,
            setup_rate: 0.40 * rest * 60.0 / setup_min,
            setup_min,
            wait_rate: 0.50 * rest * 60.0 / (WAIT_MIN.0 + WAIT_MIN.1),
            idle_rate: 0.10 * rest * 60.0 / (IDLE_MIN.0 + IDLE_MIN.1),
            rework: archetype.rework,
            kwh_piece: between(archetype.kwh_piece, rng.unit()),
            base_kw: rng.range(0.8, 4.0),
        }
    }
}

/// Target OEE of a plant: around the archetype's typical one, wider than the "typical" ranges, with a
/// longer tail below (median 66 %, one in ten under 48 %, one in ten over 80 %). Plants that still keep
/// shift sheets run lower.
fn target_oee(rng: &mut Rng, archetype: &Archetype, factory: &Factory) -> f64 {
    let typical = (archetype.oee.0 + archetype.oee.1) / 2.0;
    let level = if factory.feed == "shift_sheet" { -0.06 } else { 0.0 };
    let x = rng.normal();
    let spread = if x < 0.0 { 0.135 * x } else { 0.115 * x };
    (0.66 + 0.5 * (typical - 0.68) + level + spread).clamp(0.36, 0.825)
}

/// Splits availability × effectiveness over the two, each moved from the middle of its range, the second
/// to `best` at most.
fn split(archetype: &Archetype, product: f64, best: f64) -> (f64, f64) {
    let a = between(archetype.availability, 0.5);
    let e = between(archetype.effectiveness, 0.5);
    let ratio = product / (a * e);
    let effectiveness = (e * ratio.powf(0.4)).min(best);
    let availability = (product / effectiveness).min(0.965);
    (availability, effectiveness)
}

/// The point `t` (0 to 1) of a range.
fn between(range: (f64, f64), t: f64) -> f64 {
    range.0 + (range.1 - range.0) * t
}
