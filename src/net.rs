//! Everything that crosses the network: reading the API, sending to it, and the live stream.

pub mod load;
pub mod path;
pub mod transport;

#[cfg(feature = "hydrate")]
pub mod event_source;
pub mod stream;
