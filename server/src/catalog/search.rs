//! Finding companies and products by text in any of the languages; the engine is `madang-search`.

use madang_api::lang::Lang;
use madang_search::index::Index;

use super::{
    Catalogue,
    record::{CompanyRecord, Local, ProductRecord},
};

fn all(local: &Local, weight: u32) -> impl Iterator<Item = (&str, u32)> {
    Lang::ALL.into_iter().filter_map(move |lang| local.get(lang).map(|text| (text, weight)))
}

/// The index of the companies, in their order.
pub(super) fn companies(catalogue: &Catalogue) -> Index {
    let mut index = Index::default();
    for company in &catalogue.companies {
        index.add(
            all(&company.name, 8)
                .chain([(company.stand.as_str(), 8)])
                .chain(all(&company.tagline, 3))
                .chain(all(&company.region, 2))
                .chain(company.certificates.iter().map(|c| (c.scheme.as_str(), 3))),
        );
    }
    index
}

/// The index of the products, in their order.
pub(super) fn products(catalogue: &Catalogue) -> Index {
    let mut index = Index::default();
    for product in &catalogue.products {
        let company = catalogue.companies.iter().find(|c| c.slug == product.company);
        index.add(
            all(&product.name, 8)
                .chain(all(&product.category_name, 6))
                .chain([(product.hs6.as_str(), 6)])
                .chain(company.into_iter().flat_map(|c| all(&c.name, 4)))
                .chain(product.certificates.iter().map(|c| (c.scheme.as_str(), 3)))
                .chain(all(&product.summary, 2)),
        );
    }
    index
}

impl Catalogue {
    /// Companies that contain every word of the query, best first.
    #[must_use]
    pub fn find_companies(&self, query: &str) -> Vec<&CompanyRecord> {
        self.index.company_text.find(query).into_iter().map(|i| &self.companies[i]).collect()
    }

    /// Products that contain every word of the query, best first.
    #[must_use]
    pub fn find_products(&self, query: &str) -> Vec<&ProductRecord> {
        self.index.product_text.find(query).into_iter().map(|i| &self.products[i]).collect()
    }
}
