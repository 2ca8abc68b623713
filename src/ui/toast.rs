//! A word about what just happened, at the foot of the window, with a way to undo it. Never the only place
//! where something is told.

pub mod queue;

use leptos::prelude::*;
use queue::{Queue, Toast};

use super::tone::mark;
use crate::i18n::{K, use_i18n};

/// Says things. `Copy`; made once by [`provide_toaster`], taken by [`use_toaster`].
#[derive(Clone, Copy, Default)]
pub struct Toaster(RwSignal<Queue<Callback<()>>>);

impl Toaster {
    /// Says something that is done.
    pub fn say(self, text: impl Into<String>) {
        self.0.update(|queue| queue.push(text.into(), None));
    }

    /// Says something that is done and can be undone.
    pub fn say_with_undo(self, text: impl Into<String>, undo: Callback<()>) {
        self.0.update(|queue| queue.push(text.into(), Some(undo)));
    }

    fn drop(self, id: u64) {
        // The time runs out after the app has gone, too.
        let _ = self.0.try_update(|queue| queue.drop(id));
    }
}

/// Makes the toaster of everything below this component.
pub fn provide_toaster() -> Toaster {
    let toaster = Toaster::default();
    provide_context(toaster);
    toaster
}

/// The toaster of the page; panics only without [`provide_toaster`] above.
#[must_use]
pub fn use_toaster() -> Toaster {
    expect_context::<Toaster>()
}

/// The one place where toasts are shown: once a page, at its end.
///
/// **Criteria.** One at a time, in order, read politely by `role="status"`. Stays as long as its words need and
/// longer with an undo; does not go while the pointer or the focus is on it. Can be closed. Covers no control of
/// the page's end for good, and takes no focus.
#[component]
pub fn Toasts() -> impl IntoView {
    let i = use_i18n();
    let toaster = use_toaster();
    let held = RwSignal::new(false);
    let shown = Memo::new(move |_| toaster.0.with(|queue| queue.first().map(|toast| (toast.id, toast.ms()))));
    Effect::new(move |_| {
        // A change of either stops the former clock: it belongs to this run of the effect.
        if let (Some((id, ms)), false) = (shown.get(), held.get()) {
            // Fails only without a window; then nothing is shown either.
            let _ = set_timeout(move || toaster.drop(id), std::time::Duration::from_millis(ms));
        }
    });
    let face = move |toast: Toast<Callback<()>>| {
        let id = toast.id;
        let undo = toast.undo.map(|undo| {
            let press = move |_| {
                toaster.drop(id);
                held.set(false);
                undo.run(());
            };
            view! { <button type="button" class="button small quiet" on:click=press>{i.t(K::UiUndo)}</button> }
        });
        let close = move |_| {
            toaster.drop(id);
            held.set(false);
        };
        view! {
            <p>{toast.text}</p>
            {undo}
            <button type="button" class="icon-button" aria-label=i.t(K::UiDismiss) on:click=close>{mark("M3 3l10 10M13 3 3 13")}</button>
        }
    };
    view! {
        <div class="toasts" role="status">
            {move || {
                let toast = shown.get().and_then(|_| toaster.0.with_untracked(|queue| queue.first().cloned()))?;
                Some(view! {
                    <div
                        class="toast"
                        on:pointerenter=move |_| held.set(true)
                        on:pointerleave=move |_| held.set(false)
                        on:focusin=move |_| held.set(true)
                        on:focusout=move |_| held.set(false)
                    >
                        {face(toast)}
                    </div>
                })
            }}
        </div>
    }
}
