//! Where a case stands, and what may happen to it: a move that is not here cannot be written.

use maillage_vocabulary::codes;

use super::Outcome;

codes! {
    /// Where a case stands.
    pub enum State("state of a case") {
        /// It waits for a decision.
        Received = "received",
        /// It is decided.
        Decided = "decided",
        /// The decision is contested: another person decides.
        Appealed = "appealed",
        /// Another person decided the same.
        Confirmed = "confirmed",
        /// Another person decided otherwise.
        Reversed = "reversed",
    }
}

codes! {
    /// What happens to a case.
    pub enum Step("step of a case") {
        /// Somebody reported the thing.
        Reported = "reported",
        /// It was decided.
        Decided = "decided",
        /// The decision was contested.
        Appealed = "appealed",
        /// The appeal was refused.
        Confirmed = "confirmed",
        /// The appeal was granted.
        Reversed = "reversed",
        /// The author says that it is mended.
        Mended = "mended",
    }
}

codes! {
    /// Who does something to a case. Never a name.
    pub enum ByWhom("one who acts on a case") {
        /// Whoever reported.
        Reporter = "reporter",
        /// Whoever wrote.
        Author = "author",
        /// A person of the network.
        Moderator = "moderator",
        /// An administrator.
        Administrator = "administrator",
        /// An administrator who had decided already: the network has nobody else.
        Alone = "administrator-alone",
    }
}

codes! {
    /// A side of a case.
    pub enum Party("side of a case") {
        /// Those who reported.
        Reporter = "reporter",
        /// Whoever wrote.
        Author = "author",
    }
}

impl Party {
    /// Whether a decision went against this side: only then is there something to contest.
    pub const fn lost(self, outcome: Outcome) -> bool {
        match self {
            Self::Reporter => !outcome.hides(),
            Self::Author => outcome.hides(),
        }
    }

    /// As one who acts.
    pub const fn acts(self) -> ByWhom {
        match self {
            Self::Reporter => ByWhom::Reporter,
            Self::Author => ByWhom::Author,
        }
    }
}

impl State {
    /// Where a step leads from here; none where it may not happen. Who may contest, and when, is told in [`super::Case`].
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Received, Step::Reported)
            | (Self::Decided | Self::Confirmed | Self::Reversed, Step::Mended) => Some(Self::Received),
            (Self::Received, Step::Decided) => Some(Self::Decided),
            (Self::Decided | Self::Reversed, Step::Appealed) => Some(Self::Appealed),
            (Self::Appealed, Step::Confirmed) => Some(Self::Confirmed),
            (Self::Appealed, Step::Reversed) => Some(Self::Reversed),
            _ => None,
        }
    }

    /// Whether somebody has to decide.
    pub const fn waits(self) -> bool {
        matches!(self, Self::Received | Self::Appealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back() {
        for state in State::ALL {
            assert_eq!(state.code().parse(), Ok(*state));
        }
        for step in Step::ALL {
            assert_eq!(step.code().parse(), Ok(*step));
        }
        for by in ByWhom::ALL {
            assert_eq!(by.code().parse(), Ok(*by));
        }
    }

    #[test]
    fn what_is_confirmed_is_contested_no_more() {
        assert_eq!(State::Confirmed.after(Step::Appealed), None);
        assert_eq!(State::Received.after(Step::Appealed), None, "nothing is decided yet");
        assert_eq!(
            State::Appealed.after(Step::Decided),
            None,
            "a contested decision is confirmed or reversed"
        );
        assert_eq!(State::Decided.after(Step::Reported), None, "a new report opens a new case");
    }

    #[test]
    fn one_side_loses_whatever_is_decided() {
        for outcome in Outcome::ALL {
            assert_ne!(Party::Author.lost(*outcome), Party::Reporter.lost(*outcome));
        }
    }
}
