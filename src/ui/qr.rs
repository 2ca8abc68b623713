//! A QR code as one path. Dark on light by day and by night: scanners read no inverted ones.

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

/// Light modules around the code, as ISO/IEC 18004 wants.
const QUIET: usize = 4;

/// The code of a text, usually an address. Nothing is drawn when the text is too long for any code.
///
/// **Criteria.** What it leads to is also a link or a text beside it: nobody can scan their own screen. Quiet
/// zone of four modules, ratio of dark to light at least 4.5:1 in both themes and on paper; at least two
/// centimetres wide where it is scanned.
#[component]
pub fn Qr(
    #[prop(into)] text: String,
    /// What it leads to, in words.
    #[prop(into)]
    alt: String,
) -> impl IntoView {
    let (path, side) = modules(&text)?;
    let side = side.to_string();
    Some(view! {
        <svg class="qr" role="img" aria-label=alt viewBox=format!("0 0 {side} {side}") width="160" height="160" shape-rendering="crispEdges">
            <path class="qr-plate" d=format!("M0 0h{side}v{side}h-{side}z")></path>
            <path class="qr-dark" d=path></path>
        </svg>
    })
}

/// Path data of the dark modules, one run a piece, and the side with its quiet zone.
#[must_use]
pub fn modules(text: &str) -> Option<(String, usize)> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let run = (column..code.size).take_while(|at| code[row][*at].value()).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", column + QUIET, row + QUIET));
            }
            column += run.max(1);
        }
    }
    Some((path, code.size + 2 * QUIET))
}

#[cfg(test)]
mod tests {
    use super::modules;

    #[test]
    fn a_code_has_its_finders_and_its_quiet_zone() {
        let (path, side) = modules("https://madang.example/ko").unwrap();
        // 25 letters at level M are version 2: 25 modules.
        assert_eq!(side, 25 + 8);
        assert!(path.starts_with("M4 4h7v1h-7z"), "the finder's upper edge: {path}");
        assert!(path.contains("M22 4h7v1h-7z"));
        assert_eq!(modules(&"x".repeat(8_000)), None);
    }
}
