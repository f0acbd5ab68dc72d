//! The context of a request: who asks, in which language, when.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use chrono::{DateTime, NaiveDateTime, Utc};
use http::request::Parts;

use crate::app::App;
use crate::failure::Failure;
use crate::identity::Identity;
use crate::page::Page;
use crate::permission::{Right, Target};
use crate::voice::Voice;
use crate::words::{Arg, Lang};

/// What every handler may know of a request.
#[derive(Clone)]
pub struct Ctx {
    app: App,
    inner: Arc<Inner>,
}

struct Inner {
    lang: Lang,
    now: DateTime<Utc>,
    identity: Option<Arc<Identity>>,
    path: String,
    query: Option<String>,
}

impl Ctx {
    /// Built by the frame, once a request.
    pub(crate) fn new(
        app: App,
        lang: Lang,
        now: DateTime<Utc>,
        identity: Option<Arc<Identity>>,
        uri: &http::Uri,
    ) -> Self {
        let path = uri.path().to_owned();
        let query = uri.query().map(str::to_owned);
        Self { app, inner: Arc::new(Inner { lang, now, identity, path, query }) }
    }

    /// The application.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// The language of the answer.
    pub fn lang(&self) -> Lang {
        self.inner.lang
    }

    /// The moment of the request.
    pub fn now(&self) -> DateTime<Utc> {
        self.inner.now
    }

    /// The moment of the request, on the clocks of the network.
    pub fn local_now(&self) -> NaiveDateTime {
        self.app.local(self.inner.now)
    }

    /// Who asks, when signed in.
    pub fn identity(&self) -> Option<&Arc<Identity>> {
        self.inner.identity.as_ref()
    }

    /// Who asks; a failure that leads to the sign-in page otherwise.
    pub fn signed_in(&self) -> Result<&Arc<Identity>, Failure> {
        self.identity().ok_or(Failure::SignInNeeded)
    }

    /// Whether the person may do this about that.
    pub fn can(&self, right: Right, target: Target<'_>) -> bool {
        self.identity().is_some_and(|identity| identity.can(right, target))
    }

    /// Refuses what the person may not do.
    pub fn require(&self, right: Right, target: Target<'_>) -> Result<(), Failure> {
        if self.can(right, target) { Ok(()) } else { Err(Failure::Forbidden) }
    }

    /// Path of the request.
    pub fn path(&self) -> &str {
        &self.inner.path
    }

    /// Path and query of the request.
    pub fn path_and_query(&self) -> String {
        match &self.inner.query {
            Some(query) => format!("{}?{query}", self.inner.path),
            None => self.inner.path.clone(),
        }
    }

    /// Whether the answer is for a program.
    pub fn is_api(&self) -> bool {
        self.inner.path.starts_with("/api/v1/")
    }

    /// A message without argument.
    pub fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.app.words().plain(self.inner.lang, key)
    }

    /// A message with arguments.
    pub fn tx(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.app.words().with(self.inner.lang, key, args)
    }

    /// The words of the product, in the language of the answer.
    pub fn voice(&self) -> Voice {
        Voice::new(&self.app, self.lang())
    }

    /// A page with that title.
    pub fn page(&self, title: impl Into<String>) -> Page {
        Page::new(self.clone(), title.into())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Ctx {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Failure::internal(OutsideTheFrame))
    }
}

/// A handler was called without the frame around it.
#[derive(Debug, thiserror::Error)]
#[error("a route is mounted outside the frame")]
struct OutsideTheFrame;
