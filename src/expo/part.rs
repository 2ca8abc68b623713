//! A part of a page whose data did not come: the rest of the page stands.

use leptos::prelude::*;
use madang_api::problem::Problem;

use crate::{
    i18n::{K, use_i18n},
    shell::status::set_status,
};

/// One line that says what happened and how to try again. Whatever the part's own status, the page is incomplete for now, and so
/// is not kept as a good one.
#[must_use]
pub fn part_problem(_problem: &Problem) -> AnyView {
    set_status(503);
    let i = use_i18n();
    view! {
        <section class="part-problem">
            <p class="banner wait" role="alert">
                <strong>{i.t(K::ErrorTitle)}</strong>
                <a href="" rel="external">{i.t(K::ErrorRetry)}</a>
            </p>
        </section>
    }
    .into_any()
}
