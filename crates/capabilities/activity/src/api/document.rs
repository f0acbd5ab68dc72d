//! The part of the OpenAPI document that tells of activity.

use utoipa::OpenApi;

use super::{figures, followed, imports, list, tell, to_tell, yearly};

#[derive(OpenApi)]
#[openapi(paths(
    tell::tell,
    list::list,
    to_tell::list,
    figures::figures,
    followed::list,
    followed::one,
    followed::create,
    followed::change,
    followed::erase,
    imports::send,
    imports::list,
    imports::one,
    imports::accept,
    yearly::report,
    yearly::look,
    yearly::print,
))]
struct Document;

/// Paths and schemas of activity.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
