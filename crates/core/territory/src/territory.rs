//! A territory of any level, seen through its communes.

use crate::{Commune, TerritoryCode};
use serde::{Deserialize, Serialize};

/// The four levels, from the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Commune.
    Commune,
    /// EPCI with own taxation (intercommunality).
    Epci,
    /// Département.
    Departement,
    /// Région.
    Region,
}

impl Level {
    /// All of them, from the smallest.
    pub const ALL: [Self; 4] = [Self::Commune, Self::Epci, Self::Departement, Self::Region];
}

/// A commune, EPCI, département or région.
#[derive(Debug, Clone, Copy)]
pub struct Territory<'a> {
    pub(crate) code: TerritoryCode,
    pub(crate) name: &'a str,
    pub(crate) all: &'a [Commune],
    pub(crate) members: &'a [u32],
}

impl<'a> Territory<'a> {
    /// Its code.
    #[must_use]
    pub const fn code(&self) -> TerritoryCode {
        self.code
    }

    /// Its level.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.code.level()
    }

    /// Its official name.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    /// Its communes, by code. One for a commune.
    pub fn communes(&self) -> impl ExactSizeIterator<Item = &'a Commune> + use<'a> {
        let all = self.all;
        self.members.iter().map(move |index| &all[*index as usize])
    }

    /// Municipal population: the sum over its communes. None if none of them was counted.
    #[must_use]
    pub fn population(&self) -> Option<u32> {
        self.communes().filter_map(|commune| commune.population).reduce(|a, b| a + b)
    }

    /// The larger territories that hold it, whole or in part, from the smallest level, by code: an EPCI may
    /// cross the border of a département or région.
    #[must_use]
    pub fn parents(&self) -> Vec<TerritoryCode> {
        let mut parents: Vec<_> = self.communes().flat_map(above).collect();
        parents.retain(|parent| parent.level() > self.level());
        parents.sort_unstable();
        parents.dedup();
        parents
    }
}

fn above(commune: &Commune) -> impl Iterator<Item = TerritoryCode> + use<> {
    let epci = commune.epci.map(TerritoryCode::Epci);
    let departement = TerritoryCode::Departement(commune.departement);
    epci.into_iter().chain([departement, TerritoryCode::Region(commune.region)])
}
