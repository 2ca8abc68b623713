//! How the guide shows a component: its name, and its samples twice, by day and by night.

use leptos::prelude::*;

/// A component with its samples.
pub struct Section {
    /// The component's file, with hyphens; also the id.
    pub name: &'static str,
    /// The samples of one side. Gets `light` or `dark`, which every id ends on.
    pub samples: Box<dyn Fn(&'static str) -> AnyView>,
}

impl Section {
    /// A section whose samples are made by a function.
    pub fn new(name: &'static str, samples: impl Fn(&'static str) -> AnyView + 'static) -> Self {
        Self { name, samples: Box::new(samples) }
    }

    /// The heading and both sides.
    #[must_use]
    pub fn view(self) -> AnyView {
        let Self { name, samples } = self;
        let side = |theme: &'static str| {
            view! { <div class="guide-side" data-theme=theme>{samples(theme)}</div> }
        };
        let heading = format!("{name}-heading");
        view! {
            <section class="guide-section" data-component=name id=name aria-labelledby=heading>
                <h2 id=heading.clone()>{name}</h2>
                <div class="guide-pair">{side("light")}{side("dark")}</div>
            </section>
        }
        .into_any()
    }
}

/// One state of a component under its name, which is an identifier and no text.
pub fn case(state: &'static str, view: impl IntoView + 'static) -> AnyView {
    view! { <div class="guide-case" data-state-name=state><p class="guide-state"><code>{state}</code></p>{view}</div> }
        .into_any()
}

/// Several states under each other.
pub fn cases<const N: usize>(list: [AnyView; N]) -> AnyView {
    list.into_iter().collect_view().into_any()
}
