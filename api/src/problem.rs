//! Problems on the wire (RFC 9457, `application/problem+json`): a stable code, field paths and
//! parameters. Never prose: the app words them in the reader's language.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

/// The media type of every error answer.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// Every code an API answer may carry. A code, once published, never changes its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// 400: the body is not JSON, or the header is malformed.
    Malformed,
    /// 400: a write came without `Idempotency-Key`.
    IdempotencyKeyMissing,
    /// 401: no valid key or sign-in.
    Unauthenticated,
    /// 401: the sign-in link is used, expired, unknown, or was opened in another browser.
    LinkInvalid,
    /// 403: signed in (or a valid key), but not for this.
    Forbidden,
    /// 403: the request does not come from our own pages.
    CrossSite,
    /// 404.
    NotFound,
    /// 405.
    MethodNotAllowed,
    /// 409: no seat is left; nothing of the booking was kept. Final for this try, may be tried again.
    SessionFull,
    /// 409: a person is already booked in this or an overlapping session.
    Clash,
    /// 409: the session was cancelled or booking has closed.
    SessionClosed,
    /// 409: the same key is being worked on right now; try again.
    KeyInFlight,
    /// 412: the thing was changed meanwhile.
    PreconditionFailed,
    /// 413.
    TooLarge,
    /// 415.
    UnsupportedMediaType,
    /// 422: fields are wrong; see `fields`.
    Invalid,
    /// 422: this key came before with another body.
    KeyReused,
    /// 429.
    TooManyRequests,
    /// 500.
    Internal,
    /// 503: the database does not answer.
    Unavailable,
}

impl Code {
    /// The HTTP status that goes with the code.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::Malformed | Self::IdempotencyKeyMissing => 400,
            Self::Unauthenticated | Self::LinkInvalid => 401,
            Self::Forbidden | Self::CrossSite => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::SessionFull | Self::Clash | Self::SessionClosed | Self::KeyInFlight => 409,
            Self::PreconditionFailed => 412,
            Self::TooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::Invalid | Self::KeyReused => 422,
            Self::TooManyRequests => 429,
            Self::Internal => 500,
            Self::Unavailable => 503,
        }
    }

    /// The code as it stands on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::IdempotencyKeyMissing => "idempotency_key_missing",
            Self::Unauthenticated => "unauthenticated",
            Self::LinkInvalid => "link_invalid",
            Self::Forbidden => "forbidden",
            Self::CrossSite => "cross_site",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::SessionFull => "session_full",
            Self::Clash => "clash",
            Self::SessionClosed => "session_closed",
            Self::KeyInFlight => "key_in_flight",
            Self::PreconditionFailed => "precondition_failed",
            Self::TooLarge => "too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::Invalid => "invalid",
            Self::KeyReused => "key_reused",
            Self::TooManyRequests => "too_many_requests",
            Self::Internal => "internal",
            Self::Unavailable => "unavailable",
        }
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldCode {
    Required,
    /// Longer than `max` characters or items.
    TooLong,
    /// Not an e-mail address.
    Email,
    /// Not a phone number (digits, spaces, `+ - ( )`; 7 to 20).
    Phone,
    /// No such field here.
    UnknownField,
    /// Another type or form; `expected` names the right one.
    Type,
    /// Not between `min` and `max`.
    OutOfRange,
    /// Not one of `allowed`.
    OneOf,
    /// Names a thing that does not exist.
    NotFound,
    /// The same person twice.
    Duplicate,
}

/// One wrong field: where, what, and the parameters of the rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// `items[0].attendees[1].email`
    pub path: String,
    pub code: FieldCode,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
}

impl FieldError {
    /// A field error without parameters.
    #[must_use]
    pub fn new(path: impl Into<String>, code: FieldCode) -> Self {
        Self { path: path.into(), code, params: BTreeMap::new() }
    }

    /// Adds a parameter of the rule.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// The body of every error answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// `/problems/{code}`.
    #[serde(rename = "type")]
    pub kind: String,
    pub status: u16,
    pub code: Code,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldError>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
    /// The `x-request-id` of the answer, for asking the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

impl Problem {
    /// A problem without fields or parameters.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self {
            kind: format!("/problems/{}", code.name()),
            status: code.status(),
            code,
            fields: Vec::new(),
            params: BTreeMap::new(),
            request_id: None,
        }
    }

    /// A 422 with its field errors.
    #[must_use]
    pub fn invalid(fields: Vec<FieldError>) -> Self {
        Self { fields, ..Self::new(Code::Invalid) }
    }

    /// Adds a parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.code.name(), self.status)
    }
}

impl std::error::Error for Problem {}
