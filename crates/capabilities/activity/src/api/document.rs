//! The part of the OpenAPI document that tells of activity.

use utoipa::OpenApi;

use super::{figures, list, tell, yearly};

#[derive(OpenApi)]
#[openapi(paths(tell::tell, list::list, figures::figures, yearly::report, yearly::look, yearly::print))]
struct Document;

/// Paths and schemas of activity.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
