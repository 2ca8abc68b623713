//! Home and visit: the exhibition as a whole.

pub mod home;
pub mod linked_data;
pub mod next_courses;
pub mod part;
pub mod picks;
pub mod visit;
pub mod yard;
