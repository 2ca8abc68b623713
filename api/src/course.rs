//! Courses, their sessions (one run each) and bookings. A "session" here is never a sign-in.

use serde::{Deserialize, Serialize};

use crate::{
    lang::Lang,
    library::Link,
    media::Picture,
    money::Money,
    problem::{FieldCode, FieldError},
    time::Timestamp,
    validate::Check,
};

/// Most people that one booking may seat, over all its items.
pub const MAX_ATTENDEES: usize = 60;

/// A course in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseCard {
    pub slug: String,
    pub name: String,
    pub summary: String,
    /// `innovation`, `operation`, `simulation`, `automation`.
    pub field: String,
    /// `executive`, `manager`, `practitioner`.
    pub level: String,
    pub hours: u16,
    pub days: u8,
    /// Zero means free.
    pub price: Money,
    pub cover: Picture,
    /// The next session that can be booked.
    pub next: Option<Session>,
    /// Sessions to come, cancelled ones not counted.
    pub sessions: u32,
}

/// A course's page (schema.org `Course`).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Course {
    #[serde(flatten)]
    pub card: CourseCard,
    /// The language of the long texts.
    pub lang: Lang,
    pub description: String,
    pub outcomes: Vec<String>,
    pub prerequisites: Option<String>,
    pub refundable: bool,
    pub certificate: bool,
    /// Subtitles beyond Korean speech, BCP 47.
    pub subtitles: Vec<String>,
    pub runs: Vec<Session>,
    pub technologies: Vec<Link>,
    /// When the seat counts were true.
    pub as_of: Timestamp,
}

/// One run of a course (schema.org `CourseInstance`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    pub id: String,
    pub course: Link,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    /// `gumi`, `suwon`, `gwangju`, `online`.
    pub venue: String,
    pub capacity: u32,
    pub seats_left: u32,
    pub status: SessionStatus,
}

/// Whether a session can be booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SessionStatus {
    Open,
    Full,
    /// Began already, or the organiser closed booking.
    Closed,
    Cancelled,
}

/// What `POST /api/v1/bookings` takes: several items all or nothing, or one item in short form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BookingRequest {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<BookingItem>>,
    /// Short form of one item, with `attendees`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attendees: Option<Vec<Attendee>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub if_full: Option<IfFull>,
    /// Who gets the mails; the first attendee when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// Purposes granted beyond what the booking itself needs, for example `marketing`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<String>,
    /// Language of the mails; Korean when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// Seats in one session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BookingItem {
    pub session: String,
    pub attendees: Vec<Attendee>,
    #[serde(default)]
    pub if_full: IfFull,
}

/// What to do when the seats do not suffice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum IfFull {
    /// Nothing of the booking is kept; the answer is 409 `session_full`.
    #[default]
    Refuse,
    /// All attendees of the item wait together.
    Wait,
}

/// A person who will sit in the course.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Attendee {
    pub name: String,
    pub email: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
}

/// Who booked and gets the mails.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub name: String,
    pub email: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
}

impl BookingRequest {
    /// The items with their path prefix, whichever form was used.
    #[must_use]
    pub fn normalised(&self) -> Vec<(String, BookingItem)> {
        if let Some(items) = &self.items {
            return items.iter().enumerate().map(|(i, item)| (format!("items[{i}]."), item.clone())).collect();
        }
        let item = BookingItem {
            session: self.session.clone().unwrap_or_default(),
            attendees: self.attendees.clone().unwrap_or_default(),
            if_full: self.if_full.unwrap_or_default(),
        };
        vec![(String::new(), item)]
    }

    /// The contact, or the first attendee in its place.
    #[must_use]
    pub fn contact_or_first(&self) -> Contact {
        self.contact.clone().unwrap_or_else(|| {
            self.normalised()
                .first()
                .and_then(|(_, item)| item.attendees.first().cloned())
                .map(|a| Contact { name: a.name, email: a.email, phone: a.phone, company: a.company })
                .unwrap_or_default()
        })
    }

