//! The two cookies: who is signed in, and which browser asked for a link. Both are bound to this host, are
//! sent over encrypted (or local) connections only, and cannot be read by scripts.

use axum::http::{HeaderMap, HeaderValue, header};

/// Carries the sign-in's secret.
pub const SIGN_IN: &str = "__Host-madang";
/// Carries the secret of the browser that asked for a link.
pub const BROWSER: &str = "__Host-madang-link";

/// The value of a cookie.
#[must_use]
pub fn get<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(n, v)| (n == name).then_some(v))
}

/// Sets a cookie for `seconds`; 0 deletes it. Lax, because a link from a mail must arrive signed in.
pub fn set(headers: &mut HeaderMap, name: &str, value: &str, seconds: i64) {
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax");
    if let Ok(value) = HeaderValue::from_str(&text) {
        headers.append(header::SET_COOKIE, value);
    }
}
