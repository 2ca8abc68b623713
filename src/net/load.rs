//! Loading a page's data. Whatever a page shows, its data travels as one kind of text, and is read into its
//! type where it is shown: one resource type in the whole app instead of one a page keeps the wasm small.

use std::{fmt, marker::PhantomData, str::FromStr, sync::Arc};

use codee::string::FromToStringCodec;
use leptos::prelude::*;
use madang_api::problem::{Code, Problem};
use serde::de::DeserializeOwned;

use super::transport;

/// The text of an answer, or the problem in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Payload(pub Result<Arc<str>, Box<Problem>>);

/// One line: a letter that tells data from problem, then the JSON.
impl fmt::Display for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Ok(text) => write!(f, "d{text}"),
            Err(problem) => write!(f, "p{}", serde_json::to_string(problem).unwrap_or_default()),
        }
    }
}

impl FromStr for Payload {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text.split_at_checked(1) {
            Some(("d", json)) => Self(Ok(json.into())),
            Some(("p", json)) => {
                let problem = serde_json::from_str(json).unwrap_or_else(|_| Problem::new(Code::Internal));
                Self(Err(Box::new(problem)))
            }
            _ => Self(Err(Box::new(Problem::new(Code::Internal)))),
        })
    }
}

impl Payload {
    /// Reads the data.
    ///
    /// # Errors
    /// The problem that came in its place, or [`Code::Internal`] for text that does not read.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        match &self.0 {
            Ok(text) => transport::decode(text),
            Err(problem) => Err(Problem::clone(problem)),
        }
    }
}

/// The one resource type.
pub type TextResource = Resource<Payload, FromToStringCodec>;

/// The data of a page: fetched by the server while it renders, carried inside the page, and fetched again
/// by the browser whenever its path changes.
pub struct Loaded<T> {
    pub(crate) text: TextResource,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Loaded<T> {}

/// A resource for an API path. Make it at the top of a page, so that all of a page's requests start at
/// once. An empty path asks nothing and reads as `null`.
pub fn load<T: DeserializeOwned>(path: impl Fn() -> String + Send + Sync + 'static) -> Loaded<T> {
    Loaded { text: resource(Arc::new(path)), kind: PhantomData }
}

/// A resource for something that this side has at hand (the server's form state); carried inside the page
/// like any other.
pub fn given<T: DeserializeOwned>(json: impl Fn() -> String + Send + Sync + 'static) -> Loaded<T> {
    let text = Resource::new_str(
        || (),
        move |()| {
            let payload = Payload(Ok(json().into()));
            async move { payload }
        },
    );
    Loaded { text, kind: PhantomData }
}

fn resource(path: Arc<dyn Fn() -> String + Send + Sync>) -> TextResource {
    Resource::new_str(
        move || path(),
        |path: String| {
            let answer = (!path.is_empty()).then(|| transport::get_text(path));
            async move {
                Payload(match answer {
                    Some(answer) => answer.await.map(Into::into).map_err(Box::new),
                    None => Ok("null".into()),
                })
            }
        },
    )
}

/// Resources whose data is shown together.
pub trait Sources: Copy + Send + Sync + 'static {
    /// What the view gets.
    type Data;

    /// The resources, in order.
    fn resources(self) -> Vec<TextResource>;

    /// Reads their payloads, in the same order.
    fn read(payloads: &[Payload]) -> Self::Data;
}

impl<T: DeserializeOwned + 'static> Sources for Loaded<T> {
    type Data = Result<T, Problem>;

    fn resources(self) -> Vec<TextResource> {
        vec![self.text]
    }

    fn read(payloads: &[Payload]) -> Self::Data {
        payloads[0].read()
    }
}

impl<A: DeserializeOwned + 'static, B: DeserializeOwned + 'static> Sources for (Loaded<A>, Loaded<B>) {
    type Data = (Result<A, Problem>, Result<B, Problem>);

    fn resources(self) -> Vec<TextResource> {
        vec![self.0.text, self.1.text]
    }

    fn read(payloads: &[Payload]) -> Self::Data {
        (payloads[0].read(), payloads[1].read())
    }
}

impl<A, B, C> Sources for (Loaded<A>, Loaded<B>, Loaded<C>)
where
    A: DeserializeOwned + 'static,
    B: DeserializeOwned + 'static,
    C: DeserializeOwned + 'static,
{
    type Data = (Result<A, Problem>, Result<B, Problem>, Result<C, Problem>);

    fn resources(self) -> Vec<TextResource> {
        vec![self.0.text, self.1.text, self.2.text]
    }

    fn read(payloads: &[Payload]) -> Self::Data {
        (payloads[0].read(), payloads[1].read(), payloads[2].read())
    }
}

#[cfg(test)]
mod tests {
    use super::Payload;
    use madang_api::problem::{Code, Problem};

    #[test]
    fn payloads_survive_their_text_form() {
        for payload in
            [Payload(Ok("{\"a\":[1,\"<\\u003e\"]}".into())), Payload(Err(Box::new(Problem::new(Code::NotFound))))]
        {
            assert_eq!(payload.to_string().parse::<Payload>().unwrap(), payload);
        }
    }
}
