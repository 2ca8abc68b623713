//! The summable elements of ISO 22400-2: times in milliseconds and quantities in pieces. Everything an
//! indicator needs is a sum, so that hours, shifts, days and machines merge by adding. It leaves the
//! ratios to `indicator` and the counting to `tracker`.

use std::ops::{Add, AddAssign};

use serde::{Deserialize, Serialize};

/// Summed elements of one machine and one interval, or of any set of them.
///
/// Times are milliseconds. Quantities are in the machine's counting unit (pieces, packs, metres) and
/// whole numbers in all our feeds, so their sums are exact up to 2^53 in any order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Elements {
    /// Planned busy time that was covered by data; breaks and time outside the shifts are not in it.
    pub pbt: i64,
    /// Actual production time, minor stops included (they are an effectiveness loss here).
    pub apt: i64,
    /// Actual unit delay time: stops as long as the threshold or longer.
    pub adet: i64,
    /// The part of `adet` whose reason lies outside the machine (starved or blocked).
    pub adet_external: i64,
    /// Actual unit down time: available, but no order running.
    pub adot: i64,
    /// Actual unit setup time.
    pub asut: i64,
    /// The part of `apt` that was spent in stops shorter than the threshold.
    pub minor_stop: i64,
    /// Scheduled time without data (link down, feed silent). Not in `pbt`: "no data" is not 0 %.
    pub no_data: i64,
    /// Produced quantity, made in planned time that was covered by data.
    pub pq: f64,
    /// Good quantity of `pq`.
    pub gq: f64,
    /// Scrap quantity of `pq`.
    pub sq: f64,
    /// Rework quantity of `pq` at the first judgement.
    pub rq: f64,
    /// Σ PRI·PQ in milliseconds (one term per product, never a mean PRI).
    pub pri_pq: f64,
    /// Σ PRI·GQ in milliseconds.
    pub pri_gq: f64,
    /// Pieces counted while the link was down or outside planned time. Real production, but without a
    /// time basis, so it enters no indicator.
    pub pq_outside: f64,
    /// Failure events: malfunction stops as long as the threshold or longer.
    pub failures: i64,
    /// Malfunction time of these failures, for the mean time to restoration.
    pub restoration: i64,
    /// Energy in kWh.
    pub kwh: f64,
}

impl Elements {
    /// Actual unit processing time, APT + ASUT, in ms.
    #[must_use]
    pub fn aupt(&self) -> i64 {
        self.apt + self.asut
    }

    /// Actual unit busy time, AUPT + ADET, in ms.
    #[must_use]
    pub fn aubt(&self) -> i64 {
        self.aupt() + self.adet
    }

    /// Scheduled time, seen or not, in ms.
    #[must_use]
    pub fn scheduled(&self) -> i64 {
        self.pbt + self.no_data
    }

    /// True when nothing was counted at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True when some time was planned and covered by data, so that indicators have a basis.
    #[must_use]
    pub fn has_basis(&self) -> bool {
        self.pbt > 0
    }

    /// Adds `other` to this set.
    pub fn merge(&mut self, other: &Self) {
        self.pbt += other.pbt;
        self.apt += other.apt;
        self.adet += other.adet;
        self.adet_external += other.adet_external;
        self.adot += other.adot;
        self.asut += other.asut;
        self.minor_stop += other.minor_stop;
        self.no_data += other.no_data;
        self.pq += other.pq;
        self.gq += other.gq;
        self.sq += other.sq;
        self.rq += other.rq;
        self.pri_pq += other.pri_pq;
        self.pri_gq += other.pri_gq;
        self.pq_outside += other.pq_outside;
        self.failures += other.failures;
        self.restoration += other.restoration;
        self.kwh += other.kwh;
    }

    /// The rule of the six losses as minutes' worth of milliseconds: planned, running, net and fully
    /// productive time (PBT, APT, Σ PRI·PQ, Σ PRI·GQ). Each step down is one loss of the waterfall.
    #[must_use]
    pub fn waterfall(&self) -> [f64; 4] {
        [self.pbt as f64, self.apt as f64, self.pri_pq, self.pri_gq]
    }

    /// What is broken in this set, if anything: the invariants every honest count keeps
    /// (APT + ASUT + ADET + ADOT = PBT, parts within wholes, PQ = GQ + SQ + RQ, nothing negative).
    ///
    /// # Errors
    /// The name of the first broken rule with both sides of it.
    pub fn check(&self) -> Result<(), String> {
        let times = self.aubt() + self.adot;
        if times != self.pbt {
            return Err(format!("APT + ASUT + ADET + ADOT = {times}, expected PBT = {}", self.pbt));
        }
        if self.adet_external > self.adet || self.minor_stop > self.apt {
            return Err(format!("a part is larger than its whole: {self:?}"));
        }
        let judged = self.gq + self.sq + self.rq;
        if (judged - self.pq).abs() > 1e-6 {
            return Err(format!("GQ + SQ + RQ = {judged}, expected PQ = {}", self.pq));
        }
        let least_time = self.apt.min(self.adet).min(self.adot).min(self.asut).min(self.no_data);
        let least_count = self.pq.min(self.gq).min(self.sq).min(self.rq).min(self.kwh);
        if least_time < 0 || least_count < 0.0 {
            return Err(format!("negative element: {self:?}"));
        }
        Ok(())
    }
}

impl AddAssign for Elements {
    fn add_assign(&mut self, other: Self) {
        self.merge(&other);
    }
}

impl Add for Elements {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self.merge(&other);
        self
    }
}

impl std::iter::Sum for Elements {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), Add::add)
    }
}
