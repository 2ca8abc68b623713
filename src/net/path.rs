//! Addresses: of the API and of the app's own pages, so that no page spells one by hand.

use madang_api::lang::Lang;

/// `/api/v1/{rest}?lang=…` with further query pairs; empty values are left out, others are percent-encoded.
#[must_use]
pub fn api(lang: Lang, rest: &str, query: &[(&str, &str)]) -> String {
    let mut path = format!("/api/v1/{rest}?lang={}", lang.code());
    for (name, value) in query.iter().filter(|(_, v)| !v.is_empty()) {
        path.push('&');
        path.push_str(name);
        path.push('=');
        path.push_str(&encode(value));
    }
    path
}

/// `/{lang}/{rest}`, or `/{lang}` for an empty rest.
#[must_use]
pub fn page(lang: Lang, rest: &str) -> String {
    if rest.is_empty() { format!("/{}", lang.code()) } else { format!("/{}/{rest}", lang.code()) }
}

/// Percent-encodes everything but unreserved characters (RFC 3986).
#[must_use]
pub fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => {
                out.push('%');
                for half in [byte >> 4, byte & 15] {
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{api, encode, page};
    use madang_api::lang::Lang;

    #[test]
    fn addresses_are_encoded_and_empty_values_left_out() {
        assert_eq!(
            api(Lang::Ko, "products", &[("q", "김 치"), ("hall", "")]),
            "/api/v1/products?lang=ko&q=%EA%B9%80%20%EC%B9%98"
        );
        assert_eq!(page(Lang::En, ""), "/en");
        assert_eq!(page(Lang::En, "catalog"), "/en/catalog");
        assert_eq!(encode("a/b?c"), "a%2Fb%3Fc");
    }
}
