//! `POST /{lang}/courses/{slug}/book`: the booking form as a plain HTML post, for a page without scripts.
//! The same booking as the API's; a refusal shows the form again with everything that was typed.

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use madang_api::{
    course::Booking,
    lang::Lang,
    problem::{Code, Problem},
};
use madang_app::{
    course::form::{FormState, after_action, keeps_key, request_from_form, value},
    i18n::I18n,
    net::path,
};

use super::book;
use crate::{
    error::Error,
    idempotency, random,
    render::{document::Renderer, page::answer_page, policy::Keep},
};

/// Names and values in the order in which the browser sent them.
type Values = Vec<(String, String)>;

/// Takes the posted form.
pub async fn post(
    State(renderer): State<Renderer>,
    Path((code, slug)): Path<(String, String)>,
    uri: axum::http::Uri,
    headers: HeaderMap,
    form: Result<Form<Values>, FormRejection>,
) -> Response {
    let Some(lang) = Lang::from_code(&code).filter(|_| renderer.app.catalogues.current().course(&slug).is_some())
    else {
        return Error::from(Code::NotFound).into_response();
    };
    let values = match form {
        Ok(Form(values)) => values,
        Err(rejection) => return refused_body(rejection).into_response(),
    };
    let page = Page { renderer, lang, uri: uri.to_string(), headers };
    let key = value(&values, "key").to_owned();
    if let Some(values) = after_action(&values) {
        let key = if key.is_empty() { random::id() } else { key };
        return page.show(FormState { values, problem: None, key }, 200).await;
    }
    match page.book(&key, &values).await {
        Ok(location) => (
            StatusCode::SEE_OTHER,
            [(header::LOCATION, location), (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))],
        )
            .into_response(),
        Err(error) => {
            let problem = error.into_problem();
            // After an unknown outcome the next try must be the same one; after a refusal it is a new one.
            let key = if keeps_key(&problem) && !key.is_empty() { key } else { random::id() };
            let status = problem.status;
            page.show(FormState { values, problem: Some(problem), key }, status).await
        }
    }
}

/// Where the form is shown again.
struct Page {
    renderer: Renderer,
    lang: Lang,
    uri: String,
    headers: HeaderMap,
}

impl Page {
    /// Books; the address of the booking's page.
    async fn book(&self, key: &str, values: &[(String, String)]) -> Result<HeaderValue, Error> {
        let mut request = request_from_form(values);
        request.lang = request.lang.or(Some(self.lang));
        // Wrong fields first: a person can do something about them.
        request.check().map_err(Problem::invalid)?;
        let key = idempotency::check_key(key).map_err(|_| Error::from(Code::IdempotencyKeyMissing))?;
        let accepted = book::submit(self.renderer.app.clone(), key, request, "web").await?;
        let booking: Booking = serde_json::from_str(&accepted.body)
            .map_err(|e| Error::internal(format!("a stored answer does not read: {e}")))?;
        let location = path::page(self.lang, &format!("bookings/{}", path::encode(&booking.reference)));
        HeaderValue::from_str(&format!("{location}?t={}", path::encode(&booking.token)))
            .map_err(|e| Error::internal(format!("an address cannot be written: {e}")))
    }

    async fn show(&self, form: FormState, status: u16) -> Response {
        let mut page = self.renderer.render(&self.uri, I18n::built_in(self.lang), Some(form)).await;
        // A page that failed by itself (the course is gone, the database is away) says so.
        if page.status == 200 {
            page.status = status;
        }
        answer_page(&self.headers, &page, Keep::Never)
    }
}

fn refused_body(rejection: FormRejection) -> Error {
    match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge.into(),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            Problem::new(Code::UnsupportedMediaType).with("expected", "application/x-www-form-urlencoded").into()
        }
        _ => Code::Malformed.into(),
    }
}
