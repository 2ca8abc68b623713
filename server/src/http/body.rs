//! Reading a JSON body so that a wrong one names the field: unknown fields, wrong types and wrong JSON are
//! problems with a path, never a library's prose.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::header,
};
use madang_api::problem::{Code, FieldCode, FieldError, Problem};
use serde::de::DeserializeOwned;

use crate::error::Error;

/// The largest JSON body of ordinary writes.
pub const MAX_BODY: usize = 64 * 1024;

/// A JSON body with its raw bytes (the fingerprint of an idempotency key is taken over them).
pub struct Body<T> {
    pub value: T,
    pub bytes: Bytes,
}

impl<S, T> FromRequest<S> for Body<T>
where
    S: Send + Sync,
    T: DeserializeOwned,
{
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let json =
            request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).is_some_and(|v| {
                v.split(';').next().is_some_and(|m| m.trim().eq_ignore_ascii_case("application/json"))
            });
        if !json {
            return Err(Problem::new(Code::UnsupportedMediaType).with("expected", "application/json").into());
        }
        let bytes = read(request, state).await?;
        let value = parse(&bytes)?;
        Ok(Self { value, bytes })
    }
}

/// The bytes of a body; more than the route's limit is 413.
///
/// # Errors
/// [`Code::TooLarge`], or [`Code::Malformed`] when the body breaks off.
pub async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Error> {
    Bytes::from_request(request, state).await.map_err(|rejection| {
        let status = axum::response::IntoResponse::into_response(rejection).status();
        if status == axum::http::StatusCode::PAYLOAD_TOO_LARGE { Code::TooLarge.into() } else { Code::Malformed.into() }
    })
}

/// Parses JSON with field paths.
///
/// # Errors
/// [`Code::Malformed`] for text that is not JSON, [`Code::Invalid`] with the field's path otherwise.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let inner = error.inner();
        if inner.is_syntax() || inner.is_eof() || inner.is_io() {
            return Problem::new(Code::Malformed).with("line", inner.line()).with("column", inner.column());
        }
        Problem::invalid(vec![field_error(&error.path().to_string(), &inner.to_string())])
    })?;
    json.end().map_err(|e| Problem::new(Code::Malformed).with("line", e.line()).with("column", e.column()))?;
    Ok(value)
}

/// Turns serde's words into a code; only the quoted names are taken from them.
fn field_error(path: &str, words: &str) -> FieldError {
    let quoted = |n: usize| words.split('`').nth(n * 2 + 1).unwrap_or("").to_owned();
    let path = if path == "." { String::new() } else { path.to_owned() };
    let child = |name: &str| match path.as_str() {
        "" => name.to_owned(),
        // An unknown field's own name is already the last part of the path.
        p if p == name || p.ends_with(&format!(".{name}")) => p.to_owned(),
        p => format!("{p}.{name}"),
    };
    if words.starts_with("unknown field") {
        let expected: Vec<String> = words.split('`').skip(3).step_by(2).map(str::to_owned).collect();
        return FieldError::new(child(&quoted(0)), FieldCode::UnknownField).with("expected", expected.join(" "));
    }
    if words.starts_with("missing field") {
        return FieldError::new(child(&quoted(0)), FieldCode::Required);
    }
    if words.starts_with("unknown variant") {
        let allowed: Vec<String> = words.split('`').skip(3).step_by(2).map(str::to_owned).collect();
        return FieldError::new(path, FieldCode::OneOf).with("allowed", allowed.join(" "));
    }
    let expected = words.split("expected ").nth(1).map(|e| e.split(" at line").next().unwrap_or(e)).unwrap_or("");
    FieldError::new(path, FieldCode::Type).with("expected", expected)
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::error::Error;
    use madang_api::{
        course::BookingRequest,
        problem::{Code, FieldCode, Problem},
    };

    fn problem(body: &str) -> Problem {
        match parse::<BookingRequest>(body.as_bytes()) {
            Err(Error::Problem(problem)) => *problem,
            other => panic!("expected a problem, got {other:?}"),
        }
    }

    #[test]
    fn an_unknown_field_is_named_with_its_path() {
        let p = problem(r#"{"session":"s","attendees":[{"name":"a","email":"b","age":3}]}"#);
        assert_eq!(p.status, 422);
        assert_eq!(p.fields[0].path, "attendees[0].age");
        assert_eq!(p.fields[0].code, FieldCode::UnknownField);
        assert_eq!(problem(r#"{"seats":3}"#).fields[0].path, "seats");
    }

    #[test]
    fn wrong_types_and_missing_fields() {
        let p = problem(r#"{"session":4}"#);
        assert_eq!((p.fields[0].path.as_str(), p.fields[0].code), ("session", FieldCode::Type));
        let p = problem(r#"{"attendees":[{"name":"a"}]}"#);
        assert_eq!((p.fields[0].path.as_str(), p.fields[0].code), ("attendees[0].email", FieldCode::Required));
        let p = problem(r#"{"if_full":"maybe"}"#);
        assert_eq!((p.fields[0].path.as_str(), p.fields[0].code), ("if_full", FieldCode::OneOf));
    }

    #[test]
    fn broken_json_is_malformed() {
        assert_eq!(problem("{").code, Code::Malformed);
        assert_eq!(problem("{} x").code, Code::Malformed);
    }
}
