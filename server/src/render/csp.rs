//! The content security policy of a finished page: each inline script and style is named by its hash, so
//! that the page and its header stay valid together in any cache. Nothing else inline may run.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The policy for this HTML.
#[must_use]
pub fn policy(html: &str) -> String {
    let scripts = hashes(html, "script");
    let styles = hashes(html, "style");
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; img-src 'self' data: blob:; \
         font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
         object-src 'none'; frame-ancestors 'none'"
    )
}

/// ` 'sha256-…'` for each inline element of this name, each once, in the order of the page.
fn hashes(html: &str, name: &str) -> String {
    let mut seen = Vec::new();
    let mut rest = html;
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    while let Some(start) = rest.find(&open) {
        rest = &rest[start + open.len()..];
        // `<scripting` is another element.
        if !rest.starts_with(['>', ' ', '\n', '\t']) {
            continue;
        }
        let Some(end) = rest.find('>') else { break };
        let attributes = &rest[..end];
        rest = &rest[end + 1..];
        let Some(stop) = rest.find(&close) else { break };
        let content = &rest[..stop];
        rest = &rest[stop + close.len()..];
        let data_block = attributes.contains("application/ld+json") || attributes.contains("application/json");
        if attributes.contains("src=") || data_block || content.is_empty() {
            continue;
        }
        let hash = STANDARD.encode(Sha256::digest(content.as_bytes()));
        if !seen.contains(&hash) {
            seen.push(hash);
        }
    }
    seen.iter().map(|hash| format!(" 'sha256-{hash}'")).collect()
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn every_inline_script_and_style_is_named_and_data_blocks_are_not() {
        let html = "<style>a{}</style><script>alert(1)</script><script src=\"/x.js\"></script>\
                    <script type=\"application/ld+json\">{}</script><script type=\"module\">import x</script><script>alert(1)</script>";
        let policy = policy(html);
        // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(policy.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"), "{policy}");
        assert_eq!(policy.matches("sha256-").count(), 3);
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    }
}
