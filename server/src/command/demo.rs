//! `madang demo`: loads the demo expo into the database, in one transaction, relative to now.

use std::{fs::OpenOptions, io::Write as _, path::Path};

use madang_api::{auth::Role, lang::Lang};
use madang_demo::{
    drawing,
    model::{DemoExpo, LoadTime},
};
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::invite;
use crate::{
    args, auth,
    clock::now_ms,
    config::Config,
    course,
    db::{DbError, Tx},
    factory,
    random::hex,
    serve,
};

/// Runs the command.
///
/// # Errors
/// Says what went wrong; the database is as before then.
pub async fn run(config: &Config, rest: &[String]) -> Result<(), String> {
    let mut seed = 1;
    let mut arguments = rest.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--seed" => {
                seed = arguments
                    .next()
                    .and_then(|n| n.parse().ok())
                    .ok_or("--seed wants a whole number, for example --seed 7")?;
            }
            other => return Err(format!("`{other}` is no option of demo; known is --seed N")),
        }
    }
    let db = serve::open(config).await?;
    let at = LoadTime { unix_ms: now_ms() };
    let expo = madang_demo::expo(seed, at);
    let mut tx = db.begin().await.map_err(|e| e.to_string())?;
    if !only_demo(&mut tx).await.map_err(|e| e.to_string())? {
        return Err(
            "this database holds content that is not the demo's; use another MADANG_DATA or DATABASE_URL".into()
        );
    }
    let unchanged = |e: DbError| format!("the demo expo was not loaded, nothing has changed: {e}");
    load(&mut tx, seed, at, &expo).await.map_err(unchanged)?;
    course::demo::load(&mut tx, &expo, seed).await.map_err(unchanged)?;
    let keys = factory::demo::load(&mut tx, &expo, seed, at).await.map_err(unchanged)?;
    let links = links(&mut tx, config, &expo).await.map_err(unchanged)?;
    tx.commit().await.map_err(unchanged)?;
    secret_file(&config.data.join("factory-keys.json"), &serde_json::to_string_pretty(&keys).unwrap_or_default())?;
    secret_file(&config.data.join("sign-in-links.txt"), &links)?;
    println!(
        "demo expo loaded: {} companies, {} products, {} courses, {} technologies, {} patents",
        expo.companies.len(),
        expo.products.len(),
        expo.courses.len(),
        expo.technologies.len(),
        expo.patents.len()
    );
    println!("sign-in links, each for one use within {} hours:\n{links}", auth::link::INVITE_HOURS);
    db.close().await;
    Ok(())
}

/// Whether the database is empty or holds the demo only: loading replaces what is there.
async fn only_demo(tx: &mut Tx) -> Result<bool, DbError> {
    let demo = tx.fetch_optional("SELECT value FROM meta WHERE key = 'demo'", &[]).await?;
    let content = tx.fetch_optional("SELECT slug FROM content LIMIT 1", &[]).await?;
    Ok(demo.is_some() || content.is_none())
}

/// One account a role, each with a link: `role address link`, a line each.
async fn links(tx: &mut Tx, config: &Config, expo: &DemoExpo) -> Result<String, DbError> {
    let company = expo.companies.first().map_or("", |c| c.slug.as_str());
    let people = [
        (Role::Organiser, "desk@madang.example".to_owned(), ""),
        (Role::Owner, format!("owner@{company}.example"), company),
        (Role::Editor, format!("editor@{company}.example"), company),
        (Role::BoothStaff, format!("stand@{company}.example"), company),
        (Role::FactoryEngineer, format!("plant@{company}.example"), company),
    ];
    let mut lines = String::new();
    for (role, email, company) in people {
        let link = invite::invite(tx, &config.origin, &email, role, company, Lang::Ko).await?;
        lines.push_str(&format!("{} {email} {link}\n", role.name()));
    }
    Ok(lines)
}

/// Writes a file that only its owner reads.
fn secret_file(path: &Path, text: &str) -> Result<(), String> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let failed = |e: std::io::Error| format!("{}: {e}", path.display());
    let mut file = OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)
}

