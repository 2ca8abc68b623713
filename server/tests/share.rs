//! Share pictures over HTTP: every kind of page in every language, kept and known, drawn once for a crowd, and
//! named by the pages themselves. On SQLite alone: nothing here differs between databases.

#[path = "support.rs"]
mod support;

use std::{
    collections::{HashMap, HashSet},
    io::Cursor,
};

use madang_api::lang::Lang;
use madang_app::shell::share::picture;
use madang_server::{
    args,
    catalog::{Catalogue, store},
    command::demo,
    raster::share::subject,
};
use support::{Kind, Place, TestApp};

/// A server with the demo expo.
async fn with_demo() -> TestApp {
    let place = Place::new(Kind::Sqlite).await;
    demo::run(&place.config, &[]).await.expect("the demo expo loads");
    TestApp::start_at(place, |_| {}).await
}

/// One thing of each kind.
fn one_of_each(catalogue: &Catalogue) -> Vec<String> {
    vec![
        format!("products/{}", catalogue.products[0].slug),
        format!("companies/{}", catalogue.companies[0].slug),
        format!("courses/{}", catalogue.courses[0].slug),
        format!("technologies/{}", catalogue.technologies[0].slug),
        format!("patents/{}", catalogue.patents[0].slug),
        format!("live/{}", catalogue.factories[0].slug),
    ]
}

async fn bytes(app: &TestApp, path: &str) -> Vec<u8> {
    let response = app.client.get(format!("{}{path}", app.base)).send().await.expect("the server answers");
    let text = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(response.status(), 200, "{path}");
    assert_eq!(text("content-type"), "image/png");
    assert_eq!(text("cache-control"), "public, max-age=3600");
    assert!(text("etag").starts_with('"'), "{path}");
    response.bytes().await.expect("the picture arrives").to_vec()
}

