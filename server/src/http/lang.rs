//! The language of an API answer: the query parameter `lang`.

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use madang_api::{
    lang::Lang,
    problem::{FieldCode, FieldError, Problem},
};
use serde::Deserialize;

use crate::error::Error;

/// The asked language; Korean when none is named, 422 when it is none of ours.
#[derive(Debug, Clone, Copy)]
pub struct AskedLang(pub Lang);

#[derive(Deserialize)]
struct Params {
    lang: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for AskedLang {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Error> {
        let code = Query::<Params>::try_from_uri(&parts.uri).ok().and_then(|q| q.0.lang);
        match code {
            None => Ok(Self(Lang::default())),
            Some(code) => Lang::from_code(&code).map(Self).ok_or_else(|| {
                Problem::invalid(vec![FieldError::new("lang", FieldCode::OneOf).with("allowed", "ko en zh ja")]).into()
            }),
        }
    }
}
