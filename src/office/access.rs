//! Who is signed in, as the office knows it. A 401 anywhere leads back to the sign-in page.

use leptos::prelude::*;
use madang_api::{
    auth::Me,
    problem::{Code, Problem},
};

use crate::{
    i18n::use_i18n,
    net::{path, transport},
};

/// What is known about who is here.
#[derive(Debug, Clone, PartialEq)]
pub enum Access {
    Asking,
    SignedOut,
    In(Me),
    Failed(Problem),
}

/// The one copy of it, a context of the office.
#[derive(Clone, Copy)]
pub struct AccessState(pub RwSignal<Access>);

impl AccessState {
    /// Begins as signed out, or by asking.
    #[must_use]
    pub fn new(ask: bool) -> Self {
        let state = Self(RwSignal::new(Access::SignedOut));
        if ask {
            state.ask();
        }
        state
    }

    /// Asks the server who is here.
    pub fn ask(self) {
        let i = use_i18n();
        self.0.set(Access::Asking);
        leptos::task::spawn_local_scoped_with_cancellation(async move {
            let access = match transport::get::<Me>(path::api(i.lang, "auth/me", &[])).await {
                Ok(me) => Access::In(me),
                Err(problem) if problem.code == Code::Unauthenticated => Access::SignedOut,
                Err(problem) => Access::Failed(problem),
            };
            let _ = self.0.try_set(access);
        });
    }

    /// Takes note of a problem: 401 means that the sign-in has ended. Gives back any other.
    #[must_use]
    pub fn note(self, problem: Problem) -> Option<Problem> {
        if problem.code == Code::Unauthenticated {
            self.0.set(Access::SignedOut);
            return None;
        }
        Some(problem)
    }
}

/// The office's own copy.
#[must_use]
pub fn use_access() -> AccessState {
    expect_context::<AccessState>()
}
