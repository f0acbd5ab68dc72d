//! The frame around every request: ready pages, origin of writes, language, identity, failures as pages, headers,
//! logs and counters, in that order and in one place.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use http::{HeaderMap, HeaderValue, Method, Uri, header};

use crate::app::App;
use crate::compress::Effort;
use crate::context::Ctx;
use crate::failure::Failure;
use crate::identity::Identity;
use crate::origin;
use crate::page::Keep;
use crate::ready::{Coding, ReadyPage, Stamp};
use crate::routes::Framable;
use crate::words::{Lang, negotiate};
use crate::{compress, cookies, failure_page, metrics};

/// Puts the frame around the routes.
pub(crate) fn around(router: Router, app: &App) -> Router {
    router.layer(from_fn_with_state(app.clone(), frame))
}

async fn frame(State(app): State<App>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let now = app.now();
    let lang = language(&app, request.headers());
    let anonymous = cookies::read(request.headers(), cookies::SESSION).is_none()
        && !request.headers().contains_key(header::AUTHORIZATION);
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    // Taken before the page is made: what changes meanwhile makes it old, never fresh.
    let stamp = app.stamp(now, request.uri().path());
    if anonymous
        && reads
        && let Some(ready) = app.ready_pages().find(&request, lang, stamp)
    {
        metrics::answered_ready();
        return ready;
    }
    let told = Told::of(&request, lang);
    let mut response = answer(&app, request, next, now, lang).await;
    let framable = response.extensions_mut().remove::<Framable>().is_some();
    secure(&app, response.headers_mut(), framable);
    let response = finish(&app, response, &told, (anonymous && reads).then_some(stamp)).await;
    log(&told, &response, started.elapsed());
    response
}

/// What must be remembered of a request once it was consumed.
struct Told {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    route: String,
    lang: Lang,
}

impl Told {
    fn of(request: &Request, lang: Lang) -> Self {
        let route =
            request.extensions().get::<MatchedPath>().map_or("(none)", MatchedPath::as_str).to_owned();
        let mut headers = HeaderMap::new();
        for name in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH] {
            if let Some(value) = request.headers().get(&name) {
                headers.insert(name, value.clone());
            }
        }
        Self { method: request.method().clone(), uri: request.uri().clone(), headers, route, lang }
    }
}

async fn answer(app: &App, mut request: Request, next: Next, now: DateTime<Utc>, lang: Lang) -> Response {
    let identity = identify(app, request.headers()).await;
    let (identity, problem) = match identity {
        Ok(identity) => (identity, None),
        Err(failure) => (None, Some(failure)),
    };
    let ctx = Ctx::new(app.clone(), lang, now, identity, request.uri());
    let refused = problem.filter(|_| needs_identity(&request)).or_else(|| origin::check(&request).err());
    let program = origin::bearer(request.headers()).is_some();
    let limit = Duration::from_secs(app.settings().server.timeout_seconds);
    request.extensions_mut().insert(ctx.clone());
    let response = match refused {
        Some(failure) => failure.into_response(),
        None => match tokio::time::timeout(limit, AssertUnwindSafe(next.run(request)).catch_unwind()).await {
            Ok(Ok(response)) => response,
            Ok(Err(panic)) => Failure::internal(Panicked::of(&*panic)).into_response(),
            Err(_) => Failure::TimedOut.into_response(),
        },
    };
    failure_page::dress(&ctx, program, response)
}

/// A handler that panicked has failed like any other: its person gets a page, the others are not disturbed.
#[derive(Debug, thiserror::Error)]
#[error("a handler panicked: {0}")]
struct Panicked(String);

impl Panicked {
    fn of(panic: &(dyn Any + Send)) -> Self {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        Self(text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default())
    }
}

/// While the database is away, what is read from memory still answers; the rest says so.
fn needs_identity(request: &Request) -> bool {
    request.headers().contains_key(header::AUTHORIZATION)
        || !matches!(*request.method(), Method::GET | Method::HEAD)
}

