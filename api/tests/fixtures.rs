//! The wire as files: every fixture is read into its type and written again, and nothing may get lost or
//! change. A field that disappears from a type fails here, so the contract can only grow. The app's side
//! of the same files is `tests/wire.rs`; answers of the server are held by its own tests.

use std::{collections::BTreeSet, fs, path::Path};

use madang_api::{
    auth::{LinkRequest, Me, SignIn, SignInRequest},
    catalog::{Company, CompanyCard, Hall, Product, ProductCard},
    client_error::ClientError,
    consent::Purpose,
    course::{Booking, BookingRequest, Course, CourseCard, SeatStatus, Session, SessionStatus},
    expo::Expo,
    factory::{Factories, Factory, FactoryCard, IngestBatch, Ingested, Kpi, Kpis},
    find::{ProductSearch, SearchIndex},
    library::{Patent, PatentCard, Technology, TechnologyCard},
    list::List,
    problem::{Code, FieldCode, Problem},
    stream::{Delta, Snapshot},
};
use madang_kpi::state::{FeedState, Label};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Number, Value, json};

/// Reads a fixture as its type and gives what the type writes.
type RoundTrip = fn(&str) -> serde_json::Result<Value>;

fn via<T: Serialize + DeserializeOwned>(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str::<T>(text).and_then(serde_json::to_value)
}

/// Which file holds which type.
const FILES: &[(&str, RoundTrip)] = &[
    ("auth/link_request", via::<LinkRequest>),
    ("auth/link_request_short", via::<LinkRequest>),
    ("auth/me", via::<Me>),
    ("auth/me_organiser", via::<Me>),
    ("auth/sign_in_request", via::<SignInRequest>),
    ("auth/sign_ins", via::<List<SignIn>>),
    ("catalog/companies", via::<List<CompanyCard>>),
    ("catalog/company", via::<Company>),
    ("catalog/halls", via::<List<Hall>>),
    ("catalog/product_negotiable", via::<Product>),
    ("catalog/product_range", via::<Product>),
    ("catalog/product_tiers", via::<Product>),
    ("catalog/products", via::<List<ProductCard>>),
    ("client_error/client_error", via::<ClientError>),
    ("consent/purposes", via::<List<Purpose>>),
    ("course/booking", via::<Booking>),
    ("course/booking_request", via::<BookingRequest>),
    ("course/booking_request_form", via::<BookingRequest>),
    ("course/booking_request_short", via::<BookingRequest>),
    ("course/booking_request_shortest", via::<BookingRequest>),
    ("course/booking_seats", via::<Booking>),
    ("course/card", via::<CourseCard>),
    ("course/course", via::<Course>),
    ("course/courses", via::<List<CourseCard>>),
    ("course/session", via::<Session>),
    ("course/sessions", via::<List<Session>>),
    ("expo/expo", via::<Expo>),
    ("factory/card", via::<FactoryCard>),
    ("factory/factories", via::<Factories>),
    ("factory/factory", via::<Factory>),
    ("factory/ingest_batch", via::<IngestBatch>),
    ("factory/ingest_batch_plain", via::<IngestBatch>),
    ("factory/ingested", via::<Ingested>),
    ("factory/kpi_exceeds", via::<Kpi>),
    ("factory/kpi_late", via::<Kpi>),
    ("factory/kpi_live", via::<Kpi>),
    ("factory/kpi_no_data", via::<Kpi>),
    ("factory/kpi_not_scheduled", via::<Kpi>),
    ("factory/kpi_stale", via::<Kpi>),
    ("factory/kpis", via::<Kpis>),
    ("find/index", via::<SearchIndex>),
    ("find/products", via::<ProductSearch>),
    ("library/patent", via::<Patent>),
    ("library/patents", via::<List<PatentCard>>),
    ("library/technologies", via::<List<TechnologyCard>>),
    ("library/technology", via::<Technology>),
    ("problem/codes", via::<Vec<Problem>>),
    ("problem/invalid", via::<Problem>),
    ("problem/key_reused", via::<Problem>),
    ("problem/session_full", via::<Problem>),
    ("stream/delta", via::<Delta>),
    ("stream/snapshot", via::<Snapshot>),
];

fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/{name}.json"));
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// JSON has one kind of number: `5` and `5.0` are the same on the wire.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(n) => n.as_f64().and_then(Number::from_f64).map_or(Value::Null, Value::Number),
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(map) => Value::Object(map.into_iter().map(|(name, v)| (name, plain(v))).collect()),
        other => other,
    }
}

