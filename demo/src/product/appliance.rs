//! Texts and variants of the product types of home appliances (P33 to P40); `catalog` explains and reads them.

/// One block a type: `@` head, `p` process, `f` facts, `c` common attributes, then variants.
pub const TEXT: &str = include_str!("../../data/products/appliance.txt");
