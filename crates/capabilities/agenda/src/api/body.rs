//! JSON bodies: what is wrong with one is told as a problem document.

use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use maillage_shell::Failure;
use serde::de::DeserializeOwned;

/// A JSON body.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        match axum::Json::<T>::from_request(request, state).await {
            Ok(axum::Json(value)) => Ok(Self(value)),
            Err(JsonRejection::BytesRejection(_)) => Err(Failure::TooLarge),
            Err(other) => Err(Failure::BadRequest(other.body_text())),
        }
    }
}
