//! The 24 courses of the demo academy with their runs. Texts are in the submodules by field, days and
//! seats in `schedule`; bookings are made by the server.

mod automation;
mod innovation;
mod operation;
mod schedule;
mod simulation;

use crate::library::{Text, local};
use crate::model::{Company, Course, LoadTime, Technology};

/// Written part of a course.
struct CourseText {
    /// 1 to 24, `domain.md` 9.6.
    number: u8,
    slug: &'static str,
    level: &'static str,
    /// Net hours of teaching: 4 an afternoon, 7 a day.
    hours: u16,
    price_krw: i64,
    refundable: bool,
    certificate: bool,
    subtitles: &'static [&'static str],
    /// Where it runs, in turn.
    venues: &'static [&'static str],
    technologies: &'static [&'static str],
    name: Text,
    summary: Text,
    description: Text,
    outcomes: &'static [Text],
    prerequisites: Option<Text>,
}

impl CourseText {
    /// Days of one run.
    fn days(&self) -> u8 {
        match self.hours {
            ..=7 => 1,
            8..=14 => 2,
            _ => 3,
        }
    }
}

/// The course with a plant tour (`domain.md` 9.6, 1), whose description names the host.
const PLANT_TOUR: u8 = 1;

/// The 24 courses with 66 runs from two days to fourteen weeks after `at`. Links go only to slugs among
/// `technologies`; the plant tour of course 1 goes to one of the `companies` with the highest level.
#[must_use]
pub fn courses(seed: u64, at: LoadTime, technologies: &[Technology], companies: &[Company]) -> Vec<Course> {
    let fields = [
        ("innovation", &innovation::COURSES),
        ("operation", &operation::COURSES),
        ("simulation", &simulation::COURSES),
        ("automation", &automation::COURSES),
    ];
    let texts: Vec<(&str, &CourseText)> =
        fields.into_iter().flat_map(|(field, texts)| texts.iter().map(move |text| (field, text))).collect();
    let plans: Vec<&CourseText> = texts.iter().map(|(_, text)| *text).collect();
    let runs = schedule::runs(seed, at, &plans);
    let known = |slug: &str| technologies.iter().any(|item| item.slug == slug);
    let mut courses: Vec<Course> = texts
        .into_iter()
        .zip(runs)
        .map(|((field, text), sessions)| Course {
            slug: text.slug.to_owned(),
            number: text.number,
            field: field.to_owned(),
            level: text.level.to_owned(),
            name: local(&text.name),
            summary: local(&text.summary),
            description: local(&text.description),
            outcomes: text.outcomes.iter().map(local).collect(),
            prerequisites: text.prerequisites.as_ref().map(local),
            hours: text.hours,
            days: text.days(),
            price_krw: text.price_krw,
            refundable: text.refundable,
            certificate: text.certificate,
            subtitles: text.subtitles.iter().map(|tag| (*tag).to_owned()).collect(),
            technologies: text.technologies.iter().filter(|slug| known(slug)).map(|slug| (*slug).to_owned()).collect(),
            sessions,
        })
        .collect();
    if let (Some(course), Some(host)) =
        (courses.iter_mut().find(|course| course.number == PLANT_TOUR), tour_host(companies))
    {
        name_host(course, host);
    }
    courses
}

/// A company with the highest smart-factory level, near Gumi if there is one: that is where the course
/// runs most.
fn tour_host(companies: &[Company]) -> Option<&Company> {
    companies
        .iter()
        .filter(|company| company.level >= 3)
        .max_by_key(|company| (company.region.en.contains("Gyeongsangbuk"), company.level))
}

/// Appends the host of the plant tour to the description in each language it has.
fn name_host(course: &mut Course, host: &Company) {
    let text = &mut course.description;
    text.ko.push_str(&format!(" 견학 기업: {}({}).", host.name.ko, host.region.ko));
    text.en.push_str(&format!(" Plant tour: {}, {}.", host.name.en, host.region.en));
    if let (Some(text), Some(name), Some(region)) = (&mut text.zh, &host.name.zh, &host.region.zh) {
        text.push_str(&format!("参观企业：{name}（{region}）。"));
    }
    if let (Some(text), Some(name), Some(region)) = (&mut text.ja, &host.name.ja, &host.region.ja) {
        text.push_str(&format!("見学企業：{name}（{region}）。"));
    }
}
