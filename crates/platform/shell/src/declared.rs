//! The parameters that the operations of the API declare: no other is taken. A misspelt filter must not pass for a filter,
//! and what is no filter must not become one.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::Method;
use serde_json::Value;
use utoipa::openapi::OpenApi;

use crate::context::Ctx;
use crate::failure::Failure;
use crate::form::only_parameters;

/// By path of the API, the parameters of reading it.
#[derive(Clone)]
pub(crate) struct Declared(Arc<HashMap<String, Vec<String>>>);

impl Declared {
    /// Those of the document.
    pub(crate) fn of(document: &OpenApi) -> Self {
        let document = serde_json::to_value(document).unwrap_or_default();
        let paths = document["paths"].as_object().into_iter().flatten();
        let reads = paths.filter(|(_, item)| item["get"].is_object());
        Self(Arc::new(reads.map(|(path, item)| (path.clone(), names(&item["get"]))).collect()))
    }
}

fn names(operation: &Value) -> Vec<String> {
    let all = operation["parameters"].as_array().into_iter().flatten();
    let asked = all.filter(|parameter| parameter["in"] == "query");
    asked.filter_map(|parameter| Some(parameter["name"].as_str()?.to_owned())).collect()
}

/// Refuses what an operation does not declare.
pub(crate) async fn only(
    State(declared): State<Declared>,
    path: MatchedPath,
    ctx: Ctx,
    request: Request,
    next: Next,
) -> Response {
    if request.method() == Method::GET
        && request.uri().query().is_some()
        && let Some(known) = declared.0.get(path.as_str())
    {
        let known: Vec<_> = known.iter().map(String::as_str).collect();
        if let Err(errors) = only_parameters(&ctx, &known) {
            return Failure::Invalid(errors).into_response();
        }
    }
    next.run(request).await
}
