//! The contract of the catalogue: halls, companies, products.

use madang_api::{
    catalog::{Company, CompanyCard, Hall, Product, ProductCard},
    find::{ProductSearch, SearchIndex},
    problem::Code,
};
use utoipa::openapi::{ObjectBuilder, Type};

use super::operation::Op;

const TAG: &str = "catalog";

/// Its operations.
#[must_use]
pub fn operations() -> Vec<Op> {
    let orders = ["relevance", "fair", "price", "-price", "moq", "-moq", "lead", "-lead"];
    let sort = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(orders));
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
        Op::get("/api/v1/products", TAG, "listProducts", "Products by text, facets and numbers")
            .lang()
            .query(
                "q",
                "Words in any of the languages, Korean initials, or an HS code; best first. Misspellings and \
                another keyboard are understood.",
            )
            .query("hall", "Hall code. This and the other facets may stand several times: any of the values will do.")
            .query("category", "Slug of a category.")
            .query("company", "Slug of a company.")
            .query("certificate", "Scheme of a valid certificate, such as `HACCP`.")
            .query("market", "Export market of the company, ISO 3166-1 alpha-2.")
            .query("incoterm", "Incoterms 2020 rule.")
            .query("business", "`oem`, `odm` or `sample`.")
            .query("level", "Smart-factory level of the company, 1 to 5.")
            .query("attribute.{key}", "A value of a typed attribute, as in the answer's facets.")
            .query("price_min", "US cents for one unit; likewise `price_max`.")
            .query("lead_max", "Days; likewise `lead_min`.")
            .query("moq_max", "Thousandths of the unit; likewise `moq_min`.")
            .query("attribute.{key}.{unit}_min", "Thousandths of the unit; likewise with `_max`.")
            .query("facets", "The answer says what there is to choose from: of the facets and numbers named here (`certificate,price`), or \
                of all with `1`. Attributes (`attribute`) only when a category is chosen.")
            .typed_query(
                "sort",
                sort,
                "`relevance` is the default. `fair`: one product of each company; companies take \
                turns on the first places. A minus puts the greatest first.",
            )
            .paging()
            .versioned_list::<ProductCard>("A page of products; with `facets=1` a `ProductSearch`.")
            .mentions::<ProductSearch>()
            .problems(&[Code::Invalid]),
        Op::get("/api/v1/catalog/snapshot", TAG, "showSnapshot", "The search index, for searching without the server")
            .versioned::<SearchIndex>("The parts of the index of this content version.")
            .problems(&[]),
        Op::get("/api/v1/catalog/snapshot/{version}/{part}", TAG, "showSnapshotPart", "A part of the search index")
            .path("version", "The content version.")
            .path("part", "`common` or a language.")
            .text("application/octet-stream", "The bytes; they never change.")
            .problems(&[Code::NotFound]),
        Op::get("/api/v1/products/{slug}", TAG, "showProduct", "One product with its typed attributes")
            .path("slug", "The product's slug.")
            .lang()
            .versioned::<Product>("The product.")
            .problems(&[Code::Invalid, Code::NotFound]),
    ]
}
