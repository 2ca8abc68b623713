//! From an outbox row to a mail: the locale's texts with their placeholders filled, as plain text and as
//! simple HTML of the same words.

use std::fmt::Write as _;

use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use madang_api::lang::Lang;
use madang_app::i18n::{I18n, K, message::fill};
use serde_json::Value;

/// What a row says about its mail.
#[derive(Debug)]
pub struct Draft {
    pub kind: String,
    pub recipient: String,
    pub lang: Lang,
    pub payload: Value,
    pub message_id: String,
}

/// Words a mail.
///
/// # Errors
/// Says what is wrong with the row; trying again does not help then.
pub fn compose(draft: &Draft, origin: &str) -> Result<Message, String> {
    let i18n = I18n::built_in(draft.lang);
    let values: Vec<(String, String)> = draft
        .payload
        .as_object()
        .map(|map| map.iter().map(|(name, value)| (name.clone(), plain(value))).collect())
        .unwrap_or_default();
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let text = |part: &str| {
        let key = format!("mail.{}_{part}", draft.kind);
        K::named(&key).map(|key| fill(i18n.t(key), &values)).ok_or_else(|| format!("there is no text `{key}`"))
    };
    let (subject, body) = (text("subject")?, text("body")?);
    // A line break in a value must not begin a header of its own.
    let subject: String = subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let to: Address = draft.recipient.parse().map_err(|e| format!("the recipient is no address: {e}"))?;
    let from = Mailbox::new(Some(i18n.t(K::ExpoName).to_owned()), sender(origin)?);
    let html = html(&body, draft.lang);
    let mut message = Message::builder()
        .from(from)
        .to(Mailbox::new(None, to))
        .subject(subject)
        .message_id(Some(draft.message_id.clone()))
        .multipart(MultiPart::alternative_plain_html(body, html))
        .map_err(|e| format!("the mail cannot be written: {e}"))?;
    // RFC 3834: out-of-office programs do not answer such a mail.
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    message.headers_mut().insert_raw(HeaderValue::new(name, "auto-generated".to_owned()));
    Ok(message)
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The sender's address at the expo's own host.
fn sender(origin: &str) -> Result<Address, String> {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let host = host.split(':').next().unwrap_or(host);
    // No mail comes from a bare name or a number.
    let host =
        if host.contains('.') && !host.starts_with(|c: char| c.is_ascii_digit()) { host } else { "madang.example" };
    Address::new("no-reply", host).map_err(|e| format!("the sender is no address: {e}"))
}

/// The same words as HTML: paragraphs, line breaks, and links where a line is an address.
fn html(body: &str, lang: Lang) -> String {
    let mut out = format!("<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><body>", lang.tag());
    for paragraph in body.trim().split("\n\n") {
        out.push_str("<p>");
        for (i, line) in paragraph.lines().enumerate() {
            if i > 0 {
                out.push_str("<br>");
            }
            let line = escape(line);
            if line.starts_with("https://") || line.starts_with("http://") {
                let _ = write!(out, "<a href=\"{line}\">{line}</a>");
            } else {
                out.push_str(&line);
            }
        }
        out.push_str("</p>");
    }
    out.push_str("</body></html>");
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Draft, compose, html};
    use madang_api::lang::Lang;
    use serde_json::json;

    fn draft(kind: &str, payload: serde_json::Value) -> Draft {
        Draft {
            kind: kind.into(),
            recipient: "hr@garam.example".into(),
            lang: Lang::En,
            payload,
            message_id: "<1@madang>".into(),
        }
    }

    #[test]
    fn a_mail_has_its_words_and_one_message_id() {
        let values = json!({"ref": "K7QF-2MXW", "course": "TPM\r\nBcc: x@y.example", "when": "w", "venue": "v", "names": "n", "link": "https://e.example/?t=a&b"});
        let mail =
            String::from_utf8(compose(&draft("booking", values), "https://expo.example").unwrap().formatted()).unwrap();
        assert!(mail.contains("Message-ID: <1@madang>\r\n") && mail.contains("no-reply@expo.example"), "{mail}");
        let (head, body) = mail.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("Auto-Submitted: auto-generated\r\n") && !head.contains("\r\nBcc:"), "{head}");
        assert!(head.contains("multipart/alternative") && body.contains("K7QF-2MXW"));
    }

    #[test]
    fn a_kind_without_texts_is_named() {
        assert!(
            compose(&draft("nothing", json!({})), "http://localhost:8080")
                .unwrap_err()
                .contains("mail.nothing_subject")
        );
    }

    #[test]
    fn words_of_people_are_no_markup() {
        assert_eq!(
            html("<b>\nhttps://e.example/?a&b", Lang::Ko),
            "<!doctype html><html lang=\"ko\"><meta charset=\"utf-8\"><body><p>&lt;b&gt;<br><a href=\"https://e.example/?a&amp;b\">https://e.example/?a&amp;b</a></p></body></html>"
        );
    }
}
