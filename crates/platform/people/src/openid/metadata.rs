//! What the provider says of itself, kept for an hour.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType,
    CoreSubjectIdentifierType,
};
use openidconnect::{AdditionalProviderMetadata, IssuerUrl, ProviderMetadata};
use serde::{Deserialize, Serialize};

use super::http;
use super::provider::OpenIdError;

/// How long it is kept.
const KEPT: TimeDelta = TimeDelta::hours(1);

/// What we read beside the standard entries.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Extra {
    /// Where a sign-out is told.
    pub(super) end_session_endpoint: Option<String>,
    /// Which ways of PKCE it knows.
    pub(super) code_challenge_methods_supported: Option<Vec<String>>,
}

impl AdditionalProviderMetadata for Extra {}

/// The description and the keys of a provider.
pub(super) type Metadata = ProviderMetadata<
    Extra,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// A description and when it was read.
type Read = (DateTime<Utc>, Arc<Metadata>);

/// The description, read when it is needed.
#[derive(Default)]
pub(super) struct Described(Mutex<Option<Read>>);

impl Described {
    /// The description: the one kept, or a fresh one.
    pub(super) async fn get(
        &self,
        client: &reqwest::Client,
        issuer: &IssuerUrl,
        now: DateTime<Utc>,
    ) -> Result<Arc<Metadata>, OpenIdError> {
        match self.kept(now) {
            Some(kept) => Ok(kept),
            None => self.read_again(client, issuer, now).await,
        }
    }

    /// A fresh description: keys may have been renewed.
    pub(super) async fn read_again(
        &self,
        client: &reqwest::Client,
        issuer: &IssuerUrl,
        now: DateTime<Utc>,
    ) -> Result<Arc<Metadata>, OpenIdError> {
        let ask = |request| http::send(client.clone(), request);
        let read = Metadata::discover_async(issuer.clone(), &ask).await;
        let read = Arc::new(read.map_err(|error| OpenIdError::Unreachable(error.to_string()))?);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, read.clone()));
        Ok(read)
    }

    fn kept(&self, now: DateTime<Utc>) -> Option<Arc<Metadata>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|(at, _)| now - *at < KEPT).map(|(_, read)| read.clone())
    }
}