/// Asserts 1200×630 with words on the left and more than paper on the right.
fn is_a_card(path: &str, bytes: &[u8]) {
    let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().expect("a PNG");
    assert_eq!((reader.info().width, reader.info().height), (1200, 630), "{path}");
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).expect("its pixels");
    let pixel = |x: usize, y: usize| {
        let at = (y * 1200 + x) * 3;
        [pixels[at], pixels[at + 1], pixels[at + 2]]
    };
    assert_eq!(pixel(30, 300), [0xFA, 0xF8, 0xF3], "{path}: paper");
    assert_eq!(pixel(600, 3), [0x16, 0x18, 0x1D], "{path}: eaves");
    let ink = (64..640).flat_map(|x| (120..520).map(move |y| (x, y))).filter(|(x, y)| pixel(*x, *y)[0] < 0x40).count();
    assert!(ink > 1500, "{path}: {ink} dark pixels of words");
    let colours: HashSet<[u8; 3]> =
        (680..1130).flat_map(|x| (140..480).map(move |y| (x, y))).map(|(x, y)| pixel(x, y)).collect();
    assert!(colours.len() > 8, "{path}: {} colours of the picture", colours.len());
    assert!(bytes.len() <= 120 << 10, "{path}: {} bytes", bytes.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_has_its_own_picture_in_every_language() {
    let app = with_demo().await;
    let catalogue = app.server.app.catalogues.current();
    let mut names = one_of_each(&catalogue);
    names.extend(["home", "visit", "catalog", "live", "courses", "technologies", "patents"].map(str::to_owned));
    names.push(format!("products/{}", catalogue.products[1].slug));
    let mut seen: HashMap<Vec<u8>, String> = HashMap::new();
    for name in &names {
        for lang in Lang::ALL {
            let path = format!("/share/{}/{name}.png", lang.code());
            let bytes = bytes(&app, &path).await;
            is_a_card(&path, &bytes);
            if let Some(other) = seen.insert(bytes, path.clone()) {
                panic!("{path} and {other} are the same picture");
            }
        }
    }
    assert_eq!(app.server.app.shares.drawn(), names.len() as u64 * 4);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_public_page_names_a_picture_that_is_there() {
    let app = with_demo().await;
    let catalogue = app.server.app.catalogues.current();
    let sitemap = app.get("/sitemap.xml").await.text;
    let pages: Vec<&str> =
        sitemap.split("<loc>https://expo.example").skip(1).filter_map(|part| part.split('<').next()).collect();
    assert!(pages.len() > 1000, "{}", pages.len());
    for page in &pages {
        let picture = picture(page);
        let (lang, name) = picture.strip_prefix("/share/").and_then(|p| p.split_once('/')).unwrap();
        let name = name.strip_suffix(".png").unwrap();
        let rest: Vec<&str> = if name == "home" { Vec::new() } else { name.split('/').collect() };
        let lang = Lang::from_code(lang).unwrap();
        let own = page.split('/').nth(2).is_none() || name != "home";
        assert!(own, "{page} has a picture of its own");
        assert!(subject::card(&catalogue, "https://expo.example", lang, &rest).is_some(), "{page}: {picture}");
    }
    for name in one_of_each(&catalogue).iter().map(String::as_str).chain(["", "visit"]) {
        let page = if name.is_empty() { "/ja".to_owned() } else { format!("/ja/{name}") };
        let html = app.get(&page).await.text;
        let content = |property: &str| {
            let start = html.find(property).unwrap_or_else(|| panic!("{page} has no {property}"));
            let from = start + html[start..].find("content=\"").unwrap() + 9;
            html[from..].split('"').next().unwrap().to_owned()
        };
        let image = content("\"og:image\"");
        let path = image.strip_prefix("https://expo.example").expect("an absolute address on the origin");
        is_a_card(path, &bytes(&app, path).await);
        assert_eq!((content("og:image:width"), content("og:image:height")), ("1200".into(), "630".into()));
        assert!(!content("og:image:alt").is_empty());
        assert_eq!(content("twitter:card"), "summary_large_image");
    }
    let nowhere = app.get("/ja/products/nowhere").await;
    assert!(nowhere.status == 404 && !nowhere.text.contains("og:image"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_known_picture_is_not_sent_again_and_no_page_has_none() {
    let app = TestApp::start(Kind::Sqlite).await;
    app.course("first-steps").await;
    let path = "/share/ko/courses/first-steps.png";
    let first = app.get(path).await;
    assert_eq!(first.status, 200, "a cover that is missing in the database leaves the card without it");
    let known = || app.client.get(format!("{}{path}", app.base)).header("if-none-match", first.header("etag"));
    let again = app.send(known()).await;
    assert_eq!((again.status, again.text.as_str(), again.header("etag")), (304, "", first.header("etag")));
    assert_eq!(app.send(app.client.head(format!("{}{path}", app.base))).await.status, 200);
    assert_eq!(app.server.app.shares.drawn(), 1);

    for wrong in [
        "/share/ko/courses/nothing.png",
        "/share/xx/home.png",
        "/share/ko/home.jpg",
        "/share/ko/home",
        "/share/ko/bookings/K7QF-2MXW.png",
        "/share/ko/courses/first-steps/book.png",
        "/share/ko/.png",
    ] {
        let answer = app.get(wrong).await;
        assert_eq!((answer.status, answer.code().as_str()), (404, "not_found"), "{wrong}");
    }
    assert_eq!(app.server.app.shares.drawn(), 1, "what is not there costs no drawing");

    app.db()
        .execute(
            "INSERT INTO slug_history (kind, old_slug, slug) VALUES ('course', $1, $2)",
            &args!["old-steps", "first-steps"],
        )
        .await
        .unwrap();
    app.db().execute("UPDATE meta SET value = '77' WHERE key = 'content_version'", &[]).await.unwrap();
    let catalogue = store::load(app.db()).await.unwrap();
    app.server.app.catalogues.replace(catalogue);
    let old = app.get("/share/ja/courses/old-steps.png").await;
    assert_eq!((old.status, old.header("location")), (301, "/share/ja/courses/first-steps.png"));
    let newer = app.send(known()).await;
    assert_eq!(
        (newer.status, newer.header("etag") != first.header("etag")),
        (200, true),
        "another version is drawn anew"
    );
    assert_eq!(app.server.app.shares.drawn(), 2);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_waits_for_one_drawing() {
    let app = TestApp::start(Kind::Sqlite).await;
    app.course("first-steps").await;
    let asks = (0..50).map(|_| {
        let request = app.client.get(format!("{}/share/zh/courses/first-steps.png", app.base));
        tokio::spawn(async move { request.send().await.unwrap().bytes().await.unwrap() })
    });
    let mut pictures = HashSet::new();
    for ask in asks.collect::<Vec<_>>() {
        pictures.insert(ask.await.unwrap());
    }
    assert_eq!((pictures.len(), app.server.app.shares.drawn()), (1, 1));
    app.stop().await;
}
