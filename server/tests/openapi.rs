//! The contract as it is published: against its snapshot, the routes of the server, the codes and fixtures of
//! `madang-api`, and over HTTP. After a wanted change: `UPDATE_SNAPSHOTS=1 cargo test -p madang-server --test openapi`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use madang_api::problem::Problem;
use madang_server::http::openapi::{document, problem};
use serde_json::{Value, json};

use support::{Kind, TestApp};

#[path = "support.rs"]
mod support;

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(root(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn the_document_is_the_snapshot() {
    let now = serde_json::to_string_pretty(&document()).unwrap() + "\n";
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(root("docs/openapi.json"), &now).unwrap();
    }
    let kept = read("docs/openapi.json");
    let differs = now.lines().zip(kept.lines()).position(|(a, b)| a != b);
    assert!(
        now == kept,
        "the contract differs from docs/openapi.json from line {}; when that is wanted, set UPDATE_SNAPSHOTS=1",
        differs.unwrap_or(now.lines().count().min(kept.lines().count())) + 1
    );
}

/// Address and method of every route below `/api/v1/` in the router's source.
fn routes() -> BTreeSet<(String, String)> {
    let source = read("server/src/http/router.rs");
    let mut found = BTreeSet::new();
    for part in source.split(".route(").skip(1) {
        let part = part.trim_start();
        let Some((path, rest)) = part.strip_prefix('"').and_then(|p| p.split_once('"')) else {
            continue;
        };
        if !path.starts_with("/api/v1/") {
            continue;
        }
        // To the parenthesis that closes `.route(`.
        let mut depth = 1;
        let end = rest.find(|c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth == 0
        });
        let handlers = &rest[..end.expect("a route ends")];
        for method in METHODS {
            let called = handlers.match_indices(&format!("{method}(")).any(|(at, _)| {
                handlers[..at]
                    .chars()
                    .next_back()
                    .is_none_or(|before| !before.is_alphanumeric() && !matches!(before, '_' | ':'))
            });
            if called {
                found.insert((path.to_owned(), method.to_owned()));
            }
        }
    }
    found
}

#[test]
fn every_route_is_described_and_nothing_else() {
    let document = document();
    let described: BTreeSet<(String, String)> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, item)| item.as_object().unwrap().keys().map(|method| (path.clone(), method.clone())))
        .collect();
    let routes = routes();
    assert!(routes.len() > 20, "the router's source no longer reads: {routes:?}");
    assert_eq!(described, routes);
}

#[test]
fn parameters_of_the_path_are_described_and_ids_are_unique() {
    let document = document();
    let mut ids = BTreeSet::new();
    let tags: BTreeSet<&str> =
        document["tags"].as_array().unwrap().iter().filter_map(|tag| tag["name"].as_str()).collect();
    for (path, item) in document["paths"].as_object().unwrap() {
        let wanted: BTreeSet<&str> = path.split('{').skip(1).filter_map(|p| p.split('}').next()).collect();
        for (method, operation) in item.as_object().unwrap() {
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let named: BTreeSet<&str> =
                parameters.iter().filter(|p| p["in"] == "path").filter_map(|p| p["name"].as_str()).collect();
            assert_eq!(named, wanted, "{method} {path}");
            assert!(ids.insert(operation["operationId"].as_str().unwrap().to_owned()), "{method} {path}");
            assert!(tags.contains(operation["tags"][0].as_str().unwrap()), "{method} {path}");
            let refused = &operation["responses"]["default"]["content"]["application/problem+json"];
            assert_eq!(refused["schema"]["$ref"], "#/components/schemas/Problem", "{method} {path}");
        }
    }
}

