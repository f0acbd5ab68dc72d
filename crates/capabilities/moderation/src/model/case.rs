//! A case: what was reported of one thing, and what became of it.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_shell::Author;

use super::{CaseId, Ground, Outcome, Party, State, Step, Wrong};

/// How long a decision can be contested: six months.
pub const CONTESTED_WITHIN: TimeDelta = TimeDelta::days(183);

/// A case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Public id.
    pub id: CaseId,
    /// The page of the thing.
    pub path: String,
    /// Key of the name of its kind.
    pub kind: String,
    /// Its title when it was reported; empty once it is forgotten.
    pub title: String,
    /// Who wrote it.
    pub author: Author,
    /// Whether its author can be written to.
    pub reachable: bool,
    /// What is wrong with it: the most urgent of what was reported.
    pub wrong: Wrong,
    /// Where it stands.
    pub state: State,
    /// The present decision.
    pub outcome: Option<Outcome>,
    /// What it stands on.
    pub ground: Option<Ground>,
    /// Why.
    pub reason: String,
    /// When it was first reported.
    pub opened_at: DateTime<Utc>,
    /// When it is to be decided.
    pub due_at: DateTime<Utc>,
    /// When it was last decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// Who last decided: never shown.
    pub decider: Option<String>,
    /// Whether the thing stands as decided.
    pub applied: bool,
    /// Who has contested already.
    pub contested: Vec<Party>,
}

/// How far the time to decide is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// More than a day.
    Far,
    /// Within a day.
    Soon,
    /// It is over.
    Late,
}

impl Case {
    /// Whether a side may contest the present decision: one that went against it, once, within six months.
    pub fn may_contest(&self, party: Party, now: DateTime<Utc>) -> bool {
        let (Some(outcome), Some(at)) = (self.outcome, self.decided_at) else { return false };
        self.state.after(Step::Appealed).is_some()
            && party.lost(outcome)
            && !self.contested.contains(&party)
            && now < at + CONTESTED_WITHIN
    }

    /// Whether its author may say that it is mended.
    pub fn may_mend(&self, now: DateTime<Utc>) -> bool {
        self.outcome == Some(Outcome::Mend)
            && self.state.after(Step::Mended).is_some()
            && self.decided_at.is_some_and(|at| now < at + CONTESTED_WITHIN)
    }

    /// What a decision is to the case: the first, or one that confirms or reverses what was contested.
    pub fn step_of(&self, outcome: Outcome) -> Step {
        match (self.state, self.outcome) {
            (State::Appealed, Some(before)) if before.hides() == outcome.hides() => Step::Confirmed,
            (State::Appealed, _) => Step::Reversed,
            _ => Step::Decided,
        }
    }

    /// How far the time to decide is.
    pub fn deadline(&self, now: DateTime<Utc>) -> Deadline {
        match self.due_at - now {
            left if left <= TimeDelta::zero() => Deadline::Late,
            left if left <= TimeDelta::days(1) => Deadline::Soon,
            _ => Deadline::Far,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{ByWhom, Decider, may_decide};
    use super::*;

    fn case() -> Case {
        Case {
            id: CaseId::from_bits(1),
            path: "/besoins/7k2m9qxa".to_owned(),
            kind: "search-kind-need".to_owned(),
            title: "Un besoin".to_owned(),
            author: Author::Inhabitant,
            reachable: true,
            wrong: Wrong::Other,
            state: State::Received,
            outcome: None,
            ground: None,
            reason: String::new(),
            opened_at: DateTime::UNIX_EPOCH,
            due_at: DateTime::UNIX_EPOCH + TimeDelta::days(3),
            decided_at: None,
            decider: None,
            applied: true,
            contested: Vec::new(),
        }
    }

    fn decided(outcome: Outcome) -> Case {
        Case {
            state: State::Decided,
            outcome: Some(outcome),
            decided_at: Some(DateTime::UNIX_EPOCH),
            ..case()
        }
    }

    #[test]
    fn only_the_side_that_lost_contests_once_and_in_time() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(30);
        let hidden = decided(Outcome::Hidden);
        assert!(hidden.may_contest(Party::Author, now) && !hidden.may_contest(Party::Reporter, now));
        let kept = decided(Outcome::Kept);
        assert!(kept.may_contest(Party::Reporter, now) && !kept.may_contest(Party::Author, now));
        assert!(!kept.may_contest(Party::Reporter, DateTime::UNIX_EPOCH + CONTESTED_WITHIN));
        let again = Case { contested: vec![Party::Author], state: State::Reversed, ..hidden };
        assert!(!again.may_contest(Party::Author, now));
        assert!(!case().may_contest(Party::Author, now), "nothing is decided yet");
    }

    #[test]
    fn only_what_was_to_be_mended_is_mended() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(30);
        assert!(decided(Outcome::Mend).may_mend(now));
        assert!(!decided(Outcome::Hidden).may_mend(now) && !case().may_mend(now));
    }

    #[test]
    fn the_time_left_is_told() {
        let at = |days| case().deadline(DateTime::UNIX_EPOCH + TimeDelta::days(days));
        assert_eq!([at(0), at(2), at(3)], [Deadline::Far, Deadline::Soon, Deadline::Late]);
    }

    proptest! {
        /// Whatever people try, in any order: each side contests once at most, and a contested decision is decided by
        /// somebody else.
        #[test]
        fn each_side_contests_once_and_another_person_decides(
            acts in prop::collection::vec((0_usize..4, 0_usize..3, any::<bool>()), 0..40),
        ) {
            let mut case = case();
            let now = DateTime::UNIX_EPOCH + TimeDelta::days(1);
            for (act, who, hides) in acts {
                let person = ["nora", "samir", "lou"][who];
                let party = if who == 0 { Party::Author } else { Party::Reporter };
                match act {
                    0 | 1 => {
                        let decider = Decider { person, administrator: false, alone: false };
                        let Some(by) = may_decide(case.state, case.decider.as_deref(), decider) else { continue };
                        prop_assert_ne!(by, ByWhom::Alone);
                        if case.state == State::Appealed {
                            prop_assert_ne!(case.decider.as_deref(), Some(person));
                        }
                        let outcome = if hides { Outcome::Hidden } else { Outcome::Kept };
                        let step = case.step_of(outcome);
                        case.state = case.state.after(step).unwrap();
                        case.outcome = Some(outcome);
                        case.decided_at = Some(DateTime::UNIX_EPOCH);
                        case.decider = Some(person.to_owned());
                    }
                    2 if case.may_contest(party, now) => {
                        case.state = case.state.after(Step::Appealed).unwrap();
                        case.contested.push(party);
                    }
                    _ => {}
                }
            }
            let both = [Party::Author, Party::Reporter];
            prop_assert!(both.iter().all(|party| case.contested.iter().filter(|one| *one == party).count() <= 1));
        }
    }
}
