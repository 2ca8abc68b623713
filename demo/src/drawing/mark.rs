//! Company marks, built by rule from the slug: the root gives the letter, its syllables the row of
//! signs, the trade the shape of the ground, both together the colour. Owns the letter forms; the colours
//! keep 3:1 against white and against ink, so a mark stands on light and dark ground.

use core::fmt::Write;

use super::kit::n;
use crate::rng::Rng;

/// Ground colours with a relative luminance between 0.13 and 0.29.
const GROUNDS: [&str; 6] = ["#3B8573", "#5470BE", "#C8563F", "#A8762A", "#717885", "#8A6E9B"];

/// A letter as stroke paths in a 40×40 square.
fn letter(c: char) -> &'static str {
    match c {
        'a' => "M4 38L20 2L36 38M11 25H29",
        'b' => "M8 2V38H22A10 10 0 0 0 22 18H8M8 2H20A8 8 0 0 1 20 18",
        'c' => "M35 9A18 18 0 1 0 35 31",
        'd' => "M8 2V38H16A18 18 0 0 0 16 2z",
        'e' => "M32 2H8V38H32M8 20H27",
        'f' => "M32 2H8V38M8 20H27",
        'g' => "M34 8A18 18 0 1 0 38 20H22",
        'h' => "M7 2V38M33 2V38M7 20H33",
        'i' => "M20 2V38M10 2H30M10 38H30",
        'j' => "M28 2V26A11 11 0 0 1 6 28",
        'k' => "M8 2V38M33 2L9 22M17 16L34 38",
        'l' => "M9 2V38H33",
        'm' => "M4 38V2L20 26L36 2V38",
        'n' => "M7 38V2L33 38V2",
        'o' => "M20 2A18 18 0 1 0 20 38A18 18 0 1 0 20 2z",
        'p' => "M8 38V2H21A10 10 0 0 1 21 22H8",
        'q' => "M20 2A18 18 0 1 0 20 38A18 18 0 1 0 20 2zM26 26L38 38",
        'r' => "M8 38V2H21A10 10 0 0 1 21 22H8M20 22L33 38",
        's' => "M32 8C28 0 10 0 9 11C9 22 32 17 32 29C31 41 11 40 7 31",
        't' => "M4 2H36M20 2V38",
        'u' => "M7 2V25A13 13 0 0 0 33 25V2",
        'v' => "M4 2L20 38L36 2",
        'w' => "M2 2L11 38L20 12L29 38L38 2",
        'x' => "M6 2L34 38M34 2L6 38",
        'y' => "M5 2L20 21L35 2M20 21V38",
        'z' => "M6 2H34L6 38H34",
        _ => "M20 4V36M4 20H36",
    }
}

/// The syllables of a romanised root: true for one that ends in a consonant. At most four.
fn syllables(root: &str) -> Vec<bool> {
    let vowel = |c: char| "aeiouyw".contains(c);
    let letters: Vec<char> = root.chars().collect();
    let mut closed = Vec::new();
    let mut i = 0;
    while i < letters.len() && closed.len() < 4 {
        while i < letters.len() && !vowel(letters[i]) {
            i += 1;
        }
        if i == letters.len() {
            break;
        }
        while i < letters.len() && vowel(letters[i]) {
            i += 1;
        }
        // Consonants up to the next vowel: a lone one opens the next syllable, two or more are shared,
        // and at the end all of them close this one.
        let run = letters[i..].iter().take_while(|c| !vowel(**c)).count();
        closed.push(run > 1 || (run == 1 && i + 1 == letters.len()));
        i += run;
    }
    closed
}

/// The mark of a slug.
pub fn mark(slug: &str) -> String {
    let (root, trade) = slug.split_once('-').unwrap_or((slug, ""));
    // These two seeds spread the exhibitors evenly over shapes and leave no two marks alike.
    let ground = *Rng::new(3, slug).pick(&GROUNDS);
    let shape = match Rng::new(198, trade).below(6) {
        0 => r#"<circle cx="48" cy="48" r="46"/>"#,
        1 => r#"<path d="M4 4H92V92H4z"/>"#,
        2 => r#"<path d="M48 2L90 25V71L48 94L6 71V25z"/>"#,
        3 => r#"<path d="M4 4H64A28 28 0 0 1 92 32V92H4z"/>"#,
        4 => r#"<path d="M4 92V48A44 44 0 0 1 92 48V92z"/>"#,
        _ => r#"<path d="M28 4H92V68L68 92H4V28z"/>"#,
    };
    let first = letter(root.chars().next().unwrap_or('-'));
    // An open syllable is a square, a closed one a bar, as a final consonant closes a Korean syllable.
    let row = syllables(root);
    let (square, bar, gap) = (6.0, 14.0, 5.0);
    let width = |closed: bool| if closed { bar } else { square };
    let whole: f64 = row.iter().map(|c| width(*c) + gap).sum::<f64>() - gap;
    let mut x = 48.0 - whole / 2.0;
    let mut signs = String::new();
    for closed in row {
        let w = width(closed);
        let _ = write!(signs, "M{} 73h{}v6h-{}z", n(x), n(w), n(w));
        x += w + gap;
    }
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96"><g fill="{ground}">{shape}</g><path d="{first}" transform="translate(28 20)" fill="none" stroke="#FFFFFF" stroke-width="7" stroke-linecap="square"/><path d="{signs}" fill="#FFFFFF"/></svg>"##
    )
}
