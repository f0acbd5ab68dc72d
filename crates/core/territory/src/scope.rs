//! What a network covers.

use crate::code::serde_as_text;
use crate::{CodeError, Commune, Level, Territories, TerritoryCode};
use std::fmt;
use std::str::FromStr;

/// The régions and départements that one network covers: `R93`, or `R93,D26`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope(Vec<TerritoryCode>);

/// Why a text is not a scope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScopeError {
    /// No code at all.
    #[error("a scope names at least one région or département")]
    Empty,
    /// A part is not a code.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// A commune or an EPCI: a scope is made of whole départements.
    #[error("`{0}` is neither a région nor a département")]
    Level(TerritoryCode),
    /// No région and no département has this code.
    #[error("`{0}` names no région and no département")]
    Unknown(TerritoryCode),
}

impl Scope {
    /// The codes, in the order given, each once.
    #[must_use]
    pub fn codes(&self) -> &[TerritoryCode] {
        &self.0
    }

    /// Whether the commune is covered.
    #[must_use]
    pub fn contains(&self, commune: &Commune) -> bool {
        self.0.iter().any(|code| match code {
            TerritoryCode::Region(region) => *region == commune.region,
            TerritoryCode::Departement(departement) => *departement == commune.departement,
            TerritoryCode::Commune(_) | TerritoryCode::Epci(_) => false,
        })
    }

    /// The communes covered, by code.
    pub fn communes<'a>(&'a self, territories: &'a Territories) -> impl Iterator<Item = &'a Commune> {
        territories.communes().iter().filter(|commune| self.contains(commune))
    }

    /// Whether some commune of the territory is covered. An EPCI may be covered in part only.
    #[must_use]
    pub fn touches(&self, territories: &Territories, code: TerritoryCode) -> bool {
        let Some(territory) = territories.territory(code) else { return false };
        let mut communes = territory.communes();
        match code.level() {
            // A network is made of whole départements: one commune tells.
            Level::Commune | Level::Departement => {
                communes.next().is_some_and(|commune| self.contains(commune))
            }
            Level::Epci | Level::Region => communes.any(|commune| self.contains(commune)),
        }
    }
}

impl Default for Scope {
    /// Provence-Alpes-Côte d'Azur.
    fn default() -> Self {
        Self("R93".parse().into_iter().collect())
    }
}

impl FromStr for Scope {
    type Err = ScopeError;

    /// Codes separated by commas or spaces, each of a région or a département that exists.
    fn from_str(text: &str) -> Result<Self, ScopeError> {
        let mut codes = Vec::new();
        for part in text.split(|c: char| c == ',' || c.is_whitespace()).filter(|part| !part.is_empty()) {
            let code: TerritoryCode = part.parse()?;
            if !matches!(code.level(), Level::Region | Level::Departement) {
                return Err(ScopeError::Level(code));
            }
            if Territories::embedded().territory(code).is_none() {
                return Err(ScopeError::Unknown(code));
            }
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        if codes.is_empty() { Err(ScopeError::Empty) } else { Ok(Self(codes)) }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, code) in self.0.iter().enumerate() {
            write!(f, "{}{code}", if index == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

serde_as_text!(Scope);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_shows_a_list() {
        let scope: Scope = " r93, 26 D26,R93".parse().unwrap();
        assert_eq!(scope.to_string(), "R93,D26");
        assert_eq!(serde_json::from_str::<Scope>("\"R93,D26\"").unwrap(), scope);
        assert_eq!(Scope::default().to_string(), "R93");
    }

    #[test]
    fn refuses_what_is_not_made_of_departements() {
        assert_eq!(" ,".parse::<Scope>(), Err(ScopeError::Empty));
        assert!(matches!("R93,04112".parse::<Scope>(), Err(ScopeError::Level(_))));
        assert!(matches!("R93,X".parse::<Scope>(), Err(ScopeError::Code(_))));
        for nowhere in ["R99", "D99", "R93,D20"] {
            assert!(matches!(nowhere.parse::<Scope>(), Err(ScopeError::Unknown(_))), "{nowhere}");
        }
    }

    #[test]
    fn covers_whole_regions_and_departements() {
        let all = Territories::embedded();
        let scope: Scope = "R93,D26".parse().unwrap();
        let covered = |code| scope.contains(all.commune(code).unwrap());
        assert!(covered("04112") && covered("13055") && covered("26362"));
        assert!(!covered("38185"));
        assert_eq!(Scope::default().communes(all).count(), 946);
        assert!(scope.touches(all, "R84".parse().unwrap()));
        assert!(!Scope::default().touches(all, "R84".parse().unwrap()));
    }
}
