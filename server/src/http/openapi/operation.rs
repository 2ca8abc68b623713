//! One operation of the contract in few words: parameters, bodies and answers that many operations share
//! are said once here. It knows no address; those are in the nouns' files beside it.

use madang_api::{
    lang::Lang,
    list::{DEFAULT_LIMIT, List, MAX_LIMIT},
    problem::{Code, MEDIA_TYPE, Problem},
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ContentBuilder, HeaderBuilder, HttpMethod, ObjectBuilder, Ref, RefOr, Required, ResponseBuilder, Schema,
        SecurityRequirement, Type,
        path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn},
        request_body::RequestBodyBuilder,
    },
};

use super::problem;

/// Named schemas, as `ToSchema` hands them on.
pub type Schemas = Vec<(String, RefOr<Schema>)>;

/// An operation while it is described.
pub struct Op {
    pub method: HttpMethod,
    pub path: &'static str,
    /// What it refers to.
    pub schemas: Schemas,
    /// The codes with which it may be refused.
    codes: Vec<Code>,
    builder: OperationBuilder,
}

impl Op {
    /// `GET`.
    #[must_use]
    pub fn get(path: &'static str, tag: &str, id: &str, summary: &str) -> Self {
        Self::new(HttpMethod::Get, path, tag, id, summary)
    }

    /// `POST`.
    #[must_use]
    pub fn post(path: &'static str, tag: &str, id: &str, summary: &str) -> Self {
        Self::new(HttpMethod::Post, path, tag, id, summary)
    }

    /// `DELETE`.
    #[must_use]
    pub fn delete(path: &'static str, tag: &str, id: &str, summary: &str) -> Self {
        Self::new(HttpMethod::Delete, path, tag, id, summary)
    }

    fn new(method: HttpMethod, path: &'static str, tag: &str, id: &str, summary: &str) -> Self {
        let builder = OperationBuilder::new().tag(tag).operation_id(Some(id)).summary(Some(summary));
        let mut op = Self { method, path, schemas: Vec::new(), codes: Vec::new(), builder };
        let problem = refer::<Problem>(&mut op.schemas);
        let any = ResponseBuilder::new()
            .description("Any other failure, as a problem with its code.")
            .content(MEDIA_TYPE, ContentBuilder::new().schema(Some(problem)).build());
        op.builder = op.builder.response("default", any.build());
        op
    }

    /// More than the summary says.
    #[must_use]
    pub fn says(mut self, description: &str) -> Self {
        self.builder = self.builder.description(Some(description));
        self
    }

    fn parameter(mut self, name: &str, place: ParameterIn, must: bool, schema: RefOr<Schema>, words: &str) -> Self {
        let required = if must { Required::True } else { Required::False };
        let parameter = ParameterBuilder::new()
            .name(name)
            .parameter_in(place)
            .required(required)
            .schema(Some(schema))
            .description(Some(words));
        self.builder = self.builder.parameter(parameter.build());
        self
    }

    /// A part of the path.
    #[must_use]
    pub fn path(self, name: &str, words: &str) -> Self {
        self.parameter(name, ParameterIn::Path, true, text(), words)
    }

    /// An optional text in the query.
    #[must_use]
    pub fn query(self, name: &str, words: &str) -> Self {
        self.parameter(name, ParameterIn::Query, false, text(), words)
    }

    /// A required text in the query.
    #[must_use]
    pub fn required_query(self, name: &str, words: &str) -> Self {
        self.parameter(name, ParameterIn::Query, true, text(), words)
    }

    /// An optional query parameter with a schema of its own.
    #[must_use]
    pub fn typed_query(self, name: &str, schema: ObjectBuilder, words: &str) -> Self {
        self.parameter(name, ParameterIn::Query, false, schema.into(), words)
    }

    /// The query parameter `lang`.
    #[must_use]
    pub fn lang(mut self) -> Self {
        let lang = refer::<Lang>(&mut self.schemas);
        self.parameter("lang", ParameterIn::Query, false, lang, "Language of the texts; Korean when absent.")
    }

