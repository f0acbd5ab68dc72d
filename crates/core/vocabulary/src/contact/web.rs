//! Web addresses.

use std::fmt::Write;
use std::str::FromStr;

use thiserror::Error;

use crate::text_form::text_form;

/// Longest address kept, in bytes: browsers and servers agree on about this much.
const LONGEST: usize = 2000;

/// The address of a page: `http` or `https`, a host in lower case with at least one dot, then ASCII
/// without spaces nor vertical bars (they separate the values of a cell).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebAddress(Box<str>);

/// Why a text is not a web address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum WebAddressError {
    /// Another scheme: `ftp:`, `mailto:`, `javascript:`.
    #[error("only http and https lead to a page")]
    Scheme,
    /// No host, or one that is not a domain name.
    #[error("the address has no valid domain name")]
    Host,
    /// A name and password, or an e-mail address.
    #[error("an address with an @ before the domain name")]
    UserInfo,
    /// More than 2000 bytes.
    #[error("the address has more than 2000 characters")]
    TooLong,
}

impl WebAddress {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The domain name, without `www.`: what a person recognises.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }

    /// Reads an address as people write it: without `https://`, with `http//` or `https:/`, a host in
    /// upper case, spaces and accents in the path (which are percent-encoded).
    pub fn read(text: &str) -> Result<Self, WebAddressError> {
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(WebAddressError::TooLong);
        }
        let (scheme, rest) = split_scheme(text);
        let end = rest.bytes().position(|b| matches!(b, b'/' | b'?' | b'#')).unwrap_or(rest.len());
        let (host, path) = rest.split_at(end);
        let host = host.trim_end();
        let mut address = String::with_capacity(scheme.len() + 3 + host.len() + path.len());
        address.extend([scheme, "://", host]);
        let host = &mut address[scheme.len() + 3..];
        host.make_ascii_lowercase();
        check_host(host)?;
        encode(&mut address, path);
        if address.len() > LONGEST {
            return Err(WebAddressError::TooLong);
        }
        Ok(Self(address.into_boxed_str()))
    }
}

/// The scheme (`https` if none is written) and what follows. A doubled scheme counts once.
fn split_scheme(text: &str) -> (&'static str, &str) {
    let mut scheme = "https";
    let mut rest = text;
    loop {
        let letters =
            rest.bytes().take_while(|b| matches!(b.to_ascii_lowercase(), b'h' | b't' | b'p' | b's')).count();
        let (word, after) = rest.split_at(letters);
        let signs = after.bytes().take_while(|b| matches!(b, b':' | b'/' | b'\\' | b';')).count();
        let known = letters >= 4 && signs > 0 && (after.starts_with(':') || signs > 1);
        let bare = letters == 0 && after.starts_with("//");
        if !(known || bare) {
            return (scheme, rest);
        }
        if known {
            scheme = if word.ends_with(['s', 'S']) { "https" } else { "http" };
        }
        rest = after[signs..].trim_start();
    }
}

fn check_host(host: &str) -> Result<(), WebAddressError> {
    if host.contains('@') {
        return Err(WebAddressError::UserInfo);
    }
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    if port.parse::<u16>().is_err() {
        return Err(WebAddressError::Scheme);
    }
    let labels = name.as_bytes().split(|b| *b == b'.').all(|label| {
        (1..=63).contains(&label.len())
            && !label.starts_with(b"-")
            && !label.ends_with(b"-")
            && label.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    });
    let top = name.rsplit_once('.').map_or("", |(_, top)| top);
    let top_level = top.len() >= 2 && top.bytes().any(|b| b.is_ascii_alphabetic());
    if labels && top_level { Ok(()) } else { Err(WebAddressError::Host) }
}

/// Appends a path, query and fragment, with what may not stand in an address percent-encoded.
fn encode(address: &mut String, path: &str) {
    for byte in path.bytes() {
        if byte.is_ascii_graphic()
            && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
        {
            address.push(char::from(byte));
        } else {
            // Writing to a String does not fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
}

impl FromStr for WebAddress {
    type Err = WebAddressError;

    /// Strict: exactly what `as_str` writes.
    fn from_str(text: &str) -> Result<Self, WebAddressError> {
        let read = Self::read(text)?;
        if read.as_str() == text { Ok(read) } else { Err(WebAddressError::Host) }
    }
}

text_form!(WebAddress);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("https://www.laquincaillerie.tl/", Ok("https://www.laquincaillerie.tl/"))]
    #[case(" www.ville.fr ", Ok("https://www.ville.fr"))]
    #[case("http//ville.fr", Ok("http://ville.fr"))]
    #[case("https:/ville.fr/a", Ok("https://ville.fr/a"))]
    #[case("htpp://ville.fr", Ok("http://ville.fr"))]
    #[case("https://http://ville.fr", Ok("http://ville.fr"))]
    #[case("https:// ville.fr", Ok("https://ville.fr"))]
    #[case("//ville.fr", Ok("https://ville.fr"))]
    #[case("HTTPS://Ville.FR/Accueil", Ok("https://ville.fr/Accueil"))]
    #[case("https://ville.fr:8080/é l", Ok("https://ville.fr:8080/%C3%A9%20l"))]
    #[case("https://ville.fr/a|b", Ok("https://ville.fr/a%7Cb"))]
    #[case("shop.ville.fr", Ok("https://shop.ville.fr"))]
    #[case("ftp://ville.fr", Err(WebAddressError::Scheme))]
    #[case("javascript:alert(1)", Err(WebAddressError::Scheme))]
    #[case("mailto:contact@ville.fr", Err(WebAddressError::UserInfo))]
    #[case("contact@ville.fr", Err(WebAddressError::UserInfo))]
    #[case("voir facebook", Err(WebAddressError::Host))]
    #[case("https://médiathèque.fr", Err(WebAddressError::Host))]
    #[case("https://127.0.0.1/", Err(WebAddressError::Host))]
    #[case("", Err(WebAddressError::Host))]
    fn addresses(#[case] text: &str, #[case] expected: Result<&str, WebAddressError>) {
        assert_eq!(
            WebAddress::read(text).as_ref().map(WebAddress::as_str),
            expected.as_ref().map(|text| *text)
        );
    }

    #[test]
    fn the_host_that_a_person_recognises() {
        let address: WebAddress = "https://www.ville.fr:8080/accueil?x#y".parse().unwrap();
        assert_eq!(address.host(), "ville.fr");
        assert_eq!(
            WebAddress::read(&format!("https://ville.fr/{}", "é".repeat(700))),
            Err(WebAddressError::TooLong)
        );
    }

    proptest! {
        #[test]
        fn what_is_read_is_written_strictly(text in "(https?:?/?/?)?[a-zA-Z0-9.:é-]{0,12}[/?#|]?.{0,9}") {
            if let Ok(address) = WebAddress::read(&text) {
                prop_assert_eq!(address.as_str().parse::<WebAddress>(), Ok(address.clone()));
                prop_assert!(address.as_str().bytes().all(|b| b.is_ascii_graphic() && b != b'|'));
                prop_assert!(address.as_str().starts_with("http"));
            }
        }
    }
}
