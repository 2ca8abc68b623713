//! Every SQL text of the server's sources is prepared on both databases: each knows its tables and columns,
//! and both see the same parameters.

#[path = "support.rs"]
mod support;

use std::{
    fs,
    path::{Path, PathBuf},
};

use sqlx::{AssertSqlSafe, Either, Executor as _, SqlSafeStr as _, Statement as _};
use support::{Kind, Place, kinds};

/// The first words of a statement.
const BEGINNINGS: [&str; 5] = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH "];

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_prepares_on_every_database() {
    let found = statements();
    assert!(found.len() >= 30, "only {} statements found: the search is broken", found.len());
    let mut wrong = Vec::new();
    for kind in kinds() {
        let place = Place::new(kind).await;
        place.open().await.close().await;
        for (file, sql) in &found {
            let text = AssertSqlSafe(sql.clone()).into_sql_str();
            let parameters = match kind {
                Kind::Sqlite => {
                    let url = format!("sqlite://{}", place.config.sqlite_file().display());
                    let mut connection =
                        <sqlx::SqliteConnection as sqlx::Connection>::connect(&url).await.expect("SQLite opens");
                    connection.prepare(text).await.map(|s| counted(s.parameters()))
                }
                Kind::Postgres => {
                    let url = place.config.database_url.clone().expect("a database");
                    let mut connection =
                        <sqlx::PgConnection as sqlx::Connection>::connect(&url).await.expect("PostgreSQL opens");
                    connection.prepare(text).await.map(|s| counted(s.parameters()))
                }
            };
            match parameters {
                Ok(n) if n == named(sql) => {}
                Ok(n) => wrong.push(format!("{file}: {kind:?} sees {n} parameters, expected {}: {sql}", named(sql))),
                Err(error) => wrong.push(format!("{file}: {kind:?}: {error}: {sql}")),
            }
        }
        place.clear().await;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn literals_are_read_as_rust_reads_them() {
    let source = r##"// "SELECT no"
        a("SELECT x \
           FROM y"); b('"'); c(r#"UPDATE "q" SET z = 1"#); d("say \"SELECT \"");"##;
    let found: Vec<String> = literals(source).into_iter().filter(|t| is_statement(t)).collect();
    assert_eq!(found, ["SELECT x FROM y", "UPDATE \"q\" SET z = 1"]);
    assert_eq!(named("a = $1 AND b = $12 AND c = $2"), 12);
}

fn counted<T>(parameters: Option<Either<&[T], usize>>) -> usize {
    match parameters {
        Some(Either::Left(types)) => types.len(),
        Some(Either::Right(n)) => n,
        None => 0,
    }
}

/// The highest `$n`.
fn named(sql: &str) -> usize {
    sql.split('$')
        .skip(1)
        .filter_map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok())
        .max()
        .unwrap_or(0)
}

fn is_statement(text: &str) -> bool {
    BEGINNINGS.iter().any(|b| text.starts_with(b))
}

/// All statements with the file they stand in. The db folder is left out: it alone knows dialects.
fn statements() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    let mut found = Vec::new();
    for file in files.iter().filter(|f| !f.starts_with(root.join("db"))) {
        let source = fs::read_to_string(file).expect("a source reads");
        let name = file.strip_prefix(&root).expect("below src").display().to_string();
        found.extend(literals(&source).into_iter().filter(|t| is_statement(t)).map(|sql| (name.clone(), sql)));
    }
    found
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

/// The string literals of a source, unescaped. Comments and character literals are stepped over.
fn literals(source: &str) -> Vec<String> {
    let chars: Vec<char> = source.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let (mut found, mut i) = (Vec::new(), 0);
    while i < chars.len() {
        match (at(i), at(i + 1)) {
            ('/', '/') => {
                while i < chars.len() && at(i) != '\n' {
                    i += 1
                }
            }
            ('\'', '\\') => i += 3,
            ('\'', _) if at(i + 2) == '\'' => i += 2,
            ('r', '"' | '#') if !at(i.wrapping_sub(1)).is_alphanumeric() => {
                let hashes = chars[i + 1..].iter().take_while(|c| **c == '#').count();
                if at(i + 1 + hashes) == '"' {
                    let start = i + 2 + hashes;
                    let end = (start..chars.len())
                        .find(|e| at(*e) == '"' && (1..=hashes).all(|h| at(e + h) == '#'))
                        .unwrap_or(chars.len());
                    found.push(chars[start..end].iter().collect());
                    i = end + hashes;
                }
            }
            ('"', _) => {
                let mut text = String::new();
                i += 1;
                while i < chars.len() && at(i) != '"' {
                    if at(i) == '\\' {
                        i += 1;
                        match at(i) {
                            'n' => text.push('\n'),
                            // A line break after a backslash takes the spaces of the next line with it.
                            '\n' => {
                                while at(i + 1).is_whitespace() {
                                    i += 1
                                }
                            }
                            other => text.push(other),
                        }
                    } else {
                        text.push(at(i));
                    }
                    i += 1;
                }
                found.push(text);
            }
            _ => {}
        }
        i += 1;
    }
    found
}
