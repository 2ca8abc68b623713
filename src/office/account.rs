//! The account of who is signed in: the places where they are, and signing out of one or of this one.

use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};
use madang_api::{
    auth::{Me, SignIn},
    list::List,
    problem::Problem,
    time::Timestamp,
};
use serde::de::IgnoredAny;

use crate::{
    i18n::{I18n, K, date, use_i18n},
    net::{path, transport},
    office::access::{Access, AccessState, use_access},
    ui::error_summary::problem_text,
};

/// Who, where, and the way out.
#[component]
pub fn Account(me: Me) -> impl IntoView {
    let i = use_i18n();
    let access = use_access();
    let places = RwSignal::new(Vec::<SignIn>::new());
    let problem = RwSignal::new(None::<Problem>);
    let said = RwSignal::new("");
    spawn_local_scoped_with_cancellation(async move {
        match transport::get::<List<SignIn>>(path::api(i.lang, "auth/sign-ins", &[])).await {
            Ok(list) => places.set(list.items),
            Err(other) => problem.set(access.note(other)),
        }
    });
    let end = move |id: String| {
        spawn_local_scoped_with_cancellation(async move {
            match delete(&format!("/api/v1/auth/sign-ins/{}", path::encode(&id))).await {
                Ok(()) => {
                    places.update(|places| places.retain(|place| place.id != id));
                    said.set(i.t(K::AuthEnded));
                }
                Err(other) => problem.set(access.note(other)),
            }
        });
    };
    let who = i.f(K::AuthSignedInAs, &[("email", &me.email), ("role", &i.named("role", me.role.name()))]);
    view! {
        <section class="account" aria-labelledby="account">
            <div class="section-head">
                <h2 id="account">{i.t(K::AuthAccount)}</h2>
                <button type="button" class="button small quiet" on:click=move |_| sign_out(access, problem)>{i.t(K::AuthSignOut)}</button>
            </div>
            <p>{who}</p>
            <h3 id="places">{i.t(K::AuthPlaces)}</h3>
            <ul class="rows two" aria-labelledby="places">
                <For each=move || places.get() key=|place| place.id.clone() children=move |place| view! { <Line place=place end=end/> }/>
            </ul>
            {move || problem.get().map(|problem| view! { <p class="banner alarm" role="alert">{problem_text(i, &problem)}</p> })}
            <p class="visually-hidden" role="status">{move || said.get()}</p>
        </section>
    }
}

/// One place, with its way out unless it is this one.
#[component]
fn Line(place: SignIn, end: impl Fn(String) + Send + Sync + 'static) -> impl IntoView {
    let i = use_i18n();
    let words = format!(
        "{} · {}",
        i.f(K::AuthSince, &[("when", &when(i, place.created_at))]),
        i.f(K::AuthSeen, &[("when", &when(i, place.last_seen_at))]),
    );
    let name = i.f(K::AuthEndNamed, &[("device", &place.device)]);
    let id = place.id.clone();
    let way = if place.current {
        view! { <span class="badge good">{i.t(K::AuthHere)}</span> }.into_any()
    } else {
        view! {
            <button type="button" class="button small quiet" aria-label=name on:click=move |_| end(id.clone())>{i.t(K::AuthEnd)}</button>
        }
        .into_any()
    };
    view! { <li><div><b>{place.device}</b><span class="note">{words}</span></div><div>{way}</div></li> }
}

/// Ends this sign-in.
fn sign_out(access: AccessState, problem: RwSignal<Option<Problem>>) {
    spawn_local_scoped_with_cancellation(async move {
        match delete("/api/v1/auth/me").await {
            Ok(()) => access.0.set(Access::SignedOut),
            Err(other) => problem.set(access.note(other)),
        }
    });
}

async fn delete(address: &str) -> Result<(), Problem> {
    transport::send::<(), Option<IgnoredAny>>("DELETE", address, &[], None).await.map(|_| ())
}

fn when(i: I18n, at: Timestamp) -> String {
    format!("{} {}", date::day(i.lang, at), date::time_kst(at))
}
