//! One small `Copy` type a kind of code.

use super::{CodeError, serde_as_text};
use std::fmt;
use std::str::FromStr;

/// Defines a code of at most `$size` ASCII characters, kept upper-case and padded with zero bytes.
macro_rules! code {
    ($(#[$doc:meta])* $name:ident[$size:literal], $what:literal, $check:path) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $size]);

        impl $name {
            /// The code as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                let length = self.0.iter().position(|byte| *byte == 0).unwrap_or($size);
                std::str::from_utf8(&self.0[..length]).unwrap_or_default()
            }

            fn read(code: &[u8]) -> Option<Self> {
                let mut bytes = [0; $size];
                let slot = bytes.get_mut(..code.len())?;
                slot.copy_from_slice(code);
                slot.make_ascii_uppercase();
                $check(slot).then_some(Self(bytes))
            }
        }

        impl FromStr for $name {
            type Err = CodeError;

            fn from_str(text: &str) -> Result<Self, CodeError> {
                // Nearly all codes come without spaces around.
                let read = Self::read(text.as_bytes()).or_else(|| Self::read(text.trim().as_bytes()));
                read.ok_or_else(|| CodeError::new($what, text))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        serde_as_text!($name);
    };
}

code! {
    /// INSEE code of a commune (or of a municipal arrondissement): `04112`, `2A004`, `97411`.
    CommuneCode[5], "a commune", is_commune
}
code! {
    /// SIREN of an EPCI with own taxation: nine digits, `200034700`.
    EpciCode[9], "an EPCI", is_epci
}
code! {
    /// INSEE code of a département or overseas collectivity: `04`, `2A`, `974`, `988`.
    DepartementCode[3], "a département", is_departement
}
code! {
    /// INSEE code of a région or overseas collectivity: `93`, `01`, `988`.
    RegionCode[3], "a région", is_region
}
code! {
    /// Postal code: five digits, `04100`. One code may serve several communes, and the reverse.
    PostalCode[5], "a postal code", is_postal
}

fn digits(code: &[u8]) -> bool {
    code.iter().all(u8::is_ascii_digit)
}

/// Two digits, or the letters of Corsica.
fn is_pair(code: &[u8]) -> bool {
    matches!(code, [b'2', b'A' | b'B']) || (code.len() == 2 && digits(code))
}

fn is_overseas(code: &[u8]) -> bool {
    matches!(code, [b'9', b'7' | b'8', third] if third.is_ascii_digit())
}

fn is_commune(code: &[u8]) -> bool {
    code.len() == 5 && is_pair(&code[..2]) && digits(&code[2..])
}

fn is_epci(code: &[u8]) -> bool {
    code.len() == 9 && digits(code)
}

fn is_departement(code: &[u8]) -> bool {
    is_pair(code) || is_overseas(code)
}

fn is_region(code: &[u8]) -> bool {
    (code.len() == 2 && digits(code)) || is_overseas(code)
}

fn is_postal(code: &[u8]) -> bool {
    code.len() == 5 && digits(code)
}

impl PostalCode {
    /// Whether the code starts like those of a département (`20` serves both of Corsica).
    /// A CEDEX code belongs to no commune, but it does belong to a département.
    #[must_use]
    pub fn may_be_in(&self, departement: DepartementCode) -> bool {
        let number = match departement.as_str() {
            "2A" | "2B" => "20",
            other => other,
        };
        self.as_str().starts_with(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("04112", "04112")]
    #[case(" 2a004 ", "2A004")]
    #[case("98901", "98901")]
    fn reads_communes(#[case] text: &str, #[case] code: &str) {
        assert_eq!(text.parse::<CommuneCode>().unwrap().as_str(), code);
    }

    #[rstest]
    #[case("")]
    #[case("4112")]
    #[case("041120")]
    #[case("2C004")]
    #[case("0411é")]
    fn refuses_other_communes(#[case] text: &str) {
        let error = text.parse::<CommuneCode>().unwrap_err();
        assert_eq!(error.to_string(), format!("`{text}` is not the code of a commune"));
    }

    #[test]
    fn reads_the_shapes_of_each_level() {
        assert_eq!("2b".parse::<DepartementCode>().unwrap().to_string(), "2B");
        assert_eq!("974".parse::<DepartementCode>().unwrap().to_string(), "974");
        assert!("104".parse::<DepartementCode>().is_err());
        assert_eq!("01".parse::<RegionCode>().unwrap().to_string(), "01");
        assert!("2A".parse::<RegionCode>().is_err());
        assert!("20003470".parse::<EpciCode>().is_err());
        assert!("0410 ".parse::<PostalCode>().is_err());
    }

    #[test]
    fn postal_codes_know_their_departement() {
        let code: PostalCode = "20090".parse().unwrap();
        assert!(code.may_be_in("2A".parse().unwrap()));
        assert!(!code.may_be_in("04".parse().unwrap()));
        assert!("97410".parse::<PostalCode>().unwrap().may_be_in("974".parse().unwrap()));
    }

    #[test]
    fn travels_as_text() {
        let code: CommuneCode = "04112".parse().unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"04112\"");
        assert_eq!(serde_json::from_str::<CommuneCode>("\"04112\"").unwrap(), code);
        assert!(serde_json::from_str::<CommuneCode>("\"nowhere\"").is_err());
        assert_eq!(format!("{code:>7}|{code:?}"), "  04112|CommuneCode(04112)");
    }
}
