//! What those who run the instance look at.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde_json::json;

use crate::context::Ctx;
use crate::metrics as counters;

/// `GET /health/live`: the process answers.
pub(super) async fn live() -> Response {
    axum::Json(json!({ "status": "live" })).into_response()
}

/// `GET /health/ready`: views are loaded and the database answers.
pub(super) async fn ready(ctx: Ctx) -> Response {
    let views = ctx.app().is_loaded();
    let database = ctx.app().db().ping().await.is_ok();
    let status = if views && database { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, axum::Json(json!({ "views": views, "database": database }))).into_response()
}

/// `GET /metrics`: counters for Prometheus.
pub(super) async fn metrics(ctx: Ctx) -> Response {
    let (hits, misses) = ctx.app().ready_pages().counts();
    let stamp = ctx.app().stamp(ctx.now(), ctx.path());
    let gauges = [
        ("maillage_ready_pages_found", hits),
        ("maillage_ready_pages_missed", misses),
        ("maillage_data_version", stamp.version),
    ];
    let mut response = counters::text(&gauges).into_response();
    let kind = HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
