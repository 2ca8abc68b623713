//! Running text.

use leptos::prelude::*;

use super::frame::{Frame, Wiring};
use crate::i18n::{K, number, use_i18n};

/// A `<textarea>` that says how many letters are left once half of them are used.
///
/// **Criteria.** Nothing is cut off: who types too much is told by how much. The count is read politely and not
/// at each key. Grows by its corner, never sideways.
#[component]
pub fn TextArea(
    #[prop(into)] name: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] value: String,
    #[prop(default = 4)] rows: u32,
    /// Letters that are taken.
    #[prop(optional)]
    most: Option<usize>,
    #[prop(default = None)] hint: Option<String>,
    #[prop(default = None)] mark: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let i = use_i18n();
    let wiring = Wiring { name, hint: hint.is_some(), error };
    let required = mark.is_none();
    let typed = RwSignal::new(value.chars().count());
    let count = most.map(|most| {
        let words = move || match left(typed.get(), most) {
            None => String::new(),
            Some(n @ 0..) => i.n(K::UiLettersLeftOne, K::UiLettersLeftOther, n.unsigned_abs()),
            Some(n) => i.f(K::UiLettersOver, &[("n", &number::integer(-n))]),
        };
        view! { <p class="hint count-left" role="status">{words}</p> }
    });
    view! {
        <Frame wiring label hint mark>
            <textarea
                id=name
                name=name
                rows=rows.to_string()
                required=required
                aria-invalid=move || wiring.invalid()
                aria-describedby=move || wiring.described_by()
                on:input=move |event| typed.set(event_target_value(&event).chars().count())
            >
                {value}
            </textarea>
            {count}
        </Frame>
    }
}

/// How many letters are left, below zero when there are too many; nothing while less than half are used.
#[must_use]
pub fn left(typed: usize, most: usize) -> Option<i64> {
    (typed * 2 >= most).then(|| most as i64 - typed as i64)
}

#[cfg(test)]
mod tests {
    use super::left;

    #[test]
    fn the_count_begins_at_half_and_goes_below_zero() {
        assert_eq!(left(49, 100), None);
        assert_eq!(left(50, 100), Some(50));
        assert_eq!(left(100, 100), Some(0));
        assert_eq!(left(103, 100), Some(-3));
    }
}
