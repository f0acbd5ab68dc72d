//! The one HTTP client towards the provider: no redirection followed, answers bounded in time and size.

use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse};

/// How long the provider may take. ProConnect's codes live 30 seconds: waiting longer helps nobody.
const PATIENCE: Duration = Duration::from_secs(10);
/// The largest answer that is read, in bytes.
const LARGEST: usize = 1024 * 1024;

/// Why the provider could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    /// It does not answer, or not in time.
    #[error("the provider does not answer: {0}")]
    Unreachable(#[from] reqwest::Error),
    /// The answer is larger than any that makes sense.
    #[error("the answer of the provider is larger than {LARGEST} bytes")]
    TooLarge,
    /// The answer is no HTTP.
    #[error("the answer of the provider is not understood: {0}")]
    NotHttp(#[from] http::Error),
}

/// The client. TLS comes from ring, installed once for the program.
pub(super) fn client() -> Result<reqwest::Client, reqwest::Error> {
    // Refused when one is installed already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(PATIENCE)
        .user_agent(concat!("maillage/", env!("CARGO_PKG_VERSION")))
        .build()
}

/// Sends a request and reads the whole answer.
pub(super) async fn send(client: reqwest::Client, request: HttpRequest) -> Result<HttpResponse, HttpError> {
    let mut answer = client.execute(request.try_into()?).await?;
    let mut response = http::Response::builder().status(answer.status());
    for (name, value) in answer.headers() {
        response = response.header(name, value);
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if body.len() + chunk.len() > LARGEST {
            return Err(HttpError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(response.body(body)?)
}
