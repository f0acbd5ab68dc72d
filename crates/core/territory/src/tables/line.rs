//! One tab-separated line, cell after cell.

use crate::Point;
use std::str::FromStr;

/// A cell that is missing or does not have its shape.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Malformed;

/// The cells of a line that are left. Every reader takes the next one.
pub(super) struct Line<'a>(Option<&'a str>);

impl<'a> Line<'a> {
    pub fn new(line: &'a str) -> Self {
        Self(Some(line))
    }

    pub fn text(&mut self) -> Result<&'a str, Malformed> {
        let rest = self.0.ok_or(Malformed)?;
        // Cells are short: a plain loop finds their end sooner than a search made for long texts.
        let end = rest.bytes().position(|byte| byte == b'\t');
        self.0 = end.map(|end| &rest[end + 1..]);
        Ok(end.map_or(rest, |end| &rest[..end]))
    }

    pub fn code<C: FromStr>(&mut self) -> Result<C, Malformed> {
        self.text()?.parse().map_err(|_| Malformed)
    }

    /// An empty cell is an absent value.
    pub fn optional<C: FromStr>(&mut self) -> Result<Option<C>, Malformed> {
        let text = self.text()?;
        if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Malformed) }
    }

    /// Values separated by spaces.
    pub fn list<C: FromStr, L: FromIterator<C>>(&mut self) -> Result<L, Malformed> {
        self.text()?.split_ascii_whitespace().map(|part| part.parse().map_err(|_| Malformed)).collect()
    }

    /// Two cells, latitude and longitude, in 1e-5 degree.
    pub fn point(&mut self) -> Result<Option<Point>, Malformed> {
        let degrees = |value: i32| f64::from(value) / 1e5;
        match (self.optional()?.map(degrees), self.optional()?.map(degrees)) {
            (Some(lat), Some(lon)) => Point::new(lat, lon).map(Some).ok_or(Malformed),
            (None, None) => Ok(None),
            _ => Err(Malformed),
        }
    }
}
