//! The provider: leaving for it, coming back from it, telling it of a sign-out.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use maillage_shell::encode;
use maillage_shell::settings::OpenIdSettings;
use maillage_store::Ids;
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreTokenResponse};
use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IssuerUrl, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope, TokenResponse as _,
};

use super::metadata::{Described, Metadata};
use super::userinfo::{self, Claims};
use super::{http, signed};
use crate::store::openid::Departure;

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// An OpenID Connect provider. Cheap to clone.
#[derive(Clone)]
pub struct Provider(Arc<Inner>);

struct Inner {
    name: String,
    issuer: IssuerUrl,
    id: ClientId,
    secret: ClientSecret,
    scopes: Vec<String>,
    back: RedirectUrl,
    home: String,
    http: reqwest::Client,
    described: Described,
}

/// Why a provider cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum ProviderSetupError {
    /// The issuer is no address, or one that anyone on the way can read.
    #[error("`sign_in.openid.issuer` is `{0}`: write the `https://…` address of the provider")]
    Issuer(String),
    /// The public address of the instance is none.
    #[error("`server.public_url` is needed for `sign_in.openid`: {0}")]
    PublicUrl(String),
    /// TLS.
    #[error("no HTTPS towards the provider: {0}")]
    Tls(#[from] reqwest::Error),
}

/// Why a sign-in with the provider did not work.
#[derive(Debug, thiserror::Error)]
pub enum OpenIdError {
    /// The provider does not answer, or not as the standard says.
    #[error("the provider cannot be used: {0}")]
    Unreachable(String),
    /// What it signed does not hold: signature, issuer, audience, nonce, dates.
    #[error("the answer of the provider does not hold: {0}")]
    Forged(String),
}

/// A sign-in that leaves.
#[derive(Debug)]
pub struct Left {
    /// Where the browser goes.
    pub url: String,
    /// What the provider repeats; only its fingerprint is kept here.
    pub state: String,
    /// What to remember.
    pub departure: Departure,
}

impl Provider {
    /// Reads the settings. Nothing is connected yet.
    pub fn new(settings: &OpenIdSettings, public_url: &str) -> Result<Self, ProviderSetupError> {
        let wrong = || ProviderSetupError::Issuer(settings.issuer.clone());
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|_| wrong())?;
        let loopback = matches!(issuer.url().host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
        if issuer.url().scheme() != "https" && !loopback {
            return Err(wrong());
        }
        let back = RedirectUrl::new(format!("{public_url}/connexion/openid/retour"))
            .map_err(|error| ProviderSetupError::PublicUrl(error.to_string()))?;
        Ok(Self(Arc::new(Inner {
            name: settings.name.clone(),
            issuer,
            id: ClientId::new(settings.client_id.clone()),
            secret: ClientSecret::new(settings.client_secret.clone()),
            // The library asks for `openid` itself.
            scopes: settings.scopes.iter().filter(|scope| *scope != "openid").cloned().collect(),
            back,
            home: format!("{public_url}/"),
            http: http::client()?,
            described: Described::default(),
        })))
    }

    /// Name on the button.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The issuer: with the subject, it names a person for good.
    pub fn issuer(&self) -> &str {
        self.0.issuer.as_str()
    }

