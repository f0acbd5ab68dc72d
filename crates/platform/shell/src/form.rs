//! Forms: what was typed is kept, and each error stands beside its field.

use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use crate::context::Ctx;
use crate::failure::Failure;

/// A form as it was sent, fields repeated where lists are.
///
/// The type to read holds texts: rules are applied afterwards, so that a refused form can be shown again as typed.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        match axum_extra::extract::Form::<T>::from_request(request, state).await {
            Ok(axum_extra::extract::Form(value)) => Ok(Self(value)),
            Err(rejection) if rejection.to_string().contains("length limit") => Err(Failure::TooLarge),
            Err(rejection) => Err(Failure::BadRequest(rejection.to_string())),
        }
    }
}

/// Refuses parameters of an address that an operation does not have: a misspelt filter must not pass for a filter.
pub fn only_parameters(ctx: &Ctx, known: &[&str]) -> Result<(), FieldErrors> {
    let whole = ctx.path_and_query();
    let query = whole.split_once('?').map_or("", |(_, query)| query);
    let names = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default());
    let mut errors = FieldErrors::default();
    for name in names.filter(|name| !name.is_empty() && !known.contains(name)) {
        errors.add(name, ctx.tx("query-unknown-parameter", &[("names", (&known.join(", ")).into())]));
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Length of a list of the API, at most.
const LONGEST_LIST: usize = 500;

/// The length of a list that `limit` asks for; the usual one where it is empty.
pub fn list_length(ctx: &Ctx, limit: &str, usual: usize) -> Result<usize, FieldErrors> {
    match limit.trim() {
        "" => Ok(usual),
        text => text
            .parse()
            .ok()
            .filter(|length| (1..=LONGEST_LIST).contains(length))
            .ok_or_else(|| FieldErrors::one("limit", ctx.t("query-limit"))),
    }
}

/// What a parameter of an address means: an empty one asks for nothing; another must be understood, or `wrong` hears
/// of it.
pub fn parameter<T>(text: &str, read: impl Fn(&str) -> Option<T>, wrong: impl FnOnce()) -> Option<T> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let value = read(text);
    if value.is_none() {
        wrong();
    }
    value
}

/// The query of an address, fields repeated where lists are.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> axum::extract::FromRequestParts<S> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut http::request::Parts, state: &S) -> Result<Self, Failure> {
        match axum_extra::extract::Query::<T>::from_request_parts(parts, state).await {
            Ok(axum_extra::extract::Query(value)) => Ok(Self(value)),
            Err(rejection) => Err(Failure::BadRequest(rejection.to_string())),
        }
    }
}

/// One wrong field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Name of the field in the form; the pointer of the problem document.
    pub field: String,
    /// What to do, in the person's language.
    pub message: String,
}

/// The wrong fields of a form, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(Vec<FieldError>);

impl FieldErrors {
    /// One wrong field.
    pub fn one(field: impl Into<String>, message: impl Into<String>) -> Self {
        let mut errors = Self::default();
        errors.add(field, message);
        errors
    }

    /// All of them together.
    pub fn joined(several: impl IntoIterator<Item = Option<Self>>) -> Self {
        Self(several.into_iter().flatten().flat_map(|errors| errors.0).collect())
    }

    /// Adds an error.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.0.push(FieldError { field: field.into(), message: message.into() });
    }

    /// The value, or nothing and one more error.
    pub fn take<T>(&mut self, field: &str, result: Result<T, String>) -> Option<T> {
        result.map_err(|message| self.add(field, message)).ok()
    }

    /// The error of a field, if it is wrong.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }

    /// Whether all fields are right.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The errors.
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }
}