#[test]
fn the_codes_are_those_of_the_contract_with_their_statuses() {
    let document = document();
    let fixture: Vec<Problem> = serde_json::from_str(&read("api/fixtures/problem/codes.json")).unwrap();
    let codes: Vec<&str> = fixture.iter().map(|p| p.code.name()).collect();
    assert_eq!(document["components"]["schemas"]["Code"]["enum"], json!(codes));
    assert_eq!(problem::codes(), fixture.iter().map(|p| p.code).collect::<Vec<_>>());
    // Each example stands under its own status.
    let mut shown = BTreeSet::new();
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values() {
            for (status, answer) in operation["responses"].as_object().unwrap() {
                let examples = answer["content"]["application/problem+json"]["examples"].as_object();
                for (name, example) in examples.into_iter().flatten() {
                    let problem: Problem = serde_json::from_value(example["value"].clone()).unwrap();
                    assert_eq!(
                        (problem.code.name(), problem.status.to_string().as_str()),
                        (name.as_str(), status.as_str())
                    );
                    shown.insert(name.clone());
                }
            }
        }
    }
    // These do not belong to single operations, or nothing gives them yet.
    let everywhere = ["internal", "method_not_allowed", "precondition_failed", "too_many_requests"];
    let shown: BTreeSet<&str> = shown.iter().map(String::as_str).chain(everywhere).collect();
    assert_eq!(shown, codes.into_iter().collect());
}

#[test]
fn the_written_table_of_codes_is_whole() {
    let text = read("docs/api-design.md");
    for code in problem::codes() {
        let row = format!("| `{}` | {} |", code.name(), code.status());
        assert!(text.contains(&row), "docs/api-design.md lacks a row that begins with {row}");
    }
}

/// Says where a value does not fit a schema, for the keywords that our document uses.
fn misfit(document: &Value, schema: &Value, value: &Value, at: &str) -> Option<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let pointer = name.strip_prefix('#').unwrap();
        let Some(target) = document.pointer(pointer) else {
            return Some(format!("{at}: {name} is not there"));
        };
        return misfit(document, target, value, at);
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one.as_str()],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let is = |kind: &&str| match *kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("{at}: the type {other}"),
    };
    if !kinds.is_empty() && !kinds.iter().any(is) {
        return Some(format!("{at}: {value} is not {kinds:?}"));
    }
    if let Some(names) = schema["enum"].as_array()
        && !names.contains(value)
    {
        return Some(format!("{at}: {value} is none of {names:?}"));
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        if let Some(wrong) = misfit(document, part, value, at) {
            return Some(wrong);
        }
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let fits = choices.iter().filter(|choice| misfit(document, choice, value, at).is_none()).count();
        if fits != 1 {
            return Some(format!("{at}: {value} fits {fits} choices"));
        }
    }
    if let Some(object) = value.as_object() {
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(name) {
                return Some(format!("{at}: {name} is missing"));
            }
        }
        for (name, field) in object {
            let known = &schema["properties"][name];
            let inner = format!("{at}.{name}");
            if known.is_object() {
                if let Some(wrong) = misfit(document, known, field, &inner) {
                    return Some(wrong);
                }
            } else if schema["additionalProperties"] == false {
                return Some(format!("{inner}: no such field"));
            } else if schema["additionalProperties"].is_object()
                && let Some(wrong) = misfit(document, &schema["additionalProperties"], field, &inner)
            {
                return Some(wrong);
            }
        }
    }
    let items = value.as_array().into_iter().flatten().enumerate();
    items
        .filter(|_| schema["items"].is_object())
        .find_map(|(i, v)| misfit(document, &schema["items"], v, &format!("{at}[{i}]")))
}

