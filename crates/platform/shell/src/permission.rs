//! Who may do what: roles, each limited to a scope, and the rights that every route asks for.

use std::fmt;
use std::str::FromStr;

use maillage_territory::{Commune, TerritoryCode};

/// A role that a person holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Anyone, without an account.
    Visitor,
    /// An inhabitant with an account.
    Inhabitant,
    /// A professional of digital mediation.
    Professional,
    /// Who keeps a place: its sheet, its team, its hours.
    PlaceManager,
    /// Who keeps an organization and all its places.
    OrganizationManager,
    /// A citizen developer.
    Developer,
    /// An elected official or a decider: reads dashboards.
    DecisionMaker,
    /// The coordinator of the network.
    Coordinator,
    /// Who runs the software.
    Administrator,
}

impl Role {
    /// All roles, from the least to the most trusted.
    pub const ALL: [Self; 9] = [
        Self::Visitor,
        Self::Inhabitant,
        Self::Professional,
        Self::PlaceManager,
        Self::OrganizationManager,
        Self::Developer,
        Self::DecisionMaker,
        Self::Coordinator,
        Self::Administrator,
    ];

    /// The name in the database, on the command line and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Inhabitant => "inhabitant",
            Self::Professional => "professional",
            Self::PlaceManager => "place_manager",
            Self::OrganizationManager => "organization_manager",
            Self::Developer => "developer",
            Self::DecisionMaker => "decision_maker",
            Self::Coordinator => "coordinator",
            Self::Administrator => "administrator",
        }
    }

    /// The rights of the role, within its scope.
    pub const fn rights(self) -> &'static [Right] {
        use Right::{
            AskNetwork, EditPlaces, ImportActivities, ImportPlaces, LeadConsultations, LeadProjects,
            LeadTrials, ManageAgenda, ManagePeople, Moderate, OwnAccount, QualifyNeeds, ReadDashboards,
            ReadJournal, ReportActivity, RunObservatory, RunOperations,
        };
        match self {
            Self::Visitor => &[],
            Self::Inhabitant | Self::Developer => &[OwnAccount],
            Self::Professional => &[OwnAccount, ReportActivity, ManageAgenda],
            Self::PlaceManager | Self::OrganizationManager => {
                &[OwnAccount, EditPlaces, ReportActivity, ManageAgenda, ReadDashboards, ImportActivities]
            }
            Self::DecisionMaker => &[OwnAccount, ReadDashboards, AskNetwork],
            Self::Coordinator => &[
                OwnAccount,
                EditPlaces,
                ReportActivity,
                ManageAgenda,
                ReadDashboards,
                ImportActivities,
                ImportPlaces,
                ManagePeople,
                ReadJournal,
                QualifyNeeds,
                AskNetwork,
                LeadConsultations,
                LeadTrials,
                LeadProjects,
                Moderate,
                RunObservatory,
            ],
            Self::Administrator => &[
                OwnAccount,
                EditPlaces,
                ReportActivity,
                ManageAgenda,
                ReadDashboards,
                ImportActivities,
                ImportPlaces,
                ManagePeople,
                ReadJournal,
                QualifyNeeds,
                AskNetwork,
                LeadConsultations,
                LeadTrials,
                LeadProjects,
                Moderate,
                RunObservatory,
                RunOperations,
            ],
        }
    }

    /// Roles whose acts weigh on others need a second factor.
    pub const fn needs_second_factor(self) -> bool {
        matches!(self, Self::Coordinator | Self::Administrator)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text that names no role.
#[derive(Debug, thiserror::Error)]
#[error(
    "`{0}` is no role; roles are: inhabitant, professional, place_manager, organization_manager, developer, decision_maker, coordinator, administrator"
)]
pub struct UnknownRole(String);

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|role| role.code() == text).ok_or_else(|| UnknownRole(text.to_owned()))
    }
}

/// What can be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// See and change one's own account, sessions and tokens.
    OwnAccount,
    /// Change the sheets of places.
    EditPlaces,
    /// Tell one's own activity: acts of help, workshops, visits.
    ReportActivity,
    /// Announce events and open slots, and keep their registrations.
    ManageAgenda,
    /// Import files of places.
    ImportPlaces,
    /// Bring in files of activity: of the network, or of one's own places.
    ImportActivities,
    /// Read the dashboards.
    ReadDashboards,
    /// Create accounts and grant roles.
    ManagePeople,
    /// Read the audit journal.
    ReadJournal,
    /// Read needs before everybody does, join them, set them aside.
    QualifyNeeds,
    /// Ask the network before a decision is taken, in the name of a body.
    AskNetwork,
    /// Open consultations, publish their synthesis, record what was decided.
    LeadConsultations,
    /// Accept tests of products, invite those who try them.
    LeadTrials,
    /// Decide of projects, propose teams.
    LeadProjects,
    /// Decide of what was reported.
    Moderate,
    /// Bring figures of territories into the observatory, lead its surveys.
    RunObservatory,
    /// See jobs, metrics and mail of the instance.
    RunOperations,
}

impl Right {
    /// All rights.
    pub const ALL: [Self; 17] = [
        Self::OwnAccount,
        Self::EditPlaces,
        Self::ReportActivity,
        Self::ManageAgenda,
        Self::ImportPlaces,
        Self::ImportActivities,
        Self::ReadDashboards,
        Self::ManagePeople,
        Self::ReadJournal,
        Self::QualifyNeeds,
        Self::AskNetwork,
        Self::LeadConsultations,
        Self::LeadTrials,
        Self::LeadProjects,
        Self::Moderate,
        Self::RunObservatory,
        Self::RunOperations,
    ];

