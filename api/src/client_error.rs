//! What a browser reports when the app has failed. No form data, no query, no person.

use serde::{Deserialize, Serialize};

/// `POST /api/v1/client-errors`, sent by a beacon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ClientError {
    pub build: String,
    /// The path without its query.
    pub route: String,
    /// `panic`, `error`, `rejection`, `load`.
    pub kind: String,
    /// First 400 characters of the message.
    pub message: String,
}
