//! The contract of signing in.

use madang_api::{
    auth::{LinkRequest, Me, SignIn, SignInRequest},
    problem::Code,
};

use super::operation::Op;

const TAG: &str = "auth";
const COOKIE: &str = "signIn";

/// Its operations.
#[must_use]
pub fn operations() -> Vec<Op> {
    vec![
        Op::post("/api/v1/auth/links", TAG, "requestLink", "Ask for a sign-in mail")
            .says("The link works once, for ten minutes, in the browser that asked for it. At most five in fifteen minutes are sent.")
            .body::<LinkRequest>("The address.")
            .empty(202, "Taken; the answer is the same whether the address is known or not. Sets the cookie of this browser."),
        Op::get("/api/v1/auth/me", TAG, "showMe", "Who is signed in")
            .secured(COOKIE)
            .fresh::<Me>("The account.")
            .problems(&[Code::Unauthenticated, Code::Unavailable]),
        Op::delete("/api/v1/auth/me", TAG, "signOut", "Sign out here")
            .secured(COOKIE)
            .empty(204, "Signed out; the cookie is deleted.")
            .problems(&[Code::Unauthenticated, Code::CrossSite, Code::Unavailable]),
        Op::get("/api/v1/auth/sign-ins", TAG, "listSignIns", "Where this account is signed in")
            .secured(COOKIE)
            .fresh_list::<SignIn>("The sign-ins, the last used first.")
            .problems(&[Code::Unauthenticated, Code::Unavailable]),
        Op::post("/api/v1/auth/sign-ins", TAG, "signIn", "Use a sign-in link, once")
            .says("Used, expired, unknown, or asked for by another browser: one answer for all.")
            .body::<SignInRequest>("The link's token.")
            .fresh::<Me>("Signed in; sets the cookie.")
            .problems(&[Code::LinkInvalid, Code::Unavailable]),
        Op::delete("/api/v1/auth/sign-ins/{id}", TAG, "endSignIn", "Sign out somewhere else")
            .path("id", "The sign-in's id.")
            .secured(COOKIE)
            .empty(204, "Ended; out within a second.")
            .problems(&[Code::Unauthenticated, Code::CrossSite, Code::NotFound, Code::Unavailable]),
    ]
}
