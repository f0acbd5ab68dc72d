//! Where a project stands, and what may happen to it: a move that is not here cannot be written.

use maillage_vocabulary::codes;

codes! {
    /// Where a project stands.
    pub enum State("state of a project") {
        /// Somebody proposes it; the network has not decided.
        Proposed = "proposed",
        /// Its seats wait for people.
        Open = "open",
        /// All its seats are filled.
        Teamed = "teamed",
        /// It is being made.
        Making = "making",
        /// There is something to try.
        Prototype = "prototype",
        /// Those concerned find it right.
        Validated = "validated",
        /// It is out, under a free licence.
        Released = "released",
        /// Nobody looks after it at present.
        Dormant = "dormant",
        /// It is over, and can be read.
        Archived = "archived",
        /// The network does not take it.
        Refused = "refused",
        /// It was left.
        Abandoned = "abandoned",
        /// Moderation took it out of sight.
        Hidden = "hidden",
    }
}

codes! {
    /// What happens to a project.
    pub enum Step("step of a project") {
        /// It was proposed.
        Proposed = "proposed",
        /// The network takes it: seats open.
        Accepted = "accepted",
        /// The network does not take it.
        Refused = "refused",
        /// People were asked to fill seats.
        TeamProposed = "team-proposed",
        /// Somebody fills a seat.
        Joined = "joined",
        /// Somebody leaves a seat.
        Left = "left",
        /// The last seat was filled.
        TeamFormed = "team-formed",
        /// Work begins.
        Begun = "begun",
        /// A workshop with inhabitants was held.
        Workshop = "workshop",
        /// There is something to try.
        Prototype = "prototype",
        /// Those concerned find it right.
        Validated = "validated",
        /// Something was released under a free licence.
        Released = "released",
        /// It was taken up elsewhere.
        Reused = "reused",
        /// Nobody looks after it any more.
        Slept = "slept",
        /// Somebody looks after it again.
        Woken = "woken",
        /// It is over.
        Archived = "archived",
        /// It was left.
        Abandoned = "abandoned",
        /// It is taken up again.
        Reopened = "reopened",
        /// Moderation took it out of sight.
        Hidden = "hidden",
        /// Moderation shows it again, where it stood.
        Shown = "shown",
    }
}

codes! {
    /// Who does something to a project. Never a name.
    pub enum ByWhom("one who acts on a project") {
        /// Whoever leads it, or the team of its host place.
        Team = "team",
        /// Somebody who was asked.
        Member = "member",
        /// The coordination of the network.
        Network = "network",
        /// Somebody elsewhere.
        Elsewhere = "elsewhere",
    }
}

impl State {
    /// Where a step leads from here; none where it may not happen.
    pub const fn after(self, step: Step) -> Option<Self> {
        use State::{
            Abandoned, Archived, Dormant, Hidden, Making, Open, Proposed, Prototype, Refused, Released,
            Teamed, Validated,
        };
        match (self, step) {
            // A seat that comes free before work begins opens the project again; afterwards work goes on.
            (Proposed | Refused, Step::Accepted)
            | (Abandoned, Step::Reopened)
            | (Open | Teamed, Step::Left) => Some(Open),
            (Proposed, Step::Refused) => Some(Refused),
            (Open, Step::TeamFormed) => Some(Teamed),
            (Open, Step::TeamProposed | Step::Joined)
            | (Making | Prototype | Validated, Step::TeamProposed | Step::Joined | Step::Left)
            | (Open | Teamed | Making | Prototype | Validated | Released, Step::Workshop)
            | (Prototype, Step::Prototype)
            | (Released, Step::Released)
            | (Released | Dormant | Archived, Step::Reused) => Some(self),
            (Teamed, Step::Begun) => Some(Making),
            (Making, Step::Prototype) => Some(Prototype),
            (Prototype, Step::Validated) => Some(Validated),
            (Validated | Dormant, Step::Released) | (Dormant, Step::Woken) => Some(Released),
            (Released, Step::Slept) => Some(Dormant),
            (Released | Dormant, Step::Archived) => Some(Archived),
            (Proposed | Open | Teamed | Making | Prototype | Validated, Step::Abandoned) => Some(Abandoned),
            (
                Open | Teamed | Making | Prototype | Validated | Released | Dormant | Archived | Abandoned,
                Step::Hidden,
            ) => Some(Hidden),
            // Where it is shown again depends on where it stood: see [`Self::before_hiding`].
            _ => None,
        }
    }

    /// Where a project stood before it was hidden, by all that happened to it in order; none where it is not hidden.
    pub fn before_hiding(steps: impl IntoIterator<Item = Step>) -> Option<Self> {
        maillage_shell::before_hiding(Self::Proposed, steps, (Step::Hidden, Step::Shown), Self::after)
    }

    /// Whether everybody sees it.
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Proposed | Self::Refused | Self::Hidden)
    }

    /// Whether people can be asked to fill its seats.
    pub const fn takes_people(self) -> bool {
        matches!(self, Self::Open | Self::Making | Self::Prototype | Self::Validated)
    }

    /// Whether it was released.
    pub const fn is_out(self) -> bool {
        matches!(self, Self::Released | Self::Dormant | Self::Archived)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Everything that happens along some steps, those that may not happen left out.
    fn walk(steps: &[Step]) -> Vec<(State, Step, State)> {
        let mut state = State::Proposed;
        let mut walked = Vec::new();
        for step in steps {
            if let Some(next) = state.after(*step) {
                walked.push((state, *step, next));
                state = next;
            }
        }
        walked
    }

    proptest! {
        #[test]
        fn what_is_out_was_accepted_teamed_tried_and_validated(
            steps in prop::collection::vec(prop::sample::select(Step::ALL), 0..60),
        ) {
            let walked = walk(&steps);
            if walked.iter().any(|(_, _, state)| state.is_out()) {
                for needed in [Step::Accepted, Step::TeamFormed, Step::Begun, Step::Prototype, Step::Validated, Step::Released] {
                    prop_assert!(walked.iter().any(|(_, step, _)| *step == needed), "{needed}: {walked:?}");
                }
            }
        }

        #[test]
        fn what_is_out_is_never_hidden_again(steps in prop::collection::vec(prop::sample::select(Step::ALL), 0..60)) {
            for (before, step, after) in walk(&steps) {
                let moderated = step == Step::Hidden;
                prop_assert!(moderated || !before.is_out() || after.is_out(), "{before} {step} {after}");
                prop_assert!(moderated || !before.is_public() || after.is_public(), "{before} {step} {after}");
            }
        }
    }

    #[test]
    fn nothing_is_proposed_twice_and_every_other_step_may_happen_somewhere() {
        for step in Step::ALL {
            let somewhere = State::ALL.iter().any(|state| state.after(*step).is_some());
            assert_eq!(somewhere, !matches!(step, Step::Proposed | Step::Shown), "{step}");
        }
    }

    #[test]
    fn what_is_shown_again_stands_where_it_stood() {
        use Step::{Accepted, Hidden, Proposed, Reused, Shown};
        let before = |steps: &[Step]| State::before_hiding(steps.iter().copied());
        assert_eq!(before(&[Proposed, Accepted, Hidden]), Some(State::Open));
        assert_eq!(before(&[Proposed, Accepted, Hidden, Shown]), None);
        assert_eq!(before(&[Proposed, Accepted, Hidden, Shown, Hidden]), Some(State::Open));
        assert_eq!(before(&[Proposed, Hidden, Reused]), None);
    }
}
