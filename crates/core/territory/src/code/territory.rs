//! One code for the four levels.

use super::{CodeError, CommuneCode, DepartementCode, EpciCode, RegionCode, serde_as_text};
use crate::territory::Level;
use std::fmt;
use std::str::FromStr;

/// The code of a territory of any level.
///
/// Text form, in URLs and settings: commune `04112`, EPCI `200034700`, département `D04` (a bare `04` is
/// read too), région `R93`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TerritoryCode {
    /// A commune.
    Commune(CommuneCode),
    /// An EPCI with own taxation.
    Epci(EpciCode),
    /// A département or overseas collectivity.
    Departement(DepartementCode),
    /// A région or overseas collectivity.
    Region(RegionCode),
}

impl TerritoryCode {
    /// Its level.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::Commune(_) => Level::Commune,
            Self::Epci(_) => Level::Epci,
            Self::Departement(_) => Level::Departement,
            Self::Region(_) => Level::Region,
        }
    }
}

impl FromStr for TerritoryCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let code = text.trim();
        let read = match code.as_bytes() {
            [b'R' | b'r', ..] => code[1..].parse().map(Self::Region),
            [b'D' | b'd', ..] => code[1..].parse().map(Self::Departement),
            [_, _] | [_, _, _] => code.parse().map(Self::Departement),
            [_, _, _, _, _] => code.parse().map(Self::Commune),
            _ => code.parse().map(Self::Epci),
        };
        read.map_err(|_| CodeError::new("a territory", text))
    }
}

impl fmt::Display for TerritoryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Commune(code) => code.fmt(f),
            Self::Epci(code) => code.fmt(f),
            Self::Departement(code) => write!(f, "D{code}"),
            Self::Region(code) => write!(f, "R{code}"),
        }
    }
}

serde_as_text!(TerritoryCode);

impl From<CommuneCode> for TerritoryCode {
    fn from(code: CommuneCode) -> Self {
        Self::Commune(code)
    }
}

impl From<EpciCode> for TerritoryCode {
    fn from(code: EpciCode) -> Self {
        Self::Epci(code)
    }
}

impl From<DepartementCode> for TerritoryCode {
    fn from(code: DepartementCode) -> Self {
        Self::Departement(code)
    }
}

impl From<RegionCode> for TerritoryCode {
    fn from(code: RegionCode) -> Self {
        Self::Region(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("04112", "04112", Level::Commune)]
    #[case("2A004", "2A004", Level::Commune)]
    #[case("200034700", "200034700", Level::Epci)]
    #[case("D04", "D04", Level::Departement)]
    #[case("04", "D04", Level::Departement)]
    #[case("d2a", "D2A", Level::Departement)]
    #[case("974", "D974", Level::Departement)]
    #[case(" r93 ", "R93", Level::Region)]
    fn reads_every_level(#[case] text: &str, #[case] shown: &str, #[case] level: Level) {
        let code: TerritoryCode = text.parse().unwrap();
        assert_eq!((code.to_string().as_str(), code.level()), (shown, level));
        assert_eq!(shown.parse::<TerritoryCode>().unwrap(), code);
        assert_eq!(serde_json::to_string(&code).unwrap(), format!("\"{shown}\""));
    }

    #[rstest]
    #[case("")]
    #[case("R")]
    #[case("Réunion")]
    #[case("0411")]
    #[case("20003470")]
    fn refuses_the_rest(#[case] text: &str) {
        assert!(text.parse::<TerritoryCode>().is_err());
    }
}
