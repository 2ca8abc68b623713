//! The server of Madang: the API, the rendered pages, and the commands of the binary `madang`. It leaves
//! wording and looks to the app, and arithmetic of figures to `madang-kpi`.

pub mod auth;
pub mod catalog;
pub mod clock;
pub mod command;
pub mod config;
pub mod consent;
pub mod course;
pub mod db;
pub mod error;
pub mod expo;
pub mod factory;
pub mod http;
pub mod idempotency;
pub mod library;
pub mod mail;
pub mod random;
pub mod raster;
pub mod render;
pub mod serve;
pub mod state;