async fn load(tx: &mut Tx, seed: u64, at: LoadTime, expo: &DemoExpo) -> Result<(), DbError> {
    tx.execute("DELETE FROM content", &[]).await?;
    tx.execute("DELETE FROM media", &[]).await?;
    tx.execute("DELETE FROM sign_in_link", &[]).await?;
    for (i, company) in expo.companies.iter().enumerate() {
        let mark = media(tx, &drawing::company_mark(&company.slug)).await?;
        content(tx, "company", &company.slug, i, with(company, "mark", &mark)).await?;
    }
    for (i, product) in expo.products.iter().enumerate() {
        let hall = expo.companies.iter().find(|c| c.slug == product.company).map(|c| c.hall);
        let hall = hall.unwrap_or(madang_demo::model::Hall::Fb);
        let picture = media(tx, &drawing::product(&product.kind, hall, product.drawing_seed)).await?;
        content(tx, "product", &product.slug, i, with(product, "picture", &picture)).await?;
    }
    for (i, technology) in expo.technologies.iter().enumerate() {
        let cover = media(tx, &drawing::cover(&technology.field, seed ^ i as u64)).await?;
        content(tx, "technology", &technology.slug, i, with(technology, "cover", &cover)).await?;
    }
    for (i, patent) in expo.patents.iter().enumerate() {
        content(tx, "patent", &patent.slug, i, value(patent)).await?;
    }
    for (i, course) in expo.courses.iter().enumerate() {
        let cover = media(tx, &drawing::cover(&course.field, seed ^ (i as u64) << 8)).await?;
        content(tx, "course", &course.slug, i, with(course, "cover", &cover)).await?;
    }
    for (i, factory) in expo.factories.iter().enumerate() {
        content(tx, "factory", &factory.slug, i, value(factory)).await?;
    }
    let expo_from = first_day(at.unix_ms);
    meta(tx, "demo", "1").await?;
    meta(tx, "demo_seed", &seed.to_string()).await?;
    meta(tx, "loaded_at", &at.unix_ms.to_string()).await?;
    meta(tx, "expo_from", &expo_from.to_string()).await?;
    tx.execute("UPDATE meta SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT) WHERE key = 'content_version'", &[])
        .await?;
    Ok(())
}

/// 00:00 KST of the expo's first day: the first Tuesday at least two days after loading, as such expos run
/// from Tuesday to Friday.
fn first_day(loaded_at: i64) -> i64 {
    const DAY: i64 = 86_400_000;
    const KST: i64 = 9 * 3_600_000;
    let earliest = (loaded_at + KST).div_euclid(DAY) + 2;
    // 1970-01-01 was a Thursday: day 5 is the first Tuesday.
    let tuesday = earliest + (5 - earliest).rem_euclid(7);
    tuesday * DAY - KST
}

async fn content(tx: &mut Tx, kind: &str, slug: &str, position: usize, doc: Value) -> Result<(), DbError> {
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    tx.execute(
        "INSERT INTO content (kind, slug, position, doc) VALUES ($1, $2, $3, $4)",
        &args![kind, slug, position, doc.to_string()],
    )
    .await?;
    Ok(())
}

async fn media(tx: &mut Tx, svg: &str) -> Result<String, DbError> {
    let name = format!("{}.svg", &hex(&Sha256::digest(svg.as_bytes()))[..24]);
    tx.execute(
        "INSERT INTO media (name, mime, body) VALUES ($1, 'image/svg+xml', $2) ON CONFLICT (name) DO NOTHING",
        &args![name.as_str(), svg.as_bytes().to_vec()],
    )
    .await?;
    Ok(name)
}

async fn meta(tx: &mut Tx, key: &str, value: &str) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        &args![key, value],
    )
    .await?;
    Ok(())
}

fn value<T: Serialize>(thing: &T) -> Value {
    serde_json::to_value(thing).unwrap_or(Value::Null)
}

fn with<T: Serialize>(thing: &T, key: &str, name: &str) -> Value {
    let mut value = value(thing);
    if let Some(map) = value.as_object_mut() {
        map.insert(key.to_owned(), json!(name));
    }
    value
}

#[cfg(test)]
mod tests {
    use super::first_day;
    use madang_api::time::{KST, Timestamp};

    #[test]
    fn the_expo_begins_on_a_tuesday_two_to_eight_days_after_loading() {
        for hour in 0..24 * 14 {
            let loaded = 1_795_000_000_000 + hour * 3_600_000;
            let first = first_day(loaded);
            let civil = Timestamp(first).civil(KST);
            assert_eq!((civil.weekday, civil.hour, civil.minute), (2, 0, 0));
            assert!((1..=9).contains(&((first - loaded) / 86_400_000)), "{hour}");
        }
    }
}
