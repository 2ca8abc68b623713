//! A part of a page whose data did not come: the rest of the page stands.

use leptos::prelude::*;
use madang_api::problem::Problem;

use crate::{
    i18n::{K, use_i18n},
    shell::status::set_status,
};

/// One line that says what happened. Whatever the part's own status, the page is incomplete for now, and so
/// is not kept as a good one.
#[must_use]
pub fn part_problem(_problem: &Problem) -> AnyView {
    set_status(503);
    let i = use_i18n();
    view! {
        <p class="banner alarm" role="alert">
            <strong>{i.t(K::ErrorTitle)}</strong>
            <span>{i.t(K::ErrorBody)}</span>
        </p>
    }
    .into_any()
}
