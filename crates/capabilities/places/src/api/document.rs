//! The part of the OpenAPI document that tells of places.

use utoipa::OpenApi;

use super::{list, one, territory};

#[derive(OpenApi)]
#[openapi(paths(list::list, one::one, territory::one))]
struct Document;

/// Paths and schemas of the directory.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
