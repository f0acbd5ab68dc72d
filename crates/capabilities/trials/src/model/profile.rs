//! What is known of a tester: brackets, never dates or numbers.

use maillage_territory::{Commune, CommuneCode, Territories};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::trials::{QuotaOn, TesterAge, TesterDevice, TesterEase};

/// Below this population, a commune is a small one.
pub const SMALL: u32 = 2_000;

/// A tester, in brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Age.
    pub age: TesterAge,
    /// Comfort with digital tools.
    pub ease: TesterEase,
    /// Devices at hand; none is an answer too.
    pub devices: ClosedSet<TesterDevice>,
    /// Whether the person uses assistive means, and wants it to be known. False says nothing.
    pub assistive: bool,
    /// Where the person lives.
    pub commune: CommuneCode,
}

impl Profile {
    /// Where the person lives.
    pub fn commune(&self) -> Option<&'static Commune> {
        Territories::embedded().commune(self.commune.as_str())
    }

    /// Whether the person counts for a quota.
    pub fn is(&self, on: QuotaOn) -> bool {
        let small = || Some(self.commune()?.population? < SMALL);
        match on {
            QuotaOn::From15 => self.age == TesterAge::From15,
            QuotaOn::From25 => self.age == TesterAge::From25,
            QuotaOn::From40 => self.age == TesterAge::From40,
            QuotaOn::From60 => self.age == TesterAge::From60,
            QuotaOn::From75 => self.age == TesterAge::From75,
            QuotaOn::Beginning => self.ease == TesterEase::Beginning,
            QuotaOn::Managing => self.ease == TesterEase::Managing,
            QuotaOn::Alone => self.ease == TesterEase::Alone,
            QuotaOn::Helping => self.ease == TesterEase::Helping,
            QuotaOn::Smartphone => self.devices.contains(TesterDevice::Smartphone),
            QuotaOn::Tablet => self.devices.contains(TesterDevice::Tablet),
            QuotaOn::Computer => self.devices.contains(TesterDevice::Computer),
            QuotaOn::NoDevice => self.devices.is_empty(),
            QuotaOn::Assistive => self.assistive,
            QuotaOn::Rural => small() == Some(true),
            QuotaOn::Urban => small() == Some(false),
        }
    }
}

#[cfg(test)]
mod tests {
    use maillage_vocabulary::ClosedList as _;

    use super::*;

    #[test]
    fn a_person_is_in_one_bracket_of_each_kind() {
        let profile = |commune: &str| Profile {
            age: TesterAge::From75,
            ease: TesterEase::Managing,
            devices: [TesterDevice::Tablet].into_iter().collect(),
            assistive: false,
            commune: commune.parse().unwrap(),
        };
        // Saint-Martin-de-Brômes and Manosque.
        let (small, town) = (profile("04189"), profile("04112"));
        let are = |one: &Profile| QuotaOn::ALL.iter().copied().filter(|on| one.is(*on)).collect::<Vec<_>>();
        assert_eq!(are(&small), [QuotaOn::From75, QuotaOn::Managing, QuotaOn::Tablet, QuotaOn::Rural]);
        assert_eq!(are(&town), [QuotaOn::From75, QuotaOn::Managing, QuotaOn::Tablet, QuotaOn::Urban]);
        let bare = Profile { devices: ClosedSet::new(), ..town };
        assert!(bare.is(QuotaOn::NoDevice) && !bare.is(QuotaOn::Tablet));
    }
}
