//! Telephone, e-mail and web addresses.

use maillage_vocabulary::{Email, EmailError, Phone, PhoneError, WebAddress, WebAddressError};

use super::Reading;
use crate::exchange::Reason;
use crate::exchange::national::columns::Column;
use crate::exchange::scan::split;
use crate::model::{Contact, Wheelchair};

impl Reading<'_> {
    pub(super) fn contact(&mut self, near: Option<&str>) -> Contact {
        Contact {
            phone: self.phone(near),
            emails: self.emails(),
            websites: self.addresses(Column::Websites),
            booking: self.address(Column::Booking),
        }
    }

    fn phone(&mut self, near: Option<&str>) -> Option<Phone> {
        let text = self.text(Column::Phone);
        if text.is_empty() {
            return None;
        }
        let reason = match Phone::read(&text, near) {
            Ok(phone) => {
                if phone.as_str() != text {
                    self.say(Column::Phone, &text, Reason::PhoneRewritten, "", Some(phone.as_str()));
                }
                return Some(phone);
            }
            Err(PhoneError::Several(first)) => {
                self.set_aside(Column::Phone, &text, Reason::PhoneSeveral, "", Some(first.as_str()));
                return Some(first);
            }
            Err(PhoneError::Short) => Reason::PhoneShort,
            Err(PhoneError::Foreign) => Reason::PhoneForeign,
            Err(PhoneError::Empty | PhoneError::Length) => Reason::PhoneLength,
        };
        self.set_aside(Column::Phone, &text, reason, "", None);
        None
    }

    fn emails(&mut self) -> Vec<Email> {
        let text = self.text(Column::Emails);
        let mut emails = Vec::new();
        for piece in split(&text, [b'|', b';', b',', b'\n']).map(str::trim).filter(|piece| !piece.is_empty())
        {
            match Email::read(piece) {
                Err(_) if piece.matches('@').count() > 1 => {
                    let words = piece.split([' ', '/', '\u{a0}']).filter(|word| word.contains('@'));
                    words.for_each(|word| self.email(word, Email::read(word), &mut emails));
                }
                read => self.email(piece, read, &mut emails),
            }
        }
        emails
    }

    fn email(&mut self, text: &str, read: Result<Email, EmailError>, emails: &mut Vec<Email>) {
        match read {
            Ok(email) => {
                if email.as_str() != text {
                    self.say(Column::Emails, text, Reason::EmailRewritten, "", Some(email.as_str()));
                }
                push_new(emails, email);
            }
            Err(error) => {
                let guess = Email::guess(text);
                let fix = guess.as_ref().map(Email::as_str);
                self.set_aside(Column::Emails, text, Reason::EmailForm, email_detail(error), fix);
            }
        }
    }

    fn addresses(&mut self, column: Column) -> Vec<WebAddress> {
        let text = self.text(column);
        let mut addresses: Vec<WebAddress> = Vec::new();
        for part in split(&text, [b'|']).map(str::trim).filter(|part| !part.is_empty()) {
            // A valid address may hold a semicolon, which separated addresses in v0.1 only.
            let whole = if self.context.old { None } else { part.parse().ok() };
            if let Some(address) = whole {
                push_new(&mut addresses, address);
            } else {
                for piece in pieces(part) {
                    self.web(column, piece, &mut addresses);
                }
            }
        }
        addresses
    }

    fn web(&mut self, column: Column, text: &str, addresses: &mut Vec<WebAddress>) {
        match WebAddress::read(text) {
            Ok(address) => {
                if address.as_str() != text {
                    self.say(column, text, Reason::AddressRewritten, "", Some(address.as_str()));
                }
                push_new(addresses, address);
            }
            Err(error) => self.set_aside(column, text, Reason::AddressForm, address_detail(error), None),
        }
    }

    fn address(&mut self, column: Column) -> Option<WebAddress> {
        let mut addresses = self.addresses(column).into_iter();
        let first = addresses.next();
        for other in addresses {
            self.set_aside(column, other.as_str(), Reason::AddressSeveral, "", None);
        }
        first
    }

    /// The Acceslibre sheet. Some files say there in words whether a wheelchair gets in.
    pub(super) fn accessibility(&mut self) -> (Option<WebAddress>, Wheelchair) {
        let text = self.row.cell(Column::AccessibilitySheet);
        let is_address = text.is_empty() || text.starts_with("http");
        let wheelchair = if is_address { Wheelchair::Unknown } else { Wheelchair::read(text) };
        if wheelchair == Wheelchair::Unknown {
            return (self.address(Column::AccessibilitySheet), wheelchair);
        }
        self.set_aside(Column::AccessibilitySheet, text, Reason::WheelchairRead, "", None);
        (None, wheelchair)
    }
}

fn push_new<T: PartialEq>(values: &mut Vec<T>, value: T) {
    if !values.contains(&value) {
        values.push(value);
    }
}

/// The addresses of a part of a cell: one, or one after the other where each shows its beginning.
fn pieces(part: &str) -> Vec<&str> {
    let pieces = split_on_beginnings(part).into_iter().map(|piece| piece.trim_matches(LOOSE));
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// What may stand around an address in a list.
const LOOSE: [char; 6] = [' ', ';', ',', '\n', '\r', '\u{a0}'];

fn split_on_beginnings(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (rank, sign) in text.char_indices().filter(|(_, c)| matches!(c, ' ' | ';' | ',' | '\n' | '\u{a0}')) {
        let rest = text[rank + sign.len_utf8()..].trim_start();
        let begins = ["http://", "https://", "www."].iter().any(|start| rest.starts_with(start));
        // "https:// www.ville.fr" is one address.
        if begins && !text[start..rank].trim_end().ends_with("//") {
            pieces.push(&text[start..rank]);
            start = rank + sign.len_utf8();
        }
    }
    pieces.push(&text[start..]);
    pieces
}

fn email_detail(error: EmailError) -> &'static str {
    match error {
        EmailError::At => "@",
        EmailError::Local => "…@",
        EmailError::Domain => "@…",
        EmailError::NotAscii => "é, à, ç…",
        EmailError::TooLong => "> 254",
    }
}

fn address_detail(error: WebAddressError) -> &'static str {
    match error {
        WebAddressError::Scheme => "http, https",
        WebAddressError::Host => "https://…",
        WebAddressError::UserInfo => "@",
        WebAddressError::TooLong => "> 2000",
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("https://a.fr/;https://b.fr", &["https://a.fr/", "https://b.fr"])]
    #[case("https://a.fr; https://b.fr", &["https://a.fr", "https://b.fr"])]
    #[case("www.a.fr\nwww.b.fr", &["www.a.fr", "www.b.fr"])]
    #[case("https://a.fr/x;y=1,2", &["https://a.fr/x;y=1,2"])]
    #[case("https:// www.a.fr", &["https:// www.a.fr"])]
    #[case("", &[])]
    fn web_addresses_are_told_apart(#[case] text: &str, #[case] expected: &[&str]) {
        assert_eq!(pieces(text), expected);
    }
}
