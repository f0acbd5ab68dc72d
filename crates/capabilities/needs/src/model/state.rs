//! Where a need stands, and what may happen to it: a move that is not here cannot be written.

use maillage_vocabulary::codes;

codes! {
    /// Where a need stands.
    pub enum State("state of a need") {
        /// Raised; somebody of the network reads it first.
        Received = "received",
        /// Everybody sees it.
        Published = "published",
        /// It went on in another, which says the same.
        Merged = "merged",
        /// It is not for the network; why is told.
        SetAside = "set-aside",
        /// Moderation took it out of sight.
        Hidden = "hidden",
    }
}

codes! {
    /// What happens to a need.
    pub enum Step("step of a need") {
        /// It was raised.
        Raised = "raised",
        /// It was read, and shown.
        Published = "published",
        /// It went on in another.
        Merged = "merged",
        /// It was set aside.
        SetAside = "set-aside",
        /// It was put to a body.
        Asked = "asked",
        /// The body was reminded.
        Reminded = "reminded",
        /// The body answered.
        Answered = "answered",
        /// Moderation took it out of sight.
        Hidden = "hidden",
        /// Moderation showed it again.
        Shown = "shown",
    }
}

codes! {
    /// Who does something to a need. Never a name.
    pub enum ByWhom("one who acts on a need") {
        /// Somebody without an account.
        Inhabitant = "inhabitant",
        /// A professional, for somebody.
        Professional = "professional",
        /// The coordination of the network.
        Network = "network",
        /// The body that it was put to.
        Body = "body",
    }
}

impl State {
    /// Where a step leads from here; none where it may not happen.
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Received | Self::SetAside, Step::Published)
            | (Self::Published, Step::Asked | Step::Reminded | Step::Answered) => Some(Self::Published),
            (Self::Received | Self::Published, Step::Merged) => Some(Self::Merged),
            (Self::Received | Self::Published, Step::SetAside) => Some(Self::SetAside),
            (Self::Published | Self::SetAside, Step::Hidden) => Some(Self::Hidden),
            // Where it is shown again depends on where it stood: see [`Self::before_hiding`].
            _ => None,
        }
    }

    /// Where a need stood before it was hidden, by all that happened to it in order; none where it is not hidden. Only
    /// what everybody saw is hidden, and a professional's need is seen from the first step: published is where it begins.
    pub fn before_hiding(steps: impl IntoIterator<Item = Step>) -> Option<Self> {
        maillage_shell::before_hiding(Self::Published, steps, (Step::Hidden, Step::Shown), Self::after)
    }

    /// Whether its words are for those who read needs first, or decide of them, alone.
    pub const fn is_kept_back(self) -> bool {
        matches!(self, Self::Received | Self::Hidden)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_happens_a_need_that_went_on_in_another_stays_there(
            steps in prop::collection::vec(prop::sample::select(Step::ALL.to_vec()), 0..12),
        ) {
            let (mut state, mut merged) = (State::Received, false);
            for step in steps {
                if let Some(next) = state.after(step) {
                    prop_assert!(!merged, "nothing happens to it any more");
                    state = next;
                }
                merged |= state == State::Merged;
            }
        }
    }

    #[test]
    fn names_read_back() {
        for state in State::ALL {
            assert_eq!(state.code().parse(), Ok(*state));
        }
        for step in Step::ALL {
            assert_eq!(step.code().parse(), Ok(*step));
        }
        assert!("other".parse::<State>().is_err());
    }

    #[test]
    fn what_is_shown_again_stands_where_it_stood() {
        use Step::{Hidden, Published, Raised, SetAside, Shown};
        assert_eq!(State::before_hiding([Raised, Hidden]), Some(State::Published));
        assert_eq!(State::before_hiding([Raised, Published, SetAside, Hidden]), Some(State::SetAside));
        let again = [Raised, SetAside, Hidden, Shown, Published, Hidden];
        assert_eq!(State::before_hiding(again), Some(State::Published));
        assert_eq!(State::before_hiding([Raised, Published]), None);
    }

    #[test]
    fn nothing_is_raised_twice() {
        assert!(State::ALL.iter().all(|state| state.after(Step::Raised).is_none()));
    }
}
