//! What is the same around every input: label, hint, error, and how they are tied to it.

use leptos::prelude::*;

/// How an input is tied to its words. `Copy`, read by the frame and by the input in it.
#[derive(Clone, Copy)]
pub struct Wiring {
    /// Name and id of the input.
    pub name: Signal<String>,
    /// Whether there is a hint.
    pub hint: bool,
    pub error: Signal<Option<String>>,
}

impl Wiring {
    /// The value of `aria-invalid`.
    #[must_use]
    pub fn invalid(self) -> Option<&'static str> {
        self.error.with(Option::is_some).then_some("true")
    }

    /// The value of `aria-describedby`.
    #[must_use]
    pub fn described_by(self) -> Option<String> {
        self.name.with(|name| described_by(name, self.hint, self.error.with(Option::is_some)))
    }

    /// The error's paragraph, when there is one.
    pub fn error_view(self) -> impl IntoView {
        let id = move || format!("{}-error", self.name.get());
        move || self.error.get().map(|text| view! { <p class="error" id=id()>{text}</p> })
    }

    /// The hint's paragraph.
    pub fn hint_view(self, hint: Option<String>) -> impl IntoView {
        let id = move || format!("{}-hint", self.name.get());
        hint.map(|text| view! { <p class="hint" id=id>{text}</p> })
    }
}

/// The ids of hint and error, in the order in which they are read.
#[must_use]
pub fn described_by(name: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (true, true) => Some(format!("{name}-hint {name}-error")),
        (true, false) => Some(format!("{name}-hint")),
        (false, true) => Some(format!("{name}-error")),
        (false, false) => None,
    }
}

/// The word "optional" behind a label.
pub fn optional_mark(mark: Option<String>) -> impl IntoView {
    mark.map(|word| view! { <span class="optional">" ("{word}")"</span> })
}

/// Label, hint, error, then the input as the child.
#[component]
pub fn Frame(
    wiring: Wiring,
    label: Signal<String>,
    hint: Option<String>,
    mark: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=wiring.name>{label}{optional_mark(mark)}</label>
            {wiring.hint_view(hint)}
            {wiring.error_view()}
            {children()}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::described_by;

    #[test]
    fn hint_and_error_are_read_in_that_order() {
        assert_eq!(described_by("a", true, true).as_deref(), Some("a-hint a-error"));
        assert_eq!(described_by("a", false, true).as_deref(), Some("a-error"));
        assert_eq!(described_by("a", true, false).as_deref(), Some("a-hint"));
        assert_eq!(described_by("a", false, false), None);
    }
}
