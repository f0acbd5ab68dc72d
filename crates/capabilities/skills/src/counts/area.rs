//! Where people are counted: the network, its départements, and what each EPCI has in each of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use maillage_territory::{Commune, DepartementCode, EpciCode, Scope, Territories, TerritoryCode};

/// A territory that counts are told for.
///
/// Some EPCI lie in several départements. Telling both as wholes would let one be taken from the other; so each département
/// is divided in what EPCI have of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// The whole network.
    Network,
    /// A département.
    Departement(DepartementCode),
    /// What an EPCI has in a département; without one, communes that have none.
    Part(DepartementCode, Option<EpciCode>),
}

impl Area {
    /// The levels above it.
    pub const fn depth(self) -> usize {
        match self {
            Self::Network => 0,
            Self::Departement(_) => 1,
            Self::Part(..) => 2,
        }
    }

    /// The EPCI of a part.
    pub const fn epci(self) -> Option<EpciCode> {
        match self {
            Self::Part(_, epci) => epci,
            _ => None,
        }
    }

    /// The part in which a commune lies.
    pub const fn of(commune: &Commune) -> Self {
        Self::Part(commune.departement, commune.epci)
    }

    /// Its name in French.
    pub fn name(self) -> Option<&'static str> {
        let code = match self {
            Self::Network => return None,
            Self::Departement(code) => TerritoryCode::Departement(code),
            Self::Part(_, epci) => TerritoryCode::Epci(epci?),
        };
        Territories::embedded().territory(code).map(|found| found.name())
    }
}

/// `network`, `D04`, `D04:200034700`; `D04:` for communes without EPCI.
impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network => f.write_str("network"),
            Self::Departement(code) => write!(f, "{}", TerritoryCode::Departement(*code)),
            Self::Part(departement, epci) => {
                write!(f, "{}:", TerritoryCode::Departement(*departement))?;
                epci.map_or(Ok(()), |epci| write!(f, "{}", TerritoryCode::Epci(epci)))
            }
        }
    }
}

/// A text that names no territory of counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no territory of counts has this name")]
pub struct UnknownArea;

impl FromStr for Area {
    type Err = UnknownArea;

    fn from_str(text: &str) -> Result<Self, UnknownArea> {
        let departement = |text: &str| match text.parse() {
            Ok(TerritoryCode::Departement(code)) => Ok(code),
            _ => Err(UnknownArea),
        };
        match text.split_once(':') {
            None if text == "network" => Ok(Self::Network),
            None => departement(text).map(Self::Departement),
            Some((whole, "")) => Ok(Self::Part(departement(whole)?, None)),
            Some((whole, epci)) => match epci.parse() {
                Ok(TerritoryCode::Epci(code)) => Ok(Self::Part(departement(whole)?, Some(code))),
                _ => Err(UnknownArea),
            },
        }
    }
}

/// The territories of a network, each before its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    areas: Vec<Area>,
    /// For each, the ranks of its parts.
    parts: Vec<Vec<usize>>,
    ranks: BTreeMap<Area, usize>,
}

impl Ground {
    /// Of the communes of a scope.
    pub fn of(scope: &Scope) -> Self {
        Self::of_parts(scope.communes(Territories::embedded()).map(Area::of))
    }

    /// Of parts of départements, in any order.
    pub fn of_parts(parts: impl Iterator<Item = Area>) -> Self {
        let mut areas = BTreeSet::from([Area::Network]);
        for part in parts {
            if let Area::Part(departement, _) = part {
                areas.extend([Area::Departement(departement), part]);
            }
        }
        let whole = |area: &Area| match area {
            Area::Part(departement, _) => (Some(*departement), area.depth()),
            Area::Departement(departement) => (Some(*departement), 1),
            Area::Network => (None, 0),
        };
        let mut areas: Vec<_> = areas.into_iter().collect();
        areas.sort_by_key(|area| (whole(area), *area));
        let ranks: BTreeMap<_, _> = areas.iter().copied().zip(0..).collect();
        let mut parts = vec![Vec::new(); areas.len()];
        for (rank, area) in areas.iter().enumerate() {
            let above = match area {
                Area::Network => continue,
                Area::Departement(_) => Area::Network,
                Area::Part(departement, _) => Area::Departement(*departement),
            };
            if let Some(&above) = ranks.get(&above) {
                parts[above].push(rank);
            }
        }
        Self { areas, parts, ranks }
    }

    /// The territories, each before its parts.
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The ranks of the parts of a territory.
    pub fn parts(&self, rank: usize) -> &[usize] {
        &self.parts[rank]
    }

    /// The rank of a territory.
    pub fn rank(&self, area: Area) -> Option<usize> {
        self.ranks.get(&area).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_territory_stands_before_its_parts_and_they_are_the_whole() {
        let ground = Ground::of(&Scope::default());
        assert_eq!(ground.areas()[0], Area::Network);
        let mut seen = 1;
        for (rank, area) in ground.areas().iter().enumerate() {
            assert_eq!((ground.rank(*area), area.to_string().parse()), (Some(rank), Ok(*area)));
            assert!(ground.parts(rank).iter().all(|part| *part > rank));
            seen += ground.parts(rank).len();
        }
        assert_eq!(seen, ground.areas().len());
        assert_eq!(ground.parts(0).len(), 6, "the départements of the demonstration");
        // An EPCI of three départements is told in three parts.
        let aix: Vec<_> = ground
            .areas()
            .iter()
            .filter(|area| {
                area.epci().is_some_and(|epci| TerritoryCode::Epci(epci).to_string() == "200054807")
            })
            .collect();
        assert_eq!(aix.len(), 3, "{aix:?}");
    }

    #[test]
    fn other_texts_name_nothing() {
        for text in ["", "R93", "D04:x", "04112", "D04:04112"] {
            assert_eq!(text.parse::<Area>(), Err(UnknownArea), "{text}");
        }
    }
}