#[test]
fn every_fixture_survives_its_type_unchanged() {
    for (name, round_trip) in FILES {
        let text = text(name);
        let file: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        let written = round_trip(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(plain(written), plain(file), "{name}");
    }
}

#[test]
fn every_file_has_a_type_and_every_type_a_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut found = BTreeSet::new();
    for noun in fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()) {
        for file in fs::read_dir(&noun).unwrap().map(|entry| entry.unwrap().path()) {
            let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
            found.insert(format!("{}/{stem}", noun.file_name().unwrap().to_string_lossy()));
        }
    }
    assert_eq!(found, FILES.iter().map(|(name, _)| (*name).to_owned()).collect::<BTreeSet<_>>());
}

/// What an outside program sends today and a body with one field more.
#[test]
fn requests_refuse_fields_that_we_do_not_know_and_answers_may_grow() {
    let requests: [(&str, RoundTrip); 5] = [
        ("auth/link_request", via::<LinkRequest>),
        ("auth/sign_in_request", via::<SignInRequest>),
        ("client_error/client_error", via::<ClientError>),
        ("course/booking_request", via::<BookingRequest>),
        ("factory/ingest_batch", via::<IngestBatch>),
    ];
    for (name, round_trip) in FILES {
        let mut value: Value = serde_json::from_str(&text(name)).unwrap();
        let Some(object) = value.as_object_mut() else {
            continue;
        };
        object.insert("a_field_of_tomorrow".to_owned(), json!(1));
        let read = round_trip(&value.to_string());
        let is_request = requests.iter().any(|(request, _)| name.starts_with(request));
        assert_eq!(read.is_err(), is_request, "{name}");
    }
}

/// The names of an enum as serde knows them, from its word about a name that is none.
fn variants<T: DeserializeOwned>() -> BTreeSet<String> {
    let error = serde_json::from_value::<T>(json!("?")).err().expect("`?` is no name").to_string();
    error.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

/// All values of the members called `key`, at any depth.
fn values_of(key: &str, value: &Value, out: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|v| values_of(key, v, out)),
        Value::Object(map) => {
            for (name, v) in map {
                if name == key {
                    let names = v.as_array().map_or_else(|| std::slice::from_ref(v), Vec::as_slice);
                    out.extend(names.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                values_of(key, v, out);
            }
        }
        _ => {}
    }
}

#[test]
fn the_fixtures_show_every_state_status_and_code() {
    let seen = |key: &str, only: &str| {
        let mut out = BTreeSet::new();
        for (name, _) in FILES.iter().filter(|(name, _)| name.starts_with(only)) {
            values_of(key, &serde_json::from_str(&text(name)).unwrap(), &mut out);
        }
        out
    };
    let set = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<BTreeSet<_>>();
    assert!(variants::<FeedState>().len() == 5 && variants::<FeedState>().is_subset(&seen("state", "factory/kpi_")));
    assert!(seen("labels", "factory").is_subset(&variants::<Label>()));
    assert_eq!(seen("status", "course/session"), variants::<SessionStatus>());
    assert_eq!(seen("status", "course/booking"), variants::<SeatStatus>());
    assert_eq!(seen("code", "problem/codes"), variants::<Code>());
    assert_eq!(seen("kind", "catalog/product"), set(&["range", "tiers", "negotiable"]));
    assert_eq!(seen("type", "catalog/product"), set(&["number", "range", "text", "bool"]));
    let fields: Problem = serde_json::from_str(&text("problem/invalid")).unwrap();
    let fields: BTreeSet<String> =
        fields.fields.iter().filter_map(|f| serde_json::to_value(f.code).ok()?.as_str().map(str::to_owned)).collect();
    assert_eq!(fields, variants::<FieldCode>());
}

#[test]
fn every_code_has_the_status_and_address_that_are_published() {
    let codes: Vec<Problem> = serde_json::from_str(&text("problem/codes")).unwrap();
    for problem in codes {
        assert_eq!(problem, Problem::new(problem.code));
    }
}

#[test]
fn the_requests_among_the_fixtures_pass_their_own_checks() {
    for name in [
        "course/booking_request",
        "course/booking_request_form",
        "course/booking_request_short",
        "course/booking_request_shortest",
    ] {
        let request: BookingRequest = serde_json::from_str(&text(name)).unwrap();
        assert_eq!(request.check(), Ok(()), "{name}");
    }
}
