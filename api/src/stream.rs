//! Live updates over SSE: a snapshot with a version first, then deltas that name the versions they join.

use serde::{Deserialize, Serialize};

use crate::{factory::Pulse, time::Timestamp};

/// Data of the event `snapshot`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Snapshot {
    pub topic: String,
    pub version: i64,
    /// The server's clock, so that ages never lean on the viewer's.
    pub now: Timestamp,
    pub items: Vec<Pulse>,
}

/// Data of the event `delta`: what changed from one version to the next. A gap asks for a new snapshot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Delta {
    pub topic: String,
    pub from: i64,
    pub to: i64,
    pub now: Timestamp,
    pub items: Vec<Pulse>,
}
