//! Mail: the outbox in the database, the wording of a mail, and the worker that empties the outbox.

pub mod message;
pub mod outbox;
pub mod transport;
pub mod worker;
