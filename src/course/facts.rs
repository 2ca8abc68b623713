//! The facts of a course as a list of names and values, and its price in words.

use leptos::prelude::*;
use madang_api::course::{Course, CourseCard};

use crate::i18n::{I18n, K, number, use_i18n};

/// The fee, or that it is free.
#[must_use]
pub fn price(i: I18n, card: &CourseCard) -> String {
    if card.price.amount == 0 { i.t(K::CourseFree).to_owned() } else { number::money(i.lang, &card.price) }
}

/// Hours and days: `16시간 · 2일`.
#[must_use]
pub fn duration(i: I18n, card: &CourseCard) -> String {
    let hours = i.n(K::CourseHoursOne, K::CourseHoursOther, u64::from(card.hours));
    if card.days == 0 {
        return hours;
    }
    format!("{hours} · {}", i.n(K::CourseDaysOne, K::CourseDaysOther, u64::from(card.days)))
}

/// What one wants to know before booking.
#[component]
pub fn CourseFacts(course: Course) -> impl IntoView {
    let i = use_i18n();
    let card = &course.card;
    let subtitles: Vec<String> = course.subtitles.iter().map(|tag| i.named("course_language", tag)).collect();
    let mut facts = vec![
        (K::CourseField, i.named("course_field", &card.field)),
        (K::CourseLevel, i.named("course_level", &card.level)),
        (K::CourseDuration, duration(i, card)),
        (K::CoursePrice, price(i, card)),
        (K::CourseLanguage, i.named("course_language", "ko")),
    ];
    if !subtitles.is_empty() {
        facts.push((K::CourseSubtitles, subtitles.join(", ")));
    }
    let certificate = if course.certificate { K::CourseCertificateYes } else { K::CourseCertificateNo };
    facts.push((K::CourseCertificate, i.t(certificate).to_owned()));
    if course.refundable {
        facts.push((K::CourseRefund, i.t(K::CourseRefundYes).to_owned()));
    }
    let facts = facts.into_iter().map(|(name, value)| view! { <dt>{i.t(name)}</dt><dd>{value}</dd> }).collect_view();
    view! { <dl class="facts">{facts}</dl> }
}
