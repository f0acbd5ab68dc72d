//! Asking for calendars at their addresses, behind a small trait.

mod http;
mod reach;

use std::fmt;

use async_trait::async_trait;
use reqwest::Url;
use thiserror::Error;

pub use http::Http;

/// The largest calendar that is read, in bytes.
pub const LARGEST: usize = 5 * 1024 * 1024;

/// The address of a calendar: `https://…` (`webcal://…` means the same), of a host.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(Url);

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AddressError {
    /// It is none.
    #[error("this is no web address")]
    Form,
    /// It does not begin with https.
    #[error("the address must begin with https://")]
    NotHttps,
    /// It holds a name and a password, or is too long.
    #[error("the address holds a password, or is too long")]
    Secret,
}

impl Address {
    /// Reads what was typed.
    pub fn read(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        let text =
            text.strip_prefix("webcal://").map_or_else(|| text.to_owned(), |rest| format!("https://{rest}"));
        let url = Url::parse(&text).map_err(|_| AddressError::Form)?;
        if url.scheme() != "https" {
            return Err(AddressError::NotHttps);
        }
        if !url.username().is_empty() || url.password().is_some() || text.len() > 500 {
            return Err(AddressError::Secret);
        }
        if url.host_str().is_none_or(str::is_empty) { Err(AddressError::Form) } else { Ok(Self(url)) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Its host: what people are shown, as the rest may hold a secret.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    const fn url(&self) -> &Url {
        &self.0
    }
}

/// Never whole in a log: many calendars have a secret in their address.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.host())
    }
}

/// A calendar, as its server gave it.
#[derive(Clone, Debug, Default)]
pub struct Fresh {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What the server calls this version.
    pub etag: Option<String>,
    /// When the server says that it changed.
    pub last_modified: Option<String>,
}

/// Why a calendar could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreachable {
    /// The address leads into a network that is not public.
    #[error("the address leads into a private network")]
    Private,
    /// The address, or one that it leads to, is refused.
    #[error("the address is refused")]
    Address,
    /// The server does not answer in time.
    #[error("the server does not answer")]
    Silent,
    /// The server refuses.
    #[error("the server refuses")]
    Refused,
    /// More bytes than are read.
    #[error("the calendar is too large")]
    TooLarge,
    /// What came is no calendar.
    #[error("this is no calendar")]
    NoCalendar,
}

impl Unreachable {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Private, Self::Address, Self::Silent, Self::Refused, Self::TooLarge, Self::NoCalendar];

    /// The name in the database and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Address => "address",
            Self::Silent => "silent",
            Self::Refused => "refused",
            Self::TooLarge => "too-large",
            Self::NoCalendar => "no-calendar",
        }
    }
}

/// Asks for calendars.
#[async_trait]
pub trait Fetch: Send + Sync {
    /// A calendar; none where it is still the one that the two values name.
    async fn get(
        &self,
        address: &Address,
        etag: Option<&str>,
        last_modified: Option<&str>,
    ) -> Result<Option<Fresh>, Unreachable>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_never_shown_whole() {
        let address = Address::read(" webcal://agenda.exemple.fr/secret.ics?k=1 ").unwrap();
        assert_eq!(
            (address.as_str(), address.host()),
            ("https://agenda.exemple.fr/secret.ics?k=1", "agenda.exemple.fr")
        );
        assert_eq!(format!("{address:?}"), "Address(agenda.exemple.fr)");
        for (text, error) in [
            ("", AddressError::Form),
            ("agenda", AddressError::Form),
            ("http://exemple.fr/a.ics", AddressError::NotHttps),
            ("file:///etc/passwd", AddressError::NotHttps),
            ("https://moi:secret@exemple.fr/", AddressError::Secret),
        ] {
            assert_eq!(Address::read(text).unwrap_err(), error, "{text}");
        }
    }
}
