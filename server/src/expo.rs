//! `GET expo`: the exhibition itself.

use axum::{extract::State, http::HeaderMap, response::Response};
use madang_api::{
    expo::{Expo, ExpoDay, Venue},
    time::Timestamp,
};
use madang_app::i18n::{I18n, K};

use crate::{
    catalog::Catalogue,
    error::Result,
    http::{answer, lang::AskedLang},
    state::App,
};

/// Days of the exhibition, and their hours in minutes after 00:00 KST: opening, last entry, closing. The
/// last day closes an hour earlier, as is the custom.
const DAYS: [(i64, i64, i64); 4] = [(600, 990, 1020), (600, 990, 1020), (600, 990, 1020), (600, 930, 960)];

/// The exhibition with its dates, venue and counts.
pub async fn show(State(app): State<App>, AskedLang(lang): AskedLang, headers: HeaderMap) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let i18n = I18n::built_in(lang);
    let at = |day, minute| instant(&catalogue, day, minute);
    let (starts_at, ends_at) = span(&catalogue);
    let days: Vec<ExpoDay> = DAYS
        .iter()
        .enumerate()
        .map(|(i, (opens, last, closes))| ExpoDay {
            opens_at: at(i, *opens),
            last_entry_at: at(i, *last),
            closes_at: at(i, *closes),
        })
        .collect();
    let expo = Expo {
        slug: "smart-biz-expo".to_owned(),
        lang,
        name: i18n.t(K::ExpoName).to_owned(),
        summary: i18n.t(K::ExpoSummary).to_owned(),
        starts_at,
        ends_at,
        days,
        venue: Venue {
            name: i18n.t(K::ExpoVenue).to_owned(),
            address: i18n.t(K::ExpoAddress).to_owned(),
            latitude: 37.5118,
            longitude: 127.0592,
        },
        companies: catalogue.companies.len() as u32,
        products: catalogue.products.len() as u32,
        courses: catalogue.courses.len() as u32,
        demo: catalogue.demo,
    };
    answer::versioned(&headers, catalogue.version, lang.code(), &expo)
}

/// First opening and last closing.
#[must_use]
pub fn span(catalogue: &Catalogue) -> (Timestamp, Timestamp) {
    let last = DAYS.len() - 1;
    (instant(catalogue, 0, DAYS[0].0), instant(catalogue, last, DAYS[last].2))
}

fn instant(catalogue: &Catalogue, day: usize, minute: i64) -> Timestamp {
    Timestamp(catalogue.expo_from + day as i64 * 86_400_000 + minute * 60_000)
}
