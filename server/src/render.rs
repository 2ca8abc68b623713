//! Public pages: the app rendered to HTML, with the build's own tags, a policy that names its inline parts,
//! and a cache by address and content version.

pub mod cache;
pub mod csp;
pub mod dist;
pub mod document;
pub mod media;
pub mod office;
pub mod page;
pub mod policy;
pub mod sitemap;
pub mod style;
