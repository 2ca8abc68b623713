//! The rules that both ends check with the same code: the browser before it sends, the server before it
//! writes. Each rule yields a field path and a code, never prose.

use crate::problem::{FieldCode, FieldError};

/// Collects field errors while a value is checked.
#[derive(Debug, Default)]
pub struct Check(pub Vec<FieldError>);

impl Check {
    /// Text that must not be blank and has at most `max` characters.
    pub fn text(&mut self, path: &str, value: &str, max: usize) {
        if value.trim().is_empty() {
            self.0.push(FieldError::new(path, FieldCode::Required));
        } else {
            self.max(path, value, max);
        }
    }

    /// Optional text of at most `max` characters.
    pub fn optional(&mut self, path: &str, value: Option<&str>, max: usize) {
        if let Some(value) = value {
            self.max(path, value, max);
        }
    }

    fn max(&mut self, path: &str, value: &str, max: usize) {
        if value.chars().count() > max {
            self.0.push(FieldError::new(path, FieldCode::TooLong).with("max", max));
        }
    }

    /// A required e-mail address of at most 254 characters.
    pub fn email(&mut self, path: &str, value: &str) {
        if value.trim().is_empty() {
            self.0.push(FieldError::new(path, FieldCode::Required));
        } else if !is_email(value.trim()) {
            self.0.push(FieldError::new(path, FieldCode::Email));
        }
    }

    /// An optional phone number.
    pub fn phone(&mut self, path: &str, value: Option<&str>) {
        let Some(value) = value.map(str::trim).filter(|v| !v.is_empty()) else { return };
        let digits = value.chars().filter(char::is_ascii_digit).count();
        let clean = value.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')'));
        if !clean || !(7..=20).contains(&digits) {
            self.0.push(FieldError::new(path, FieldCode::Phone));
        }
    }

    /// `Ok` when nothing was wrong.
    ///
    /// # Errors
    /// All field errors found, in the order of the fields.
    pub fn done(self) -> Result<(), Vec<FieldError>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }
}

/// An address a mail server may take: one `@`, a dotted host, no spaces or control characters. Whether
/// it exists only a mail can tell.
#[must_use]
pub fn is_email(value: &str) -> bool {
    let Some((local, host)) = value.rsplit_once('@') else { return false };
    let host_ok = host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        });
    !local.is_empty()
        && local.len() <= 64
        && value.len() <= 254
        && host_ok
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.chars().all(|c| {
            !c.is_whitespace()
                && !c.is_control()
                && !matches!(c, '@' | '<' | '>' | '(' | ')' | ',' | ';' | ':' | '\\' | '"' | '[' | ']')
        })
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn addresses() {
        for good in ["a@b.kr", "hr+seats@garamsol-food.example", "김@한글.example", "o'neil@x.co"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.kr", "a@", "a b@c.kr", "a@b..kr", "a@-b.kr", "a\n@b.kr", "a@b.kr>", "a..b@c.kr"]
        {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
