//! What can go wrong in a request, as people need to know it: one enum for pages and API.

use std::error::Error;
use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use maillage_store::StoreError;

use crate::form::FieldErrors;

/// A request that cannot be answered as asked.
#[derive(Clone, Debug)]
pub enum Failure {
    /// There is nothing at this address.
    NotFound,
    /// There is something at this address, but not for this method.
    MethodNotAllowed,
    /// The address is understood, its content is not (a parameter of the URL, a body that is no JSON).
    BadRequest(String),
    /// Fields of a form or of a JSON body are wrong.
    Invalid(FieldErrors),
    /// The person must sign in first.
    SignInNeeded,
    /// The person must present the second factor first.
    SecondFactorNeeded,
    /// The person may not do this.
    Forbidden,
    /// A request that another site had the browser send.
    CrossSite,
    /// The body is larger than allowed.
    TooLarge,
    /// Too many tries: wait that many seconds.
    TooMany(u64),
    /// The request took too long.
    TimedOut,
    /// The database does not answer.
    Unavailable,
    /// There is no room left to write.
    StorageFull,
    /// This program was built without what the request asks for.
    NotBuilt,
    /// Something that we did not foresee; logged, never shown.
    Internal(Arc<dyn Error + Send + Sync>),
}

impl Failure {
    /// An unforeseen error.
    pub fn internal(error: impl Error + Send + Sync + 'static) -> Self {
        Self::Internal(Arc::new(error))
    }

    /// One of each kind, for the page that explains them and for tests.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::NotFound,
            Self::MethodNotAllowed,
            Self::BadRequest(String::new()),
            Self::Invalid(FieldErrors::default()),
            Self::SignInNeeded,
            Self::SecondFactorNeeded,
            Self::Forbidden,
            Self::CrossSite,
            Self::TooLarge,
            Self::TooMany(60),
            Self::TimedOut,
            Self::Unavailable,
            Self::StorageFull,
            Self::NotBuilt,
            Self::internal(std::io::Error::other("sample")),
        ]
    }

    /// The HTTP status.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::SecondFactorNeeded | Self::Forbidden | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TimedOut => StatusCode::GATEWAY_TIMEOUT,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::StorageFull => StatusCode::INSUFFICIENT_STORAGE,
            Self::NotBuilt => StatusCode::NOT_IMPLEMENTED,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A stable name: the key of its words and the type of its problem document.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::BadRequest(_) => "bad-request",
            Self::Invalid(_) => "invalid",
            Self::SignInNeeded => "sign-in-needed",
            Self::SecondFactorNeeded => "second-factor-needed",
            Self::Forbidden => "forbidden",
            Self::CrossSite => "cross-site",
            Self::TooLarge => "too-large",
            Self::TooMany(_) => "too-many",
            Self::TimedOut => "timed-out",
            Self::Unavailable => "unavailable",
            Self::StorageFull => "storage-full",
            Self::NotBuilt => "not-built",
            Self::Internal(_) => "internal",
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(_) => Self::Unavailable,
            StoreError::StorageFull(_) => Self::StorageFull,
            other => Self::internal(other),
        }
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Self::internal(error)
    }
}

/// The frame turns the failure into a page or a problem document, in the person's language.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
