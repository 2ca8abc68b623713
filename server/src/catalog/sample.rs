//! A small catalogue for unit tests.

use super::{
    Catalogue,
    record::{CompanyRecord, ProductRecord},
};
use serde_json::json;

impl Catalogue {
    /// `companies` companies with `products` products each.
    pub(crate) fn sample(companies: usize, products: usize) -> Self {
        let text = |t: &str| json!({"ko": t, "en": t, "zh": null, "ja": null});
        let mut catalogue = Self::default();
        for c in 0..companies {
            let company: CompanyRecord = serde_json::from_value(json!({
                "slug": format!("c{c}"), "hall": "FB", "stand": format!("B{c}"), "name": text(&format!("c{c}")), "legal_name": text(""),
                "tagline": text(""), "story": text(""), "region": text(""), "address": text(""), "latitude": 0.0, "longitude": 0.0,
                "business_number": "", "founded": 2000, "employees": 10, "export_share": 0, "export_markets": [], "level": 1,
                "cohort": 2020, "phase": "2.0", "oem": false, "odm": false, "own_brand": true, "certificates": [], "phone": "",
                "website": "", "contact_role": text(""),
                "outcome": {"output_before": 1.0, "output_after": 1.0, "defects_before": 1.0, "defects_after": 1.0, "cost_after": 1.0,
                    "on_time_before": 1.0, "on_time_after": 1.0, "level_before": 0}
            })).expect("the sample company reads");
            catalogue.companies.push(company);
            for p in 0..products {
                let product: ProductRecord = serde_json::from_value(json!({
                    "slug": format!("c{c}-p{p}"), "company": format!("c{c}"), "category": "k", "category_name": text("k"),
                    "name": text(&format!("c{c} p{p}")), "summary": text(""), "description": text(""), "hs6": "000000", "ksic10": "00000",
                    "gtin13": null, "moq": {"value": 1.0, "unit": "H87"}, "lead_days": [1, 2], "tooling_days": null,
                    "price": {"kind": "negotiable"}, "incoterm": "FOB", "port": "KRPUS", "capacity_month": 1, "certificates": [],
                    "attributes": [], "oem": false, "odm": false, "sample": true, "shelf_life_days": null
                })).expect("the sample product reads");
                catalogue.products.push(product);
            }
        }
        catalogue.indexed()
    }
}
