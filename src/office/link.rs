//! A mail link was opened: one button uses it. Opening alone does nothing, because mail scanners open links.

use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};
use madang_api::{
    auth::{Me, SignInRequest},
    problem::{Code, Problem},
};
use serde::de::IgnoredAny;

use crate::{
    i18n::{K, use_i18n},
    net::{path, transport},
    office::{
        place,
        sign_in::{Refused, SignInPage},
    },
    ui::error_summary::problem_text,
};

/// The page of a mail link.
#[component]
pub fn LinkPage(token: String) -> impl IntoView {
    let i = use_i18n();
    let refused = RwSignal::new(None::<Problem>);
    let again = RwSignal::new(false);
    move || {
        if again.get() {
            return view! { <SignInPage/> }.into_any();
        }
        match refused.get() {
            None => view! { <UseLink token=token.clone() refused=refused/> }.into_any(),
            Some(problem) => view! {
                <section class="scene" role="alert">
                    <h1 tabindex="-1">{i.t(K::AuthRefused)}</h1>
                    <p class="lede">{problem_text(i, &problem)}</p>
                    <p class="ways">
                        <button type="button" class="button" on:click=move |_| again.set(true)>{i.t(K::AuthAgain)}</button>
                    </p>
                </section>
            }
            .into_any(),
        }
    }
}

/// The button. A refusal of the link is final; a lost network leaves the button to be pressed again.
#[component]
fn UseLink(token: String, refused: RwSignal<Option<Problem>>) -> impl IntoView {
    let i = use_i18n();
    let problem = RwSignal::new(None::<Problem>);
    let sending = RwSignal::new(false);
    let press = move |_| {
        if sending.get_untracked() {
            return;
        }
        sending.set(true);
        problem.set(None);
        let request = SignInRequest { token: token.clone() };
        spawn_local_scoped_with_cancellation(async move {
            let answer =
                match transport::send::<_, Option<IgnoredAny>>("POST", "/api/v1/auth/sign-ins", &[], Some(&request))
                    .await
                {
                    Ok(_) => transport::get::<Me>(path::api(i.lang, "auth/me", &[])).await,
                    Err(problem) => Err(problem),
                };
            match answer {
                Ok(me) => place::go(place::home(me.role).unwrap_or("/studio")),
                Err(other) => {
                    sending.set(false);
                    if matches!(other.code, Code::LinkInvalid | Code::Unauthenticated | Code::NotFound | Code::Invalid)
                    {
                        refused.set(Some(Problem::new(Code::LinkInvalid)));
                    } else {
                        problem.set(Some(other));
                    }
                }
            }
        });
    };
    let words = move || i.t(if sending.get() { K::AuthEntering } else { K::AuthEnter });
    view! {
        <section class="scene">
            <h1 tabindex="-1">{i.t(K::AuthLink)}</h1>
            <p class="lede">{i.t(K::AuthLinkBody)}</p>
            <Refused problem=problem/>
            <p class="ways">
                <button type="button" class="button" on:click=press aria-disabled=move || sending.get().then_some("true")>{words}</button>
            </p>
        </section>
    }
}
