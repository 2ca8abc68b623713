//! What may be kept of which page: decided by the address alone, in one place.

use std::time::Duration;

/// How a public page is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// As long as the content version.
    Version,
    /// Shows seats or figures: five seconds at most.
    Short,
    /// Holds a key, a person, or a free text: never.
    Never,
}

impl Keep {
    /// The life of a copy of one version.
    #[must_use]
    pub const fn life(self) -> Option<Duration> {
        match self {
            Self::Short => Some(Duration::from_secs(5)),
            Self::Version | Self::Never => None,
        }
    }
}

/// Decides by the path's parts after the language.
#[must_use]
pub fn keep(rest: &[&str], query: Option<&str>) -> Keep {
    // Free text makes endless addresses; only short, known pairs are kept.
    if query.is_some_and(|q| q.len() > 80 || q.split('&').any(|pair| !known(pair))) {
        return Keep::Never;
    }
    match rest {
        ["courses", _, "book"] | ["bookings", ..] => Keep::Never,
        [] | ["live", ..] | ["courses", ..] => Keep::Short,
        _ => Keep::Version,
    }
}

fn known(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    matches!(name, "hall" | "view" | "page" | "field" | "level" | "status" | "state")
        && value.len() <= 24
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::{Keep, keep};

    #[test]
    fn persons_keys_and_free_texts_are_never_kept() {
        assert_eq!(keep(&["courses", "tpm", "book"], Some("session=1")), Keep::Never);
        assert_eq!(keep(&["bookings", "K7QF-2MXW"], Some("t=x")), Keep::Never);
        assert_eq!(keep(&["catalog"], Some("q=kimchi")), Keep::Never);
        assert_eq!(keep(&["catalog"], Some("hall=FB&page=2")), Keep::Version);
        assert_eq!(keep(&[], None), Keep::Short);
        assert_eq!(keep(&["live", "garamsol-food"], None), Keep::Short);
        assert_eq!(keep(&["products", "x"], None), Keep::Version);
    }
}
