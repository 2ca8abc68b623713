//! HTTP around the nouns: the router, request ids, security headers, cross-site checks, bodies.

pub mod answer;
pub mod body;
pub mod client_error;
pub mod cross_site;
pub mod headers;
pub mod health;
pub mod lang;
pub mod list;
pub mod openapi;
pub mod problem;
pub mod request_id;
pub mod router;
