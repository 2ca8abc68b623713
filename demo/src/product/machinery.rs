//! Texts and variants of the product types of machinery and equipment (P64 to P75); `catalog` explains and reads them.

/// One block a type: `@` head, `p` process, `f` facts, `c` common attributes, then variants.
pub const TEXT: &str = include_str!("../../data/products/machinery.txt");
