//! Factories: the keys of their gateways, ingest, figures, the live board and its stream. It leaves all
//! arithmetic to `madang-kpi`.

pub mod check;
pub mod demo;
pub mod figure;
pub mod ingest;
pub mod key;
pub mod live;
pub mod now;
pub mod read;
pub mod retention;
pub mod store;
pub mod stream;
