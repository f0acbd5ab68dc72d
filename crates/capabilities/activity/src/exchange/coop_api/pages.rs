//! Page after page.

use std::collections::HashSet;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::Value;
use thiserror::Error;

use super::record::Reader;
use crate::exchange::{Import, Options};

/// Activities asked in a page: the most that the API gives.
const SIZE: u16 = 500;
/// More pages than that are no end of reading: five million activities.
const MOST_PAGES: usize = 10_000;

/// An answer that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PagesError {
    /// Not JSON.
    #[error("the answer is not JSON: {0}")]
    NotJson(String),
    /// JSON without a list of activities.
    #[error("the answer holds no list of activities")]
    NotPage,
    /// It says that there is more, and not where.
    #[error("the answer says that there are more pages, without a way to the next")]
    NoNext,
    /// It leads back to a page that was read.
    #[error("the pages turn in a circle")]
    Circle,
}

/// Reads the pages of one exchange.
pub struct Pages<'o> {
    options: &'o Options<'o>,
    since: Option<DateTime<Utc>>,
    next: Option<String>,
    asked: HashSet<String>,
    reader: Reader,
    import: Import,
    newest: Option<DateTime<Utc>>,
}

impl<'o> Pages<'o> {
    /// The activities that changed since a moment; all of them without one.
    pub fn new(since: Option<DateTime<Utc>>, options: &'o Options<'o>) -> Self {
        let mut pages = Self {
            options,
            since,
            next: None,
            asked: HashSet::new(),
            reader: Reader::new(),
            import: Import::new(options),
            newest: None,
        };
        pages.next = Some(pages.query(None));
        pages
    }

    /// What to ask next: path and query after the base of the API. None: all is read.
    pub fn next(&self) -> Option<&str> {
        self.next.as_deref()
    }

    /// Takes the answer to what was asked.
    ///
    /// # Errors
    ///
    /// An answer that is no page, or that leads nowhere. What was read before stays.
    pub fn take(&mut self, body: &[u8]) -> Result<(), PagesError> {
        let page: Value =
            serde_json::from_slice(body).map_err(|error| PagesError::NotJson(error.to_string()))?;
        let records = page.get("data").and_then(Value::as_array).ok_or(PagesError::NotPage)?;
        for record in records {
            self.newest = self.newest.max(self.reader.read(record, self.options, &mut self.import));
        }
        if let Some(asked) = self.next.take() {
            self.asked.insert(asked);
        }
        self.next = self.following(&page, records)?;
        Ok(())
    }

    /// What was read, and the last change among it: where to begin next time.
    pub fn finish(self) -> (Import, Option<DateTime<Utc>>) {
        (self.import, self.newest.or(self.since))
    }

    /// The query of a page. A cursor is the identifier of the last activity read.
    fn query(&self, after: Option<&str>) -> String {
        let mut query = format!("/activites?page%5Bsize%5D={SIZE}");
        if let Some(since) = self.since {
            let since = since.to_rfc3339_opts(SecondsFormat::Millis, true);
            query.push_str("&filter%5Bmodification%5D%5Bdepuis%5D=");
            query.push_str(&escaped(&since));
        }
        if let Some(after) = after {
            query.push_str("&page%5Bafter%5D=");
            query.push_str(&escaped(after));
        }
        query
    }

    /// The page after this one. Only its cursor is taken from the link: the address stays ours, so that the key goes
    /// nowhere else.
    fn following(&self, page: &Value, records: &[Value]) -> Result<Option<String>, PagesError> {
        let link = page.pointer("/links/next");
        let link = link.and_then(|link| link.as_str().or_else(|| link.get("href")?.as_str()));
        let more = page.pointer("/meta/has_next_page").and_then(Value::as_bool).unwrap_or(link.is_some());
        if !more {
            return Ok(None);
        }
        let last = || records.last()?.get("id")?.as_str().map(str::to_owned);
        let after = link.and_then(cursor).or_else(last).ok_or(PagesError::NoNext)?;
        let next = self.query(Some(&after));
        if self.asked.contains(&next) || self.asked.len() >= MOST_PAGES {
            return Err(PagesError::Circle);
        }
        Ok(Some(next))
    }
}

/// The cursor in the address of the next page.
fn cursor(link: &str) -> Option<String> {
    let (_, query) = link.split_once('?')?;
    let value = query.split('&').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        matches!(unescaped(name).as_deref(), Some("page[after]")).then_some(value)
    })?;
    unescaped(value).filter(|value| !value.is_empty())
}

/// A value in a query: everything but letters, digits, `-`, `.`, `_`, `~` is escaped (RFC 3986).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push('%');
            escaped.extend(
                [byte >> 4, byte & 15].map(|half| char::from(b"0123456789ABCDEF"[usize::from(half)])),
            );
        }
    }
    escaped
}

fn unescaped(text: &str) -> Option<String> {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte == b'%' {
            let (digits, after) = rest.split_at_checked(2)?;
            bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
            rest = after;
        } else {
            bytes.push(if byte == b'+' { b' ' } else { byte });
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn escapes_come_back(text in ".{0,12}") {
            prop_assert_eq!(unescaped(&escaped(&text)), Some(text));
        }
    }

    #[test]
    fn cursors_of_links() {
        assert_eq!(cursor("https://a.fr/x?page%5Bsize%5D=5&page%5Bafter%5D=a%2Fb").as_deref(), Some("a/b"));
        assert_eq!(cursor("/x?page[after]=12").as_deref(), Some("12"));
        assert_eq!(
            (cursor("/x"), cursor("/x?page[before]=1"), cursor("/x?page[after]=%zz")),
            (None, None, None)
        );
    }
}
