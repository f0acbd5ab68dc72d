//! Where a consultation stands, and what may happen to it: a move that is not here cannot be written.

use maillage_vocabulary::codes;

codes! {
    /// Where a consultation stands.
    pub enum State("state of a consultation") {
        /// A body has written its question; the network has not opened it yet.
        Draft = "draft",
        /// Places ask, people answer.
        Open = "open",
        /// The deadline has passed; the synthesis is being written.
        Closed = "closed",
        /// Everybody reads the synthesis; the body has not told its decision.
        Published = "published",
        /// What was decided, and why, stands beside the synthesis.
        Decided = "decided",
        /// It was withdrawn before its synthesis; why is told.
        Withdrawn = "withdrawn",
        /// Moderation took it out of sight.
        Hidden = "hidden",
    }
}

codes! {
    /// What happens to a consultation.
    pub enum Step("step of a consultation") {
        /// It was written.
        Drafted = "drafted",
        /// It was opened.
        Opened = "opened",
        /// Its deadline was put off.
        Extended = "extended",
        /// Its deadline passed.
        Closed = "closed",
        /// Its synthesis was published.
        Published = "published",
        /// Something was added to its synthesis.
        Corrected = "corrected",
        /// The body was reminded that its decision is awaited.
        Reminded = "reminded",
        /// What was decided was recorded.
        Decided = "decided",
        /// It was withdrawn.
        Withdrawn = "withdrawn",
        /// Moderation took it out of sight.
        Hidden = "hidden",
        /// Moderation shows it again, where it stood.
        Shown = "shown",
    }
}

codes! {
    /// Who does something to a consultation. Never a name.
    pub enum ByWhom("one who acts on a consultation") {
        /// The body that asks.
        Body = "body",
        /// The coordination of the network.
        Network = "network",
        /// The calendar: a date that passed.
        Calendar = "calendar",
    }
}

codes! {
    /// What became of what was heard.
    pub enum Verdict("decision after a consultation") {
        /// What was heard was followed.
        Followed = "followed",
        /// In part.
        Partly = "partly",
        /// It was not followed.
        NotFollowed = "not-followed",
    }
}

impl State {
    /// Where a step leads from here; none where it may not happen.
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Draft, Step::Opened) | (Self::Open, Step::Extended) => Some(Self::Open),
            (Self::Open, Step::Closed) => Some(Self::Closed),
            (Self::Closed, Step::Published) | (Self::Published, Step::Corrected | Step::Reminded) => {
                Some(Self::Published)
            }
            (Self::Published, Step::Decided) | (Self::Decided, Step::Corrected) => Some(Self::Decided),
            (Self::Draft | Self::Open | Self::Closed, Step::Withdrawn) => Some(Self::Withdrawn),
            (Self::Open | Self::Closed | Self::Published | Self::Decided | Self::Withdrawn, Step::Hidden) => {
                Some(Self::Hidden)
            }
            // Where it is shown again depends on where it stood: see [`Self::before_hiding`].
            _ => None,
        }
    }

    /// Where a consultation stood before it was hidden, by all that happened to it in order; none where it is not
    /// hidden.
    pub fn before_hiding(steps: impl IntoIterator<Item = Step>) -> Option<Self> {
        maillage_shell::before_hiding(Self::Draft, steps, (Step::Hidden, Step::Shown), Self::after)
    }

    /// Whether everybody sees it: a draft, and what is hidden, are for whoever wrote them, and for the network.
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Draft | Self::Hidden)
    }

    /// Whether it counts among what was asked: one that was withdrawn does not.
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Draft | Self::Withdrawn | Self::Hidden)
    }

    /// Whether everybody reads its synthesis.
    pub const fn has_synthesis(self) -> bool {
        matches!(self, Self::Published | Self::Decided)
    }
}

impl Step {
    /// Whether somebody may do it: a body opens nothing and publishes nothing, and only the calendar closes.
    pub const fn is_for(self, by: ByWhom) -> bool {
        match self {
            Self::Drafted | Self::Decided | Self::Withdrawn => matches!(by, ByWhom::Body | ByWhom::Network),
            Self::Opened
            | Self::Extended
            | Self::Published
            | Self::Corrected
            | Self::Hidden
            | Self::Shown => matches!(by, ByWhom::Network),
            Self::Closed | Self::Reminded => matches!(by, ByWhom::Calendar),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The states in the only order in which they may come, the withdrawn apart.
    const PATH: [State; 5] = [State::Draft, State::Open, State::Closed, State::Published, State::Decided];

    proptest! {
        #[test]
        fn whatever_happens_it_goes_forward_and_never_skips(
            steps in prop::collection::vec(prop::sample::select(Step::ALL.to_vec()), 0..40),
        ) {
            let (mut state, mut hidden) = (State::Draft, None);
            let (mut published, mut decided, mut happened) = (0, 0, Vec::new());
            for step in steps {
                let stood = if step == Step::Shown { State::before_hiding(happened.iter().copied()) } else { None };
                let Some(next) = stood.or_else(|| state.after(step)) else { continue };
                happened.push(step);
                if step == Step::Hidden {
                    prop_assert!(state.is_public());
                    prop_assert_eq!(State::before_hiding(happened.iter().copied()), Some(state));
                    hidden = Some(state);
                }
                if matches!(step, Step::Hidden | Step::Shown) {
                    prop_assert!(step == Step::Hidden || hidden == Some(next), "it comes back where it stood");
                    state = next;
                    continue;
                }
                prop_assert!(state != State::Hidden, "nothing but showing it happens to what is hidden");
                prop_assert!(state != State::Withdrawn, "nothing happens to what was withdrawn");
                if let (Some(from), Some(to)) = (
                    PATH.iter().position(|one| *one == state),
                    PATH.iter().position(|one| *one == next),
                ) {
                    prop_assert!(to == from || to == from + 1, "{state} then {next}");
                } else {
                    prop_assert!(!state.has_synthesis(), "a synthesis that was published is never withdrawn");
                }
                published += usize::from(step == Step::Published);
                decided += usize::from(step == Step::Decided);
                state = next;
            }
            prop_assert!(published <= 1 && decided <= 1 && decided <= published);
        }
    }

    #[test]
    fn names_read_back() {
        assert!(State::ALL.iter().all(|state| state.code().parse() == Ok(*state)));
        assert!(Step::ALL.iter().all(|step| step.code().parse() == Ok(*step)));
        assert!(Verdict::ALL.iter().all(|verdict| verdict.code().parse() == Ok(*verdict)));
    }

    #[test]
    fn nothing_is_written_twice_and_a_body_never_opens() {
        assert!(State::ALL.iter().all(|state| state.after(Step::Drafted).is_none()));
        let of_body: Vec<_> = Step::ALL.iter().filter(|step| step.is_for(ByWhom::Body)).collect();
        assert_eq!(of_body, [&Step::Drafted, &Step::Decided, &Step::Withdrawn]);
    }
}
