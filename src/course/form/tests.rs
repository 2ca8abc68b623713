//! What the booking form reads and writes.

use madang_api::{
    course::{BookingRequest, IfFull},
    lang::Lang,
    problem::{Code, FieldCode, FieldError, Problem},
};

use super::{after_action, field_for_path, keeps_key, request_from_form, rows, value, without_attendee};

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect()
}

#[test]
fn a_full_form_becomes_a_request() {
    let request = request_from_form(&pairs(&[
        ("session", "s1"),
        ("lang", "ja"),
        ("key", "k"),
        ("name_0", " 참가자 하나 "),
        ("email_0", "one@garam.example "),
        ("phone_0", ""),
        ("company_0", "가람"),
        ("name_2", "Two"),
        ("email_2", "two@garam.example"),
        ("phone_2", "+82 10 1234 5678"),
        ("contact_name", "HR"),
        ("contact_email", "hr@garam.example"),
        ("if_full", "wait"),
        ("marketing", "on"),
        ("action", "book"),
    ]));
    assert_eq!(request.check(), Ok(()));
    assert_eq!(request.session.as_deref(), Some("s1"));
    assert_eq!(request.lang, Some(Lang::Ja));
    assert_eq!(request.if_full, Some(IfFull::Wait));
    assert_eq!(request.consents, ["marketing"]);
    assert_eq!(request.contact.as_ref().map(|c| c.email.as_str()), Some("hr@garam.example"));
    let attendees = request.attendees.unwrap();
    assert_eq!(attendees.len(), 2, "the gap between 0 and 2 is closed");
    assert_eq!((attendees[0].name.as_str(), attendees[0].email.as_str()), ("참가자 하나", "one@garam.example"));
    assert_eq!((attendees[0].phone.as_deref(), attendees[0].company.as_deref()), (None, Some("가람")));
    assert_eq!(attendees[1].phone.as_deref(), Some("+82 10 1234 5678"));
}

#[test]
fn an_empty_form_names_the_first_attendees_fields() {
    let request = request_from_form(&pairs(&[("session", "s1")]));
    let inputs: Vec<_> = request.check().unwrap_err().iter().filter_map(|e| field_for_path(&e.path)).collect();
    assert_eq!(inputs, ["name_0", "email_0"]);
    assert_eq!((request.contact, request.consents, request.if_full), (None, Vec::new(), Some(IfFull::Refuse)));
}

#[test]
fn half_a_contact_asks_for_the_other_half() {
    let request = request_from_form(&pairs(&[
        ("session", "s1"),
        ("name_0", "A"),
        ("email_0", "a@b.example"),
        ("contact_email", "hr@b.example"),
    ]));
    let errors = request.check().unwrap_err();
    assert_eq!(errors.iter().filter_map(|e| field_for_path(&e.path)).collect::<Vec<_>>(), ["contact_name"]);
}

#[test]
fn paths_of_both_forms_find_their_input() {
    for (path, input) in [
        ("attendees[0].name", Some("name_0")),
        ("items[0].attendees[11].phone", Some("phone_11")),
        ("attendees[1].company", Some("company_1")),
        ("contact.email", Some("contact_email")),
        ("attendees", Some("name_0")),
        ("items", Some("name_0")),
        ("consents", Some("marketing")),
        ("consents[0]", Some("marketing")),
        ("session", None),
        ("attendees[x].name", None),
        ("attendees[0].shoe", None),
        ("items[1].attendees[0].name", None),
    ] {
        assert_eq!(field_for_path(path).as_deref(), input, "{path}");
    }
}

#[test]
fn adding_and_removing_keep_what_is_typed() {
    let typed = pairs(&[
        ("session", "s1"),
        ("key", "k"),
        ("name_0", "A"),
        ("email_0", "a@b.example"),
        ("name_1", "B"),
        ("marketing", "on"),
    ]);
    let press = |action: &str| {
        let mut values = typed.clone();
        values.push(("action".into(), action.into()));
        after_action(&values)
    };
    let added = press("add").unwrap();
    assert_eq!(rows(&added).iter().map(|r| r.name.as_str()).collect::<Vec<_>>(), ["A", "B", ""]);
    let removed = press("remove_0").unwrap();
    assert_eq!(rows(&removed).iter().map(|r| r.name.as_str()).collect::<Vec<_>>(), ["B"]);
    for values in [added, removed] {
        assert_eq!((value(&values, "session"), value(&values, "key"), value(&values, "marketing")), ("s1", "k", "on"));
        assert_eq!(value(&values, "action"), "");
    }
    assert_eq!(rows(&press("remove_7").unwrap()).len(), 2, "an unknown number removes nobody");
    assert_eq!(press("book"), None);
    assert_eq!(press(""), None);
    assert_eq!(press("remove_x"), None);
}

#[test]
fn the_last_attendee_and_the_limit_hold() {
    let one = pairs(&[("name_0", "A"), ("action", "remove_0")]);
    assert_eq!(rows(&after_action(&one).unwrap())[0].name, "A");
    let mut many: Vec<_> = (0..60).map(|n| (format!("name_{n}"), "A".to_owned())).collect();
    many.push(("action".into(), "add".into()));
    assert_eq!(rows(&after_action(&many).unwrap()).len(), 60);
}

#[test]
fn errors_move_up_with_their_attendees() {
    let error = |path: &str| FieldError::new(path, FieldCode::Required);
    let problem = Problem::invalid(vec![error("attendees[0].name"), error("attendees[1].name"), error("contact.name")]);
    let left = without_attendee(problem, 0).unwrap();
    assert_eq!(left.fields.iter().map(|f| f.path.as_str()).collect::<Vec<_>>(), ["attendees[0].name", "contact.name"]);
    assert_eq!(without_attendee(Problem::invalid(vec![error("items[0].attendees[0].email")]), 0), None);
    assert!(without_attendee(Problem::new(Code::SessionFull), 0).is_some());
}

#[test]
fn only_a_definite_refusal_takes_a_new_key() {
    for (code, keeps) in [
        (Code::Unavailable, true),
        (Code::Internal, true),
        (Code::KeyInFlight, true),
        (Code::TooManyRequests, true),
        (Code::SessionFull, false),
        (Code::Invalid, false),
        (Code::KeyReused, false),
        (Code::Clash, false),
    ] {
        assert_eq!(keeps_key(&Problem::new(code)), keeps, "{code:?}");
    }
}

#[test]
fn the_default_request_is_not_the_empty_form() {
    assert_ne!(request_from_form(&[]), BookingRequest::default());
    assert!(request_from_form(&[]).check().is_err());
}
