//! `cargo xtask look`: pictures of every page and component as contact sheets, and axe over the whole grid, by
//! the browser tests' own tools. Owns what of it all is to run; the lists stand in `tests/e2e`.

use crate::house::{House, Res};
use crate::process::run;
use crate::{install, term, test};

/// The parts by name, each with its file below `tests/e2e/look/`.
const PARTS: &[(&str, &str)] = &[("pages", "pages.ts"), ("guide", "guide.ts"), ("axe", "axe.ts")];

/// What of it all is to run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    /// One file of the tests; none is all.
    file: Option<&'static str>,
    /// One page by its name in `support/places.ts` or `support/states.ts`; none is all.
    place: Option<String>,
}

impl Asked {
    /// The files to run. One page is in no component's picture.
    fn files(&self) -> Vec<String> {
        let ours = |part: &str, file: &str| match self.file {
            Some(only) => only == file,
            None => self.place.is_none() || part != "guide",
        };
        PARTS.iter().filter(|(part, file)| ours(part, file)).map(|(_, file)| format!("look/{file}")).collect()
    }
}

/// `cargo xtask look [--only pages|guide|axe] [--place NAME]`
///
/// # Errors
/// When something is missing, a picture cannot be taken, or something was found on one.
pub fn command(house: &House, args: &[String]) -> Res<()> {
    let asked = asked(args)?;
    install::test_packages(house, false)?;
    test::web(house)?;
    test::build_native(house)?;
    let mut command = test::playwright(house, None)?;
    command.args(["--config", "look.config.ts"]);
    command.args(asked.files());
    if let Some(place) = asked.place {
        command.env("MADANG_TEST_PLACE", place);
    }
    let done = run("look", &mut command);
    term::say("look", "the contact sheets: out/look/index.html; what axe found: out/look/axe.json");
    done.map(|_| ())
}

fn asked(args: &[String]) -> Res<Asked> {
    let mut asked = Asked::default();
    for pair in args.chunks(2) {
        match pair {
            [flag, name] if flag == "--only" => {
                let part = PARTS.iter().find(|(part, _)| part == name);
                let expected = || format!("`--only {name}`: expected --only pages, guide or axe");
                asked.file = Some(part.ok_or_else(expected)?.1);
            }
            [flag, name] if flag == "--place" => asked.place = Some(name.clone()),
            [flag, ..] => return Err(format!("`{flag}`: expected --only pages|guide|axe or --place NAME")),
            [] => {}
        }
    }
    Ok(asked)
}

#[cfg(test)]
mod tests {
    use super::{Asked, asked};

    fn read(text: &str) -> Result<Asked, String> {
        asked(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_parts_and_places() {
        assert_eq!(read(""), Ok(Asked::default()));
        assert_eq!(read("").unwrap().files().len(), 3);
        assert_eq!(read("--only axe").unwrap().files(), ["look/axe.ts"]);
        assert_eq!(read("--place home").unwrap().files(), ["look/pages.ts", "look/axe.ts"]);
        let both = read("--place home --only pages").unwrap();
        assert_eq!((both.file, both.place.as_deref()), (Some("pages.ts"), Some("home")));
        assert!(read("--only print").unwrap_err().contains("`--only print`"));
        assert!(read("--place").unwrap_err().contains("`--place`"));
        assert!(read("--page home").unwrap_err().contains("`--page`"));
    }
}
