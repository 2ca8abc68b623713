//! Asking for a sign-in mail. The answer never tells whether an address is known.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local_scoped_with_cancellation};
use madang_api::{
    auth::LinkRequest,
    problem::{FieldError, Problem},
    validate::Check,
};
use serde::de::IgnoredAny;

use crate::{
    i18n::{K, use_i18n},
    net::transport,
    ui::{
        error_summary::{field_text, problem_text},
        field::{Field, focus},
    },
};

/// The form, and after it the word that a mail is on its way.
#[component]
pub fn SignInPage() -> impl IntoView {
    let i = use_i18n();
    let sent = RwSignal::new(None::<String>);
    move || {
        match sent.get() {
        None => view! { <LinkForm sent=sent/> }.into_any(),
        Some(email) => view! {
            <section class="scene" role="status">
                <h1 tabindex="-1">{i.t(K::AuthSent)}</h1>
                <p class="lede">{i.f(K::AuthSentBody, &[("email", &email)])}</p>
                <p class="ways">
                    <button type="button" class="button quiet" on:click=move |_| sent.set(None)>{i.t(K::AuthOther)}</button>
                </p>
            </section>
        }
        .into_any(),
    }
    }
}

/// One address and a button.
#[component]
fn LinkForm(
    /// Takes the address once the server took it.
    sent: RwSignal<Option<String>>,
) -> impl IntoView {
    let i = use_i18n();
    let wrong = RwSignal::new(None::<FieldError>);
    let problem = RwSignal::new(None::<Problem>);
    let sending = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if sending.get_untracked() {
            return;
        }
        let email = typed_email();
        let mut check = Check::default();
        check.email("email", &email);
        wrong.set(check.0.into_iter().next());
        problem.set(None);
        if wrong.with_untracked(Option::is_some) {
            focus("email".to_owned());
            return;
        }
        sending.set(true);
        spawn_local_scoped_with_cancellation(async move {
            let request = LinkRequest { email: email.clone(), lang: Some(i.lang) };
            let answer =
                transport::send::<_, Option<IgnoredAny>>("POST", "/api/v1/auth/links", &[], Some(&request)).await;
            sending.set(false);
            match answer {
                Ok(_) => sent.set(Some(email)),
                Err(other) if !other.fields.is_empty() => {
                    wrong.set(other.fields.into_iter().next());
                    focus("email".to_owned());
                }
                Err(other) => problem.set(Some(other)),
            }
        });
    };
    let error = Signal::derive(move || wrong.with(|e| e.as_ref().map(|e| field_text(i, e))));
    let words = move || i.t(if sending.get() { K::AuthSending } else { K::AuthSend });
    view! {
        <section class="scene">
            <h1 tabindex="-1">{i.t(K::AuthTitle)}</h1>
            <p class="lede">{i.t(K::AuthLede)}</p>
            <form class="form office-form" novalidate=true on:submit=submit>
                <Refused problem=problem/>
                <Field name="email".to_owned() label=i.t(K::AuthEmail).to_owned() kind="email" autocomplete="username" error=error/>
                <div><button type="submit" class="button" aria-disabled=move || sending.get().then_some("true")>{words}</button></div>
            </form>
        </section>
    }
}

/// Why a try was not taken.
#[component]
pub fn Refused(problem: RwSignal<Option<Problem>>) -> impl IntoView {
    let i = use_i18n();
    move || {
        problem.get().map(|problem| {
            view! { <p class="banner alarm" role="alert"><strong>{i.t(K::AuthFailed)}</strong><span>{problem_text(i, &problem)}</span></p> }
        })
    }
}

#[cfg(feature = "hydrate")]
fn typed_email() -> String {
    use wasm_bindgen::JsCast;
    web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.get_element_by_id("email"))
        .and_then(|e| e.dyn_into::<web_sys::HtmlInputElement>().ok())
        .map(|input| input.value().trim().to_owned())
        .unwrap_or_default()
}

#[cfg(not(feature = "hydrate"))]
fn typed_email() -> String {
    String::new()
}
