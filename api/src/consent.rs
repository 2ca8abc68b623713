//! Consents: what is asked, for whom, and in which version of the text.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// A purpose as it is shown before a form is sent (PIPA art. 15 and 22).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Purpose {
    /// `booking` (performance of the contract, a notice) or `marketing` (optional, off by default).
    pub purpose: String,
    /// False: a notice of what the contract needs; true: a separate consent that may be refused.
    pub optional: bool,
    /// Hash of the text below; the ledger keeps it with the answer.
    pub version: String,
    pub lang: Lang,
    pub title: String,
    /// Purpose, items, retention, and what a refusal means, one paragraph each.
    pub lines: Vec<String>,
}