    /// Checks all that can be checked without a database.
    ///
    /// # Errors
    /// Every wrong field with its path.
    pub fn check(&self) -> Result<(), Vec<FieldError>> {
        let mut check = Check::default();
        if self.items.is_some() && (self.session.is_some() || self.attendees.is_some()) {
            check.0.push(FieldError::new("session", FieldCode::UnknownField).with("expected", "items"));
        }
        let items = self.normalised();
        if items.is_empty() {
            check.0.push(FieldError::new("items", FieldCode::Required));
        }
        let mut total = 0;
        for (prefix, item) in &items {
            check.text(&format!("{prefix}session"), &item.session, 64);
            if item.attendees.is_empty() {
                check.0.push(FieldError::new(format!("{prefix}attendees"), FieldCode::Required));
            }
            total += item.attendees.len();
            let mut seen = Vec::new();
            for (i, attendee) in item.attendees.iter().enumerate() {
                let at = format!("{prefix}attendees[{i}]");
                check.text(&format!("{at}.name"), &attendee.name, 80);
                check.email(&format!("{at}.email"), &attendee.email);
                check.phone(&format!("{at}.phone"), attendee.phone.as_deref());
                check.optional(&format!("{at}.company"), attendee.company.as_deref(), 120);
                let key = attendee.person_key();
                if seen.contains(&key) {
                    check.0.push(FieldError::new(format!("{at}.email"), FieldCode::Duplicate));
                }
                seen.push(key);
            }
        }
        if total > MAX_ATTENDEES {
            check.0.push(FieldError::new("items", FieldCode::TooLong).with("max", MAX_ATTENDEES));
        }
        if let Some(contact) = &self.contact {
            check.text("contact.name", &contact.name, 80);
            check.email("contact.email", &contact.email);
            check.phone("contact.phone", contact.phone.as_deref());
            check.optional("contact.company", contact.company.as_deref(), 120);
        }
        if self.consents.len() > 16 {
            check.0.push(FieldError::new("consents", FieldCode::TooLong).with("max", 16));
        }
        check.done()
    }
}

impl Attendee {
    /// Who this is, for "one seat a person": address and name without case or spaces. An office may book
    /// several people under one address, so the name belongs to it.
    #[must_use]
    pub fn person_key(&self) -> String {
        let fold = |s: &str| s.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect::<String>();
        format!("{}|{}", fold(&self.email), fold(&self.name))
    }
}

/// The answer to a booking, and its page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Booking {
    /// Short, for people: `K7QF-2MXW`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// 128 bits; the page and every later call need it.
    pub token: String,
    /// `confirmed` when every seat is, else the weakest of the items.
    pub status: SeatStatus,
    pub created_at: Timestamp,
    pub items: Vec<BookedItem>,
    pub contact: Contact,
}

/// One item of a booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookedItem {
    pub session: String,
    pub course: Link,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub venue: String,
    pub status: SeatStatus,
    pub attendees: Vec<Attendee>,
}

/// Status of a seat. `requested`, `confirmed` and `offered` hold one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SeatStatus {
    Requested,
    Confirmed,
    Waiting,
    Offered,
    Declined,
    Expired,
    Cancelled,
    Attended,
    NoShow,
}

impl SeatStatus {
    /// The name on the wire and in the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Confirmed => "confirmed",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
            Self::Attended => "attended",
            Self::NoShow => "no_show",
        }
    }

    /// Reads the name; anything else is `None`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Attendee, BookingRequest};
    use crate::problem::FieldCode;

    fn attendee(name: &str, email: &str) -> Attendee {
        Attendee { name: name.into(), email: email.into(), ..Attendee::default() }
    }

    #[test]
    fn short_form_names_its_fields_without_items() {
        let request = BookingRequest {
            session: Some("s".into()),
            attendees: Some(vec![attendee("", "x")]),
            ..BookingRequest::default()
        };
        let errors = request.check().unwrap_err();
        assert_eq!(errors[0].path, "attendees[0].name");
        assert_eq!(errors[1].path, "attendees[0].email");
        assert_eq!(errors[1].code, FieldCode::Email);
    }

    #[test]
    fn the_same_person_twice_is_named() {
        let request = BookingRequest {
            session: Some("s".into()),
            attendees: Some(vec![attendee("A B", "a@b.kr"), attendee("ab", "A@b.kr")]),
            ..BookingRequest::default()
        };
        assert_eq!(request.check().unwrap_err()[0].code, FieldCode::Duplicate);
    }

    #[test]
    fn nothing_at_all_is_refused() {
        let errors = BookingRequest::default().check().unwrap_err();
        assert_eq!(errors.iter().map(|e| e.path.as_str()).collect::<Vec<_>>(), ["session", "attendees"]);
    }
}
