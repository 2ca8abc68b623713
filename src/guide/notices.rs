//! What the app says about itself: banners, badges, toasts, scenes.

use leptos::{context::Provider, prelude::*};

use super::sample::{Section, case, cases};
use crate::{
    i18n::{I18n, K},
    ui::{
        badge::Badge,
        banner::Banner,
        button::{Button, ButtonLink, Look},
        scene::{Kind, Scene},
        toast::{Toaster, Toasts},
        tone::Tone,
    },
};

/// The group.
#[must_use]
pub fn sections(i: I18n) -> Vec<Section> {
    vec![
        Section::new("banner", move |_| banners(i)),
        Section::new("badge", move |_| badges(i)),
        Section::new("toast", move |_| toasts(i)),
        Section::new("scene", move |_| scenes(i)),
    ]
}

fn banners(i: I18n) -> AnyView {
    let english = i.f(K::CatalogUntranslated, &[("language", i.t(K::CatalogLanguageEn))]);
    cases([
        case("info", view! { <Banner text=english/> }),
        case("good", view! { <Banner tone=Tone::Good text=i.t(K::BookingLeadConfirmed)/> }),
        case("wait", view! { <Banner tone=Tone::Wait title=i.t(K::StateLate) text=i.t(K::ShellDegraded)/> }),
        case(
            "alarm-with-way",
            view! {
                <Banner tone=Tone::Alarm title=i.t(K::FormNotSent) text=i.t(K::FormNotSentBody)>
                    <Button label=i.t(K::FormRetry) small=true/>
                </Banner>
            },
        ),
    ])
}

fn badges(i: I18n) -> AnyView {
    let words = [K::MarkOdm, K::CourseStatusOpen, K::CourseStatusFull, K::CourseStatusCancelled];
    let all = Tone::ALL.into_iter().zip(words).map(|(tone, key)| view! { <Badge label=i.t(key) tone/> }).collect_view();
    case("tones", view! { <div class="cluster">{all}</div> })
}

/// Each side has a toaster of its own.
fn toasts(i: I18n) -> AnyView {
    let toaster = Toaster::default();
    let undone = RwSignal::new(0_u32);
    let undo = Callback::new(move |()| undone.update(|n| *n += 1));
    let say = Callback::new(move |()| toaster.say(i.t(K::AuthEnded)));
    let offer = Callback::new(move |()| toaster.say_with_undo(i.t(K::SeatCancelled), undo));
    view! {
        <Provider value=toaster>
            <div class="cluster">
                <Button label=i.t(K::AuthSignOut) look=Look::Quiet on_press=say/>
                <Button label=i.t(K::SeatCancelled) look=Look::Quiet on_press=offer/>
                <output class="num">{undone}</output>
            </div>
            <Toasts/>
        </Provider>
    }
    .into_any()
}

fn scenes(i: I18n) -> AnyView {
    cases([
        case(
            "empty",
            view! {
                <Scene kind=Kind::Empty title=i.t(K::CatalogEmpty) body=i.t(K::CatalogEmptyBody)>
                    <ButtonLink label=i.t(K::CatalogEmptyAll) href="#scene" look=Look::Quiet/>
                </Scene>
            },
        ),
        case(
            "error",
            view! {
                <Scene kind=Kind::Error title=i.t(K::ErrorTitle) body=i.t(K::ErrorBody)>
                    <Button label=i.t(K::ErrorRetry)/>
                </Scene>
            },
        ),
        case("offline", view! { <Scene kind=Kind::Offline title=i.t(K::FormNotSent) body=i.t(K::ShellOffline)/> }),
    ])
}
