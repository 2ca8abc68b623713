//! Texts and variants of the product types of household goods (P18 to P32); `catalog` explains and reads them.

/// One block a type: `@` head, `p` process, `f` facts, `c` common attributes, then variants.
pub const TEXT: &str = include_str!("../../data/products/household.txt");
