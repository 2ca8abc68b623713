//! The attendees of a booking: one fieldset each, numbered in the order shown.

use leptos::prelude::*;

use crate::{i18n::K, ui::field::Field};

use super::state::Book;

/// All attendees and the button for one more.
#[component]
pub fn Attendees(book: Book) -> impl IntoView {
    let i = book.i;
    view! {
        <section class="stack" aria-labelledby="people">
            <h2 id="people">{i.t(K::FormPeople)}</h2>
            <p class="note">{i.t(K::FormAllNeeded)}</p>
            <ForEnumerate
                each=move || book.people.get()
                key=|number| *number
                children=move |place, number| view! { <AttendeeFields book=book place=place number=number/> }
            />
            <div class="cluster">
                <button type="submit" id="add" name="action" value="add" class="button quiet">{i.t(K::FormAdd)}</button>
            </div>
        </section>
    }
}

/// The inputs of one attendee. `number` stays with the row, `place` is where it stands now.
#[component]
fn AttendeeFields(book: Book, place: ReadSignal<usize>, number: usize) -> impl IntoView {
    let i = book.i;
    let row = book.row(number);
    let shown = move || (place.get() + 1).to_string();
    let alone = move || book.people.with(Vec::len) < 2;
    // Only the first attendee may be who fills in the form.
    let fill = move |token: &'static str| if number == 0 { token } else { "off" };
    let wrong = book.first_wrong();
    let field = move |part: &'static str,
                      key: K,
                      kind: &'static str,
                      token: &'static str,
                      value: String,
                      optional: bool| {
        let name = Signal::derive(move || format!("{part}_{}", place.get()));
        let error = Signal::derive(move || book.error(&name.get()));
        let label = i.t(key).to_owned();
        let autofocus = wrong.as_deref() == Some(name.get_untracked().as_str());
        let mark = optional.then(|| i.t(K::FormOptional).to_owned());
        view! { <Field name=name label=label value=value kind=kind autocomplete=fill(token) mark=mark error=error autofocus=autofocus/> }
    };
    view! {
        <fieldset class="group attendee">
            <legend>{move || i.f(K::FormAttendee, &[("n", &shown())])}</legend>
            <div class="form-row">
                {field("name", K::FormName, "text", "name", row.name, false)}
                {field("email", K::FormEmail, "email", "email", row.email, false)}
                {field("phone", K::FormPhone, "tel", "tel", row.phone, true)}
                {field("company", K::FormCompany, "text", "organization", row.company, true)}
            </div>
            <button
                type="submit"
                name="action"
                value=move || format!("remove_{}", place.get())
                class="button small plain"
                hidden=alone
            >
                {move || i.f(K::FormRemove, &[("n", &shown())])}
            </button>
        </fieldset>
    }
}
