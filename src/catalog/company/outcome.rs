//! What support changed, as plain arithmetic: before, after, and the change in percent or in points.

use leptos::prelude::*;
use madang_api::catalog::Outcome;

use crate::{
    i18n::{I18n, K, number, use_i18n},
    ui::figure::pair::Pair,
};

/// Productivity, quality, cost, delivery and level before and after support, as a table.
#[component]
pub fn OutcomeTable(
    outcome: Outcome,
    /// The smart-factory level now.
    level: u8,
) -> impl IntoView {
    let i = use_i18n();
    let rows = lines(i, &outcome, level)
        .into_iter()
        .map(|line| {
            view! {
                <tr>
                    <th scope="row">{i.t(line.label)}<Pair before=line.pair.0 after=line.pair.1/></th>
                    <td class="figure before">{line.before}</td>
                    <td class="figure after"><span aria-hidden="true">"→ "</span><b>{line.after}</b></td>
                    <td class="figure change">{line.change}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="outcome">
            <h2>{i.t(K::CompanyOutcomeTitle)}</h2>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{i.t(K::CompanyOutcomeItem)}</th>
                        <th scope="col" class="figure">{i.t(K::CompanyOutcomeBefore)}</th>
                        <th scope="col" class="figure">{i.t(K::CompanyOutcomeAfter)}</th>
                        <th scope="col" class="figure">{i.t(K::CompanyOutcomeChange)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

struct Line {
    label: K,
    before: String,
    after: String,
    change: String,
    /// The same as numbers, for drawing.
    pair: (f64, f64),
}

fn lines(i: I18n, o: &Outcome, level: u8) -> [Line; 5] {
    let percent = |value: f64, places| i.f(K::CompanyOutcomePercent, &[("n", &number::fixed(value, places))]);
    let ratio = |before: f64, after: f64| {
        if before > 0.0 {
            signed(i, K::CompanyOutcomePercent, (after / before - 1.0) * 100.0, 0)
        } else {
            String::new()
        }
    };
    let places = if o.output_before < 20.0 { 1 } else { 0 };
    let steps = i64::from(level) - i64::from(o.level_before);
    [
        Line {
            label: K::CompanyOutcomeOutput,
            before: number::fixed(o.output_before, places),
            after: number::fixed(o.output_after, places),
            change: ratio(o.output_before, o.output_after),
            pair: (o.output_before, o.output_after),
        },
        Line {
            label: K::CompanyOutcomeDefects,
            before: percent(o.defects_before, 1),
            after: percent(o.defects_after, 1),
            change: ratio(o.defects_before, o.defects_after),
            pair: (o.defects_before, o.defects_after),
        },
        Line {
            label: K::CompanyOutcomeCost,
            before: number::integer(100),
            after: number::fixed(o.cost_after, 0),
            change: ratio(100.0, o.cost_after),
            pair: (100.0, o.cost_after),
        },
        Line {
            label: K::CompanyOutcomeOnTime,
            before: percent(o.on_time_before, 0),
            after: percent(o.on_time_after, 0),
            // Two percentages differ by points, not by percent.
            change: signed(i, K::CompanyOutcomePoints, o.on_time_after - o.on_time_before, 0),
            pair: (o.on_time_before, o.on_time_after),
        },
        Line {
            label: K::CompanyOutcomeLevel,
            before: o.level_before.to_string(),
            after: level.to_string(),
            pair: (f64::from(o.level_before), f64::from(level)),
            change: match steps {
                0 => i.t(K::CompanyOutcomeSame).to_owned(),
                n => format!(
                    "{}{}",
                    sign(n as f64),
                    i.n(K::CompanyOutcomeStepsOne, K::CompanyOutcomeStepsOther, n.unsigned_abs())
                ),
            },
        },
    ]
}

/// A change with its sign, or "unchanged" when it rounds to nothing.
fn signed(i: I18n, key: K, change: f64, places: u32) -> String {
    let text = number::fixed(change.abs(), places);
    if text.chars().all(|c| matches!(c, '0' | '.')) {
        return i.t(K::CompanyOutcomeSame).to_owned();
    }
    format!("{}{}", sign(change), i.f(key, &[("n", &text)]))
}

fn sign(change: f64) -> char {
    if change < 0.0 { '−' } else { '+' }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use madang_api::{catalog::Outcome, lang::Lang};

    use super::lines;
    use crate::i18n::I18n;

    const OUTCOME: Outcome = Outcome {
        output_before: 31.0,
        output_after: 44.0,
        defects_before: 3.9,
        defects_after: 1.7,
        cost_after: 84.0,
        on_time_before: 81.0,
        on_time_after: 96.0,
        level_before: 1,
    };

    #[test]
    fn shares_change_in_percent_and_percentages_in_points() {
        let changes = |lang| lines(I18n::built_in(lang), &OUTCOME, 3).map(|line| line.change);
        assert_eq!(changes(Lang::Ko), ["+42 %", "−56 %", "−16 %", "+15 %p", "+2단계"]);
        assert_eq!(changes(Lang::En), ["+42 %", "−56 %", "−16 %", "+15 pp", "+2 levels"]);
    }

    #[test]
    fn nothing_changed_is_said_in_words() {
        let same = Outcome { on_time_after: 81.2, ..OUTCOME };
        let lines = lines(I18n::built_in(Lang::En), &same, 1);
        assert_eq!((lines[3].change.as_str(), lines[4].change.as_str()), ("Unchanged", "Unchanged"));
    }
}
