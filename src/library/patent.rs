//! One opened patent: bibliographic data, the conditions of transfer, abstract, links.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use madang_api::{library::Patent, money::Money};

use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    catalog::{
        crumbs::{Crumb, Crumbs},
        related::Related,
        trade,
        translated::Translated,
    },
    i18n::{I18n, K, number, use_i18n},
    net::{load::load, path},
    shell::{head::Head, problem::problem_view},
};

/// The page of one patent.
#[component]
pub fn PatentPage() -> impl IntoView {
    let i = use_i18n();
    let params = use_params_map();
    let patent = load::<Patent>(move || {
        let slug = params.with(|p| p.get("slug")).unwrap_or_default();
        path::api(i.lang, &format!("patents/{}", path::encode(&slug)), &[])
    });
    loaded(
        patent,
        || skeleton::page(Room::Rows),
        move |result| match result {
            Ok(patent) => page(i, patent),
            Err(problem) => problem_view(&problem),
        },
    )
}

fn page(i: I18n, patent: Patent) -> AnyView {
    let card = patent.card.clone();
    let steps = vec![
        Crumb::new(i.t(K::PatentTitle), "patents"),
        Crumb::new(i.named("field", &card.field), format!("patents?field={}", card.field)),
        Crumb::new(card.title.clone(), format!("patents/{}", card.slug)),
    ];
    let open = card.status == "open";
    let status = i.named("patent.status_name", &card.status);
    let description = patent.abstract_text.clone();
    view! {
        <Head title=card.title.clone() description=description/>
        <div class="page library">
            <Crumbs steps=steps/>
            <header class="page-head">
                <h1 tabindex="-1">{card.title}</h1>
                <p class="patent-line">
                    <span class="badge" class:good=open>{status}</span>" "{card.registration_number}" · "{card.ipc}
                </p>
            </header>
            <div class="split">
                <div class="stack wide">
                    <section>
                        <h2>{i.t(K::PatentAbstract)}</h2>
                        <Translated text=patent.abstract_text.clone() lang=patent.lang/>
                    </section>
                    <Conditions patent=patent.clone()/>
                </div>
                <Bibliography patent=patent.clone()/>
            </div>
            <div class="split even related-pair">
                <Related title=i.t(K::PatentTechnologies) folder="technologies" links=patent.technologies/>
                <Related title=i.t(K::PatentProducts) folder="products" links=patent.products/>
            </div>
        </div>
    }
    .into_any()
}

/// Who may have it, how, and what it costs a year.
#[component]
fn Conditions(patent: Patent) -> impl IntoView {
    let i = use_i18n();
    let transfer = &patent.card.transfer;
    let fee = number::money(i.lang, &Money { amount: patent.annual_fee_krw, currency: "KRW".into() });
    let applicants = i.n(K::PatentApplicantsOne, K::PatentApplicantsOther, u64::from(patent.card.applicants));
    view! {
        <section>
            <h2>{i.t(K::PatentConditions)}</h2>
            <dl class="facts">
                <dt>{i.t(K::PatentTransfer)}</dt>
                <dd>
                    {i.named("patent.transfer_name", transfer)}" "
                    <span class="note">{i.named("patent.transfer_text", transfer)}</span>
                </dd>
                <dt>{i.t(K::PatentEligible)}</dt><dd>{i.t(K::PatentEligibleText)}</dd>
                <dt>{i.t(K::PatentFee)}</dt><dd>{i.f(K::PatentFeeValue, &[("money", &fee)])}</dd>
                <dt>{i.t(K::PatentApplicants)}</dt><dd>{applicants}</dd>
            </dl>
        </section>
    }
    .into_any()
}

/// Numbers, classification and dates.
#[component]
fn Bibliography(patent: Patent) -> impl IntoView {
    let i = use_i18n();
    let card = patent.card;
    view! {
        <section>
            <h2>{i.t(K::PatentFacts)}</h2>
            <dl class="facts">
                <dt>{i.t(K::PatentNumber)}</dt><dd>{card.registration_number}</dd>
                <dt>{i.t(K::PatentApplicationNumber)}</dt><dd>{patent.application_number}</dd>
                <dt>{i.t(K::PatentField)}</dt><dd>{i.named("field", &card.field)}</dd>
                <dt>{i.t(K::PatentIpc)}</dt><dd>{card.ipc}</dd>
                <dt>{i.t(K::PatentFiled)}</dt><dd>{trade::day(i.lang, &patent.filed_on)}</dd>
                <dt>{i.t(K::PatentRegistered)}</dt><dd>{trade::day(i.lang, &patent.registered_on)}</dd>
                <dt>{i.t(K::PatentExpires)}</dt>
                <dd>{trade::day(i.lang, &card.expires_on)}" "<span class="note">{i.t(K::PatentExpiresRule)}</span></dd>
            </dl>
        </section>
    }
    .into_any()
}
