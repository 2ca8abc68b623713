//! Who gets the mails when it is not the first attendee; folded away until it is needed.

use leptos::prelude::*;

use crate::{i18n::K, ui::field::Field};

use super::state::Book;

/// The contact's name and address.
#[component]
pub fn ContactPart(book: Book) -> impl IntoView {
    let i = book.i;
    let (name, email) = (book.posted("contact_name"), book.posted("contact_email"));
    let wrong = book.first_wrong().filter(|input| input.starts_with("contact_"));
    let open = !name.is_empty() || !email.is_empty() || wrong.is_some();
    let error = move |input: &'static str| Signal::derive(move || book.error(input));
    let at = move |input: &str| wrong.as_deref() == Some(input);
    view! {
        <details class="more contact" open=open>
            <summary>{i.t(K::FormOthers)}</summary>
            <div class="stack">
                <p class="hint">{i.t(K::FormOthersHint)}</p>
                <div class="form-row">
                    <Field
                        name="contact_name".to_owned()
                        label=i.t(K::FormContactName).to_owned()
                        value=name
                        autocomplete="name"
                        mark=Some(i.t(K::FormOptional).to_owned())
                        error=error("contact_name")
                        autofocus=at("contact_name")
                    />
                    <Field
                        name="contact_email".to_owned()
                        label=i.t(K::FormContactEmail).to_owned()
                        value=email
                        kind="email"
                        autocomplete="email"
                        mark=Some(i.t(K::FormOptional).to_owned())
                        error=error("contact_email")
                        autofocus=at("contact_email")
                    />
                </div>
            </div>
        </details>
    }
}
