//! The style sheets as one file: joined in the order of `style/index.txt` and made smaller without
//! changing their meaning (comments and needless white space go, nothing else).

use crate::house::{Res, read};
use std::path::Path;

/// Joins and minifies the style sheets of a folder.
///
/// # Errors
/// When the list or a file is missing, or a file of the folder is not in the list.
pub fn bundle(folder: &Path) -> Res<String> {
    let list = read(&folder.join("index.txt"))?;
    let names: Vec<&str> =
        list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    for file in crate::house::files(folder)? {
        let name = crate::house::relative(&file, folder);
        if name.ends_with(".css") && !names.contains(&name.as_str()) {
            return Err(format!("style/{name} is not in style/index.txt: expected every sheet in it"));
        }
    }
    let mut all = String::new();
    for name in names {
        all.push_str(&minify(&read(&folder.join(name))?));
    }
    Ok(all)
}

/// Removes comments, and white space where no meaning hangs on it. Strings stay as they are.
pub fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut letters = css.chars().peekable();
    let mut space = false;
    while let Some(letter) = letters.next() {
        match letter {
            '/' if letters.peek() == Some(&'*') => {
                letters.next();
                let mut last = ' ';
                for inside in letters.by_ref() {
                    if last == '*' && inside == '/' {
                        break;
                    }
                    last = inside;
                }
                // `1px/**/2px` must not become one word, and `a/**/b` no descendant.
                let joins = !space
                    && out.chars().next_back().is_some_and(is_word)
                    && letters.peek().copied().is_some_and(is_word);
                if joins {
                    out.push_str("/**/");
                }
            }
            '"' | '\'' => {
                flush(&mut out, &mut space, letter);
                out.push(letter);
                let mut escaped = false;
                for inside in letters.by_ref() {
                    out.push(inside);
                    if inside == letter && !escaped {
                        break;
                    }
                    escaped = inside == '\\' && !escaped;
                }
            }
            _ if letter.is_whitespace() => space = true,
            _ => {
                flush(&mut out, &mut space, letter);
                if letter == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(letter);
            }
        }
    }
    out
}

/// Writes the white space before a letter when it matters.
fn flush(out: &mut String, space: &mut bool, next: char) {
    let needless = |letter: char| matches!(letter, '{' | '}' | ';' | ',');
    if *space {
        let after = out.chars().next_back();
        if after.is_some_and(|last| !needless(last)) && !needless(next) {
            out.push(' ');
        }
        *space = false;
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_' | '%' | '#' | '.')
}

#[cfg(test)]
mod tests {
    use super::{bundle, minify};
    use crate::house::write;

    #[test]
    fn space_goes_where_nothing_hangs_on_it() {
        let css = "/* head */\n@layer a, b;\n.x :hover > a , .y {\n  color: red;\n  margin: calc(1px + 2px) ;\n}\n";
        assert_eq!(minify(css), "@layer a,b;.x :hover > a,.y{color: red;margin: calc(1px + 2px)}");
    }

    #[test]
    fn strings_and_comments_keep_their_meaning() {
        assert_eq!(minify("a { content: \"  /* x */ ;\\\"  }\"; }"), "a{content: \"  /* x */ ;\\\"  }\"}");
        assert_eq!(minify("a{margin:1px/**/2px}"), "a{margin:1px/**/2px}");
        assert_eq!(minify("a/* x */ b{}"), "a b{}");
        assert_eq!(
            minify("@media (min-width: 40em) and (hover) { a { } }"),
            "@media (min-width: 40em) and (hover){a{}}"
        );
    }

    #[test]
    fn the_list_orders_and_misses_nothing() {
        let dir = std::env::temp_dir().join(format!("madang-css-{}", std::process::id()));
        write(&dir.join("a.css"), "a{}").unwrap();
        write(&dir.join("b.css"), "b{}").unwrap();
        write(&dir.join("index.txt"), "# order\nb.css\na.css\n").unwrap();
        assert_eq!(bundle(&dir).unwrap(), "b{}a{}");
        write(&dir.join("c.css"), "c{}").unwrap();
        assert!(bundle(&dir).unwrap_err().contains("style/c.css"));
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
