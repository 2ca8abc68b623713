//! Buttons, link cards, menus, dialogs and sheets.

use leptos::prelude::*;

use super::sample::{Section, case, cases};
use crate::{
    i18n::{I18n, K},
    ui::{
        button::{Button, ButtonLink, Look},
        dialog::{Dialog, DialogButton, Sheet},
        link_card::LinkCard,
        menu::{Menu, MenuItem},
    },
};

/// The group.
#[must_use]
pub fn sections(i: I18n) -> Vec<Section> {
    vec![
        Section::new("button", move |side| buttons(i, side)),
        Section::new("link-card", move |_| link_cards(i)),
        Section::new("menu", move |side| menus(i, side)),
        Section::new("dialog", move |side| dialogs(i, side)),
    ]
}

fn buttons(i: I18n, side: &'static str) -> AnyView {
    let label = i.t(K::FormSubmit);
    let why = format!("button-why-{side}");
    let row = move |small: bool, busy: bool, disabled: bool| {
        let all = Look::ALL.map(|look| view! { <Button label look small busy disabled/> });
        view! { <div class="cluster">{all}</div> }
    };
    cases([
        case("rest", row(false, false, false)),
        case("small", row(true, false, false)),
        case("busy", row(false, true, false)),
        case("disabled", row(false, false, true)),
        case(
            "disabled-with-reason",
            view! {
                <div class="cluster">
                    <Button label disabled=true why=why.clone()/>
                    <span class="note" id=why>{i.t(K::CourseStatusClosed)}</span>
                </div>
            },
        ),
        case(
            "link",
            view! { <div class="cluster"><ButtonLink label=i.t(K::HomeBrowse) href="#button"/><ButtonLink label=i.t(K::HomeFloor) href="#button" look=Look::Quiet/></div> },
        ),
    ])
}

fn link_cards(i: I18n) -> AnyView {
    cases([
        case("rest", view! { <LinkCard href="#link-card" title=i.t(K::ProductLive) body=i.t(K::ProductLiveBody)/> }),
        case(
            "with-note",
            view! { <LinkCard href="#link-card" title=i.t(K::NavCourses) body=i.t(K::CourseLede) note=i.n(K::CourseCountOne, K::CourseCountOther, 24)/> },
        ),
        case("title-only", view! { <LinkCard href="#link-card" title=i.t(K::VisitTitle)/> }),
    ])
}

fn menus(i: I18n, side: &'static str) -> AnyView {
    let link = |key: K| MenuItem::Link { label: i.t(key).to_owned(), href: "#menu".to_owned() };
    let press = |key: K| MenuItem::Press { label: i.t(key).to_owned(), on_press: Callback::new(|()| {}) };
    cases([
        case(
            "links",
            view! { <Menu id=format!("menu-links-{side}") label=i.t(K::CatalogViews) items=vec![link(K::CatalogViewProducts), link(K::CatalogViewCompanies)]/> },
        ),
        case(
            "links-and-presses",
            view! { <Menu id=format!("menu-mixed-{side}") label=i.t(K::CourseBooking) items=vec![link(K::BookingCalendar), press(K::BookingPrint), press(K::AuthSignOut)]/> },
        ),
    ])
}

fn dialogs(i: I18n, side: &'static str) -> AnyView {
    let (plain, form, sheet) =
        (format!("dialog-{side}"), format!("dialog-form-{side}"), format!("dialog-sheet-{side}"));
    let answer = RwSignal::new(String::new());
    let heard = Callback::new(move |value: String| answer.set(value));
    cases([
        case(
            "question",
            view! {
                <DialogButton opens=plain.clone() label=i.t(K::AuthSignOut) look=Look::Quiet/>
                <output class="note">{answer}</output>
                <Dialog id=plain title=i.t(K::AuthSignOut) on_close=heard>
                    <p>{i.t(K::AuthHere)}</p>
                    <form method="dialog" class="cluster">
                        <button class="button" value="yes">{i.t(K::AuthSignOut)}</button>
                        <button class="button quiet" value="close">{i.t(K::UiClose)}</button>
                    </form>
                </Dialog>
            },
        ),
        case(
            "keeps-what-is-typed",
            view! {
                <DialogButton opens=form.clone() label=i.t(K::FormAdd) look=Look::Quiet small=true/>
                <Dialog id=form title=i.t(K::FormPeople) keeps=true>
                    <p>{i.t(K::FormOthersHint)}</p>
                    <Button label=i.t(K::FormSubmit)/>
                </Dialog>
            },
        ),
        case(
            "sheet",
            view! {
                <DialogButton opens=sheet.clone() label=i.t(K::CourseFilter) look=Look::Quiet/>
                <Sheet id=sheet title=i.t(K::CourseFilter)><p>{i.t(K::CourseLede)}</p></Sheet>
            },
        ),
    ])
}
