//! Work for the network rather than with the public.

use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::{
    AnimationKind, AnimationTheme, CoordinationKind, EventKind, Initiative, Organizer, PartnershipNature,
    TerritorialLevel,
};
use serde::{Deserialize, Serialize};

/// An act of coordination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coordination {
    /// Its name.
    pub name: Option<Line<150>>,
    /// The level that it concerns.
    pub level: Option<TerritorialLevel>,
    /// What was done.
    pub work: CoordinationWork,
}

/// What was done, by kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CoordinationWork {
    /// A group of professionals was led.
    Animation {
        /// Kind.
        form: AnimationKind,
        /// Whose idea it was.
        initiative: Option<Initiative>,
        /// What it was about.
        themes: ClosedSet<AnimationTheme>,
        /// Mediators who took part.
        mediators: u16,
        /// Bodies that took part.
        bodies: u16,
        /// Others who took part.
        others: u16,
    },
    /// An event.
    Event {
        /// Kind.
        form: EventKind,
        /// Who organised it.
        organizers: ClosedSet<Organizer>,
        /// How many came.
        participants: u16,
    },
    /// A partnership.
    Partnership {
        /// What for.
        natures: ClosedSet<PartnershipNature>,
        /// With whom.
        partners: Vec<Partner>,
    },
}

/// A body of a partnership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Its name: that of a body, never of a person.
    pub name: Line<150>,
    /// What it is.
    pub form: Organizer,
}

impl Coordination {
    /// What kind of work it was.
    pub const fn kind(&self) -> CoordinationKind {
        match self.work {
            CoordinationWork::Animation { .. } => CoordinationKind::Animation,
            CoordinationWork::Event { .. } => CoordinationKind::Event,
            CoordinationWork::Partnership { .. } => CoordinationKind::Partnership,
        }
    }

    /// People or bodies that took part; not a support, nor a visit.
    pub fn participants(&self) -> u16 {
        match &self.work {
            CoordinationWork::Animation { mediators, bodies, others, .. } => {
                mediators.saturating_add(*bodies).saturating_add(*others)
            }
            CoordinationWork::Event { participants, .. } => *participants,
            CoordinationWork::Partnership { partners, .. } => {
                u16::try_from(partners.len()).unwrap_or(u16::MAX)
            }
        }
    }

    /// Whether it says what its kind must: an animation has someone, an event an organiser, a partnership a nature and a
    /// partner.
    pub fn is_whole(&self) -> bool {
        match &self.work {
            CoordinationWork::Animation { .. } => self.participants() > 0,
            CoordinationWork::Event { organizers, .. } => !organizers.is_empty(),
            CoordinationWork::Partnership { natures, partners } => {
                !natures.is_empty() && !partners.is_empty()
            }
        }
    }
}
