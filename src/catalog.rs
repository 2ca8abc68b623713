//! Catalogue, company and product pages, and the parts of them that other pages show: plates, rows,
//! trade terms in words, certificates.

pub mod card;
pub mod certificates;
pub mod company;
pub mod crumbs;
pub mod linked_data;
pub mod list;
pub mod listing;
pub mod product;
pub mod related;
pub mod trade;
pub mod translated;
