//! Where a place is.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use maillage_territory::{CommuneCode, Point, PostalCode};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use maillage_vocabulary::{Line, TextError};

use super::Complement;

/// Where a place is, as its source says it, and the commune that this means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Location {
    /// The commune of today. None when neither code, name nor postal code leads to one.
    pub commune: Option<CommuneCode>,
    /// Name of the commune, as given.
    pub commune_name: CommuneName,
    /// Postal code.
    pub postal_code: PostalCode,
    /// Number and street.
    pub street: Street,
    /// Floor, building, locality.
    pub complement: Option<Complement>,
    /// Position, WGS 84.
    pub point: Option<Point>,
}

/// Number and street, in the characters that the national library accepts.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Street(Line<300>);

/// Name of a commune, in the characters that the national library accepts: letters, digits, hyphens,
/// apostrophes, spaces.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommuneName(Line<150>);

/// Why a text is not a street or the name of a commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PlaceNameError {
    /// Empty or too long.
    #[error(transparent)]
    Text(#[from] TextError),
    /// A character that the national library refuses.
    #[error("the character `{0}` is not accepted here")]
    Character(char),
}

impl Location {
    /// The code of the commune; failing that, the postal code.
    pub fn nearest_code(&self) -> &str {
        self.commune.as_ref().map_or(self.postal_code.as_str(), CommuneCode::as_str)
    }
}

/// Non-breaking spaces are spaces here.
fn with_plain_spaces(text: &str) -> Cow<'_, str> {
    // The last bytes of both, which few other characters share.
    let may_hold_one = text.bytes().any(|byte| matches!(byte, 0xa0 | 0xaf));
    if may_hold_one { Cow::Owned(text.replace(['\u{a0}', '\u{202f}'], " ")) } else { Cow::Borrowed(text) }
}

/// Letters of French and its neighbours, as the national library lists them.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' | 'Œ' | 'œ' | 'Ÿ')
}

fn fits_street(c: char) -> bool {
    let sign = matches!(c, '-' | ',' | '(' | ')' | '°' | '.' | '&' | ':' | '+' | '–' | '|' | ';' | '/');
    sign || fits_commune(c)
}

fn fits_commune(c: char) -> bool {
    is_letter(c) || matches!(c, ' ' | '-' | '\'' | '’')
}

/// `text` with every character that does not fit replaced by the closest that does.
fn closest(text: &str, fits: fn(char) -> bool) -> String {
    let replaced: String = text.chars().map(|c| if fits(c) { c } else { substitute(c, fits) }).collect();
    let tidy: Vec<&str> = replaced.split(' ').filter(|word| !word.is_empty()).collect();
    tidy.join(" ")
}

fn substitute(c: char, fits: fn(char) -> bool) -> char {
    let close = match c {
        '"' | '“' | '”' | '«' | '»' | '`' | '´' | '‘' | 'ʼ' => '\'',
        '‐' | '‑' | '−' | '—' | '–' | '_' => '-',
        '\\' | '|' => '/',
        '[' | '{' => '(',
        ']' | '}' => ')',
        'º' | '˚' => '°',
        _ => ' ',
    };
    if fits(close) { close } else { ' ' }
}

macro_rules! place_name {
    ($name:ident, $max:literal, $fits:path) => {
        impl $name {
            /// The text, if each character is accepted.
            pub fn new(text: &str) -> Result<Self, PlaceNameError> {
                let line = Line::<$max>::new(&with_plain_spaces(text))?;
                match line.as_str().chars().find(|&c| !$fits(c)) {
                    None => Ok(Self(line)),
                    Some(refused) => Err(PlaceNameError::Character(refused)),
                }
            }

            /// The text with each character that is not accepted replaced by the closest that is, cut if
            /// it is too long. Aloud: the caller says so.
            pub fn repaired(text: &str) -> Result<Self, TextError> {
                Line::<$max>::cut(&closest(text, $fits))
                    .and_then(|line| Line::new(&closest(line.as_str(), $fits)))
                    .map(Self)
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl FromStr for $name {
            type Err = PlaceNameError;

            fn from_str(text: &str) -> Result<Self, PlaceNameError> {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self.as_str(), formatter)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::new(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }
    };
}

place_name!(Street, 300, fits_street);
place_name!(CommuneName, 150, fits_commune);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("12 BIS RUE DE LECLERCQ")]
    #[case("Tribu de Gööpä (Gopahin), n° 4/6 – bât. A & B")]
    #[case("1 rue de l’Œuvre")]
    fn streets(#[case] text: &str) {
        assert_eq!(Street::new(text).unwrap().as_str(), text);
    }

    #[rstest]
    #[case("3 place \"Jaurès\"", "3 place 'Jaurès'")]
    #[case("Bât_A\tétage [2]", "Bât-A étage (2)")]
    #[case("1 rue @ du <b>Port</b>", "1 rue du b Port /b")]
    fn streets_repaired(#[case] text: &str, #[case] expected: &str) {
        assert!(Street::new(text).is_err());
        assert_eq!(Street::repaired(text).unwrap().as_str(), expected);
    }

    #[test]
    fn communes() {
        assert!(CommuneName::new("L'Isle-sur-la-Sorgue").is_ok());
        assert_eq!(CommuneName::new("St. Julien"), Err(PlaceNameError::Character('.')));
        assert_eq!(CommuneName::repaired("St. Julien (04)").unwrap().as_str(), "St Julien 04");
        assert_eq!(CommuneName::repaired("???"), Err(TextError::Empty));
    }

    proptest! {
        #[test]
        fn what_is_repaired_is_accepted(text in ".{0,400}") {
            if let Ok(street) = Street::repaired(&text) {
                prop_assert_eq!(Street::new(street.as_str()), Ok(street.clone()));
            }
            if let Ok(commune) = CommuneName::repaired(&text) {
                prop_assert_eq!(CommuneName::new(commune.as_str()), Ok(commune.clone()));
            }
        }
    }
}
