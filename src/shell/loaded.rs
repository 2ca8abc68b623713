//! Showing data that is loaded: skeleton while it is on its way, the view when it is here.

use std::sync::Arc;

use leptos::prelude::*;

use crate::net::load::{Payload, Sources, TextResource};

type Skeleton = Arc<dyn Fn() -> AnyView + Send + Sync>;
type View = Arc<dyn Fn(&[Payload]) -> AnyView + Send + Sync>;

/// Shows `skeleton` until the data of all `sources` is there, then `view` of it. The server waits, so its
/// HTML never holds a skeleton.
pub fn loaded<S, V>(
    sources: S,
    skeleton: impl Fn() -> V + Send + Sync + 'static,
    view: impl Fn(S::Data) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    S: Sources,
    V: IntoView + 'static,
{
    show(
        sources.resources(),
        Arc::new(move || skeleton().into_any()),
        Arc::new(move |payloads| view(S::read(payloads))),
    )
}

/// The part that knows no types: compiled once.
fn show(resources: Vec<TextResource>, skeleton: Skeleton, view: View) -> AnyView {
    view! {
        <Transition fallback=move || skeleton()>
            {move || {
                let resources = resources.clone();
                let view = Arc::clone(&view);
                Suspend::new(async move {
                    let mut payloads = Vec::with_capacity(resources.len());
                    for resource in resources {
                        payloads.push(resource.await);
                    }
                    view(&payloads)
                })
            }}
        </Transition>
    }
    .into_any()
}
