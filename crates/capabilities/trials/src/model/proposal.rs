//! A campaign as it is proposed, in a form or by a program, and what it means.

use maillage_territory::{Scope, Territories, TerritoryCode};
use maillage_vocabulary::lists::trials::{QuotaOn, TrialPhase, TrialThanks};
use maillage_vocabulary::{ClosedList, Email, Line, Text, TextError};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::trial::{MOST_TASKS, Task};
use super::{Fault, QuotaFault, Quotas, Sheet, charter};

/// A thank-you of more than that is a job.
const MOST_EUROS: u16 = 500;

/// What was proposed, as it came.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Told {
    /// A word of the sender, of 16 characters at least: sent twice, it is one campaign.
    pub key: String,
    /// Name of the team, 120 characters.
    pub team: String,
    /// Slug of what the team is.
    pub kind: String,
    /// Who answers for it, 120 characters; for the network alone.
    pub name: String,
    /// Where the network and the link are sent.
    pub email: String,
    /// What the campaign is called, 120 characters.
    pub title: String,
    /// What is tried, 1,500 characters.
    pub tried: String,
    /// Slug of the phase.
    pub phase: String,
    /// What testers try to do: 1 to 8 lines of 140 characters.
    pub tasks: Vec<String>,
    /// How long it takes a tester, in minutes: 5 to 480.
    pub minutes: u16,
    /// Sessions wanted: 1 to 30.
    pub sessions: u16,
    /// Code of a territory; the whole network where it is empty.
    pub territory: String,
    /// Testers wanted: 1 to 200.
    pub seats: u16,
    /// Of whom how many.
    pub quotas: Vec<ToldQuota>,
    /// Slug of what testers are thanked with.
    pub thanks: String,
    /// What it is worth, in euros: 0 to 500.
    pub euros: u16,
    /// Which data are taken, 1,500 characters.
    pub data: String,
    /// What happens to them, 1,500 characters.
    pub fate: String,
    /// Version of the charter that the team accepts.
    pub charter: u16,
}

/// A quota, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ToldQuota {
    /// Slug of a bracket: `age-75-plus`.
    pub on: String,
    /// How many are wanted.
    pub target: u16,
}

/// A campaign that can be proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where the team is written to.
    pub email: Email,
    /// What the campaign says of itself.
    pub sheet: Sheet,
    /// Of whom how many.
    pub quotas: Quotas,
    /// The charter that was accepted.
    pub charter: u16,
}

impl Told {
    /// What it means, or everything that is to mend.
    pub fn read(&self, scope: &Scope) -> Result<Draft, Vec<Fault>> {
        let mut faults = Vec::new();
        let draft = self.draft(scope, &mut faults);
        draft.filter(|_| faults.is_empty()).ok_or(faults)
    }

    fn draft(&self, scope: &Scope, faults: &mut Vec<Fault>) -> Option<Draft> {
        // Each field is read before any is missed, so that all faults are told at once.
        let email = keep(faults, Email::read(&self.email).map_err(|_| ("email", "trial-error-email")));
        let quotas = keep(faults, self.quotas());
        let charter = keep(faults, self.charter());
        let sheet = self.sheet(scope, faults);
        Some(Draft { email: email?, quotas: quotas?, charter: charter?, sheet: sheet? })
    }

    fn sheet(&self, scope: &Scope, faults: &mut Vec<Fault>) -> Option<Sheet> {
        let team_name = keep(faults, line(&self.team, ("team", "trial-error-team")));
        let team_kind = keep(faults, listed(&self.kind, "kind"));
        let contact_name = keep(faults, line(&self.name, ("name", "trial-error-name")));
        let title = keep(faults, line(&self.title, ("title", "trial-error-title")));
        let tried = keep(faults, text(&self.tried, ("tried", "trial-error-tried")));
        let phase: Option<TrialPhase> = keep(faults, listed(&self.phase, "phase"));
        let tasks = keep(faults, self.tasks());
        let minutes = keep(faults, within(self.minutes, 5..=480, ("minutes", "trial-error-minutes")));
        let sessions_wanted =
            keep(faults, within(self.sessions, 1..=30, ("sessions", "trial-error-sessions")));
        let territory = keep(faults, self.territory(scope));
        let thanks = keep(faults, listed(&self.thanks, "thanks"));
        let thanks_euros = keep(faults, self.euros(thanks));
        let data_taken = keep(faults, text(&self.data, ("data", "trial-error-data")));
        let data_fate = keep(faults, text(&self.fate, ("fate", "trial-error-fate")));
        Some(Sheet {
            team_name: team_name?,
            team_kind: team_kind?,
            contact_name: contact_name?,
            title: title?,
            tried: tried?,
            phase: phase?,
            tasks: tasks?,
            minutes: minutes?,
            sessions_wanted: sessions_wanted?,
            territory: territory?,
            seats: self.seats,
            thanks: thanks?,
            thanks_euros: thanks_euros?,
            data_taken: data_taken?,
            data_fate: data_fate?,
        })
    }

    fn tasks(&self) -> Result<Vec<Task>, Fault> {
        let told = self.tasks.iter().filter(|task| !task.trim().is_empty());
        let tasks: Result<Vec<_>, _> = told.map(|task| Task::new(task)).collect();
        let tasks = tasks.map_err(|_| ("tasks", "trial-error-tasks"))?;
        if tasks.is_empty() || tasks.len() > MOST_TASKS {
            Err(("tasks", "trial-error-tasks"))
        } else {
            Ok(tasks)
        }
    }

