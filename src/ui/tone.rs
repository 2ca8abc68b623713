//! The four tones in which the app speaks about itself, each with a shape and a word beside its colour.

use leptos::prelude::*;

use crate::i18n::{I18n, K};

/// What kind of thing is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    #[default]
    Info,
    /// Something went well.
    Good,
    /// Something is late, or waits for somebody.
    Wait,
    /// Something went wrong, or will.
    Alarm,
}

impl Tone {
    /// All, for lists of them.
    pub const ALL: [Self; 4] = [Self::Info, Self::Good, Self::Wait, Self::Alarm];

    /// The class that banners and badges share; none for the plain one.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Info => "",
            Self::Good => "good",
            Self::Wait => "wait",
            Self::Alarm => "alarm",
        }
    }

    /// The word for people who see neither colour nor shape.
    #[must_use]
    pub fn word(self, i: I18n) -> &'static str {
        i.t(match self {
            Self::Info => K::UiToneInfo,
            Self::Good => K::UiToneGood,
            Self::Wait => K::UiToneWait,
            Self::Alarm => K::UiToneAlarm,
        })
    }

    /// Path data in a box of 16: a letter i in a square, a tick, a clock, an exclamation mark in a lozenge.
    #[must_use]
    pub fn shape(self) -> &'static str {
        match self {
            Self::Info => "M2.5 2.5h11v11h-11zM8 7.5v3.5M8 5v.01",
            Self::Good => "M2.5 8.5l3.5 4 7.5-9",
            Self::Wait => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.2l2.2 1.6",
            Self::Alarm => "M8 1l7 7-7 7-7-7zM8 5v3.5M8 11v.01",
        }
    }
}

/// The shape of a tone as a silent drawing; the word stands beside it.
#[component]
pub fn ToneMark(tone: Tone) -> impl IntoView {
    mark(tone.shape())
}

/// A silent line drawing in a box of 16.
pub fn mark(path: &'static str) -> impl IntoView {
    view! { <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=path></path></svg> }
}

#[cfg(test)]
mod tests {
    use super::Tone;

    #[test]
    fn every_tone_has_its_own_shape() {
        let shapes: std::collections::BTreeSet<_> = Tone::ALL.iter().map(|tone| tone.shape()).collect();
        assert_eq!(shapes.len(), Tone::ALL.len());
    }
}
