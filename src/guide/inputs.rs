//! Every kind of field, at rest, with a hint, optional, filled and wrong; the summary of what is wrong.

use leptos::prelude::*;

use super::sample::{Section, case, cases};
use crate::{
    i18n::{I18n, K},
    ui::{
        error_summary::ErrorSummary,
        field::{
            Field,
            check::CheckField,
            date::DateField,
            file::FileField,
            number::NumberField,
            phone::PhoneField,
            radio::RadioGroup,
            select::{Choice, SelectField},
            textarea::TextArea,
        },
    },
};

/// The group.
#[must_use]
pub fn sections(i: I18n) -> Vec<Section> {
    vec![
        Section::new("field", move |side| texts(i, side)),
        Section::new("field-number", move |side| numbers(i, side)),
        Section::new("field-phone", move |side| phones(i, side)),
        Section::new("field-date", move |side| dates(i, side)),
        Section::new("field-select", move |side| selects(i, side)),
        Section::new("field-textarea", move |side| areas(i, side)),
        Section::new("field-check", move |side| checks(i, side)),
        Section::new("field-radio", move |side| radios(i, side)),
        Section::new("field-file", move |side| files(i, side)),
        Section::new("error-summary", move |side| summaries(i, side)),
    ]
}

/// No error, or the message that something is missing.
fn error(i: I18n, wrong: bool) -> Option<String> {
    wrong.then(|| i.t(K::FieldErrorRequired).to_owned())
}

fn optional(i: I18n) -> Option<String> {
    Some(i.t(K::FormOptional).to_owned())
}

fn levels(i: I18n) -> Vec<Choice> {
    ["executive", "manager", "practitioner"]
        .map(|code| Choice { value: code.to_owned(), label: i.named("course_level", code) })
        .to_vec()
}

fn texts(i: I18n, side: &'static str) -> AnyView {
    let name = move |state: &str| format!("field-{state}-{side}");
    let label = i.t(K::FormEmail);
    cases([
        case("rest", view! { <Field name=name("rest") label kind="email" error=error(i, false)/> }),
        case(
            "hint-and-optional",
            view! { <Field name=name("hint") label kind="email" hint=Some(i.t(K::FormOthersHint).to_owned()) mark=optional(i) error=error(i, false)/> },
        ),
        case(
            "filled",
            view! { <Field name=name("filled") label kind="email" value="name@example.com" error=error(i, false)/> },
        ),
        case(
            "wrong",
            view! { <Field name=name("wrong") label kind="email" value="name@" error=Some(i.t(K::FieldErrorEmail).to_owned())/> },
        ),
    ])
}

fn numbers(i: I18n, side: &'static str) -> AnyView {
    let name = move |state: &str| format!("number-{state}-{side}");
    let (label, unit) = (i.t(K::TradeMoq), i.named("rec20", "KGM"));
    cases([
        case("rest", view! { <NumberField name=name("rest") label unit=unit.clone() value="1,200"/> }),
        case(
            "decimal-and-hint",
            view! { <NumberField name=name("hint") label=i.t(K::TradePrice) unit="USD" decimal=true hint=Some(i.t(K::TradePriceBasis).to_owned()) mark=optional(i)/> },
        ),
        case(
            "wrong",
            view! { <NumberField name=name("wrong") label unit value="0" error=Some(i.f(K::FieldErrorOutOfRange, &[("min", "1"), ("max", "10,000")]))/> },
        ),
    ])
}

fn phones(i: I18n, side: &'static str) -> AnyView {
    let name = move |state: &str| format!("phone-{state}-{side}");
    let label = i.t(K::FormPhone);
    cases([
        case("rest", view! { <PhoneField name=name("rest") label mark=optional(i)/> }),
        case(
            "wrong",
            view! { <PhoneField name=name("wrong") label value="010" error=Some(i.t(K::FieldErrorPhone).to_owned())/> },
        ),
    ])
}

