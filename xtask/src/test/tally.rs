//! Numbers out of what the test runners print, and the closing table.

use crate::house::Res;
use std::fmt;

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed, and steps that did.
    pub failed: usize,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl Count {
    /// What a runner counted, together with how it ended: a runner that failed without a failed
    /// test (it could not start, it crashed) counts as one.
    ///
    /// # Errors
    /// Never; the type is that of a step's result.
    pub fn settled(mut self, ok: bool, runner: &str) -> Res<Self> {
        if !ok && self.failed == 0 {
            self.failed = 1;
            crate::term::line(&format!("{runner} failed without naming a test"));
        }
        Ok(self)
    }
}

/// A step with its time and result.
#[derive(Debug)]
pub struct Step {
    /// Its name, as shown.
    pub name: String,
    /// How long it took.
    pub seconds: f64,
    /// Its numbers, or what went wrong.
    pub result: Res<Count>,
}

impl Step {
    /// Whether nothing failed.
    pub fn ok(&self) -> bool {
        self.result.as_ref().is_ok_and(|count| count.failed == 0)
    }
}

/// The numbers in cargo's `test result:` lines.
pub fn cargo(lines: &[String]) -> Count {
    let mut count = Count::default();
    for line in lines.iter().filter_map(|line| line.trim().strip_prefix("test result: ")) {
        for part in line.split([';', '.']) {
            let words: Vec<&str> = part.split_whitespace().collect();
            if let [number, what @ ("passed" | "failed")] = words[..] {
                let number: usize = number.parse().unwrap_or(0);
                if what == "passed" { count.passed += number } else { count.failed += number }
            }
        }
    }
    count
}

/// The numbers in Playwright's closing lines. What did not run, was interrupted or is flaky failed.
pub fn playwright(lines: &[String]) -> Count {
    let last = |what: &str| {
        lines
            .iter()
            .rev()
            .find_map(|line| {
                let (number, rest) = line.trim().split_once(' ')?;
                let alone = rest == what || rest.starts_with(&format!("{what} ("));
                alone.then(|| number.parse::<usize>().ok()).flatten()
            })
            .unwrap_or(0)
    };
    let failed = ["failed", "interrupted", "did not run", "flaky"].iter().map(|what| last(what)).sum();
    Count { passed: last("passed"), failed }
}

/// One line a step.
pub fn table(steps: &[Step]) -> Vec<String> {
    steps
        .iter()
        .map(|step| {
            let Step { name, seconds, result } = step;
            match result {
                Ok(count) if *count == Count::default() => {
                    format!("{name:<10} {seconds:>7.1} s  ok")
                }
                Ok(count) => format!("{name:<10} {seconds:>7.1} s  {count}"),
                Err(error) => {
                    format!("{name:<10} {seconds:>7.1} s  FAILED: {}", error.lines().next().unwrap_or(""))
                }
            }
        })
        .collect()
}

/// The sum; a step that went wrong counts as one failure.
pub fn total(steps: &[Step]) -> Count {
    steps.iter().fold(Count::default(), |sum, step| match &step.result {
        Ok(count) => Count { passed: sum.passed + count.passed, failed: sum.failed + count.failed },
        Err(_) => Count { failed: sum.failed + 1, ..sum },
    })
}

#[cfg(test)]
mod tests {
    use super::{Count, Step, cargo, playwright, table, total};

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn cargo_lines_are_summed() {
        let text = "test a ... ok\ntest result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
                    test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(cargo(&lines(text)), Count { passed: 7, failed: 3 });
    }

    #[test]
    fn playwright_lines_are_read_from_the_end() {
        let text = "Running 7 tests using 2 workers\n  ok 1 has 3 passed\n  1 failed\n    a.spec.ts:1:1 › x\n  1 did not run\n  2 skipped\n  5 passed (1.2m)\n";
        assert_eq!(playwright(&lines(text)), Count { passed: 5, failed: 2 });
        assert_eq!(playwright(&lines("Error: No tests found")), Count::default());
    }

    #[test]
    fn a_runner_that_dies_without_a_word_counts_as_a_failure() {
        assert_eq!(Count::default().settled(false, "x"), Ok(Count { passed: 0, failed: 1 }));
        assert_eq!(Count { passed: 1, failed: 2 }.settled(false, "x"), Ok(Count { passed: 1, failed: 2 }));
        assert_eq!(Count::default().settled(true, "x"), Ok(Count::default()));
    }

    #[test]
    fn the_last_line_holds_the_numbers_alone() {
        let step = |name: &str, result| Step { name: name.into(), seconds: 1.0, result };
        let steps = [
            step("native", Ok(Count { passed: 3, failed: 0 })),
            step("clippy", Err("warnings\nmore".into())),
            step("dist", Ok(Count::default())),
        ];
        assert_eq!(total(&steps).to_string(), "3 passed, 1 failed");
        assert!(table(&steps)[1].ends_with("FAILED: warnings"));
        assert!(table(&steps)[2].ends_with("ok"));
    }
}
