//! The app's side of the wire: the fixtures of `api/fixtures` through what the app decodes with, the form's
//! request against them, and a text in every language for every name that comes over the wire.
#![cfg(feature = "ssr")]

use std::{
    collections::BTreeSet,
    fs,
    future::Future,
    path::Path,
    pin::pin,
    sync::Arc,
    task::{Context, Poll, Waker},
};

use leptos::prelude::{Owner, provide_context};
use madang_api::{
    auth::{Me, Role, SignIn},
    catalog::{Company, CompanyCard, Hall, Product, ProductCard},
    consent::Purpose,
    course::{Booking, BookingRequest, Course, CourseCard, SeatStatus, Session},
    expo::Expo,
    factory::{Factories, Factory, Kpis},
    lang::Lang,
    library::{Patent, PatentCard, Technology, TechnologyCard},
    list::List,
    problem::{Code, FieldCode, Problem},
    stream::{Delta, Snapshot},
};
use madang_app::{
    course::form::request_from_form,
    i18n::{I18n, K, message},
    net::transport::{self, Ask, InProcess},
};
use madang_kpi::state::{FeedState, Label};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("api/fixtures/{name}.json"));
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The names of an enum as serde knows them, from its word about a name that is none.
fn variants<T: DeserializeOwned>() -> Vec<String> {
    let error = serde_json::from_value::<T>(json!("?")).err().expect("`?` is no name").to_string();
    error.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

/// What the app's transport makes of an answer.
fn get<T: DeserializeOwned + 'static>(answer: Result<String, Problem>) -> Result<T, Problem> {
    let ask: Ask = Arc::new(move |_path| {
        let answer = answer.clone();
        Box::pin(async move { answer })
    });
    Owner::new().with(|| {
        provide_context(InProcess(ask));
        let mut answer = pin!(transport::get::<T>("/api/v1/x".to_owned()));
        match answer.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(read) => read,
            Poll::Pending => panic!("the answer was there already"),
        }
    })
}

fn reads<T: DeserializeOwned + 'static>(name: &str) -> T {
    get(Ok(fixture(name))).unwrap_or_else(|problem| panic!("{name}: {problem} {:?}", problem.params))
}

#[test]
fn every_answer_reads_through_the_transport() {
    assert!(reads::<Expo>("expo/expo").demo);
    assert_eq!(reads::<List<Hall>>("catalog/halls").items[0].code, "FB");
    assert_eq!(reads::<List<CompanyCard>>("catalog/companies").next.as_deref(), Some("o2"));
    assert_eq!(reads::<Company>("catalog/company").certificates.len(), 2);
    assert_eq!(reads::<List<ProductCard>>("catalog/products").items.len(), 3);
    assert_eq!(reads::<Product>("catalog/product_tiers").attributes.len(), 4);
    reads::<Product>("catalog/product_range");
    reads::<Product>("catalog/product_negotiable");
    assert_eq!(reads::<Factories>("factory/factories").items[2].pulse.state, FeedState::NoData);
    assert_eq!(reads::<Factory>("factory/factory").hours[1].oee, None);
    assert!(reads::<Kpis>("factory/kpis").items.iter().all(|kpi| kpi.elements.is_some()));
    assert_eq!(reads::<List<CourseCard>>("course/courses").total, 24);
    assert_eq!(reads::<Course>("course/course").runs[1].seats_left, 0);
    assert_eq!(reads::<Session>("course/session").capacity, 40);
    reads::<List<Session>>("course/sessions");
    assert_eq!(reads::<Booking>("course/booking").items[1].status, SeatStatus::Waiting);
    assert!(reads::<List<Purpose>>("consent/purposes").items[1].optional);
    assert_eq!(reads::<Me>("auth/me").role, Role::Editor);
    assert_eq!(reads::<Me>("auth/me_organiser").company, None);
    assert!(reads::<List<SignIn>>("auth/sign_ins").items[0].current);
    reads::<List<TechnologyCard>>("library/technologies");
    reads::<Technology>("library/technology");
    reads::<List<PatentCard>>("library/patents");
    reads::<Patent>("library/patent");
}

