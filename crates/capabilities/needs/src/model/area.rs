//! Policy areas: those of every network, and those that a network adds.

use maillage_vocabulary::lists::needs::PolicyArea;
use maillage_vocabulary::{ClosedList, Line};

use super::AreaId;

/// What an area is called.
pub type AreaName = Line<60>;

/// A policy area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// One of every network.
    Common(PolicyArea),
    /// One of this network.
    Own(AreaId),
}

/// A policy area that the network added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnArea {
    /// Public id.
    pub id: AreaId,
    /// In French.
    pub fr: AreaName,
    /// In English.
    pub en: AreaName,
    /// Whether it is still proposed. Needs that were told in it keep it.
    pub offered: bool,
}

impl Area {
    /// The word in the database, in addresses and in the API: a slug, or the id of one of the network.
    pub fn code(&self) -> &str {
        match self {
            Self::Common(area) => area.slug(),
            Self::Own(id) => id.as_str(),
        }
    }

    /// Reads the word: no slug has the form of an id.
    pub fn from_code(code: &str) -> Option<Self> {
        PolicyArea::from_slug(code).map(Self::Common).or_else(|| AreaId::exact(code).map(Self::Own))
    }
}

impl From<PolicyArea> for Area {
    fn from(area: PolicyArea) -> Self {
        Self::Common(area)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back() {
        for area in PolicyArea::ALL {
            assert!(AreaId::exact(area.slug()).is_none(), "{}", area.slug());
            assert_eq!(Area::from_code(area.slug()), Some(Area::Common(*area)));
        }
        let own = Area::Own(AreaId::from_bits(77));
        assert_eq!(Area::from_code(own.code()), Some(own));
        assert_eq!(Area::from_code("lune"), None);
    }
}