    /// Prepares a sign-in: 43 characters of state and of nonce, PKCE only where the provider says that it knows it,
    /// and nothing else.
    pub async fn leave(&self, ids: &Ids, back: &str, now: DateTime<Utc>) -> Result<Left, OpenIdError> {
        let metadata = self.metadata(now).await?;
        let (state, nonce) = (ids.token(32), ids.token(32));
        let verifier = knows_pkce(&metadata).then(|| ids.token(32));
        let client = self.client(&metadata);
        let mut request = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                told(CsrfToken::new(state.clone())),
                told(Nonce::new(nonce.clone())),
            )
            .add_scopes(self.0.scopes.iter().cloned().map(Scope::new));
        if let Some(verifier) = &verifier {
            let verifier = PkceCodeVerifier::new(verifier.clone());
            request = request.set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        }
        let (url, _, _) = request.url();
        Ok(Left { url: url.into(), state, departure: Departure { nonce, verifier, back: back.to_owned() } })
    }

    /// Trades the code of a return for what the provider knows of the person.
    pub async fn arrive(
        &self,
        code: String,
        departure: &Departure,
        now: DateTime<Utc>,
    ) -> Result<Claims, OpenIdError> {
        let metadata = self.metadata(now).await?;
        let tokens = self.trade(&self.client(&metadata), code, departure).await?;
        let id_token = tokens.id_token().ok_or_else(|| forged("there is no id token"))?.to_string();
        let verified = signed::id_token(&metadata, &self.0.id, &tokens, &departure.nonce, now);
        let (metadata, subject) = match verified {
            Ok(subject) => (metadata, subject),
            // A key that we do not know yet: keys are renewed now and then.
            Err(OpenIdError::Forged(_)) => {
                let fresh = self.0.described.read_again(&self.0.http, &self.0.issuer, now).await?;
                let subject = signed::id_token(&fresh, &self.0.id, &tokens, &departure.nonce, now)?;
                (fresh, subject)
            }
            Err(other) => return Err(other),
        };
        let token = tokens.access_token().secret();
        let mut known = userinfo::ask(&self.0.http, &metadata, token, self.0.id.as_str(), now).await?;
        if known.sub != subject {
            return Err(forged("userinfo speaks of somebody else"));
        }
        known.id_token = id_token;
        Ok(known)
    }

    /// Where a sign-out is told, if the provider wants to know.
    pub async fn sign_out(&self, id_token: &str, ids: &Ids, now: DateTime<Utc>) -> Option<String> {
        let metadata = self.metadata(now).await.ok()?;
        let end = metadata.additional_metadata().end_session_endpoint.as_deref()?;
        let joint = if end.contains('?') { '&' } else { '?' };
        let (hint, state, home) = (encode(id_token), ids.token(32), encode(&self.0.home));
        Some(format!("{end}{joint}id_token_hint={hint}&state={state}&post_logout_redirect_uri={home}"))
    }

    async fn metadata(&self, now: DateTime<Utc>) -> Result<Arc<Metadata>, OpenIdError> {
        self.0.described.get(&self.0.http, &self.0.issuer, now).await
    }

    fn client(&self, metadata: &Metadata) -> Client {
        let (id, secret) = (self.0.id.clone(), self.0.secret.clone());
        let client = CoreClient::from_provider_metadata(metadata.clone(), id, Some(secret));
        client.set_redirect_uri(self.0.back.clone()).set_auth_type(proof(metadata))
    }

    async fn trade(
        &self,
        client: &Client,
        code: String,
        departure: &Departure,
    ) -> Result<CoreTokenResponse, OpenIdError> {
        let unusable = |error: &dyn std::error::Error| OpenIdError::Unreachable(error.to_string());
        let mut request =
            client.exchange_code(AuthorizationCode::new(code)).map_err(|error| unusable(&error))?;
        if let Some(verifier) = &departure.verifier {
            request = request.set_pkce_verifier(PkceCodeVerifier::new(verifier.clone()));
        }
        let ask = |request| http::send(self.0.http.clone(), request);
        request.request_async(&ask).await.map_err(|error| unusable(&error))
    }
}

/// The library asks for a function that draws a value; ours is drawn already.
fn told<T: 'static>(value: T) -> impl FnOnce() -> T {
    move || value
}

fn forged(reason: &str) -> OpenIdError {
    OpenIdError::Forged(reason.to_owned())
}

fn knows_pkce(metadata: &Metadata) -> bool {
    let known = metadata.additional_metadata().code_challenge_methods_supported.as_deref();
    known.is_some_and(|methods| methods.iter().any(|method| method == "S256"))
}

/// How we prove who we are: in the header, unless the provider only reads the form.
fn proof(metadata: &Metadata) -> AuthType {
    match metadata.token_endpoint_auth_methods_supported() {
        Some(known)
            if known.contains(&CoreClientAuthMethod::ClientSecretPost)
                && !known.contains(&CoreClientAuthMethod::ClientSecretBasic) =>
        {
            AuthType::RequestBody
        }
        _ => AuthType::BasicAuth,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(issuer: &str) -> OpenIdSettings {
        OpenIdSettings {
            name: "P".to_owned(),
            issuer: issuer.to_owned(),
            client_id: "c".to_owned(),
            client_secret: "s".to_owned(),
            scopes: vec!["openid".to_owned()],
        }
    }

    #[test]
    fn a_provider_is_reached_over_https_only() {
        let set_up = |issuer| Provider::new(&settings(issuer), "https://m.example");
        assert!(set_up("https://auth.example.fr/api/v2").is_ok());
        assert!(set_up("http://127.0.0.1:4000").is_ok());
        for wrong in ["http://auth.example.fr", "auth.example.fr", ""] {
            assert!(matches!(set_up(wrong), Err(ProviderSetupError::Issuer(_))), "{wrong}");
        }
    }

    fn describes(more: &serde_json::Value) -> Metadata {
        let mut whole = serde_json::json!({
            "issuer": "https://i.example",
            "authorization_endpoint": "https://i.example/authorize",
            "jwks_uri": "https://i.example/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        });
        whole.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value(whole).unwrap()
    }

    #[test]
    fn pkce_is_used_only_where_the_provider_says_so() {
        use serde_json::json;
        assert!(knows_pkce(&describes(&json!({ "code_challenge_methods_supported": ["plain", "S256"] }))));
        assert!(!knows_pkce(&describes(&json!({ "code_challenge_methods_supported": ["plain"] }))));
        assert!(!knows_pkce(&describes(&json!({}))));
    }

    #[test]
    fn the_secret_goes_where_the_provider_reads_it() {
        let proof_for = |methods: &[&str]| {
            let told = serde_json::json!({ "token_endpoint_auth_methods_supported": methods });
            matches!(proof(&describes(&told)), AuthType::RequestBody)
        };
        assert!(proof_for(&["client_secret_post"]));
        assert!(!proof_for(&["client_secret_post", "client_secret_basic"]));
        assert!(!proof_for(&[]));
    }
}
