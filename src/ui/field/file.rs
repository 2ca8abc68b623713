//! A file from the reader's device.

use leptos::prelude::*;

use super::frame::{Frame, Wiring};
use crate::{
    i18n::{K, number, use_i18n},
    ui::dom,
};

/// A file input that says what is taken before, and what was chosen after.
///
/// **Criteria.** Kinds and largest size stand in the hint. Name and size of the chosen file are read. A file that
/// is too large is named at once, before anything is sent; the server still checks. Dropping a file on it works
/// as the browser does it.
#[component]
pub fn FileField(
    /// Name and id.
    #[prop(into)]
    name: String,
    #[prop(into)] label: Signal<String>,
    /// What the chooser offers: `.pdf,image/jpeg`.
    #[prop(into)]
    accept: String,
    /// The kinds in words: `PDF, JPEG`.
    #[prop(into)]
    kinds: String,
    /// Largest size in bytes.
    most: u64,
    #[prop(default = None)] mark: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let i = use_i18n();
    let chosen = RwSignal::new(None::<(String, u64)>);
    let own = move || {
        let (file, bytes) = chosen.get()?;
        let values = [("name", file.as_str()), ("size", &size(bytes)), ("most", &size(most))];
        (bytes > most).then(|| i.f(K::UiFileTooLarge, &values))
    };
    let wrong = Signal::derive(move || own().or_else(|| error.get()));
    let wiring = Wiring { name: Signal::stored(name.clone()), hint: true, error: wrong };
    let required = mark.is_none();
    let hint = i.f(K::UiFileLimit, &[("kinds", &kinds), ("size", &size(most))]);
    let words = move || match chosen.get() {
        Some((file, bytes)) => i.f(K::UiFileChosen, &[("name", &file), ("size", &size(bytes))]),
        None => i.t(K::UiFileNone).to_owned(),
    };
    let id = name.clone();
    view! {
        <Frame wiring label hint=Some(hint) mark>
            // The input lies unseen over words of ours: its own are in the browser's language.
            <div class="file-box">
                <span class="button quiet small" aria-hidden="true">{i.t(K::UiFileChoose)}</span>
                <span class="file-chosen" role="status">{words}</span>
                <input
                    id=name.clone()
                    name=name
                    type="file"
                    accept=accept
                    required=required
                    aria-invalid=move || wiring.invalid()
                    aria-describedby=move || wiring.described_by()
                    on:change=move |_| chosen.set(dom::chosen_file(&id))
                />
            </div>
        </Frame>
    }
}

/// Bytes for people, in powers of ten as files are sold: `640 B`, `81 kB`, `2.4 MB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", number::fixed(bytes as f64 / 1e3, 0)),
        _ => format!("{} MB", number::plain((bytes as f64 / 1e5).round() / 10.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_read_at_a_glance() {
        assert_eq!([size(640), size(81_200), size(2_440_000)], ["640 B", "81 kB", "2.4 MB"]);
        assert_eq!(size(10_000_000), "10 MB");
    }
}
