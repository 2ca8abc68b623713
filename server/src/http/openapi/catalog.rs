//! The contract of the catalogue: halls, companies, products.

use madang_api::{
    catalog::{Company, CompanyCard, Hall, Product, ProductCard},
    problem::Code,
};
use utoipa::openapi::{ObjectBuilder, Type};

use super::operation::Op;

const TAG: &str = "catalog";

/// Its operations.
#[must_use]
pub fn operations() -> Vec<Op> {
    let fair = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["fair"]));
    vec![
        Op::get("/api/v1/halls", TAG, "listHalls", "All theme halls")
            .lang()
            .versioned_list::<Hall>("The six halls with their counts.")
            .problems(&[Code::Invalid]),
        Op::get("/api/v1/companies", TAG, "listCompanies", "Companies by hall and text")
            .lang()
            .query("hall", "Hall code, such as `FB`.")
            .query("q", "Words in any of the languages; best first. Initial consonants of Korean words will do.")
            .paging()
            .versioned_list::<CompanyCard>("A page of companies.")
            .problems(&[Code::Invalid]),
        Op::get("/api/v1/companies/{slug}", TAG, "showCompany", "One company with its products")
            .path("slug", "The company's slug. An old one is not found here; its page answers 301.")
            .lang()
            .versioned::<Company>("The company.")
            .problems(&[Code::Invalid, Code::NotFound]),
        Op::get("/api/v1/products", TAG, "listProducts", "Products by hall, company, category and text")
            .lang()
            .query("hall", "Hall code.")
            .query("company", "Slug of a company.")
            .query("category", "Slug of a category.")
            .query("q", "Words in any of the languages, or an HS code; best first.")
            .typed_query("sort", fair, "`fair`: one product of each company; companies take turns on the first places.")
            .paging()
            .versioned_list::<ProductCard>("A page of products.")
            .problems(&[Code::Invalid]),
        Op::get("/api/v1/products/{slug}", TAG, "showProduct", "One product with its typed attributes")
            .path("slug", "The product's slug.")
            .lang()
            .versioned::<Product>("The product.")
            .problems(&[Code::Invalid, Code::NotFound]),
    ]
}