fn dates(i: I18n, side: &'static str) -> AnyView {
    let name = move |state: &str| format!("date-{state}-{side}");
    let label = i.t(K::VisitDay);
    let hint = || Some(i.t(K::VisitKst).to_owned());
    cases([
        case("rest", view! { <DateField name=name("rest") label hint=hint()/> }),
        case(
            "bounded-and-filled",
            view! { <DateField name=name("filled") label value="2026-11-24" min="2026-11-24" max="2026-11-27"/> },
        ),
        case("wrong", view! { <DateField name=name("wrong") label error=error(i, true)/> }),
    ])
}

fn selects(i: I18n, side: &'static str) -> AnyView {
    let name = move |state: &str| format!("select-{state}-{side}");
    let label = i.t(K::CourseLevel);
    cases([
        case("rest", view! { <SelectField name=name("rest") label choices=levels(i) none=i.t(K::CourseAny)/> }),
        case(
            "chosen",
            view! { <SelectField name=name("chosen") label choices=levels(i) value="manager" mark=optional(i)/> },
        ),
        case(
            "wrong",
            view! { <SelectField name=name("wrong") label choices=levels(i) none=i.t(K::CourseAny) error=error(i, true)/> },
        ),
    ])
}

fn areas(i: I18n, side: &'static str) -> AnyView {
    let name = move |state: &str| format!("area-{state}-{side}");
    let label = i.t(K::CompanyStory);
    let lede = i.t(K::HomeLede);
    let letters = lede.chars().count();
    cases([
        case("rest", view! { <TextArea name=name("rest") label mark=optional(i)/> }),
        case("counted", view! { <TextArea name=name("counted") label value=lede most=letters + 20/> }),
        case("too-long", view! { <TextArea name=name("long") label value=lede most=letters - 5/> }),
        case("wrong", view! { <TextArea name=name("wrong") label error=error(i, true)/> }),
    ])
}

fn checks(i: I18n, side: &'static str) -> AnyView {
    let name = move |state: &str| format!("check-{state}-{side}");
    let label = i.t(K::FormWait);
    cases([
        case("rest", view! { <CheckField name=name("rest") label/> }),
        case(
            "on-with-hint",
            view! { <CheckField name=name("on") label checked=true hint=Some(i.t(K::FormWaitHint).to_owned())/> },
        ),
        case("wrong", view! { <CheckField name=name("wrong") label error=error(i, true)/> }),
    ])
}

fn radios(i: I18n, side: &'static str) -> AnyView {
    let name = move |state: &str| format!("radio-{state}-{side}");
    let label = i.t(K::CourseLevel);
    cases([
        case("rest", view! { <RadioGroup name=name("rest") label choices=levels(i)/> }),
        case(
            "chosen-with-hint",
            view! { <RadioGroup name=name("chosen") label choices=levels(i) value="manager" hint=Some(i.t(K::CourseFilter).to_owned()) mark=optional(i)/> },
        ),
        case("wrong", view! { <RadioGroup name=name("wrong") label choices=levels(i) error=error(i, true)/> }),
    ])
}

fn files(i: I18n, side: &'static str) -> AnyView {
    let name = move |state: &str| format!("file-{state}-{side}");
    let label = i.t(K::TradeCertificates);
    let (accept, kinds) = (".pdf,image/jpeg", "PDF, JPEG");
    cases([
        case("rest", view! { <FileField name=name("rest") label accept kinds most=10_000_000 mark=optional(i)/> }),
        case(
            "wrong",
            view! { <FileField name=name("wrong") label accept kinds most=10_000_000 error=error(i, true)/> },
        ),
    ])
}

fn summaries(i: I18n, side: &'static str) -> AnyView {
    let item = |input: &str, label: K, text: K| {
        let words = i.f(K::FormItem, &[("label", i.t(label)), ("text", i.t(text))]);
        (format!("{input}-wrong-{side}"), words)
    };
    let items = vec![item("field", K::FormEmail, K::FieldErrorEmail), item("phone", K::FormPhone, K::FieldErrorPhone)];
    let title = i.n(K::FormErrorsOne, K::FormErrorsOther, items.len() as u64);
    case("two-wrong", view! { <ErrorSummary id=format!("summary-{side}") title items/> })
}
