//! Placeholder that the first slice replaces.
