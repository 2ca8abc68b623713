//! Both databases have the same schema: the same versions, tables, columns and types of the same meaning.

#[path = "support.rs"]
mod support;

use std::{collections::BTreeMap, path::Path};

use madang_server::db::Db;
use support::{Kind, Place, kinds};

/// Table → column → type of one of the portable kinds.
type Schema = BTreeMap<String, BTreeMap<String, String>>;

#[test]
fn the_same_versions_exist_for_both() {
    let names = |folder: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(folder);
        let mut names: Vec<String> = std::fs::read_dir(path)
            .expect("a folder of migrations")
            .map(|entry| entry.expect("a migration").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    let sqlite = names("sqlite");
    assert_eq!(sqlite, names("postgres"));
    let mut numbers: Vec<&str> = sqlite.iter().map(|n| n.split('_').next().unwrap_or_default()).collect();
    numbers.dedup();
    assert_eq!(numbers.len(), sqlite.len(), "each number once");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_tables_and_columns_exist_in_both() {
    let mut schemas = Vec::new();
    for kind in kinds() {
        let place = Place::new(kind).await;
        let db = place.open().await;
        let schema = read(&db, kind).await;
        assert!(schema.contains_key("session") && schema["seat"].contains_key("person_key"));
        schemas.push(schema);
        // A second start finds nothing to do.
        db.close().await;
        place.open().await.close().await;
        place.clear().await;
    }
    if let [sqlite, postgres] = &schemas[..] {
        assert_eq!(sqlite, postgres);
    }
}

async fn read(db: &Db, kind: Kind) -> Schema {
    let sql = match kind {
        Kind::Sqlite => {
            "SELECT m.name AS tbl, c.name AS col, c.type AS typ, c.\"notnull\" + c.pk AS required FROM sqlite_master m \
             JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '_sqlx%'"
        }
        Kind::Postgres => {
            "SELECT table_name::text AS tbl, column_name::text AS col, upper(data_type)::text AS typ, \
             (CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END)::bigint AS required \
             FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%'"
        }
    };
    let mut schema = Schema::new();
    for row in db.fetch_all(sql, &[]).await.expect("the schema reads") {
        let portable = match row.text("typ").expect("a type").as_str() {
            "INTEGER" | "BIGINT" => "whole number",
            "REAL" | "DOUBLE PRECISION" => "number",
            "TEXT" => "text",
            "BLOB" | "BYTEA" => "bytes",
            other => panic!("{other} is none of the portable types"),
        };
        let required = if row.int("required").expect("a flag") > 0 { " required" } else { "" };
        let table = schema.entry(row.text("tbl").expect("a table")).or_default();
        table.insert(row.text("col").expect("a column"), format!("{portable}{required}"));
    }
    schema
}
