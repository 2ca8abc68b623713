//! Problem answers in the contract: every code with its meaning for the one who writes a client.

use std::collections::BTreeMap;

use madang_api::problem::{Code, MEDIA_TYPE, Problem};
use utoipa::{
    PartialSchema,
    openapi::{
        ContentBuilder, Ref, RefOr, ResponseBuilder, Schema,
        example::{Example, ExampleBuilder},
        path::OperationBuilder,
    },
};

/// What a code means, and what a client does about it.
#[must_use]
pub const fn meaning(code: Code) -> &'static str {
    match code {
        Code::Malformed => "The body is not JSON, or it breaks off; `params` may name the line and column.",
        Code::IdempotencyKeyMissing => "A write came without `Idempotency-Key`; nothing was done.",
        Code::Unauthenticated => "No valid key or sign-in.",
        Code::LinkInvalid => "The sign-in link is used, expired, unknown, or was asked for in another browser.",
        Code::Forbidden => "The key or the account is valid, but not for this.",
        Code::CrossSite => "A browser sent the write from a page of another site.",
        Code::NotFound => "There is no such thing, or it is not for the one who asks.",
        Code::MethodNotAllowed => "The address exists, but does not take this method.",
        Code::SessionFull => {
            "The seats do not suffice and nothing of the booking was kept; `params` has `session` and \
                              `seats_left`. Not stored: the same key may try again."
        }
        Code::Clash => {
            "A person sits in this or an overlapping session already; `params` has `session` and `attendee`, \
                        the path in the request. Nothing of the booking was kept."
        }
        Code::SessionClosed => "The session was cancelled, has begun, or takes no more bookings; nothing was kept.",
        Code::KeyInFlight => "The same key is being worked on right now; repeat the same request in a moment.",
        Code::PreconditionFailed => "`If-Match` names another version than the current one; nothing was changed.",
        Code::TooLarge => "The body is larger than this address takes.",
        Code::UnsupportedMediaType => "The body's media type is not taken here; `params.expected` names the right one.",
        Code::Invalid => "Fields are wrong or unknown; `fields` names each by path, code and parameters.",
        Code::KeyReused => "This key was accepted before with another body; nothing was done.",
        Code::TooManyRequests => "Too many requests; wait as long as `Retry-After` says.",
        Code::Internal => "A mistake of the server; `request_id` finds it in the log.",
        Code::Unavailable => "The database does not answer; nothing was done. Repeat after `Retry-After`.",
    }
}

/// All codes, in the order of the contract's enum.
#[must_use]
pub fn codes() -> Vec<Code> {
    let RefOr::T(Schema::Object(schema)) = Code::schema() else {
        return Vec::new();
    };
    let names = schema.enum_values.unwrap_or_default();
    names.into_iter().filter_map(|name| serde_json::from_value(name).ok()).collect()
}

/// Adds an answer for each status among the codes; those of one status share it.
pub fn answers(mut builder: OperationBuilder, codes: &[Code]) -> OperationBuilder {
    let mut by_status: BTreeMap<u16, Vec<Code>> = BTreeMap::new();
    for code in self::codes().into_iter().filter(|code| codes.contains(code)) {
        by_status.entry(code.status()).or_default().push(code);
    }
    for (status, codes) in by_status {
        let words: Vec<String> = codes.iter().map(|code| format!("`{}`: {}", code.name(), meaning(*code))).collect();
        let content = ContentBuilder::new()
            .schema(Some(Ref::from_schema_name("Problem")))
            .examples_from_iter(codes.iter().map(|code| (code.name(), example(*code))))
            .build();
        let answer = ResponseBuilder::new().description(words.join("\n\n")).content(MEDIA_TYPE, content);
        builder = builder.response(status.to_string(), answer.build());
    }
    builder
}

fn example(code: Code) -> Example {
    let value = serde_json::to_value(Problem::new(code)).unwrap_or_default();
    ExampleBuilder::new().value(Some(value)).build()
}
