//! Texts and variants of the product types of parts and materials (P41 to P56); `catalog` explains and reads them.

/// One block a type: `@` head, `p` process, `f` facts, `c` common attributes, then variants.
pub const TEXT: &str = include_str!("../../data/products/parts.txt");
