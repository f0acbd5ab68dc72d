//! Where a request comes from, as coarse as throttling needs it, and never kept as it is.

use std::net::IpAddr;

use chrono::NaiveDate;

use super::secret::fingerprint;

/// The neighbourhood of an address: 256 addresses of IPv4, a site of IPv6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbourhood(IpAddr);

impl Neighbourhood {
    /// Of an address.
    pub fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V4(v4) => IpAddr::V4((v4.to_bits() & 0xffff_ff00).into()),
            IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() & (u128::MAX << 80)).into()),
        })
    }

    /// A key from which the address cannot be found once the salt of the day is gone.
    pub fn key(self, day: NaiveDate, salt: &str) -> String {
        fingerprint(&format!("{day}|{salt}|{}", self.0))
    }
}

/// The address of the client: the peer, or what a proxy on this machine or in its private network says of it.
pub fn client(peer: Option<IpAddr>, forwarded_for: Option<&str>) -> Option<IpAddr> {
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
    fn neighbours_share_a_key_for_a_day() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let key = |address, salt| Neighbourhood::of(ip(address)).key(day, salt);
        assert_eq!(key("203.0.113.7", "s"), key("203.0.113.250", "s"));
        assert_eq!(key("::ffff:203.0.113.7", "s"), key("203.0.113.7", "s"));
        assert_ne!(key("203.0.113.7", "s"), key("203.0.114.7", "s"));
        assert_ne!(key("203.0.113.7", "s"), key("203.0.113.7", "t"));
        assert_eq!(key("2001:db8:1:2::3", "s"), key("2001:db8:1:ffff::9", "s"));
        assert_ne!(key("2001:db8:1::3", "s"), key("2001:db8:2::3", "s"));
    }

    #[test]
    fn only_a_proxy_of_ours_is_believed() {
        assert_eq!(client(Some(ip("198.51.100.1")), Some("203.0.113.7")), Some(ip("198.51.100.1")));
        assert_eq!(client(Some(ip("127.0.0.1")), Some("6.6.6.6, 203.0.113.7")), Some(ip("203.0.113.7")));
        assert_eq!(client(Some(ip("10.0.0.2")), None), Some(ip("10.0.0.2")));
        assert_eq!(client(None, Some("nonsense")), None);
    }
}
