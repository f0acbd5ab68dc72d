//! E-mail addresses.

use std::str::FromStr;

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

use crate::text_form::text_form;

/// Longest address that mail servers accept.
const LONGEST: usize = 254;
/// Signs of a local part, beside letters and digits. The vertical bar is left out: it separates the
/// values of a cell.
const LOCAL_SIGNS: &[u8] = b".!#$%&'*+/=?^_`{}~-";

/// One e-mail address, as the national library accepts it: an ASCII local part of at least two
/// characters that starts with a letter, a digit or `_`; a domain with at least one dot, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(Box<str>);

/// Why a text is not an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum EmailError {
    /// No `@`, or several.
    #[error("an e-mail address has one @")]
    At,
    /// What stands before the `@`.
    #[error("what stands before the @ is not valid")]
    Local,
    /// What stands after the `@`.
    #[error("what stands after the @ is not a domain")]
    Domain,
    /// An accent or another character that addresses do not have.
    #[error("an e-mail address has no accent")]
    NotAscii,
    /// More than 254 characters.
    #[error("an e-mail address has at most 254 characters")]
    TooLong,
}

impl Email {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the `@`.
    pub fn local(&self) -> &str {
        self.0.split_once('@').map_or("", |(local, _)| local)
    }

    /// Reads an address as people write it: `mailto:`, spaces around, a full stop at the end, a domain
    /// in upper case.
    pub fn read(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        let text = text.strip_prefix("mailto:").unwrap_or(text).trim();
        let text = text.trim_matches(|c| matches!(c, '<' | '>' | ',' | ';' | '.' | ':'));
        if text.len() > LONGEST {
            return Err(EmailError::TooLong);
        }
        if !text.is_ascii() {
            return Err(EmailError::NotAscii);
        }
        let (local, domain) = text.split_once('@').ok_or(EmailError::At)?;
        let (local, domain) = (local.trim_end(), domain.trim_start());
        if domain.contains('@') {
            return Err(EmailError::At);
        }
        check_local(local.as_bytes())?;
        check_domain(domain)?;
        let mut email = String::with_capacity(local.len() + 1 + domain.len());
        email.extend([local, "@", domain]);
        email[local.len() + 1..].make_ascii_lowercase();
        Ok(Self(email.into_boxed_str()))
    }

    /// An address that a person may have meant by a text that is none: without accents or inner spaces,
    /// `(at)` for `@`. To propose, never to apply.
    pub fn guess(text: &str) -> Option<Self> {
        let plain: String = text.nfkd().filter(|c| c.is_ascii() && !c.is_whitespace()).collect();
        Self::read(&plain.replace("(at)", "@").replace("[at]", "@")).ok()
    }
}

fn check_local(local: &[u8]) -> Result<(), EmailError> {
    let starts = local.first().is_some_and(|&b| b.is_ascii_alphanumeric() || b == b'_');
    let signs = local.iter().all(|b| b.is_ascii_alphanumeric() || LOCAL_SIGNS.contains(b));
    let dots = local.last() != Some(&b'.') && !local.windows(2).any(|pair| pair == b"..");
    if local.len() >= 2 && starts && signs && dots { Ok(()) } else { Err(EmailError::Local) }
}

fn check_domain(domain: &str) -> Result<(), EmailError> {
    let labels = domain.as_bytes().split(|b| *b == b'.').all(|label| {
        !label.is_empty()
            && !label.starts_with(b"-")
            && !label.ends_with(b"-")
            && label.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-')
    });
    let (_, last) = domain.rsplit_once('.').ok_or(EmailError::Domain)?;
    let ends = last.len() >= 2 && last.bytes().any(|b| b.is_ascii_alphabetic());
    if labels && ends { Ok(()) } else { Err(EmailError::Domain) }
}

impl FromStr for Email {
    type Err = EmailError;

    /// Strict: exactly what `as_str` writes.
    fn from_str(text: &str) -> Result<Self, EmailError> {
        let read = Self::read(text)?;
        if read.as_str() == text { Ok(read) } else { Err(EmailError::Local) }
    }
}

text_form!(Email);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("contact@laquincaillerie.tl", Ok("contact@laquincaillerie.tl"))]
    #[case("  mailto:Contact@Ville.FR. ", Ok("Contact@ville.fr"))]
    #[case("<contact@ville.fr>;", Ok("contact@ville.fr"))]
    #[case("contact @ ville.fr", Ok("contact@ville.fr"))]
    #[case("bibliothèque@ville.fr", Err(EmailError::NotAscii))]
    #[case("contact.ville.fr", Err(EmailError::At))]
    #[case("a@b@ville.fr", Err(EmailError::At))]
    #[case("-contact@ville.fr", Err(EmailError::Local))]
    #[case("a@ville.fr", Err(EmailError::Local))]
    #[case("con tact@ville.fr", Err(EmailError::Local))]
    #[case("contact@ville", Err(EmailError::Domain))]
    #[case("contact@ville..fr", Err(EmailError::Domain))]
    #[case("contact@ville.f", Err(EmailError::Domain))]
    fn emails(#[case] text: &str, #[case] expected: Result<&str, EmailError>) {
        assert_eq!(Email::read(text).as_ref().map(Email::as_str), expected.as_ref().map(|text| *text));
    }

    #[test]
    fn a_guess_is_only_a_guess() {
        assert_eq!(Email::guess("média thèque(at)ville.fr").unwrap().as_str(), "mediatheque@ville.fr");
        assert_eq!(Email::guess("voir le site"), None);
        assert!("Contact@Ville.fr".parse::<Email>().is_err());
        assert_eq!(Email::read(&format!("{}@ville.fr", "a".repeat(300))), Err(EmailError::TooLong));
    }

    proptest! {
        #[test]
        fn what_is_read_is_written_strictly(text in "[a-zA-Z0-9._|é ]{0,6}@?[a-zA-Z0-9.-]{0,9}") {
            if let Ok(email) = Email::read(&text) {
                prop_assert_eq!(email.as_str().parse::<Email>(), Ok(email.clone()));
                prop_assert!(!email.as_str().contains(['|', ' ']));
            }
        }
    }
}
