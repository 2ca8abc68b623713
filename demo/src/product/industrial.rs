//! Texts and variants of the product types of industrial supplies (P57 to P63); `catalog` explains and reads them.

/// One block a type: `@` head, `p` process, `f` facts, `c` common attributes, then variants.
pub const TEXT: &str = include_str!("../../data/products/industrial.txt");
