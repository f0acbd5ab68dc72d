//! An activity.

use chrono::NaiveDate;
use maillage_places::model::PlaceId;
use maillage_territory::CommuneCode;
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::{
    ActivityKind, AgeBracket, Autonomy, Equipment, Gender, Redirection, Setting, SocialStatus, Theme,
    WorkshopLevel,
};

use super::{ActivityId, Coordination, FollowedId, Margins, Minutes, Note, Provenances, Seen};

/// Something that was done for someone or for the network, on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// Inner id.
    pub id: ActivityId,
    /// Who did it: the id of an account; none once the account was erased, or for what came from elsewhere.
    pub author: Option<String>,
    /// The place of the network that it counts for.
    pub place: Option<PlaceId>,
    /// The commune where it was: that of the place, or of the home or other spot where help was given.
    pub commune: Option<CommuneCode>,
    /// The day.
    pub day: NaiveDate,
    /// How long it lasted; not told of every kind.
    pub minutes: Option<Minutes>,
    /// Where it was.
    pub setting: Setting,
    /// What it was about.
    pub themes: ClosedSet<Theme>,
    /// What was used.
    pub equipment: ClosedSet<Equipment>,
    /// What was done, by kind.
    pub what: What,
    /// A remark, kept for twelve months.
    pub note: Option<Note>,
    /// The event of the agenda that it tells of.
    pub event: Option<String>,
    /// The followed person who was helped, where the place follows people and this one agreed.
    pub followed: Option<FollowedId>,
    /// Where it comes from.
    pub origin: Origin,
    /// Where each of its values comes from.
    pub provenance: Provenances,
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// One person was helped.
    Individual(Helped),
    /// A group learned together.
    Workshop(Workshop),
    /// People came and used the place by themselves: how many came without being helped.
    OpenAccess {
        /// Visits: people who came and are told nowhere else.
        visits: u16,
    },
    /// Work for the network.
    Coordination(Coordination),
}

/// The person who was helped: nobody's name, only what figures need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Helped {
    /// Gender.
    pub gender: Option<Gender>,
    /// Age on the day of the act.
    pub age: Option<AgeBracket>,
    /// Situation.
    pub status: Option<SocialStatus>,
    /// Whether the person had been helped before.
    pub seen: Option<Seen>,
    /// How far the person did it alone.
    pub autonomy: Option<Autonomy>,
    /// Whether the person was sent on to somebody else.
    pub redirected: Option<bool>,
    /// To whom.
    pub redirection: Option<Redirection>,
    /// Commune where the person lives.
    pub residence: Option<CommuneCode>,
}

/// A workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct Workshop {
    /// Its title.
    pub title: Option<Line<150>>,
    /// Its level.
    pub level: Option<WorkshopLevel>,
    /// Who came.
    pub people: Margins,
}

/// Where an activity comes from: told here, or taken from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The system.
    pub source: Source,
    /// Its identifier there; brought in twice, it is counted once.
    pub id: Option<Line<100>>,
}

/// Systems that activities come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// Told here.
    Own,
    /// La Coop de la médiation numérique.
    Coop,
    /// The "espace coop" of conseillers numériques, its first version.
    CoopV1,
    /// A file of our own format.
    File,
}

impl Source {
    /// All sources.
    pub const ALL: [Self; 4] = [Self::Own, Self::Coop, Self::CoopV1, Self::File];

    /// The name in the database and in files: permanent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Coop => "coop",
            Self::CoopV1 => "coop-v1",
            Self::File => "file",
        }
    }

    /// The source of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }
}

impl Activity {
    /// Its kind.
    pub const fn kind(&self) -> ActivityKind {
        match self.what {
            What::Individual(_) => ActivityKind::Individual,
            What::Workshop(_) => ActivityKind::Workshop,
            What::OpenAccess { .. } => ActivityKind::OpenAccess,
            What::Coordination(_) => ActivityKind::Coordination,
        }
    }

    /// Supports: acts of help, one a person. A workshop of ten is ten supports.
    pub const fn supports(&self) -> u16 {
        match &self.what {
            What::Individual(_) => 1,
            What::Workshop(workshop) => workshop.people.total(),
            What::OpenAccess { .. } | What::Coordination(_) => 0,
        }
    }

    /// Visits: people who came to the place, for help or by themselves. Whoever is helped in the place came once.
    pub fn visits(&self) -> u16 {
        match self.what {
            What::OpenAccess { visits } => visits,
            _ if self.setting == Setting::Place => self.supports(),
            _ => 0,
        }
    }

    /// The person of a report about one person.
    pub const fn helped(&self) -> Option<&Helped> {
        match &self.what {
            What::Individual(helped) => Some(helped),
            _ => None,
        }
    }
}