    fn euros(&self, thanks: Option<TrialThanks>) -> Result<u16, Fault> {
        match thanks {
            Some(TrialThanks::Word) => Ok(0),
            // A present without its worth would hide it.
            Some(TrialThanks::Gift | TrialThanks::Money) => {
                within(self.euros, 1..=MOST_EUROS, ("euros", "trial-error-euros"))
            }
            Some(TrialThanks::Expenses) | None => {
                within(self.euros, 0..=MOST_EUROS, ("euros", "trial-error-euros"))
            }
        }
    }

    fn charter(&self) -> Result<u16, Fault> {
        within(self.charter, charter::VERSION..=charter::VERSION, ("charter", "trial-error-charter"))
    }

    fn quotas(&self) -> Result<Quotas, Fault> {
        let read = |told: &ToldQuota| {
            let on = QuotaOn::from_slug(&told.on).ok_or(("quotas", "trial-error-choose"))?;
            Ok((on, told.target))
        };
        let targets: Vec<_> = self.quotas.iter().map(read).collect::<Result<_, Fault>>()?;
        Quotas::new(self.seats, targets).map_err(quota_fault)
    }

    fn territory(&self, scope: &Scope) -> Result<Option<TerritoryCode>, Fault> {
        let wrong = ("territory", "trial-error-territory");
        match self.territory.trim() {
            "" => Ok(None),
            code => {
                let code: TerritoryCode = code.parse().map_err(|_| wrong)?;
                scope.touches(Territories::embedded(), code).then_some(Some(code)).ok_or(wrong)
            }
        }
    }
}

/// The field and the sentence of quotas that cannot be filled.
pub const fn quota_fault(fault: QuotaFault) -> Fault {
    match fault {
        QuotaFault::Seats => ("seats", "trial-error-seats"),
        QuotaFault::Target => ("quotas", "trial-error-quota"),
        QuotaFault::Sum(_) => ("quotas", "trial-error-quotas-sum"),
    }
}

/// The value, or one more fault.
fn keep<T>(faults: &mut Vec<Fault>, read: Result<T, Fault>) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}

fn line<const MAX: usize>(text: &str, fault: Fault) -> Result<Line<MAX>, Fault> {
    Line::new(text).map_err(|_| fault)
}

fn text<const MAX: usize>(text: &str, (field, empty): Fault) -> Result<Text<MAX>, Fault> {
    Text::new(text).map_err(|error| match error {
        TextError::Empty => (field, empty),
        TextError::TooLong { .. } => (field, "trial-error-long"),
    })
}

fn listed<L: ClosedList>(slug: &str, field: &'static str) -> Result<L, Fault> {
    L::from_slug(slug).ok_or((field, "trial-error-choose"))
}

fn within(number: u16, range: std::ops::RangeInclusive<u16>, fault: Fault) -> Result<u16, Fault> {
    if range.contains(&number) { Ok(number) } else { Err(fault) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> Told {
        Told {
            key: "une-cle-de-seize-signes".to_owned(),
            team: "Mairie de Riez".to_owned(),
            kind: "administration".to_owned(),
            name: "Nora".to_owned(),
            email: "nora@exemple.fr".to_owned(),
            title: "Un guichet".to_owned(),
            tried: "Un guichet en ligne.".to_owned(),
            phase: "prototype".to_owned(),
            tasks: vec!["Prendre rendez-vous".to_owned(), "  ".to_owned()],
            minutes: 45,
            sessions: 2,
            territory: "D04".to_owned(),
            seats: 8,
            quotas: vec![ToldQuota { on: "age-75-plus".to_owned(), target: 3 }],
            thanks: "cadeau".to_owned(),
            euros: 20,
            data: "Ce que vous faites à l’écran.".to_owned(),
            fate: "Effacé au bout de six mois.".to_owned(),
            charter: charter::VERSION,
        }
    }

    #[test]
    fn a_proposal_is_read() {
        let draft = told().read(&Scope::default()).unwrap();
        assert_eq!((draft.sheet.phase, draft.sheet.tasks.len()), (TrialPhase::Prototype, 1));
        assert_eq!(draft.quotas.targets().collect::<Vec<_>>(), [(QuotaOn::From75, 3)]);
        assert_eq!(draft.sheet.territory.map(|code| code.to_string()).as_deref(), Some("D04"));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let fields: Vec<_> = Told::default()
            .read(&Scope::default())
            .unwrap_err()
            .into_iter()
            .map(|(field, _)| field)
            .collect();
        for field in
            ["email", "seats", "charter", "team", "kind", "title", "phase", "tasks", "minutes", "data"]
        {
            assert!(fields.contains(&field), "{field}: {fields:?}");
        }
    }

    #[test]
    fn a_present_says_what_it_is_worth_and_a_word_is_worth_nothing() {
        let fields = |told: &Told| {
            told.read(&Scope::default())
                .err()
                .unwrap_or_default()
                .into_iter()
                .map(|(field, _)| field)
                .collect::<Vec<_>>()
        };
        assert_eq!(fields(&Told { euros: 0, ..told() }), ["euros"]);
        assert_eq!(fields(&Told { territory: "D75".to_owned(), ..told() }), ["territory"]);
        let word = Told { thanks: "merci".to_owned(), ..told() }.read(&Scope::default()).unwrap();
        assert_eq!(word.sheet.thanks_euros, 0);
        assert_eq!(fields(&Told { charter: 0, ..told() }), ["charter"], "no proposal without the charter");
    }
}
