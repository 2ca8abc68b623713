//! Courses, their sessions, and booking a seat. What a course teaches is public content of the catalogue;
//! here are the runs, the seats and the people in them.

pub mod book;
pub mod booking;
pub mod calendar;
pub mod chaos;
pub mod clash;
pub mod demo;
pub mod form;
pub mod list;
pub mod retention;
pub mod session;
