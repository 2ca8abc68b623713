//! The distributions of the process model, drawn from the demo's own random source. It knows no factory.

use crate::rng::Rng;

/// Exponential with this mean.
pub(super) fn exponential(rng: &mut Rng, mean: f64) -> f64 {
    -mean * (1.0 - rng.unit()).ln()
}

/// Lognormal with this median and shape σ.
pub(super) fn lognormal(rng: &mut Rng, median: f64, sigma: f64) -> f64 {
    median * (sigma * rng.normal()).exp()
}

/// Weibull of shape 1.2 with this mean: failures a little more likely with age.
pub(super) fn time_between_failures(rng: &mut Rng, mean: f64) -> f64 {
    // Γ(1 + 1/1.2)
    const GAMMA: f64 = 0.940_656;
    mean / GAMMA * (-(1.0 - rng.unit()).ln()).powf(1.0 / 1.2)
}

/// Gamma of this shape and scale 1 (Marsaglia and Tsang 2000).
fn gamma(rng: &mut Rng, shape: f64) -> f64 {
    if shape < 1.0 {
        let boost = (1.0 - rng.unit()).powf(1.0 / shape);
        return gamma(rng, shape + 1.0) * boost;
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let x = rng.normal();
        let v = (1.0 + c * x).powi(3);
        if v > 0.0 && (1.0 - rng.unit()).ln() < 0.5 * x * x + d - d * v + d * v.ln() {
            return d * v;
        }
    }
}

/// Beta-binomial: rejects among `n`, whose probability itself varies around `p` (defects come in runs).
pub(super) fn beta_binomial(rng: &mut Rng, n: u32, p: f64) -> u32 {
    /// Larger: closer to a plain binomial.
    const CONCENTRATION: f64 = 40.0;
    if p <= 0.0 {
        return 0;
    }
    let p = p.min(0.9);
    let a = gamma(rng, p * CONCENTRATION);
    let b = gamma(rng, (1.0 - p) * CONCENTRATION);
    binomial(rng, n, a / (a + b))
}

/// Binomial by skipping from hit to hit: quick for the small probabilities of scrap.
fn binomial(rng: &mut Rng, n: u32, p: f64) -> u32 {
    if p >= 1.0 {
        return n;
    }
    let log_miss = (1.0 - p).ln();
    if log_miss == 0.0 {
        return 0;
    }
    let (mut at, mut hits) = (0.0, 0);
    loop {
        at += ((1.0 - rng.unit()).ln() / log_miss).floor() + 1.0;
        if at > f64::from(n) {
            return hits;
        }
        hits += 1;
    }
}
