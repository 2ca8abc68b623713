//! Consents: the purposes with their texts and versions, and the ledger of what was granted.

use axum::{extract::State, http::HeaderMap, response::Response};
use madang_api::{
    consent::Purpose,
    lang::Lang,
    list::List,
    problem::{FieldCode, FieldError},
};
use madang_app::i18n::I18n;
use sha2::{Digest, Sha256};

use crate::{
    args,
    db::{DbError, Tx},
    error::Result,
    http::{answer, lang::AskedLang},
    random,
    state::App,
};

/// Every purpose, and whether it may be refused.
const PURPOSES: [(&str, bool); 2] = [("booking", false), ("marketing", true)];
/// The paragraphs of a purpose's text (PIPA art. 15(2)): purpose, items, retention, what a refusal means.
const LINES: [&str; 4] = ["purpose", "items", "retention", "refusal"];

/// The notice that goes with every booking.
pub const BOOKING: &str = "booking";

/// All purposes in a language, notices first.
#[must_use]
pub fn purposes(lang: Lang) -> Vec<Purpose> {
    let i18n = I18n::built_in(lang);
    PURPOSES
        .iter()
        .map(|(purpose, optional)| {
            let text = |part: &str| i18n.named("purpose", &format!("{purpose}_{part}"));
            let title = text("title");
            let lines: Vec<String> = LINES.iter().map(|part| text(part)).collect();
            let mut hash = Sha256::new();
            for part in std::iter::once(&title).chain(&lines) {
                hash.update(part.as_bytes());
                hash.update([0]);
            }
            Purpose {
                purpose: (*purpose).to_owned(),
                optional: *optional,
                version: random::hex(&hash.finalize())[..12].to_owned(),
                lang,
                title,
                lines,
            }
        })
        .collect()
}

/// `GET consents`: what is asked, in the version that is shown now.
pub async fn list(State(app): State<App>, AskedLang(lang): AskedLang, headers: HeaderMap) -> Result<Response> {
    let items = purposes(lang);
    let versions: Vec<&str> = items.iter().map(|p| p.version.as_str()).collect();
    let scope = format!("{}-{}", lang.code(), versions.join("-"));
    let total = items.len() as u64;
    answer::versioned(&headers, app.catalogues.current().version, &scope, &List { items, total, next: None })
}

/// Checks names of granted purposes: each must exist and be optional.
///
/// # Errors
/// The wrong ones by their place.
pub fn check(granted: &[String]) -> std::result::Result<(), Vec<FieldError>> {
    let optional: Vec<&str> = PURPOSES.iter().filter(|(_, optional)| *optional).map(|(name, _)| *name).collect();
    let wrong: Vec<FieldError> = granted
        .iter()
        .enumerate()
        .filter(|(_, name)| !optional.contains(&name.as_str()))
        .map(|(i, _)| FieldError::new(format!("consents[{i}]"), FieldCode::OneOf).with("allowed", optional.join(" ")))
        .collect();
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// Writes into the ledger what was shown and granted with a booking: the notice, and each granted purpose
/// once, in the version of the language shown.
///
/// # Errors
/// The database's failure.
pub async fn record(
    tx: &mut Tx,
    subject: &str,
    granted: &[String],
    lang: Lang,
    channel: &str,
    at: i64,
) -> std::result::Result<(), DbError> {
    for purpose in purposes(lang) {
        if purpose.purpose != BOOKING && !granted.contains(&purpose.purpose) {
            continue;
        }
        tx.execute(
            "INSERT INTO consent (id, subject, purpose, version, granted, lang, channel, at) \
             VALUES ($1, $2, $3, $4, 1, $5, $6, $7)",
            &args![random::id(), subject, purpose.purpose, purpose.version, lang.code(), channel, at],
        )
        .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{check, purposes};
    use madang_api::lang::Lang;

    #[test]
    fn every_purpose_has_its_texts_in_every_language_and_a_version_of_its_own() {
        let mut versions = Vec::new();
        for lang in Lang::ALL {
            for purpose in purposes(lang) {
                assert!(purpose.title.chars().count() > 5 && !purpose.title.contains('_'), "{}", purpose.title);
                assert!(purpose.lines.iter().all(|l| l.chars().count() > 10), "{:?}", purpose.lines);
                versions.push(purpose.version);
            }
        }
        versions.sort();
        versions.dedup();
        assert_eq!(versions.len(), 8);
    }

    #[test]
    fn only_optional_purposes_can_be_granted() {
        assert!(check(&["marketing".into()]).is_ok());
        let wrong = check(&["marketing".into(), "booking".into(), "x".into()]).unwrap_err();
        assert_eq!(wrong.iter().map(|f| f.path.as_str()).collect::<Vec<_>>(), ["consents[1]", "consents[2]"]);
    }
}
