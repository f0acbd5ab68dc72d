//! Calendars over HTTPS: only at public addresses, bounded in time and size, and asked for again only where they changed.

use std::net::SocketAddr;
use std::time::Duration;

use async_trait::async_trait;
use reqwest::header::{
    ACCEPT, ETAG, HeaderMap, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION,
};
use reqwest::{Client, Response, StatusCode, Url};

use super::reach::is_public;
use super::{Address, Fetch, Fresh, LARGEST, Unreachable};

/// How long an answer may take, whole.
const PATIENCE: Duration = Duration::from_secs(30);
/// Addresses that one may lead to, one after the other.
const MOST_HOPS: usize = 4;

/// Over the network.
#[derive(Clone, Copy, Debug, Default)]
pub struct Http;

impl Http {
    /// One answer of one address. Its name is looked up here, and the connection goes to what was found and no further:
    /// a name cannot lead elsewhere between the look and the call.
    async fn ask(address: &Address, conditions: &HeaderMap) -> Result<Response, Unreachable> {
        let found = Self::look_up(address.url()).await?;
        // Refused when one is installed already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .https_only(true)
            .timeout(PATIENCE)
            .user_agent(concat!("maillage/", env!("CARGO_PKG_VERSION")))
            .resolve_to_addrs(address.host(), &found)
            .build()
            .map_err(|_| Unreachable::Silent)?;
        let request = client.get(address.url().clone()).headers(conditions.clone());
        request.header(ACCEPT, "text/calendar, */*;q=0.1").send().await.map_err(|_| Unreachable::Silent)
    }

    /// Where a name leads: nowhere but to the public internet.
    async fn look_up(url: &Url) -> Result<Vec<SocketAddr>, Unreachable> {
        let port = url.port_or_known_default().unwrap_or(443);
        let host = url.host_str().ok_or(Unreachable::Address)?;
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let found: Vec<_> =
            tokio::net::lookup_host((bare, port)).await.map_err(|_| Unreachable::Silent)?.collect();
        if found.is_empty() {
            return Err(Unreachable::Silent);
        }
        if found.iter().all(|address| is_public(address.ip())) {
            Ok(found)
        } else {
            Err(Unreachable::Private)
        }
    }
}

fn conditions(etag: Option<&str>, last_modified: Option<&str>) -> HeaderMap {
    let pairs = [(IF_NONE_MATCH, etag), (IF_MODIFIED_SINCE, last_modified)];
    pairs.into_iter().filter_map(|(name, value)| Some((name, value?.parse().ok()?))).collect()
}

/// A header, where it is short enough to be kept.
fn header(answer: &Response, name: &HeaderName) -> Option<String> {
    let value = answer.headers().get(name)?.to_str().ok()?;
    (value.len() <= 200).then(|| value.to_owned())
}

/// The address that an answer leads to, if it does.
fn next(address: &Address, answer: &Response) -> Option<Result<Address, Unreachable>> {
    if !answer.status().is_redirection() || answer.status() == StatusCode::NOT_MODIFIED {
        return None;
    }
    let to = header_text(answer, &LOCATION).and_then(|to| address.url().join(to).ok());
    Some(to.and_then(|url| Address::read(url.as_str()).ok()).ok_or(Unreachable::Address))
}

fn header_text<'a>(answer: &'a Response, name: &HeaderName) -> Option<&'a str> {
    answer.headers().get(name)?.to_str().ok()
}

async fn body(answer: &mut Response) -> Result<Vec<u8>, Unreachable> {
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|_| Unreachable::Silent)? {
        if bytes.len() + chunk.len() > LARGEST {
            return Err(Unreachable::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

#[async_trait]
impl Fetch for Http {
    async fn get(
        &self,
        address: &Address,
        etag: Option<&str>,
        last_modified: Option<&str>,
    ) -> Result<Option<Fresh>, Unreachable> {
        let conditions = conditions(etag, last_modified);
        let mut address = address.clone();
        for _ in 0..MOST_HOPS {
            let mut answer = Self::ask(&address, &conditions).await?;
            if let Some(next) = next(&address, &answer) {
                address = next?;
                continue;
            }
            return match answer.status() {
                StatusCode::NOT_MODIFIED => Ok(None),
                status if status.is_success() => {
                    let bytes = body(&mut answer).await?;
                    let (etag, last_modified) = (header(&answer, &ETAG), header(&answer, &LAST_MODIFIED));
                    Ok(Some(Fresh { bytes, etag, last_modified }))
                }
                _ => Err(Unreachable::Refused),
            };
        }
        Err(Unreachable::Address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nothing_is_asked_inside_of_a_network() {
        for address in [
            "https://127.0.0.1/a.ics",
            "https://localhost/a.ics",
            "https://[::1]/a.ics",
            "https://10.0.0.1/",
            "https://169.254.169.254/latest",
        ] {
            let address = Address::read(address).unwrap();
            assert_eq!(
                Http.get(&address, None, None).await.unwrap_err(),
                Unreachable::Private,
                "{address:?}"
            );
        }
    }
}
