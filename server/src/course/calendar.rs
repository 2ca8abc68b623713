//! A booking as iCalendar (RFC 5545): one event a session, times in UTC, lines folded at 75 octets without
//! cutting a character in two.

use madang_api::{
    course::{BookedItem, Booking, SeatStatus},
    lang::Lang,
    time::Timestamp,
};
use madang_app::i18n::{I18n, K};

use super::booking::link;

/// The most octets of a line, its break not counted.
const LINE: usize = 75;

/// The file.
#[must_use]
pub fn write(booking: &Booking, lang: Lang, origin: &str) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", "-//Madang//Madang//KO");
    line(&mut out, "CALSCALE", "GREGORIAN");
    for item in &booking.items {
        event(&mut out, booking, item, lang, origin);
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

fn event(out: &mut String, booking: &Booking, item: &BookedItem, lang: Lang, origin: &str) {
    let i18n = I18n::built_in(lang);
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let gone = matches!(item.status, SeatStatus::Cancelled | SeatStatus::Declined | SeatStatus::Expired);
    let status = match item.status {
        _ if gone => "CANCELLED",
        SeatStatus::Waiting | SeatStatus::Requested | SeatStatus::Offered => "TENTATIVE",
        _ => "CONFIRMED",
    };
    let page = link(origin, lang, booking);
    let names: Vec<&str> = item.attendees.iter().map(|a| a.name.as_str()).collect();
    let description = format!("{} {}\n{}\n{page}", i18n.t(K::BookingReference), booking.reference, names.join(", "));
    line(out, "BEGIN", "VEVENT");
    // The same event of the same booking replaces itself when it is imported again.
    line(out, "UID", &text(&format!("{}.{}@{host}", item.session, booking.reference)));
    line(out, "DTSTAMP", &utc(booking.created_at));
    line(out, "SEQUENCE", if gone { "1" } else { "0" });
    line(out, "DTSTART", &utc(item.starts_at));
    line(out, "DTEND", &utc(item.ends_at));
    line(out, "SUMMARY", &text(&item.course.name));
    line(out, "LOCATION", &text(&i18n.named("venue", &item.venue)));
    line(out, "DESCRIPTION", &text(&description));
    line(out, "URL", &page);
    line(out, "STATUS", status);
    line(out, "TRANSP", if status == "CONFIRMED" { "OPAQUE" } else { "TRANSPARENT" });
    line(out, "END", "VEVENT");
}

/// `20261124T053000Z`
fn utc(at: Timestamp) -> String {
    let c = at.civil(0);
    format!("{:04}{:02}{:02}T{:02}{:02}{:02}Z", c.year, c.month, c.day, c.hour, c.minute, c.second)
}

/// Escapes a TEXT value (3.3.11); other control characters may not stand in it.
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// One content line, folded (3.1).
fn line(out: &mut String, name: &str, value: &str) {
    let mut room = LINE;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            // The space that begins a continuation counts.
            room = LINE - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{line, text, utc};
    use madang_api::time::Timestamp;

    #[test]
    fn long_lines_fold_between_characters() {
        let mut out = String::new();
        let value = "생산 현장 혁신 과정 ".repeat(12);
        line(&mut out, "SUMMARY", &value);
        assert!(out.ends_with("\r\n"));
        for part in out.trim_end_matches("\r\n").split("\r\n") {
            assert!(part.len() <= 75, "{} octets", part.len());
        }
        assert_eq!(out.replace("\r\n ", ""), format!("SUMMARY:{value}\r\n"));
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(text("a,b;c\\d\r\ne\u{7}"), "a\\,b\\;c\\\\d\\ne");
    }

    #[test]
    fn times_are_utc() {
        assert_eq!(utc(Timestamp::parse("2026-11-24T14:30:00+09:00").unwrap()), "20261124T053000Z");
    }
}
