//! The exhibition as linked data (schema.org `ExhibitionEvent`).

use madang_api::expo::Expo;
use serde_json::{Value, json};

/// `ExhibitionEvent` with its place and opening hours. `url` is absolute.
#[must_use]
pub fn exhibition(expo: &Expo, url: &str) -> Value {
    let days: Vec<Value> = expo
        .days
        .iter()
        .map(|day| json!({"@type": "Event", "name": expo.name, "startDate": day.opens_at, "endDate": day.closes_at}))
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "ExhibitionEvent",
        "name": expo.name,
        "description": expo.summary,
        "url": url,
        "inLanguage": expo.lang.tag(),
        "startDate": expo.starts_at,
        "endDate": expo.ends_at,
        "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {
            "@type": "Place",
            "name": expo.venue.name,
            "address": expo.venue.address,
            "geo": {"@type": "GeoCoordinates", "latitude": expo.venue.latitude, "longitude": expo.venue.longitude},
        },
        "subEvent": days,
    })
}

#[cfg(test)]
mod tests {
    use super::exhibition;
    use madang_api::{
        expo::{Expo, ExpoDay, Venue},
        lang::Lang,
        time::Timestamp,
    };

    #[test]
    fn dates_are_text_and_the_place_has_coordinates() {
        let at = |t: &str| Timestamp::parse(t).unwrap();
        let day = ExpoDay {
            opens_at: at("2026-11-24T01:00:00Z"),
            last_entry_at: at("2026-11-24T08:00:00Z"),
            closes_at: at("2026-11-24T08:30:00Z"),
        };
        let expo = Expo {
            slug: "madang".into(),
            lang: Lang::Ko,
            name: "마당".into(),
            summary: "…".into(),
            starts_at: day.opens_at,
            ends_at: day.closes_at,
            days: vec![day],
            venue: Venue { name: "홀".into(), address: "서울".into(), latitude: 37.5, longitude: 127.06 },
            companies: 100,
            products: 322,
            courses: 24,
            demo: true,
        };
        let data = exhibition(&expo, "https://madang.example/ko/visit");
        assert_eq!(data["@type"], "ExhibitionEvent");
        assert!(data["startDate"].as_str().unwrap().starts_with("2026-11-24T01:00:00"));
        assert_eq!(data["location"]["geo"]["latitude"], 37.5);
        assert_eq!(data["subEvent"].as_array().unwrap().len(), 1);
    }
}
