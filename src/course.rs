//! Courses, the booking form and the booking page.

pub mod book;
pub mod booking;
pub mod form;
pub mod list;
pub mod page;

pub mod facts;
mod filter;
mod linked_data;
mod session;
