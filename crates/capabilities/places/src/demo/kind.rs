//! The kinds of places that the network is made of, and what is usual for each.

use maillage_vocabulary::{Programme, Service, Typology};

/// A kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Eric,
    Library,
    Relay,
    SocialCentre,
    TownHall,
    ThirdPlace,
    NeighbourhoodHouse,
    YouthHouse,
    RuralHome,
    WorkIntegration,
    FabLab,
    Coworking,
    Bus,
    CodeSchool,
    MediaLab,
    InfoLab,
    LivingLab,
}

/// What is usual for a kind.
#[derive(Debug, Clone, Copy)]
pub struct Profile {
    /// How many of 300 places.
    pub share: u32,
    /// How large a town it likes, from 0 (villages) to 10 (large cities).
    pub urban: u32,
    /// Names: `{n}` an invented name, `{l}` an invented locality ("des Quinze Figuiers").
    pub names: &'static [&'static str],
    /// Typologies of the national list.
    pub typologies: &'static [Typology],
    /// A label that the national list does not have.
    pub label: Option<&'static str>,
    /// Chance in percent of each service.
    pub services: &'static [(Service, u32)],
    /// Programmes that it may belong to, with the chance in percent.
    pub programmes: &'static [(Programme, u32)],
    /// Names of the body that carries it: `{n}` and `{l}` as above.
    pub parents: &'static [&'static str],
    /// When it is open.
    pub rhythm: Rhythm,
    /// What it is, before a full stop: `{a}` "à Manosque".
    pub what: &'static [&'static str],
}

/// Ways of being open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// As offices are.
    Office,
    /// As libraries are: afternoons, Wednesday and Saturday.
    Library,
    /// In the mornings of a village.
    Village,
    /// Afternoons and one evening.
    Workshop,
    /// Long days.
    LongDays,
    /// Where the bus stops on given days.
    Rounds,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 17] = [
        Self::Eric,
        Self::Library,
        Self::Relay,
        Self::SocialCentre,
        Self::TownHall,
        Self::ThirdPlace,
        Self::NeighbourhoodHouse,
        Self::YouthHouse,
        Self::RuralHome,
        Self::WorkIntegration,
        Self::FabLab,
        Self::Coworking,
        Self::Bus,
        Self::CodeSchool,
        Self::MediaLab,
        Self::InfoLab,
        Self::LivingLab,
    ];

    /// What is usual for it.
    pub fn profile(self) -> &'static Profile {
        &super::profiles::PROFILES[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_profile() {
        assert_eq!(super::super::profiles::PROFILES.len(), Kind::ALL.len());
        assert!(Kind::ALL.iter().enumerate().all(|(rank, kind)| *kind as usize == rank));
        for kind in Kind::ALL {
            let profile = kind.profile();
            assert!(
                profile.names.len() >= 2 && !profile.typologies.is_empty() && profile.share > 0,
                "{kind:?}"
            );
            assert!(
                !profile.parents.is_empty() && !profile.what.is_empty() && !profile.services.is_empty(),
                "{kind:?}"
            );
        }
        assert_eq!(Kind::ALL.iter().map(|kind| kind.profile().share).sum::<u32>(), 300);
    }
}
