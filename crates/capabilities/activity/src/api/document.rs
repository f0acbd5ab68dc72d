//! The part of the OpenAPI document that tells of activity.

use utoipa::OpenApi;

use super::{figures, list, tell};

#[derive(OpenApi)]
#[openapi(paths(tell::tell, list::list, figures::figures))]
struct Document;

/// Paths and schemas of activity.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