    /// The name in the scopes of API tokens.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OwnAccount => "own_account",
            Self::EditPlaces => "edit_places",
            Self::ReportActivity => "report_activity",
            Self::ManageAgenda => "manage_agenda",
            Self::ImportPlaces => "import_places",
            Self::ImportActivities => "import_activities",
            Self::ReadDashboards => "read_dashboards",
            Self::ManagePeople => "manage_people",
            Self::ReadJournal => "read_journal",
            Self::QualifyNeeds => "qualify_needs",
            Self::AskNetwork => "ask_network",
            Self::LeadConsultations => "lead_consultations",
            Self::LeadTrials => "lead_trials",
            Self::LeadProjects => "lead_projects",
            Self::Moderate => "moderate",
            Self::RunObservatory => "run_observatory",
            Self::RunOperations => "run_operations",
        }
    }
}

/// Where a role holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Within {
    /// Everywhere.
    Network,
    /// In a commune, an EPCI, a département or a région.
    Territory(TerritoryCode),
    /// In an organization, by its inner id.
    Organization(String),
    /// In one place, by its public id.
    Place(String),
}

/// A text that names no scope.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is no scope; write `network`, `territory:D04`, `organization:ID` or `place:ID`")]
pub struct UnknownScope(String);

impl FromStr for Within {
    type Err = UnknownScope;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownScope(text.to_owned());
        match text.split_once(':') {
            None if text == "network" => Ok(Self::Network),
            Some(("territory", code)) => code.parse().map(Self::Territory).map_err(|_| unknown()),
            Some(("organization", id)) if !id.is_empty() => Ok(Self::Organization(id.to_owned())),
            // Public ids are written in lower case, and read in any.
            Some(("place", id)) if !id.is_empty() => Ok(Self::Place(id.to_ascii_lowercase())),
            _ => Err(unknown()),
        }
    }
}

impl fmt::Display for Within {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network => f.write_str("network"),
            Self::Territory(code) => write!(f, "territory:{code}"),
            Self::Organization(id) => write!(f, "organization:{id}"),
            Self::Place(id) => write!(f, "place:{id}"),
        }
    }
}

/// What an act is about, for comparing it with scopes.
#[derive(Clone, Copy, Debug)]
pub enum Target<'a> {
    /// The network as a whole.
    Network,
    /// A commune, or something that stands in it.
    Commune(&'a Commune),
    /// A place: its public id, its commune, the organization that carries it.
    Place {
        /// Public id.
        id: &'a str,
        /// Commune where it stands.
        commune: Option<&'a Commune>,
        /// Organization that carries it.
        organization: Option<&'a str>,
    },
}

impl Within {
    /// Whether the scope covers the target.
    pub fn covers(&self, target: Target<'_>) -> bool {
        match (self, target) {
            (Self::Network, _) => true,
            (
                Self::Territory(code),
                Target::Commune(commune) | Target::Place { commune: Some(commune), .. },
            ) => commune.is_in(*code),
            (Self::Organization(own), Target::Place { organization: Some(other), .. }) => own == other,
            (Self::Place(own), Target::Place { id, .. }) => own == id,
            _ => false,
        }
    }
}

/// A role in its scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Where it holds.
    pub within: Within,
}

/// What a route asks of whoever calls it. There is no route without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Anyone.
    Public,
    /// Anyone who is signed in, even before the second factor.
    SignedIn,
    /// Who holds the right somewhere; the handler compares the scope with what the act is about.
    Holds(Right),
}

impl Permission {
    /// Whether a role is enough, somewhere.
    pub fn allows(self, role: Role) -> bool {
        match self {
            Self::Public => true,
            Self::SignedIn => role != Role::Visitor,
            Self::Holds(right) => role.rights().contains(&right),
        }
    }
}

#[cfg(test)]
mod tests {
    use maillage_territory::Territories;

    use super::*;

    #[test]
    fn codes_read_back() {
        for role in Role::ALL {
            assert_eq!(role.code().parse::<Role>().unwrap(), role);
        }
        for text in ["network", "territory:D04", "territory:R93", "organization:abc", "place:7k2m9qxa"] {
            assert_eq!(text.parse::<Within>().unwrap().to_string(), text);
        }
        for text in ["", "territory:", "territory:nowhere", "place:", "planet:1"] {
            assert!(text.parse::<Within>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_scope_covers_what_stands_in_it() {
        let manosque = Territories::embedded().commune("04112").unwrap();
        let place = Target::Place { id: "7k2m9qxa", commune: Some(manosque), organization: Some("org") };
        for (scope, covered) in [
            ("network", true),
            ("territory:D04", true),
            ("territory:R93", true),
            ("territory:D13", false),
            ("territory:04112", true),
            ("organization:org", true),
            ("organization:other", false),
            ("place:7K2M9QXA", true),
            ("place:00000000", false),
        ] {
            assert_eq!(scope.parse::<Within>().unwrap().covers(place), covered, "{scope}");
        }
        assert!(!Within::Place("7k2m9qxa".to_owned()).covers(Target::Network));
        assert!(Within::Territory("D04".parse().unwrap()).covers(Target::Commune(manosque)));
    }

    #[test]
    fn nobody_gains_rights_by_being_a_visitor() {
        for right in Right::ALL {
            assert!(!Permission::Holds(right).allows(Role::Visitor));
            assert!(Permission::Holds(right).allows(Role::Administrator));
        }
    }
}
