//! The closed lists of activity reports: those of La Coop de la médiation numérique, and ours.
//!
//! Their order is frozen: databases keep ranks. A value is added at the end of its list, and never taken away: it gets
//! a last day of validity.

mod acts;
mod coordination;
mod public;

pub use acts::{ActivityKind, Autonomy, Equipment, Redirection, Setting, Theme, WorkshopLevel};
pub use coordination::{
    AnimationKind, AnimationTheme, CoordinationKind, EventKind, Initiative, Organizer, PartnershipNature,
    TerritorialLevel,
};
pub use public::{AgeBracket, Gender, SocialStatus};
