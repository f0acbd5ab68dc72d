//! Where deliverables, reuses and achievements stand, and what may happen to them: a move that is not here cannot be written.

use maillage_vocabulary::codes;

codes! {
    /// Where a deliverable stands.
    pub enum DeliverableState("state of a deliverable") {
        /// It is being prepared.
        Draft = "draft",
        /// Everybody may take it.
        Released = "released",
        /// It is no longer offered. What was taken stays free.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// Where a reuse stands.
    pub enum ReuseState("state of a reuse") {
        /// Somebody must read it first.
        Waiting = "waiting",
        /// Everybody sees it.
        Shown = "shown",
        /// It is not one.
        Refused = "refused",
        /// Whoever told it took it back.
        Withdrawn = "withdrawn",
        /// Moderation hid it.
        Hidden = "hidden",
    }
}

codes! {
    /// Where an achievement stands.
    pub enum AchievementState("state of an achievement") {
        /// Everybody sees it.
        Published = "published",
        /// The place took it back.
        Withdrawn = "withdrawn",
        /// Moderation hid it.
        Hidden = "hidden",
    }
}

codes! {
    /// What happens to one of them.
    pub enum Step("step of a release") {
        /// It is given to everybody.
        Released = "released",
        /// The network answered for it where rules leave a doubt.
        Overridden = "overridden",
        /// What is told of it changed.
        Changed = "changed",
        /// It was taken back.
        Withdrawn = "withdrawn",
        /// A reuse was told.
        Declared = "declared",
        /// Somebody read it: everybody sees it.
        Shown = "shown",
        /// Somebody read it: it is none.
        Refused = "refused",
        /// Moderation hid it.
        Hidden = "hidden",
        /// Moderation shows it again.
        Restored = "restored",
        /// An achievement was published.
        Published = "published",
    }
}

codes! {
    /// Who does it. Never a name.
    pub enum ByWhom("one who acts on a release") {
        /// The team of the project, or of the place.
        Team = "team",
        /// The coordination of the network.
        Network = "network",
        /// Whoever took the project up.
        Elsewhere = "elsewhere",
        /// Moderation.
        Moderation = "moderation",
    }
}

impl DeliverableState {
    /// Where a step leads from here; none where it may not happen.
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Draft | Self::Withdrawn, Step::Released) => Some(Self::Released),
            (Self::Draft | Self::Released, Step::Changed) => Some(self),
            (Self::Released, Step::Withdrawn) => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

impl ReuseState {
    /// Where a step leads from here; none where it may not happen.
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Waiting | Self::Refused, Step::Shown) | (Self::Hidden, Step::Restored) => {
                Some(Self::Shown)
            }
            (Self::Waiting, Step::Refused) => Some(Self::Refused),
            (Self::Waiting | Self::Shown, Step::Withdrawn) => Some(Self::Withdrawn),
            (Self::Shown, Step::Hidden) => Some(Self::Hidden),
            _ => None,
        }
    }
}

impl AchievementState {
    /// Where a step leads from here; none where it may not happen.
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Published, Step::Changed)
            | (Self::Withdrawn, Step::Published)
            | (Self::Hidden, Step::Restored) => Some(Self::Published),
            (Self::Published, Step::Withdrawn) => Some(Self::Withdrawn),
            (Self::Published, Step::Hidden) => Some(Self::Hidden),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        prop::collection::vec(prop::sample::select(Step::ALL), 0..40)
    }

    /// The states along some steps, those that may not happen left out.
    fn walk<S: Copy>(from: S, steps: &[Step], after: impl Fn(S, Step) -> Option<S>) -> Vec<(Step, S)> {
        let mut state = from;
        let mut walked = Vec::new();
        for step in steps {
            if let Some(next) = after(state, *step) {
                state = next;
                walked.push((*step, next));
            }
        }
        walked
    }

    proptest! {
        #[test]
        fn nobody_sees_a_reuse_that_nobody_read(steps in steps()) {
            let walked = walk(ReuseState::Waiting, &steps, ReuseState::after);
            if walked.iter().any(|(_, state)| *state == ReuseState::Shown) {
                prop_assert!(walked.iter().any(|(step, _)| *step == Step::Shown));
            }
        }

        #[test]
        fn what_its_author_took_back_stays_so(steps in steps()) {
            let walked = walk(ReuseState::Waiting, &steps, ReuseState::after);
            let at = walked.iter().position(|(_, state)| *state == ReuseState::Withdrawn);
            prop_assert!(at.is_none_or(|at| at + 1 == walked.len()));
        }

        #[test]
        fn what_moderation_hid_only_moderation_shows(steps in steps()) {
            let walked = walk(AchievementState::Published, &steps, AchievementState::after);
            for pair in walked.windows(2) {
                if let [(_, AchievementState::Hidden), (step, _)] = pair {
                    prop_assert_eq!(*step, Step::Restored);
                }
            }
        }

        #[test]
        fn a_draft_is_seen_once_it_is_released(steps in steps()) {
            let walked = walk(DeliverableState::Draft, &steps, DeliverableState::after);
            let first = walked.iter().find(|(_, state)| *state != DeliverableState::Draft);
            prop_assert!(first.is_none_or(|(step, _)| *step == Step::Released));
        }
    }
}
