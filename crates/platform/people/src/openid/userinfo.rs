//! What the provider knows of a person.

use chrono::{DateTime, Utc};
use openidconnect::HttpRequest;
use openidconnect::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use serde::Deserialize;
use serde_json::Value;

use super::metadata::Metadata;
use super::provider::OpenIdError;
use super::{http, signed};
use crate::model::{Address, PersonName};

/// What a provider says of a person, after every check.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Claims {
    /// The person, for good, at this issuer. ProConnect: one for each identity provider behind it.
    pub sub: String,
    /// Address.
    pub email: Option<String>,
    email_verified: Option<Value>,
    given_name: Option<String>,
    usual_name: Option<String>,
    family_name: Option<String>,
    name: Option<String>,
    siret: Option<String>,
    /// What the provider wants back at sign-out.
    #[serde(skip)]
    pub id_token: String,
}

impl Claims {
    /// The address, unless the provider says that it did not check it.
    pub fn address(&self) -> Option<Address> {
        let unchecked = match &self.email_verified {
            Some(Value::Bool(checked)) => !checked,
            Some(Value::String(checked)) => checked == "false",
            _ => false,
        };
        self.email.as_deref().filter(|_| !unchecked)?.parse().ok()
    }

    /// The name: first and usual name, or what there is.
    pub fn person_name(&self) -> Option<PersonName> {
        let last = self.usual_name.as_deref().or(self.family_name.as_deref());
        let both = format!("{} {}", self.given_name.as_deref().unwrap_or_default(), last.unwrap_or_default());
        let email = self.email.as_deref().and_then(|email| email.split('@').next());
        [Some(both.as_str()), self.name.as_deref(), email]
            .into_iter()
            .flatten()
            .find_map(|name| name.parse().ok())
    }

    /// The SIRET of the organization: 14 digits.
    pub fn siret(&self) -> Option<&str> {
        let siret = self.siret.as_deref()?;
        (siret.len() == 14 && siret.bytes().all(|byte| byte.is_ascii_digit())).then_some(siret)
    }
}

/// Asks for the claims; a signed answer is checked.
pub(super) async fn ask(
    client: &reqwest::Client,
    metadata: &Metadata,
    access_token: &str,
    client_id: &str,
    now: DateTime<Utc>,
) -> Result<Claims, OpenIdError> {
    let endpoint = metadata.userinfo_endpoint().ok_or_else(|| unusable("there is no userinfo"))?;
    let mut request = HttpRequest::new(Vec::new());
    *request.uri_mut() =
        endpoint.as_str().parse().map_err(|_| unusable("the address of userinfo is none"))?;
    let bearer =
        format!("Bearer {access_token}").parse().map_err(|_| unusable("the access token is none"))?;
    request.headers_mut().insert(AUTHORIZATION, bearer);
    request
        .headers_mut()
        .insert(ACCEPT, "application/jwt, application/json".parse().map_err(|_| unusable(""))?);
    let answer = http::send(client.clone(), request).await.map_err(|error| unusable(error.to_string()))?;
    if !answer.status().is_success() {
        return Err(unusable(format!("userinfo answers {}", answer.status())));
    }
    let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let content = if kind.starts_with("application/jwt") {
        let token = std::str::from_utf8(answer.body()).map_err(|error| unusable(error.to_string()))?;
        signed::userinfo(metadata, client_id, token, now)?
    } else {
        serde_json::from_slice(answer.body()).map_err(|error| unusable(error.to_string()))?
    };
    serde_json::from_value(content).map_err(|error| unusable(error.to_string()))
}

fn unusable(reason: impl Into<String>) -> OpenIdError {
    OpenIdError::Unreachable(reason.into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn claims(value: Value) -> Claims {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn names_come_from_what_there_is() {
        let name = |value| claims(value).person_name().map(|name| name.to_string());
        assert_eq!(
            name(json!({"sub": "s", "given_name": "Zoé", "usual_name": "Blanc", "family_name": "Noir"}))
                .unwrap(),
            "Zoé Blanc"
        );
        assert_eq!(
            name(json!({"sub": "s", "given_name": "Zoé", "family_name": "Noir"})).unwrap(),
            "Zoé Noir"
        );
        assert_eq!(name(json!({"sub": "s", "name": "Zoé B."})).unwrap(), "Zoé B.");
        assert_eq!(name(json!({"sub": "s", "email": "zoe@exemple.fr"})).unwrap(), "zoe");
        assert_eq!(name(json!({"sub": "s"})), None);
    }

    #[test]
    fn an_address_that_was_not_checked_is_none() {
        let address = |verified: Value| {
            claims(json!({"sub": "s", "email": "A@b.fr", "email_verified": verified})).address()
        };
        assert_eq!(address(json!(true)).unwrap().as_str(), "a@b.fr");
        assert_eq!(address(json!(null)).unwrap().as_str(), "a@b.fr");
        assert_eq!(address(json!(false)), None);
        assert_eq!(address(json!("false")), None);
        assert_eq!(claims(json!({"sub": "s"})).address(), None);
    }

    #[test]
    fn a_siret_has_fourteen_digits() {
        assert_eq!(claims(json!({"sub": "s", "siret": "13002526500013"})).siret(), Some("13002526500013"));
        assert_eq!(claims(json!({"sub": "s", "siret": "1300252650001x"})).siret(), None);
    }
}
