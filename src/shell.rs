//! The frame around every public page: header, main, footer, banners, focus and announcements.

pub mod banner;
#[cfg(feature = "hydrate")]
pub mod boot;
pub mod document;
pub mod head;
pub mod loaded;
pub mod navigation;
pub mod not_found;
pub mod problem;
#[cfg(feature = "hydrate")]
pub mod scroll;
pub mod share;
pub mod status;

use leptos::prelude::*;

use crate::{
    i18n::{K, use_i18n},
    net::stream::StreamHealth,
    shell::{
        banner::ConnectionBanner,
        navigation::{Footer, Header, RouteAnnouncer},
    },
};

/// Header, the page, footer.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    let i = use_i18n();
    provide_context(StreamHealth::default());
    #[cfg(feature = "hydrate")]
    scroll::restore_on_back();
    view! {
        <a class="skip" href="#main" rel="external">{i.t(K::ShellSkip)}</a>
        <Header/>
        <main id="main" tabindex="-1">{children()}</main>
        <Footer/>
        <RouteAnnouncer/>
        <ConnectionBanner/>
    }
}
