//! The routes of the public app, one flat table. Pages live with their nouns; the frame around them in
//! `shell`.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    hooks::use_params_map,
    path,
};

use crate::{
    catalog::{company::CompanyPage, list::CatalogPage, product::ProductPage},
    course::{book::BookPage, booking::BookingPage, list::CoursesPage, page::CoursePage},
    expo::{home::HomePage, visit::VisitPage},
    factory::{live::LivePage, page::FactoryPage},
    i18n::{I18n, use_i18n},
    library::{patent::PatentPage, patents::PatentsPage, technologies::TechnologiesPage, technology::TechnologyPage},
    shell::{Shell, not_found::NotFound},
};

/// The whole public app in one language. Another language is another page load, so the texts never change
/// under a living component.
#[component]
pub fn App(
    /// The language and its texts.
    i18n: I18n,
) -> impl IntoView {
    provide_meta_context();
    provide_context(i18n);
    view! {
        <Router>
            <Shell>
                <FlatRoutes fallback=|| view! { <NotFound/> }>
                    <Route path=path!("/:lang") view=|| here(|| view! { <HomePage/> }.into_any())/>
                    <Route path=path!("/:lang/visit") view=|| here(|| view! { <VisitPage/> }.into_any())/>
                    <Route path=path!("/:lang/catalog") view=|| here(|| view! { <CatalogPage/> }.into_any())/>
                    <Route path=path!("/:lang/companies/:slug") view=|| here(|| view! { <CompanyPage/> }.into_any())/>
                    <Route path=path!("/:lang/products/:slug") view=|| here(|| view! { <ProductPage/> }.into_any())/>
                    <Route path=path!("/:lang/live") view=|| here(|| view! { <LivePage/> }.into_any())/>
                    <Route path=path!("/:lang/live/:slug") view=|| here(|| view! { <FactoryPage/> }.into_any())/>
                    <Route path=path!("/:lang/courses") view=|| here(|| view! { <CoursesPage/> }.into_any())/>
                    <Route path=path!("/:lang/courses/:slug") view=|| here(|| view! { <CoursePage/> }.into_any())/>
                    <Route path=path!("/:lang/courses/:slug/book") view=|| here(|| view! { <BookPage/> }.into_any())/>
                    <Route path=path!("/:lang/bookings/:reference") view=|| here(|| view! { <BookingPage/> }.into_any())/>
                    <Route path=path!("/:lang/technologies") view=|| here(|| view! { <TechnologiesPage/> }.into_any())/>
                    <Route path=path!("/:lang/technologies/:slug") view=|| here(|| view! { <TechnologyPage/> }.into_any())/>
                    <Route path=path!("/:lang/patents") view=|| here(|| view! { <PatentsPage/> }.into_any())/>
                    <Route path=path!("/:lang/patents/:slug") view=|| here(|| view! { <PatentPage/> }.into_any())/>
                </FlatRoutes>
            </Shell>
        </Router>
    }
}

/// Shows a page when its first segment is the language of this page load, else "not found": `/xx/catalog`
/// is no address of ours.
fn here(page: fn() -> AnyView) -> AnyView {
    let lang = use_i18n().lang.code();
    let params = use_params_map();
    if params.with_untracked(|p| p.get("lang").as_deref() == Some(lang)) {
        page()
    } else {
        view! { <NotFound/> }.into_any()
    }
}
