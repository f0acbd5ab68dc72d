//! The API over the network: no redirection followed, answers bounded in time and size.

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use reqwest::header::{ACCEPT, RETRY_AFTER};
use thiserror::Error;

use super::{Answer, Fetch, Unreachable};

/// How long an answer may take: La Coop's own partners wait a minute.
const PATIENCE: Duration = Duration::from_mins(1);
/// The largest answer that is read, in bytes: five hundred activities make less than two megabytes.
const LARGEST: usize = 64 * 1024 * 1024;

/// The key of a client of the API. It is never shown.
#[derive(Clone)]
pub struct Key(String);

impl Key {
    /// From `client:secret`; None where one half is missing.
    pub fn read(text: &str) -> Option<Self> {
        let (client, secret) = text.trim().split_once(':')?;
        (!client.is_empty() && !secret.is_empty()).then(|| Self::new(client, secret))
    }

    /// From the two halves that La Coop gives.
    pub fn new(client: &str, secret: &str) -> Self {
        Self(format!("{client}:{secret}"))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Key(…)")
    }
}

/// Why an address is no base of an API.
#[derive(Debug, Error)]
pub enum AddressError {
    /// It begins with neither `https://` nor, on this machine, `http://`.
    #[error("the address of the API begins with https://")]
    Form,
    /// No client could be made.
    #[error("no HTTP client could be made: {0}")]
    Client(#[from] reqwest::Error),
}

/// The client over HTTP.
#[derive(Debug)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    key: Key,
}

impl Client {
    /// The address that La Coop publishes.
    pub const PUBLISHED: &'static str = "https://coop-numerique.anct.gouv.fr/api/v1";

    /// A client of the API at an address. The key is sent in clear only to this machine.
    pub fn new(base: &str, key: Key) -> Result<Self, AddressError> {
        let base = base.trim_end_matches('/').to_owned();
        let own = ["http://127.0.0.1:", "http://localhost:", "http://[::1]:"];
        if !base.starts_with("https://") && !own.iter().any(|own| base.starts_with(own)) {
            return Err(AddressError::Form);
        }
        // Refused when one is installed already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .user_agent(concat!("maillage/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self { http, base, key })
    }

    async fn ask(&self, path: &str) -> reqwest::Result<Option<Answer>> {
        let request = self.http.get(format!("{}{path}", self.base)).bearer_auth(&self.key.0);
        let mut answer = request.header(ACCEPT, "application/vnd.api+json, application/json").send().await?;
        let status = answer.status().as_u16();
        let seconds = answer.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            if body.len() + chunk.len() > LARGEST {
                return Ok(None);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Some(Answer { status, retry_after: seconds.map(Duration::from_secs), body }))
    }
}

#[async_trait]
impl Fetch for Client {
    async fn get(&self, path: &str) -> Result<Answer, Unreachable> {
        match self.ask(path).await {
            Ok(Some(answer)) => Ok(answer),
            Ok(None) => Err(Unreachable(format!("an answer of more than {LARGEST} bytes"))),
            // Without the address, whose query says nothing to people.
            Err(error) => Err(Unreachable(error.without_url().to_string())),
        }
    }

    async fn wait(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }
}
