//! A mark of letters for things without a picture.

use leptos::prelude::*;

/// Silent: the name stands beside it.
///
/// **Criteria.** The same letters for the same name everywhere. Square, as large as the picture would be.
#[component]
pub fn Monogram(#[prop(into)] name: String) -> impl IntoView {
    view! {
        <svg class="monogram" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
            <text x="24" y="24" text-anchor="middle" dominant-baseline="central">{letters(&name)}</text>
        </svg>
    }
}

/// Legal forms say nothing about who it is.
const FORMS: [&str; 6] = ["주식회사", "(주)", "㈜", "유한회사", "株式会社", "(株)"];

/// The first syllable of a Korean, Chinese or Japanese name; else the first letters of two words, or of one.
#[must_use]
pub fn letters(name: &str) -> String {
    let name = FORMS.iter().fold(name.to_owned(), |name, form| name.replace(form, " "));
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return String::new() };
    let mut chars = first.chars();
    let Some(head) = chars.next() else { return String::new() };
    if is_syllable(head) {
        return head.to_string();
    }
    let second = words.next().and_then(|word| word.chars().next()).filter(|c| !is_syllable(*c));
    let second = second.or_else(|| chars.next());
    head.to_uppercase().chain(second.into_iter().flat_map(char::to_uppercase)).collect()
}

/// Hangul, kana and ideographs: one of them is as wide as two letters.
fn is_syllable(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn the_name_counts_and_not_its_legal_form() {
        assert_eq!(letters("가람솔푸드"), "가");
        assert_eq!(letters("(주)라온재로보틱스"), "라");
        assert_eq!(letters("주식회사 다온"), "다");
        assert_eq!(letters("株式会社マダン"), "マ");
        assert_eq!(letters("Hanul Precision Co., Ltd."), "HP");
        assert_eq!(letters("Raonjae"), "RA");
        assert_eq!(letters("3D 프린팅"), "3D");
        assert_eq!(letters("x"), "X");
        assert_eq!(letters(" · "), "");
    }
}