async fn identify(app: &App, headers: &HeaderMap) -> Result<Option<Arc<Identity>>, Failure> {
    if let Some(token) = origin::bearer(headers) {
        let found = app.authenticator().by_token(token).await?;
        return found.map(Some).ok_or(Failure::SignInNeeded);
    }
    match cookies::read(headers, cookies::SESSION) {
        Some(secret) => Ok(app.authenticator().by_session(secret).await?),
        None => Ok(None),
    }
}

fn language(_app: &App, headers: &HeaderMap) -> Lang {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    negotiate(cookies::read(headers, cookies::LANGUAGE), accepted)
}

/// Pages for everyone get their validator, their compressed form, and a place among the ready pages.
async fn finish(app: &App, mut response: Response, told: &Told, shared: Option<Stamp>) -> Response {
    let keep = response.extensions_mut().remove::<Keep>();
    let shared = shared.filter(|_| keep == Some(Keep::Ready) && response.status().is_success());
    let Some(stamp) = shared else {
        if !response.headers().contains_key(header::CACHE_CONTROL) {
            response
                .headers_mut()
                .insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        }
        return response;
    };
    let (mut parts, body) = response.into_parts();
    let Ok(plain) = axum::body::to_bytes(body, usize::MAX).await else {
        return Failure::internal(std::io::Error::other("the body of a page could not be read"))
            .into_response();
    };
    let coding = Coding::accepted(&told.headers);
    let body = compress::coded(plain, coding, Effort::of(told.uri.query()));
    if coding == Coding::Gzip {
        parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    if let Ok(etag) = HeaderValue::from_str(&stamp.etag(told.lang)) {
        parts.headers.insert(header::ETAG, etag);
    }
    let fresh = HeaderValue::from_static("public, max-age=0, must-revalidate");
    parts.headers.entry(header::CACHE_CONTROL).or_insert(fresh);
    parts.headers.insert(
        header::VARY,
        HeaderValue::from_static("accept-encoding, accept-language, cookie, authorization"),
    );
    let page = ReadyPage::new(stamp, parts.headers, body);
    let answer = page.answer(&told.headers, &told.method);
    if let Some(path_and_query) = told.uri.path_and_query() {
        app.ready_pages().keep(path_and_query.as_str(), told.lang, coding, page);
    }
    answer
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";

fn secure(app: &App, headers: &mut HeaderMap, framable: bool) {
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (
            header::HeaderName::from_static("permissions-policy"),
            "geolocation=(self), camera=(), microphone=()",
        ),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy(app, framable));
    }
    let https = app.settings().server.public_url.as_deref().is_some_and(|url| url.starts_with("https://"));
    if https {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
}

/// The policy, opened to the tile server where the network chose one, and to other sites where the route says so.
fn policy(app: &App, framable: bool) -> HeaderValue {
    let mut policy = POLICY.to_owned();
    if let Some(host) = app.settings().map.tiles.as_deref().and_then(origin::of_url) {
        policy = policy.replace("data:;", &format!("data: {host};"));
    }
    if framable {
        policy = policy.replace("frame-ancestors 'none'", "frame-ancestors *");
    }
    HeaderValue::from_str(&policy).unwrap_or_else(|_| HeaderValue::from_static(POLICY))
}

fn log(told: &Told, response: &Response<Body>, elapsed: Duration) {
    let status = response.status();
    metrics::answered(&told.method, &told.route, status, elapsed);
    let millis = elapsed.as_millis();
    if status.is_server_error() || millis > 1000 {
        tracing::warn!(http.method = %told.method, http.route = %told.route, http.status = status.as_u16(), http.millis = millis, "request answered slowly or not at all");
    } else {
        tracing::debug!(http.method = %told.method, http.route = %told.route, http.status = status.as_u16(), http.millis = millis, "request answered");
    }
}
