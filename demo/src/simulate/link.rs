//! What is wrong with the link on purpose: silent gateways, one that flaps, single machines whose link
//! never works. What the machine makes meanwhile is not lost to it, only unseen.

use madang_kpi::ProductionDay;

use crate::model::Factory;
use crate::rng::Rng;

/// When the gateway of a machine sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Always.
    Up,
    /// Never: the factory's gateway is silent or the machine is not connected.
    Down,
    /// All but these intervals, half-open, in ms since the Unix epoch, in order.
    Flapping(Vec<(i64, i64)>),
}

impl Link {
    /// The link of a machine on one day.
    #[must_use]
    pub fn of(seed: u64, factory: &Factory, machine_id: &str, day: ProductionDay) -> Self {
        if factory.planted == "silent" || is_offline(seed, &factory.slug, machine_id) {
            Self::Down
        } else if factory.planted == "flapping" {
            Self::Flapping(outages(seed, &factory.slug, day))
        } else {
            Self::Up
        }
    }

    /// True when a sample of this instant gets through.
    #[must_use]
    pub fn is_up(&self, at_ms: i64) -> bool {
        match self {
            Self::Up => true,
            Self::Down => false,
            Self::Flapping(outages) => {
                let after = outages.partition_point(|o| o.0 <= at_ms);
                after == 0 || at_ms >= outages[after - 1].1
            }
        }
    }
}

/// True for the few machines whose own link never works while their factory's others send. Never the
/// first machine of a factory.
#[must_use]
pub fn is_offline(seed: u64, factory_slug: &str, machine_id: &str) -> bool {
    !machine_id.ends_with("-1") && Rng::new(seed, &format!("offline/{factory_slug}/{machine_id}")).chance(0.05)
}

/// Up for two to seven minutes, down for one to four, all day.
fn outages(seed: u64, slug: &str, day: ProductionDay) -> Vec<(i64, i64)> {
    let mut rng = Rng::new(seed, &format!("link/{slug}/{}", day.date));
    let mut minutes = |low, high| (rng.range(low, high) * 60_000.0) as i64;
    let mut at = day.start_ms;
    let mut outages = Vec::new();
    while at < day.end_ms {
        let from = at + minutes(2.0, 7.0);
        at = from + minutes(1.0, 4.0);
        outages.push((from, at));
    }
    outages
}
