//! Those who work in the places of the network.

use chrono::NaiveDate;

use maillage_vocabulary::Line;

use super::PlaceId;

/// Name under which a professional is shown.
pub type DisplayName = Line<100>;

/// A professional of digital mediation, at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Professional {
    /// Inner id.
    pub id: String,
    /// Where.
    pub place: PlaceId,
    /// What the person does there.
    pub trade: Trade,
    /// Hours of work a week at this place.
    pub hours_per_week: u8,
    /// First day.
    pub active_from: NaiveDate,
    /// Last day; none while the work goes on.
    pub active_until: Option<NaiveDate>,
    /// Whether the person is shown or only counted.
    pub shown: Shown,
}

/// Whether a person agreed to be shown. Without consent no name is kept at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Counted, never named.
    Counted,
    /// Agreed to be shown under this name.
    Named(DisplayName),
}

impl Shown {
    /// The name, for those who agreed.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Counted => None,
            Self::Named(name) => Some(name.as_str()),
        }
    }

    /// Whether the person agreed.
    pub fn is_public(&self) -> bool {
        matches!(self, Self::Named(_))
    }
}

/// Trades of digital mediation, as the network's job profiles name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trade {
    /// Médiateur ou médiatrice numérique.
    Mediator,
    /// Conseiller ou conseillère numérique.
    DigitalAdviser,
    /// Animateur ou animatrice.
    Facilitator,
    /// Coordinateur ou coordinatrice.
    Coordinator,
    /// Bibliothécaire.
    Librarian,
    /// Fabmanager.
    FabManager,
    /// Formateur ou formatrice.
    Trainer,
}

impl Trade {
    /// All trades.
    pub const ALL: [Self; 7] = [
        Self::Mediator,
        Self::DigitalAdviser,
        Self::Facilitator,
        Self::Coordinator,
        Self::Librarian,
        Self::FabManager,
        Self::Trainer,
    ];

    /// The trade in the database: permanent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mediator => "mediator",
            Self::DigitalAdviser => "digital_adviser",
            Self::Facilitator => "facilitator",
            Self::Coordinator => "coordinator",
            Self::Librarian => "librarian",
            Self::FabManager => "fab_manager",
            Self::Trainer => "trainer",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn codes_tell_trades_apart() {
        let codes: HashSet<&str> = Trade::ALL.into_iter().map(Trade::code).collect();
        assert_eq!(codes.len(), Trade::ALL.len());
        assert!(codes.iter().all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')));
    }

    #[test]
    fn only_consent_gives_a_name() {
        let named = Shown::Named(DisplayName::new("Camille").unwrap());
        assert_eq!((named.name(), named.is_public()), (Some("Camille"), true));
        assert_eq!((Shown::Counted.name(), Shown::Counted.is_public()), (None, false));
    }
}
