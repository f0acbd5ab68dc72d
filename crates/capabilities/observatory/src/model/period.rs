//! What a value is about: a year, a month or a quarter of it.

use std::fmt;
use std::str::FromStr;

/// A year, a month (`2025-06`) or a quarter (`2025-T3`). In order, the latest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    year: u16,
    part: Part,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Part {
    Quarter(u8),
    Month(u8),
    Year,
}

/// This text is no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a period as 2025, 2025-06 or 2025-T3")]
pub struct NotAPeriod;

impl Period {
    /// A year, from 1900 to 2199.
    pub fn year(year: u16) -> Option<Self> {
        (1900..2200).contains(&year).then_some(Self { year, part: Part::Year })
    }

    /// The first one there is.
    pub const fn earliest() -> Self {
        Self { year: 1900, part: Part::Quarter(1) }
    }

    /// The year of two digits in the name of a column: the first census told so is that of 1968.
    pub fn of_two_digits(digits: &str) -> Option<Self> {
        let is_year = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number: u16 = digits.parse().ok().filter(|_| is_year)?;
        Self::year(if number < 68 { 2000 + number } else { 1900 + number })
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let (year, part) = text.trim().split_once('-').map_or((text.trim(), None), |(a, b)| (a, Some(b)));
        let digits = |text: &str, length| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
        let whole = digits(year, 4).then(|| year.parse().ok().and_then(Self::year)).flatten();
        let whole = whole.ok_or(NotAPeriod)?;
        let Some(part) = part else { return Ok(whole) };
        let quarter = part.strip_prefix(['T', 't', 'Q', 'q']);
        let number = |text: &str, most: u8| text.parse().ok().filter(|number| (1..=most).contains(number));
        let part = match quarter {
            Some(rest) if digits(rest, 1) => number(rest, 4).map(Part::Quarter),
            None if digits(part, 2) => number(part, 12).map(Part::Month),
            _ => None,
        };
        part.map(|part| Self { part, ..whole }).ok_or(NotAPeriod)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Part::Year => write!(f, "{}", self.year),
            Part::Month(month) => write!(f, "{}-{month:02}", self.year),
            Part::Quarter(quarter) => write!(f, "{}-T{quarter}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_read_back() {
        for text in ["2021", "2025-06", "2025-T3"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        assert_eq!(" 2025-q3 ".parse::<Period>().unwrap().to_string(), "2025-T3");
        for wrong in
            ["", "21", "2025-13", "2025-T5", "2025-6", "+025", "2025-+6", "2025-T33", "1800", "2025-"]
        {
            assert_eq!(wrong.parse::<Period>(), Err(NotAPeriod), "{wrong}");
        }
    }

    #[test]
    fn years_of_two_digits_are_those_of_the_census() {
        let year = |digits| Period::of_two_digits(digits).map(|period| period.to_string());
        assert_eq!([year("21"), year("67"), year("68")].map(Option::unwrap), ["2021", "2067", "1968"]);
        assert_eq!((year("2"), year("+1"), year("2a")), (None, None, None));
    }

    #[test]
    fn the_latest_comes_last() {
        let mut all: Vec<Period> =
            ["2025", "2024", "2025-06"].iter().map(|text| text.parse().unwrap()).collect();
        all.sort_unstable();
        assert_eq!(all.last().unwrap().to_string(), "2025");
    }
}
