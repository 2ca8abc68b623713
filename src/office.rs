//! The office for signed-in people: studio (SMEs) and desk (organiser). Mounted without server rendering;
//! whoever is not signed in sees the way to sign in, whatever the address.

pub mod access;
pub mod place;

mod account;
mod desk;
mod frame;
mod link;
mod sign_in;
mod studio;

use leptos::prelude::*;
use madang_api::auth::Role;

use crate::{
    i18n::{I18n, K},
    ui::error_summary::problem_text,
};

use access::{Access, AccessState};
use account::Account;
use desk::Desk;
use frame::Frame;
use link::LinkPage;
use place::Place;
use sign_in::SignInPage;
use studio::Studio;

/// The office app.
#[component]
pub fn OfficeApp(
    /// The language and its texts.
    i18n: I18n,
) -> impl IntoView {
    provide_context(i18n);
    let place = place::here();
    // A mail link is used before anybody is asked who they are.
    let access = AccessState::new(!matches!(place, Place::Link(_)));
    provide_context(access);
    let home = place.clone();
    let body = move || match &place {
        Place::Link(token) => view! { <LinkPage token=token.clone()/> }.into_any(),
        Place::Studio | Place::Desk => door(i18n, access, &place),
    };
    view! { <Frame place=home>{body}</Frame> }
}

/// What stands behind the door: the way to sign in, or the place of the role.
fn door(i: I18n, access: AccessState, place: &Place) -> AnyView {
    match access.0.get() {
        Access::Asking => view! { <p class="note" role="status">{i.t(K::OfficeLoading)}</p> }.into_any(),
        Access::SignedOut => view! { <SignInPage/> }.into_any(),
        Access::Failed(problem) => {
            let text = problem_text(i, &problem);
            view! {
                <section class="scene" role="alert">
                    <h1 tabindex="-1">{i.t(K::OfficeFailed)}</h1>
                    <p class="lede">{text}</p>
                    <p class="ways">
                        <button type="button" class="button" on:click=move |_| access.ask()>{i.t(K::OfficeRetry)}</button>
                    </p>
                </section>
            }
            .into_any()
        }
        Access::In(me) => {
            let room = match (place, me.role) {
                (Place::Desk, Role::Organiser) => view! { <Desk/> }.into_any(),
                (Place::Studio, Role::Owner | Role::Editor | Role::BoothStaff | Role::FactoryEngineer) => {
                    view! { <Studio me=me.clone()/> }.into_any()
                }
                (_, role) => view! { <WrongPlace role=role/> }.into_any(),
            };
            view! { {room} <Account me=me/> }.into_any()
        }
    }
}

/// Signed in, but not for this place.
#[component]
fn WrongPlace(role: Role) -> impl IntoView {
    let i = crate::i18n::use_i18n();
    let text = i.f(K::OfficeWrongPlaceBody, &[("role", &i.named("role", role.name()))]);
    let way = place::home(role)
        .map(|href| view! { <p class="ways"><a class="button" href=href>{i.t(K::OfficeOwnPlace)}</a></p> });
    view! {
        <section class="scene">
            <h1 tabindex="-1">{i.t(K::OfficeWrongPlace)}</h1>
            <p class="lede">{text}</p>
            {way}
        </section>
    }
}
