//! Signing in: mail links, roles, and the list of places one is signed in at.

use serde::{Deserialize, Serialize};

use crate::{lang::Lang, time::Timestamp};

/// What a signed-in person (or device) may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Organiser,
    Owner,
    Editor,
    BoothStaff,
    FactoryEngineer,
    Kiosk,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 6] =
        [Self::Organiser, Self::Owner, Self::Editor, Self::BoothStaff, Self::FactoryEngineer, Self::Kiosk];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Organiser => "organiser",
            Self::Owner => "owner",
            Self::Editor => "editor",
            Self::BoothStaff => "booth_staff",
            Self::FactoryEngineer => "factory_engineer",
            Self::Kiosk => "kiosk",
        }
    }

    /// Reads the name; anything else is `None`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// `POST /api/v1/auth/links`: ask for a sign-in mail. The answer is 202 whether the address is known or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkRequest {
    pub email: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// `POST /api/v1/auth/sign-ins`: use a mail link once, in the browser that opened it first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignInRequest {
    pub token: String,
}

/// Who is signed in: `GET /api/v1/auth/me`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    pub email: String,
    pub role: Role,
    /// Slug of the SME the role belongs to; `null` for the organiser.
    pub company: Option<String>,
    pub company_name: Option<String>,
    pub lang: Lang,
}

/// One place where the person is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    pub id: String,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
    /// Browser and system in a few words, from the user agent; no address.
    pub device: String,
    pub current: bool,
}
