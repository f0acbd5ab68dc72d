//! A need put to a body that can answer it, and what the body said.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use maillage_vocabulary::lists::needs::BodyKind;
use maillage_vocabulary::{Line, Text, codes};

use super::AskedId;

/// What a body is called.
pub type BodyName = Line<120>;
/// What it says.
pub type Words = Text<2_000>;

/// Days that a body has, unless the network says otherwise.
pub const USUAL_DAYS: u64 = 60;
/// Days between two reminders.
pub const BETWEEN_REMINDERS: i64 = 30;
/// Reminders, at most: then silence is the answer that everybody sees.
pub const MOST_REMINDERS: u32 = 3;
/// Bodies that one need is put to, at most.
pub const MOST_ASKED: usize = 6;

codes! {
    /// What a body answers.
    pub enum Outcome("answer") {
        /// It is done.
        Done = "done",
        /// It will be done.
        WillDo = "will-do",
        /// A part of it will be done.
        Partly = "partly",
        /// It will not be done.
        No = "no",
        /// It belongs to another body.
        NotOurs = "not-ours",
    }
}

codes! {
    /// Through whom an answer came.
    pub enum Through("way of an answer") {
        /// The body wrote it, through its own link.
        Body = "body",
        /// The network wrote down what it was told.
        Network = "network",
    }
}

/// A need put to a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Public id.
    pub id: AskedId,
    /// The body.
    pub body: BodyName,
    /// What it is.
    pub kind: BodyKind,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// The day by which an answer is hoped for.
    pub due_on: NaiveDate,
    /// Reminders that it was sent.
    pub reminders: u32,
    /// What it said, the first first.
    pub answers: Vec<Answer>,
}

/// What a body said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// When.
    pub at: DateTime<Utc>,
    /// What it comes to.
    pub outcome: Outcome,
    /// In its words.
    pub words: Words,
    /// The day that it names, where something will be done.
    pub by_when: Option<NaiveDate>,
    /// Through whom.
    pub through: Through,
}

impl Asked {
    /// What it said last.
    pub fn last(&self) -> Option<&Answer> {
        self.answers.last()
    }

    /// Days since the day by which an answer was hoped for; none where there is one, or time is left.
    pub fn days_late(&self, today: NaiveDate) -> Option<u64> {
        let late = today.signed_duration_since(self.due_on).num_days();
        (self.answers.is_empty() && late > 0).then_some(late.unsigned_abs())
    }

    /// Days that it took to answer.
    pub fn days_taken(&self) -> Option<u64> {
        let first = self.answers.first()?;
        Some(first.at.signed_duration_since(self.asked_at).num_days().unsigned_abs())
    }

    /// Whether a reminder should leave: late, a month after the one before, three times at most.
    pub fn wants_reminder(&self, today: NaiveDate) -> bool {
        let after = TimeDelta::days(BETWEEN_REMINDERS * i64::from(self.reminders));
        self.answers.is_empty() && self.reminders < MOST_REMINDERS && today > self.due_on + after
    }
}

/// Where a need stands with those who can answer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hearing {
    /// Nobody was asked yet.
    Unasked,
    /// A body was asked, and has time left.
    Waiting,
    /// The day by which an answer was hoped for has passed.
    Silent,
    /// A body answered.
    Answered,
}

impl Hearing {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Unasked, Self::Waiting, Self::Silent, Self::Answered];

    /// Of a need put to these bodies.
    pub fn of(asked: &[Asked], today: NaiveDate) -> Self {
        let silent = |one: &Asked| one.days_late(today).is_some();
        match asked {
            [] => Self::Unasked,
            _ if asked.iter().any(|one| !one.answers.is_empty()) => Self::Answered,
            _ if asked.iter().any(silent) => Self::Silent,
            _ => Self::Waiting,
        }
    }

    /// The word in addresses and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unasked => "unasked",
            Self::Waiting => "waiting",
            Self::Silent => "silent",
            Self::Answered => "answered",
        }
    }

    /// Reads the word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hearing| hearing.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn asked(reminders: u32, answers: Vec<Answer>) -> Asked {
        Asked {
            id: AskedId::from_bits(1),
            body: "Mairie".parse().unwrap(),
            kind: BodyKind::Commune,
            asked_at: "2026-01-01T08:00:00Z".parse().unwrap(),
            due_on: day("2026-03-02"),
            reminders,
            answers,
        }
    }

    fn answer() -> Answer {
        Answer {
            at: "2026-02-01T08:00:00Z".parse().unwrap(),
            outcome: Outcome::WillDo,
            words: "Au printemps.".parse().unwrap(),
            by_when: None,
            through: Through::Body,
        }
    }

    #[test]
    fn silence_has_an_age() {
        let silent = asked(0, Vec::new());
        assert_eq!(silent.days_late(day("2026-03-02")), None);
        assert_eq!(silent.days_late(day("2026-03-12")), Some(10));
        assert_eq!(asked(0, vec![answer()]).days_late(day("2026-03-12")), None);
        assert_eq!(asked(0, vec![answer()]).days_taken(), Some(31));
    }

    #[test]
    fn three_reminders_a_month_apart_and_no_more() {
        let mut days = Vec::new();
        let mut one = asked(0, Vec::new());
        for today in day("2026-02-25").iter_days().take(200) {
            if one.wants_reminder(today) {
                days.push(today.to_string());
                one.reminders += 1;
            }
        }
        assert_eq!(days, ["2026-03-03", "2026-04-02", "2026-05-02"]);
        assert!(!asked(0, vec![answer()]).wants_reminder(day("2026-09-01")));
    }

    #[test]
    fn one_answer_is_enough() {
        let today = day("2026-03-12");
        assert_eq!(Hearing::of(&[], today), Hearing::Unasked);
        assert_eq!(Hearing::of(&[asked(0, Vec::new())], day("2026-02-01")), Hearing::Waiting);
        assert_eq!(Hearing::of(&[asked(0, Vec::new())], today), Hearing::Silent);
        assert_eq!(Hearing::of(&[asked(0, Vec::new()), asked(0, vec![answer()])], today), Hearing::Answered);
        for hearing in Hearing::ALL {
            assert_eq!(Hearing::from_code(hearing.code()), Some(hearing));
        }
    }
}
