//! Where a page stands: the visible trail and its linked data in one, so that they never differ.

use leptos::prelude::*;

use crate::{
    catalog::linked_data,
    i18n::{K, use_i18n},
    net::path,
    shell::head::{JsonLd, absolute, linked},
};

/// One step: its name and its path without the language; the last one is the page itself.
#[derive(Clone)]
pub struct Crumb {
    pub name: String,
    pub rest: String,
}

impl Crumb {
    /// A step with its name and its path without the language (`catalog?hall=FB`).
    pub fn new(name: impl Into<String>, rest: impl Into<String>) -> Self {
        Self { name: name.into(), rest: rest.into() }
    }
}

/// The trail of a page, from the widest step to the page itself.
#[component]
pub fn Crumbs(steps: Vec<Crumb>) -> impl IntoView {
    let i = use_i18n();
    let data = linked(|| {
        linked_data::breadcrumbs(steps.iter().map(|s| (s.name.as_str(), absolute(&path::page(i.lang, &s.rest)))))
    });
    let last = steps.len().saturating_sub(1);
    let items = steps
        .into_iter()
        .enumerate()
        .map(|(n, step)| {
            if n == last {
                view! { <li><span aria-current="page">{step.name}</span></li> }.into_any()
            } else {
                view! { <li><a href=path::page(i.lang, &step.rest)>{step.name}</a></li> }.into_any()
            }
        })
        .collect_view();
    view! {
        <nav class="breadcrumbs" aria-label=i.t(K::CatalogCrumbs)><ol class="trail">{items}</ol></nav>
        <JsonLd data=data/>
    }
    .into_any()
}
