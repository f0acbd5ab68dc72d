//! What the provider signs: the id token, and the answer of userinfo where it is a token too.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{CoreIdTokenVerifier, CoreJwsSigningAlgorithm, CoreTokenResponse};
use openidconnect::{ClientId, JsonWebKey as _, Nonce, TokenResponse as _};
use serde::Deserialize;
use serde_json::Value;

use super::metadata::Metadata;
use super::provider::OpenIdError;

/// Signatures that are taken: with a key of the provider, never with a shared secret, never none.
const TAKEN: [CoreJwsSigningAlgorithm; 6] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
];

/// How far the clocks may be apart.
const DRIFT: TimeDelta = TimeDelta::seconds(60);

/// Checks the id token: signature, issuer, audience, dates, nonce. Gives back its subject.
pub(super) fn id_token(
    metadata: &Metadata,
    client: &ClientId,
    tokens: &CoreTokenResponse,
    nonce: &str,
    now: DateTime<Utc>,
) -> Result<String, OpenIdError> {
    let token = tokens.id_token().ok_or_else(|| forged("there is no id token"))?;
    let (issuer, keys) = (metadata.issuer().clone(), metadata.jwks().clone());
    let verifier = CoreIdTokenVerifier::new_public_client(client.clone(), issuer, keys)
        .set_allowed_algs(TAKEN)
        .set_time_fn(move || now);
    let claims =
        token.claims(&verifier, &Nonce::new(nonce.to_owned())).map_err(|error| forged(error.to_string()))?;
    Ok(claims.subject().to_string())
}

#[derive(Deserialize)]
struct Head {
    alg: CoreJwsSigningAlgorithm,
    kid: Option<String>,
}

/// Checks the answer of userinfo where it is a token, and gives back its content. The library takes RS256 alone there;
/// ProConnect may sign with ES256.
pub(super) fn userinfo(
    metadata: &Metadata,
    client: &str,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Value, OpenIdError> {
    let mut parts = token.trim().split('.');
    let (Some(head), Some(body), Some(signature), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(forged("userinfo is no signed token"));
    };
    let told: Head = serde_json::from_slice(&decode(head)?).map_err(|error| forged(error.to_string()))?;
    if !TAKEN.contains(&told.alg) {
        return Err(forged("userinfo is signed in a way that is not taken"));
    }
    let (message, signature) = (format!("{head}.{body}"), decode(signature)?);
    let candidate = |key: &&openidconnect::core::CoreJsonWebKey| match (&told.kid, key.key_id()) {
        (Some(wanted), Some(id)) => wanted == id.as_str(),
        _ => true,
    };
    let holds = |key: &openidconnect::core::CoreJsonWebKey| {
        key.verify_signature(&told.alg, message.as_bytes(), &signature).is_ok()
    };
    if !metadata.jwks().keys().iter().filter(candidate).any(holds) {
        return Err(forged("the signature of userinfo does not hold"));
    }
    let content: Value = serde_json::from_slice(&decode(body)?).map_err(|error| forged(error.to_string()))?;
    check(metadata.issuer().as_str(), client, &content, now)?;
    Ok(content)
}

/// Issuer, audience and end of a token, where they are told.
fn check(issuer: &str, client: &str, content: &Value, now: DateTime<Utc>) -> Result<(), OpenIdError> {
    if content["iss"].as_str().is_some_and(|told| told != issuer) {
        return Err(forged("userinfo comes from another issuer"));
    }
    let meant = match &content["aud"] {
        Value::Null => true,
        Value::String(one) => one == client,
        Value::Array(several) => several.iter().any(|one| one == client),
        _ => false,
    };
    if !meant {
        return Err(forged("userinfo is meant for another client"));
    }
    let ended = content["exp"].as_i64().is_some_and(|end| end < (now - DRIFT).timestamp());
    if ended { Err(forged("userinfo has expired")) } else { Ok(()) }
}

fn decode(text: &str) -> Result<Vec<u8>, OpenIdError> {
    URL_SAFE_NO_PAD.decode(text).map_err(|error| forged(error.to_string()))
}

fn forged(reason: impl Into<String>) -> OpenIdError {
    OpenIdError::Forged(reason.into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A provider with one key of the curve P-256, made for this test.
    fn provider() -> Metadata {
        let metadata: Metadata = serde_json::from_value(json!({
            "issuer": "https://i.example",
            "authorization_endpoint": "https://i.example/authorize",
            "jwks_uri": "https://i.example/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256"],
        }))
        .unwrap();
        let keys = json!({ "keys": [{
            "kty": "EC", "crv": "P-256", "kid": "k1", "alg": "ES256", "use": "sig",
            "x": "aNggO-8tLyjqDvi3g5n75TbnGg9wOrO9f9xdJ2ORgws",
            "y": "huqyjVqITmSByWENqdRjDOrhiUPp2clI5bSO9mg_eKE",
        }]});
        metadata.set_jwks(serde_json::from_value(keys).unwrap())
    }

    /// `{"alg":"ES256","kid":"k1"}.{"sub":"s","aud":"me","iss":"https://i.example"}`, signed with that key.
    const HEAD: &str = "eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0";
    const BODY: &str = "eyJzdWIiOiJzIiwiYXVkIjoibWUiLCJpc3MiOiJodHRwczovL2kuZXhhbXBsZSJ9";
    const SIGNATURE: &str =
        "gSD1r2Bqxn5BWW4T8AJrSuivqOLHKPOV294HCHV5pTrhpWVh7ZEl0vsjI-BnZy04fPFTrRyM_myTmaUEMyRa2w";

    #[test]
    fn a_token_signed_with_es256_holds_and_a_changed_one_does_not() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let take = |token: String| userinfo(&provider(), "me", &token, now);
        assert_eq!(take(format!("{HEAD}.{BODY}.{SIGNATURE}")).unwrap()["sub"], "s");
        let other = URL_SAFE_NO_PAD.encode(r#"{"sub":"t","aud":"me","iss":"https://i.example"}"#);
        let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#);
        let shared = URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256","kid":"k1"}"#);
        let stranger = URL_SAFE_NO_PAD.encode(r#"{"alg":"ES256","kid":"k2"}"#);
        for forged in [
            format!("{HEAD}.{other}.{SIGNATURE}"),
            format!("{none}.{BODY}."),
            format!("{shared}.{BODY}.{SIGNATURE}"),
            format!("{stranger}.{BODY}.{SIGNATURE}"),
            format!("{HEAD}.{BODY}"),
            String::new(),
        ] {
            assert!(take(forged.clone()).is_err(), "{forged}");
        }
        assert!(userinfo(&provider(), "other", &format!("{HEAD}.{BODY}.{SIGNATURE}"), now).is_err());
    }

    #[test]
    fn a_token_for_others_or_of_yesterday_is_refused() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let take = |content: Value| check("https://i", "me", &content, now).is_ok();
        assert!(take(json!({ "iss": "https://i", "aud": "me", "exp": 1_800_000_060 })));
        assert!(take(json!({ "aud": ["other", "me"] })));
        assert!(take(json!({})));
        assert!(!take(json!({ "iss": "https://j" })));
        assert!(!take(json!({ "aud": "other" })));
        assert!(!take(json!({ "aud": 7 })));
        assert!(!take(json!({ "exp": 1_799_999_000 })));
    }
}