#[test]
fn the_fixtures_fit_the_schemas() {
    let document = document();
    let fixtures = BTreeMap::from([
        ("auth/link_request", "LinkRequest"),
        ("auth/me_organiser", "Me"),
        ("auth/sign_ins", "SignInList"),
        ("catalog/companies", "CompanyCardList"),
        ("catalog/company", "Company"),
        ("catalog/halls", "HallList"),
        ("catalog/product_negotiable", "Product"),
        ("catalog/product_range", "Product"),
        ("catalog/product_tiers", "Product"),
        ("catalog/products", "ProductCardList"),
        ("find/index", "SearchIndex"),
        ("find/products", "ProductSearch"),
        ("client_error/client_error", "ClientError"),
        ("consent/purposes", "PurposeList"),
        ("course/booking", "Booking"),
        ("course/booking_request", "BookingRequest"),
        ("course/booking_request_short", "BookingRequest"),
        ("course/course", "Course"),
        ("course/courses", "CourseCardList"),
        ("course/sessions", "SessionList"),
        ("expo/expo", "Expo"),
        ("factory/factories", "Factories"),
        ("factory/factory", "Factory"),
        ("factory/ingest_batch", "IngestBatch"),
        ("factory/ingested", "Ingested"),
        ("factory/kpi_exceeds", "Kpi"),
        ("factory/kpi_no_data", "Kpi"),
        ("factory/kpis", "Kpis"),
        ("library/patent", "Patent"),
        ("library/technology", "Technology"),
        ("problem/invalid", "Problem"),
        ("stream/delta", "Delta"),
        ("stream/snapshot", "Snapshot"),
    ]);
    for (name, schema) in fixtures {
        let value: Value = serde_json::from_str(&read(&format!("api/fixtures/{name}.json"))).unwrap();
        let schema = json!({"$ref": format!("#/components/schemas/{schema}")});
        assert_eq!(misfit(&document, &schema, &value, name), None);
    }
    // The checker itself sees what is wrong.
    let session = json!({"$ref": "#/components/schemas/Session"});
    assert!(misfit(&document, &session, &json!({"id": 3}), "s").is_some());
    let error = json!({"$ref": "#/components/schemas/ClientError"});
    let more = json!({"build": "", "route": "", "kind": "", "message": "", "more": 1});
    assert_eq!(misfit(&document, &error, &more, "e").as_deref(), Some("e.more: no such field"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_document_is_served_and_known_by_its_hash() {
    let app = TestApp::start(Kind::Sqlite).await;
    let first = app.get("/api/v1/openapi.json").await;
    assert_eq!((first.status, first.header("content-type")), (200, "application/json"));
    assert_eq!(first.json(), document());
    let etag = first.header("etag").to_owned();
    let again = app.client.get(format!("{}/api/v1/openapi.json", app.base)).header("if-none-match", &etag);
    let again = app.send(again).await;
    assert_eq!((again.status, again.text.as_str(), again.header("etag")), (304, "", etag.as_str()));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_shows_every_operation_and_runs_nothing() {
    let app = TestApp::start(Kind::Sqlite).await;
    let page = app.get("/api/docs").await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    let policy = page.header("content-security-policy");
    assert!(policy.contains("style-src 'self' 'sha256-") && !policy.contains("unsafe-inline"), "{policy}");
    assert!(!page.text.contains("<script") && !page.text.contains(" style="), "nothing inline but the one style");
    let document = document();
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values() {
            let id = operation["operationId"].as_str().unwrap();
            assert!(page.text.contains(&format!("<article id=\"{id}\">")), "{id}");
        }
    }
    for name in document["components"]["schemas"].as_object().unwrap().keys() {
        assert!(page.text.contains(&format!("<article id=\"schema-{name}\">")), "{name}");
    }
    // Every link inside the page leads somewhere.
    for target in page.text.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(page.text.contains(&format!("id=\"{target}\"")), "#{target}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_beacon_is_taken_from_our_pages_only() {
    let app = TestApp::start(Kind::Sqlite).await;
    let body = read("api/fixtures/client_error/client_error.json");
    let beacon = |site: &str| {
        let request = app.client.post(format!("{}/api/v1/client-errors", app.base)).header("sec-fetch-site", site);
        request.header("content-type", "text/plain;charset=UTF-8").body(body.clone())
    };
    assert_eq!(app.send(beacon("same-origin")).await.status, 204);
    let foreign = app.send(beacon("cross-site")).await;
    assert_eq!((foreign.status, foreign.code()), (403, "cross_site".to_owned()));
    let large = app.send(beacon("same-origin").body("x".repeat(9 * 1024))).await;
    assert_eq!((large.status, large.code()), (413, "too_large".to_owned()));
    let unknown =
        app.send(beacon("same-origin").body(r#"{"build":"","route":"","kind":"","message":"","form":"x"}"#)).await;
    assert_eq!((unknown.status, unknown.fields()), (422, vec![("form".to_owned(), "unknown_field".to_owned())]));
    app.stop().await;
}
