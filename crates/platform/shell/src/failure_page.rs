//! Failures in the person's language: a page with ways out, or a problem document (RFC 9457).

use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;

use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, Page, encode, html};
use crate::written::Notice;

/// A way out of an error page.
pub struct WayOut {
    /// Words of the link.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Icon beside it.
    pub icon: &'static str,
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Page,
    status: u16,
    title: String,
    sentence: String,
    ways: Vec<WayOut>,
    retry: bool,
    reference: Option<String>,
}

/// A problem document.
#[derive(Serialize)]
struct Problem<'a> {
    r#type: String,
    title: &'a str,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<WrongField<'a>>,
}

#[derive(Serialize)]
struct WrongField<'a> {
    pointer: String,
    detail: &'a str,
}

/// Gives a failure its page or its document; lets other answers through. `program`: whether a program asks, which signs
/// in nowhere.
pub(crate) fn dress(ctx: &Ctx, program: bool, mut response: Response) -> Response {
    let Some(failure) = response.extensions_mut().remove::<Failure>().or_else(|| refused(&response)) else {
        return response;
    };
    if let Failure::Internal(error) = &failure {
        tracing::error!(error = %error, error.debug = ?error, http.path = ctx.path(), "a request failed");
    }
    let allowed = response.headers_mut().remove(header::ALLOW);
    let mut dressed = match (&failure, program || ctx.is_api()) {
        (_, true) => problem(ctx, &failure),
        (Failure::SignInNeeded, false) => lead_to(ctx, "/connexion"),
        (Failure::SecondFactorNeeded, false) => lead_to(ctx, "/connexion/second-facteur"),
        (_, false) => page(ctx, &failure),
    };
    wait_headers(&failure, &mut dressed);
    if let Some(allowed) = allowed {
        dressed.headers_mut().insert(header::ALLOW, allowed);
    }
    dressed
}

/// What the HTTP library refused before any handler saw it: it says so in a plain text of its own.
fn refused(response: &Response) -> Option<Failure> {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let own = kind.is_some_and(|kind| !kind.starts_with("text/plain"));
    match status {
        StatusCode::METHOD_NOT_ALLOWED => Some(Failure::MethodNotAllowed),
        _ if own => None,
        StatusCode::NOT_FOUND => Some(Failure::NotFound),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Failure::TooLarge),
        _ if status.is_client_error() => Some(Failure::BadRequest(String::new())),
        _ if status.is_server_error() => Some(Failure::internal(Unsaid(status))),
        _ => None,
    }
}

/// A server error that no handler explained.
#[derive(Debug, thiserror::Error)]
#[error("an answer {0} without a reason")]
struct Unsaid(StatusCode);

fn lead_to(ctx: &Ctx, href: &str) -> Response {
    let back = if ctx.path() == "/deconnexion" { "/".to_owned() } else { ctx.path_and_query() };
    crate::page::see_other(&format!("{href}?retour={}", encode(&back)))
}

fn wait_headers(failure: &Failure, response: &mut Response) {
    let seconds = match failure {
        Failure::TooMany(seconds) => *seconds,
        Failure::Unavailable => 5,
        _ => return,
    };
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
}

fn sentence(ctx: &Ctx, failure: &Failure) -> String {
    let key = format!("error-{}-sentence", failure.code());
    match failure {
        Failure::TooMany(seconds) => ctx.tx(&key, &[("minutes", seconds.div_ceil(60).into())]),
        _ => ctx.t(&key).to_owned(),
    }
}

fn page(ctx: &Ctx, failure: &Failure) -> Response {
    let notice = ctx.app().notice(ctx.path()).filter(|_| matches!(failure, Failure::NotFound));
    let title = match notice {
        Some(_) => ctx.t("error-hidden-title").to_owned(),
        None => ctx.t(&format!("error-{}-title", failure.code())).to_owned(),
    };
    let template = ErrorPage {
        page: ctx.page(title.clone()).hidden(),
        status: failure.status().as_u16(),
        title,
        sentence: notice.as_ref().map_or_else(|| sentence(ctx, failure), |notice| notice.reason.clone()),
        ways: ways_out(ctx, failure, notice),
        retry: can_retry(failure),
        reference: None,
    };
    let mut response = html(ctx, Keep::Private, &template).unwrap_or_else(IntoResponse::into_response);
    *response.status_mut() = failure.status();
    response
}

const fn can_retry(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::Unavailable
            | Failure::TimedOut
            | Failure::StorageFull
            | Failure::TooMany(_)
            | Failure::Internal(_)
    )
}

fn ways_out(ctx: &Ctx, failure: &Failure, notice: Option<Notice>) -> Vec<WayOut> {
    let way =
        |key: &str, href: &str, icon| WayOut { label: ctx.t(key).to_owned(), href: href.to_owned(), icon };
    let mut ways = Vec::new();
    if let Some(notice) = notice {
        ways.push(way("error-way-decision", &notice.href, "shield-check"));
    }
    if matches!(failure, Failure::Forbidden) {
        ways.push(way("error-way-account", "/compte", "user"));
    }
    ways.push(way("error-way-places", "/lieux", "map-pin"));
    ways
}

fn problem(ctx: &Ctx, failure: &Failure) -> Response {
    let title_key = format!("error-{}-title", failure.code());
    let (detail, errors) = match failure {
        Failure::BadRequest(detail) if !detail.is_empty() => (detail.clone(), Vec::new()),
        Failure::Invalid(fields) => {
            let wrong = fields
                .iter()
                .map(|error| WrongField { pointer: format!("/{}", error.field), detail: &error.message });
            (sentence(ctx, failure), wrong.collect())
        }
        _ => (sentence(ctx, failure), Vec::new()),
    };
    let document = Problem {
        r#type: format!("/api/problemes#{}", failure.code()),
        title: ctx.t(&title_key),
        status: failure.status().as_u16(),
        detail,
        errors,
    };
    let mut response = (failure.status(), axum::Json(document)).into_response();
    let kind = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    if matches!(failure, Failure::SignInNeeded) {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}
