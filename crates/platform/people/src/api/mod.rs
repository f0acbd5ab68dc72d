//! The same acts as JSON: oneself, one's tokens, people.

mod me;
mod people;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};
use utoipa::OpenApi;

use crate::people::People;

/// The routes of the API.
pub fn routes() -> Routes<People> {
    use Permission::{Holds, SignedIn};
    let (own, manage) = (Holds(Right::OwnAccount), Holds(Right::ManagePeople));
    Routes::new()
        .get("/api/v1/me", SignedIn, me::show)
        .get("/api/v1/me/tokens", own, me::tokens)
        .post("/api/v1/me/tokens", own, me::make_token)
        .delete("/api/v1/me/tokens/{id}", own, me::revoke_token)
        .get("/api/v1/people", manage, people::list)
        .post("/api/v1/people", manage, people::make)
        .get("/api/v1/people/{id}", manage, people::show)
        .post("/api/v1/people/{id}/roles", manage, people::give)
        .delete("/api/v1/people/{id}/roles/{role}/{within}", manage, people::take)
}

/// This part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    me::show,
    me::tokens,
    me::make_token,
    me::revoke_token,
    people::list,
    people::make,
    people::show,
    people::give,
    people::take,
))]
struct Document;

/// The OpenAPI document of accounts.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
