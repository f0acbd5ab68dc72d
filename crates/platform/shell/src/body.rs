//! JSON bodies: what is wrong with one is told as a problem document, in the language of the request.

use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use crate::context::Ctx;
use crate::failure::Failure;

/// A JSON body.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let ctx = request.extensions().get::<Ctx>().cloned();
        match axum::Json::<T>::from_request(request, state).await {
            Ok(axum::Json(value)) => Ok(Self(value)),
            Err(JsonRejection::BytesRejection(_)) => Err(Failure::TooLarge),
            Err(other) => Err(Failure::BadRequest(ctx.map(|ctx| sentence(&ctx, &other)).unwrap_or_default())),
        }
    }
}

/// What is wrong, and where.
fn sentence(ctx: &Ctx, rejection: &JsonRejection) -> String {
    let text = rejection.body_text();
    match rejection {
        JsonRejection::MissingJsonContentType(_) => ctx.t("body-error-type").to_owned(),
        JsonRejection::JsonDataError(_) => match field(&text) {
            Some(field) => ctx.tx("body-error-field", &[("field", field.into())]),
            None => ctx.t("body-error-shape").to_owned(),
        },
        _ => {
            let place = text.rsplit_once(" at line ").map_or("", |(_, place)| place);
            let (line, column) = place.split_once(" column ").unwrap_or(("1", "1"));
            ctx.tx("body-error-syntax", &[("line", line.into()), ("column", column.into())])
        }
    }
}

/// The field that the reader stopped at: the text names it before what is wrong, or quotes the one that is missing.
fn field(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("target type: ")?;
    let missing = rest.split_once("missing field `").and_then(|(_, rest)| rest.split('`').next());
    missing.or_else(|| rest.split_once(": ").map(|(path, _)| path).filter(|path| !path.contains(' ')))
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn the_field_is_named() {
        let head = "Failed to deserialize the JSON body into the target type: ";
        let named = |rest: &str| field(&format!("{head}{rest}")).map(str::to_owned);
        assert_eq!(named("roles[0]: missing field `within` at line 1 column 2").as_deref(), Some("within"));
        assert_eq!(named("missing field `name` at line 1 column 24").as_deref(), Some("name"));
        assert_eq!(named("roles[0].role: invalid type: integer `1`").as_deref(), Some("roles[0].role"));
        assert_eq!(named("invalid type: string \"text\", expected struct X"), None);
    }
}
