//! Rounds, medians and the interval of a ratio. The order in a round is shuffled, so that a drift of the
//! machine hits every contender alike; only ratios of one run are claims.

use serde_json::{Value, json};

/// Rounds of a run; odd, so that the median is one of them.
pub const ROUNDS: usize = 11;

/// Runs the contenders in turn, `ROUNDS` times, each round in another order; the figures of each.
pub fn interleave(contenders: &mut [(&str, &mut dyn FnMut() -> f64)]) -> Vec<Vec<f64>> {
    let mut figures = vec![Vec::with_capacity(ROUNDS); contenders.len()];
    let mut seed = 0x9e37_79b9_u64;
    for _ in 0..ROUNDS {
        let mut order: Vec<usize> = (0..contenders.len()).collect();
        for i in (1..order.len()).rev() {
            order.swap(i, (random(&mut seed) as usize) % (i + 1));
        }
        for index in order {
            let figure = (contenders[index].1)();
            figures[index].push(figure);
        }
    }
    figures
}

/// The middle value.
#[must_use]
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The median of the pairwise ratios `a / b` with its 95 % bootstrap interval.
#[must_use]
pub fn ratio(a: &[f64], b: &[f64]) -> (f64, f64, f64) {
    let ratios: Vec<f64> = a.iter().zip(b).map(|(a, b)| a / b).collect();
    let mut seed = 1;
    let mut medians: Vec<f64> = (0..2000)
        .map(|_| {
            let sample: Vec<f64> =
                (0..ratios.len()).map(|_| ratios[(random(&mut seed) as usize) % ratios.len()]).collect();
            median(&sample)
        })
        .collect();
    medians.sort_by(f64::total_cmp);
    (median(&ratios), medians[50], medians[1949])
}

/// Prints a contender against its floor, and the same as one line of JSON.
pub fn report(area: &str, unit: &str, name: &str, figures: &[f64], floor_name: &str, floor: &[f64]) -> Value {
    let (ratio, low, high) = ratio(figures, floor);
    println!(
        "{area}: {name} {:.0} {unit}, {floor_name} {:.0} {unit}, ratio {ratio:.3} (95 %: {low:.3} to {high:.3}), {ROUNDS} rounds",
        median(figures),
        median(floor)
    );
    let line = json!({"area": area, "unit": unit, "name": name, "median": median(figures), "floor": floor_name,
        "floor_median": median(floor), "ratio": ratio, "low": low, "high": high, "rounds": ROUNDS,
        "version": env!("CARGO_PKG_VERSION")});
    println!("{line}");
    line
}

fn random(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

#[cfg(test)]
mod tests {
    use super::{interleave, median, ratio};

    #[test]
    fn every_contender_runs_in_every_round() {
        let (mut a, mut b) = (0, 0);
        let figures = interleave(&mut [
            ("a", &mut || {
                a += 1;
                f64::from(a)
            }),
            ("b", &mut || {
                b += 1;
                2.0 * f64::from(b)
            }),
        ]);
        assert_eq!(figures[0].len(), super::ROUNDS);
        assert_eq!(ratio(&figures[1], &figures[0]), (2.0, 2.0, 2.0));
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
    }
}
