//! The steps of a longer form or of something that is delivered in steps: done, current, to come.

use leptos::prelude::*;

use super::tone::mark;
use crate::i18n::{K, use_i18n};

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Done,
    Current,
    Next,
}

impl StepState {
    /// The state of step `n` when `current` is under way; at the number of steps all are done.
    #[must_use]
    pub fn of(n: usize, current: usize) -> Self {
        match n.cmp(&current) {
            std::cmp::Ordering::Less => Self::Done,
            std::cmp::Ordering::Equal => Self::Current,
            std::cmp::Ordering::Greater => Self::Next,
        }
    }

    /// Name in attributes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Current => "current",
            Self::Next => "next",
        }
    }

    fn word(self) -> K {
        match self {
            Self::Done => K::UiStepDone,
            Self::Current => K::UiStepCurrent,
            Self::Next => K::UiStepNext,
        }
    }

    /// A tick, a disc in a ring, a ring.
    fn shape(self) -> &'static str {
        match self {
            Self::Done => "M2.5 8.5l3.5 4 7.5-9",
            Self::Current => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
            Self::Next => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z",
        }
    }
}

/// An ordered list.
///
/// **Criteria.** The current one has `aria-current="step"`; each says its state by shape and word. Not a
/// navigation: steps are no links. Stands in one row where there is room, else one under the other.
#[component]
pub fn Stepper(
    /// What the steps are of.
    #[prop(into)]
    label: String,
    steps: Vec<String>,
    /// The step under way, from 0; the number of steps when all is done.
    #[prop(into)]
    current: Signal<usize>,
) -> impl IntoView {
    let i = use_i18n();
    let lines = steps
        .into_iter()
        .enumerate()
        .map(|(n, step)| {
            let state = move || StepState::of(n, current.get());
            let now = move || (state() == StepState::Current).then_some("step");
            view! {
                <li data-step=move || state().name() aria-current=now>
                    {move || mark(state().shape())}
                    <span class="step-name">{step}</span>
                    <span class="step-word">{move || i.t(state().word())}</span>
                </li>
            }
        })
        .collect_view();
    view! { <div class="stepper"><ol class="steps" aria-label=label>{lines}</ol></div> }
}

#[cfg(test)]
mod tests {
    use super::StepState::{self, Current, Done, Next};

    #[test]
    fn one_step_is_current_until_all_are_done() {
        let states = |current| (0..3).map(|n| StepState::of(n, current)).collect::<Vec<_>>();
        assert_eq!(states(0), [Current, Next, Next]);
        assert_eq!(states(1), [Done, Current, Next]);
        assert_eq!(states(3), [Done, Done, Done]);
    }
}
