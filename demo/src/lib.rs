//! The demo expo: 100 fictitious SMEs with products, courses, patents, technologies, drawn pictures
//! and a factory simulator. Everything is made from a seed and the day (and hour) of loading; nothing
//! here knows a database or HTTP, the server's `madang demo` and `madang simulate` do the storing and
//! sending.

pub mod calendar;
pub mod certificate;
pub mod company;
pub mod course;
pub mod drawing;
pub mod factory;
pub mod library;
pub mod model;
pub mod phrase;
pub mod product;
pub mod rng;
pub mod simulate;

use model::{DemoExpo, LoadTime};

/// Builds the whole demo expo. The same `seed` and `at` give the same bytes.
#[must_use]
pub fn expo(seed: u64, at: LoadTime) -> DemoExpo {
    let companies = company::companies(seed, at);
    let products = product::products(seed, &companies, at);
    let technologies = library::technologies(seed, &products);
    let patents = library::patents(seed, at, &products, &technologies);
    let courses = course::courses(seed, at, &technologies, &companies);
    let factories = factory::factories(seed, at, &companies, &products);
    DemoExpo { companies, products, technologies, patents, courses, factories }
}
