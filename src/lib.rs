//! The web app of Madang: public pages that the server renders and the browser takes over, and the office
//! for signed-in people. It leaves data to the API and storing to the server.

pub mod app;
pub mod i18n;
pub mod net;
pub mod shell;
pub mod ui;

// The server renders no guide; tests do.
#[cfg(any(feature = "hydrate", test))]
pub mod guide;

pub mod catalog;
pub mod course;
pub mod expo;
pub mod factory;
pub mod library;
pub mod office;
