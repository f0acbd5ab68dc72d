//! Where a campaign stands, and what may happen to it: a move that is not here cannot be written.

use maillage_vocabulary::codes;

codes! {
    /// Where a campaign stands.
    pub enum State("state of a campaign") {
        /// Proposed; the network reads it.
        Proposed = "proposed",
        /// The network takes it; it is being prepared.
        Accepted = "accepted",
        /// Testers are being invited.
        Recruiting = "recruiting",
        /// Testers try.
        Running = "running",
        /// Nobody tries any more; the team reads what was said.
        Reporting = "reporting",
        /// Testers know what changed.
        Returned = "returned",
        /// It is over.
        Closed = "closed",
        /// The network does not take it; why is told.
        Refused = "refused",
        /// It ended before its time; why is told.
        Stopped = "stopped",
    }
}

codes! {
    /// What happens to a campaign.
    pub enum Step("step of a campaign") {
        /// It was proposed.
        Proposed = "proposed",
        /// The network takes it.
        Accepted = "accepted",
        /// The network does not take it.
        Refused = "refused",
        /// Testers are invited from now on.
        Recruits = "recruits",
        /// Testers begin to try.
        Starts = "starts",
        /// Nobody tries any more.
        Ends = "ends",
        /// Testers are told what changed.
        Returned = "returned",
        /// It is put away.
        Closed = "closed",
        /// It ends before its time.
        Stopped = "stopped",
        /// Moderation hides it; it stays where it stands.
        Hidden = "hidden",
        /// Moderation shows it again.
        Shown = "shown",
    }
}

codes! {
    /// Who does something to a campaign. Never a name.
    pub enum ByWhom("one who acts on a campaign") {
        /// Who has something tested.
        Team = "team",
        /// The coordination of the network.
        Network = "network",
        /// Who decides of what was reported.
        Moderation = "moderation",
    }
}

impl State {
    /// Whether testers were told what changed.
    pub const fn is_told(self) -> bool {
        matches!(self, Self::Returned | Self::Closed)
    }

    /// Where a step leads from here; none where it may not happen.
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Proposed, Step::Accepted) => Some(Self::Accepted),
            (Self::Proposed, Step::Refused) => Some(Self::Refused),
            (Self::Accepted, Step::Recruits) => Some(Self::Recruiting),
            (Self::Recruiting, Step::Starts) => Some(Self::Running),
            (Self::Running, Step::Ends) => Some(Self::Reporting),
            // What was stopped once people had tried is owed an answer too.
            (Self::Reporting | Self::Stopped, Step::Returned) => Some(Self::Returned),
            (Self::Returned, Step::Closed) => Some(Self::Closed),
            (Self::Proposed | Self::Accepted | Self::Recruiting | Self::Running, Step::Stopped) => {
                Some(Self::Stopped)
            }
            _ => None,
        }
    }

    /// Whether testers can be invited and take a seat.
    pub const fn takes_testers(self) -> bool {
        matches!(self, Self::Recruiting | Self::Running)
    }

    /// Whether testers can say how it went.
    pub const fn takes_feedback(self) -> bool {
        matches!(self, Self::Running | Self::Reporting)
    }

    /// Whether the team can name problems and say what it made of them.
    pub const fn takes_answers(self) -> bool {
        matches!(self, Self::Running | Self::Reporting | Self::Stopped)
    }

    /// Whether nothing is awaited from testers any more.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Returned | Self::Closed | Self::Refused | Self::Stopped)
    }
}

/// A former campaign of a team, as the rule about the next one needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Former {
    /// Where it stands.
    pub state: State,
    /// Whether a tester told how it went.
    pub heard: bool,
}

impl Former {
    /// Whether its testers still wait to hear what changed: then no other campaign of the team is accepted. One that nobody has
    /// tried owes nothing once it is stopped.
    pub const fn owes(self) -> bool {
        match self.state {
            State::Accepted | State::Recruiting | State::Running | State::Reporting => true,
            State::Stopped => self.heard,
            State::Proposed | State::Returned | State::Closed | State::Refused => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_happens_nothing_skips_a_step_and_an_answer_stays_owed(
            steps in prop::collection::vec(prop::sample::select(Step::ALL.to_vec()), 0..40),
        ) {
            let mut state = State::Proposed;
            let mut seen = vec![state];
            for step in steps {
                let Some(next) = state.after(step) else { continue };
                prop_assert!(!matches!(state, State::Closed | State::Refused), "these are final");
                prop_assert!(!seen.contains(&next), "no state comes back: {next}");
                prop_assert_eq!(next == State::Running, state == State::Recruiting && step == Step::Starts);
                if next == State::Returned {
                    prop_assert!(state == State::Reporting || state == State::Stopped);
                }
                if next == State::Closed {
                    let owed = Former { state, heard: true }.owes();
                    prop_assert!(!owed, "closed without an answer");
                }
                state = next;
                seen.push(state);
            }
            let tried = seen.contains(&State::Running) && !seen.contains(&State::Returned);
            let owes = Former { state, heard: true }.owes();
            prop_assert!(!tried || owes);
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
    }

    #[test]
    fn what_nobody_tried_owes_nothing_once_it_is_stopped() {
        assert!(!Former { state: State::Stopped, heard: false }.owes());
        assert!(Former { state: State::Stopped, heard: true }.owes());
        assert!(Former { state: State::Accepted, heard: false }.owes(), "one at a time");
        assert!(!Former { state: State::Refused, heard: false }.owes());
    }
}
