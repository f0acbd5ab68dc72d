//! A consultation: what a body asks the network before it decides.

use chrono::{DateTime, Days, NaiveDate, Utc};
use maillage_shell::words::Lang;
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::lists::needs::{BodyKind, NeedAudience, PolicyArea};
use maillage_vocabulary::{Email, Line, Text};

use super::{ByWhom, ConsultationId, Method, Question, State, Verdict};

/// Days between the opening of a consultation and its deadline, at least: places need the time to ask.
pub const LEAST_DAYS: u64 = 14;
/// Days by which a deadline may be put off, at most.
pub const EXTRA_DAYS: u64 = 366;

/// Why something was put off, or withdrawn.
pub type Reason = Line<300>;
/// Why a body decided as it did.
pub type Why = Text<3_000>;

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its name: `Région, direction des transports`.
    pub name: Line<120>,
    /// What it is.
    pub kind: BodyKind,
}

/// A consultation that can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is called.
    pub title: Line<120>,
    /// Who asks.
    pub body: Body,
    /// What is going to be decided.
    pub subject: Text<2_000>,
    /// What the body wants to know, in plain words.
    pub question: Text<600>,
    /// The digital service that it is about.
    pub service: Option<Line<120>>,
    /// Policy area.
    pub area: PolicyArea,
    /// Whom it concerns.
    pub audience: NeedAudience,
    /// Where.
    pub territory: TerritoryCode,
    /// The last day on which people answer.
    pub deadline: NaiveDate,
    /// When the body decides.
    pub decision_on: NaiveDate,
    /// What it commits to do with the answer.
    pub commitment: Text<1_000>,
    /// How people are asked.
    pub methods: Vec<Method>,
    /// The short questionnaire.
    pub questions: Vec<Question>,
    /// Where the network writes to the body. Nobody else reads it.
    pub contact: Email,
    /// The language of those letters.
    pub lang: Lang,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Whether what was heard was followed.
    pub verdict: Verdict,
    /// Why.
    pub why: Why,
    /// Who recorded it: the body itself, or the network for it.
    pub by: ByWhom,
    /// When.
    pub at: DateTime<Utc>,
}

/// A consultation. Where to write to the body is not part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// Public id.
    pub id: ConsultationId,
    /// What it is called.
    pub title: Line<120>,
    /// Who asks.
    pub body: Body,
    /// What is going to be decided.
    pub subject: Text<2_000>,
    /// What the body wants to know.
    pub question: Text<600>,
    /// The digital service that it is about.
    pub service: Option<Line<120>>,
    /// Policy area.
    pub area: PolicyArea,
    /// Whom it concerns.
    pub audience: NeedAudience,
    /// Where.
    pub territory: TerritoryCode,
    /// The last day on which people answer.
    pub deadline: NaiveDate,
    /// When the body decides.
    pub decision_on: NaiveDate,
    /// What the body commits to do with the answer.
    pub commitment: Text<1_000>,
    /// How people are asked.
    pub methods: Vec<Method>,
    /// The short questionnaire.
    pub questions: Vec<Question>,
    /// Where it stands.
    pub state: State,
    /// Inner id of the account that wrote it.
    pub author: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was opened.
    pub opened_at: Option<DateTime<Utc>>,
    /// From when on nobody answers.
    pub closes_at: Option<DateTime<Utc>>,
    /// When its synthesis was published.
    pub published_at: Option<DateTime<Utc>>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// When something last happened to it.
    pub changed_at: DateTime<Utc>,
}

impl Consultation {
    /// The name of its territory.
    pub fn territory_name(&self) -> &'static str {
        Territories::embedded().territory(self.territory).map_or("", |territory| territory.name())
    }

    /// Whether people may answer at a moment: the deadline holds before anything closes it.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.state == State::Open && self.closes_at.is_some_and(|end| now < end)
    }

    /// Whether people are asked in that way.
    pub fn uses(&self, method: Method) -> bool {
        self.methods.contains(&method)
    }

    /// Days since the announced day of a decision that nobody recorded; none before, or where the body still waits for
    /// the synthesis.
    pub fn days_without_answer(&self, today: NaiveDate) -> Option<u64> {
        let days = (today - self.decision_on).num_days();
        u64::try_from(days).ok().filter(|days| *days > 0 && self.state == State::Published)
    }

    /// The page.
    pub fn href(&self) -> String {
        format!("/consultations/{}", self.id)
    }
}

/// Whether a consultation may be opened today up to a deadline.
pub fn can_open_until(today: NaiveDate, deadline: NaiveDate) -> bool {
    today.checked_add_days(Days::new(LEAST_DAYS)).is_some_and(|first| first <= deadline)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_weeks_at_least() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(can_open_until(day("2026-11-24"), day("2026-12-08")));
        assert!(!can_open_until(day("2026-11-24"), day("2026-12-07")));
        assert!(!can_open_until(NaiveDate::MAX, NaiveDate::MAX));
    }
}
