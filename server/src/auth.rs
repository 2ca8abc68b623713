//! Signing in by mail links, the places one is signed in at, and who a request comes from. Roles decide
//! what an operation may do; each operation asks for what it needs.

pub mod account;
pub mod cookie;
pub mod link;
pub mod person;
pub mod sign_in;
