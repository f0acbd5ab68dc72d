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
}
