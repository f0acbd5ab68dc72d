//! Where a request comes from.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use http::HeaderName;
use http::request::Parts;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The address of whoever sends a request, if it is known. Never kept as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sender(pub Option<IpAddr>);

impl<S: Send + Sync> FromRequestParts<S> for Sender {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
        let forwarded = parts.headers.get(FORWARDED_FOR).and_then(|value| value.to_str().ok());
        Ok(Self(client(peer, forwarded)))
    }
}

/// The address of the client: the peer, or what a proxy on this machine or in its private network says of it.
fn client(peer: Option<IpAddr>, forwarded_for: Option<&str>) -> Option<IpAddr> {
    match peer {
        Some(peer) if !is_private(peer) => Some(peer),
        // The last entry is the one that the nearest proxy wrote: the others may be invented.
        _ => forwarded_for
            .and_then(|list| list.rsplit(',').next())
            .and_then(|last| last.trim().parse().ok())
            .or(peer),
    }
}

fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn only_a_proxy_of_ours_is_believed() {
        assert_eq!(client(Some(ip("198.51.100.1")), Some("203.0.113.7")), Some(ip("198.51.100.1")));
        assert_eq!(client(Some(ip("127.0.0.1")), Some("6.6.6.6, 203.0.113.7")), Some(ip("203.0.113.7")));
        assert_eq!(client(Some(ip("10.0.0.2")), None), Some(ip("10.0.0.2")));
        assert_eq!(client(None, Some("nonsense")), None);
    }
}