#[test]
fn an_answer_with_fields_of_tomorrow_still_reads() {
    let mut session: Value = serde_json::from_str(&fixture("course/session")).unwrap();
    session["room"] = json!("B1");
    assert!(get::<Session>(Ok(session.to_string())).is_ok());
}

#[test]
fn problems_arrive_as_they_were_sent_and_broken_answers_become_one() {
    for name in ["problem/session_full", "problem/invalid", "problem/key_reused"] {
        let sent: Problem = serde_json::from_str(&fixture(name)).unwrap();
        assert_eq!(get::<Booking>(Err(sent.clone())).unwrap_err(), sent);
    }
    assert_eq!(get::<Booking>(Ok("<html>".to_owned())).unwrap_err().code, Code::Internal);
    assert_eq!(get::<Booking>(Ok(fixture("course/session"))).unwrap_err().code, Code::Internal);
}

#[test]
fn the_stream_chains_from_its_snapshot() {
    let snapshot: Snapshot = serde_json::from_str(&fixture("stream/snapshot")).unwrap();
    let delta: Delta = serde_json::from_str(&fixture("stream/delta")).unwrap();
    assert_eq!((snapshot.topic.as_str(), snapshot.version), (delta.topic.as_str(), delta.from));
    assert!(delta.now > snapshot.now && delta.to > delta.from);
}

#[test]
fn the_booking_form_sends_what_the_fixture_says() {
    let typed = [
        ("session", "01936a2e-0000-7000-8000-000000000001"),
        ("name_0", " 김하늘 "),
        ("email_0", "haneul@garamsol-food.example"),
        ("phone_0", "010-0000-0001"),
        ("company_0", "가람솔식품"),
        ("name_1", "이바다"),
        ("email_1", "bada@garamsol-food.example"),
        ("phone_1", ""),
        ("marketing", "on"),
        ("lang", "ko"),
    ];
    let typed: Vec<(String, String)> = typed.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    let request = request_from_form(&typed);
    let sent = serde_json::to_value(&request).unwrap();
    assert_eq!(sent, serde_json::from_str::<Value>(&fixture("course/booking_request_form")).unwrap());
    assert_eq!(serde_json::from_value::<BookingRequest>(sent).unwrap().check(), Ok(()));
}

#[test]
fn every_name_on_the_wire_has_a_text_in_every_language() {
    let mut keys: BTreeSet<String> = BTreeSet::new();
    let mut group = |group: &str, names: Vec<String>| keys.extend(names.iter().map(|name| format!("{group}.{name}")));
    group("problem", variants::<Code>());
    group("field_error", variants::<FieldCode>());
    group("state", variants::<FeedState>());
    group("seat", variants::<SeatStatus>());
    group("role", variants::<Role>());
    group("live", variants::<Label>().iter().map(|label| format!("label_{label}")).collect());
    let missing: Vec<&String> = keys.iter().filter(|key| K::named(key).is_none()).collect();
    assert_eq!(missing, Vec::<&String>::new());
    for lang in Lang::ALL {
        let texts = I18n::built_in(lang);
        for key in keys.iter().filter_map(|key| K::named(key)) {
            assert!(!texts.t(key).trim().is_empty(), "{lang:?} {key:?}");
        }
    }
}

#[test]
fn the_parameters_of_field_errors_fill_their_texts() {
    let problem: Problem = serde_json::from_str(&fixture("problem/invalid")).unwrap();
    for lang in Lang::ALL {
        let texts = I18n::built_in(lang);
        for field in &problem.fields {
            let name = serde_json::to_value(field.code).unwrap();
            let key = K::named(&format!("field_error.{}", name.as_str().unwrap())).unwrap();
            let values: Vec<(&str, &str)> = field.params.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let text = message::fill(texts.t(key), &values);
            assert!(!text.contains('{'), "{lang:?} {name}: {text}");
        }
    }
}
