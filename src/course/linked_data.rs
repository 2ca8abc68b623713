//! A course as linked data (schema.org `Course`, `CourseInstance`; `domain.md` 4.1).

use madang_api::course::{Course, Session, SessionStatus};
use serde_json::{Value, json};

use crate::i18n::{I18n, K};

/// The course with its runs. `address` is the page's own absolute address.
#[must_use]
pub fn course(i: I18n, course: &Course, address: &str) -> Value {
    let card = &course.card;
    json!({
        "@context": "https://schema.org",
        "@type": "Course",
        "@id": address,
        "url": address,
        "name": card.name,
        "description": course.description,
        "inLanguage": "ko",
        "teaches": course.outcomes,
        "provider": { "@type": "Organization", "name": i.t(K::CourseProvider) },
        "offers": offer(course),
        "hasCourseInstance": course.runs.iter().map(|run| instance(i, course, run)).collect::<Vec<_>>(),
    })
}

fn offer(course: &Course) -> Value {
    let price = &course.card.price;
    if price.amount == 0 {
        return json!({ "@type": "Offer", "category": "Free" });
    }
    let minor = price.minor_units();
    let amount = if minor == 1 {
        price.amount.to_string()
    } else {
        format!("{}.{:02}", price.amount / minor, price.amount % minor)
    };
    json!({ "@type": "Offer", "category": "Paid", "price": amount, "priceCurrency": price.currency })
}

fn instance(i: I18n, course: &Course, run: &Session) -> Value {
    let online = run.venue == "online";
    let venue = i.named("venue", &run.venue);
    let location = if online {
        json!({ "@type": "VirtualLocation", "name": venue })
    } else {
        json!({ "@type": "Place", "name": venue, "address": { "@type": "PostalAddress", "addressLocality": venue, "addressCountry": "KR" } })
    };
    let status = if run.status == SessionStatus::Cancelled { "EventCancelled" } else { "EventScheduled" };
    json!({
        "@type": "CourseInstance",
        "name": course.card.name,
        "courseMode": if online { "Online" } else { "Onsite" },
        "courseWorkload": format!("PT{}H", course.card.hours),
        "startDate": run.starts_at.to_string(),
        "endDate": run.ends_at.to_string(),
        "eventStatus": format!("https://schema.org/{status}"),
        "maximumAttendeeCapacity": run.capacity,
        "remainingAttendeeCapacity": run.seats_left,
        "location": location,
    })
}
