//! `sitemap.xml` with the four languages of every public page, and `robots.txt`.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use madang_api::lang::Lang;

use crate::state::App;

/// All public pages.
pub async fn sitemap(State(app): State<App>) -> Response {
    let catalogue = app.catalogues.current();
    let mut rests: Vec<String> =
        ["", "/visit", "/catalog", "/live", "/courses", "/technologies", "/patents"].map(str::to_owned).into();
    rests.extend(catalogue.companies.iter().map(|c| format!("/companies/{}", c.slug)));
    rests.extend(catalogue.products.iter().map(|p| format!("/products/{}", p.slug)));
    rests.extend(catalogue.factories.iter().map(|f| format!("/live/{}", f.slug)));
    rests.extend(catalogue.courses.iter().map(|c| format!("/courses/{}", c.slug)));
    rests.extend(catalogue.technologies.iter().map(|t| format!("/technologies/{}", t.slug)));
    rests.extend(catalogue.patents.iter().map(|p| format!("/patents/{}", p.slug)));
    let origin = &app.config.origin;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for rest in &rests {
        let alternates: String = Lang::ALL
            .iter()
            .map(|l| {
                format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{origin}/{}{rest}\"/>", l.tag(), l.code())
            })
            .collect();
        for lang in Lang::ALL {
            xml.push_str(&format!("<url><loc>{origin}/{}{rest}</loc>{alternates}</url>\n", lang.code()));
        }
    }
    xml.push_str("</urlset>\n");
    ([(header::CONTENT_TYPE, "application/xml"), (header::CACHE_CONTROL, "no-cache")], xml).into_response()
}

/// What crawlers may read: all but the API, the office, and pages of persons.
pub async fn robots(State(app): State<App>) -> Response {
    let disallow: String = Lang::ALL.iter().map(|l| format!("Disallow: /{}/bookings/\n", l.code())).collect();
    let text = format!(
        "User-agent: *\nDisallow: /api/\nDisallow: /studio\nDisallow: /desk\nDisallow: /auth/\n{disallow}Sitemap: {}/sitemap.xml\n",
        app.config.origin
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
