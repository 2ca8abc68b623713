//! Where in the office one is, by the address; and where each role belongs.

use madang_api::auth::Role;

/// A place of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Studio,
    Desk,
    /// `/auth/{token}`: a mail link was opened.
    Link(String),
}

impl Place {
    /// Reads a path; what is not known is the studio, where most people belong.
    #[must_use]
    pub fn from_path(path: &str) -> Self {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next()) {
            (Some("auth"), Some(token)) => Self::Link(token.to_owned()),
            (Some("desk"), _) => Self::Desk,
            _ => Self::Studio,
        }
    }
}

/// The address where a role works; a kiosk has none here.
#[must_use]
pub const fn home(role: Role) -> Option<&'static str> {
    match role {
        Role::Organiser => Some("/desk"),
        Role::Owner | Role::Editor | Role::BoothStaff | Role::FactoryEngineer => Some("/studio"),
        Role::Kiosk => None,
    }
}

/// The place of the browser's address.
#[must_use]
pub fn here() -> Place {
    Place::from_path(&path())
}

/// Goes to an address by a page load, in place of this one, so that a used link is not in the history.
#[cfg(feature = "hydrate")]
pub fn go(address: &str) {
    if let Some(window) = web_sys::window() {
        // Refused only for an address that cannot be read; ours are fixed.
        let _ = window.location().replace(address);
    }
}

/// Nobody goes anywhere on the server.
#[cfg(not(feature = "hydrate"))]
pub fn go(_address: &str) {}

#[cfg(feature = "hydrate")]
fn path() -> String {
    web_sys::window().and_then(|w| w.location().pathname().ok()).unwrap_or_default()
}

#[cfg(not(feature = "hydrate"))]
fn path() -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use super::{Place, home};
    use madang_api::auth::Role;

    #[test]
    fn paths() {
        assert_eq!(Place::from_path("/studio"), Place::Studio);
        assert_eq!(Place::from_path("/studio/products/x"), Place::Studio);
        assert_eq!(Place::from_path("/desk/"), Place::Desk);
        assert_eq!(Place::from_path("/auth/abc-_1"), Place::Link("abc-_1".into()));
        assert_eq!(Place::from_path("/auth"), Place::Studio);
    }

    #[test]
    fn every_person_has_a_home() {
        for role in Role::ALL {
            assert_eq!(home(role).is_none(), role == Role::Kiosk, "{role:?}");
        }
    }
}
