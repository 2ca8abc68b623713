//! Every address of the server, one line each, by audience; then the layers around all of them.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{HeaderValue, StatusCode, header},
    middleware,
    response::IntoResponse,
    routing::{delete, get, post},
};
use madang_api::problem::Code;
use tower_http::{catch_panic::CatchPanicLayer, services::ServeDir, set_header::SetResponseHeaderLayer};

use super::{body, client_error, cross_site, headers, health, openapi, problem, request_id};
use crate::{
    auth::{link, sign_in},
    catalog::{company, hall, product, snapshot},
    consent,
    course::{book, booking, form, list as courses, session},
    error::Error,
    expo,
    factory::{ingest, read as factory, stream},
    library::{patent, technology},
    raster::share,
    render::{document::Renderer, media, office, page, sitemap},
    state::App,
};

/// The API alone: what outside programs and the renderer ask.
pub fn api(app: &App) -> Router {
    Router::new()
        // The exhibition
        .route("/api/v1/expo", get(expo::show))
        .route("/api/v1/halls", get(hall::list))
        .route("/api/v1/companies", get(company::list))
        .route("/api/v1/companies/{slug}", get(company::show))
        .route("/api/v1/products", get(product::list))
        .route("/api/v1/products/{slug}", get(product::show))
        .route("/api/v1/catalog/snapshot", get(snapshot::show))
        .route("/api/v1/catalog/snapshot/{version}/{part}", get(snapshot::part))
        .route("/api/v1/technologies", get(technology::list))
        .route("/api/v1/technologies/{slug}", get(technology::show))
        .route("/api/v1/patents", get(patent::list))
        .route("/api/v1/patents/{slug}", get(patent::show))
        // Courses and seats
        .route("/api/v1/courses", get(courses::list))
        .route("/api/v1/courses/{slug}", get(courses::show))
        .route("/api/v1/sessions", get(session::list))
        .route("/api/v1/sessions/{id}", get(session::show))
        .route("/api/v1/consents", get(consent::list))
        .route("/api/v1/bookings", post(book::create))
        .route("/api/v1/bookings/{reference}", get(booking::show))
        .route("/api/v1/bookings/{reference}/calendar.ics", get(booking::calendar))
        // Signing in
        .route("/api/v1/auth/links", post(link::request))
        .route("/api/v1/auth/me", get(sign_in::me).delete(sign_in::leave))
        .route("/api/v1/auth/sign-ins", get(sign_in::list).post(sign_in::create))
        .route("/api/v1/auth/sign-ins/{id}", delete(sign_in::end))
        // Factories
        .route("/api/v1/factories", get(factory::list))
        .route("/api/v1/factories/{slug}", get(factory::show))
        .route("/api/v1/factories/{slug}/kpis", get(factory::kpis))
        .route("/api/v1/stream", get(stream::show))
        .route("/api/v1/ingest", post(ingest::create).layer(DefaultBodyLimit::max(ingest::MAX_BODY)))
        // Reports from browsers
        .route("/api/v1/client-errors", post(client_error::report))
        // The contract itself
        .route("/api/v1/openapi.json", get(openapi::json))
        .route("/api/docs", get(openapi::page))
        .route("/api/{*rest}", axum::routing::any(|| async { Error::from(Code::NotFound) }))
        .method_not_allowed_fallback(|| async { Error::from(Code::MethodNotAllowed) })
        .layer(DefaultBodyLimit::max(body::MAX_BODY))
        .layer(middleware::from_fn(problem::middleware))
        .with_state(app.clone())
}

/// Everything, with its layers.
pub fn outer(app: &App) -> Router {
    let api = api(app);
    let renderer = Renderer { app: app.clone(), api: api.clone() };
    let operations = Router::new()
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/sitemap.xml", get(sitemap::sitemap))
        .route("/robots.txt", get(sitemap::robots))
        .route("/media/{name}", get(media::show))
        .route("/share/{lang}/{*file}", get(share::show))
        .route("/studio", get(office::serve))
        .route("/studio/{*rest}", get(office::serve))
        .route("/desk", get(office::serve))
        .route("/desk/{*rest}", get(office::serve))
        .route("/auth/{token}", get(office::serve))
        .with_state(app.clone());
    // The one page that also takes a post: the booking form without scripts.
    let forms = Router::new()
        .route("/{lang}/courses/{slug}/book", get(page::serve).post(form::post))
        .method_not_allowed_fallback(|| async { Error::from(Code::MethodNotAllowed) })
        .layer(DefaultBodyLimit::max(body::MAX_BODY))
        .with_state(renderer.clone());
    api.merge(operations)
        .merge(forms)
        .merge(files(app))
        .fallback_service(axum::routing::any(page::serve).with_state(renderer))
        .layer(CatchPanicLayer::custom(|_| Error::internal("a handler panicked").into_response()))
        .layer(middleware::from_fn_with_state(app.clone(), cross_site::middleware))
        .layer(middleware::from_fn_with_state(app.clone(), headers::middleware))
        .layer(middleware::from_fn(request_id::middleware))
}

/// The built files. Names under `/assets` carry the hash of their bytes and never change; a missing one is
/// 404 and never a page.
fn files(app: &App) -> Router {
    let folder = app.dist.folder();
    if folder.as_os_str().is_empty() {
        return Router::new();
    }
    let assets = ServeDir::new(folder.join("assets")).precompressed_br().precompressed_gzip();
    let immutable = HeaderValue::from_static("public, max-age=31536000, immutable");
    let assets = Router::new()
        .fallback_service(
            assets.fallback(get(|| async { (StatusCode::NOT_FOUND, [(header::CACHE_CONTROL, "no-store")], "") })),
        )
        .layer(SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, immutable));
    // Pictures of the app's own that keep their names: good for a day.
    let scenes = Router::new()
        .fallback_service(ServeDir::new(folder.join("scenes")).precompressed_br().precompressed_gzip())
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=86400"),
        ));
    let mut router = Router::new().nest("/assets", assets).nest("/scenes", scenes);
    for name in ["icon.svg", "site.webmanifest", "sw.js", "favicon.ico"] {
        let file = folder.join(name);
        if file.is_file() {
            router = router.route_service(&format!("/{name}"), tower_http::services::ServeFile::new(file));
        }
    }
    router
}