    /// `limit`, `cursor` and `page`.
    #[must_use]
    pub fn paging(self) -> Self {
        let whole = |min: usize, max: usize| {
            ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(min)).maximum(Some(max))
        };
        let limit = whole(1, MAX_LIMIT).default(Some(DEFAULT_LIMIT.into()));
        self.typed_query("limit", limit, "Items on a page.").query("cursor", "`next` of the page before.").typed_query(
            "page",
            whole(1, 100_000),
            "A page by its number, from 1; `cursor` goes before it.",
        )
    }

    /// The header that makes a write happen once.
    #[must_use]
    pub fn idempotent(self) -> Self {
        let key = ObjectBuilder::new()
            .schema_type(Type::String)
            .min_length(Some(1))
            .max_length(Some(255))
            .pattern(Some("^[\\x21-\\x7e]+$"));
        let words = "Chosen by the client, a UUID for example. The same key with the same body gives the stored answer, \
                     byte for byte, for 14 days; a refusal is not stored.";
        self.parameter("Idempotency-Key", ParameterIn::Header, true, key.into(), words).problems(&[
            Code::IdempotencyKeyMissing,
            Code::KeyInFlight,
            Code::KeyReused,
        ])
    }

    /// A JSON body.
    #[must_use]
    pub fn body<T: ToSchema>(self, words: &str) -> Self {
        self.bodies::<T>(&["application/json"], words)
    }

    /// A body that may come under several media types.
    #[must_use]
    pub fn bodies<T: ToSchema>(mut self, media_types: &[&str], words: &str) -> Self {
        let schema = refer::<T>(&mut self.schemas);
        let mut body = RequestBodyBuilder::new().description(Some(words)).required(Some(Required::True));
        for media_type in media_types {
            body = body.content(*media_type, ContentBuilder::new().schema(Some(schema.clone())).build());
        }
        self.builder = self.builder.request_body(Some(body.build()));
        self.problems(&[Code::Malformed, Code::CrossSite, Code::TooLarge, Code::UnsupportedMediaType, Code::Invalid])
    }

    fn json(mut self, status: u16, schema: RefOr<Schema>, words: &str, etag: bool) -> Self {
        let mut answer = ResponseBuilder::new()
            .description(words)
            .content("application/json", ContentBuilder::new().schema(Some(schema)).build());
        if etag {
            let header =
                HeaderBuilder::new().schema(Some(text())).description(Some("Strong; hand it back as `If-None-Match`."));
            answer = answer.header("ETag", header.build());
        }
        self.builder = self.builder.response(status.to_string(), answer.build());
        self
    }

    /// 200 with what is true only now: it is not to be kept.
    #[must_use]
    pub fn fresh<T: ToSchema>(mut self, words: &str) -> Self {
        let schema = refer::<T>(&mut self.schemas);
        self.json(200, schema, words, false)
    }

    /// Another success than 200, with a body.
    #[must_use]
    pub fn gives<T: ToSchema>(mut self, status: u16, words: &str) -> Self {
        let schema = refer::<T>(&mut self.schemas);
        self.json(status, schema, words, false)
    }

    /// 200 with an `ETag`, or 304 when the client has it already.
    #[must_use]
    pub fn versioned<T: ToSchema>(mut self, words: &str) -> Self {
        let schema = refer::<T>(&mut self.schemas);
        self.json(200, schema, words, true).known()
    }

    /// A page of a list with an `ETag`, or 304.
    #[must_use]
    pub fn versioned_list<T: ToSchema>(mut self, words: &str) -> Self {
        let schema = refer_list::<T>(&mut self.schemas);
        self.json(200, schema, words, true).known()
    }

    /// A list that is true only now.
    #[must_use]
    pub fn fresh_list<T: ToSchema>(mut self, words: &str) -> Self {
        let schema = refer_list::<T>(&mut self.schemas);
        self.json(200, schema, words, false)
    }

    /// 200 with a JSON object of no fixed schema and an `ETag`, or 304.
    #[must_use]
    pub fn versioned_json(self, words: &str) -> Self {
        let any = ObjectBuilder::new().schema_type(Type::Object).into();
        self.json(200, any, words, true).known()
    }

    fn known(self) -> Self {
        self.parameter("If-None-Match", ParameterIn::Header, false, text(), "The `ETag` of the answer that one has.")
            .empty(304, "Nothing has changed; no body.")
    }

    /// An answer without a body.
    #[must_use]
    pub fn empty(mut self, status: u16, words: &str) -> Self {
        self.builder = self.builder.response(status.to_string(), ResponseBuilder::new().description(words).build());
        self
    }

    /// 200 with a body that is no JSON.
    #[must_use]
    pub fn text(mut self, media_type: &str, words: &str) -> Self {
        let content = ContentBuilder::new().schema(Some(text())).build();
        let answer = ResponseBuilder::new().description(words).content(media_type, content);
        self.builder = self.builder.response("200", answer.build());
        self
    }

    /// Needs this security scheme.
    #[must_use]
    pub fn secured(mut self, scheme: &str) -> Self {
        self.builder = self.builder.security(SecurityRequirement::new(scheme, Vec::<String>::new()));
        self
    }

    /// Refers to a type that stands in the words only, such as the data of a stream's events.
    #[must_use]
    pub fn mentions<T: ToSchema>(mut self) -> Self {
        refer::<T>(&mut self.schemas);
        self
    }

    /// Adds codes with which it may be refused; those of one status share an answer.
    #[must_use]
    pub fn problems(mut self, codes: &[Code]) -> Self {
        self.codes.extend(codes);
        self
    }

    /// The finished operation.
    #[must_use]
    pub fn build(self) -> Operation {
        problem::answers(self.builder, &self.codes).build()
    }
}

/// A plain text.
fn text() -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).into()
}

/// A reference to a type, which is kept with everything that it refers to.
fn refer<T: ToSchema>(schemas: &mut Schemas) -> RefOr<Schema> {
    schemas.push((T::name().into_owned(), T::schema()));
    T::schemas(schemas);
    Ref::from_schema_name(T::name()).into()
}

/// A reference to a page of a list.
fn refer_list<T: ToSchema>(schemas: &mut Schemas) -> RefOr<Schema> {
    refer::<T>(schemas);
    let name = format!("{}List", T::name());
    schemas.push((name.clone(), List::<T>::schema()));
    Ref::from_schema_name(name).into()
}
