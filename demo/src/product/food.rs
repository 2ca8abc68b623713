//! Texts and variants of the product types of food and beverage (P01 to P17); `catalog` explains and reads them.

/// One block a type: `@` head, `p` process, `f` facts, `c` common attributes, then variants.
pub const TEXT: &str = include_str!("../../data/products/food.txt");
