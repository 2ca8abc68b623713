//! The living style guide: every component of `ui/` in every state, by day and by night. Mounted by a Trunk
//! target of its own; visitors never download it. Its texts are texts of the app.

pub mod actions;
#[cfg(feature = "hydrate")]
pub mod boot;
pub mod choices;
pub mod figures;
pub mod inputs;
pub mod notices;
pub mod plan;
pub mod sample;
pub mod values;
pub mod waiting;

use leptos::prelude::*;
use madang_api::lang::Lang;

use crate::i18n::{I18n, K, use_i18n};
use sample::Section;

/// All groups, in the order in which a page is made.
#[must_use]
pub fn sections(i: I18n) -> Vec<Section> {
    [
        actions::sections(i),
        inputs::sections(i),
        choices::sections(i),
        notices::sections(i),
        waiting::sections(i),
        values::sections(i),
        plan::sections(i),
        figures::sections(i),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The page.
#[component]
pub fn Guide(
    /// The language and its texts.
    i18n: I18n,
) -> impl IntoView {
    provide_context(i18n);
    let sections = sections(i18n);
    let names: Vec<_> = sections.iter().map(|section| section.name).collect();
    let index = names.into_iter().map(|name| view! { <li><a href=format!("#{name}")>{name}</a></li> }).collect_view();
    let shown = sections.into_iter().map(Section::view).collect_view();
    view! {
        <main class="guide">
            <header class="page-head">
                <h1>{i18n.t(K::ShellName)}</h1>
                <Languages/>
            </header>
            <nav class="guide-index" aria-label=i18n.t(K::NavLabel)><ul class="chips">{index}</ul></nav>
            {shown}
        </main>
    }
}

/// The guide in the other languages.
#[component]
fn Languages() -> impl IntoView {
    let i = use_i18n();
    let links = Lang::ALL
        .into_iter()
        .map(|lang| {
            let current = (lang == i.lang).then_some("true");
            view! { <li><a href=format!("?lang={}", lang.code()) lang=lang.tag() aria-current=current>{lang.own_name()}</a></li> }
        })
        .collect_view();
    view! { <nav class="languages" aria-label=i.t(K::ShellLanguages)><ul>{links}</ul></nav> }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::Guide;
    use crate::i18n::I18n;
    use leptos::prelude::*;
    use madang_api::lang::Lang;
    use std::collections::BTreeSet;

    fn html(lang: Lang) -> String {
        Owner::new().with(|| view! { <Guide i18n=I18n::built_in(lang)/> }.to_html())
    }

    #[test]
    fn every_id_is_there_once_and_leads_back() {
        let html = html(Lang::En);
        let mut ids = BTreeSet::new();
        for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.insert(id), "the id {id} stands twice");
        }
        for kind in ["aria-controls", "aria-labelledby", "commandfor", "for", "popovertarget"] {
            for id in html.split(&format!(" {kind}=\"")).skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(ids.contains(id), "{kind} names {id}, which is not there");
            }
        }
    }

    #[test]
    fn every_component_is_shown_by_day_and_by_night_without_inline_styles() {
        let html = html(Lang::Ko);
        let shown = html.matches("data-component=\"").count();
        assert_eq!(html.matches("data-theme=\"light\"").count(), shown);
        assert_eq!(html.matches("data-theme=\"dark\"").count(), shown);
        assert!(!html.contains(" style="));
        assert!(!html.contains('{'), "a text kept its placeholder");
    }

    #[test]
    fn every_file_of_ui_has_a_section() {
        // Not seen by themselves.
        const PARTS: [&str; 3] = ["dom", "roving", "tone"];
        let html = html(Lang::Ko);
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
        for entry in std::fs::read_dir(folder).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let Some(name) = name.strip_suffix(".rs").filter(|name| !PARTS.contains(name)) else { continue };
            let name = name.replace('_', "-");
            assert!(html.contains(&format!("data-component=\"{name}\"")), "the guide has no section {name}");
        }
    }
}
